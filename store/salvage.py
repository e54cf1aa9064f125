"""What still parses of a damaged file: every record whose own text is whole, wherever it stands.

The file is no JSON document any more, but its form is one record a line: so records are looked for by their keys, and
each is read by itself. A record that is there twice is there once, joined.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

import msgspec

from career.model.records import Record
from career.model.snapshot import BY_LETTER, BY_TABLE
from store.cells import DELETED, RESERVED, STAMPS
from store.file_format import HEADER, HISTORY, StoredRow, Tables
from store.kinds import set_fields
from store.reading import read_record
from store.schema import RawTables, migrate, schema_of
from store.tombstones import KEPT, RecordState, document_of, join_states, state_of

_KEY = re.compile(r'"((?:[^"\\\n]|\\.)*)"\s*:\s*(?=\{)')
_TABLES = {HEADER, HISTORY, *BY_TABLE}
_INSIDE = {*RESERVED, KEPT}
"""Names of what is nested in a record, and no record itself."""
_WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BACK = 200
"""How many letters before a key are looked at; more than any indent has."""


def salvage(data: bytes, local: Tables | None = None) -> Tables:
    """Give what can be read of the bytes of a damaged file, in the present schema; no tables where nothing is ours.

    A record that is there twice is joined, and where its two forms cannot both be true, the `known` one is.
    A document that parses but has no header belongs to another program: nothing is taken from it. In pieces without
    a header only records count that can be nothing else.
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
    return data.removeprefix(b"\xef\xbb\xbf").decode(errors="surrogateescape")


def _is_document(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _pieces(text: str) -> Iterator[_Piece]:
    """Go from key to key: a table's is passed, and leads into it; a record's is read with all that belongs to it."""
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
    """Tell whether a key is that of a table: a known one, or one that begins a line's end away where another has ended."""
    if key in _TABLES:
        return True
    kind = BY_TABLE.get(table)
    if text[end : end + 2] not in {"{\n", "{}"} or (kind and key.startswith(kind.letter)):
        return False
    before = "".join(text[max(0, start - _BACK) : start].split())
    return before.rstrip(",").endswith("}}")


def _home(table: str, key: str) -> str:
    """Give the table that a record belongs to: its id says so, where the name of the table was lost before it."""
    kind = BY_LETTER.get(key[:1])
    return kind.table if kind and table in BY_TABLE else table


def _end(decoder: json.JSONDecoder, text: str, at: int) -> int:
    try:
        return decoder.raw_decode(text, at)[1]
    except (ValueError, RecursionError):
        return at


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _line(text: str) -> bytes:
    """Give a record as bytes; b"" where it cannot be read by itself."""
    try:
        line = text.encode()
        whole = isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return b""
    return line if whole else b""


def _is_ours(piece: _Piece) -> bool:
    if piece.table not in BY_TABLE:
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
    """Give a state in which every cell that has a known stamp has the known value, too."""
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
