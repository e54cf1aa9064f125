"""The form of the data file: a TinyDB document, one record a line, keys sorted, so that a diff of it reads well.

Records are kept as the lines they are and decoded when somebody looks into one: a commit among ten thousand records
then costs little more than writing the bytes, and a record that nobody touches stays as it is to the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, TypeAlias

import msgspec

from career.errors import Unreadable

SCHEMA = 1
HEADER = "_rung"
HISTORY = "history"

RawTables: TypeAlias = dict[str, dict[str, msgspec.Raw]]
"""Tables of records by id, each record the bytes that it is in the file."""

_tables = msgspec.json.Decoder(RawTables)
_encoder = msgspec.json.Encoder(order="sorted")
_MARKS = {b"\xef\xbb\xbf": "a byte order mark", b"\xff\xfe": "the marks of UTF-16", b"\xfe\xff": "the marks of UTF-16"}
_ASIDE = "It was left as it is. Put a good copy in its place, or move it away to begin with an empty one."


class Row(MutableMapping[str, Any]):
    """One record as its line in the file; a mapping that decodes the line when it is first looked into."""

    __slots__ = ("_document", "_keyed", "_line")

    def __init__(self, line: bytes | None = None, document: dict[str, Any] | None = None) -> None:
        self._line = line
        self._document = document
        self._keyed = b""

    @classmethod
    def from_file(cls, raw: msgspec.Raw) -> Row:
        """Take over a record as the file has it; one that was laid out over several lines by hand becomes one line."""
        line = bytes(raw)
        return cls(_encoder.encode(msgspec.json.decode(line)) if b"\n" in line else line)

    @property
    def line(self) -> bytes:
        """The record as JSON on one line."""
        if self._line is None:
            self._line = _encoder.encode(self._document)
        return self._line

    def keyed(self, key: str) -> bytes:
        """Give the line as it stands in the file, with its key; made once, as each commit writes all of them."""
        if not self._keyed:
            self._keyed = _key(key) + self.line
        return self._keyed

    @property
    def is_document(self) -> bool:
        """Whether it is a record at all; a hand may have put something else there."""
        if self._document is None:
            self._document = msgspec.json.decode(self.line)
        return isinstance(self._document, dict)

    def __bytes__(self) -> bytes:
        return self.line

    def _decoded(self) -> dict[str, Any]:
        return self._document or {} if self.is_document else {}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - any JSON value
        return self._decoded()[name]

    def __setitem__(self, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        self._decoded()[name] = value
        self._line, self._keyed = None, b""

    def __delitem__(self, name: str) -> None:
        del self._decoded()[name]
        self._line, self._keyed = None, b""

    def __iter__(self) -> Iterator[str]:
        return iter(self._decoded())

    def __len__(self) -> int:
        return len(self._decoded())


Tables: TypeAlias = dict[str, dict[str, Row]]
"""What a commit works on: every table of the file, its rows by id."""


def parse(data: bytes, name: str) -> RawTables:
    """Give the tables of a data file, which is called `name` in messages.

    Raises Unreadable where it is no career file or one of a later schema.
    """
    if not data:
        raise Unreadable(f"{name} is empty: it has no bytes at all.", _ASIDE)
    for mark, called in _MARKS.items():
        if data.startswith(mark):
            raise Unreadable(f"{name} begins with {called}, which a program put there.", "Save it as UTF-8 without.")
    try:
        tables = _tables.decode(data)
    except msgspec.ValidationError as error:
        raise Unreadable(f"{name} belongs to another program: {_lower(error)}.", _OTHER) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"{name} is damaged or not JSON: {_lower(error)}.", _ASIDE) from None
    _check_schema(tables, name)
    return tables


_OTHER = "It was left as it is. Choose another file with --file PATH or RUNG_FILE."


def _check_schema(tables: RawTables, name: str) -> None:
    if HEADER not in tables:
        raise Unreadable(f"{name} belongs to another program: it has no table `{HEADER}`.", _OTHER)
    try:
        schema = msgspec.json.decode(tables[HEADER]["1"])["schema"]
    except (KeyError, TypeError, msgspec.DecodeError):
        schema = None
    if type(schema) is not int or schema < 1:
        raise Unreadable(f"{name} does not say which schema it has.", _ASIDE)
    if schema > SCHEMA:
        raise Unreadable(
            f"{name} was written by a later rung: it has schema {schema}, this version reads up to {SCHEMA}.",
            "Update rung. The file was left as it is.",
        )


Known: TypeAlias = Mapping[str, Mapping[str, "msgspec.Raw | Row"]]
"""Tables as they were read, or as a commit left them."""


def to_rows(tables: Known) -> Tables:
    """Make the tables ready for a change; rows that are ready stay as they are."""
    return {
        name: {key: row if isinstance(row, Row) else Row.from_file(row) for key, row in table.items()}
        for name, table in tables.items()
    }


def new_tables() -> Tables:
    """Give the tables of a file that is begun now."""
    return {HEADER: {"1": Row(b'{"schema": %d}' % SCHEMA)}}


def serialise(tables: Mapping[str, Mapping[str, Row]]) -> bytes:
    """Give the whole file as bytes: the header first, tables and records in the order of their names."""
    names = sorted(tables, key=lambda name: (name != HEADER, name))
    return b"{" + b",\n".join(_table(name, tables[name]) for name in names) + b"}\n"


def _table(name: str, rows: Mapping[str, Row]) -> bytes:
    if name == HEADER:
        return _key(name) + b"{" + b", ".join(rows[key].keyed(key) for key in sorted(rows)) + b"}"
    if not rows:
        return _key(name) + b"{}"
    lines = b",\n".join([rows[key].keyed(key) for key in sorted(rows)])
    return _key(name) + b"{\n" + lines + b"\n}"


def _key(text: str) -> bytes:
    if text.isalnum() and text.isascii():
        return b'"' + text.encode() + b'": '
    return msgspec.json.encode(text) + b": "


def _lower(error: Exception) -> str:
    text = str(error)
    return text[:1].lower() + text[1:]
