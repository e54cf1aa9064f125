"""Adding, editing and deleting any record by what was typed for its fields: the same for a form and for a command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from career import feedback, goals, moves, tasks
from career.errors import BadValue, Refused
from career.feedback import Feedback, Telling
from career.fields import Field, fields_of
from career.goals import Approval, Goal
from career.moment import Moment
from career.reading import read
from career.records import Change, Deleted, Record, Step, required
from career.scripts import made_overt
from career.settings import DEFAULTS, Settings
from career.snapshot import BY_TABLE, Career
from career.tasks import Task

SINGULAR = {
    "goals": "goal", "checkins": "check-in", "approvals": "approval", "moves": "move", "tasks": "task",
    "reframes": "reframe", "feedback": "feedback", "tellings": "telling", "people": "person", "wins": "win",
    "reminders": "reminder", "visions": "vision",
}  # fmt: skip
DATED = {
    "feedback": "on",
    "wins": "on",
    "checkins": "on",
    "tellings": "on",
    "visions": "on",
    "approvals": "asked_on",
    "tasks": "assigned_on",
}
"""Fields that mean today where nothing was typed."""


def add(table: str, typed: Mapping[str, str], career: Career, moment: Moment, settings: Settings = DEFAULTS) -> Step:
    """Add a record to `table` from what was `typed`, by field name. People named in it for the first time are added too.

    Raises BadValue or BadDate, with the field to correct.
    """
    values, extra = _read_all(table, typed, career, moment, settings)
    if table in DATED and values.get(DATED[table]) is None:
        values[DATED[table]] = moment.today
    _need(table, values)
    if table == "tellings":
        return _tell(values, extra, career, moment, settings)
    record = _settle(moment.make(BY_TABLE[table], **values), moment)
    _check(record)
    return Step(f"Added {SINGULAR[table]} '{record.headline}'", [*extra, record])


def edit(
    record: Record,
    typed: Mapping[str, str],
    career: Career,
    moment: Moment,
    settings: Settings = DEFAULTS,
    *,
    why: str = "",
) -> Step:
    """Change the fields of `record` to what was `typed`; what is not named in it stays as it is.

    A moved due date is logged, with the reason `why` (G17). Raises BadValue or BadDate, with the field to correct.
    """
    values, extra = _read_all(record.table, typed, career, moment, settings)
    _need(record.table, {name: getattr(record, name) for name in record.__struct_fields__} | values)
    changed = _settle(replace(record, **values), moment)
    _check(changed)
    if isinstance(record, Goal) and record.state != "done" and changed.state == "done":  # type: ignore[attr-defined]
        raise BadValue("A goal is closed with its proof.", "Use done: Space, or `rung done ID`.", field="state")
    moved: list[Change] = []
    if isinstance(changed, Goal | Task):
        moved = moves.logged(record, changed.due, moment, why)
    return Step(f"Edited '{changed.headline}'", [*extra, changed, *moved])


def _tell(values: Mapping[str, Any], extra: list[Change], career: Career, moment: Moment, settings: Settings) -> Step:
    about = career.feedback[values["feedback"]]
    text = values.get("text") or made_overt(about, values["person"], moment.today)
    step = feedback.tell(about, values["person"], text, moment, settings)
    return Step(step.label, [*extra, *step.changes])


def delete(record: Record) -> Step:
    """Delete a record; undo brings it back."""
    return Step(f"Deleted '{record.headline}'", [Deleted(record.id)])


def _read_all(
    table: str, typed: Mapping[str, str], career: Career, moment: Moment, settings: Settings
) -> tuple[dict[str, Any], list[Change]]:
    known = {field.name: field for field in fields_of(table)}
    values: dict[str, Any] = {}
    extra: list[Change] = []
    for name, text in typed.items():
        values[name], new = _read_one(known[name], text, career.changed(extra), moment, settings)
        extra += new
    return values, extra


def _read_one(field: Field, text: str, career: Career, moment: Moment, settings: Settings) -> tuple[Any, list[Change]]:
    try:
        return read(field, text, career, moment, settings.week_starts)
    except Refused as error:
        error.field = field.name
        raise


def _need(table: str, values: Mapping[str, Any]) -> None:
    """Refuse a record without its one line, or without what it hangs on."""
    for field in fields_of(table):
        if field.name not in NEEDED.get(table, ()):
            continue
        value = values.get(field.name)
        if isinstance(value, str):
            required(value, field.name, f"the field '{field.label}'")
        elif value is None:
            raise BadValue(f"Nothing was typed for {field.label}.", f"Type {field.hint or 'it'}.", field=field.name)


NEEDED: Mapping[str, tuple[str, ...]] = {
    "goals": ("title",), "tasks": ("title",), "feedback": ("raw",), "people": ("name",), "wins": ("text",),
    "reminders": ("text", "on"), "visions": ("text",), "checkins": ("goal",), "approvals": ("goal", "person"),
    "tellings": ("feedback", "person"),
}  # fmt: skip


def _settle(record: Record, moment: Moment) -> Record:
    """Let the dates follow what was said: parked today, replied today, done today, answered today."""
    today = moment.today
    match record:
        case Feedback():
            parked = (
                (record.parked_on or today)
                if record.park_why
                else record.parked_on
                if record.kind == "praise"
                else None
            )
            return replace(record, parked_on=parked)
        case Telling():
            return replace(record, reply_on=(record.reply_on or today) if record.reply else None)
        case Approval():
            return replace(record, answered_on=(record.answered_on or today) if record.state != "asked" else None)
        case Task():
            return replace(record, done_on=(record.done_on or today) if record.state == "done" else None)
        case Goal():
            closed = (record.closed_on or today) if record.state in {"done", "dropped"} else None
            return replace(record, closed_on=closed)
    return record


def _check(record: Record) -> None:
    match record:
        case Goal():
            goals.check(record)
        case Task():
            tasks.check(record)
        case Feedback():
            feedback.check(record)


def dated(record: Record, field: str, day: date | None) -> Record:
    """Give the record with one of its dates set, such as `revisit_on` cleared."""
    return replace(record, **{field: day})
