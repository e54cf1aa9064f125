"""Reading a json export: every record of it or none, and what it would change here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from career.documents.json_export import HEADER, VERSION
from career.errors import Refused
from career.language.text import clean_line
from career.language.width import shorten
from career.model.records import ID_LENGTH, Record
from career.model.snapshot import Career
from career.views.record.as_json import record_of

MOST_BYTES = 256 * 1024 * 1024
"""The largest file that is read: more than a hundred thousand records."""
LONGEST_ID = 40
SHOWN = 40
NOTHING_CHANGED = "Nothing was imported."
MAKE_IT = "`rung export FILE --format json` makes one."
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""What some editors put before UTF-8."""
CAREER = re.compile(rb'\s*\{\s*"_rung"')
"""How the file of a career begins."""


class Plan(NamedTuple):
    """What importing would do: records that come in, those that are here otherwise, and those that are here just so."""

    new: list[Record]
    different: list[Record]
    same: int


class _Header(msgspec.Struct):
    version: int
    masked: bool


class _File(msgspec.Struct, rename={"header": HEADER}):
    header: _Header
    records: list[dict[str, Any]]


def read(data: bytes, name: str) -> list[Record]:
    """Return the records of an export, which errors call `name`.

    Raises Refused for what is none, is masked or was made by a later version, and where one record in it cannot be
    read or two have the same id.
    """
    if len(data) > MOST_BYTES:
        raise too_large(name)
    try:
        file = msgspec.json.decode(data.removeprefix(BYTE_ORDER_MARK), type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if CAREER.match(data.removeprefix(BYTE_ORDER_MARK)):
            what = f"{name} is the file of a career itself, no json export of rung."
            raise Refused(what, f"{NOTHING_CHANGED} `rung join FILE` merges it into yours.") from None
        raise Refused(f"{name} is no json export of rung: {_lower(error)}.", f"{NOTHING_CHANGED} {MAKE_IT}") from None
    if file.header.masked:
        what = f"{name} was exported with the mask: its names and private texts are gone."
        raise Refused(what, f"{NOTHING_CHANGED} Export it again with --no-mask.")
    if file.header.version > VERSION:
        raise Refused(f"{name} was exported by a later version of rung.", f"{NOTHING_CHANGED} Update rung first.")
    records: dict[str, Record] = {}
    for at, found in enumerate(file.records, start=1):
        record = _record(found, at, name)
        if record.id in records:
            raise Refused(f"{name} has two records '{record.id}'.", f"{NOTHING_CHANGED} Take one of them out.")
        records[record.id] = record
    return list(records.values())


def compare(records: Iterable[Record], career: Career) -> Plan:
    """Return what importing the records into a career would do."""
    new, different, same = [], [], 0
    for record in records:
        here = career.own(record.id)
        if here is None:
            new.append(record)
        elif here != record:
            different.append(record)
        else:
            same += 1
    return Plan(new, different, same)


def too_large(name: str) -> Refused:
    """Return the error about a file that is larger than any export."""
    return Refused(f"{name} is larger than {MOST_BYTES >> 20} MB.", f"{NOTHING_CHANGED} Is it an export of rung?")


def _record(found: dict[str, Any], at: int, name: str) -> Record:
    """Return a record of the file. Raises Refused, with its place and its id."""
    try:
        record = record_of(found)
        wrong = _wrong(record)
    except (msgspec.ValidationError, RecursionError) as error:
        wrong = _lower(error)
    if wrong:
        key = shorten(clean_line(str(found.get("id", ""))), SHOWN)
        what = f"Record {at} of {name}{f' ({key})' if key else ''} cannot be read: {wrong}."
        raise Refused(what, f"{NOTHING_CHANGED} Correct it, or export it again.")
    return record


def _wrong(record: Record) -> str:
    """Return what no field can tell: why the record has no place in a file, "" where it has."""
    if not record.id.startswith(record.letter) or not (record.id.isascii() and record.id.isalnum()):
        return f"its id does not fit the table {record.table}"
    if len(record.id) > LONGEST_ID:
        return "its id is too long"
    if record.id.isdigit() and len(record.id) < ID_LENGTH:
        return "its id is a number"
    return "`created_at` does not say in which time zone" if record.created_at.tzinfo is None else ""


def _lower(error: Exception) -> str:
    text = clean_line(str(error))
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
