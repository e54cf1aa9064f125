"""What the command line prints: plain text, cleaned, in columns or as JSON."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from career.language.text import clean, clean_line
from career.language.width import shorten, width
from tui.wire.charset import take_nearest, takes_all

LABEL_CELLS = 76
"""The most cells of a step's label that are printed; the label itself may be as long as what was typed."""


def say(text: str) -> None:
    """Print text on standard output."""
    sys.stdout.write(clean(text) + "\n")


def say_in_ascii() -> None:
    """Write only ASCII from now on, each character replaced by the nearest one."""
    for stream in (sys.stdout, sys.stderr):
        take_nearest(stream, ascii_only=True)


def can_say_all() -> bool:
    """Whether standard output can write every character."""
    return takes_all(sys.stdout)


def complain(text: str) -> None:
    """Print one line on standard error."""
    with contextlib.suppress(OSError):  # standard error is closed
        sys.stderr.write(f"rung: {clean_line(text)}\n")


def complain_at_length(text: str) -> None:
    """Print text of several lines on standard error, without the program's name."""
    with contextlib.suppress(OSError):
        sys.stderr.write(clean(text).rstrip("\n") + "\n")


def says_yes(question: str) -> bool:
    """Ask a question on standard error. Return whether the next line of standard input says yes."""
    sys.stderr.write(f"{clean_line(question)} y/n ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def let_go_of_output() -> None:
    """Flush the output. If nobody reads it any more, redirect it, so that Python's own last flush does not fail."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_json(value: object) -> None:
    """Print a value as indented JSON: dates in ISO form, sets as sorted lists, every text cleaned."""
    import msgspec

    sys.stdout.write(_escaped(msgspec.json.format(msgspec.json.encode(plain(value)), indent=2).decode()) + "\n")


def say_json_line(value: object) -> None:
    """Print a value as one line of JSON and flush, so that another program can read along."""
    import msgspec

    sys.stdout.write(_escaped(msgspec.json.encode(plain(value)).decode()) + "\n")
    sys.stdout.flush()


def _escaped(text: str) -> str:
    """Return JSON with characters escaped that the output cannot write, so that nothing is lost."""
    if text.isascii() or can_say_all():
        return text
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def plain(value: object) -> object:
    """Return a value as plain JSON data. Raises TypeError for a type whose texts would not be cleaned."""
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return clean(value)
        case datetime():
            return value.isoformat(timespec="seconds").replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Mapping():
            return {clean_line(str(key)): plain(one) for key, one in value.items()}
        case frozenset() | set():
            return sorted((plain(one) for one in value), key=str)
        case list() | tuple():
            return [plain(one) for one in value]
    raise TypeError(type(value).__name__)


def say_columns(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Print rows in columns, each as wide as its widest text; the last column is not padded."""
    lines = [[clean_line(cell) for cell in row] for row in rows]
    if not lines:
        return
    widths = [max(width(line[at]) for line in lines) for at in range(len(lines[0]) - 1)]
    for line in lines:
        padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=False)]
        say((indent + "  ".join([*padded, line[-1]])).rstrip())


def said_short(label: str) -> str:
    """Return a step's label on one line that fits a terminal."""
    return shorten(clean_line(label), LABEL_CELLS)
