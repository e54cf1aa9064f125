"""Load a data file and join it with this machine's own copies of it. Used for reading and changing; never writes.

If the file is as this machine left it, that costs one `stat` of the mirror. Otherwise it is joined with the mirror
and with the tables of this session: somebody may have put back an older file, edited it by hand, or replaced it with
another machine's (`store.reconciling`). If the file is damaged, everything in it that still parses is joined with the
local copies; if it is gone, the local copies stand alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from career.errors import Damaged, LaterSchema
from career.language.width import shorten
from career.model.fields import fields_of
from career.model.records import stored_name
from career.model.snapshot import Problem
from career.model.tables import TABLES
from store.clock_stamps import Stamp, has_seen
from store.data_file import DataFile, Loaded, Trouble
from store.file_format import HEADER, HISTORY, LoadedTables, StoredRow, Tables, to_rows
from store.reading import Hold, Reading, read_bytes, read_record, read_tables
from store.stamped_cells import deletion_stamp
from store.version_vector import latest_seen, seen_in

if TYPE_CHECKING:
    from store.bad_values import BadField

_TITLE = 40
"""Cells of a record's title in a message."""
StampAfter: TypeAlias = Callable[[Stamp], Stamp]
"""Returns a stamp later than the given one, for edits by hand."""


def load(file: DataFile, session: LoadedTables, stamp_after: StampAfter | None) -> Loaded:
    """Load the file, joined with the tables of this `session` and with the mirror.

    `stamp_after` is None if this machine has never written the file: then edits by hand are not looked for. Raises
    Damaged if the file is damaged and there is no local copy of it, and Unreadable if the system refuses to let it be
    read.
    """
    try:
        reading = read_tables(file.path)
    except LaterSchema as error:
        reading = read_tables(file.path, later=True)
        later = Trouble("later", error.what, error.remedy, _count(reading.tables))
        return Loaded(reading.tables, reading.hold, [], later, is_plain=reading.is_plain)
    except Damaged as error:
        return _damaged(file, error, session, stamp_after)
    if reading.hold is None:
        return _missing(file, session)
    if stamp_after is None:
        return Loaded(reading.tables, reading.hold, [], None, reading.is_plain, reading.is_earlier)
    return _joined(file, reading, reading.hold, session, stamp_after)


def _joined(file: DataFile, reading: Reading, hold: Hold, session: LoadedTables, stamp_after: StampAfter) -> Loaded:
    mirrored = None if file.mirror.matches(hold.signature) else file.mirror.read()
    tables: LoadedTables = reading.tables
    notices: list[str] = []
    unread: list[Unread] = []
    for local in (session, mirrored):
        if local:
            from store.reconciling import reconcile

            rows, local_rows = to_rows(tables), to_rows(local)
            unread += _replace_unread(rows, local_rows)
            tables, said = reconcile(rows, local_rows, stamp_after(latest_seen(rows)), file.path.name)
            notices += said
    trouble = _trouble(file.path.name, unread, tables) if unread else None
    is_plain = reading.is_plain and tables is reading.tables
    return Loaded(tables, hold, notices, trouble, is_plain, reading.is_earlier)


def _missing(file: DataFile, session: LoadedTables) -> Loaded:
    if not session and file.mirror.latest is None:
        return Loaded({}, None, [], is_plain=True)
    tables = session or next(_local_copies(file), {})
    return Loaded(tables, None, [], Trouble("gone", f"{file.path} is gone.", _GONE, _count(tables)))


def _damaged(file: DataFile, error: Damaged, session: LoadedTables, stamp_after: StampAfter | None) -> Loaded:
    copies = [*([session] if session else []), *_local_copies(file)]
    found = read_bytes(file.path)
    if found is None:
        raise error
    from store.join import join, without_deleted_text
    from store.reconciling import reconcile
    from store.salvage import salvage

    data, hold = found
    tables = salvage(data, to_rows(copies[0]) if copies else None)
    if not copies:
        raise Damaged(error.what, _pieces(_count(tables)) or error.remedy)
    for other in copies:
        rows = to_rows(other)
        _replace_unread(tables, rows)
        if stamp_after is None:
            tables = without_deleted_text(join(tables, rows))
        else:
            last = max(latest_seen(tables), latest_seen(rows))
            tables, _ = reconcile(tables, rows, stamp_after(last), file.path.name)
    return Loaded(tables, hold, [], _damage(error.what, tables))


