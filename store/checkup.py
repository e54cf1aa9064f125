"""The checks of `rung doctor`: are the file and everything around it in order? Only `repair` writes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from career.errors import NotSaved, Unreadable
from career.model import merging
from career.views import same_people
from store.backups import Backups
from store.conflict_copies import find_stray_files
from store.data_file import DataFile
from store.file_format import to_rows
from store.load_readonly import load_file
from store.os_errors import check_replaceable
from store.other_copies import OtherCopies, OtherCopy, join_command
from store.quarantine import quarantined_files
from store.reading import read_tables, to_career
from store.version_vector import latest_stamp
from store.writing import FILE_MODE, FOLDER_MODE

AHEAD = timedelta(minutes=5)
"""How far ahead of the clock a stamp may be: machines differ by a little."""
_SHOWN = 3
_COPIES = {
    "more": "another copy of your career, with {} that your file lacks.",
    "older": "an older copy: it holds nothing that your file lacks.",
    "other career": "a career file that shares no record with yours.",
    "unreadable": "a career file that cannot be read.",
    "later version": "a career file of a newer version of rung.",
}


class Finding(NamedTuple):
    """The result of one check: whether all is well, a sentence about it, and what to do if it is not."""

    check: str
    is_well: bool
    what: str
    remedy: str = ""


def check_all(file: DataFile, now: datetime) -> list[Finding]:
    """Check the file, its records, its folder, file modes, leftovers, other copies, backups and the clock."""
    found = [*_file(file), _place(file), _modes(file), _left_over(file, now), *_copies(file), _aside(file)]
    return [*found, _backups(file), *_clock(file, now)]


def repair(file: DataFile, now: datetime) -> list[str]:
    """Correct wrong modes and remove what killed writers left behind; return a line for each thing done."""
    done = []
    for path, mode in _wrong_modes(file):
        with suppress(OSError):
            path.chmod(mode)
            done.append(f"{path} has mode {mode:04o} now.")
    for path in _temporary(file, now):
        with suppress(OSError):
            path.unlink()
            done.append(f"{path} was removed.")
    return done


def _file(file: DataFile) -> Iterator[Finding]:
    """Check the file as a whole, and each of its records."""
    try:
        found = load_file(file)
    except Unreadable as error:
        yield Finding("file", False, error.what, error.remedy)
        return
    if found.trouble:
        yield Finding("file", False, found.trouble.what, found.trouble.remedy)
    elif found.hold:
        yield Finding("file", True, f"{file.path} can be read: {found.hold.signature.size} bytes.")
    else:
        yield Finding("file", True, f"{file.path} is not there yet; the first change creates it.")
    career = to_career(found.tables, 0)
    if not career.problems:
        yield Finding("records", True, f"{sum(1 for _ in career)} records, all readable.")
    for problem in career.problems:
        yield Finding("records", False, f"{problem.table} {problem.id}: {problem.what}")
    for offer in merging.offers(career):
        commands = "; ".join(f"{word}: `{command}`" for word, command in same_people.answers(offer, career))
        yield Finding("people", True, same_people.question(offer, career), f"{commands}.")
    yield from (Finding("news", True, line) for line in found.notices)


def _place(file: DataFile) -> Finding:
    try:
        check_replaceable(file.path)
    except (NotSaved, OSError) as error:
        remedy = error.remedy if isinstance(error, NotSaved) else ""
        return Finding("place", False, error.what if isinstance(error, NotSaved) else str(error), remedy)
    for folder in (file.path.parent, file.state_folder):
        near = next((one for one in (folder, *folder.parents) if one.exists()), folder)
        if not os.access(near, os.W_OK | os.X_OK):
            return Finding(
                "place",
                False,
                f"{near} cannot be written to.",
                "Check its permissions, and whether the disk is full or read-only.",
            )
    return Finding("place", True, f"{file.path.parent} can be written to.")


def _modes(file: DataFile) -> Finding:
    wrong = [f"{path} ({stat.S_IMODE(path.stat().st_mode):04o})" for path, _ in _wrong_modes(file)]
    if not wrong:
        return Finding("modes", True, "Only you can read your files.")
    return Finding(
        "modes",
        False,
        f"Others can read these, or you cannot write to them: {_listed(wrong)}.",
        "`rung doctor --fix` repairs that.",
    )


def _wrong_modes(file: DataFile) -> Iterator[tuple[Path, int]]:
    """Return each path whose mode is wrong, with the right mode.

    The data file, the files beside it and everything in the state folder are looked at.
    """
    files = (
        [file.path, file.path.with_name(f"{file.path.name}.lock"), *quarantined_files(file.path)]
        if _is_ours(file)
        else []
    )
    folders = [file.path.parent] if file.path.parent.name == file.state_folder.name else []  # else it is not ours
    for path in [*files, *folders, file.state_folder, *_all_in(file.state_folder)]:
        with suppress(OSError):
            mode = path.lstat().st_mode
            right = FOLDER_MODE if stat.S_ISDIR(mode) else FILE_MODE
            if (stat.S_ISDIR(mode) or stat.S_ISREG(mode)) and stat.S_IMODE(mode) != right:
                yield path, right


def _is_ours(file: DataFile) -> bool:
    """Whether the file is a career file: somebody may have named another one by mistake."""
    try:
        load_file(file)
    except Unreadable:
        return False
    return True


def _all_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        for path in sorted(folder.iterdir()):
            yield path
            if path.is_dir() and not path.is_symlink():
                yield from _all_in(path)


def _left_over(file: DataFile, now: datetime) -> Finding:
    copies = [str(path) for path in find_stray_files(file.path).copies]
    if copies:
        return Finding(
            "left-overs", False, f"A sync tool left copies: {_listed(copies)}.", "The next change merges them."
        )
    found = [str(path) for path in _temporary(file, now)]
    if found:
        return Finding(
            "left-overs", False, f"Interrupted saves left {_listed(found)}.", "`rung doctor --fix` removes them."
        )
    return Finding("left-overs", True, "No leftovers.")


def _copies(file: DataFile) -> Iterator[Finding]:
    """Name every other career file in the folder, and how it is joined or left alone."""
    with suppress(Unreadable):
        tables = load_file(file).tables
        for copy in OtherCopies(file).all(tables):
            yield _copy(copy)


def _copy(copy: OtherCopy) -> Finding:
    what, join = f"{copy.path.name} is {_COPIES[copy.kind].format(copy.brings)}", f"`{join_command(copy.path)}`"
    if copy.kind != "more":
        return Finding("copies", True, what)
    if copy.is_left:
        return Finding("copies", True, f"{what} You left it alone.", f"{join} merges it all the same.")
    return Finding(
        "copies", False, what, f"{join} merges it. Is it a backup? `{join_command(copy.path)} --leave` says so."
    )


def _temporary(file: DataFile, now: datetime) -> list[Path]:
    old = (now - timedelta(minutes=1)).timestamp()
    state = [path for path in _all_in(file.state_folder) if path.name.endswith(".tmp") and path.lstat().st_mtime < old]
    return [*find_stray_files(file.path).abandoned, *state]


def _aside(file: DataFile) -> Finding:
    found = [path.name for path in quarantined_files(file.path)]
    if not found:
        return Finding("damage", True, "No damaged file was set aside.")
    return Finding(
        "damage", True, f"Damaged files are kept beside yours: {_listed(found)}. Delete them once you miss nothing."
    )


def _backups(file: DataFile) -> Finding:
    found = Backups(file.path, file.state_folder).all()
    if not found:
        return Finding("backups", True, "None yet. The first change of a day makes one.")
    bad = [str(backup.path) for backup in found if backup.tables() is None]
    if bad:
        return Finding(
            "backups", False, f"Of {len(found)} backups some cannot be read: {_listed(bad)}.", "Remove them."
        )
    return Finding("backups", True, f"{len(found)}, the newest of {found[0].at.astimezone():%Y-%m-%d %H:%M}.")


def _clock(file: DataFile, now: datetime) -> Iterator[Finding]:
    try:
        rows = to_rows(read_tables(file.path).tables)
    except Unreadable:
        return
    ahead = datetime.fromtimestamp(latest_stamp(rows).milliseconds / 1000, UTC) - now
    if ahead > AHEAD:
        hours, minutes = divmod(ahead.seconds // 60, 60)
        what = f"The latest change is dated {f'{ahead.days} days, ' if ahead.days else ''}{hours} h {minutes} min from now."
        yield Finding("clock", False, what, "A clock is or was wrong, here or on another machine. Nothing is lost.")
    else:
        yield Finding("clock", True, f"No change is dated later than now, {now.astimezone():%Y-%m-%d %H:%M}.")


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
