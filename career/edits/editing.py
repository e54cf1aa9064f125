"""Adding, editing and deleting any record from what was typed for its fields: the same for forms and commands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from msgspec.structs import asdict, replace

from career.errors import BadValue, Refused
from career.language.dates import spell
from career.language.text import clean
from career.model import feedback, goals, reschedules, skills, tasks
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.field_values import read, show
from career.model.fields import Field, fields_of
from career.model.goals import Approval, Goal
from career.model.moment import Moment
from career.model.records import Change, Deleted, Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.scripts import made_overt
from career.model.skills import Skill
from career.model.snapshot import BY_TABLE, Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff

R = TypeVar("R", bound=Record)
SINGULAR = {
    "goals": "goal", "checkins": "check-in", "approvals": "approval", "moves": "move", "tasks": "task",
    "reframes": "reframe", "feedback": "feedback", "tellings": "telling", "people": "person", "wins": "win",
    "reminders": "reminder", "visions": "vision", "reviews": "review", "hits": "hit", "tradeoffs": "trade-off",
    "picks": "pick", "skills": "skill", "ratings": "rating", "conflicts": "conflict",
    "sayings": "saying", "strengths": "strength",
}  # fmt: skip
NEEDED: Mapping[str, tuple[str, ...]] = {
    "goals": ("title",), "tasks": ("title",), "feedback": ("raw",), "people": ("name",), "wins": ("text",),
    "reminders": ("text", "on"), "visions": ("text",), "checkins": ("goal",), "approvals": ("goal", "person"),
    "tellings": ("feedback", "person"), "sayings": ("text", "person"), "strengths": ("text", "person"),
    "skills": ("name",),
}  # fmt: skip
"""The fields without which a record of each table cannot be made. Records of other tables are not made by hand."""
MADE_BY = {
    "moves": "Move the date of a goal or a task instead, and give the reason.",
    "reframes": "Reframe a task instead: r on its row, or `rung reframe TASK --save`.",
    "reviews": "Hold one instead: c, or `rung checkin`.",
    "hits": "The check-in asks for it.",
    "tradeoffs": "Make room for a goal instead: `rung trade GOAL ITEM cancel|postpone|delegate|keep`.",
    "picks": "It comes of a reframe with other skills: `rung reframe TASK --skill NAME --save`.",
    "ratings": "Rate a skill instead: = on its row, or `rung rate SKILL LEVEL`.",
    "conflicts": "It comes of two machines that changed the same text at once.",
}
DATED = {
    "feedback": "on",
    "wins": "on",
    "checkins": "on",
    "tellings": "on",
    "visions": "on",
    "sayings": "on",
    "strengths": "on",
    "ratings": "on",
    "approvals": "asked_on",
    "tasks": "assigned_on",
}
"""Fields that mean today where nothing was typed. They date something that has happened, so never in the future."""


def add(table: str, typed: Mapping[str, str], context: Context) -> Step:
    """Add a record to `table` from what was `typed`, by field name. People named for the first time are added too.

    Raises Refused for a table whose records are not made by hand, and BadValue or BadDate, with the field to correct.
    """
    if table not in NEEDED:
        raise Refused(f"A {SINGULAR[table]} is not added by hand.", MADE_BY[table])
    values, extra = _read_all(table, typed, context)
    _need(table, values)
    day = DATED.get(table)
    if day and values.get(day) is None:
        values[day] = context.today
    if table == "checkins" and not typed.get("on"):
        from career.views import checkin  # here: showing a career should not load it

        values["on"] = checkin.day_of(values["goal"], context)
    if table == "tasks" and not typed.get("assigned_on") and values.get("due"):
        # For a task that is late already when it is written down, the day it was assigned is unknown.
        values["assigned_on"] = context.today if values["due"] >= context.today else None
    if table == "tellings":
        return _tell(values, extra, context)
    if table == "skills":
        return skills.add(values, context)
    record = _settled(context.moment.make(BY_TABLE[table], **values), context.moment)
    _check(record)
    return Step(f"Added {SINGULAR[table]} '{record.headline}'", [*extra, record])


def edit(record: Record, typed: Mapping[str, str], context: Context, *, why: str = "") -> Step:
    """Change the fields of `record` to what was `typed`; fields that are not named stay as they are.

    So does a field whose text still equals what `show` returns, so that a form may pass all of its fields. A moved due
    date is logged, with the reason `why` (G17), and a new level of a skill is a rating by me. Raises BadValue or
    BadDate, with the field to correct.
    """
    moment = context.moment
    fields = {field.name: field for field in fields_of(record.table)}
    changes = {name: text for name, text in typed.items() if _altered(fields[name], record, text, context.career)}
    values, extra = _read_all(record.table, changes, context)
    _need(record.table, asdict(record) | values)
    changed = _settled(replace(record, **values), moment)
    if isinstance(record, Goal) and isinstance(changed, Goal) and changed.state == "done" != record.state:
        raise BadValue("A goal is closed with its proof.", "Use done: Space, or `rung done ID`.", field="state")
    if isinstance(record, Task) and isinstance(changed, Task) and changed.state == "done" != record.state:
        changed = replace(changed, times_done=changed.times_done + 1, to_reframe=False)
    _check(changed)
    more: list[Change] = (
        reschedules.logged(record, changed.due, moment, why) if isinstance(changed, Goal | Task) else []
    )
    if isinstance(record, Skill) and isinstance(changed, Skill):
        changed, more = skills.edited(record, changed, moment)
    return Step(f"Edited '{changed.headline}'", [*extra, changed, *more])


def delete(record: Record) -> Step:
    """Delete a record; undo brings it back."""
    return Step(f"Deleted '{record.headline}'", [Deleted(record.id)])


def dated(record: Record, field: str, day: date | None) -> Record:
    """Return the record with one of its dates set or cleared, such as `revisit_on`."""
    return replace(record, **{field: day})


def _altered(field: Field, record: Record, text: str, career: Career) -> bool:
    return clean(text).strip() != show(field, getattr(record, field.name), career)


def _tell(values: Mapping[str, Any], extra: list[Change], context: Context) -> Step:
    """Record a telling on the day that was typed, with everything else that was typed for it."""
    about = context.career.feedback[values["feedback"]]
    if about.change_on and values["on"] < about.change_on <= context.today:
        raise BadValue("The change was made after that day.", "Correct one of the two dates.", field="on")
    then = context.moment._replace(today=values["on"])
    text = values.get("text") or made_overt(about, values["person"], then.today)
    label, changes = feedback.tell(about, values["person"], text, context._replace(moment=then))
    rest = {name: value for name, value in values.items() if name != "text" and value}
    told = [_settled(replace(c, **rest), context.moment) if isinstance(c, Telling) else c for c in changes]
    return Step(label, [*extra, *told])


def _read_all(table: str, typed: Mapping[str, str], context: Context) -> tuple[dict[str, Any], list[Change]]:
    fields = {field.name: field for field in fields_of(table)}
    values: dict[str, Any] = {}
    extra: list[Change] = []
    for name, text in typed.items():
        try:
            # A person who is new in one field exists already for the next.
            values[name], new = read(fields[name], text, context.after(extra))
        except Refused as error:
            error.field = name
            raise
        _has_happened(table, fields[name], values[name], context.moment)
        extra += new
    return values, extra


def _has_happened(table: str, field: Field, value: object, moment: Moment) -> None:
    if DATED.get(table) == field.name and isinstance(value, date) and value > moment.today:
        raise BadValue(
            f"{spell(value, moment.today)} is still to come, and a {SINGULAR[table]} has happened.",
            'Say "last fri", "yesterday", or the date.',
            field=field.name,
        )


def _need(table: str, values: Mapping[str, Any]) -> None:
    """Raise BadValue for a record without its headline, or without the record to which it belongs."""
    for field in fields_of(table):
        if field.name == "goal" and values.get("task"):
            continue  # an approval for a task has no goal
        if field.name in NEEDED.get(table, ()) and not values.get(field.name):
            raise BadValue(
                f"Nothing was typed for the field '{field.label}'.",
                f"It takes: {field.hint}." if field.hint else "Type one word or more.",
                field=field.name,
            )


def _settled(record: R, moment: Moment) -> R:
    """Return the record with the dates that follow from what was said: parked, replied, answered, done, closed today.

    A date whose cause is gone is cleared.
    """
    today = moment.today
    match record:
        case Feedback():
            stays = record.parked_on if record.kind == "praise" else None
            return replace(record, parked_on=(record.parked_on or today) if record.park_why else stays)
        case Telling():
            return replace(record, reply_on=(record.reply_on or today) if record.reply else None)
        case Approval():
            return replace(record, answered_on=(record.answered_on or today) if record.state != "asked" else None)
        case Tradeoff() | Reframe():
            return replace(record, reply_on=(record.reply_on or today) if record.reply else None)
        case Task():
            done = (record.done_on or today) if record.state == "done" else None
            return replace(record, done_on=done, repeat_start=_first_day(record, record.due))
        case Reminder():
            return replace(record, repeat_start=_first_day(record, record.on))
        case Goal():
            closed = record.state in {"done", "dropped"}
            return replace(record, closed_on=(record.closed_on or today) if closed else None)
    return record


def _first_day(record: Task | Reminder, day: date | None) -> date | None:
    """Return the day on which a repeating record's rhythm began, None if it does not repeat."""
    return (record.repeat_start or day) if record.repeat else None


def _check(record: Record) -> None:
    match record:
        case Goal():
            goals.check(record)
        case Task():
            tasks.check(record)
        case Feedback():
            feedback.check(record)
