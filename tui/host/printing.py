"""What the command line prints: plain text, cleaned and wrapped at words, in columns or as JSON."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from career.language.json_values import plain
from career.language.text import clean, clean_line
from career.language.titles import in_one_line
from career.language.width import shorten, width
from tui.wire.charset import take_nearest, takes_all

if TYPE_CHECKING:
    from career.views.masking import Mask

LABEL_CELLS = 76
"""The most cells of a step's label that are printed; the label itself may be as long as what was typed."""
USUAL_WIDTH, NARROWEST, LONGEST_WIDTH = 80, 20, 4
"""Columns of a pipe, columns at least, and digits of $COLUMNS at most."""
ROOM, HANG = 24, 4
"""Cells that a wrapped row needs below its last column, and those by which it is indented where there are fewer."""
DIM, NOT_DIM = "\x1b[2m", "\x1b[22m"


class _Masked:
    """The mask through which everything is printed, None where names may be seen."""

    by: Mask | None = None


def print_through(mask: Mask | None) -> None:
    """Mask the names of people in all that is printed from now on, and private texts in messages; None: no longer."""
    _Masked.by = mask


def _line(text: str) -> str:
    """Return a clean message as it may be seen."""
    return _Masked.by.line(text) if _Masked.by else text


def _text(text: str) -> str:
    """Return a clean text of a record, whose private texts are masked already, as it may be seen."""
    return _Masked.by.text(text) if _Masked.by else text


class NotShown(OSError):
    """Standard output refused what was to be printed, as on a full disk. A reader who has seen enough is no error."""


def write(text: str = "", *, at_once: bool = False) -> None:
    """Write text on standard output as it is, with all that was written before if it has to be there `at_once`.

    Raises NotShown, and BrokenPipeError if nobody reads it any more.
    """
    try:
        if text:
            sys.stdout.write(text)
        if at_once:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotShown(error.errno, error.strerror) from error


def write_bytes(data: bytes) -> None:
    """Write what is no text for a terminal, such as a file in UTF-8, on standard output. Raises as `write`."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NotShown(error.errno, error.strerror) from error


def say(text: str, *, hang: int = 0) -> None:
    """Print text on standard output; the lines that a long line is wrapped into are indented by `hang` cells."""
    write(fitted(_line(clean(text)), columns_of(sys.stdout), hang) + "\n")


def say_to_paste(text: str) -> None:
    """Print a text on standard output that is to be pasted elsewhere: a long line is not wrapped."""
    write(_line(clean(text)) + "\n")


def columns_of(stream: TextIO | None = None) -> int:
    """Return the width of the terminal behind a stream, standard output for None: $COLUMNS, or what the terminal says, or 80 in a pipe."""
    typed = os.environ.get("COLUMNS", "")
    if typed.isascii() and typed.isdigit() and 0 < len(typed) <= LONGEST_WIDTH:
        return max(NARROWEST, int(typed))
    try:
        return max(NARROWEST, os.get_terminal_size((stream or sys.stdout).fileno()).columns or USUAL_WIDTH)
    except (OSError, ValueError):
        return USUAL_WIDTH


def fitted(text: str, cells: int, hang: int = 0) -> str:
    """Return clean text with long lines wrapped at spaces. A word longer than a line is not broken: it may be a path."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line, cells, hang))


def _pieces(line: str, cells: int, hang: int) -> Iterator[str]:
    indent = " " * max(hang, len(line) - len(line.lstrip(" ")))
    piece: list[str] = []
    used, is_blank = 0, True
    for word in line.split(" "):
        wide = width(word)
        if used + wide > cells and not is_blank:
            yield " ".join(piece).rstrip()
            piece, used, is_blank = [indent + word], len(indent) + wide + 1, False
        else:
            piece.append(word)
            used += wide + 1
            is_blank = is_blank and not word
    yield " ".join(piece)


def say_in_ascii() -> None:
    """Write only ASCII from now on, each character replaced by the nearest one."""
    for stream in (sys.stdout, sys.stderr):
        take_nearest(stream, ascii_only=True)


def can_say_all() -> bool:
    """Whether standard output can write every character."""
    return takes_all(sys.stdout)


