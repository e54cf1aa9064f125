"""Where lost records may come from, and how they come back: as one step forward that undo takes back."""

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
from store.cells import EXISTENCE
from store.file_format import Tables, to_rows
from store.history import Change
from store.load import Place
from store.quarantine import all_aside, set_aside
from store.reading import read_bytes, read_tables, to_career
from store.restoring import lay_lost, lay_state
from store.store import Store
from store.transaction import Draft


class Source(NamedTuple):
    """A place that records may come back from.

    "last known" is the mirror; "backup" one that was taken; "set aside" a damaged file that was replaced; "pieces" the
    damaged file itself. `at` is its moment in UTC, `before` what a backup was taken before.
    """

    kind: Literal["last known", "backup", "set aside", "pieces"]
    path: Path
    at: datetime
    before: str = ""

    def tables(self) -> Tables:
        """Give what can be read of it: no tables where nothing can."""
        try:
            return to_rows(read_tables(self.path).tables)
        except Damaged:
            from store.salvage import salvaged

            found = read_bytes(self.path)
            return salvaged(found[0]) if found else {}
        except Unreadable:
            return {}

    def career(self) -> Career:
        """Give the records that can be read of it."""
        return to_career(self.tables(), 0)


class Difference(NamedTuple):
    """What would happen to one record: "back", "changed" or "deleted"; `fields` are the paths that would change."""

    table: str
    id: str
    what: Literal["back", "changed", "deleted"]
    fields: list[str]


def sources(place: Place) -> list[Source]:
    """Give all places that records may come back from: the last known state, backups, damaged files; each newest first."""
    found = [
        Source("backup", backup.path, backup.at, backup.before) for backup in Backups(place.data, place.state).all()
    ]
    aside = [Source("set aside", path, _time_of(path)) for path in all_aside(place.data)]
    return [*_last_known(place), *found, *aside, *_pieces(place)]


def back_up_chosen(place: Place, number: int) -> Backup:
    """Give the backup with this number in the list, from 1. Raises Refused where there is none."""
    found = Backups(place.data, place.state).all()
    if not 1 <= number <= len(found):
        raise Refused(
            f"There is no backup {number}.", f"`rung backups` lists {len(found)}." if found else "None was taken yet."
        )
    return found[number - 1]


def restore(store: Store, backup: Backup) -> list[Difference]:
    """Make all records as they are in the backup, in one step, and give what that did. Raises Refused, and what commit raises."""
    tables = _readable(backup.path, Source("backup", backup.path, backup.at).tables())
    _make_good(store)
    store.back_up("restore")
    return _lay(store, f"Restored the backup of {backup.at.astimezone():%Y-%m-%d %H:%M}", lay_state, tables)


def recover(store: Store, source: Source) -> list[Difference]:
    """Bring back what is lost here and there in the source, in one step, and give what that did. Raises as `restore`."""
    tables = _readable(source.path, source.tables())
    _make_good(store)
    return _lay(store, f"Recovered from {source.kind} {source.at.astimezone():%Y-%m-%d %H:%M}", lay_lost, tables)


def rehearse(store: Store, source: Source) -> list[Difference]:
    """Give what `recover` would do, and do nothing."""
    tables = _readable(source.path, source.tables())
    return differences(store.rehearse(lambda draft: lay_lost(draft, tables)))


def clear_away(place: Place, now: datetime) -> Path | None:
    """Set a damaged file aside and take it away, where nothing is known of it: so that its pieces can be put in its place.

    Raises OSError.
    """
    aside = set_aside(place.data, now)
    place.data.unlink()
    return aside


def let_go(place: Place, now: datetime) -> None:
    """Let go of what is known of a file that is gone, so that a new one can begin; it stays as a backup. Raises OSError."""
    Backups(place.data, place.state).take("anew", now, place.mirror.latest)
    place.mirror.remove()


def differences(changes: list[Change]) -> list[Difference]:
    """Give what changes do, a line for each record."""
    found = []
    for (table, key), group in groupby(changes, key=lambda change: (change.table, change.id)):
        by_path = {change.path: change for change in group}
        existence = by_path.pop(EXISTENCE, None)
        if existence is None:
            found.append(Difference(table, key, "changed", sorted(by_path)))
        else:
            found.append(Difference(table, key, "back" if existence.new else "deleted", []))
    return found


def _lay(store: Store, label: str, lay: Callable[[Draft, Tables], list[Change]], tables: Tables) -> list[Difference]:
    made: list[Change] = []

    def fill(draft: Draft) -> list[Change]:
        made.extend(lay(draft, tables))
        return made

    store.lay(label, fill)
    return differences(made)


def _make_good(store: Store) -> None:
    """Put a damaged or lost file in order first: the step is laid over that."""
    if store.trouble and store.trouble.kind != "later":
        store.put_back()


def _readable(path: Path, tables: Tables) -> Tables:
    if not tables:
        raise Refused(f"Nothing can be read of {path}.", "`rung recover --list` names other places.")
    return tables


def _last_known(place: Place) -> Iterator[Source]:
    if path := place.mirror.latest:
        with suppress(OSError):
            yield Source("last known", path, _time_of(path))


def _pieces(place: Place) -> Iterator[Source]:
    """Give the data file itself where it is damaged."""
    try:
        read_tables(place.data)
    except Damaged:
        pieces = Source("pieces", place.data, _time_of(place.data))
        if pieces.tables():
            yield pieces
    except Unreadable:
        return


def _time_of(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
