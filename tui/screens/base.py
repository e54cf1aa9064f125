"""What every screen with rows has: keys from the one table, capture, undo, and the verbs of the row under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.screen import Screen

from career.errors import RungError
from career.language.text import clean_line
from career.model import reframes, wins
from career.model.goals import Goal
from career.model.records import Record, Step
from career.model.tables import TABLES, subject
from tui.dialogs import feedback_prompts, prompts, row_verbs, rows
from tui.dialogs.actions import (
    ACTIONS,
    BY_ID,
    NO_LABELS,
    OPEN_A_FIELD,
    ScreenKind,
    elsewhere,
    hints,
)
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_keys import Selected, footer_ids, row_labels
from tui.dialogs.rows import text_of
from tui.screens.by_name import SCREENS, screen
from tui.screens.steps import StepScreen
from widgets.header_footer import Footer

MASKED = "Nothing can be changed while names are masked. z shows them again."


def bindings(screen_kind: ScreenKind) -> list[BindingType]:
    """Return the key bindings of a kind of screen, from the table of actions."""
    return [
        Binding(",".join(a.keys) or f"unbound-{a.id}", f"do('{a.id}')", a.label, show=False, tooltip=a.tip, id=a.id)
        for a in ACTIONS
        if screen_kind in a.screens
    ]


class RowScreen(StepScreen):
    """A screen with a row under a cursor. A subclass says which (`selected`) and where it is (`SCREEN_KIND`)."""

    SCREEN_KIND: ClassVar[ScreenKind] = "dashboard"
    NOTHING: ClassVar[str] = "Nothing is selected here. a adds a row."
    """What a key for a row says where there is none."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"other('{key}')", show=False) for key in ("tab", "shift+tab")
    ]

    def selected(self) -> Selected | None:
        """Return the record under the cursor, with the kind of its row."""
        raise NotImplementedError

    def add_table(self) -> str:
        """Return the name of the table that `a` adds to."""
        return "goals"

    def action_do(self, action: str) -> None:
        """Do what the table of actions calls `action`."""
        if self.app.masked and BY_ID[action].tells:
            self.say(MASKED, warning=True)
            return
        if handler := self.handler(action):
            handler()
        self.show_hints()

    def handler(self, action: str) -> Callable[[], object] | None:
        """Return what does an action here: a method of this screen, a verb of the row, or a screen that is opened."""
        method: Callable[[], object] | None = getattr(self, "do_" + action.replace("-", "_"), None)
        if method is None and action in row_verbs.ROW_VERBS:
            return partial(self.on_row, action)
        if method is None and SCREENS.get(action, "").endswith(f":{type(self).__name__}"):
            return partial(self.say, f"This is it already: {BY_ID[action].tip}.")
        if method is None and action in SCREENS:
            return partial(self.open, action)
        if method is None and action in TABLES:
            return partial(self.open, "table", action)
        return method

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in here, with this row: what follows it at once is text."""
        here = (a for a in self.app.actions if self.SCREEN_KIND in a.screens and key in a.keys)
        action = next(here, None)
        if action is None or (self.app.masked and action.tells):
            return False
        chosen, verb = self.selected(), row_verbs.ROW_VERBS.get(action.id)
        if chosen is None or verb is None:
            return action.id in OPEN_A_FIELD
        try:
            return isinstance(verb(chosen, self.app.context()), Prompt)
        except RungError:
            return False

    def say_elsewhere(self, event: events.Key) -> None:
        """Say where a key works that does nothing here."""
        is_known = event.is_printable or (event.key != "escape" and any(event.key in a.keys for a in self.app.actions))
        is_typed = self.focused is not None and self.focused.check_consume_key(event.key, event.character)
        if is_known and not is_typed and event.key not in self.active_bindings:
            self.say(elsewhere(event.key, self.app.actions))

    def action_other(self, key: str) -> None:
        """Go to the other field or list of this screen by Tab or Shift+Tab; where there is none, say where they work."""
        if len(self.focus_chain) < 2:
            self.say(elsewhere(key, self.app.actions))
        else:
            self.focus_next() if key == "tab" else self.focus_previous()

    def show_hints(self) -> None:
        """Show in the footer what can be done with the row under the cursor, in its state."""
        app, chosen, context = self.app, self.selected(), self.app.context()
        has_unsaved = bool(app.unsaved.news)
        ids = footer_ids(self.SCREEN_KIND, chosen, context, has_unsaved=has_unsaved, is_masked=app.masked)
        labels = row_labels(chosen, context) if chosen else NO_LABELS
        if app.masked:
            labels = {**labels, "mask": "show names"}
        self.query_one(Footer).show_keys(hints(app.actions, ids, self.SCREEN_KIND, labels))

    def on_row(self, verb: str) -> None:
        """Run a verb of `row_verbs` on the row under the cursor: a step at once, or a dialog first."""
        chosen = self.selected()
        if chosen is None:
            self.say(self.NOTHING)
            return
        try:
            wanted = row_verbs.ROW_VERBS[verb](chosen, self.app.context())
        except RungError as error:
            self.say(str(error), warning=True)
            return
        self.do(wanted)

    def do(self, wanted: Step | Prompt) -> None:
        """Save a step, or open the dialog that asks for it."""
        self.ask(wanted) if isinstance(wanted, Prompt) else self.commit(wanted)

    def do_complete(self) -> None:
        chosen = self.selected()
        if chosen and (kept := row_verbs.to_close(chosen, self.app.career)):
            self._open_for_step(screen("close", kept))
        else:
            self.on_row("complete")

    def do_met(self) -> None:
        from tui.screens import meeting  # imported here: few sessions need it

        meeting.ask_about(self, self.selected())

    def do_outside(self) -> None:
        self.do_mark("outside", "tasks")

    def do_mark(self, verb: str = "mark", table: str = "wins") -> None:
        chosen = self.selected()
        if chosen and chosen.record.table == table:
            self._open_for_step(screen("marks", chosen.record))
        else:
            self.on_row(verb)

    def do_make_room(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Goal):
            self.open("tradeoff", chosen.record.id)
        else:
            self.on_row("hand-over")

    def do_reframe(self) -> None:
        chosen = self.selected()
        if chosen:
            record = subject(chosen.record, self.app.career)
            try:
                reframes.check_subject(record)
            except RungError as error:
                self.say(str(error))
            else:
                self.open_card(record, text_of(record, self.app.career))
        else:
            self.open_card()

    def do_copy(self) -> None:
        if chosen := self.selected():
            self._copy(self.app.shown.career.headline(chosen.record.id))
        else:
            self.say("Nothing is selected here that could be copied.")

    def do_script(self) -> None:
        chosen = self.selected()
        if chosen and (text := row_verbs.to_say(chosen.record, self.app.career)):
            self._copy(text)
            return
        try:
            self._offer_texts(subject(chosen.record, self.app.career) if chosen else None)
        except RungError as error:
            self.say(str(error))

    def _offer_texts(self, record: Record | None) -> None:
        """Ask for what the one text needs that fits a record; where several fit, ask first which."""
        from career.texts.offers import Offer, fitting  # imported here: few sessions need it
        from tui.dialogs import text_prompts

        def take(offer: Offer | None) -> None:
            self.ask(text_prompts.saying(offer, self.app.context())) if offer else self.show_hints()

        offers = fitting(record, self.app.context()) if record else []
        if record is None or not offers:
            self.say("There is no text to say here. s works on tasks, goals, feedback, skills and people.")
        elif len(offers) == 1:
            take(offers[0])
        else:
            self.app.push_screen(screen("texts", self.app.career.title(record), offers), take)

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"Copied '{clean_line(text)}'")

    # capture

    def do_new_task(self) -> None:
        self.app.push_screen(screen("card", None, "", "", self.app.stray_text.take()), self._say_kept)

    def do_add(self) -> None:
        self.ask(rows.adding(self.add_table()))

    def do_feedback(self) -> None:
        self.ask(feedback_prompts.heard())

    def do_win(self) -> None:
        chosen = self.selected()
        if chosen and (chosen.record.table == "legacy" or wins.can_be_made_of(chosen.record, self.app.career)):
            self.on_row("win")
        else:
            from tui.dialogs import win_prompts  # the book behind it need not be loaded at start

            self.ask(win_prompts.won())

    def do_check_in(self) -> None:
        self.open_review("check-in")

    def do_weekly(self) -> None:
        self.open_review("weekly")

    def do_quarterly(self) -> None:
        self.open_review("quarterly")

    def do_yearly(self) -> None:
        self.open_review("yearly")

    def open_review(self, kind: str, step: str = "") -> None:
        """Open a review, or one of its steps alone; then say what was done in it, and ask what follows."""
        if self.app.masked:
            self.say(MASKED, warning=True)
            return
        before = self.app.career

        def end(said: str | None) -> None:
            self.say(said) if said else self.show_hints()
            self._follow(before, is_brief=True)

        self.app.push_screen(screen(kind, step), end)

    def do_vision(self) -> None:
        self.ask(prompts.wanted(self.app.context()))

    def do_brainstorm(self) -> None:
        before = self.app.career  # the plans of the goals that are started are steps of their own

        def ended(step: Step | None) -> None:
            self._say_done(step)
            if step and step.changes:
                self._follow(before)

        self.app.push_screen(screen("brainstorm"), ended)

    def do_unsaved(self) -> None:
        def take_up(chosen: Screen[Step | None] | None) -> None:
            self._open_for_step(chosen) if chosen else self.show_hints()

        self.app.push_screen(screen("unsaved"), take_up)

    def do_open(self) -> None:
        if chosen := self.selected():
            self.open("goal" if isinstance(chosen.record, Goal) else "detail", chosen)
        else:
            self.do_add()
