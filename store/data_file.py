"""`DataFile`: where a career file and this machine's own state for it lie; `Loaded`: what was read of the two."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from store.file_format import LoadedTables
from store.mirror import Mirror
from store.reading import Hold


class DataFile:
    """The path of a data file, links resolved, and the folder where this machine keeps its own state about it."""

    def __init__(self, path: str | os.PathLike[str], state_folder: str | os.PathLike[str]) -> None:
        self.path = Path(os.path.realpath(path))
        self.state_folder = Path(state_folder)
        self.mirror = Mirror(self.path, self.state_folder)
        self.backed_up_on: date | None = None
        """The last day on which a backup is known to exist, so that not every write has to look for one."""


class Trouble(NamedTuple):
    """Why the file cannot be used as it is.

    "damaged": its bytes, or some of its records, cannot be read. "value": a field of a record cannot hold what somebody
    wrote there. "gone": it used to exist and does not any more. "later":
    a newer version of rung wrote it. `what` says so in a sentence, `remedy` says what to do, and `records` counts the
    records that are available in spite of it.
    """

    kind: Literal["damaged", "value", "gone", "later"]
    what: str
    remedy: str
    records: int

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}"


class Loaded(NamedTuple):
    """A data file as loaded: the file joined with this machine's copies of it.

    `hold` keeps the file open as it was read (None where there is no file). `notices` tell the user, a line each, what
    happened to the file outside of rung. `is_plain` means that no text in it needs cleaning and no day in it is far
    away; `is_earlier` means that the file on disk still has an earlier schema.
    """

    tables: LoadedTables
    hold: Hold | None
    notices: list[str]
    trouble: Trouble | None = None
    is_plain: bool = False
    is_earlier: bool = False
