"""Which signs the terminal takes: all, or ASCII only, by its encoding or by `ascii = true` in the config."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.driver import Driver

NEAREST = "nearest-sign"
"""The name of the rule, for streams, by which a sign that their encoding has not is written as the nearest it has."""


def take_nearest(stream: TextIOWrapper, *, ascii_only: bool = False) -> None:
    """Let a stream write the nearest sign for one that its encoding has not."""
    codecs.register_error(NEAREST, _nearest)
    if ascii_only:
        stream.reconfigure(encoding="ascii", errors=NEAREST)
    else:
        stream.reconfigure(errors=NEAREST)


def ascii_only() -> None:
    """Write ASCII only from here on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            take_nearest(stream, ascii_only=True)


def takes_all(stream: Any) -> bool:  # noqa: ANN401 - a stream, or what stands in its place
    """Tell whether a stream can write every sign."""
    return str(getattr(stream, "encoding", "") or "utf-8").casefold().startswith("utf")


def ascii_driver(stock: type[Driver]) -> type[Driver]:
    """Give a driver that sends ASCII only, each sign in as many cells."""
    from career.ascii import to_ascii

    class AsciiDriver(stock):  # type: ignore[misc, valid-type]  # the driver of this system is known only now
        def write(self, data: str) -> None:
            super().write(to_ascii(data))

    return AsciiDriver


def _nearest(error: UnicodeError) -> tuple[str, int]:
    from career.ascii import to_ascii

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end