def _local_copies(file: DataFile) -> Iterator[LoadedTables]:
    """Yield the mirror, and the newest backup if it has anything that the mirror has not seen.

    What the mirror has seen and does not hold any more, it replaced knowingly.
    """
    from store.backups import Backups

    mirrored, backup = file.mirror.read(), Backups(file.path, file.state_folder).newest()
    if mirrored:
        yield mirrored
    if backup and not (mirrored and _covers(to_rows(mirrored), to_rows(backup))):
        yield backup


def _damage(what: str, tables: LoadedTables) -> Trouble:
    records = _count(tables)
    remedy = f"rung still has {records} of its records. The next change, or `rung recover --from 1`, brings them back and keeps the damaged file beside it."
    return Trouble("damaged", what, remedy, records)


def _covers(newer: Tables, older: Tables) -> bool:
    seen = seen_in(newer)
    return all(has_seen(seen, stamp) for stamp in seen_in(older).values())


class Unread(NamedTuple):
    """A record that cannot be read, and the fields that have their local value now; none if the whole record has."""

    problem: Problem
    headline: str
    fields: list[BadField]


def _replace_unread(rows: Tables, local: Tables) -> list[Unread]:
    """Put local values in the place of what cannot be read: of its wrong fields, or of a whole record; return which."""
    found = []
    for table in rows.keys() & local.keys() & TABLES.keys():
        for key in [key for key, row in rows[table].items() if _differs(row, local[table].get(key))]:
            problem = read_record(table, key, rows[table][key].line)
            known = read_record(table, key, local[table][key].line)
            if isinstance(problem, Problem) and not isinstance(known, Problem):
                rows[table][key], fields = _mended(table, rows[table][key], local[table][key])
                found.append(Unread(problem, known.headline if known else "", fields))
    return found


def _mended(table: str, row: StoredRow, local: StoredRow) -> tuple[StoredRow, list[BadField]]:
    from store.bad_values import mended  # here: there is hardly ever one

    return mended(TABLES[table].kind, row, local) if row.is_document and not deletion_stamp(local) else (local, [])


def _differs(row: StoredRow, local: StoredRow | None) -> bool:
    return local is not None and local.line != row.line


def _trouble(name: str, unread: list[Unread], tables: LoadedTables) -> Trouble:
    """Return what is to be said of records that cannot be read: of single values, if nothing else is wrong."""
    first, *others = unread
    more = f" (and {len(others)} more)" if others else ""
    if not all(one.fields for one in unread):
        what = first.problem.what.partition(". ")[0].rstrip(".")
        return _damage(
            f"{name} has a record that cannot be read{more}: {first.problem.table} {first.problem.id}: {what}.", tables
        )
    what = " ".join(field.what for field in first.fields)
    record = f"{TABLES[first.problem.table].singular} '{shorten(first.headline, _TITLE)}'"
    return Trouble("value", f"{name}, {record}{more}: {what}", _value_remedy(first), _count(tables))


def _value_remedy(unread: Unread) -> str:
    key, names = unread.problem.id, {field.name for field in unread.fields}
    kind = TABLES[unread.problem.table].kind
    flags = [one.flag for one in fields_of(unread.problem.table) if stored_name(kind, one.name) in names]
    command = f", or with `rung edit {key} {' '.join(f'{flag} ...' for flag in flags)}`" if flags else ""
    return f"The last good value is in its place, and your other changes count. Correct it in the file{command}."


def _pieces(records: int) -> str:
    if not records:
        return ""
    return f"`rung recover --from 1` brings back the {records} records that are still readable, and keeps the damaged file."


_GONE = (
    "Check first that its disk is mounted. `rung recover --from 1` brings back what rung last saw, `rung recover --empty` starts "
    "with an empty file."
)


def _count(tables: LoadedTables) -> int:
    """Return how many records there are, without deleted ones."""
    return sum(
        b'"_deleted"' not in bytes(row) or b'"_revived"' in bytes(row)
        for name, rows in tables.items()
        if name not in {HEADER, HISTORY}
        for row in rows.values()
    )
