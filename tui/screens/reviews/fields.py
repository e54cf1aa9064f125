"""`WalkFields`: what is typed on the cards of a review.

Where an answer stands already its field waits: the keys move and go on, e writes, and only y says that it is still so.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from textual.app import ComposeResult

from career.errors import Refused, RungError
from career.model.context import Context
from career.model.records import Step
from career.views.reviews.step import Act, RowAsk
from tui.dialogs.form_state import Asking
from tui.dialogs.reviews import forms
from tui.dialogs.reviews.keys import FORM_KEYS, keys_of
from tui.screens.reviews.acts import WalkActs
from widgets.form import Filled, Form
from widgets.inputs import LinesPasted

WRITE, STILL_SO = "e", "y"


class WalkFields(WalkActs):
    """A review with the fields of its cards; what was typed in each of them outlives the card."""

    asked: dict[tuple[str, str], Asking]

    def forms(self, context: Context) -> ComposeResult:
        """Yield the form of each card on which something is typed."""
        self.asked = {}
        for stop in self.walk.stops:
            for key in stop.keys:
                card = stop.step.cards.card(key, context)
                prompt = forms.form_of(card, context) if card else None
                if prompt is None:
                    continue
                asking = Asking(prompt, self.app.unsaved, self.app.career)
                filled = Filled(asking.values, asking.field, asking.offered)
                form = Form(prompt.fields, filled, context.today, context.settings.week_starts, prompt.parts)
                form.people = prompt.choices(context.career)
                form.suggested_by, form.suggest = prompt.suggests, self.suggested_skills
                form.id = f"form-{len(self.asked)}"
                self.asked[stop.step.name, key] = asking
                yield form

    def form(self) -> Form | None:
        """Return the form of the card that is shown, None where nothing is typed there."""
        key = (self.walk.step.name, self.walk.key)
        if key not in self.asked:
            return None
        return self.query_one(f"#form-{list(self.asked).index(key)}", Form)

    def waits(self) -> bool:
        """Whether the field of the card that is shown begins without the cursor in it: what is there may stay."""
        asking, card = self._asking(), self.card()
        return asking is not None and not asking.typed and forms.may_stay(card, asking.prompt, asking.shown)

    def is_written(self) -> bool:
        """Whether the cursor is in a field."""
        form, focused = self.form(), self.focused
        return bool(form and focused and form in focused.ancestors)

    def asks(self) -> RowAsk:
        """Return what is asked of the row under the cursor, or by the card; of a field that waits its keys."""
        asked = super().asks()
        form, asking = self.form(), self._asking()
        if form is None or asking is None or self.is_written():
            return asked
        still = (
            (Act(STILL_SO, forms.still_words(self.card()), ""),) if forms.proposes(asking.prompt, asking.shown) else ()
        )
        return RowAsk(asked.asked, (*still, Act(WRITE, "write", "")))

    def keys(self) -> str:
        """Return the keys of the card in one line."""
        return FORM_KEYS if self.is_written() else keys_of(self.asks(), self.walk)

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in: what follows it at once is text."""
        return key == WRITE if self.form() else super().opens_field(key)

    def action_act(self, key: str) -> None:
        """Do what a key does on this card: write in its field, or say that what stands there is still so."""
        form = self.form()
        if form is None:
            super().action_act(key)
        elif key == WRITE:
            form.start()
        elif asking := self._asking():
            self._save(asking, dict(asking.shown))

    def on_descendant_focus(self) -> None:
        """Show the keys of the field, where the cursor is in one."""
        self.show_asked()

    def show_asked(self) -> None:
        """Show the keys of the card as it is by now."""
        raise NotImplementedError

    def action_next(self) -> None:
        """Go on: the card is fine as it is."""
        raise NotImplementedError

    def on_form_changed(self, event: Form.Changed) -> None:
        """Keep what is being typed. Every form says what it begins with: that of another card has not been typed in."""
        event.stop()
        asking = self._asking()
        if asking and event.form is self.form():
            asking.changed(event.name, event.text)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Save what was typed; where nothing was, go on: what stands there is confirmed by a key of its own."""
        event.stop()
        asking = self._asking()
        if asking is None or not _says_anything(asking, event.typed):
            self.action_next()
        else:
            self._save(asking, event.typed)

    def _save(self, asking: Asking, typed: Mapping[str, str]) -> None:
        make = partial(asking.step, typed)
        self.save(lambda: make(self.app.context()), partial(self._typed, asking))

    def on_lines_pasted(self, event: LinesPasted) -> None:
        """Offer a record a line, where several were pasted."""
        event.stop()
        asking = self._asking()
        if asking and (each := asking.prompt.each):
            found, app = event.lines, self.app
            make = partial(each.make, found.kept, {})
            self.offer_each(found, each.many, lambda: make(app.context()), partial(self._typed, asking))

    def _typed(self, asking: Asking, step: Step | None) -> None:
        asking.drop()
        self.record.note(step)
        self.go_on()

    def refuse(self, error: RungError) -> None:
        """Show why a step was refused, beside the field or else in the last line."""
        if form := self.form():
            form.refuse(error, error.field if isinstance(error, Refused) else "")
        else:
            super().refuse(error)

    def _asking(self) -> Asking | None:
        return self.asked.get((self.walk.step.name, self.walk.key))


def _says_anything(asking: Asking, typed: Mapping[str, str]) -> bool:
    """Whether what is in the fields is to be saved: something else than what they began with."""
    return any(text != asking.shown.get(name, "") for name, text in typed.items())
