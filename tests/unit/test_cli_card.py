"""`rung reframe` and `rung close` by the same rules as the card: reasons, exits, the gate, and the end of a task."""

from __future__ import annotations

import json
import re

import pytest

from career.model import reframes
from tests.building import SETTINGS, TODAY
from tests.unit.commands import Rung

DRAFTED = (
    "I'm updating",
    "I'll update",
    "I'll bump",
    "I'm bumping",
    "follow it once to see if it holds",
    "take on something new",
    "week I'll say how far it is",
)


def task(rung: Rung, title: str = "bump the framework in six services", more: str = "--from Ana") -> str:
    rung.says(f"add task {title} {more}")
    return rung.id_of(title)


def test_know_asks_first_and_drafts_after_own_words(rung: Rung) -> None:
    out = rung.says("reframe update the payments runbook --reason know")
    assert "you first: which part of it do you know already? --known TEXT" in out
    assert "to learn  by Friday 27 November I can explain" in out
    assert not any(sign in out for sign in DRAFTED)
    out = rung.says("reframe update the payments runbook --reason know --shown-by Lena --known the alerts of last week")
    assert "sentence  The alerts of last week. " in out
    assert "here to Lena" in out
    assert "borrowed" not in out


def test_who_could_show_it_and_what_holds_me_back_are_said(rung: Rung) -> None:
    rung.says("reframe update the payments runbook --reason know --shown-by Lena --known the alerts --save")
    again = rung.says("reframe write the invoices runbook --reason know")
    assert "shown by  perhaps Lena: showed you technical documentation before (--shown-by Lena)" in again
    real = json.loads(rung.says("reframe write the invoices runbook --reason know --json"))
    assert real["could_show"] == {"name": "Lena", "why": "showed you technical documentation before"}
    assert "held back by" not in again
    for at in range(4):
        rung.says(f"reframe write guide number {at} --reason like --sentence I want it done --save")
    assert "so far    held back by: don't like it 4, don't know how 1" in rung.says("reframe write the report")


def test_what_the_goal_is_a_step_to_is_said_and_a_close_shows_how_it_went(rung: Rung) -> None:
    rung.says("add goal Go-to for the payments runbook --step-to from on call to running the payments team")
    about = task(rung, "update the payments runbook")
    out = rung.says(f"reframe {about} --save")
    assert "): from on call to running the payments team" in out
    rung.says(f"close {about} Priya closed 412 from it --right y --true yes")
    shown = rung.says(f"show {about}")
    assert "closed" in shown
    assert "done right, came true: Priya closed 412 from it" in " ".join(shown.split())
    assert "from on call to running the payments team" in " ".join(shown.split())


def test_like_chooses_one_way_to_like_it(rung: Rung) -> None:
    rung.says("add person Priya --role peer")
    assert "like it   with somebody: do it with Priya" in rung.says("reframe write the report --reason like")
    rung.says("reframe write the report --reason like --like teach --appeal 3 --save")
    (kept,) = rung.career.reframes.values()
    assert (kept.way_to_like, kept.appeal_before) == ("teach", 3)


def test_use_without_a_name_asks_and_with_one_draws(rung: Rung) -> None:
    about = task(rung)
    out = rung.says(f"reframe {about} --reason use")
    assert "way out   ask what it is for, Ana" in out
    assert "to say    Before I bump the framework in six services, can you tell me who will use the result" in out
    assert not any(sign in out for sign in DRAFTED)
    out = rung.says(f"reframe {about} --reason use --gains the night shift --breaks we miss the security fix")
    assert "in six services for the night shift" in " ".join(out.split())
    assert "If nobody does it: we miss the security fix." in out


def test_a_dead_end_is_shown_the_exits_and_never_flattered(rung: Rung) -> None:
    about = task(rung, more="--from Ana --times-done 31 --minutes 40")
    for reason in reframes.REASONS:
        out = rung.says(f"reframe {about} --reason {reason}")
        assert "done 31 times of 40 min: 20 h 40 min; it teaches nothing new and serves no goal" in out
        assert "no draft for this one. Use --way with job, ask, propose, trade, decline" in out
        assert not any(sign in out for sign in DRAFTED)
    said = rung.refuses(f"reframe {about} --save")
    assert "rung has no sentence for it" in said
    real = json.loads(rung.says(f"reframe {about} --json"))
    assert (real["dead_end"], real["sentence"]) == (True, "")


def test_a_proposal_is_kept_with_its_arithmetic_and_its_approval(rung: Rung) -> None:
    about = task(rung, more="--from Ana --times-done 31 --minutes 40")
    out = rung.says(
        f"reframe {about} --way propose --changes a page that fills itself --hours 6 --impact tie a number to a decision --save"
    )
    assert "about 21 hours so far (31 times, 40 minutes each)" in out
    assert "about what the next 9 times would cost anyway" in out
    (asked,) = rung.career.approvals.values()
    assert (asked.task, rung.career.headline(asked.person)) == (about, "Ana")
    listed = rung.says("list approvals")
    assert "a page that fills itself, for bump the framework in six services" in listed
    rung.says(f"done {asked.id}")
    rung.says(f"edit {asked.id} --what a page of its own")


