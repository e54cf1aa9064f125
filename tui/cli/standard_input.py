"""What comes on standard input, or from an editor, where `-` takes the place of words: a private text is no argument."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from career.errors import BadValue
from career.language.lines import Line, as_one, read_line, read_lines
from tui.host.printing import complain

DASH = ["-"]
"""The words that stand for standard input."""


def words_or_input(words: Sequence[str]) -> str:
    """Return the words as one text; a lone `-` reads standard input, all of whose lines become one.

    At a terminal, `-` opens the editor named by $VISUAL or $EDITOR. Raises BadValue if nothing comes.
    """
    return as_one(_given()) if list(words) == DASH else " ".join(words)


def lines_or_input(words: Sequence[str]) -> tuple[Line, ...]:
    """Return the words as one item; a lone `-` reads standard input, as above, with one item a line.

    Prints which lines are left out. Raises BadValue if no item comes.
    """
    if list(words) != DASH:
        return (read_line(" ".join(words)),)
    read = read_lines(_given())
    if read.told:
        complain(f"{read.told}.")
    if not read.kept:
        raise BadValue("Only headings and rules came: nothing was saved.", "Take the # away to keep a heading.")
    return read.kept


def input_lines() -> Iterator[str]:
    """Yield the lines of standard input, each as soon as it comes."""
    _say_how_to_end()
    yield from sys.stdin


def _given() -> str:
    from tui.host import editor  # here: few commands need it

    if sys.stdin.isatty() and editor.command():
        text = editor.written()
    else:
        _say_how_to_end()
        text = sys.stdin.read()
    if not text.strip():
        raise BadValue("Standard input was empty.", "Pipe the text in, or type it after the command.")
    return text


def _say_how_to_end() -> None:
    if sys.stdin.isatty():
        complain("Type one line or more; end with Ctrl+D on a line of its own.")
