"""`CloseScreen`: the end of a reframed task in three keys: done right, came true, and Enter after one line (P20).

Where the win speaks for the next level of a skill, Tab takes it too; who does not want it presses nothing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from career.card import closing
from career.card.card import MIDDLE
from career.card.closing import Closing
from career.errors import Refused
from career.language.text import clean_line
from career.language.width import shorten, wrapped
from career.model import skills, tasks
from career.model.records import Step
from career.model.reframes import Reframe
from career.model.skills import level_words
from career.model.tasks import Task
from tui.dialogs.closing_state import ANSWERS, asked, said_in, texts_of
from tui.host.unsaved_input import Asked
from tui.screens.modal import Modal
from widgets.closing import ClosingView
from widgets.inputs import LineInput
from widgets.key_line import KeyLine, key_lines
from widgets.labelled_lines import LinesScroll
from widgets.plain import plain

if TYPE_CHECKING:
    from career.evidence.skill_levels import LevelRaise
    from store.unsaved_input import UnsavedText

KEYS = ("Enter done, no questions   Esc leave", "Esc back")
"""The keys below the first question and the second one, whose answers stand beside them."""
PROOF = "Proof in one line, saved as a win. Leave empty to skip."
LINE_KEYS = "Enter close   Esc back"
WIDEST, FRAME = 96, 4
"""Columns of a card at most, and of its border and padding."""


class CloseScreen(Modal[Step | None]):
    """Closes the reframe of a task, and the task with it. Enter before an answer marks the task as done and no more."""

    DEFAULT_CSS = "CloseScreen #card-raise { height: auto; color: $text-success; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"answer('{key}')", show=False) for key in ANSWERS),
        *(Binding(str(n), f"expectations({n})", show=False) for n in range(1, len(closing.EXPECTATIONS) + 1)),
        Binding("s", "step", "the next step happened", show=False),
        Binding("less_than_sign", "appeal(-1)", "lower appeal", show=False),
        Binding("greater_than_sign", "appeal(1)", "higher appeal", show=False),
        Binding("tab", "raise", "raise", show=False),
        Binding("enter", "done", "done"),
        Binding("escape", "leave", "leave"),
    ]
    CHROME = 7, 3

    def __init__(self, kept: Reframe) -> None:
        super().__init__()
        self.kept = kept
        self.said = Closing()
        self.left: UnsavedText | None = None
        self.offer: LevelRaise | None = None

    def compose(self) -> ComposeResult:
        """Lay out the sentence, the two questions, the line, and the keys."""
        with Vertical(classes="box card"):
            with LinesScroll(id="card-body"):
                yield ClosingView()
            yield Static(plain(PROOF), id="card-label", markup=False)
            yield LineInput(id="card-line")
            yield Static(id="card-raise", markup=False)
            yield KeyLine(id="card-keys")

    def on_mount(self) -> None:
        """Begin with the first question, or where a crash interrupted it."""
        view = self.query_one(ClosingView)
        view.shown, view.kept = self.app.shown, self.kept
        self.left = self.app.unsaved.of(self._asked().key)
        if self.left:
            self.said = replace(said_in(self.left.texts), line="")
            line = self.left.texts.get("line", "")
            self.query_one(LineInput).take_up(line, goes_on=self.app.unsaved.is_chosen(self.left))
        self._show()

    def on_resize(self) -> None:
        """Leave room for the line, the level that is offered, and the keys, whatever the size."""
        self._show_raise()

    def _show_raise(self) -> None:
        """Show the skill level that the win would prove, while its line is typed."""
        shown = self.query_one("#card-raise", Static)
        lines = self._raise_lines()
        shown.display = bool(lines)
        shown.update(Content("\n").join(map(plain, lines)))
        wide = max(8, min(self.size.width, WIDEST) - (FRAME if self.is_tall else 0))
        label = len(wrapped(PROOF, wide)) - 1 if self.said.came_true else 0
        keys = len(key_lines(self._keys(), wide)) - 1
        self.query_one("#card-body").styles.max_height = max(1, self.room() - len(lines) - label - keys)

    def action_answer(self, key: str) -> None:
        """Answer the question that is asked."""
        if self.said.was_right is None and key in {"y", "n"}:
            self.said = replace(self.said, was_right=key == "y")
        elif self.said.was_right is not None:
            self.said = replace(self.said, came_true=ANSWERS[key])
        self._show()

    def action_appeal(self, by: int) -> None:
        """Set how much I want to do such a task now, 0 to 9."""
        now = self.kept.appeal_after if self.said.appeal is None else self.said.appeal
        start = MIDDLE if now is None else now
        self.said = replace(self.said, appeal=min(9, max(0, start + by)))
        self._show()

    def action_step(self) -> None:
        """Say that the next step happened, or take that back."""
        if closing.asks_step(self.kept):
            self.said = replace(self.said, stepped=not self.said.stepped)
            self._show()

    def action_expectations(self, digit: int) -> None:
        """Say how the result was against what was asked, or take that back (P7)."""
        said = closing.EXPECTATIONS[digit - 1]
        self.said = replace(self.said, expectations="" if self.said.expectations == said else said)
        self._show()

    def action_raise(self) -> None:
        """Take the level that is offered, or leave it."""
        if self.offer:
            self.said = replace(self.said, raising=not self.said.raising)
            self._show()

    def action_done(self) -> None:
        """Mark the task as done, without the questions."""
        row = self.app.career.get(self.kept.about)
        if isinstance(row, Task) and self.said.was_right is None:
            said = self.said.expectations
            self.save(lambda: tasks.complete(row, self.app.context().moment, said), self._close)
        else:
            self.refuse(Refused("One question is still open.", "Answer it: y yes, p partly, n no."))

    def action_leave(self) -> None:
        """Take back the last answer; before the first, leave."""
        if self.said.came_true:
            self.said = replace(self.said, came_true="")
        elif self.said.was_right is not None:
            self.said = replace(self.said, was_right=None)
        else:
            self.app.unsaved.put_away(self.left)
            self.dismiss(None)
            return
        self._show()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        self._remember()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close it."""
        event.stop()
        said = replace(self.said, line=event.value)
        if said.raising and self.offer and not clean_line(said.line):
            self.refuse(
                Refused("The new level needs its proof.", "Type one line, or press Tab to leave the level as it is.")
            )
            return
        now = self.app.career.reframes.get(self.kept.id, self.kept)
        app = self.app
        self.save(lambda: closing.close(now, said, app.context()), self._close)

    def _close(self, step: Step | None) -> None:
        self.app.unsaved.drop(self.left)
        self.left = None
        self.dismiss(step)

    def _show(self) -> None:
        """Show what was said so far, and ask for what comes next."""
        self.query_one(ClosingView).said = self.said
        line = self.query_one(LineInput)
        is_writing = bool(self.said.came_true)
        app = self.app
        self.offer = closing.offered(self.kept, self.said, app.context())
        self._show_raise()
        self.set_class(is_writing, "-writing")
        line.display = is_writing
        if is_writing:
            line.focus()
        else:
            self.set_focus(None)
        self.show_keys(self._keys())
        self._remember()

    def _keys(self) -> str:
        return LINE_KEYS if self.said.came_true else KEYS[0] if self.said.was_right is None else KEYS[1]

    def _remember(self) -> None:
        if self.said.was_right is None:
            return
        texts = texts_of(replace(self.said, line=self.query_one(LineInput).value))
        self.left = self.app.unsaved.keep(self.left, self._asked(), texts)

    def _raise_lines(self) -> list[str]:
        if self.offer is None:
            return []
        what = f"{self.offer}? ({self.offer.why}, this one too)"
        if not self.is_tall:
            what = f"{self.offer.evidence.name} to {level_words(self.offer.level)}?"
        text = f"Tab [{'x' if self.said.raising else ' '}] raise {what}"
        skill = self.offer.evidence.skill
        heard = skills.others_said(skill, self.app.context()) if skill else ""
        room = max(8, min(self.size.width, WIDEST) - FRAME)
        said = [shorten(clean_line(heard), room)] if heard else []
        return [*said, *wrapped(clean_line(text), room)]

    def _asked(self) -> Asked:
        return asked(self.kept, self.app.career)
