"""Quarantine: exact copies of damaged files, made beside the data file before it is overwritten."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from store.data_file import DataFile, Trouble
from store.os_errors import check_replaceable, not_saved
from store.reading import read_bytes
from store.writing import replace


def quarantine_replaced(file: DataFile, trouble: Trouble | None, now: datetime) -> list[str]:
    """Quarantine the file about to be overwritten if it is damaged; return notices for the user.

    The lock must be held. Raises NotSaved, so that nothing is overwritten, if the damaged bytes cannot be copied.
    """
    if not trouble:
        return []
    if trouble.kind == "gone":
        return [f"{file.path} was restored: {trouble.records} records."]
    try:
        check_replaceable(file.path)
        aside = quarantine_file(file.path, now)
    except OSError as error:
        raise not_saved(file.path, error) from error
    if trouble.kind == "value":
        return [
            f"{trouble.what} The last good value is kept, and your file as you saved it, beside it{f' as {aside.name}' if aside else ''}."
        ]
    kept = f"The damaged file is kept beside it as {aside.name}." if aside else ""
    return [f"{trouble.what} {kept} All {trouble.records} records that rung had were restored."]


def quarantine_file(data: Path, now: datetime) -> Path | None:
    """Copy the file at `data` to `NAME.damaged-TIME` beside it and return that path; None if there is no file.

    An earlier copy of the same bytes is used again. Raises OSError, and Unreadable if the file cannot be read.
    """
    found = read_bytes(data)
    if found is None:
        return None
    content, _ = found
    for old in quarantined_files(data):
        with suppress(OSError):
            if old.stat().st_size == len(content) and old.read_bytes() == content:
                return old
    name = f"{data.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    path, at = data.with_name(name), 1
    while path.exists():
        at += 1
        path = data.with_name(f"{name}-{at}")
    os.close(replace(path, content))
    return path


def quarantined_files(data: Path) -> list[Path]:
    """Return the quarantined files, newest first."""
    return sorted(_quarantined(data), reverse=True, key=lambda path: path.name)


def _quarantined(data: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(data.parent) as entries:
        for entry in entries:
            if entry.name.startswith(f"{data.name}.damaged-") and entry.is_file(follow_symlinks=False):
                yield Path(entry.path)
