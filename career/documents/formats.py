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


def is_export(data: bytes, name: str) -> bool:
    """Whether a file with this beginning is an export of rung in the format called `name`, and nothing more.

    A resume and a note are never taken for one: what rung does not know is written there by hand.
    """
    begins = str(getattr(_module(FORMATS[name]), "BEGINS", ""))
    return bool(begins) and data.removeprefix(BYTE_ORDER_MARK).startswith(begins.encode())


def _module(made: Format) -> object:
    return importlib.import_module(f"career.documents.{made.module}")
