"""`SkillsInput` and `SkillChoice`: skills with commas in a field, and those that a text suggests, toggled by digit (P1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from textual import events
from textual.content import Content
from textual.widgets import Static

from career.language.comma_lists import listed, parted
from career.language.text import clean_line
from career.language.width import shorten
from career.model.skills import alike
from widgets.inputs import LineInput
from widgets.key_line import packed
from widgets.messages import TALL
from widgets.plain import together

MOST_LINES, FEW_LINES = 3, 2
"""Lines of suggested skills, in a terminal that is tall and in another one."""
SIDES, SIGNS = 6, 6
"""Cells of the sides of a box, and of the digit and the sign before a name."""
Suggest: TypeAlias = Callable[[str], Sequence[str]]
"""Returns the names of the skills that a text suggests."""


class SkillsInput(LineInput):
    """A field for skills. A digit where a skill would begin puts the suggested one there, or takes it out again."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id)
        self.suggested: Sequence[str] = ()

    @property
    def names(self) -> list[str]:
        """The skills in the field."""
        return [name for part in parted(self.value) if (name := clean_line(part))]

    def has(self, skill: str) -> bool:
        """Whether a skill is in the field."""
        return alike(skill) in map(alike, self.names)

    async def _on_key(self, event: events.Key) -> None:
        digit = event.character or ""
        is_choice = digit.isascii() and digit.isdigit() and 0 < int(digit) <= len(self.suggested)
        if is_choice and not self._is_writing:
            event.stop()
            event.prevent_default()
            self._toggle(self.suggested[int(digit) - 1])
        else:
            await super()._on_key(event)

    @property
    def _is_writing(self) -> bool:
        """Whether the last skill is one's own, and no comma is after it: a digit then belongs to it ("SOC 2")."""
        last = self.value.rpartition(",")[2].strip()
        return bool(last) and alike(last) not in map(alike, self.suggested)

    def _toggle(self, skill: str) -> None:
        kept = [name for name in self.names if alike(name) != alike(skill)]
        self.put(listed(kept if len(kept) < len(self.names) else [*kept, skill]))


class SkillChoice(Static):
    """The suggested skills with their digits, below a form while the field for skills has the focus."""

    DEFAULT_CSS = "SkillChoice { height: auto; }"

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False

    def show_for(self, field: SkillsInput | None) -> None:
        """Show what is suggested for a field; None where another one has the focus."""
        self.display = bool(field and field.suggested)
        if field is None or not field.suggested:
            return
        wide = max(1, self.size.width or self.app.size.width - SIDES)
        parts = []
        for digit, skill in enumerate(field.suggested, 1):
            name = shorten(clean_line(skill), max(8, wide - SIGNS))
            parts.append(together((str(digit), "bold $primary"), f" [{'x' if field.has(skill) else ' '}] {name}"))
        lines = packed(parts, wide)
        self.update(Content("\n").join(lines[: MOST_LINES if self.app.size.height >= TALL else FEW_LINES]))