def test_a_trade_and_a_no_by_command(rung: Rung) -> None:
    one, other = task(rung), task(rung, "rotate the signing keys")
    rung.says(f"reframe {one} --way trade --act delegate --to Omar --save")
    rung.says(f"reframe {other} --way decline --why the release is mine until Friday --save")
    states = [rung.career.tasks[about].state for about in (one, other)]
    assert states == ["handed", "dropped"]
    assert "handed" not in rung.says("list tasks")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("--way leave", "--way cannot be 'leave'"),
        ("--like music", "--like cannot be 'music'"),
        ("--appeal 12", "'12' is not an appeal"),
        ("--way propose --save", "The better way is missing."),
        ("--way trade --act lose --save", "--act cannot be 'lose'"),
        ("--way decline --save", "Saying no needs a reason"),
        ("--way propose --changes x --hours six", "is not a number of hours"),
        ("--way trade --act postpone --until someday --save", "cannot be read as a day"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(rung: Rung, typed: str, says: str) -> None:
    about = task(rung)
    assert says in rung.refuses(f"reframe {about} {typed}")


def test_a_draft_that_says_only_the_task_asks_what_it_does_for_the_career_until_it_is_said(rung: Rung) -> None:
    out = rung.says("reframe harvest the beans on the north side")
    assert re.search(r"sentence +(?:I'll harvest|Next I'll harvest|I'm harvesting|I'm going to harvest) the beans", out)
    assert "add 3 words" not in out
    shown = json.loads(rung.says("reframe harvest the beans on the north side --json"))
    asks = shown["career_question"]
    assert asks.endswith("?")
    assert asks in " ".join(out.split())
    own = "I harvest so that I can teach Omar"
    assert "?" not in rung.says(f'reframe harvest the beans on the north side --sentence "{own}"')


def test_for_somebody_else_it_is_offered_with_a_question(rung: Rung) -> None:
    out = rung.says("reframe move nine teams to the scheduler --for Tom --save")
    assert "?\n          (offered: it is theirs once Tom answers)" in out
    (kept,) = rung.career.reframes.values()
    assert reframes.sentence_status(kept, SETTINGS) == "offered"
    rung.says(f"edit {kept.id} --they-said I would ask them for one rule each")
    assert reframes.sentence_status(next(iter(rung.career.reframes.values())), SETTINGS) == ""


def test_the_next_step_is_in_upcoming_on_its_day(rung: Rung) -> None:
    rung.says("reframe update the payments runbook --next paste the three commands --save")
    assert "paste the three commands · update the payments runbook" in rung.says("today")


def test_a_close_makes_a_win_and_says_what_is_known(rung: Rung) -> None:
    about = task(rung)
    rung.says(f"reframe {about} --save")
    out = rung.says(f"close {about} Priya closed 412 from it --right y --true partly --appeal 7")
    assert "Closed 'bump the framework in six services', came partly true · done right" in out
    assert "lift" not in out
    (won,) = rung.career.wins.values()
    assert won.text == "Priya closed 412 from it"
    assert won.skills
    assert rung.career.tasks[about].state == "done"
    kept = next(iter(rung.career.reframes))
    assert "closed already" in rung.refuses(f"close {kept} --right y --true no")
    assert "Did its next step happen: " in out
    rung.says(f"done {kept} --step")
    assert rung.career.reframes[kept].stepped_on == TODAY
    rung.says("undo")
    rung.says("undo")
    assert "Did its next step" not in rung.says(f"close {about} --right y --true yes --step y")
    assert rung.career.reframes[kept].stepped_on == TODAY
    assert "it happened" in rung.says(f"show {about}")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "One answer is missing"),
        ("--right y", "One answer is missing"),
        ("--right maybe --true yes", "neither yes nor no"),
        ("--right y --true perhaps", "is not an answer"),
        ("--right y --true yes --appeal x", "is not an appeal"),
    ],
)
def test_a_close_without_its_answers_is_refused(rung: Rung, typed: str, says: str) -> None:
    about = task(rung)
    rung.says(f"reframe {about} --save")
    assert says in rung.refuses(f"close {about} {typed}")


def test_a_task_without_a_reframe_is_not_closed_but_done(rung: Rung) -> None:
    assert "`rung done ID`" in rung.refuses(f"close {task(rung)} --right y --true yes")


def test_a_kept_reframe_says_in_words_what_held_me_back_and_what_it_is_about(rung: Rung) -> None:
    rung.says("reframe move the importer --reason know --save")
    (kept,) = rung.career.reframes.values()
    shown = " ".join(rung.says(f"show {kept.id}").split())
    assert "held back don't know how" in shown
    assert "about move the importer" in shown
