"""All records as JSON, one a line, with whole ids: what `rung import` reads, on this machine or another."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from career.documents.export import Export
from career.language.json_values import plain
from career.views.record.as_json import record_json

HEADER = "rung_export"
BEGINS = f'{{"{HEADER}": '
"""How every such file begins."""
VERSION = 1


def pieces(export: Export) -> Iterator[str]:
    """Yield the text, a record at a time. The keys are those of docs/json.md; moments are whole, to the microsecond."""
    header = {
        "version": VERSION,
        "on": export.context.today,
        "masked": export.masked,
        "since": export.window.since,
        "until": export.window.until,
    }
    yield f'{BEGINS}{_json(plain(header))},\n"records": ['
    between = "\n"
    for record in export.everything():
        found = record_json(record, export.context)
        yield between + _json(plain(found, export.seen, to_the="auto"))
        between = ",\n"
    yield "\n]}\n"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
