"""Which signs a stream takes, and a terminal of which it is known that it takes ASCII only."""

from __future__ import annotations

import codecs
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from textual.driver import Driver

NEAREST = "nearest-sign"
"""The name of the rule, for streams, by which a sign that their encoding has not is written as the nearest it has."""


def take_nearest(stream: TextIO, *, ascii_only: bool = False) -> None:
    """Let a stream write the nearest sign for one that its encoding has not; or for all that are not ASCII."""
    codecs.register_error(NEAREST, _nearest)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="ascii" if ascii_only else None, errors=NEAREST)


def takes_all(stream: TextIO) -> bool:
    """Tell whether a stream can write every sign."""
    return (stream.encoding or "utf-8").casefold().startswith("utf")


def ascii_driver(stock: type[Driver]) -> type[Driver]:
    """Give a driver that sends ASCII only, each sign in as many cells."""
    from career.language.ascii import to_ascii

    class AsciiDriver(stock):  # type: ignore[misc, valid-type]  # the driver of this system is known only now
        def write(self, data: str) -> None:
            super().write(to_ascii(data))

    return AsciiDriver


def _nearest(error: UnicodeError) -> tuple[str, int]:
    from career.language.ascii import to_ascii

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end
