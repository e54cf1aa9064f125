"""What every screen with rows has: keys from the one table, capture, undo, and the verbs of the row under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from career import conflicts, feedback
from career.errors import RungError
from career.feedback import Feedback
from career.records import Record, Step
from career.scripts import made_overt
from tui import prompts, row_verbs
from tui.actions import ACTIONS, ALWAYS, BY_ID, ROW_HINTS, Place, hints, row_hints
from tui.prompts import Prompt
from tui.row_verbs import Selected
from widgets.chrome import Footer

if TYPE_CHECKING:
    from career.snapshot import Career
    from store.store import UndoResult
    from tui.app import RungApp


def bindings(place: Place) -> list[BindingType]:
    """Give the bindings of a kind of screen, from the table of actions."""
    return [
        Binding(",".join(a.keys) or f"unbound-{a.id}", f"do('{a.id}')", a.label, show=False, tooltip=a.tip, id=a.id)
        for a in ACTIONS
        if place in a.places
    ]


class RowScreen(Screen[None]):
    """A screen with a row under a cursor. A subclass says which (`selected`) and where it is (`PLACE`)."""

    PLACE: ClassVar[Place] = "dashboard"
    app: RungApp

    def selected(self) -> Selected | None:
        """Give the record under the cursor, with the kind of its row."""
        raise NotImplementedError

    def add_table(self) -> str:
        """Give the table that `a` adds to."""
        return "goals"

    def action_do(self, action: str) -> None:
        """Do what the table of actions calls `action`."""
        if self.app.masked and BY_ID[action].tells:
            self.say("Names are masked: z shows them again before you change things.", warning=True)
            return
        method = getattr(self, "do_" + action.replace("-", "_"))
        method()
        self.show_hints()

    def show_hints(self) -> None:
        """Show in the footer what can be done with the row under the cursor, in its state."""
        chosen = self.selected()
        ids = row_hints("", "")
        if chosen:
            state = chosen.kind
            if isinstance(chosen.record, Feedback):
                state = feedback.state(chosen.record, self.app.career, self.app.today)
            ids = row_hints(chosen.record.table, state)
            if conflicts.about(chosen.record, self.app.career):
                ids = ("settle", *ids)
        left = ("drafts",) if self.app.drafts.newest_first else ()
        ids = (*ids[: ROW_HINTS - len(left)], *left, *ALWAYS)
        self.query_one(Footer).show_keys(hints(self.app.actions, ids, self.PLACE))

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say something in the footer, until the next key."""
        self.query_one(Footer).say(text, warning=warning)

    def commit(self, step: Step) -> None:
        """Save a step, and say so, or why not."""

        def done(saved: Future[Career]) -> None:
            try:
                saved.result()
            except RungError as error:
                self.say(str(error), warning=True)
            else:
                self._said(step)

        self.app.commit(step, done, self.say_saving)

    def say_saving(self) -> None:
        """Answer a key whose change takes its time."""
        self.say("Saving...")

    def ask(self, prompt: Prompt) -> None:
        """Open a dialog for a prompt."""
        from tui.screens.dialog import Dialog

        self.app.push_screen(Dialog(prompt), self._said)

    def open_card(self, row: Record | None = None, text: str = "") -> None:
        """Open the reframe card."""
        from tui.screens.card import CardScreen

        self.app.push_screen(CardScreen(row, text), self._said)

    def _said(self, step: Step | None) -> None:
        if step:
            self.say(f"{'Saved' if self.app.masked else step.label} · u to undo")
        else:
            self.show_hints()

    # on a row

    def on_row(self, verb: str) -> None:
        """Run a verb of `row_verbs` on the row under the cursor: a step at once, or a dialog first."""
        chosen = self.selected()
        if chosen is None:
            self.say(f"There is no row here to {BY_ID[verb].label}. a adds one.")
            return
        try:
            wanted = row_verbs.VERBS[verb](chosen, self.app.career, self.app.moment(), self.app.settings)
        except RungError as error:
            self.say(str(error), warning=True)
            return
        if isinstance(wanted, Prompt):
            self.ask(wanted)
        else:
            self.commit(wanted)

    def do_complete(self) -> None:
        self.on_row("complete")

    def do_edit(self) -> None:
        self.on_row("edit")

    def do_delete(self) -> None:
        self.on_row("delete")

    def do_move(self) -> None:
        self.on_row("move")

    def do_snooze(self) -> None:
        self.on_row("snooze")

    def do_plain(self) -> None:
        self.on_row("plain")

    def do_changed(self) -> None:
        self.on_row("changed")

    def do_tell(self) -> None:
        self.on_row("tell")

    def do_park(self) -> None:
        self.on_row("park")

    def do_check_in(self) -> None:
        self.on_row("check-in")

    def do_approval(self) -> None:
        self.on_row("approval")

    def do_settle(self) -> None:
        self.on_row("settle")

    def do_later(self) -> None:
        self.on_row("later")

    def do_reframe(self) -> None:
        chosen = self.selected()
        if chosen:
            record = row_verbs.subject(chosen.record, self.app.career)
            self.open_card(record, row_verbs.words(record, self.app.career))
        else:
            self.open_card()

    def do_copy(self) -> None:
        chosen = self.selected()
        if chosen:
            self._copy(self.app.shown.headline(chosen.record.id))

    def do_script(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Feedback) and chosen.record.change_made:
            self._copy(made_overt(chosen.record, chosen.record.person, self.app.today))
        else:
            self.say("s gives the text that makes a change seen: on feedback with a change (i).")

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"Copied: {text}")

    # capture

    def do_new_task(self) -> None:
        self.open_card()

    def do_add(self) -> None:
        self.ask(prompts.adding(self.add_table(), self.app.settings))

    def do_feedback(self) -> None:
        self.ask(prompts.heard())

    def do_win(self) -> None:
        self.ask(prompts.won())

    def do_vision(self) -> None:
        self.ask(prompts.wanted(self.app.career))

    def do_drafts(self) -> None:
        from tui.screens.drafts import DraftsScreen

        self.app.push_screen(DraftsScreen(), self._take_up)

    def _take_up(self, screen: Screen[Step | None] | None) -> None:
        if screen:
            self.app.push_screen(screen, self._said)
        else:
            self.show_hints()

    # flows

    def do_undo(self) -> None:
        self.app.undo(self._turned("Undone"), self.say_saving)

    def do_redo(self) -> None:
        self.app.redo(self._turned("Redone"), self.say_saving)

    def _turned(self, word: str) -> Callable[[Future[UndoResult]], None]:
        def done(turned: Future[UndoResult]) -> None:
            try:
                self.say(self.app.turned(word, turned.result()))
            except RungError as error:
                self.say(str(error), warning=True)

        return done

    def do_mask(self) -> None:
        self.app.masked = not self.app.masked
        self.say("Names and private texts are masked; z shows them." if self.app.masked else "Shown again.")

    def do_redraw(self) -> None:
        self.app.action_redraw()

    def do_find(self) -> None:
        from tui.screens.find import FindScreen

        self.app.push_screen(FindScreen())

    def do_people(self) -> None:
        from tui.screens.people import PeopleScreen

        self.app.push_screen(PeopleScreen())

    def do_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def do_palette(self) -> None:
        self.app.action_command_palette()

    def do_open(self) -> None:
        from tui.screens.detail import DetailScreen

        chosen = self.selected()
        if chosen:
            self.app.push_screen(DetailScreen(chosen), lambda _: self.show_hints())
        else:
            self.do_add()

    def do_back(self) -> None:
        self.dismiss(None)

    def do_quit(self) -> None:
        self.app.exit(return_code=0)
