"""Lines as people paste and pipe them: lists, to-do files, tables and quotations, read without their marks.

What a line says is kept to the letter. Only what marks it as an item of a list is taken off, and read where it says
something: a box that is ticked, and the priority and the dates of todo.txt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from career.language.forms import DIGIT, Form
from career.language.text import clean, clean_line, counted

LeftOut: TypeAlias = Literal["heading", "rule", "empty item"]
_LEFT_OUT: tuple[tuple[LeftOut, str], ...] = (("heading", "a"), ("rule", "a"), ("empty item", "an"))
"""What is not an item of its own, with its article, in the order in which it is told."""

_BARS = "|\u2502\u2503\u2551"
_RULE = Form(rf"[-_*=~+`:\u00b7{_BARS}\u2010-\u2015\u2500-\u257f ]{{2,}}")
_ROW_STARTS = tuple(_BARS + "\u251c\u255e\u2560")
_UNDERLINE = Form(r"={3,}", "=")
_HEADING = Form(r"#{1,6} +", "#")
_QUOTED = Form(r"(?:> ?)*> ", "> ")
_BULLETS = "-*+\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2013\u2014\u00b7\u2219"
_BULLET = Form(f"[{_BULLETS}] ", *_BULLETS)
_NUMBER = Form(r"\d{1,3}[.)] ", DIGIT)
_BOX = Form(
    "(?:\\[(?:([xX])| ?)\\]|([\u2610\u25a2])|([\u2611\u2705\u2713\u2714])\ufe0f?) ",
    *"[\u2610\u25a2\u2611\u2705\u2713\u2714",
)
_DONE = Form(r"x (\d{4}-\d\d-\d\d)(?: (\d{4}-\d\d-\d\d))? ", "x ")
_PRIORITY = Form(r"\(([A-Z])\) (?:(\d{4}-\d\d-\d\d) )?", "(")
_DUE = Form(r"(?:(?<=\s)|^)due:(\d{4}-\d\d-\d\d)(?=\s|$)", "due:")
_CELL_ENDS = Form(rf"(?<!\\)[{_BARS}]", *_BARS)


class Line(NamedTuple):
    """One item: its text without the marks of a list, and what those said.

    `due`, `made_on` and `done_on` are the dates that todo.txt gives; `priority` are its letters, such as "A".
    """

    text: str
    is_done: bool = False
    due: date | None = None
    made_on: date | None = None
    done_on: date | None = None
    priority: str = ""

    def note(self, *, takes_done: bool, takes_due: bool) -> str:
        """Return what it said for which a record has no field, unless that takes its state and its due date."""
        said = [f"priority {self.priority}"] if self.priority else []
        if self.is_done and not takes_done:
            said.append(f"done on {self.done_on}" if self.done_on else "marked as done")
        if self.due and not takes_due:
            said.append(f"due:{self.due}")
        return ", ".join(said)


class Lines(NamedTuple):
    """The items of a text in their order, and what was left out, line by line."""

    kept: tuple[Line, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def told(self) -> str:
        """What was left out, such as "2 lines left out: a heading and a rule"; "" where nothing was."""
        if not self.left_out:
            return ""
        counts = [(what, article, self.left_out.count(what)) for what, article in _LEFT_OUT]
        said = [f"{article} {what}" if count == 1 else counted(count, what) for what, article, count in counts if count]
        listed = " and ".join(filter(None, (", ".join(said[:-1]), said[-1])))
        return f"{counted(len(self.left_out), 'line')} left out: {listed}"


def read_lines(text: str) -> Lines:
    """Return the items of a text, one a line: headings, rules and items without words are left out and counted.

    The first row of a table is a heading where a rule is below it, and so is a line with a row of = below it.
    """
    kept: list[Line] = []
    left_out: list[LeftOut] = []
    for above, line, below in _with_neighbours(text):
        read = read_line(line)
        if what := _what(above, line, below, read.text):
            left_out.append(what)
        else:
            kept.append(read)
    return Lines(tuple(kept), tuple(left_out))


def read_line(text: str) -> Line:
    """Return one item. A text of marks alone, such as "---", is its own text: nothing that was typed gets lost.

    To read what comes out again changes nothing.
    """
    line = Line(clean_line(text))
    while (read := _read(line)) != line:
        line = read
    return _with_due(line)


def as_one(text: str) -> str:
    """Return a text of several lines on one, each without its marks; where all lines are marks, as they are."""
    lines = [(_what(above, line, below, bare(line)), bare(line)) for above, line, below in _with_neighbours(text)]
    said = [line for what, line in lines if what in {None, "heading"}]
    return " ".join(said) or clean_line(text)


def bare(text: str) -> str:
    """Return a text on one line, without the marks of a list but with all the words, those of todo.txt too."""
    line = clean_line(text)
    while (rest := _without_mark(line)) != line:
        line = rest
    return line


def _with_neighbours(text: str) -> Iterator[tuple[str, str, str]]:
    lines = [line for line in map(clean_line, clean(text).splitlines()) if line]
    yield from zip(["", *lines], lines, [*lines[1:], ""], strict=False)


def _what(above: str, line: str, below: str, read: str) -> LeftOut | None:
    """Return why a line, which says what was `read` of it, is left out; None for an item."""
    before, own, after = (_QUOTED.sub("", one, count=1) for one in (above, line, below))
    if _RULE.fullmatch(read):
        return "rule"
    tops_table = _is_row(own) and not _is_row(before) and _is_row(after) and _RULE.fullmatch(after)
    if _HEADING.match(own) or _UNDERLINE.fullmatch(after) or tops_table:
        return "heading"
    return "empty item" if bare(f"{read} x") == "x" else None  # a mark is one only before something


def _is_row(line: str) -> bool:
    return line.startswith(_ROW_STARTS)


def _without_mark(line: str) -> str:
    """Return a line without its first mark, or the line itself."""
    for mark in (_QUOTED, _HEADING, _BULLET, _NUMBER, _BOX):
        if found := mark.match(line):
            return line[found.end() :]
    cells = _CELL_ENDS.split(line) if _is_row(line) else []
    return " \u00b7 ".join(cell.strip().replace("\\|", "|") for cell in cells if cell.strip()) or line


def _read(line: Line) -> Line:
    """Return a line with its first mark read and taken off, or the line itself."""
    for mark, read in ((_BOX, _box), (_DONE, _done), (_PRIORITY, _priority)):
        if (found := mark.match(line.text)) and (then := read(line, found)):
            return then._replace(text=line.text[found.end() :])
    return line._replace(text=_without_mark(line.text))


def _box(line: Line, found: re.Match[str]) -> Line:
    return line._replace(is_done=line.is_done or bool(found[1] or found[3]))


def _done(line: Line, found: re.Match[str]) -> Line | None:
    done_on, made_on = _day(found[1]), _day(found[2])
    if done_on is None or (found[2] and made_on is None):
        return None
    return line._replace(is_done=True, done_on=line.done_on or done_on, made_on=line.made_on or made_on)


def _priority(line: Line, found: re.Match[str]) -> Line | None:
    made_on = _day(found[2])
    if found[2] and made_on is None:
        return None
    return line._replace(priority=line.priority + found[1], made_on=line.made_on or made_on)


def _with_due(line: Line) -> Line:
    """Return a line with its due date read, where it names exactly one and more than that.

    "due:2027-01-01 (A) pay" stays as it is: without its date it would begin with a mark that it did not begin with.
    """
    found = [due[1] for due in _DUE.finditer(line.text)]
    day, rest = _day(found[0] if len(found) == 1 else ""), clean_line(_DUE.sub(" ", line.text))
    return line._replace(text=rest, due=day) if day and rest and _read(Line(rest)) == Line(rest) else line


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
