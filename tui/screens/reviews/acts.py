"""`WalkActs`: what the keys of a review do to the row under the cursor, or to the record that its card is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from string import ascii_letters, digits
from typing import ClassVar

from textual.binding import Binding, BindingType

from career.errors import RungError
from career.model.records import Step
from career.views.reviews.step import Act, Card, RowAsk
from career.views.reviews.walk import Walk
from career.views.rows import Row
from tui.dialogs.prompts import Prompt
from tui.dialogs.reviews import acts
from tui.dialogs.reviews.acts import Copies, Later, Looked, Opens, Outcome
from tui.dialogs.reviews.record import ReviewRecord
from tui.screens.by_name import screen
from tui.screens.modal import Modal
from widgets.rows import RowList

SIGNS = {"+": "plus", "=": "equals_sign", "*": "asterisk", "&": "ampersand", "!": "exclamation_mark"}
ACT_KEYS = [key for key in ascii_letters + digits if key not in "jkgGu"]
"""The letters and digits that a step may use: the others move the cursor, or undo."""


class WalkActs(Modal[str]):
    """A review at a place of its `walk`, with the `record` of what is done in it. A subclass shows the card."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"act('{key}')", show=False) for key in ACT_KEYS),
        *(Binding(name, f"act('{sign}')", show=False) for sign, name in SIGNS.items()),
        Binding("space", "act('Space')", show=False),
    ]
    walk: Walk
    record: ReviewRecord

    def card(self) -> Card:
        """Return the card as it is shown; it is worked out once, since every key asks for it."""
        raise NotImplementedError

    def show_card(self) -> None:
        """Show the card as it is by now."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Go on to the next card: what this one asked is answered."""
        raise NotImplementedError

    def asks(self) -> RowAsk:
        """Return what is asked of the row under the cursor, or by the card."""
        row = self.query_one(RowList).current
        return self.card().asks(row.kind if row else "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Let each key work only on a card that takes it."""
        return action != "act" or self._act(str(parameters[0])) is not None

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in: what follows it at once is text."""
        act = self._act(next((sign for sign, name in SIGNS.items() if name == key), key))
        if act is None:
            return False
        try:
            return isinstance(self._outcome(act), Prompt)
        except RungError:
            return False

    def action_act(self, key: str) -> None:
        """Do what a key does on this card."""
        act = self._act(key)
        if act is None:
            return
        self.app.file_watch.look_at_once()
        try:
            outcome = self._outcome(act)
        except RungError as error:
            self.refuse(error)
            return
        rows = self.query_one(RowList)
        after = partial(self._acted, act, rows.rows[rows.cursor + 1 :])
        match outcome:
            case Copies(text):
                self.app.copy_to_clipboard(text)
                self.say("Copied.")
            case Looked():
                self.record.looked()
                self.go_on()
            case Later():
                self.record.said = "later"
                self.go_on()
            case Opens(name, of):
                self._open(name, of, after)
            case Prompt():
                self.app.push_screen(screen("dialog", outcome), after)
            case _:
                self.save(lambda: outcome, after)

    def _open(self, name: str, of: tuple[object, ...], after: Callable[[Step | None], None]) -> None:
        """Open a screen; what it saved by itself counts for this step of the review."""
        before = self.app.career

        def ended(step: Step | None) -> None:
            if self.app.career is not before:
                self.record.looked()
            after(step)

        self.app.push_screen(screen(name, *of), ended)

    def _outcome(self, act: Act) -> Outcome:
        context, row = self.app.context(), self.query_one(RowList).current
        card = self.card()
        chosen = acts.chosen_of(card, row.key, row.kind, context) if row else acts.chosen_of(card, "", "", context)
        return acts.do(act, card, chosen, context)

    def _acted(self, act: Act, below: Sequence[Row], step: Step | None) -> None:
        if step is None or not step.changes:
            self.show_card()
            return
        self.record.note(step)
        if act.leaves:
            self.go_on()
            return
        self.show_card()
        self._go_to_next(below)
        self.say(f"{step.label}. u undoes it.")

    def _go_to_next(self, below: Sequence[Row]) -> None:
        """Go to the first of the rows that were below the one that something was done to, wherever that is now."""
        rows = self.query_one(RowList)
        at = {(row.key, row.kind): at for at, row in enumerate(rows.rows)}
        rows.cursor = next((at[row.key, row.kind] for row in below if (row.key, row.kind) in at), rows.cursor)

    def _act(self, key: str) -> Act | None:
        return next((act for act in self.asks().acts if act.key == key), None) if self.is_mounted else None
