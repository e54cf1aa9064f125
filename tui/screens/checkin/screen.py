"""`CheckInScreen`: the daily check-in, five cards, one at a time; Enter always means "fine, next" (career/views/checkin.py)."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widgets import Static

from career.errors import Refused, RungError
from career.language.text import clean
from career.model import goals, if_then, reviews
from career.model.context import Context
from career.model.goals import Goal
from career.model.records import Step
from career.views import checkin
from tui.dialogs import prompts, win_prompts
from tui.dialogs.checkin import words
from tui.dialogs.checkin.progress import Progress
from tui.dialogs.checkin.record import CheckInRecord
from tui.dialogs.form_state import Asking
from tui.screens.checkin.acts import CheckInActs
from tui.screens.checkin.due import DueRows
from widgets.form import Filled, Form
from widgets.inputs import LinesPasted
from widgets.key_line import KeyLine
from widgets.plain import plain


class CheckInScreen(CheckInActs):
    """Cards of what is worth a look today. Each change is saved at once; Esc leaves and keeps them.

    It ends with a sentence on what was done, "" for who only looked.
    """

    DEFAULT_CSS = """
    CheckInScreen {
        & #card-asked { height: auto; text-style: bold; }
        & #card-words { height: auto; }
        & Form { display: none; margin-top: 1; }
        &.-short Form { margin-top: 0; }
        &.-short #card-asked { max-height: 2; }
        &.-short #card-words { max-height: 1; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", "Fine, next"),
        Binding("escape", "leave", "Leave"),
        Binding("y", "answer(True)", "Yes"),
        Binding("n", "answer(False)", "No"),
    ]
    CHROME = 12, 8
    shown: reactive[Context] = reactive(Context.empty, init=False)

    def compose(self) -> ComposeResult:
        """Lay out all cards; one of them is shown."""
        app, context = self.app, self.app.context()
        self.record = CheckInRecord(app.career)
        self.cards = checkin.cards(context)
        self.place = Progress(self.cards, reviews.of_today(context))
        asked = (*map(prompts.checking_in, self.cards.goals), win_prompts.won())
        self.asked = [Asking(prompt, app.unsaved, app.career) for prompt in asked]
        with Vertical(classes="box"):
            yield Static(classes="box--title", markup=False)
            yield Static(id="card-asked", markup=False)
            yield Static(id="card-words", markup=False)
            yield DueRows()
            weeks = context.settings.week_starts
            for at, asking in enumerate(self.asked):
                filled = Filled(asking.values, asking.field, asking.offered)
                form = Form(asking.prompt.fields, filled, context.today, weeks)
                form.people = asking.prompt.choices(context.career)
                form.suggested_by, form.suggest = asking.prompt.suggests, self.suggested_skills
                form.id = f"form-{at}"
                yield form
            yield KeyLine()

    def on_mount(self) -> None:
        """Show the first card, or the one that was left today."""
        self._show()

    def on_resize(self) -> None:
        """Fit the fields to the height of the terminal."""
        for form in self.query(Form):
            form.limit(self.room())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:  # noqa: ARG002 - as Textual has it
        """Let each key work on its own card only."""
        return self.place.allows(action)

    def watch_shown(self) -> None:
        """Show what is left on the card."""
        if self.is_mounted and self.place.name == "due":
            self._show_due()
            self._tell()

    def action_next(self) -> None:
        """Go on to the next card, or end after the last."""
        if self.place.next_card():
            self._show()
        else:
            self._end("")

    def action_leave(self) -> None:
        """Leave; what was done is kept, and the place too. Who only looked leaves no trace."""
        for asking in self.asked:
            asking.put_away()
        if self.place.at or self.record.has_acted:
            self._end(self.place.name)
        else:
            self.dismiss("")

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the line under the cursor."""
        if self.place.name == "due":
            said = self._said()
            self._put("#card-asked", said.asked)
            self.show_keys(said.keys)

    def action_answer(self, yes: bool) -> None:
        """Answer whether the if-then happened; on the last card, "no" means not this week."""
        if self.place.is_asking and (goal := self._goal()):
            self.save(lambda: if_then.answer(goal, self.app.context().moment, did=yes), lambda _: self._next_goal())
        elif not yes:
            self.record.said = "later"
            self.action_next()

    def on_form_changed(self, event: Form.Changed) -> None:
        """Keep what is being typed."""
        event.stop()
        if self.place.form is not None:
            self.asked[self.place.form].changed(event.name, event.text)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        """Save what was typed; where that is nothing, it is fine as it is."""
        event.stop()
        if self.place.form is None or not any(text.strip() for text in event.typed.values()):
            self.action_next()
            return
        asking = self.asked[self.place.form]
        make = partial(asking.step, event.typed)
        self.save(lambda: make(self.app.context()), lambda step: self._typed(asking, step))

    def on_lines_pasted(self, event: LinesPasted) -> None:
        """Offer a win a line, where several were pasted."""
        event.stop()
        asking = self.asked[self.place.form] if self.place.form is not None else None
        if asking and (each := asking.prompt.each):
            found, app = event.lines, self.app
            self.offer_each(
                found,
                each.many,
                lambda: each.make(found.kept, {}, app.context()),
                lambda step: self._typed(asking, step),
            )

    def _typed(self, asking: Asking, step: Step | None) -> None:
        asking.drop()
        self.record.note(step)
        goal = self._goal()
        if goal is None:
            self.action_next()
        elif goal.then_do:
            self.place.is_asking = True
            self._show()
        else:
            self._next_goal()

    def _next_goal(self) -> None:
        if self.place.next_goal():
            self._show()
        else:
            self.action_next()

    def _show(self) -> None:
        self._put(".box--title", f"Check-in {self.place.count} · {words.TITLES[self.place.name]}")
        self.set_focus(None)
        for at, form in enumerate(self.query(Form)):
            form.display = at == self.place.form
            if form.display:
                form.start()
        self._show_due()
        if self.query_one(DueRows).display:
            self.query_one(DueRows).focus()
        self._tell()

    def _tell(self) -> None:
        said = self._said()
        self._put("#card-asked", said.asked)
        self.tell(said.told)
        self.show_keys(said.keys)

    def _said(self) -> words.Said:
        chosen = self.line()
        is_paused = bool(chosen and chosen.kind == "revisit" and goals.is_paused(chosen.record))
        return words.said(self.place, self.shown, "paused" if is_paused else chosen.kind if chosen else "")

    def _show_due(self) -> None:
        self.query_one(DueRows).show(self.cards.due, self.shown, is_open=self.place.name == "due")

    def tell(self, text: str) -> None:
        """Show a text in place of what the card tells."""
        self._put("#card-words", text)

    def _put(self, where: str, text: str) -> None:
        (line := self.query_one(where, Static)).update(plain(clean(text)))
        line.display = bool(text)

    def _goal(self) -> Goal | None:
        return self.app.career.goals.get(self.place.goal.id) if self.place.goal else None

    def refuse(self, error: RungError) -> None:
        """Show why a step was refused, beside the field or else in the last line."""
        if self.place.form is None:
            super().refuse(error)
        else:
            field = error.field if isinstance(error, Refused) else ""
            self.query_one(f"#form-{self.place.form}", Form).refuse(error, field)

    def _end(self, left_at: str) -> None:
        step, said = self.record.end(left_at, self.place.nudge, self.app.context())

        def refused(error: RungError) -> None:
            self.dismiss("")
            self.app.warn(str(error))

        self.app.changes.commit(step, lambda _: self.dismiss(said), refused, self.say)
