"""The lines at the edges of the screen: the header, the tabs of a narrow screen, and the footer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from career.language.text import clean_line
from career.model.context import Context
from career.views.drawn import fitting
from career.views.edges import footer_parts, header_parts
from widgets.messages import message_lines
from widgets.plain import drawn, plain

ROOMY = 50
"""Width in cells from which every tab shows its name."""


class Header(Widget):
    """One line: the date, what the person really wants, and the counts of what needs attention."""

    DEFAULT_CSS = "Header { height: 1; dock: top; }"

    shown: reactive[Context] = reactive(Context.empty)

    def render(self) -> Content:
        """Draw the line."""
        if self.shown.today == date.min:
            return Content("")
        return drawn(header_parts(self.shown, self.size.width))


class Head(Widget):
    """One line above a list: of its text as many parts as fit, the first in any case."""

    DEFAULT_CSS = "Head { height: 1; text-style: bold; }"

    words: reactive[str] = reactive("")

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.set_reactive(Head.words, text)

    def show(self, text: str) -> None:
        """Show another text."""
        self.words = text

    def render(self) -> Content:
        """Draw the line."""
        return plain(f" {fitting(clean_line(self.words).split(' · '), self.size.width - 1)}")


class Tabs(Widget):
    """One line naming the panes, for screens that show one at a time."""

    DEFAULT_CSS = "Tabs { height: 1; display: none; }"

    current: reactive[int] = reactive(1)
    NAMES = ("Goals", "Upcoming", "Feedback", "Tasks")

    def render(self) -> Content:
        """Draw the line."""
        roomy = self.size.width >= ROOMY
        parts = [
            plain(f" {place} {name} ", "reverse bold")
            if place == self.current
            else plain(f" {place} {name} " if roomy else f" {place} ")
            for place, name in enumerate(self.NAMES, start=1)
        ]
        return Content(" ").join(parts)


class Footer(Widget):
    """One line: the keys for the selected row, likeliest first; or a message on what was just done.

    A message takes several lines where it needs them: what helps in it is never cut.
    """

    DEFAULT_CSS = "Footer { height: 1; dock: bottom; }"

    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())
    message: reactive[str] = reactive("")
    warning: reactive[bool] = reactive(False)
    is_covered: reactive[bool] = reactive(False)
    """Whether a box lies over the screen: the keys do not work then, and are not shown."""
    high: reactive[int] = reactive(1, init=False)

    def say(self, text: str, *, warning: bool = False) -> None:
        """Show a message in place of the keys, until the next key."""
        self.warning = warning
        self.message = clean_line(text)
        self._fit()

    def on_resize(self) -> None:
        """Take as many lines as the message needs in the new width."""
        self._fit()

    def watch_high(self) -> None:
        """Take as many lines as the message needs."""
        self.styles.height = self.high

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these keys with their words."""
        self.keys = tuple(keys)

    def render(self) -> Content:
        """Draw the line: as many keys as fit, none of them cut."""
        if self.message:
            tone = "bold $text-error" if self.warning else "bold $text-success"
            return Content("\n").join(plain(f" {line}", tone) for line in self._lines())
        return drawn(footer_parts(() if self.is_covered else self.keys, self.size.width))

    def _fit(self) -> None:
        self.high = len(self._lines()) if self.message and self.size.width else 1

    def _lines(self) -> list[str]:
        return message_lines(self.message, max(8, self.size.width - 2))
