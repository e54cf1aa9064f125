"""Adding, editing and deleting any record from what was typed for its fields: the same for forms and commands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from msgspec.structs import asdict, replace

from career.edits.finishing import EDITED
from career.edits.making import DAYS, MADE, usual_day
from career.errors import BadValue, Refused
from career.language.dates import spell
from career.language.relative_days import full
from career.language.repeating import every_words
from career.language.text import clean
from career.model import profile
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.field import Field, called
from career.model.field_values import day_in, measured, read, show
from career.model.fields import by_name, fields_of
from career.model.goals import Goal
from career.model.merging import SAME
from career.model.moment import Moment
from career.model.profile import ProfileLine
from career.model.records import Change, Deleted, Record, Step
from career.model.snapshot import Career
from career.model.table import Table
from career.model.tables import TABLES
from career.model.tasks import Task

MOST_PARTS = 3
"""The changed fields that the label of an edit names."""


def add(table: str, typed: Mapping[str, str], context: Context) -> Step:
    """Add a record to `table` from what was `typed`, by field name. People named for the first time are added too.

    Where no day or figure was typed for a text that can name it (`with_said`), it is read from the text. What was typed for SAME says
    who of those with the name a person is (`career.model.merging.add`). Raises Refused for a table whose records are not
    made by hand, and BadValue or BadDate, with the field to correct.
    """
    row = TABLES[table]
    if row.made_by:
        raise Refused(f"A {row.singular} cannot be added by hand.", row.made_by)
    given = {name: text for name, text in typed.items() if name != SAME}
    values, extra = _read_all(row, with_said(table, with_repeat(table, given, context), context), context)
    values |= {SAME: same} if (same := typed.get(SAME)) else {}
    _need(row, values)
    if row.dated and values.get(row.dated) is None:
        values[row.dated] = DAYS.get(table, usual_day)(values, context)
    if values.get("blocked_on") and row.kind in {Goal, Task}:
        values["blocked_since"] = values.get("blocked_since") or context.today
    if make := MADE.get(table):
        label, changes = make(values, context.after(extra))
        return Step(label, [*extra, *changes])
    record = context.moment.make(row.kind, **values).settled(context.today)
    record.check()
    what = "praise" if isinstance(record, Feedback) and record.kind == "praise" else row.singular
    again = f", {every_words(every)}" if (every := getattr(record, "repeat", "")) else ""
    return Step(f"Added {what} '{context.career.title(record)}'{_on(row, values, context)}{again}", [*extra, record])


def with_repeat(table: str, typed: Mapping[str, str], context: Context) -> Mapping[str, str]:
    """Return what was `typed`, with how often a text says that it comes again, where it can and that was not typed.

    "water the plants monthly" is due a month from today, unless it names a day or one was typed.
    """
    kind = TABLES[table].kind
    fields = {field.name for field in fields_of(table)}
    if "repeat" not in fields or clean(typed.get("repeat", "")).strip():
        return typed
    from career.language import repeats_in_text  # here: only what is added is read so

    text, on = typed.get(kind.title_field, ""), kind.date_field
    found = repeats_in_text.repeat_said(text, context.today, week_starts=context.settings.week_starts)
    if found is None:
        return typed
    day = found.day or repeats_in_text.first_day(found.every, context.today)
    given = typed.get(on, "") if clean(typed.get(on, "")).strip() else day.isoformat()
    return {**typed, kind.title_field: found.text, on: given, "repeat": found.every}


def with_said(table: str, typed: Mapping[str, str], context: Context) -> Mapping[str, str]:
    """Return what was `typed`, with the day and the figures that a text names where their fields are empty.

    A win or feedback says its day ("fixed the outage on yesterday") and keeps all its words, and so does one that says
    what changed ("4.1 s -> 0.9 s"); the last words of a reminder are its day. Raises BadDate for "on 31 feb", and
    BadValue for a reminder that is nothing but a day.
    """
    fields = by_name(table)
    for field in fields.values():
        if field.dates and not clean(typed.get(field.dates, "")).strip():
            text = typed.get(field.name, "")
            if found := day_in(text, fields[field.dates], context.today, context.settings.week_starts):
                typed = {**typed, field.name: found.text, field.dates: found.day.isoformat()}
        if field.measures and not any(clean(typed.get(name, "")).strip() for name in field.measures):
            typed = {**typed, **measured(typed.get(field.name, ""), field)}
    return typed


def _on(row: Table, values: Mapping[str, Any], context: Context) -> str:
    """Return " on" and the day in full where a text may name it and it is not today, for the label of the step."""
    can_be_named = row.dated and any(field.dates == row.dated for field in fields_of(row.kind.table))
    return f" on {full(values[row.dated])}" if can_be_named and values[row.dated] != context.today else ""


def edit(record: Record, typed: Mapping[str, str], context: Context, *, why: str = "") -> Step:
    """Change the fields of `record` to what was `typed`; fields that are not named stay as they are.

    So does a field whose text still equals what `show` returns, so that a form may pass all of its fields. A moved due
    date is logged, with the reason `why` (G17), and a new level of a skill is a rating by me. Raises BadValue or
    BadDate, with the field to correct.
    """
    fields = by_name(record.table)
    changes = {name: text for name, text in typed.items() if _altered(fields[name], record, text, context.career)}
    row = TABLES[record.table]
    values, extra = _read_all(row, changes, context)
    _need(row, asdict(record) | values)
    changed = replace(record, **values).settled(context.today)
    more: list[Change] = []
    if finish := EDITED.get(record.table):
        changed, more = finish(record, changed, context.after(extra), why)
    changed.check()
    what = _parts(changes) if changed.id == record.id else ", the earlier answer is kept"
    return Step(f"Edited {_called(changed, context.career)}{what}", [*extra, changed, *more])


def delete(record: Record, career: Career) -> Step:
    """Delete a record; undo brings it back. Raises Refused for the last word on what comes next, once a quarter was reviewed."""
    if isinstance(record, ProfileLine):
        profile.check_deletable(record, career)
    return Step(f"Deleted {_called(record, career)}", [Deleted(record.id)])


def _parts(names: Collection[str]) -> str:
    """Return which fields were changed, for the label of a step, where it says more than its title: the first of them."""
    first = [called(name) for name in names][:MOST_PARTS]
    more = [f"{len(names) - MOST_PARTS} more"] if len(names) > MOST_PARTS else []
    return f": {', '.join([*first, *more])}" if first else ""


def _called(record: Record, career: Career) -> str:
    """Return a record's title; one that has only that of another is called what it is, too."""
    title = career.title(record)
    return f"'{title}'" if title == record.headline else f"{TABLES[record.table].singular} '{title}'"


