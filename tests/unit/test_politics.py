"""Whom a goal goes through and round: red only where that is not valued, until they were told first (G13)."""

from __future__ import annotations

import json

import pytest

from career.model import politics
from career.model.people import Person
from career.views.nudges import nudge
from career.views.record.details import details
from tests.building import career_of, in_context, moment_on, new_goal
from tests.unit.commands import Rung


@pytest.mark.parametrize(
    ("goes_round", "valued", "case", "said", "tone"),
    [
        (False, False, "through", "goes through Ana and Dana", ""),
        (False, True, "through", "goes through Ana and Dana", ""),
        (True, True, "valued", "goes through Ana · goes round Dana, which is valued here", ""),
        (
            True,
            False,
            "round",
            "goes through Ana · goes round Dana, which is not valued here: s tells them first",
            "late",
        ),
    ],
)
def test_of_four_cases_one_is_red(case: str, said: str, tone: str, *, goes_round: bool, valued: bool) -> None:
    moment = moment_on()
    ana, dana = (moment.make(Person, name=name) for name in ("Ana", "Dana"))
    goal = new_goal(
        "Run the guild",
        moment,
        then_do="ask",
        chain=frozenset({ana.id, dana.id}),
        bypasses=frozenset({dana.id} if goes_round else ()),
        valued_here=valued,
    )
    context = in_context(career_of(ana, dana, goal), moment)
    assert politics.case(goal, context.career) == case
    line = next(line for line in details(goal, context) if line.label == "politics")
    assert (line.text, line.tone) == (said, tone)
    assert (politics.newly_round(career_of(ana, dana), context.career) is not None) is (case == "round")


def test_who_is_told_first_is_no_longer_gone_round(rung: Rung) -> None:
    rung.says("add person Dana")
    rung.says("add goal Run the guild", "--result", "one guild for all")
    goal = rung.id_of("Run the guild")
    said = rung.says(f"edit {goal} --round Dana --chain", "Dana, Ana")
    assert "goes round somebody, which is not valued here. Tell them first: rung script tell-first" in said
    assert nudge(in_context(rung.career)).kind == "politics"  # type: ignore[union-attr]
    text = rung.says(f"script tell-first --about {goal}")
    assert text == (
        "Hi Dana, before you hear of it from somebody else: I'm about to start running the guild. What should come of it: "
        "one guild for all. It goes through Ana. It touches what you answer for, and I don't want to go past you. Is "
        "there anything in it that you'd want me to know, or to do differently?\n"
    )
    rung.says(f"script tell-first --about {goal} --told")
    shown = json.loads(rung.says(f"show {goal} --json"))["record"]
    assert (shown["derived"]["politics"], shown["derived"]["untold"]) == ("told", [])
    assert "told first on 21 Nov" in rung.says(f"show {goal}")
    rung.says("undo")
    assert "which is not valued here" in rung.says(f"show {goal}")


def test_nobody_is_asked_to_tell_somebody_who_is_gone(rung: Rung) -> None:
    rung.says("add goal Run the guild --round Dana --chain", "Dana, Ana")
    goal = rung.id_of("Run the guild")
    assert "goes round Dana" in rung.says(f"show {goal}")
    rung.says(f"delete {rung.id_of('Dana')}")
    shown = json.loads(rung.says(f"show {goal} --json"))["record"]
    assert (shown["derived"]["politics"], shown["derived"]["untold"]) == ("through", [])
    assert "goes through Ana" in rung.says(f"show {goal}")
    assert "not valued here" not in rung.says(f"show {goal}")


def test_a_person_who_was_merged_is_gone_round_as_the_other(rung: Rung) -> None:
    rung.says("add person Dana Reed --role manager --influence 3")
    rung.says("add goal Run the guild --round", "D. Reed")
    rung.says("merge", "Dana Reed", "D. Reed")
    goal = rung.id_of("Run the guild")
    assert "goes round Dana Reed" in rung.says(f"show {goal}")
    assert "Run the guild" in rung.says(f"show {rung.id_of('Dana Reed')}")
    masked = rung.says(f"show {goal} --mask")
    assert "Dana" not in masked
    assert "goes round" not in masked


def test_who_is_in_the_chain_is_named_typed_again_and_found(rung: Rung) -> None:
    rung.says("add goal Run the guild --chain Ana")
    goal = rung.id_of("Run the guild")
    rung.says(f"edit {goal} --chain", "Ana, Dana, Omar")
    assert "goes through Ana, Dana and Omar" in rung.says(f"show {goal}")
    assert "Run the guild" in rung.says("find dana")
    row = next(line for line in rung.says("export - --format csv --table goals").splitlines() if goal in line)
    assert '"Ana, Dana, Omar"' in row
    rung.says(f"edit {goal} --chain", "Dana")
    assert "goes through Dana" in rung.says(f"show {goal}")
    rung.says("undo")
    assert "goes through Ana, Dana and Omar" in rung.says(f"show {goal}")
