"""Reading the data file: directly, without TinyDB and without a lock, and never writing."""

from __future__ import annotations

import os
import stat
import weakref
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec
from msgspec.structs import force_setattr

from career.errors import Unreadable
from career.language.text import clean_line
from career.model.records import Record
from career.model.snapshot import Career, Problem
from career.model.tables import TABLES
from store.file_format import BYTE_ORDER_MARK, StoredRow, parse
from store.record_fields import cleaned, has_far_date, may_have_far_date
from store.schema import RawTables, migrate
from store.stamped_cells import DELETED

_CORRECT = "Correct its line in the file with an editor."


class Signature(NamedTuple):
    """Tells one state of a file from another without reading it."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> Signature:
        """Return the signature of a file with this status."""
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class Hold:
    """Keeps a file open for as long as its signature is trusted.

    While it is open its inode cannot be given to another file, so a file that was replaced twice within one tick of
    the file system's clock still has another signature.
    """

    def __init__(self, descriptor: int) -> None:
        weakref.finalize(self, _close, descriptor)  # first, so that it is closed even where the next call fails
        self.signature = Signature.of(os.fstat(descriptor))


def _close(descriptor: int) -> None:
    with suppress(OSError):  # nothing is ever written through it, so there is nothing to lose
        os.close(descriptor)


def signature_at(path: Path) -> Signature | None:
    """Return the signature of the file as it is now, None if there is none. Raises Unreadable."""
    try:
        return Signature.of(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise cannot_read(path, error) from error


class Reading(NamedTuple):
    """A file as it was read: its tables, a hold on it (None if there is no file), and whether its text is plain.

    Plain text has nothing in it that `clean` could change, so that not every record has to be checked. The tables are
    in the current schema; `is_earlier` says that the file has an earlier one.
    """

    tables: RawTables
    hold: Hold | None
    is_plain: bool
    is_earlier: bool = False


def read_tables(path: Path, *, later: bool = False) -> Reading:
    """Read the file; one that does not exist has no tables.

    Raises Unreadable if the file cannot be read or is not a career file, and LaterSchema unless `later` asks for
    those too.
    """
    found = read_bytes(path)
    if found is None:
        return Reading({}, None, is_plain=True)
    data, hold = found
    tables = parse(data, path.name, later=later)
    present = migrate(tables)
    is_earlier = present is not tables
    is_plain = _is_plain(data) and not may_have_far_date(data) and not is_earlier
    return Reading(present, hold, is_plain, is_earlier)


def read_bytes(path: Path) -> tuple[bytes, Hold] | None:
    """Return the content of the file and a hold on it, None if there is none. Raises Unreadable."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot_read(path, error) from error
    try:
        hold = Hold(descriptor)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Unreadable(f"{path} is not a regular file.", "Choose another with --file PATH or RUNG_FILE.")
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(), hold
    except OSError as error:
        raise cannot_read(path, error) from error


def to_career(
    tables: Mapping[str, Mapping[str, msgspec.Raw | StoredRow]], revision: int, *, is_plain: bool = False
) -> Career:
    """Return the career in the tables. An unreadable record is listed as a problem and hides no other."""
    problems: list[Problem] = []
    records = {
        name: _records(row.kind, tables[name], problems, is_plain=is_plain)
        for name, row in TABLES.items()
        if name in tables
    }
    return Career.of_tables(records, revision, problems)


def _records(
    kind: type[Record], rows: Mapping[str, msgspec.Raw | StoredRow], problems: list[Problem], *, is_plain: bool
) -> dict[str, Record]:
    decode, letter = msgspec.json.Decoder(kind).decode, kind.letter
    records: dict[str, Record] = {}
    for key, raw in rows.items():
        line = raw if isinstance(raw, msgspec.Raw) else raw.line
        try:
            record = decode(line)
            odd = not key.startswith(letter) or not (is_plain or (_is_id(key) and not has_far_date(record)))
        except (msgspec.DecodeError, RecursionError):
            odd = True
        if odd:
            found, problem = _read_slowly(kind, key, bytes(line))
            if problem:
                problems.append(problem)
            if found is None:
                continue
            record = found
        force_setattr(record, "id", key)  # it is the key of the record, and not repeated in it
        if not is_plain and not _is_plain(bytes(line)):
            record = cleaned(record)
        records[key] = record
    return records


def read_record(table: str, key: str, line: bytes) -> Record | Problem | None:
    """Return one record, None for a tombstone, a Problem for a record that cannot be read."""
    record, problem = _read_slowly(TABLES[table].kind, key, line)
    return problem or (cleaned(record) if record else None)


def _is_id(key: str) -> bool:
    """Whether an id may be shown: one that changes when it is cleaned would name no record."""
    return (key.isascii() and key.isalnum()) or clean_line(key) == key


def _is_plain(data: bytes) -> bool:
    text = data.removeprefix(BYTE_ORDER_MARK)
    return text.isascii() and b"\\" not in text and b"\x7f" not in text


def _read_slowly(kind: type[Record], key: str, line: bytes) -> tuple[Record | None, Problem | None]:
    """Return a record and what is wrong with it: one with a wrong value in a field is shown without that. A tombstone is neither."""
    document: object = None
    try:
        document = msgspec.json.decode(line)
        if isinstance(document, dict) and DELETED in document:
            return None, None
        if wrong := _wrong_as_a_whole(kind, key, document, line):
            return None, Problem(kind.table, key, f"{wrong} It was left as it is. {_CORRECT}")
        record = msgspec.convert(cast("dict[str, Any]", document) | {"id": key}, kind)
        return _without_bad_fields(kind, key, document) if has_far_date(record) else (record, None)
    except msgspec.ValidationError as error:
        if not isinstance(document, dict):  # a number too large
            return None, Problem(kind.table, key, f"{error}. It was left as it is. {_CORRECT}")
        return _without_bad_fields(kind, key, document)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return None, Problem(kind.table, key, f"{error}. It was left as it is. {_CORRECT}")
    except RecursionError:  # from Python 3.14 on a file may be read whose record may not
        return None, Problem(kind.table, key, f"is nested too deeply. It was left as it is. {_CORRECT}")


def _without_bad_fields(kind: type[Record], key: str, document: object) -> tuple[Record | None, Problem]:
    from store.bad_values import without_bad_fields  # here: there is hardly ever one

    record, what = without_bad_fields(kind, key, cast("dict[str, Any]", document))
    rest = "The rest of it is shown." if record else "It was left as it is."
    return record, Problem(kind.table, key, f"{what} {rest} {_CORRECT}")


def _wrong_as_a_whole(kind: type[Record], key: str, document: object, line: bytes) -> str:
    """Say why this is no record of the kind at all, whatever its fields; "" if it is one."""
    if not isinstance(document, dict):
        return f"is not a record but {line[:20]!r}."
    if not key.startswith(kind.letter):
        return f"id: must start with {kind.letter!r} in this table."
    return "" if _is_id(key) else "id: has invisible characters."


def cannot_read(path: Path, error: OSError) -> Unreadable:
    """Return the error for a file that the system refuses to let us read."""
    return Unreadable(
        f"{path} cannot be read: {error.strerror}.", "Check the path and its permissions; nothing was changed."
    )
