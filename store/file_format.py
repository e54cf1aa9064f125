"""The format of the data file: a TinyDB document with one record a line and sorted keys, so that diffs read well.

Records are kept as the lines they are and decoded only when somebody looks into one. A commit among ten thousand
records then costs little more than writing the bytes, and a record that nobody touches stays the same to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, TypeAlias

import msgspec

from career.errors import Damaged, LaterSchema
from store import schema
from store.schema import RawTables
from store.stamped_cells import JsonValue

HEADER = schema.HEADER
HISTORY = "history"

_tables = msgspec.json.Decoder(RawTables)
_encoder = msgspec.json.Encoder(order="sorted")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8: it is read over, and the next change writes the file without it."""
_MARKS = {b"\xff\xfe": "the marks of UTF-16", b"\xfe\xff": "the marks of UTF-16"}
_ASIDE = "It was left as it is. Put a good copy in its place, or move it away to start with an empty one."


_SHOWN = 40
"""Characters of a duplicate key that a message shows."""


class StoredRow(MutableMapping[str, Any]):
    """One record as its line in the file: a mapping that decodes the line when it is first looked into."""

    __slots__ = ("_document", "_keyed", "_line")

    def __init__(self, line: bytes | None = None, document: dict[str, Any] | None = None) -> None:
        self._line = line
        self._document = document
        self._keyed = b""

    @classmethod
    def from_file(cls, raw: msgspec.Raw) -> StoredRow:
        """Make a row of a record in the file; a record spread over several lines by hand becomes one line."""
        line = bytes(raw)
        if b"\n" not in line:
            return cls(line)
        try:
            return cls(_encoder.encode(msgspec.json.decode(line)))
        except (msgspec.DecodeError, RecursionError):  # a number too large, say; no text holds a line's end as such
            return cls(line.replace(b"\n", b" "))

    @property
    def line(self) -> bytes:
        """The record as JSON on one line."""
        if self._line is None:
            self._line = _encoder.encode(self._document)
        return self._line

    def keyed(self, key: str) -> bytes:
        """Return the line as the file has it, key included; cached, because each commit writes all of a changed table."""
        if not self._keyed:
            self._keyed = _key(key) + self.line
        return self._keyed

    @property
    def is_document(self) -> bool:
        """Whether it is a record at all; someone may have put something else there by hand."""
        if self._document is None:
            try:
                self._document = msgspec.json.decode(self.line)
            except (msgspec.DecodeError, RecursionError):
                return False
        return isinstance(self._document, dict)

    def __bytes__(self) -> bytes:
        return self.line

    def _decoded(self) -> dict[str, Any]:
        return self._document or {} if self.is_document else {}

    def __getitem__(self, name: str) -> JsonValue:
        return self._decoded()[name]

    def __setitem__(self, name: str, value: JsonValue) -> None:
        self._decoded()[name] = value
        self._line, self._keyed = None, b""

    def __delitem__(self, name: str) -> None:
        del self._decoded()[name]
        self._line, self._keyed = None, b""

    def __iter__(self) -> Iterator[str]:
        return iter(self._decoded())

    def __len__(self) -> int:
        return len(self._decoded())


Tables: TypeAlias = dict[str, dict[str, StoredRow]]
"""What a commit works on: every table of the file, with its rows by id."""
TableView: TypeAlias = Mapping[str, Mapping[str, StoredRow]]
"""The same, to be read only."""


def parse(data: bytes, name: str, *, later: bool = False) -> RawTables:
    """Return the tables of a data file, which messages call `name`.

    Raises Damaged if it is not a data file, and LaterSchema for one that this version must not change, unless `later`
    asks for those too.
    """
    data = data.removeprefix(BYTE_ORDER_MARK)
    if not data:
        raise Damaged(f"{name} is empty.", _ASIDE)
    for mark, called in _MARKS.items():
        if data.startswith(mark):
            raise Damaged(f"{name} begins with {called} that another program added.", "Save it as plain UTF-8.")
    try:
        if not data.isascii():
            data.decode()
        tables = _tables.decode(data)
    except msgspec.ValidationError as error:
        _check_export(data, name)
        raise Damaged(f"{name} belongs to another program: {_lower(error)}.", _OTHER) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Damaged(f"{name} {_describe_damage(data, error)}.", _ASIDE) from None
    _check_schema(tables, name, later=later)
    is_in_our_form = len(data) - len(data.replace(b"\n", b"")) == _line_ends(tables)  # faster than to count them
    if not is_in_our_form and (key := find_duplicate_key(data)):
        raise Damaged(f"{name} has '{key}' twice. JSON can only hold it once.", _ASIDE)
    return tables


