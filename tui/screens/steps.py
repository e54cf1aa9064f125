"""`StepScreen`: a screen that saves steps, says what they were, and asks what follows from them."""

from __future__ import annotations

from textual.screen import Screen

from career.errors import RungError
from career.model import tradeoffs
from career.model.people import Person
from career.model.records import Record, Step
from career.model.snapshot import Career
from career.views import next_steps
from tui.dialogs import after_step, goal_prompts
from tui.dialogs.prompts import Prompt
from tui.screens.by_name import screen
from tui.screens.flows import FlowScreen


class StepScreen(FlowScreen):
    """A screen from which something is changed: at once, by a dialog, or on a screen that ends with a step."""

    def commit(self, step: Step) -> None:
        """Save a step, and say so, or why not."""

        def refused(error: RungError) -> None:
            self.say(str(error), warning=True)

        self.app.changes.commit(step, self._say_and_follow, refused, self.say)

    def ask(self, prompt: Prompt) -> None:
        """Open a dialog for a prompt."""
        self._open_for_step(screen("dialog", prompt))

    def _open_for_step(self, opened: Screen[Step | None]) -> None:
        """Open a screen that ends with a step; then say what the step was, and ask what follows from it."""
        self.app.push_screen(opened, self._say_and_follow)

    def open_card(self, row: Record | None = None, text: str = "") -> None:
        """Open the reframe card."""
        self.app.push_screen(screen("card", row, text), self._say_kept)

    def _say_kept(self, step: Step | None) -> None:
        """Say what was done with a card, and which open task is much like a new one."""
        self._say_done(step, self.twins(step, is_asked=True))

    def _say_done(self, step: Step | None, note: str = "") -> None:
        """Say what was done, where anything was, with a note, and put the cursor on a row that is new."""
        if step is None:
            self.show_hints()
        elif not step.changes:
            self.say(f"{step.label}.")
        else:
            self.go_to_new(step)
            asked = "" if self.app.masked else _who_was_meant(step)
            self.say(f"{'Saved' if self.app.masked else step.label}{note}{asked} · u to undo")

    def _say_and_follow(self, step: Step | None) -> None:
        """Say what was done, then ask what follows: room for one goal too many, a next step."""
        self._say_done(step, self.twins(step))
        if step and step.changes:
            self._follow(self.app.before)

    def _follow(self, before: Career, *, is_brief: bool = False) -> None:
        """Warn of what was done since `before`, and ask what follows from it: where it is to be brief, no more than it must."""
        now = self.app.context()
        if warning := goal_prompts.warning(before, now):
            self.say(warning, warning=True)
        if goal := tradeoffs.one_too_many(before, now):
            self.open("tradeoff", goal)
        elif stuck := next_steps.newly_stuck(before, now):
            self.ask(goal_prompts.own_step(stuck, now.career))
        elif low := after_step.of_effort(before, now):
            self.ask(low)
        elif not is_brief and (wanted := after_step.of_job(before, now)):
            self.ask(wanted)


def _who_was_meant(step: Step) -> str:
    """Return what says that a name in the step could be several people, "" where none could."""
    named = (change.name for change in step.changes if isinstance(change, Person) and change.unclear)
    return next((f" · which {name}? & in People (5)" for name in named), "")
