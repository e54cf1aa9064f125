"""Backups of a data file: whole copies in the state folder, never links, readable by their owner only.

A backup is taken before the first change of a day and before every operation that changes a lot at once. The ten most
recent are kept, and the first one of each of the last seven days that have any, which shows how the day before ended.
An incomplete backup counts towards neither limit, so it never displaces a complete one.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from career.errors import Unreadable
from store.data_file import DataFile, Loaded
from store.mirror import path_digest
from store.reading import read_bytes, read_tables
from store.schema import RawTables
from store.writing import make_folder, replace

FOLDER = "backups"
RECENT = 10
DAYS = 7
DAY = "day"
"""`Backup.before` of the first backup of a day."""
MIGRATION = "migration"
_NAME = re.compile(r"(\d{8}T\d{6})(\d{3})Z-([a-z]+)\.json", re.ASCII)
_TIME = "%Y%m%dT%H%M%S%f"


class Backup(NamedTuple):
    """One backup: its path, the moment it was taken (UTC), and what it was taken before."""

    path: Path
    at: datetime
    before: str

    @property
    def day(self) -> date:
        """The local date on which it was taken."""
        return self.at.astimezone().date()

    def tables(self) -> RawTables | None:
        """Return its tables, or None if it cannot be read."""
        try:
            reading = read_tables(self.path)
        except Unreadable:
            return None
        return reading.tables if reading.hold else None


class Backups:
    """The backups of the data file at `data` (links resolved). No folder is made before the first backup is taken."""

    def __init__(self, data: Path, state_folder: Path) -> None:
        self._data = data
        self.folder = state_folder / FOLDER / path_digest(data)

    def all(self) -> list[Backup]:
        """Return all backups, newest first."""
        found = []
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if (match := _NAME.fullmatch(entry.name)) and entry.is_file(follow_symlinks=False):
                    with suppress(ValueError):
                        at = datetime.fromisoformat(f"{match[1]}.{match[2]}Z")
                        found.append(Backup(Path(entry.path), at, match[3]))
        return sorted(found, reverse=True, key=lambda backup: backup.path.name)

    def newest(self) -> RawTables | None:
        """Return the tables of the newest readable backup, or None if there is none."""
        return next((tables for backup in self.all() if (tables := backup.tables()) is not None), None)

    def is_due(self, now: datetime) -> bool:
        """Whether no backup has been taken on this day yet."""
        return now.astimezone().date() not in {backup.day for backup in self.all()}

    def take(self, before: str, now: datetime, source: Path | None = None) -> Path | None:
        """Copy the data file, or `source`, and delete backups that are too old; the file's lock must be held.

        Returns the path of the copy, or None if there is nothing to copy. Raises OSError, and Unreadable if the
        system refuses to let the source be read.
        """
        found = read_bytes(source or self._data)
        if found is None:
            return None
        make_folder(self.folder)
        path = self._free(before, now)
        os.close(replace(path, found[0], lasting=False))
        for old in _too_old(self.all()):
            with suppress(OSError):
                old.path.unlink()
        return path

    def _free(self, before: str, now: datetime) -> Path:
        at = now.astimezone(UTC)
        taken = {backup.at for backup in self.all()}
        while at.replace(microsecond=at.microsecond // 1000 * 1000) in taken:
            at += timedelta(milliseconds=1)
        return self.folder / f"{at.strftime(_TIME)[:-3]}Z-{before}.json"


def back_up_if_due(file: DataFile, loaded: Loaded, now: datetime) -> list[str]:
    """Back up before the first change of a day or before a migration; return notices if that failed."""
    today = now.astimezone().date()
    if loaded.is_earlier or (file.backed_up_on != today and Backups(file.path, file.state_folder).is_due(now)):
        return back_up(file, loaded, now, MIGRATION if loaded.is_earlier else DAY)
    file.backed_up_on = today
    return []


def back_up(file: DataFile, loaded: Loaded, now: datetime, before: str) -> list[str]:
    """Take a backup, labelled with what it is taken `before`; return notices for the user if that failed.

    If the file is in trouble, the mirror is backed up in its place.
    """
    try:
        Backups(file.path, file.state_folder).take(before, now, file.mirror.latest if loaded.trouble else None)
    except (OSError, Unreadable) as error:
        why = error.strerror if isinstance(error, OSError) else error.what
        return [f"No backup could be made in {file.state_folder}: {why}."]
    return []


def retire_mirror(file: DataFile, now: datetime) -> None:
    """Turn the mirror of a file that is gone into a backup, so that a new file can begin. Raises OSError."""
    Backups(file.path, file.state_folder).take("new", now, file.mirror.latest)
    file.mirror.remove()


def _too_old(newest_first: list[Backup]) -> list[Backup]:
    """Return the backups to delete. An incomplete one goes once it is older than all that are kept."""
    whole = [backup for backup in newest_first if _is_whole(backup.path)]
    first_of_day = {backup.day: backup for backup in whole}  # newest first: the last one put in is the day's first
    kept = {*whole[:RECENT], *list(first_of_day.values())[:DAYS]}
    oldest = min((backup.path.name for backup in kept), default="")
    return [backup for backup in newest_first if backup not in kept and (backup in whole or backup.path.name < oldest)]


def _is_whole(path: Path) -> bool:
    """Whether a copy was written to its end, judged by its first and last bytes.

    A power cut leaves zero bytes at the end, or cuts the file short.
    """
    try:
        with path.open("rb") as file:
            head = file.read(8)
            file.seek(-2, os.SEEK_END)
            return head.startswith(b"{") and file.read(2).strip().endswith(b"}")
    except OSError:
        return False