def _check_export(data: bytes, name: str) -> None:
    """Raise Damaged for what `rung export json` wrote: it is read by another verb."""
    from career.documents.json_export import BEGINS  # here: hardly any file is one

    if data.startswith(BEGINS.encode()):
        raise Damaged(f"{name} is an export: `rung import FILE` reads it.", _OTHER)


_OTHER = "It was left as it is. Choose another file with --file PATH or RUNG_FILE."


def _check_schema(tables: RawTables, name: str, *, later: bool) -> None:
    if HEADER not in tables:
        raise Damaged(f"{name} belongs to another program: it has no table `{HEADER}`.", _OTHER)
    found = schema.schema_of(tables)
    if found is None:
        raise Damaged(f"{name} does not say which schema it has.", _ASIDE)
    if found > schema.current_schema() and not later:
        raise LaterSchema(
            f"{name} was written by a newer version of rung: its schema is {found}, this version writes {schema.current_schema()}.",
            "Update rung. The file was left as it is.",
        )


def _line_ends(tables: RawTables) -> int:
    """Return how many line ends a file with these tables has in our format.

    A file with more has something in it twice.
    """
    return len(tables) + sum(len(rows) + 1 for name, rows in tables.items() if rows and name != HEADER)


def _describe_damage(data: bytes, error: Exception) -> str:
    """Say in a few words why these bytes are not a JSON document; the name of the file goes before them."""
    if not data.strip(b"\x00"):
        return "holds only zero bytes, probably after a power cut"
    if isinstance(error, UnicodeDecodeError):
        return f"is damaged: byte {error.start} is not UTF-8"
    if isinstance(error, RecursionError):
        return "is damaged: it is nested too deeply"
    if "truncated" in str(error):
        return "is damaged: it is cut off in the middle"
    return f"is damaged or not JSON: {str(error).removeprefix('JSON is malformed: ')}"


def find_duplicate_key(data: bytes) -> str:
    """Return the record id or table name that the document has twice, or ""."""
    import json  # only where a file does not have our form: its import takes time

    found: list[str] = []

    def look(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        values = dict(pairs)
        # Records hold plain values, too: only what holds nothing but objects is a table, or the document itself.
        if len(values) < len(pairs) and all(isinstance(value, dict) for _, value in pairs):
            names = [name for name, _ in pairs]
            found.extend(name for name in values if names.count(name) > 1)
        return values

    try:
        json.loads(data, object_pairs_hook=look)
    except (ValueError, RecursionError):
        return ""
    return found[0][:_SHOWN] if found else ""


LoadedTables: TypeAlias = Mapping[str, Mapping[str, "msgspec.Raw | StoredRow"]]
"""Tables as they were read (raw records), or as a commit left them (rows)."""


def to_rows(tables: LoadedTables) -> Tables:
    """Return the tables ready to be changed; rows that already are stay the same objects."""
    return {
        name: {key: row if isinstance(row, StoredRow) else StoredRow.from_file(row) for key, row in table.items()}
        for name, table in tables.items()
    }


def new_tables() -> Tables:
    """Return the tables of a new file."""
    return {HEADER: {schema.SCHEMA_ROW: StoredRow(b'{"schema": %d}' % schema.current_schema())}}


def serialise(tables: Mapping[str, Mapping[str, StoredRow]]) -> bytes:
    """Return the whole file as bytes: the header first, then tables and records sorted by name."""
    return of_texts({name: table_text(name, rows) for name, rows in tables.items()})


def of_texts(texts: Mapping[str, bytes]) -> bytes:
    """Return the whole file as bytes, of the text of each table as `table_text` returns it."""
    names = sorted(texts, key=lambda name: (name != HEADER, name))
    return b"{" + b",\n".join([texts[name] for name in names]) + b"}\n"


def table_text(name: str, rows: Mapping[str, StoredRow]) -> bytes:
    """Return a table as it stands in the file, its name before it and its records sorted by id."""
    lines = [rows[key].keyed(key) for key in sorted(rows)]
    if name == HEADER or not lines:
        return _key(name) + b"{" + b", ".join(lines) + b"}"
    return _key(name) + b"{\n" + b",\n".join(lines) + b"\n}"


def _key(text: str) -> bytes:
    if text.isalnum() and text.isascii():
        return b'"' + text.encode() + b'": '
    return msgspec.json.encode(text) + b": "


def _lower(error: Exception) -> str:
    text = str(error)
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
