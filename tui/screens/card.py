"""`CardScreen`: the reframe card. Letters are commands; Tab goes to a text and Esc back; Enter keeps, in both modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from career.card import card as cards
from career.card import card_fields, card_words, open_card, save_card
from career.card.card import Card
from career.card.card_fields import READ
from career.card.card_words import waits_for_own_words
from career.card.memory import Memory
from career.edits import lines
from career.errors import Refused, RungError
from career.language.lines import read_line
from career.language.text import clean_line
from career.language.width import wrapped
from career.model import choices
from career.model.records import Record, Step
from tui.host import own_skills
from tui.host.unsaved_input import AGAIN
from tui.screens.card_chips import CardChips
from tui.screens.card_keys import LABELS, CardField, chip_keys, label, text_keys
from tui.screens.unsaved_card import UnsavedCard
from widgets.card import CardView
from widgets.form import LineInput
from widgets.labelled_lines import LinesScroll
from widgets.plain import plain

if TYPE_CHECKING:
    from career.model.snapshot import Career

WRITING = 3
"""Rows of the line to write in, with its label and a line of air."""
WIDEST, FRAME = 96, 4
"""The most cells of the box, and those that its frame takes on a tall terminal."""
NO_TASK = "Type the task as you heard it; one line is enough."


class CardScreen(CardChips):
    """The card on a row, or on a new task that is typed first. A card that was left is there again when it is reopened.

    A card on a row that is gone is opened with its id, `about`, and its text. `typed` is what the field of a new task
    holds already.
    """

    CHROME = 4, 1

    def __init__(self, row: Record | None = None, text: str = "", about: str = "", typed: str = "") -> None:
        super().__init__()
        self.typed = typed
        self.about = row.id if row else about
        self.start_text = text or (row.headline if row else "")
        self.field: CardField = ""
        self.said = ""
        self.is_refused = False
        self.draft = UnsavedCard(self.app.unsaved, self.about)

    def compose(self) -> ComposeResult:
        """Lay out the card, the line to write in, and the keys."""
        with Vertical(classes="box card"):
            with LinesScroll(id="card-body"):
                yield CardView()
            yield Static(id="card-label", markup=False)
            with Horizontal(id="card-writing"):
                yield LineInput(id="card-line")
            yield Static(id="card-keys", classes="box--keys", markup=False)

    def on_mount(self) -> None:
        """Open on the row, or ask for the task first."""
        self.query_one(CardView).shown = self.shown
        if self.start_text:
            self._open(self.start_text)
        else:
            self._ask_task()

    def on_resize(self) -> None:
        """Show as many keys as there is room for, and leave the card the rest; why it was refused stays."""
        if self.is_refused:
            self._fit()
        elif self.field or self.card:
            self._say_keys()

    def action_scroll(self, by: int) -> None:
        """Scroll a card that is longer than the screen."""
        self.query_one(LinesScroll).scroll_relative(y=by, animate=False)

    def watch_card(self) -> None:
        """Draw the card."""
        self.query_one(CardView).card = self.card
        self._remember()

    def action_edit(self, field: CardField) -> None:
        """Go to a text."""
        self._edit(field, self._text_of(field))

    def action_write(self) -> None:
        """Go to the next text, in the order of the card, and after the last back to the keys.

        From a task that was just typed, put it by: there is no time for its card now.
        """
        if self.card is None:
            self._put_by()
            return
        if not self._take():
            return
        if self.card.is_leaving:
            self.card = cards.take_way_out(self.card, "invest")
        texts = card_fields.order(self.card, unfolded=self.query_one(CardView).more)
        at = texts.index(self.field) + 1 if self.field in texts else 0
        if at < len(texts):
            self._edit(texts[at], self._text_of(texts[at]))
        else:
            self.show_chips()

    def action_forget(self) -> None:
        """Forget what was picked for such a task before: one step, that undo takes back."""
        recalled = self._memory().recall(self.card.task) if self.card else None
        if self.card is None or recalled is None:
            return
        task = self.card.task
        self.save(lambda: choices.forget(recalled.pick), lambda _: self._open(task))

    def _memory(self, career: Career | None = None) -> Memory:
        return own_skills.forgiving(self.app.skills_file, career or self.app.career, self.app.warn)

    def action_keep(self) -> None:
        """Keep the card: the task and its reframe in one step."""
        if card := self.card:
            self.save(lambda: save_card.keep(card, self.app.context(), memory=self._memory()), self._close)

    def _close(self, step: Step | None) -> None:
        self.draft.drop()
        self.dismiss(step)

    def action_leave(self) -> None:
        """Go back to the keys; from there leave. The card is kept as it is."""
        self._remember()
        if self.card is not None and self.field:
            if self.field not in READ:
                self._take()
            self.show_chips()
        else:
            self.dismiss(None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self._remember()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the text, and go on."""
        event.stop()
        if self.field == "task":
            self._begin(event.value)
            return
        unseen = self.card is not None and waits_for_own_words(self.card)
        if not self._take():
            return
        if self.field in {"answer", "skill"}:
            self.show_chips()
            return
        if unseen and self.card:
            self.card = card_words.alone(self.card)
        self.action_keep()

    def _ask_task(self) -> None:
        left = "" if self.typed else self.draft.task()
        self._edit("task", self.typed or left)
        if left:
            self._label(f"{LABELS['task']} ({AGAIN})")

    def _begin(self, text: str) -> None:
        if clean_line(text):
            self._open(text)
        else:
            self.say(NO_TASK, warning=True)

    def _put_by(self) -> None:
        text = self.query_one("#card-line", LineInput).value
        if clean_line(text):
            self.save(lambda: lines.put_by([read_line(text)], self.app.context()), self._close)
        else:
            self.say(NO_TASK, warning=True)

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        """Offer to put each by as a task, where several lines were pasted as a new one."""
        event.stop()
        if self.card is None:
            found = event.lines
            self.offer_each(found, "tasks", lambda: lines.put_by(found.kept, self.app.context()), self._close)

    def _opened(self, text: str) -> Card:
        memory = self._memory(self.shown.career)  # masked where the screen is shared, as is all that is shown
        return open_card.open_card(text, self.shown, about=self.about, memory=memory)

    def _open(self, text: str) -> None:
        card, writing = self.draft.open(self._opened(text))
        self.field = ""
        self.card = card
        if writing:
            self._edit(writing, self._text_of(writing))
        else:
            self.show_chips()

    def _remember(self) -> None:
        """Keep the card with what is being typed on it, or the task that is being typed."""
        typed = self.query_one("#card-line", LineInput).value
        if self.card is None:
            self.draft.keep_task(typed)
        else:
            is_part = self.field and self.field not in READ
            self.draft.keep(self._with(self.card, typed) if is_part else self.card, self.field, typed)

    def _take(self) -> bool:
        """Put what was typed on the card; where that is refused, say so."""
        text = self.query_one("#card-line", LineInput).value
        if self.card is None or not self.field:
            return True
        try:
            self.card = self._with(self.card, text)
        except RungError as error:
            super().refuse(error)
            return False
        self.draft.loose_texts.pop(self.field, None)
        return True

    def _with(self, card: Card, text: str) -> Card:
        if self.field == "" or self.field == "task":  # noqa: PLR1714 - so that the type of the rest is known
            return card
        return card_fields.put(card, self.field, text, self.shown, memory=self._memory())

    def _text_of(self, field: CardField) -> str:
        if self.card is None or field == "" or field == "task":  # noqa: PLR1714 - so that the type of the rest is known
            return ""
        half = self.draft.loose_texts.get(field)
        return card_fields.text_of(self.card, field, self.shown) if half is None else half

    def refuse(self, error: RungError) -> None:
        """Say why the card was refused, and go to the field that is missing."""
        name = error.field if isinstance(error, Refused) else ""
        if self.card and name == "way_out":
            self.card = replace(self.card, is_leaving=True)
        if self.card and self.card.way and name in card_fields.order(self.card, unfolded=False) and self.field != name:
            self._edit(name, self._text_of(name))
        super().refuse(error)

    def _edit(self, field: CardField, text: str) -> None:
        self.field = field
        line = self.query_one("#card-line", LineInput)
        line.put(text)
        self.add_class("-writing")
        self._label(label(field, self.card))
        self._say_keys()
        line.focus()

    def show_chips(self) -> None:
        """Go back to the keys."""
        self.field = ""
        self.remove_class("-writing")
        self.set_focus(None)
        self._say_keys()
        self._remember()

    def _label(self, text: str) -> None:
        self.query_one("#card-label", Static).update(plain(text))

    def say(self, text: str, *, warning: bool = False) -> None:
        """Show keys or what happened; what takes more lines leaves the card less room."""
        self.said, self.is_refused = text, warning
        self._fit()
        super().say(text, warning=warning)

    def _say_keys(self) -> None:
        if self.field:
            self.say(text_keys(self.field, self._wide()))
        else:
            again = "\nContinued where you left off." if self.draft.again else ""
            self.say(chip_keys(self.card, self._wide()) + again)

    def _fit(self) -> None:
        """Leave room for what is said, and for the line to write in, whatever the size; the card scrolls."""
        lines = sum(len(wrapped(line, self._wide())) for line in self.said.splitlines())
        writing = WRITING if self.field else 0
        self.query_one("#card-body").styles.max_height = max(1, self.room() - writing - max(0, lines - 1))

    def _wide(self) -> int:
        """Return the cells of a line in the box."""
        return max(1, min(self.size.width, WIDEST) - (FRAME if self.is_tall else 0))
