"""Pay, illness, leaving and how somebody does are said to nobody: in no document for others, no calendar, and not under the mask."""

from __future__ import annotations

import json

import pytest

from career.views.reviews.week_summary import week_lines
from tests.building import in_context
from tests.unit.commands import Rung

NOTED = (
    "add person Dana --role report",
    "job set Engineer --at Northwind --from 2026-01-01",
    "add goal prepare my exit interview --due 2026-12-18 --unit talks --baseline 0 --target 1",
    "add task performance talk with Dana --due today",
    "add task HR talk about my surgery --due today",
    "win told Dana her lateness is a problem --milestone",
    "win the orders page is fast --milestone",
    "remind ask Ana for a pay rise today",
)
SECRETS = ("exit interview", "performance talk", "surgery", "lateness", "pay rise")
FOR_OTHERS = (
    *(f"review document - --for {whom}" for whom in ("manager", "cv", "coach")),
    "review document - --for manager --format json",
    "letter -",
    "leaving -",
    "standup --last 30d",
    "today --brief",
    "export - --format ics --alarm",
    "export - --format jsonresume",
)
MASKED = (
    *FOR_OTHERS,
    "today",
    "upcoming --days 60 --json",
    "list tasks --all",
    "list wins --all --json",
    "wins",
    "find talk",
    "checkin --print",
    "review weekly --print",
    "export - --format json",
    "export - --format csv --table tasks",
    "export - --format obsidian",
    "history",
)


@pytest.fixture
def work(rung: Rung) -> Rung:
    """Give a career with a private matter of each kind, and one thing that is none."""
    for typed in NOTED:
        rung.says(typed)
    rung.says(f"done {rung.id_of('HR talk about my surgery')}")
    return rung


def leaks(said: str) -> list[str]:
    return [secret for secret in SECRETS if secret in said.casefold()]


@pytest.mark.parametrize("typed", FOR_OTHERS)
def test_a_private_matter_is_in_nothing_for_others(work: Rung, typed: str) -> None:
    ran = work(typed)
    assert ran.status == 0, ran
    assert not leaks(ran.out + ran.err)


@pytest.mark.parametrize("typed", MASKED)
def test_the_mask_takes_it_away_where_it_is_shown_to_me(work: Rung, typed: str) -> None:
    ran = work(f"{typed} --mask")
    assert ran.status == 0, ran
    assert not leaks(ran.out + ran.err)


def test_a_document_says_what_it_leaves_out_and_how_to_have_it(work: Rung) -> None:
    ran = work("review document")
    assert "the orders page" in ran.out.casefold()
    assert "4 records are left out as private. --private has them" in ran.err
    assert "1 record is left out as private" in work("review document --for cv").err
    assert "1 record is left out as private" in work("letter").err
    assert leaks(work("review document --private").out)
    assert len(json.loads(work("review document --format json").out)["left_out"]) == 4
    mine = work("review document --for me")
    assert mine.err == ""
    assert leaks(mine.out)


def test_the_lines_of_a_week_say_as_little_as_a_stand_up(work: Rung) -> None:
    work.says("add goal mend it with Dana --kind relationship --due fri")
    said = "\n".join(week_lines(in_context(work.career)))
    assert not leaks(said)
    assert "mend it" not in said
    assert "a private matter" in said
    assert "the orders page is fast" in said


def test_a_decision_stands_in_a_calendar_without_what_it_is(rung: Rung) -> None:
    rung.says("decide to stay with payments --chosen stay --review 2026-12-01")
    for typed in ("export - --format ics --alarm", "export - --format ics --mask"):
        ran = rung(typed)
        assert "a decision to look at" in ran.out
        assert "payments" not in ran.out
    rung.says(f"done {next(iter(rung.career.decisions))} --outcome yes")
    assert "payments" not in rung("export - --format ics").out


def test_a_note_on_any_record_is_hidden_by_the_mask(rung: Rung) -> None:
    for typed in ("add goal lead two", "add task write it", "win it is fast", "learn budgets", "add skill writing"):
        rung.says(f"{typed} --note the HUSHED one" if "learn" not in typed else typed)
    for key in [record.id for record in rung.career if record.note]:
        assert "HUSHED" in rung.says(f"show {key}")
        assert "HUSHED" not in rung.says(f"show {key} --mask")
        assert "HUSHED" not in rung.says(f"show {key} --json --mask")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("--for cv --decisions", "--decisions is for manager or me or coach, not for cv"),
        ("--for cv --ratings", "--ratings is for manager or me, not for cv"),
        ("--for coach --ratings", "--ratings is for manager or me, not for coach"),
        ("--for me --earlier-jobs", "--earlier-jobs is for manager, not for me"),
    ],
)
def test_what_a_document_cannot_have_is_refused_not_ignored(rung: Rung, typed: str, said: str) -> None:
    assert said in rung.refuses(f"review document {typed}", status=2)


@pytest.mark.parametrize("whom", ["manager", "me", "coach"])
def test_decisions_are_in_a_document_where_they_are_asked_for(rung: Rung, whom: str) -> None:
    rung.says("decide to stay with payments --chosen stay")
    assert "payments" not in rung.says(f"review document --for {whom}")
    assert "payments" in rung.says(f"review document --for {whom} --decisions")


def test_a_message_quotes_none_of_it_under_the_mask(work: Rung) -> None:
    for typed in (
        "done performance talk with Dana",
        "close performance talk with Dana",
        "start performance talk with Dana",
    ):
        assert not leaks("".join(work(f"{typed} --mask")[1:]))
    work("undo")
    assert "'█" in work("done told Dana her lateness is a problem --mask").err


def test_what_i_do_about_feedback_is_as_hidden_as_the_feedback(rung: Rung) -> None:
    rung.says("feedback be kinder --from Dana")
    key = next(iter(rung.career.feedback))
    rung.says(f"edit {key} --next breathe before the HUSHED talk")
    for typed in (f"show {key}", f"show {key} --json", "list feedback --json"):
        assert "HUSHED" in rung.says(typed)
        assert "HUSHED" not in rung.says(f"{typed} --mask")
