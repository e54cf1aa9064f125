"""The calendar file, held to a library that reads what others write: ids, days, repeats, escapes, folding, removals."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from career.documents import ics
from career.documents.calendar_lines import DAYS_SAID, REMOVED
from career.documents.export import Removed
from career.language.repeating import Rhythm, again
from career.language.text import clean_line
from career.language.windows import Window
from career.model.goals import Goal
from career.model.records import Record
from career.model.reminders import Reminder
from career.model.reschedules import Move
from career.model.snapshot import Career
from career.model.tasks import Task
from tests.building import TODAY, day, moment_on
from tests.documents.life import export_of
from tests.documents.life import written as make


def calendar(*records: Record, **more: object) -> str:
    """Give the calendar file, of the fixed life where no record is given."""
    return "".join(ics.pieces(export_of(Career.of(records) if records else None, **more)))  # type: ignore[arg-type]


def events(*records: Record, **more: object) -> dict[str, Any]:
    """Give the events of the calendar file by their ids, as the library reads them."""
    more = {"removed": ()} | more if records else more
    read = Calendar.from_ical(calendar(*records, **more))
    found = [event for event in read.walk("VEVENT") if isinstance(event, Event)]
    assert len({str(event["UID"]) for event in found}) == len(found)
    assert not [event.errors for event in found if event.errors]
    return {str(event["UID"]): event for event in found}


def test_every_event_is_an_all_day_one_that_ends_on_the_day_after() -> None:
    for event in events().values():
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert type(event["DTSTART"].dt) is date
        assert event["DTSTAMP"].dt == datetime(2026, 11, 21, tzinfo=event["DTSTAMP"].dt.tzinfo)
        assert (event["TRANSP"], event["CLASS"]) == ("TRANSPARENT", "PRIVATE")


def test_every_line_is_folded_at_75_octets_and_ends_as_the_standard_says() -> None:
    text = calendar()
    assert text.replace("\r\n", "").isprintable()
    assert max(len(line.encode()) for line in text.split("\r\n")) == ics.OCTETS
    assert all(line.encode().decode() for line in text.split("\r\n")[:-1])


@given(st.text(max_size=200))
def test_any_text_comes_back_as_the_one_event_that_it_is(typed: str) -> None:
    title = clean_line(typed) or "x"
    found = events(Task(id="t1", created_at=moment_on().now, title=title, due=TODAY))
    assert [str(event["SUMMARY"]) for event in found.values()] == [title]


def test_a_text_cannot_end_its_event() -> None:
    attack = "Lunch\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x"
    (event,) = events(make(Task, title=attack, due=TODAY)).values()
    assert str(event["SUMMARY"]) == "Lunch END:VEVENT BEGIN:VEVENT UID:x"


def test_the_sequence_is_the_number_of_moves() -> None:
    task = make(Task, id="t1", title="x", due=TODAY)
    moves = [make(Move, item="t1", on=TODAY, from_date=day(-1), to_date=TODAY) for _ in range(3)]
    assert events(task)["t1@rung"]["SEQUENCE"] == 0
    assert events(task, *moves)["t1@rung"]["SEQUENCE"] == 3


def test_each_date_of_a_record_has_an_id_of_its_own() -> None:
    goal = make(Goal, id="g1", title="x", starts=day(1), due=day(9), review_every_days=7, revisit_on=day(3))
    found = events(goal)
    kinds = {uid: str(event["CATEGORIES"].cats[0]) for uid, event in found.items()}
    assert kinds == {
        "g1@rung": "goal", "g1-starts@rung": "starts", "g1-check-in@rung": "check-in", "g1-revisit@rung": "revisit"
    }  # fmt: skip


@pytest.mark.parametrize("every", ["1d", "10d", "weekdays", "1w", "3w", "1m", "2m", "1q", "1y", "4y"])
@pytest.mark.parametrize("first", [date(2026, 1, 31), date(2024, 2, 29), date(2026, 10, 5), date(2026, 11, 30)])
def test_a_fixed_repeat_comes_on_the_days_on_which_rung_has_it(every: str, first: date) -> None:
    rhythm = Rhythm(every, "fixed", first)
    on = again(rhythm, first, first).on
    told = make(Reminder, id="m1", text="x", on=on, repeat=every, repeat_from="fixed", repeat_start=first)
    (event,) = events(told).values()
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=datetime(on.year, on.month, on.day))  # noqa: DTZ001 - a day
    for said in islice(rule, 6):
        assert said.date() == on
        on = again(rhythm, on, on).on


@pytest.mark.parametrize("counted", ["next", "done"])
def test_a_repeat_that_is_counted_otherwise_is_on_its_next_day_alone(counted: str) -> None:
    told = make(Reminder, id="m1", text="x", on=day(4), repeat="1w", repeat_from=counted, repeat_start=day(-3))
    assert "RRULE" not in events(told)["m1@rung"]


def test_a_day_that_was_moved_out_of_its_rhythm_stands_alone() -> None:
    told = make(Task, id="t1", title="x", due=day(5), repeat="1w", repeat_from="fixed", repeat_start=day(-3))
    assert "RRULE" not in events(told)["t1@rung"]


def test_an_alarm_is_at_nine_on_the_day_before_on_demand() -> None:
    task = make(Task, id="t1", title="x; y", due=TODAY)
    assert not events(task)["t1@rung"].walk("VALARM")
    (alarm,) = events(task, alarms=True)["t1@rung"].walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9) - timedelta(days=1)
    assert (alarm["ACTION"], alarm["DESCRIPTION"]) == ("DISPLAY", "x; y")


def test_what_is_over_before_its_day_is_cancelled_until_then() -> None:
    done = {"state": "done", "done_on": day(-1)}
    tasks = [make(Task, id=f"t{at}", title="x", due=day(at), **done) for at in (0, 1)]
    tasks.append(make(Task, id="t9", title="x", due=day(-1), **done))
    found = events(*tasks, make(Task, id="t5", title="x", due=day(1), archived_on=TODAY))
    assert found.keys() == {"t0@rung", "t1@rung", "t5@rung"}
    assert {str(event["STATUS"]) for event in found.values()} == {"CANCELLED"}
    assert {event["SEQUENCE"] for event in found.values()} == {1}


def test_a_closed_goal_takes_its_check_ins_along_and_an_idea_was_never_there() -> None:
    goal = make(Goal, id="g1", title="x", state="done", due=day(-9), review_every_days=7)
    assert [str(one["STATUS"]) for one in events(goal).values()] == ["CANCELLED"]
    assert events(make(Goal, title="x", state="idea", due=day(9))) == {}


@pytest.mark.parametrize("ago", [0, DAYS_SAID - 1, DAYS_SAID])
def test_a_deleted_record_is_cancelled_for_thirty_days_without_its_text(ago: int) -> None:
    gone = make(Task, id="t1", title="Secret", due=day(-400))
    task = make(Task, id="t2", title="x", due=TODAY)
    found = events(task, removed=[Removed(gone, day(-ago))])
    assert ("t1@rung" in found) is (ago < DAYS_SAID)
    if event := found.get("t1@rung"):
        assert (event["STATUS"], event["SUMMARY"], event["DTSTART"].dt) == ("CANCELLED", REMOVED, day(-400))


def test_what_was_deleted_and_is_there_again_is_no_longer_cancelled() -> None:
    task = make(Task, id="t1", title="x", due=TODAY)
    assert events(task, removed=[Removed(task, TODAY)])["t1@rung"]["STATUS"] == "CONFIRMED"


def test_a_window_is_that_of_the_day() -> None:
    tasks = [make(Task, id=f"t{at}", title="x", due=day(at)) for at in range(5)]
    assert events(*tasks, window=Window(day(1), day(2))).keys() == {"t1@rung", "t2@rung"}
