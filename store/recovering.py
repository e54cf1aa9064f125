"""Where lost records can be recovered from, and how: as one new step that undo can revert."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Literal, NamedTuple

from career.errors import Damaged, Refused, Unreadable
from career.model.snapshot import Career
from store.backups import Backup, Backups
from store.data_file import DataFile
from store.file_format import Tables, to_rows
from store.history import PathChange
from store.quarantine import quarantine_file, quarantined_files
from store.reading import read_bytes, read_tables, to_career
from store.restoring import recover_records, restore_records
from store.stamped_cells import EXISTENCE
from store.store import Store
from store.transaction import Transaction


class Source(NamedTuple):
    """Something that records can be recovered from.

    "last known" is the mirror; "backup" is a backup; "set aside" is a quarantined file; "pieces" is the damaged data
    file itself. `at` is its moment in UTC, `before` what a backup was taken before.
    """

    kind: Literal["last known", "backup", "set aside", "pieces"]
    path: Path
    at: datetime
    before: str = ""

    def tables(self) -> Tables:
        """Return whatever can be read of it; empty if nothing can."""
        try:
            return to_rows(read_tables(self.path).tables)
        except Damaged:
            from store.salvage import salvage

            found = read_bytes(self.path)
            return salvage(found[0]) if found else {}
        except Unreadable:
            return {}

    def career(self) -> Career:
        """Return the records that can be read of it."""
        return to_career(self.tables(), 0)


class Difference(NamedTuple):
    """What would happen to one record: "back", "changed" or "deleted"; `fields` are the paths that would change."""

    table: str
    id: str
    what: Literal["back", "changed", "deleted"]
    fields: list[str]


def sources(file: DataFile) -> list[Source]:
    """Return everything that records can be recovered from: mirror, backups, damaged files; each newest first."""
    found = [
        Source("backup", backup.path, backup.at, backup.before)
        for backup in Backups(file.path, file.state_folder).all()
    ]
    aside = [Source("set aside", path, _time_of(path)) for path in quarantined_files(file.path)]
    return [*_last_known(file), *found, *aside, *_pieces(file)]


def find_backup(file: DataFile, number: int) -> Backup:
    """Return the backup with this number in the list, from 1. Raises Refused if there is none."""
    found = Backups(file.path, file.state_folder).all()
    if not 1 <= number <= len(found):
        raise Refused(
            f"There is no backup {number}.", f"`rung backups` lists {len(found)}." if found else "There are none yet."
        )
    return found[number - 1]


def restore(store: Store, backup: Backup) -> list[Difference]:
    """Make all records as they are in the backup, in one step; return what changed.

    Raises Refused, and what commit raises.
    """
    tables = _readable(backup.path, Source("backup", backup.path, backup.at).tables())
    _make_good(store)
    store.back_up("restore")
    return _apply(store, f"Restored the backup of {backup.at.astimezone():%Y-%m-%d %H:%M}", restore_records, tables)


def recover(store: Store, source: Source) -> list[Difference]:
    """Bring back what is missing here and present in the source, in one step; return what changed.

    Raises as `restore`.
    """
    tables = _readable(source.path, source.tables())
    _make_good(store)
    return _apply(
        store, f"Recovered from {source.kind} {source.at.astimezone():%Y-%m-%d %H:%M}", recover_records, tables
    )


def preview(store: Store, source: Source) -> list[Difference]:
    """Return what `recover` would change, without changing anything."""
    tables = _readable(source.path, source.tables())
    return differences(store.preview(lambda transaction: recover_records(transaction, tables)))


def remove_damaged(file: DataFile, now: datetime) -> Path | None:
    """Quarantine and delete a damaged file of which there is no local copy, so that its pieces can replace it.

    Returns the path of the quarantined file. Raises OSError.
    """
    aside = quarantine_file(file.path, now)
    file.path.unlink()
    return aside


def differences(changes: list[PathChange]) -> list[Difference]:
    """Return what these changes do, one difference for each record."""
    found = []
    for (table, key), group in groupby(changes, key=lambda change: (change.table, change.id)):
        by_path = {change.path: change for change in group}
        existence = by_path.pop(EXISTENCE, None)
        if existence is None:
            found.append(Difference(table, key, "changed", sorted(by_path)))
        else:
            found.append(Difference(table, key, "back" if existence.new else "deleted", []))
    return found


def _apply(
    store: Store, label: str, apply: Callable[[Transaction, Tables], list[PathChange]], tables: Tables
) -> list[Difference]:
    made: list[PathChange] = []

    def fill(transaction: Transaction) -> list[PathChange]:
        made.extend(apply(transaction, tables))
        return made

    store.apply(label, fill)
    return differences(made)


def _make_good(store: Store) -> None:
    """Repair a damaged or lost file first: the step is applied on top of that."""
    if store.trouble and store.trouble.kind != "later":
        store.put_back()


def _readable(path: Path, tables: Tables) -> Tables:
    if not tables:
        raise Refused(f"{path} could not be read.", "`rung recover --list` lists other places.")
    return tables


def _last_known(file: DataFile) -> Iterator[Source]:
    if path := file.mirror.latest:
        with suppress(OSError):
            yield Source("last known", path, _time_of(path))


def _pieces(file: DataFile) -> Iterator[Source]:
    """Yield the data file itself if it is damaged."""
    try:
        read_tables(file.path)
    except Damaged:
        pieces = Source("pieces", file.path, _time_of(file.path))
        if pieces.tables():
            yield pieces
    except Unreadable:
        return


def _time_of(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
