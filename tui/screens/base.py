"""What every screen with rows has: keys from the one table, capture, undo, and the verbs of the row under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from career.errors import RungError
from career.model import conflicts, feedback, reframes, tasks, tradeoffs
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.scripts import made_overt
from career.model.tasks import Task
from career.views import next_steps
from tui.dialogs import feedback_prompts, goal_prompts, prompts, row_verbs
from tui.dialogs.actions import ACTIONS, ALWAYS, BY_ID, ROW_HINTS, ScreenKind, hints, row_hints
from tui.dialogs.prompts import Prompt
from tui.dialogs.row_verbs import Selected
from tui.screens import afterwards
from tui.screens.flows import FlowScreen
from widgets.chrome import Footer

if TYPE_CHECKING:
    from career.model.snapshot import Career


def bindings(screen_kind: ScreenKind) -> list[BindingType]:
    """Give the bindings of a kind of screen, from the table of actions."""
    return [
        Binding(",".join(a.keys) or f"unbound-{a.id}", f"do('{a.id}')", a.label, show=False, tooltip=a.tip, id=a.id)
        for a in ACTIONS
        if screen_kind in a.screens
    ]


class RowScreen(FlowScreen):
    """A screen with a row under a cursor. A subclass says which (`selected`) and where it is (`SCREEN_KIND`)."""

    SCREEN_KIND: ClassVar[ScreenKind] = "dashboard"

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
        ids = (*ids[: ROW_HINTS - len(left)], *left, *ALWAYS[self.SCREEN_KIND])
        if self.app.masked:
            ids = ("mask", *(i for i in ids if not BY_ID[i].tells))
        self.query_one(Footer).show_keys(hints(self.app.actions, ids, self.SCREEN_KIND))

    def commit(self, step: Step) -> None:
        """Save a step, and say so, or why not."""
        before = self.app.career

        def refused(error: RungError) -> None:
            self.say(str(error), warning=True)

        self.app.commit(step, lambda kept: self._said(kept, before), refused, self.say_saving)

    def ask(self, prompt: Prompt) -> None:
        """Open a dialog for a prompt."""
        from tui.screens.dialog import Dialog

        before = self.app.career
        self.app.push_screen(Dialog(prompt), lambda step: self._said(step, before))

    def open_card(self, row: Record | None = None, text: str = "") -> None:
        """Open the reframe card."""
        from tui.screens.card import CardScreen

        self.app.push_screen(CardScreen(row, text), self._said)

    def _said(self, step: Step | None, before: Career | None = None) -> None:
        if step is None:
            self.show_hints()
            return
        self.say(f"{'Saved' if self.app.masked else step.label} · u to undo")
        if before:
            self._ask_on(step, before)

    def _ask_on(self, step: Step, before: Career) -> None:
        """Ask what follows from a step: what makes room for one goal too many, and the next step of what got stuck."""
        career = self.app.career
        if goal := tradeoffs.one_too_many(before, career, self.app.settings):
            self.make_room(goal)
        elif stuck := next_steps.newly_stuck(before, career, self.app.today):
            self.ask(goal_prompts.own_step(stuck, career))
        elif warning := afterwards.warning(step, before, career, self.app.today):
            self.say(warning, warning=True)

    def make_room(self, goal: str) -> None:
        """Open the trade-offs for a goal, by its id."""
        from tui.screens.tradeoff import TradeoffScreen

        self.app.push_screen(TradeoffScreen(goal), lambda _: self.show_hints())

    # on a row

    def on_row(self, verb: str) -> None:
        """Run a verb of `row_verbs` on the row under the cursor: a step at once, or a dialog first."""
        chosen = self.selected()
        if chosen is None:
            self.say(f"There is no row here to {BY_ID[verb].label}. a adds one.")
            return
        try:
            wanted = row_verbs.ROW_VERBS[verb](chosen, self.app.career, self.app.moment(), self.app.settings)
        except RungError as error:
            self.say(str(error), warning=True)
            return
        if isinstance(wanted, Prompt):
            self.ask(wanted)
        else:
            self.commit(wanted)

    def do_complete(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Task) and chosen.kind != "revisit" and tasks.is_open(chosen.record):
            from career.card.closing import to_close

            if kept := to_close(chosen.record, self.app.career):
                self.close_out(kept)
                return
        self.on_row("complete")

    def close_out(self, kept: Reframe) -> None:
        """Ask what came of a reframed task."""
        from tui.screens.close import CloseScreen

        before = self.app.career
        self.app.push_screen(CloseScreen(kept), lambda step: self._said(step, before))

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

    def do_stands(self) -> None:
        self.on_row("stands")

    def do_next_step(self) -> None:
        self.on_row("next-step")

    def do_make_room(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Goal):
            self.make_room(chosen.record.id)
        else:
            self.say("Room is made for a goal: 1 goes to them.")

    def do_approval(self) -> None:
        self.on_row("approval")

    def do_they_said(self) -> None:
        self.on_row("they-said")

    def do_settle(self) -> None:
        self.on_row("settle")

    def do_later(self) -> None:
        self.on_row("later")

    def do_reframe(self) -> None:
        chosen = self.selected()
        if chosen:
            record = row_verbs.subject(chosen.record, self.app.career)
            try:
                reframes.check_subject(record)
            except RungError as error:
                self.say(str(error))
            else:
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
        elif chosen and (text := row_verbs.to_say(chosen.record, self.app.career)):
            self._copy(text)
        else:
            self.say("s copies what there is to say: of a change (i), a task you left (r x), a picture for a report.")

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"Copied: {text}")

    # capture

    def do_new_task(self) -> None:
        self.open_card()

    def do_add(self) -> None:
        self.ask(prompts.adding(self.add_table(), self.app.settings))

    def do_feedback(self) -> None:
        self.ask(feedback_prompts.heard())

    def do_win(self) -> None:
        self.ask(prompts.won())

    def do_vision(self) -> None:
        self.ask(prompts.wanted(self.app.career))

    def do_brainstorm(self) -> None:
        from tui.screens.brainstorm import BrainstormScreen

        screen = BrainstormScreen()
        self.app.push_screen(screen, lambda step: self._said(step, screen.before))

    def do_drafts(self) -> None:
        from tui.screens.drafts import DraftsScreen

        self.app.push_screen(DraftsScreen(), self._take_up)

    def _take_up(self, screen: Screen[Step | None] | None) -> None:
        if screen:
            before = self.app.career
            self.app.push_screen(screen, lambda step: self._said(step, before))
        else:
            self.show_hints()

    def do_open(self) -> None:
        from tui.screens.detail import DetailScreen

        chosen = self.selected()
        if chosen:
            self.app.push_screen(DetailScreen(chosen), lambda _: self.show_hints())
        else:
            self.do_add()
