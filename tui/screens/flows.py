"""`FlowScreen`: what can be done on any screen, whatever it shows: say something, undo, mask, and go somewhere else."""

from __future__ import annotations

from contextlib import suppress

from textual import events

from career.errors import Refused
from career.model.records import Step
from career.model.tasks import Task
from tui.screens.by_name import screen
from tui.screens.career_app import CareerApp
from tui.screens.quick import QuickScreen
from widgets.header_footer import Footer
from widgets.rows import RowList


class FlowScreen(QuickScreen[None]):
    """A screen with a footer, from which every other one can be opened."""

    app: CareerApp

    def show_hints(self) -> None:
        """Show in the footer what can be done here."""
        raise NotImplementedError

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say something in the footer, until the next key."""
        self.query_one(Footer).say(text, warning=warning)

    def on_screen_suspend(self) -> None:
        """Show no keys while a box lies over this screen."""
        for footer in self.query(Footer):
            footer.is_covered = True

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show the keys again."""
        super().on_screen_resume(event)
        for footer in self.query(Footer):
            footer.is_covered = False

    def go_to_new(self, step: Step) -> None:
        """Put the cursor of a list on the first record of the step that is new in it."""
        new = [change.id for change in step.changes if self.app.before.get(change.id) is None]
        for listed in self.query(RowList):
            if any(listed.go_to(record) for record in new):
                self.show_hints()

    def twins(self, step: Step | None, *, is_asked: bool = False) -> str:
        """Return what says that tasks of a step are open already, or much like one that is, "" where none are.

        With `is_asked`, the person was asked about the same words, and has chosen a second task.
        """
        if (
            step is None
            or self.app.masked
            or not any(change.id not in self.app.before.tasks for change in step.changes if isinstance(change, Task))
        ):
            return ""
        with suppress(Refused):  # rung was updated meanwhile: the task is saved, and that is what counts
            from tui.screens.same_task import said_of_twins  # here: the engine behind it need not be loaded at start

            return said_of_twins(step, self.app, is_asked=is_asked)
        return ""

    def do_undo(self) -> None:
        self.app.changes.undo(self.say)

    def do_redo(self) -> None:
        self.app.changes.redo(self.say)

    def do_mask(self) -> None:
        self.app.masked = not self.app.masked
        self.say(
            "Names and private text are masked · z shows them"
            if self.app.masked
            else "Names and private text are shown again."
        )

    def do_redraw(self) -> None:
        self.app.action_redraw()

    def do_suspend(self) -> None:
        self.app.run_worker(self.app.action_suspend(), name="suspend")

    def open(self, name: str, *of: object) -> None:
        """Open the screen with this name; once it is left, say again what can be done here."""
        self.app.push_screen(screen(name, *of), lambda _: self.show_hints())

    def go(self, number: int) -> None:
        """Go to a pane of the dashboard."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        if isinstance(home := self.app.screen, FlowScreen):
            home.go(number)

    def do_pane_1(self) -> None:
        self.go(1)

    def do_pane_2(self) -> None:
        self.go(2)

    def do_pane_3(self) -> None:
        self.go(3)

    def do_pane_4(self) -> None:
        self.go(4)

    def do_palette(self) -> None:
        self.app.action_command_palette()

    def do_back(self) -> None:
        self.dismiss(None)

    def do_quit(self) -> None:
        self.app.exit(return_code=0)