def complain(text: str, *, wraps: bool = True) -> None:
    """Print a message on standard error; one that is to be copied as one line is not wrapped."""
    line = f"rung: {_line(clean_line(text))}"
    with contextlib.suppress(OSError):  # standard error is closed
        sys.stderr.write((fitted(line, columns_of(sys.stderr)) if wraps else line) + "\n")


def complain_at_length(text: str) -> None:
    """Print text of several lines on standard error, without the program's name."""
    with contextlib.suppress(OSError):
        sys.stderr.write(fitted(_line(clean(text)).rstrip("\n"), columns_of(sys.stderr)) + "\n")


def show_progress(text: str) -> None:
    """Show on standard error, if that is a terminal, how far a long task is, in the place of what was shown last.

    An empty text takes it away.
    """
    if sys.stderr.isatty():
        with contextlib.suppress(OSError):
            sys.stderr.write(f"\r\x1b[K{shorten(clean_line(text), columns_of(sys.stderr) - 1)}")
            sys.stderr.flush()


def is_seen() -> bool:
    """Whether what is printed goes to somebody's screen, and not into a file or another program."""
    return sys.stdout.isatty()


def at_a_terminal() -> bool:
    """Whether somebody can be asked something and can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def says_yes(question: str) -> bool:
    """Ask a question on standard error. Return whether the next line of standard input says yes."""
    sys.stderr.write(f"{_line(clean_line(question))} y/n ")
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

    write(_escaped(msgspec.json.format(msgspec.json.encode(plain(value, _text)), indent=2).decode()) + "\n")


def say_json_line(value: object) -> None:
    """Print a value as one line of JSON and flush, so that another program can read along."""
    import msgspec

    write(_escaped(msgspec.json.encode(plain(value, _text)).decode()) + "\n", at_once=True)


def _escaped(text: str) -> str:
    """Return JSON with characters escaped that the output cannot write, so that nothing is lost."""
    if text.isascii() or can_say_all():
        return text
    units = text.encode("utf-16-be", "surrogatepass")
    codes = (int.from_bytes(units[at : at + 2]) for at in range(0, len(units), 2))
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def say_columns(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Print rows in columns, each as wide as its widest text; the last column is not padded, and wraps on a terminal.

    In a pipe a row stays one line, for the programs that read it.
    """
    for line, hang in _aligned(rows, indent):
        write("\n".join(_on_terminal(line, hang)) + "\n")


def say_records(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Print rows of records in columns. The first cell, the short id, goes to the end of its line, dim on a terminal."""
    found = [(clean_line(short), cells) for short, *cells in rows]
    for (short, _), (line, hang) in zip(found, _aligned([cells for _, cells in found], indent), strict=True):
        *above, last = _on_terminal(f"{line}  {short}" if short else line, hang)
        if short and _has_styles():
            last = last.removesuffix(short) + DIM + short + NOT_DIM
        write("\n".join([*above, last]) + "\n")


def _aligned(rows: Iterable[Sequence[str]], indent: str) -> Iterator[tuple[str, int]]:
    """Yield each row as one line, with the cells that come before its last column."""
    lines = [[_text(clean_line(cell)) for cell in row] for row in rows]
    if not lines:
        return
    widths = [max(width(line[at]) for line in lines) for at in range(len(lines[0]) - 1)]
    before = len(indent) + sum(widths) + 2 * len(widths)
    for line in lines:
        padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=False)]
        yield (indent + "  ".join([*padded, line[-1]])).rstrip(), before


def _on_terminal(line: str, hang: int) -> list[str]:
    """Return a line as a terminal shows it, wrapped below its last column; in a pipe, as it is."""
    if not sys.stdout.isatty():
        return [line]
    cells = columns_of(sys.stdout)
    return list(_pieces(line, cells, hang if cells - hang >= ROOM else HANG))


def _has_styles() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") not in {None, "", "dumb"} and not os.environ.get("NO_COLOR")


def said_short(label: str) -> str:
    """Return a step's label on one line that fits a terminal: the title in it gives way, not what was done to it."""
    return in_one_line(clean_line(label), LABEL_CELLS)
