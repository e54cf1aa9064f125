"""One table as CSV, for a spreadsheet: all fields of its records, with the words behind each id."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from career.documents.calendar_lines import WANTED
from career.documents.export import Export
from career.language.comma_lists import listed
from career.language.json_values import plain
from career.model import people
from career.model.private import PRIVATE_FIELDS
from career.model.records import Record
from career.model.tables import TABLES
from career.model.wants import Want
from career.views.masking import WHO
from career.views.record.as_json import key, record_json

BEGINS = '"table","id",'
"""How every such file begins, after a byte order mark if it has one."""
BYTE_ORDER_MARK = "\ufeff"
"""What some spreadsheets want before UTF-8."""
FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
"""What a spreadsheet takes for the beginning of a formula; the last four are wide forms."""
DERIVED = {"feedback": ("state",), "reframes": ("sentence_status",), "wins": ("whose",)}
"""The columns that are worked out: what feedback waits for, whose words a sentence is, whose win it is."""


def pieces(export: Export) -> Iterator[str]:
    """Yield the text, a row at a time. Every cell is quoted, and a text that a spreadsheet would run is defused."""
    columns = _columns(export.table)
    yield (BYTE_ORDER_MARK if export.bom else "") + _row([name for name, _ in columns])
    for record in export.records(export.table):
        values = record_json(record, export.context)
        values |= values["derived"]
        yield _row([_cell(record, of, name, values, export) for name, of in columns])


def _columns(table: str) -> list[tuple[str, str]]:
    """Return the name of each column, and for one with the words of a record the field with its id, else ""."""
    columns = [("table", ""), ("id", "")]
    row = TABLES[table]
    for name in row.kind.__struct_fields__:
        if (table, name) in PRIVATE_FIELDS:
            continue
        if name != "id":
            columns.append((key(name), ""))
        if name in (*row.refers, *row.refers_many):
            columns.append((f"{key(name)}_text", name))
    return columns + [(name, "") for name in DERIVED.get(table, ())]


def _cell(record: Record, of: str, name: str, values: dict[str, Any], export: Export) -> str:
    if of:
        held, row = getattr(record, of), TABLES[record.table]
        names = [export.seen(_headline(i, export)) for i in (held if of in row.refers_many else [held])]
        return defused(listed(names) if of in row.refers_many else names[0])
    match value := values[name]:
        case str() if name in WHO:
            return defused(export.seen(people.written(value, export.context.career)))
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
        case int():
            return str(value)
        case date():
            return str(plain(value))
        case frozenset():
            return defused(listed(map(export.seen, value)))
    return defused(export.seen(str(value)))


def _headline(key: str, export: Export) -> str:
    """Return what names another record; what I want stands in the table of wants alone."""
    found = export.context.career.get(key)
    return WANTED if isinstance(found, Want) else export.context.career.headline(key)


def defused(text: str) -> str:
    """Return a text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(tuple(FORMULA)) else text


def _row(cells: list[str]) -> str:
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"
