"""What the command line prints: plain text, cleaned, in columns or as JSON."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from career.language.text import clean, clean_line, shorten, width
from tui.wire.charset import take_nearest, takes_all

LABEL_CELLS = 76
"""How much of a step's name is printed back; the name itself may be as long as what was typed."""


def say(text: str) -> None:
    """Print a text on standard output."""
    sys.stdout.write(clean(text) + "\n")


def say_in_ascii() -> None:
    """Write ASCII only from here on, each sign as the nearest there is."""
    for stream in (sys.stdout, sys.stderr):
        take_nearest(stream, ascii_only=True)


def can_say_all() -> bool:
    """Tell whether every sign can be written."""
    return takes_all(sys.stdout)


def complain(text: str) -> None:
    """Print one line on standard error."""
    with contextlib.suppress(OSError):  # nobody there to hear it
        sys.stderr.write(f"rung: {clean_line(text)}\n")


def complain_at_length(text: str) -> None:
    """Print a text of several lines on standard error, without the name of the program."""
    with contextlib.suppress(OSError):
        sys.stderr.write(clean(text).rstrip("\n") + "\n")


def says_yes(question: str) -> bool:
    """Ask a question on standard error, and tell whether the next line of standard input says yes."""
    sys.stderr.write(f"{clean_line(question)} y/n ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes"}


def let_go_of_output() -> None:
    """Write out what is left; where nobody takes it, let the interpreter find an open end at its own last flush."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say_json(value: object) -> None:
    """Print one value as indented JSON: dates in ISO form, sets as sorted lists, every text cleaned."""
    import msgspec

    sys.stdout.write(_escaped(msgspec.json.format(msgspec.json.encode(plain(value)), indent=2).decode()) + "\n")


def say_json_line(value: object) -> None:
    """Print one value as JSON on a line of its own, at once, so that a program can read along."""
    import msgspec

    sys.stdout.write(_escaped(msgspec.json.encode(plain(value)).decode()) + "\n")
    sys.stdout.flush()


def _escaped(text: str) -> str:
    """Give JSON for an output that has not all signs: there they are escaped, so that nothing of it is lost."""
    if text.isascii() or can_say_all():
        return text
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """Give a value as JSON has it. Raises TypeError for a kind of value whose texts nobody has cleaned."""
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
            return sorted(plain(one) for one in value)
        case list() | tuple():
            return [plain(one) for one in value]
    raise TypeError(type(value).__name__)


def say_columns(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Print rows in columns as wide as their widest text; the last column runs on."""
    lines = [[clean_line(cell) for cell in row] for row in rows]
    if not lines:
        return
    widths = [max(width(line[at]) for line in lines) for at in range(len(lines[0]) - 1)]
    for line in lines:
        padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=False)]
        say((indent + "  ".join([*padded, line[-1]])).rstrip())


def said_short(label: str) -> str:
    """Give a step's name in one line that fits a terminal."""
    return shorten(clean_line(label), LABEL_CELLS)
