"""`WalkFields`: what is typed on the cards of a review.

Only the form of the card that is shown is there. What was typed in it and not saved is there again when one comes back
to the card, in this review or the next. Where an answer stands already its field waits: the keys move and go on, e writes,
and only y says that it is still so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping
from contextlib import suppress
from functools import partial

from career.errors import Refused, RungError
from career.model.records import Step
from career.views.reviews.step import Act, RowAsk
from tui.dialogs.form_state import Asking
from tui.dialogs.reviews import forms
from tui.dialogs.reviews.keys import FORM_KEYS, ONE_FIELD_KEYS, keys_of
from tui.host.unsaved_input import AGAIN
from tui.screens.dialog import form_for
from tui.screens.reviews.acts import WalkActs
from tui.wire.type_ahead import OPENED_WITHIN
from widgets.form import Form
from widgets.inputs import LinesPasted
from widgets.key_line import KeyLine

WRITE, STILL_SO = "e", "y"


class WalkFields(WalkActs):
    """A review with the fields of its cards."""

    asking: Asking | None = None
    """What is asked in the fields of the card that is shown, None where nothing is typed there."""
    form: Form | None = None
    _mounting: Awaitable[None] | None = None

    async def ready(self) -> None:
        """Wait until the cursor is in the fields of a card that was gone to."""
        mounting, self._mounting = self._mounting, None
        if mounting is None:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(OPENED_WITHIN):
                await mounting
                is_there = asyncio.Event()
                self.app.call_later(is_there.set)  # the cursor goes there by a message to the app
                await is_there.wait()

    def show_form(self) -> None:
        """Put the fields of the card that is shown in the place of those before, which are left as they are."""
        self.leave_form()
        prompt = forms.form_of(self.card(), self.app.context())
        if prompt is None:
            return
        self.asking = asking = Asking(prompt, self.app.unsaved, self.app.career)
        self.form = form_for(asking, self.app.shown)
        self.form.suggest = self.suggested_skills
        self.form.waits = self.waits()
        self._mounting = self.query_one(".box").mount(self.form, before=self.query_one(KeyLine))

    def leave_form(self) -> None:
        """Take the fields away; what was typed in them is there when the same is asked again."""
        if self.form and self.asking:
            self.asking.leave_open()
            self.form.remove()
        self.asking = self.form = self._mounting = None

    def waits(self) -> bool:
        """Whether the field of the card that is shown begins without the cursor in it: what is there may stay."""
        asking, card = self.asking, self.card()
        return asking is not None and not asking.typed and forms.may_stay(card, asking.prompt, asking.shown)

    def is_written(self) -> bool:
        """Whether the cursor is in a field."""
        form, focused = self.form, self.focused
        return bool(form and focused and form in focused.ancestors)

    def asks(self) -> RowAsk:
        """Return what is asked of the row under the cursor, or by the card; of a field that waits its keys."""
        asked = super().asks()
        asking = self.asking
        if asking is None or self.is_written():
            return asked
        still = (
            (Act(STILL_SO, forms.still_words(self.card()), ""),) if forms.proposes(asking.prompt, asking.shown) else ()
        )
        return RowAsk(asked.asked, (*still, Act(WRITE, "write", "")))

    def keys(self) -> str:
        """Return the keys of the card in one line."""
        if not self.is_written():
            return keys_of(self.asks(), self.walk)
        keys = FORM_KEYS if self.form and len(self.form.fields) > 1 else ONE_FIELD_KEYS
        return f"{keys}   ({AGAIN})" if self.asking and self.asking.is_offered else keys

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in: what follows it at once is text."""
        return key == WRITE if self.form else super().opens_field(key)

    def action_act(self, key: str) -> None:
        """Do what a key does on this card: write in its field, or say that what stands there is still so."""
        if self.form is None or self.asking is None:
            super().action_act(key)
        elif key == WRITE:
            self.form.start()
        else:
            self._save(self.asking, dict(self.asking.shown))

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
        """Keep what is being typed."""
        event.stop()
        if self.asking and event.form is self.form:
            self.asking.changed(event.name, event.text)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Save what was typed; where nothing was, go on: what stands there is confirmed by a key of its own."""
        event.stop()
        asking = self.asking
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
        asking = self.asking
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
        if self.form:
            self.form.refuse(error, error.field if isinstance(error, Refused) else "")
        else:
            super().refuse(error)


def _says_anything(asking: Asking, typed: Mapping[str, str]) -> bool:
    """Whether what is in the fields is to be saved: something else than what they began with."""
    return any(text != asking.shown.get(name, "") for name, text in typed.items())