def looked_at(record: Record, career: Career) -> Step:
    """Return the step by which a record was looked at again, as it was meant to be: that day is cleared."""
    return Step(f"Looked at '{career.title(record)}' again", [replace(record, revisit_on=None)])


def _altered(field: Field, record: Record, text: str, career: Career) -> bool:
    return clean(text).strip() != show(field, getattr(record, field.name), career)


def _read_all(row: Table, typed: Mapping[str, str], context: Context) -> tuple[dict[str, Any], list[Change]]:
    fields = by_name(row.kind.table)
    values: dict[str, Any] = {}
    extra: list[Change] = []
    for name, text in typed.items():
        try:
            # A person who is new in one field exists already for the next.
            values[name], new = read(fields[name], text, context.after(extra))
        except Refused as error:
            error.field = name
            raise
        _has_happened(row, fields[name], values[name], context.moment)
        extra += new
    return values, extra


def _has_happened(row: Table, field: Field, value: object, moment: Moment) -> None:
    if row.dated == field.name and isinstance(value, date) and value > moment.today:
        raise BadValue(
            f"{spell(value, moment.today)} is in the future.",
            'Type today or an earlier day, such as "yesterday" or "last fri".',
            field=field.name,
        )


def _need(row: Table, values: Mapping[str, Any]) -> None:
    """Raise BadValue for a record without its headline, or without the record to which it belongs."""
    for field in fields_of(row.kind.table):
        if field.name == "goal" and values.get("task"):
            continue  # an approval for a task has no goal
        if field.name == "feedback" and values.get("script"):
            continue  # only one of the texts to say tells of a change
        if field.name in row.needed and not values.get(field.name):
            raise BadValue(
                f"Nothing was typed for the field '{field.label}'.",
                f"Type: {field.hint}." if field.hint else "Type a word or more.",
                field=field.name,
            )
