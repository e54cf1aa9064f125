"""Everything about one record, as lines of label and text: for the detail view and `rung show`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from career.language.relative_days import short
from career.model import skill_names
from career.model.conflicts import about
from career.model.context import Context
from career.model.field import called
from career.model.field_values import show
from career.model.fields import fields_of
from career.model.links import is_link
from career.model.records import Record
from career.views.record.parts import DetailLine
from career.views.record.registry import shown_of


def details(record: Record, context: Context) -> list[DetailLine]:
    """Return the lines of a record: first what is derived, then its fields, then what refers to it."""
    career, shown = context.career, shown_of(record.table)
    values = shown.values(record, context)
    above, below = shown.above(record, values, context), shown.below(record, values, context)
    # A record's headline and state are shown above its fields already.
    fields = _fields(record, context, shown.told | {record.title_field, "state"})
    return [*above, *fields, *below] + [
        DetailLine("other", f"{called(c.path)}: {c.text} · {career.short(c.id)}", "warn") for c in about(record, career)
    ]


def _fields(record: Record, context: Context, told: frozenset[str]) -> Iterator[DetailLine]:
    career = context.career
    usual = {info.name: info.default for info in msgspec.structs.fields(type(record))}
    for field in fields_of(record.table):
        text = show(field, getattr(record, field.name), career)
        if text and field.name not in told and getattr(record, field.name) != usual.get(field.name):
            if field.kind == "skills":
                text = ", ".join(skill_names.name_of(i) for i in sorted(getattr(record, field.name)))
            elif field.kind == "yes":
                text = "yes"
            elif is_link(field):
                text = career.headline(getattr(record, field.name))
            elif field.kind == "date":
                text = short(getattr(record, field.name), context.today)
            yield DetailLine(field.label, text)
