"""`KeyLine`: the last lines of a box: the keys that work there, drawn as in the footer, or what was just done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.reactive import reactive

from widgets.labelled_lines import LabelledLines, filled
from widgets.plain import plain, together

KEY = re.compile(r"(Up Down|Left Right|\S+) (.+)")
"""A key, or a pair of them, and what it does."""
BETWEEN = 3
"""Cells between two keys; fewer where they are then on one line."""


class KeyLine(LabelledLines):
    """Shows the keys of a box, each whole, on as many lines as they need; or a message in their place.

    It shows no keys while another box lies over this one: they do not work then.
    """

    text: reactive[str] = reactive("", layout=True)
    tone: reactive[str] = reactive("")
    is_message: reactive[bool] = reactive(False, layout=True)
    is_covered: reactive[bool] = reactive(False)

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id, classes="box--keys")
        self.set_reactive(KeyLine.text, text)
        self._keys = text

    def show_keys(self, text: str) -> None:
        """Show keys, two spaces or more between them; a further line of the text is a note."""
        self._keys = text
        self.is_message, self.text = False, text
        self.remove_class("-refused")

    def change_keys(self, text: str) -> None:
        """Show these keys from now on; a message stays until the next key."""
        if self.is_message:
            self._keys = text
        else:
            self.show_keys(text)

    def quiet(self) -> None:
        """Show the keys again in place of a message."""
        if self.is_message:
            self.show_keys(self._keys)

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say what was done, or with a warning why it was not."""
        self.set_class(warning, "-refused")
        self.is_message, self.text = True, text

    def drawn(self, wide: int) -> Content:
        """Return the lines."""
        if self.is_message:
            tone = "" if self.has_class("-refused") else "bold $text-success"
            return Content("\n").join(line for said in self.text.splitlines() for line in filled(said, wide, tone))
        keys, *notes = self.text.splitlines() or [""]
        lines = [plain("")] if self.is_covered else key_lines(keys, wide)
        return Content("\n").join([*lines, *(line for note in notes for line in filled(note, wide, "$text-muted"))])


def key_lines(keys: str, wide: int) -> list[Content]:
    """Return keys with their words on lines of `wide` cells, none of them cut where it fits on a line."""
    parts = [*_parts(keys)]
    whole = sum(part.cell_length for part in parts) + BETWEEN * (len(parts) - 1)
    between = BETWEEN if whole <= wide and " " * BETWEEN in keys else BETWEEN - 1
    return packed(parts, wide, between) or [plain("")]


def packed(parts: Iterable[Content], wide: int, between: int = BETWEEN - 1) -> list[Content]:
    """Return parts on lines of `wide` cells, with so many cells between them; a part is never on two lines."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + between + part.cell_length <= wide:
            lines[-1] = together(lines[-1], " " * between, part)
        else:
            lines.append(part)
    return lines


def _parts(keys: str) -> Iterator[Content]:
    for part in filter(None, map(str.strip, keys.split("  "))):
        found = KEY.fullmatch(part)
        if part.startswith("("):
            yield plain(part, "$text-muted")
        elif found:
            yield together((found[1], "bold $primary"), f" {found[2]}")
        else:
            yield plain(part)


def with_keys(text: str, keys: str, room: int, style: str = "") -> list[Content]:
    """Return a text wrapped to `room` cells, and after it the keys that change it: on its last line where they fit."""
    lines = filled(text, room, style)
    after = key_lines(keys, room)
    if lines and len(after) == 1 and lines[-1].cell_length + BETWEEN + after[0].cell_length <= room:
        return [*lines[:-1], together(lines[-1], " " * BETWEEN, after[0])]
    return [*lines, *after]
