"""Dates at the ends of what a record can hold, and beyond: no reading verb and no view ends in a crash for them."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from career.card import open_card
from career.evidence import effects, skill_levels
from career.model import feedback, reviews
from career.model.context import Context
from career.model.records import Record, stored_name
from career.model.tables import TABLES
from career.views import board, checkin, month, next_steps, nudges, road
from career.views.panes import PANES
from career.views.record.as_json import record_json
from career.views.record.details import details
from career.views.summary import summary
from career.views.upcoming import everything, upcoming
from tests import hostile
from tests.building import TODAY, in_context, moment_on
from tests.saved import read_career
from tests.unit.commands import Rung
from tests.unit.test_imports import READING

BOUNDS = ("1900-01-01", "2299-12-31")
BEYOND = ("0001-01-01", "1899-12-31", "2300-01-01", "9999-12-30", "9999-12-31")


def dates_of(kind: type[Record]) -> list[str]:
    """Give the names in the file of the fields that hold a day or a moment."""
    noted = {name: held for base in kind.__mro__ for name, held in getattr(base, "__annotations__", {}).items()}
    return [stored_name(kind, name) for name, held in noted.items() if held in {date, date | None, datetime}]


PLACES = [(name, field) for name, row in TABLES.items() for field in dates_of(row.kind)]
ENDINGS = {
    *("archived_on", "closed_on", "done_on", "answered_on", "parked_on", "reply_on", "stepped_on"),
    *("chase_on", "check_on", "change_on"),
}
"""Dates with which there is less to count: a record is over, or its next day is set."""
DAYS = st.sampled_from([*BOUNDS, *BEYOND, str(TODAY)])
SELDOM = st.one_of(st.just(""), st.just(""), st.just(""), DAYS)
ALL_DAYS = st.fixed_dictionaries({place: SELDOM if place[1] in ENDINGS else DAYS for place in PLACES})


def write(path: Path, days: dict[tuple[str, str], str]) -> None:
    """Write a data file in which every date of every record has the day given for its field, "" for none."""
    hostile.write(path, "a few words")
    tables = json.loads(path.read_text("utf-8"))
    for (table, field), day in days.items():
        for row in tables[table].values():
            row[field] = f"{day}T08:00:00Z" if field == "created_at" else day or None
            row.update({"repeat": "1m"} if table in {"tasks", "reminders"} else {})
            row.update({"review_every_days": 3660} if table == "goals" else {})
    path.write_text(json.dumps(tables), "utf-8")


def same_day(day: str, created: str, ending: str) -> dict[tuple[str, str], str]:
    """Give this day to every date, but for the moments at which records were made, and what ends them."""
    return {place: created if place[1] == "created_at" else ending if place[1] in ENDINGS else day for place in PLACES}


def test_every_kind_of_record_has_its_dates_here() -> None:
    assert {("goals", "due"), ("reframes", "then_on"), ("reviews", "on"), ("people", "created_at")} <= set(PLACES)


@pytest.mark.parametrize(
    "day", [*BOUNDS, BEYOND[0], BEYOND[-1], *(pytest.param(day, marks=pytest.mark.full) for day in BEYOND[1:-1])]
)
@pytest.mark.parametrize("verb", READING)
def test_no_reading_verb_ends_in_a_crash(rung: Rung, verb: str, day: str) -> None:
    """What lies beyond is left out as it is read, with whatever stands beside it."""
    for created, ending in (("2026-11-20", ""), (day, ""), (day, day)) if day in BOUNDS else ((day, ""),):
        write(rung.file, same_day(day, created, ending))
        for words in (READING[verb], f"{verb} --json"):
            ran = rung(words.replace("FEEDBACK", "f0"))
            assert ran.status in {0, 1, 2}, ran
            assert "broke" not in ran.err + ran.out
            assert "Traceback" not in ran.err


@pytest.mark.parametrize("day", BEYOND)
@pytest.mark.parametrize("verb", ["today", "checkin", "upcoming"])
def test_a_day_beyond_is_named_with_its_record(rung: Rung, verb: str, day: str) -> None:
    rung.says("add goal Lead two --due 2026-12-18")
    rung.file.write_text(rung.file.read_text("utf-8").replace('"2026-12-18"', f'"{day}"'), "utf-8")
    ran = rung(verb)
    assert ran.status == 0
    assert f"'due' is \"{day}\", and needs a day from 1900 to 2299." in ran.err


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(days=ALL_DAYS)
def test_whatever_days_a_file_holds_every_view_can_be_drawn(tmp_path: Path, days: dict[tuple[str, str], str]) -> None:
    write(tmp_path / "career.json", days)
    context = in_context(read_career(tmp_path / "career.json"), moment_on())
    for view in VIEWS:
        view(context)
    for pane in PANES:
        pane.make(context)
    for record in context.career:
        record_json(record, context)
        details(record, context)


def _cards(context: Context) -> None:
    for task in context.career.tasks.values():
        open_card.open_card(task.title, context, about=task.id)


VIEWS: list[Any] = [
    upcoming,
    lambda context: sorted(everything(context)),
    checkin.cards,
    nudges.nudge,
    summary,
    next_steps.bare,
    next_steps.waiting,
    board.board,
    road.road,
    feedback.inbox,
    reviews.days_since,
    skill_levels.so_far,
    effects.so_far,
    _cards,
    lambda context: month.weeks(context.today, context),
    lambda context: month.weeks(date(2299, 12, 1), context),
    lambda context: month.weeks(date(1900, 1, 1), context),
]
