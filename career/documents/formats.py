"""The formats of `rung export`, one module each, and how their files are told from others."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import NamedTuple, Protocol, cast

from career.documents.export import Export
from career.errors import Refused
from career.model import private
from career.model.tables import TABLES

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
    """Yield the text of an export in the format called `name`, piece by piece.

    What is private stands in a json alone that is not masked: in a whole copy. Raises Refused for a table of it.
    """
    if name != "json" or export.masked:
        export = _shareable(export)
    return cast("_Module", _module(FORMATS[name])).pieces(export)


def _shareable(export: Export) -> Export:
    if export.table in private.NOT_EXPORTED:
        raise Refused(
            f"{TABLES[export.table].singular.capitalize()}s are private: they are in a json export alone, one that is not masked.",
            "Leave --table and --mask out: `rung export career-copy.json`.",
        )
    career = export.context.career
    context = export.context._replace(career=private.left_out(career))
    removed = (one for one in export.removed if private.is_exported(one.record, career))
    return export._replace(context=context, removed=removed)


def is_export(data: bytes, name: str) -> bool:
    """Whether a file with this beginning is an export of rung in the format called `name`, and nothing more.

    A resume and a note are never taken for one: what rung does not know is written there by hand.
    """
    begins = str(getattr(_module(FORMATS[name]), "BEGINS", ""))
    return bool(begins) and data.removeprefix(BYTE_ORDER_MARK).startswith(begins.encode())


def _module(made: Format) -> object:
    return importlib.import_module(f"career.documents.{made.module}")
