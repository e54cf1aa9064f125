"""Why a file cannot be saved, in plain words, and what to do about it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from career.errors import NotSaved

_REMEDIES = {
    **dict.fromkeys(
        (errno.EBUSY, errno.EXDEV),
        "It seems to be mounted on its own, and rung replaces the file when it saves: mount its folder instead.",
    ),
    **dict.fromkeys(
        (errno.EACCES, errno.EPERM, errno.EROFS),
        "rung needs to write in the folder {folder}: check its permissions, or choose another file with --file PATH.",
    ),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "Make room on the disk and try again."),
    errno.EFBIG: "Make room for larger files (see `ulimit -f`) and try again.",
}


def not_saved(path: Path, error: OSError) -> NotSaved:
    """Return the error that says why the system refused to write."""
    remedy = _REMEDIES.get(error.errno or 0, "Check the disk and the folder {folder}, and try again.")
    return NotSaved(
        f"{path} could not be written: {error.strerror or error}.",
        f"Nothing was changed. {remedy.format(folder=path.parent)}",
    )


def check_replaceable(path: Path) -> None:
    """Raise NotSaved if replacing the file would change what it is to somebody else.

    That is so if it is not a regular file, has several hard links, is read-only, or belongs to another user. Root may
    replace another user's file: the owner stays the same.
    """
    try:
        status = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode):
        raise NotSaved(f"{path} is not a regular file.", "Choose another with --file PATH or RUNG_FILE.")
    if status.st_nlink > 1:
        raise NotSaved(
            f"{path} has {status.st_nlink} hard links, and saving would break them.",
            f"Nothing was changed. Make a copy without links: cp {path.name} copy && mv copy {path.name}",
        )
    if not status.st_mode & stat.S_IWUSR:
        raise NotSaved(
            f"{path} is read-only.",
            f"Nothing was changed. To let rung save again: chmod u+w {path}",
        )
    if os.geteuid() not in {0, status.st_uid}:
        raise NotSaved(
            f"{path} belongs to another user.",
            "Nothing was changed. Run rung as that user, or make a copy of the file and choose it with --file PATH.",
        )
