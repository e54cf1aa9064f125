"""`CardScreen`: the reframe card. Letters are commands; Tab goes to a text and Esc back; Enter keeps, in both modes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.widgets import Input, TextArea

from career.card import card as cards
from career.card import card_changes, card_fields, card_words, open_card, save_card
from career.card.card import Card
from career.card.card_fields import READ
from career.card.card_words import waits_for_own_words
from career.card.memory import Memory
from career.edits import lines
from career.errors import ChangedElsewhere, Refused, RungError
from career.language.lines import read_line
from career.language.text import clean_line
from career.model.records import Record, Step
from career.model.tasks import Task
from tui.dialogs.card_keys import LABELS, CardField
from tui.dialogs.unsaved_card import UnsavedCard
from tui.host import own_skills
from tui.host.unsaved_input import AGAIN
from tui.screens.card_writing import CardWriting
from tui.screens.same_task import unless_open
from widgets.card import CardView
from widgets.inputs import LinesPasted, MultilineInput

if TYPE_CHECKING:
    from collections.abc import Callable

    from career.model.snapshot import Career

NO_TASK = "Type the task as you heard it; one line is enough."
KEPT = "Task kept, to reframe"
"""What is said of a new task whose card was left."""


class CardScreen(CardWriting):
    """The card on a row, or on a new task that is typed first.

    Left with Esc, the card of a new task keeps the task, and every other one is in the list of unsaved texts. One that a
    crash interrupted is there again.

    A card on a row that is gone is opened with its id, `about`, and its text. `typed` is what the field of a new task
    holds already.
    """

    def __init__(self, row: Record | None = None, text: str = "", about: str = "", typed: str = "") -> None:
        super().__init__()
        self.typed = typed
        self.about = row.id if row else about
        self.start_text = text or (row.headline if row else "")
        self.draft = UnsavedCard(self.app.unsaved, self.about)
        self.before: card_changes.Opened

    @property
    def is_again(self) -> bool:
        """Whether the card goes on where it was interrupted, which the last line says."""
        return self.draft.again

    def on_mount(self) -> None:
        """Open on the row, or ask for the task first."""
        self.query_one(CardView).shown = self.shown
        if self.start_text:
            self._open(self.start_text)
        else:
            self._ask_task()

    def watch_card(self) -> None:
        """Draw the card."""
        self.query_one(CardView).card = self.card
        self._remember()

    def action_edit(self, field: CardField) -> None:
        """Go to a text."""
        self.edit(field, self._text_of(field))

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
            self.edit(texts[at], self._text_of(texts[at]))
        else:
            self.show_chips()

    def action_forget(self) -> None:
        """Forget what was picked for such a task before, and why less is offered: one step, that undo takes back."""
        if self.card is None:
            return
        task, answer = self.card.task, self.card.answer
        if step := self._memory().forgetting(task, answer, self.app.context()):
            self.save(lambda: step, lambda _: self._open(task))

    def _memory(self, career: Career | None = None) -> Memory:
        return own_skills.forgiving(self.app.skills_file, career or self.app.career, self.app.warn)

    def action_keep(self) -> None:
        """Keep the card: the task and its reframe in one step."""
        if card := self.card:
            self.save(lambda: self._step(card), self._close)

    def _step(self, card: Card) -> Step:
        return card_changes.keep(card, self.before, self.app.context(), memory=self._memory())

    def _close(self, step: Step | None) -> None:
        self.draft.drop()
        self.dismiss(step)

    def action_leave(self) -> None:
        """Go back to the keys; from there leave. A new task is kept, and a card as unsaved text."""
        self._remember()
        if self.card is not None and self.field:
            if self.field not in READ:
                self._take()
            self.show_chips()
        elif self.card is not None and not self.about:
            self._keep_task(self.card)
        else:
            self.draft.put_away()
            self.dismiss(None)

    def _keep_task(self, card: Card) -> None:
        step, task = save_card.unframed(card.task, self.app.context())

        def kept(_: Step | None) -> None:
            self.draft.keep_for(task.id, card)
            self.dismiss(step._replace(label=KEPT))

        def refused(error: RungError) -> None:
            self.draft.put_away()
            self.dismiss(None)
            self.app.warn(str(error))

        self.app.changes.commit(step, kept, refused, self.say)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self._remember()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self._remember()

    def on_multiline_input_submitted(self, event: MultilineInput.Submitted) -> None:
        """Take the text, and go on."""
        event.stop()
        self._submitted()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the text, and go on."""
        event.stop()
        self._submitted()

    def _submitted(self) -> None:
        if self.field == "task":
            self._begin(self.editor.value)
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
        is_offered = bool(left) and not self.draft.goes_on
        self.edit("task", self.typed or left, selected=is_offered)
        if is_offered:
            self.show_label(f"{LABELS['task']} ({AGAIN})")

    def _begin(self, text: str) -> None:
        def go_on(same: Task | None) -> None:
            if same:
                self.draft.drop()
                self.about, self.draft = same.id, UnsavedCard(self.app.unsaved, same.id)
            self._open(same.title if same else text)

        self._unless_open(text, go_on)

    def _put_by(self) -> None:
        text = self.editor.value

        def put(same: Task | None) -> None:
            context = self.app.context()
            later = partial(save_card.later, text, context, about=same.id) if same else None
            self.save(later or (lambda: lines.put_by([read_line(text)], context)), self._close)

        self._unless_open(text, put)

    def _unless_open(self, text: str, then: Callable[[Task | None], None]) -> None:
        if clean_line(text):
            unless_open(self, text, self._memory(), then)
        else:
            self.say(NO_TASK, warning=True)

    def on_lines_pasted(self, event: LinesPasted) -> None:
        """Offer to put each by as a task, where several lines were pasted as a new one."""
        event.stop()
        if self.card is None:
            found = event.lines
            self.offer_each(found, "tasks", lambda: lines.put_by(found.kept, self.app.context()), self._close)

    def _opened(self, text: str) -> Card:
        memory = self._memory(self.shown.career)  # masked where the screen is shared, as is all that is shown
        return open_card.open_card(text, self.shown, about=self.about, memory=memory)

    def _open(self, text: str) -> None:
        fresh = self._opened(text)
        self.before = card_changes.opened(fresh, self.shown)
        card, writing = self.draft.open(fresh)
        if self.draft.again:
            card, self.before = card_changes.taken_up(card, self.before)
        self.field = ""
        self.card = card
        if writing:
            self.edit(writing, self._text_of(writing), selected=not self.draft.goes_on)
        else:
            self.show_chips()

    def _remember(self) -> None:
        """Keep the card with what is being typed on it, or the task that is being typed."""
        typed = self.editor.value
        if self.card is None:
            self.draft.keep_task(typed)
        else:
            is_part = self.field and self.field not in READ
            self.draft.keep(self._with(self.card, typed) if is_part else self.card, self.field, typed)

    def _take(self) -> bool:
        """Put what was typed on the card; where that is refused, say so."""
        text = self.editor.value
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
        if not self.field or self.field == "task":
            return card
        return card_fields.put(card, self.field, text, self.shown, memory=self._memory())

    def _text_of(self, field: CardField) -> str:
        if self.card is None or not field or field == "task":
            return ""
        half = self.draft.loose_texts.get(field)
        return card_fields.text_of(self.card, field, self.shown) if half is None else half

    def refuse(self, error: RungError) -> None:
        """Say why the card was refused, and go to the field that is missing."""
        name = error.field if isinstance(error, Refused) else ""
        if isinstance(error, ChangedElsewhere):
            self.before = card_changes.opened(self.before.card, self.app.context())
        if self.card and name == "way_out":
            self.card = replace(self.card, is_leaving=True)
        if self.card and self.card.way and name in card_fields.order(self.card, unfolded=False) and self.field != name:
            self.edit(name, self._text_of(name))
        super().refuse(error)

    def show_chips(self) -> None:
        """Go back to the keys."""
        self.field = ""
        self.remove_class("-writing")
        self.set_focus(None)
        self.say_keys()
        self._remember()
