"""Tasks and reminders on the command line: how often they come again, and one that is open already."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.commands import Rung


@pytest.mark.parametrize(
    ("typed", "every", "on"),
    [
        ("water the plants monthly", "1m", date(2026, 12, 21)),
        ("water the plants every month", "1m", date(2026, 12, 21)),
        ("water the plants every friday", "1w", date(2026, 11, 27)),
        ("water the plants monthly from 1 jan", "1m", date(2027, 1, 1)),
        ("water the plants monthly --on mon", "1m", date(2026, 11, 23)),
    ],
)
def test_a_reminder_says_how_often_it_comes_again(rung: Rung, typed: str, every: str, on: date) -> None:
    said = rung.says(f"remind {typed}")
    [made] = rung.career.reminders.values()
    assert (made.text, made.repeat, made.on) == ("water the plants", every, on)
    assert said.splitlines()[0].startswith("on: ")
    assert "Added reminder 'water the plants'" in said
    assert ", every " in said


def test_a_task_says_how_often_it_comes_again_however_it_comes_in(rung: Rung) -> None:
    said = rung.says("add task send the update every friday")
    assert said.splitlines()[0] == "due: Fri 27 Nov 2026, in 6 days"
    rung.says("add task -", given="count the votes weekly\n- [ ] sweep the hall every 2 weeks\n")
    rung.says("reframe update the runbook every month --save")
    found = {task.title: (task.repeat, task.due) for task in rung.career.tasks.values()}
    assert found == {
        "send the update": ("1w", date(2026, 11, 27)),
        "count the votes": ("1w", date(2026, 11, 28)),
        "sweep the hall": ("2w", date(2026, 12, 5)),
        "update the runbook": ("1m", date(2026, 12, 21)),
    }


def test_what_was_typed_for_the_rule_counts_and_the_text_keeps_its_words(rung: Rung) -> None:
    rung.says("add task prepare the weekly")
    rung.says("add task report monthly --repeat 2w --due fri")
    assert {(t.title, t.repeat) for t in rung.career.tasks.values()} == {
        ("prepare the weekly", ""),
        ("report monthly", "2w"),
    }


def test_a_reminder_that_is_nothing_but_a_rule_is_refused_with_what_to_type(rung: Rung) -> None:
    assert "Only a day was typed: 'every friday'" in rung.refuses("remind every friday")


@pytest.mark.parametrize("day", ["1 jan 12000", "jan 1, 12000", "12000-01-01", "1.1.12000"])
def test_a_day_that_is_too_far_away_is_said_to_be_that(rung: Rung, day: str) -> None:
    assert f"'{day}' reads as a day outside of 1970 to 2199." in rung.refuses(f"remind call Ana {day}")


def test_what_repeats_says_when_it_comes_again_however_long_its_title_is(rung: Rung) -> None:
    title = "ask the landlord about the heating that never works and about the window in the hall"
    rung.says(f"remind {title} weekly")
    said = rung.says(f"done {rung.id_of(title)}")
    assert "again on 5 Dec · " in said
    assert "Completed 'ask the landlord" in said


def test_a_task_that_is_open_already_is_added_and_named_with_the_other(rung: Rung) -> None:
    rung.says("add task update the runbook")
    first = rung.id_of("update the runbook")
    said = rung.says("add task Update the runbook")
    second = rung.id_of("Update the runbook")
    short = rung.career.short
    assert f"“update the runbook” is open already ({short(first)}). If that is the one: rung delete" in said
    assert said.rstrip().endswith(short(second))
    rung.says(f"delete {second}")
    assert "is open, and much like it" in rung.says("add task update the payments runbook")
    assert "open" not in rung.says("add task book a room")
    rung.says(f"done {first}")
    assert "is open already" not in rung.says("add task update the runbook")


def test_a_task_of_somebody_else_is_another_one(rung: Rung) -> None:
    rung.says("add task update the runbook --for Tom")
    assert "is open already" not in rung.says("add task update the runbook")
