"""`CheckInActs`: what the keys of the check-in do to the line under the cursor, to its one feedback and to its nudge."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from career.errors import RungError
from career.model.records import Record, Step
from career.model.tables import subject
from career.views.checkin import CheckinCards
from tui.dialogs import nudge_acts, row_verbs
from tui.dialogs.checkin.progress import Progress
from tui.dialogs.checkin.record import CheckInRecord
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected
from tui.dialogs.rows import text_of
from tui.screens.by_name import screen
from tui.screens.checkin.due import DueRows
from tui.screens.modal import Modal

if TYPE_CHECKING:
    from collections.abc import Callable


class CheckInActs(Modal[str]):
    """A check-in at a `place` among its `cards`, with the `record` of what is done in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "finish", "Done"),
        Binding("plus", "row('snooze')", "One day later"),
        Binding("m", "row('move')", "Move"),
        Binding("d", "drop", "Drop the next step"),
        Binding("r", "reframe", "Reframe"),
        Binding("p", "feedback('understood')", "Say it in plain words"),
        Binding("i", "feedback('changed')", "I changed"),
        Binding("t", "feedback('tell')", "Tell"),
        Binding("w", "feedback('win')", "Make a win of it"),
        Binding("a", "act", "Act"),
    ]
    TO_A_FIELD: ClassVar[frozenset[str]] = frozenset("mpita")
    cards: CheckinCards
    place: Progress
    record: CheckInRecord

    def action_next(self) -> None:
        """Go on to the next card."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Show a text in place of the card's own words."""
        raise NotImplementedError

    def action_finish(self) -> None:
        """Finish the line under the cursor in its source; of the feedback, take the next step."""
        if self.place.name == "inbox":
            self.action_feedback("complete")
        elif (chosen := self.line()) and (kept := row_verbs.to_close(chosen, self.app.career)):
            self.app.push_screen(screen("close", kept), self._stay)
        else:
            self.action_row("complete")

    def action_row(self, verb: str) -> None:
        """Do something about the line under the cursor."""
        chosen = self.line()
        if chosen:
            self._try(verb, chosen, self._stay)

    def action_drop(self) -> None:
        """Drop the next step under the cursor; what is due otherwise is not dropped in passing."""
        chosen = self.line()
        if chosen and chosen.kind == "next":
            self.action_row("delete")
        else:
            self.say("d drops a next step. Space finishes this, m moves it.")

    def action_reframe(self) -> None:
        """Open the reframe card for the line under the cursor."""
        chosen = self.line()
        if chosen:
            self._open_card(chosen, self._stay)

    def action_feedback(self, verb: str) -> None:
        """Take the next step of the one feedback."""
        item = self.app.career.get(self.cards.inbox.id) if self.cards.inbox else None
        if item:
            self._try(verb, Selected(item), self._go_on)

    def action_act(self) -> None:
        """Do what the nudge proposes."""
        nudge = self.cards.nudge
        record = self.app.career.get(nudge.source) if nudge else None
        if nudge is None or record is None:
            self.action_next()
            return
        try:
            wanted = nudge_acts.act(nudge, record, self.app.context())
        except RungError as error:
            self.refuse(error)
            return
        if isinstance(wanted, Record):
            self._open_card(Selected(wanted), self._go_on)
        else:
            self._do(wanted, self._go_on)

    def line(self) -> Selected | None:
        """Return the record under the cursor, None where there is none."""
        return self.query_one(DueRows).chosen(self.app.career)

    def _try(self, verb: str, chosen: Selected, then: Callable[[Step | None], None]) -> None:
        try:
            wanted = row_verbs.ROW_VERBS[verb](chosen, self.app.context())
        except RungError as error:
            self.refuse(error)
        else:
            self._do(wanted, then)

    def _do(self, wanted: Step | Prompt, then: Callable[[Step | None], None]) -> None:
        if isinstance(wanted, Prompt):
            self.app.push_screen(screen("dialog", wanted), then)
        else:
            self.save(lambda: wanted, then)

    def _open_card(self, chosen: Selected, then: Callable[[Step | None], None]) -> None:
        record = subject(chosen.record, self.app.career)
        self.app.push_screen(screen("card", record, text_of(record, self.app.career)), then)

    def _stay(self, step: Step | None) -> None:
        if step and step.changes:
            self.record.note(step)
            self.tell(f"{step.label}.")

    def _go_on(self, step: Step | None) -> None:
        if step:
            self.record.note(step)
            self.record.said = "taken" if self.place.nudge and step.changes else ""
            self.action_next()
