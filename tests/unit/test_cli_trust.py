"""Trust by commands: what I have shown, the move, a repair step by step, a mentor who answers (B11 to B14)."""

from __future__ import annotations

import json

import pytest

from tests.building import TODAY, day
from tests.unit.commands import Rung


@pytest.fixture
def dana(rung: Rung) -> str:
    """Give the id of Dana, with influence."""
    rung.says("add person Dana --role peer --influence 2")
    return rung.id_of("Dana")


@pytest.mark.usefixtures("dana")
def test_what_i_have_shown_and_the_move_that_is_next(rung: Rung) -> None:
    assert "Nothing is noted yet: rung trust NAME" in rung.says("trust")
    rung.says("trust Dana --character 3 --competence 1")
    assert "character 3, often · competence 1, a first piece of work" in rung.says("trust Dana")
    assert "show Dana a result" in rung.says("trust")
    said = rung.says("trust Dana --move send her the rota --until fri")
    assert "Fri 27 Nov 2026" in said
    assert "Dana: send her the rota" in rung.says("upcoming")
    rung.says("trust Dana --made")
    (kept,) = rung.career.contacts.values()
    assert (kept.trust, kept.text, kept.on) == ("competence", "send her the rota", TODAY)
    assert "send her the rota" not in rung.says("upcoming")
    rung.says("undo")
    assert not rung.career.contacts


def test_a_repair_goes_on_by_its_steps(rung: Rung, dana: str) -> None:
    said = rung.says("trust Dana we argued in front of the customer --state strained --on last fri")
    assert "Fri 20 Nov 2026" in said
    assert "Dana: ask to start again" in rung.says("upcoming")
    rung.says("script S2 --to Dana --first tue --second thu --meal lunch --told")
    rung.says("trust Dana over lunch --state talked --next fri")
    assert "Dana: is it a fresh start?" in rung.says("upcoming")
    (found,) = json.loads(rung.says("trust --json"))
    assert [(one["state"], one["text"]) for one in found["repairs"]][::2] == [
        ("talked", "over lunch"),
        ("strained", "we argued in front of the customer"),
    ]
    step = found["repairs"][0]["id"]
    assert "goes on by its next step" in rung.refuses(f"done {step}")
    rung.says("trust Dana --state fresh-start")
    assert "fresh start since 21 Nov" in rung.says("trust")
    assert "start" not in rung.says("upcoming")
    assert len(rung.says("list repairs --all").splitlines()) == 4
    assert rung.says("list repairs") != rung.says("list repairs --all")
    assert rung.career.people[dana].shown_character is None


def test_a_mentor_is_asked_and_answers(rung: Rung, dana: str) -> None:
    assert "'area' is missing" in rung.refuses("script S6 --to Dana --told")
    assert "AREA" in rung.refuses("add mentoring --with Dana", status=2)
    rung.says("script S6 --to Dana --area running a crisis call --told")
    one = rung.id_of("running a crisis call")
    assert "Dana: your mentor in running a crisis call?" in rung.says("upcoming")
    rung.says(f"done {one}")
    assert rung.career.people[dana].cadence_days == 30
    assert "yes, every 30 days" in rung.says("trust Dana")
    rung.says(f"done {one}")
    assert (rung.career.mentorings[one].state, rung.career.people[dana].cadence_days) == ("ended", None)
    rung.says("undo")
    rung.says("undo")
    rung.says(f"done {one} --no")
    assert rung.career.mentorings[one].ended_on == day(0)


@pytest.mark.usefixtures("dana")
@pytest.mark.parametrize(
    ("typed", "told", "status"),
    [
        ("trust Dana we argued", "It is not said how it is now.", 1),
        ("trust Dana --state sour", "strained, invited, talked, fresh start, none", 1),
        ("trust Dana --made", "No move is planned.", 1),
        ("trust Dana --character 5", "4", 1),
        ("trust Nobody", "Nobody", 1),
        ("trust --character 3", "who?", 2),
    ],
)
def test_what_is_wrong_is_named(rung: Rung, typed: str, told: str, status: int) -> None:
    assert told in rung.refuses(typed, status=status)


@pytest.mark.usefixtures("dana")
def test_under_the_mask_the_history_says_of_private_steps_only_that_they_are_private(rung: Rung) -> None:
    rung.says("trust Dana --character 3")
    rung.says("trust Dana we argued --state strained")
    rung.says("script S6 --to Dana --area leading a crisis call --told")
    rung.says(f"edit {next(iter(rung.career.mentorings))} --state yes")
    said = rung.says("history --mask") + rung.says("history --json --mask") + rung.says("undo --mask")
    assert "private" in said
    assert not [word for word in ("shown", "a step with", "asked", " said", "crisis", "argued") if word in said]


@pytest.mark.usefixtures("dana")
def test_a_step_of_a_repair_needs_its_state(rung: Rung) -> None:
    """An empty one was taken for strained, and days without one were dropped."""
    assert "how is it now" in rung.refuses("trust Dana --on fri", status=2)
    assert "how it is now" in rung.refuses("trust Dana --state", "")
    assert not rung.career.repairs
