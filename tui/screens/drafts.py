"""`DraftsScreen`: what is half typed, to take up or to throw away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from career.errors import RungError
from career.model.moment import Moment
from career.model.records import Step
from career.model.reschedules import OWN_DATE
from career.model.settings import Settings
from career.model.snapshot import Career
from store.unsaved_input import Draft
from tui.dialogs import feedback_prompts, goal_prompts, prompts, report_prompts, skill_prompts
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_verbs import ROW_VERBS, Selected, words
from tui.host.unsaved_input import BRAINSTORM, CARD, CLOSE, FIRST_RUN, words_of
from widgets.plain import plain
from widgets.rows import Row, RowList

if TYPE_CHECKING:
    from tui.screens.career_app import CareerApp

KEYS = "Enter go on   d throw away   u bring back   y copy   Esc leave"
GONE = "What it was typed for is no longer there. y copies what you typed."
EMPTY = "Nothing is half typed. What you leave with Esc, or are cut off in, is kept and listed here."
EMPTY_ROWS = 3
"""Rows that those words take on a narrow screen."""
CHROME = 6
"""Rows around the list: border, title and keys, with a line of air between them."""


class DraftsScreen(ModalScreen[Screen[Step | None] | None]):
    """Lists the drafts, the newest first. Gives the screen to go on with, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take_up", "Go on"),
        Binding("d", "throw_away", "Throw away"),
        Binding("u", "bring_back", "Bring back"),
        Binding("y", "copy", "Copy"),
        Binding("escape,q,D", "dismiss(None)", "Leave"),
    ]
    app: CareerApp

    def __init__(self) -> None:
        super().__init__()
        self.thrown: list[Draft] = []

    def compose(self) -> ComposeResult:
        """Lay out the list and the keys."""
        with Vertical(classes="box"):
            yield Static(Content("Half typed"), classes="box--title", markup=False)
            yield RowList(id="drafts", empty=EMPTY)
            yield Static(plain(KEYS), classes="box--keys", markup=False)

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(RowList).focus()
        self._show()

    def on_resize(self) -> None:
        """Leave room for the title and the keys."""
        self.query_one(RowList).styles.max_height = max(1, self.size.height - CHROME)

    def action_take_up(self) -> None:
        """Go on where it was left."""
        draft = self._chosen()
        if draft is None:
            return
        screen = self._screen_of(draft)
        if screen:
            self.app.drafts.bring_back(draft)
            self.dismiss(screen)
        else:
            self._say(GONE)

    def action_throw_away(self) -> None:
        """Throw the draft away; `u` brings it back as long as the list is open."""
        draft = self._chosen()
        if draft:
            self.thrown.append(draft)
            self.app.drafts.drop(draft)
            self._show()

    def action_bring_back(self) -> None:
        """Bring back what was thrown away last."""
        if self.thrown:
            self.app.drafts.bring_back(self.thrown.pop())
            self._show()

    def action_copy(self) -> None:
        """Copy what was typed."""
        draft = self._chosen()
        if draft:
            self.app.copy_to_clipboard("\n".join(draft.texts.values()))
            self._say("Copied.")

    def _show(self) -> None:
        rows = [Row(_row_key(draft), words_of(draft)) for draft in self.app.drafts.newest_first]
        drafts = self.query_one(RowList)
        drafts.styles.height = len(rows) or EMPTY_ROWS
        drafts.show_rows(rows)
        self._say(KEYS)

    def _chosen(self) -> Draft | None:
        row = self.query_one(RowList).current
        return next((d for d in self.app.drafts.newest_first if row and _row_key(d) == row.key), None)

    def _say(self, text: str) -> None:
        self.query_one(".box--keys", Static).update(plain(text))

    def _screen_of(self, draft: Draft) -> Screen[Step | None] | None:
        """Give the screen that the draft was typed on, None where what it asked can no longer be asked."""
        if draft.key == FIRST_RUN:
            from tui.screens.first_run import FirstRun

            return FirstRun()
        if draft.key == BRAINSTORM:
            from tui.screens.brainstorm import BrainstormScreen

            return BrainstormScreen()
        kind, _, about = draft.key.partition(" ")
        if kind == CARD:
            return self._card_of(draft)
        if kind == CLOSE:
            from tui.screens.close import CloseScreen

            kept = self.app.career.reframes.get(about)
            return CloseScreen(kept) if kept and not kept.closed_on else None
        app = self.app
        prompt = prompt_of(draft, app.career, app.moment(), app.settings)
        if prompt:
            from tui.screens.dialog import Dialog

            return Dialog(prompt)
        return None

    def _card_of(self, draft: Draft) -> Screen[Step | None]:
        from tui.screens.card import CardScreen
        from tui.screens.card_draft import card_of

        row = self.app.career.get(draft.about)
        if row:
            return CardScreen(row, words(row, self.app.career))
        card = card_of(draft)
        return CardScreen(None, card.task if card else "", draft.about)


def prompt_of(draft: Draft, career: Career, moment: Moment, settings: Settings) -> Prompt | None:
    """Give the prompt that a draft is an answer to, None where its record is gone or is past that question."""
    return next((prompt for prompt in _prompts(draft.about, career, moment, settings) if prompt.key == draft.key), None)


def _prompts(about: str, career: Career, moment: Moment, settings: Settings) -> Iterator[Prompt]:
    """Give all that can be asked about a record, or about a new one."""
    if not about:
        yield from (prompts.adding(table, settings) for table in prompts.SHORT)
        yield from (feedback_prompts.heard(), prompts.won(), prompts.wanted(career))
        yield from skill_prompts.unrated(career, settings)
        return
    record = career.get(about)
    if record is None:
        return
    for kind in ("", *OWN_DATE):
        for verb in ROW_VERBS.values():
            with suppress(RungError):
                wanted = verb(Selected(record, kind), career, moment, settings)
                if isinstance(wanted, Prompt):
                    yield wanted
    yield from goal_prompts.every(record, career, settings)
    yield from report_prompts.every(record, settings)


def _row_key(draft: Draft) -> str:
    return f"{draft.at.isoformat()} {draft.key}"
