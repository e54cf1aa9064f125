"""The file as it is found, made whole with what this machine knows of it. For reading and for changing; never writes.

Where the file is as this machine left it, that costs one `stat` of the mirror. Else it is joined with the mirror, and with what
this session knew: an older file put back, an edit by hand, another machine's in its place (`store.reconciling`). Of a
damaged file all that still parses is joined with what is known; of one that is gone, what is known stands alone.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from career.errors import Damaged, LaterSchema
from career.model.snapshot import BY_TABLE, Problem
from store.clock_stamps import Stamp, has_seen
from store.file_format import HEADER, HISTORY, Known, Row, Tables, to_rows
from store.mirror import Mirror
from store.reading import Hold, Reading, read_bytes, read_record, read_tables
from store.version_vector import latest_seen, seen_in

StampAfter: TypeAlias = Callable[[Stamp], Stamp]
"""Gives the stamp for what was edited by hand, which is after the one it is given."""


class Trouble(NamedTuple):
    """What is wrong with the file, so that it cannot be used as it is.

    "damaged": its bytes, or some records of it, cannot be read; "gone": it was there and is no more; "later": a later version
    wrote it. `what` says so in a sentence, `remedy` what to do, and `records` is how many are known in spite of it.
    """

    kind: Literal["damaged", "gone", "later"]
    what: str
    remedy: str
    records: int

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


class Found(NamedTuple):
    """What is known of a file: its tables, a hold on it as it was read, what had happened to it, and what is wrong."""

    tables: Known
    hold: Hold | None
    news: list[str]
    trouble: Trouble | None = None
    is_plain: bool = False
    is_earlier: bool = False


class Place:
    """A data file, whose links are resolved, and the folder where this machine keeps what it knows of it."""

    def __init__(self, data: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> None:
        self.data = Path(os.path.realpath(data))
        self.state = Path(state_folder)
        self.mirror = Mirror(self.data, self.state)
        self.backed_up_on: date | None = None
        """The last day of which a backup was seen here, so that not every write has to look for one."""

    def find(self, session: Known, stamp_after: StampAfter | None) -> Found:
        """Read the file and make it whole with what the `session` knew and what the mirror has.

        `stamp_after` is None where this machine has never written: then no edit by hand is looked for. Raises Damaged where nothing
        is known of a damaged file, and Unreadable where the system does not let it be read.
        """
        try:
            reading = read_tables(self.data)
        except LaterSchema as error:
            reading = read_tables(self.data, later=True)
            later = Trouble("later", error.what, error.remedy, _count(reading.tables))
            return Found(reading.tables, reading.hold, [], later, is_plain=reading.is_plain)
        except Damaged as error:
            return self._damaged(error, session, stamp_after)
        if reading.hold is None:
            return self._missing(session)
        if stamp_after is None:
            return Found(reading.tables, reading.hold, [], None, reading.is_plain, reading.is_earlier)
        return self._joined(reading, reading.hold, session, stamp_after)

    def _joined(self, reading: Reading, hold: Hold, session: Known, stamp_after: StampAfter) -> Found:
        mirrored = None if self.mirror.is_of(hold.signature) else self.mirror.read()
        tables: Known = reading.tables
        news: list[str] = []
        unread: list[Problem] = []
        for known in (session, mirrored):
            if known:
                from store.reconciling import reconcile

                rows, rows_known = to_rows(tables), to_rows(known)
                unread += _replace_unread(rows, rows_known)
                tables, said = reconcile(rows, rows_known, stamp_after(latest_seen(rows)), self.data.name)
                news += said
        trouble = _damage(_unread(self.data.name, unread), tables) if unread else None
        is_plain = reading.is_plain and tables is reading.tables
        return Found(tables, hold, news, trouble, is_plain, reading.is_earlier)

    def _missing(self, session: Known) -> Found:
        if not session and self.mirror.latest is None:
            return Found({}, None, [], is_plain=True)
        tables = session or next(self._kept(), {})
        return Found(tables, None, [], Trouble("gone", f"{self.data} is gone.", _GONE, _count(tables)))

    def _damaged(self, error: Damaged, session: Known, stamp_after: StampAfter | None) -> Found:
        known = [*([session] if session else []), *self._kept()]
        found = read_bytes(self.data)
        if found is None:
            raise error
        from store.join import join, without_deleted_text
        from store.reconciling import reconcile
        from store.salvage import salvaged

        data, hold = found
        tables = salvaged(data, to_rows(known[0]) if known else None)
        if not known:
            raise Damaged(error.what, _pieces(_count(tables)) or error.remedy)
        for other in known:
            rows = to_rows(other)
            _replace_unread(tables, rows)
            if stamp_after is None:
                tables = without_deleted_text(join(tables, rows))
            else:
                last = max(latest_seen(tables), latest_seen(rows))
                tables, _ = reconcile(tables, rows, stamp_after(last), self.data.name)
        return Found(tables, hold, [], _damage(error.what, tables))

    def _kept(self) -> Iterator[Known]:
        """Give what the mirror has, and what the newest backup has where the mirror has not seen all of that.

        A mirror that has seen it replaced, knowingly, what it does not hold any more.
        """
        from store.backups import Backups

        mirrored, backup = self.mirror.read(), Backups(self.data, self.state).newest()
        if mirrored:
            yield mirrored
        if backup and not (mirrored and _covers(to_rows(mirrored), to_rows(backup))):
            yield backup


def _damage(what: str, tables: Known) -> Trouble:
    records = _count(tables)
    remedy = f"rung knows {records} records of it: the next change, or `rung recover --from 1`, sets it aside and puts them back."
    return Trouble("damaged", what, remedy, records)


def _covers(newer: Tables, older: Tables) -> bool:
    seen = seen_in(newer)
    return all(has_seen(seen, stamp) for stamp in seen_in(older).values())


def _replace_unread(rows: Tables, known: Tables) -> list[Problem]:
    """Put the known form in the place of records that cannot be read where that can, and give what was wrong."""
    problems = []
    for table in rows.keys() & known.keys() & BY_TABLE.keys():
        for key in [key for key, row in rows[table].items() if _differs(row, known[table].get(key))]:
            found = read_record(table, key, rows[table][key].line)
            if isinstance(found, Problem) and not isinstance(read_record(table, key, known[table][key].line), Problem):
                problems.append(found)
                rows[table][key] = known[table][key]
    return problems


def _differs(row: Row, known: Row | None) -> bool:
    return known is not None and known.line != row.line


def _unread(name: str, problems: list[Problem]) -> str:
    first = problems[0]
    what = first.what.partition(". ")[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return f"{name} has a record that cannot be read{more}: {first.table} {first.id}: {what}."


def _pieces(records: int) -> str:
    if not records:
        return ""
    return f"`rung recover --from 1` sets it aside and puts back the {records} records that can still be read of it."


_GONE = (
    "Is a disk not mounted? `rung recover --from 1` puts back what was last known of it, `rung recover --empty` begins "
    "with an empty one."
)


def _count(tables: Known) -> int:
    """Give how many records there are, without those that were deleted."""
    return sum(
        b'"_deleted"' not in bytes(row) or b'"_revived"' in bytes(row)
        for name, rows in tables.items()
        if name not in {HEADER, HISTORY}
        for row in rows.values()
    )
