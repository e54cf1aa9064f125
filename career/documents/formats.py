"""The formats of `rung export`, one module each, and how their files are told from others."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import NamedTuple, Protocol, cast

from career.documents.export import Export

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Format(NamedTuple):
    """A format: its module, the ending of a file that is taken for one, and what is counted while it is made."""

    module: str
    ending: str
    counts: str


FORMATS = {
    "json": Format("json_export", ".json", "records"),
    "csv": Format("csv_export", ".csv", "rows"),
    "ics": Format("ics", ".ics", "events"),
    "jsonresume": Format("jsonresume", "", "pieces"),
    "obsidian": Format("obsidian", "", "lines"),
}
ENDINGS = {made.ending: name for name, made in FORMATS.items() if made.ending}


class _Module(Protocol):
    def pieces(self, export: Export) -> Iterator[str]: ...


def pieces(name: str, export: Export) -> Iterator[str]:
    """Yield the text of an export in the format called `name`, piece by piece."""
    return cast("_Module", _module(FORMATS[name])).pieces(export)


def is_export(data: bytes) -> bool:
    """Whether a file with this beginning is an export of rung, of any format.

    A note of Obsidian is never taken for one: it may hold what was written there by hand.
    """
    begin = data.removeprefix(BYTE_ORDER_MARK)
    known = (getattr(_module(made), "BEGINS", "") for made in FORMATS.values())
    return any(begin.startswith(first.encode()) for first in known if first)


def _module(made: Format) -> object:
    return importlib.import_module(f"career.documents.{made.module}")
