"""Salvage of damaged files: find every record whose own text is intact, wherever it is.

The file is not a JSON document any more, but it has one record a line: records are looked for by their keys, and each
is read by itself. A record found twice is joined into one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

import msgspec

from career.model.records import Record
from career.model.tables import TABLES, of_id
from store.file_format import BYTE_ORDER_MARK, HEADER, HISTORY, StoredRow, Tables
from store.reading import read_record
from store.record_fields import set_fields
from store.schema import RawTables, migrate, schema_of
from store.stamped_cells import DELETED, RESERVED, STAMPS
from store.tombstones import KEPT, RecordState, document_of, join_states, state_of

_KEY = re.compile(r'"((?:[^"\\\n]|\\.)*)"\s*:\s*(?=\{)')
_TABLES = {HEADER, HISTORY, *TABLES}
_INSIDE = {*RESERVED, KEPT}
"""Keys of objects nested in a record, which are not records themselves."""
_WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BACK = 200
"""Characters before a key that are looked at; more than any indent has."""


def salvage(data: bytes, local: Tables | None = None) -> Tables:
    """Return what can be read of a damaged file, in the current schema; empty if nothing in it is ours.

    A record found twice is joined; where its two versions contradict each other, the `local` copy decides. A document
    that parses but has no header belongs to another program: nothing is taken from it. In pieces without a header,
    only records count that cannot be anything else.
    """
    text = _text(data)
    pieces = list(_pieces(text))
    has_header = any(piece.table == HEADER for piece in pieces)
    if not has_header and _is_document(text):
        return {}
    tables: Tables = {}
    for piece in pieces:
        if has_header or _is_ours(piece):
            _put(tables, piece, local or {})
    return _in_present_schema(tables)


class _Piece(NamedTuple):
    table: str
    key: str
    line: bytes


def _text(data: bytes) -> str:
    for mark, encoding in _WIDE.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    return data.removeprefix(BYTE_ORDER_MARK).decode(errors="surrogateescape")


def _is_document(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _pieces(text: str) -> Iterator[_Piece]:
    """Go from key to key: a table's key leads into the table; a record's key is read with all that belongs to it."""
    decoder = json.JSONDecoder(parse_constant=_refuse)
    table, at = "", 0
    while found := _KEY.search(text, at):
        key, at = found[1], found.end()
        if _opens_table(key, table, text, found.start(), at):
            table = key
        elif table and key not in _INSIDE:
            end = _end(decoder, text, at)
            if line := _line(text[at:end]):
                yield _Piece(_home(table, key), key, line)
                at = end
            elif text[at + 1 : at + 2] != "\n":  # what else is on the line of a broken record is a part of it
                line_end = text.find("\n", at)
                at = len(text) if line_end < 0 else line_end


def _opens_table(key: str, table: str, text: str, start: int, end: int) -> bool:
    """Whether a key is that of a table: one of ours, or one that starts a line after another table has ended."""
    if key in _TABLES:
        return True
    row = TABLES.get(table)
    if text[end : end + 2] not in {"{\n", "{}"} or (row and key.startswith(row.kind.letter)):
        return False
    before = "".join(text[max(0, start - _BACK) : start].split())
    return before.rstrip(",").endswith("}}")


def _home(table: str, key: str) -> str:
    """Return the table of a record: if the table's name was lost, the record's id tells."""
    return (of_id(key) or table) if table in TABLES else table


def _end(decoder: json.JSONDecoder, text: str, at: int) -> int:
    try:
        return decoder.raw_decode(text, at)[1]
    except (ValueError, RecursionError):
        return at


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _line(text: str) -> bytes:
    """Return a record as bytes, b"" if it cannot be read by itself."""
    try:
        line = text.encode()
        whole = isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return b""
    return line if whole else b""


def _is_ours(piece: _Piece) -> bool:
    if piece.table not in TABLES:
        return False
    fields = msgspec.json.decode(piece.line)
    return DELETED in fields or (
        STAMPS in fields and isinstance(read_record(piece.table, piece.key, piece.line), Record)
    )


def _put(tables: Tables, piece: _Piece, local: Tables) -> None:
    rows = tables.setdefault(piece.table, {})
    row = StoredRow.from_file(msgspec.Raw(piece.line))
    there = rows.get(piece.key)
    if there is None or piece.table in {HEADER, HISTORY}:
        rows[piece.key] = row
    elif there.line != row.line:
        sets = set_fields(piece.table)
        was = local.get(piece.table, {}).get(piece.key)
        before = state_of(was, sets) if was else RecordState({})
        states = [_trusted(state_of(one, sets), before) for one in (there, row)]
        rows[piece.key] = StoredRow(document=document_of(join_states(*states)))


def _trusted(state: RecordState, local: RecordState) -> RecordState:
    """Return the state with every cell whose stamp the local copy has set to the local value."""
    cells = {
        path: local.cells[path] if path in local.cells and local.cells[path].stamp == cell.stamp else cell
        for path, cell in state.cells.items()
    }
    return state._replace(cells=cells)


def _in_present_schema(tables: Tables) -> Tables:
    raw: RawTables = {name: {key: msgspec.Raw(row.line) for key, row in rows.items()} for name, rows in tables.items()}
    if schema_of(raw) is None:
        return tables
    return {name: {key: StoredRow.from_file(line) for key, line in rows.items()} for name, rows in migrate(raw).items()}
