"""`FocusScreen`: the goals with a result, a measure and a due date, with the next step of each, and nothing else (G5)."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from career.language.dates import brief
from career.language.text import clean_line
from career.language.width import shorten, width, wrapped
from career.views.road import focus
from tui.screens.career_app import CareerApp
from widgets.header_footer import Head
from widgets.plain import plain, together

HEAD = "Focus · what comes next for the measured goals"
EMPTY = "Here are the few goals that are measured and dated, with their next step. Give a goal a result, a measure and a due date (1, 2 and 3 in the open goal): then it shows here. The title is not the result: say what is there once it is reached. A measure is a number, or a proof in words; a performance goal needs the number."


class FocusScreen(Screen[None]):
    """Five goals at most, each in as many lines as it needs. Any key returns."""

    DEFAULT_CSS = """
    FocusScreen {
        & #focus { height: 1fr; scrollbar-size: 0 0; }
        & #focus-keys { dock: bottom; height: 1; color: $text-muted; }
    }
    """
    app: CareerApp

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield Head(HEAD)
        with VerticalScroll(id="focus", can_focus=False):
            yield Static(id="focus-lines", markup=False)
        yield Static(plain(" any key returns"), id="focus-keys", markup=False)

    def on_resize(self) -> None:
        """Show the goals in the room that there is."""
        self.query_one("#focus-lines", Static).update(self._lines(self.size.width - 2, self.size.height - 2))

    def _lines(self, wide: int, high: int) -> Content:
        today = self.app.today
        found = focus(self.app.shown.career)
        if not found:
            return plain("\n".join(f" {line}" for line in wrapped(EMPTY, wide)), "$text-muted")
        leads = [brief(line.on, today) if line.on else "no date" for line in found]
        lead = max(map(width, leads)) + 1
        texts = [
            wrapped(clean_line(f"{line.goal.title}: {line.step or 'no next step yet'}"), max(8, wide - lead))
            for line in found
        ]
        gap = sum(map(len, texts)) + len(texts) <= high
        lines = [Content("")] if gap else []
        for line, day, text in zip(found, leads, cut_to(texts, high, max(8, wide - lead)), strict=True):
            tone = "$text-error" if line.on and line.on < today else ""
            title = len(clean_line(line.goal.title))
            lines += [
                together((f" {(day if at == 0 else '').ljust(lead)}", tone), _titled(words, 0 if at else title))
                for at, words in enumerate(text)
            ]
            lines += [Content("")] if gap else []
        return Content("\n").join(lines)

    def on_key(self, event: events.Key) -> None:
        """Return."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)


def _titled(words: str, title: int) -> Content:
    return together((words[:title], "bold"), words[title:])


def cut_to(texts: Sequence[list[str]], high: int, wide: int) -> list[list[str]]:
    """Return texts in lines of `wide` cells, the longest of them cut until all are in `high` lines; one is left of each."""
    most = max(map(len, texts))
    while most > 1 and sum(min(len(text), most) for text in texts) > high:
        most -= 1
    return [
        text if len(text) <= most else [*text[: most - 1], shorten(" ".join(text[most - 1 :]), wide)] for text in texts
    ]
