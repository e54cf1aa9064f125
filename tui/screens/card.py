"""`CardScreen`: the reframe card. Letters are commands; Tab goes to a text and Esc back; Enter keeps, in both modes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from career import card as cards
from career.card import Card
from career.errors import RungError, SavedUncertain
from career.records import Record, Step
from career.reframes import Reason
from career.text import clean_line
from widgets.card import CardView
from widgets.form import Line

if TYPE_CHECKING:
    from concurrent.futures import Future

    from career.snapshot import Career
    from tui.app import RungApp

Field: TypeAlias = Literal["", "task", "answer", "picture", "next", "skill"]
LABELS = {
    "task": "What were you asked to do?",
    "answer": "What will exist when it is done, and for whom?",
    "picture": "The picture, in your own words",
    "next": "The next step",
    "skill": "Another skill, by name",
}
TALL = 20
CHROME, SHORT_CHROME = 4, 1
"""Rows around the card: border, keys, and a line of air."""
WRITING = 3
CHIP_KEYS = (
    "Enter keep   Tab write   v other draft   o other skill   . more   Esc leave",
    "Enter keep  Tab write  v draft  o skill  . more  Esc",
    "Enter keep  Tab write  . more  Esc",
)
"""The keys of the card, for a wide screen, a narrow one, and a very narrow one."""
TEXT_KEYS = {
    "task": "Enter go on   Esc leave",
    "answer": "Enter ask again   Esc back",
    "picture": "Enter keep   Tab next step   Esc back",
    "next": "Enter keep   Tab back   Esc back",
    "skill": "Enter add   Esc back",
}


class CardScreen(ModalScreen[Step | None]):
    """The card on a row, or on a new task that is typed first. Half-done cards are there again when reopened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "reason('know')", "don't know how"),
        Binding("l", "reason('like')", "don't like it"),
        Binding("u", "reason('use')", "see no use"),
        *(Binding(str(n), f"skill({n - 1})", show=False) for n in range(1, 10)),
        Binding("v", "turn", "other draft"),
        Binding("o", "edit('skill')", "other skill"),
        Binding("full_stop", "more", "more"),
        Binding("left", "stone(-1)", "stone", show=False),
        Binding("right", "stone(1)", "stone", show=False),
        Binding("down", "scroll(1)", "down", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("tab", "write", "write"),
        Binding("enter", "keep", "keep"),
        Binding("escape", "leave", "leave"),
    ]
    app: RungApp
    card: reactive[Card | None] = reactive(None, init=False)

    def __init__(self, row: Record | None = None, text: str = "") -> None:
        super().__init__()
        self.row = row
        self.start_text = text
        self.field: Field = ""

    def compose(self) -> ComposeResult:
        """Lay out the card, the line to write in, and the keys."""
        with Vertical(classes="box card"):
            with VerticalScroll(id="card-body", can_focus=False):
                yield CardView()
            yield Static(id="card-label", markup=False)
            with Horizontal(id="card-writing"):
                yield Line(id="card-line")
            yield Static(id="card-keys", classes="box--keys", markup=False)

    def on_mount(self) -> None:
        """Open on the row, or ask for the task first."""
        self.query_one(CardView).career = self.app.career
        if self.row is not None:
            self._open(self.start_text or self.row.headline, self.row.id)
        elif self.start_text:
            self._open(self.start_text)
        else:
            self._edit("task", self.app.half_done_task)

    def on_resize(self) -> None:
        """Leave room for the keys, and for the line to write in, whatever the size; the card scrolls."""
        around = CHROME if self.size.height >= TALL else SHORT_CHROME
        writing = WRITING if self.field else 0
        self.query_one("#card-body").styles.max_height = max(1, self.size.height - around - writing)

    def action_scroll(self, by: int) -> None:
        """Scroll a card that is longer than the screen."""
        self.query_one("#card-body", VerticalScroll).scroll_relative(y=by, animate=False)

    def watch_card(self) -> None:
        """Draw the card as it stands now."""
        self.query_one(CardView).card = self.card

    def action_reason(self, reason: Reason) -> None:
        """Set or take back what holds the person back."""
        if self.card:
            self.card = cards.toggle_reason(self.card, reason)

    def action_skill(self, place: int) -> None:
        """Switch a skill on or off."""
        if self.card:
            self.card = cards.toggle_skill(self.card, place)

    def action_turn(self) -> None:
        """Show another draft."""
        if self.card:
            self.card = cards.turn_draft(self.card)

    def action_stone(self, step: int) -> None:
        """Choose another stone."""
        if self.card:
            self.card = cards.next_stone(self.card, step)

    def action_more(self) -> None:
        """Unfold the rest, or fold it."""
        view = self.query_one(CardView)
        view.more = not view.more

    def action_edit(self, field: Field) -> None:
        """Go to a text."""
        self._edit(field, self._text_of(field))

    def action_write(self) -> None:
        """Go to the next text: the answer where one is asked for, the picture, the next step, and back to the keys."""
        if self.card is None:
            return
        order: list[Field] = ["picture", "next"]
        if self.card.question and self.card.english:
            order.insert(0, "answer")
        at = order.index(self.field) + 1 if self.field in order else 0
        if not self._take():
            return
        if at < len(order):
            self._edit(order[at], self._text_of(order[at]))
        else:
            self._chips()

    def action_keep(self) -> None:
        """Keep the card: the task and its reframe in one step."""
        if self.card is None:
            return
        try:
            step = cards.keep(self.card, self.app.career, self.app.moment())
        except RungError as error:
            self._say(str(error), refused=True)
        else:
            self.app.commit(step, lambda saved: self._saved(saved, step), lambda: self._say("Saving..."))

    def _saved(self, saved: Future[Career], step: Step) -> None:
        try:
            saved.result()
        except SavedUncertain as error:
            self._close(None)
            self.app.warn(str(error))
        except RungError as error:
            self._say(str(error), refused=True)
        else:
            self._close(step)

    def _close(self, step: Step | None) -> None:
        self.app.half_done.pop(self._key, None)
        self.app.half_done_task = ""
        self.dismiss(step)

    def action_leave(self) -> None:
        """Go back to the keys; from there leave, and remember the card as it is."""
        if self.card is not None and self.field:
            if self.field in {"picture", "next"}:
                self._take()
            else:
                self.app.half_typed[self._key, self.field] = self.query_one("#card-line", Line).value
            self._chips()
            return
        if self.card is None:
            self.app.half_done_task = self.query_one("#card-line", Line).value
        else:
            self.app.half_done[self._key] = self.card
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the text, and go on."""
        event.stop()
        match self.field:
            case "task":
                self._begin(event.value)
            case "answer" | "skill":
                if self._take():
                    self._chips()
            case "picture" | "next":
                if self._take():
                    self.action_keep()

    @property
    def _key(self) -> str:
        return self.row.id if self.row else f"new {self.card.task if self.card else ''}"

    def _begin(self, text: str) -> None:
        if not clean_line(text):
            self._say("Type the task as you heard it, one line is enough.", refused=True)
            return
        self.app.half_done_task = text
        self._open(text)

    def _open(self, text: str, about: str = "") -> None:
        fresh = cards.open_card(text, self.app.career, self.app.today, about)
        key = about or f"new {fresh.task}"
        self.card = self.app.half_done.get(key, fresh)
        self._chips()

    def _take(self) -> bool:
        """Put what was typed on the card; where that is refused, say so."""
        text = self.query_one("#card-line", Line).value
        if self.card is None or not self.field:
            return True
        try:
            self.card = self._with(self.card, text)
        except RungError as error:
            self._say(str(error), refused=True)
            return False
        self.app.half_typed.pop((self._key, self.field), None)
        return True

    def _with(self, card: Card, text: str) -> Card:
        match self.field:
            case "picture":
                return cards.write(card, text, self.app.career)
            case "next":
                return cards.plan(card, text)
            case "answer" if clean_line(text):
                return cards.answered(card, text)
            case "skill":
                return cards.add_skill(card, text)
        return card

    def _text_of(self, field: Field) -> str:
        if self.card is None:
            return ""
        texts = {
            "picture": cards.picture(self.card, self.app.career),
            "next": cards.step_of(self.card),
            "answer": self.card.answer,
        }
        return self.app.half_typed.get((self._key, field), texts.get(field, ""))

    def _edit(self, field: Field, text: str) -> None:
        self.field = field
        line = self.query_one("#card-line", Line)
        line.value = text
        line.cursor_position = len(text)
        self.add_class("-writing")
        self.on_resize()
        self.query_one("#card-label", Static).update(Content(LABELS[field]))
        self._say(_fitting(TEXT_KEYS[field], self.size.width))
        line.focus()

    def _chips(self) -> None:
        self.field = ""
        self.remove_class("-writing")
        self.on_resize()
        self.set_focus(None)
        room = self.size.width - 4
        self._say(next((keys for keys in CHIP_KEYS if len(keys) <= room), _fitting(CHIP_KEYS[-1], room)))

    def _say(self, text: str, *, refused: bool = False) -> None:
        keys = self.query_one("#card-keys", Static)
        keys.set_class(refused, "-refused")
        keys.update(Content(clean_line(text) if refused else text))


def _fitting(keys: str, room: int) -> str:
    """Leave out keys where there is no room for all: the first one and how to leave stay."""
    parts = [part.strip() for part in keys.split("  ") if part]
    while len(parts) > 2 and len("  ".join(parts)) > room:
        del parts[-2]
    return keys if len(keys) <= room else "  ".join(parts)
