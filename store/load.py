"""Load a data file and join it with this machine's own copies of it. Used for reading and changing; never writes.

If the file is as this machine left it, that costs one `stat` of the mirror. Otherwise it is joined with the mirror
and with the tables of this session: somebody may have put back an older file, edited it by hand, or replaced it with
another machine's (`store.reconciling`). If the file is damaged, everything in it that still parses is joined with the
local copies; if it is gone, the local copies stand alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from career.errors import Damaged, LaterSchema
from career.model.snapshot import Problem
from career.model.tables import TABLES
from store.clock_stamps import Stamp, has_seen
from store.data_file import DataFile, Loaded, Trouble
from store.file_format import HEADER, HISTORY, LoadedTables, StoredRow, Tables, to_rows
from store.reading import Hold, Reading, read_bytes, read_record, read_tables
from store.version_vector import latest_seen, seen_in

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
    unread: list[Problem] = []
    for local in (session, mirrored):
        if local:
            from store.reconciling import reconcile

            rows, local_rows = to_rows(tables), to_rows(local)
            unread += _replace_unread(rows, local_rows)
            tables, said = reconcile(rows, local_rows, stamp_after(latest_seen(rows)), file.path.name)
            notices += said
    trouble = _damage(_unread(file.path.name, unread), tables) if unread else None
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


def _replace_unread(rows: Tables, local: Tables) -> list[Problem]:
    """Replace records that cannot be read by their local version if that can be; return what was wrong."""
    problems = []
    for table in rows.keys() & local.keys() & TABLES.keys():
        for key in [key for key, row in rows[table].items() if _differs(row, local[table].get(key))]:
            found = read_record(table, key, rows[table][key].line)
            if isinstance(found, Problem) and not isinstance(read_record(table, key, local[table][key].line), Problem):
                problems.append(found)
                rows[table][key] = local[table][key]
    return problems


def _differs(row: StoredRow, local: StoredRow | None) -> bool:
    return local is not None and local.line != row.line


def _unread(name: str, problems: list[Problem]) -> str:
    first = problems[0]
    what = first.what.partition(". ")[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{name} has a record that cannot be read{more}: {first.table} {first.id}: {what}."


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
