"""Which characters an output stream can write, and a driver for terminals that take only ASCII."""

from __future__ import annotations

import codecs
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from textual.driver import Driver

NEAREST = "nearest-sign"
"""Name of the codec error handler that replaces a character the encoding lacks by the nearest one it has."""


def take_nearest(stream: TextIO, *, ascii_only: bool = False) -> None:
    """Make a stream replace each character that its encoding lacks, or that is not ASCII, by the nearest one."""
    codecs.register_error(NEAREST, _nearest)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="ascii" if ascii_only else None, errors=NEAREST)


def takes_all(stream: TextIO) -> bool:
    """Whether a stream can write every character."""
    return (stream.encoding or "utf-8").casefold().startswith("utf")


def ascii_driver(stock: type[Driver]) -> type[Driver]:
    """Return a driver that sends only ASCII, with each character as wide as before."""
    from career.language.ascii import to_ascii

    class AsciiDriver(stock):  # type: ignore[misc, valid-type]  # the base class is known only at run time
        def write(self, data: str) -> None:
            super().write(to_ascii(data))

    return AsciiDriver


def _nearest(error: UnicodeError) -> tuple[str, int]:
    from career.language.ascii import to_ascii

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end
