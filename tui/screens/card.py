"""`CardScreen`: the reframe card. Letters are commands; Tab goes to a text and Esc back; Enter keeps, in both modes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from career import card as cards
from career.card import Card
from career.errors import RungError, SavedUncertain
from career.records import Record, Step
from career.reframes import Reason
from career.text import clean_line
from tui.card_draft import CardDraft
from tui.drafts import AGAIN
from tui.screens.card_keys import LABELS, TEXT_KEYS, Field, chip_keys, fitting
from widgets.card import CardView
from widgets.form import Line
from widgets.plain import plain

if TYPE_CHECKING:
    from concurrent.futures import Future

    from career.snapshot import Career
    from tui.app import RungApp

TALL = 20
CHROME, SHORT_CHROME = 4, 1
"""Rows around the card: border, keys, and a line of air."""
WRITING = 3


class CardScreen(ModalScreen[Step | None]):
    """The card on a row, or on a new task that is typed first. Half-done cards are there again when reopened.

    A card on a row that is gone is opened with its id, `about`, and its text.
    """

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

    def __init__(self, row: Record | None = None, text: str = "", about: str = "") -> None:
        super().__init__()
        self.about = row.id if row else about
        self.start_text = text or (row.headline if row else "")
        self.field: Field = ""
        self.draft = CardDraft(self.app.drafts, self.about)

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
        if self.start_text:
            self._open(self.start_text)
        else:
            self._ask_task()

    def on_resize(self) -> None:
        """Leave room for the keys, and for the line to write in, whatever the size; the card scrolls."""
        around = CHROME if self.size.height >= TALL else SHORT_CHROME
        writing = WRITING if self.field else 1 if self.draft.again else 0
        self.query_one("#card-body").styles.max_height = max(1, self.size.height - around - writing)

    def action_scroll(self, by: int) -> None:
        """Scroll a card that is longer than the screen."""
        self.query_one("#card-body", VerticalScroll).scroll_relative(y=by, animate=False)

    def watch_card(self) -> None:
        """Draw the card as it stands now."""
        self.query_one(CardView).card = self.card
        self._remember()

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
        self.draft.drop()
        self.dismiss(step)

    def action_leave(self) -> None:
        """Go back to the keys; from there leave. The card is kept as it is."""
        self._remember()
        if self.card is not None and self.field:
            if self.field in {"picture", "next"}:
                self._take()
            self._chips()
        else:
            self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self._remember()

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

    def _ask_task(self) -> None:
        left = self.draft.task()
        self._edit("task", left)
        if left:
            self._label(f"{LABELS['task']} ({AGAIN})")

    def _begin(self, text: str) -> None:
        if clean_line(text):
            self._open(text)
        else:
            self._say("Type the task as you heard it, one line is enough.", refused=True)

    def _open(self, text: str) -> None:
        card, writing = self.draft.open(cards.open_card(text, self.app.career, self.app.today, self.about))
        self.field = ""
        self.card = card
        if writing:
            self._edit(writing, self._text_of(writing))
        else:
            self._chips()

    def _remember(self) -> None:
        """Keep the card with what is being typed on it, or the task that is being typed."""
        typed = self.query_one("#card-line", Line).value
        if self.card is None:
            self.draft.keep_task(typed)
        else:
            is_part = self.field in {"picture", "next"}
            self.draft.keep(self._with(self.card, typed) if is_part else self.card, self.field, typed)

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
        self.draft.half_typed.pop(self.field, None)
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
        return self.draft.half_typed.get(field, texts.get(field, ""))

    def _edit(self, field: Field, text: str) -> None:
        self.field = field
        line = self.query_one("#card-line", Line)
        line.put(text)
        self.add_class("-writing")
        self.on_resize()
        self._label(LABELS[field])
        self._say(fitting(TEXT_KEYS[field], self.size.width))
        line.focus()

    def _chips(self) -> None:
        self.field = ""
        self.remove_class("-writing")
        self.on_resize()
        self.set_focus(None)
        self._say(chip_keys(self.size.width - 4) + ("\nTaken up where you left it." if self.draft.again else ""))
        self._remember()

    def _label(self, text: str) -> None:
        self.query_one("#card-label", Static).update(plain(text))

    def _say(self, text: str, *, refused: bool = False) -> None:
        keys = self.query_one("#card-keys", Static)
        keys.set_class(refused, "-refused")
        keys.update(plain(clean_line(text) if refused else text))
