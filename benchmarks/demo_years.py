"""The demo's year as it was lived again and again: every table is in use, and what an earlier year left open was put away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from benchmarks.sample import TODAY
from career.model.records import Record
from tui.demo.demo_file import build_demo

YEAR = timedelta(days=364)
"""A year of whole weeks, so that weekdays stay."""
ONCE = frozenset(["Person", "Skill", "ProfileLine", "Role", "Statement", "Need", "Behaviour", "Vision"])
"""What stays from year to year."""
PAST = frozenset(
    ["CheckIn", "Move", "Win", "Review", "Hit", "Pick", "Rating", "Saying", "NudgeAnswer", "Contact", "Fit", "Practice"]
)
"""What was done on a day, and needs nothing more."""


def years(count: int) -> Iterator[Record]:
    """Yield the demo's records, and those of each year before with ids of their own, about the same people."""
    lived = list(build_demo(TODAY))
    yield from lived
    again = [record for record in lived if type(record).__name__ not in ONCE]
    for number in range(1, count):
        ids = {record.id: f"{record.id[:2]}{number:02}{place:05}" for place, record in enumerate(again)}
        yield from (_earlier(record, number * YEAR, ids) for record in again)


def _earlier(record: Record, ago: timedelta, ids: dict[str, str]) -> Record:
    """Return a record so much earlier, about the records of its own year; what was open then is put away."""
    fields = {name: _before(value, ago, ids) for name, value in msgspec.structs.asdict(record).items()}
    if type(record).__name__ not in PAST:
        fields["archived_on"] = TODAY - ago
    return msgspec.convert(fields, type(record))


def _before(value: object, ago: timedelta, ids: dict[str, str]) -> object:
    if isinstance(value, (date, datetime)):
        return value - ago
    if isinstance(value, str):
        return ids.get(value, value)
    if isinstance(value, (tuple, list, set, frozenset)):
        return type(value)(_before(one, ago, ids) for one in value)
    return value
