"""`FlowScreen`: what can be done on any screen, whatever it shows: say something, undo, mask, and go somewhere else."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

from textual.screen import Screen

from career.errors import RungError
from tui.host.saving import SAVING
from widgets.chrome import Footer

if TYPE_CHECKING:
    from store.store import UndoResult
    from tui.screens.career_app import CareerApp


class FlowScreen(Screen[None]):
    """A screen with a footer, from which every other one can be opened."""

    app: CareerApp

    def show_hints(self) -> None:
        """Show in the footer what can be done here."""
        raise NotImplementedError

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say something in the footer, until the next key."""
        self.query_one(Footer).say(text, warning=warning)

    def say_saving(self) -> None:
        """Answer a key whose change takes its time."""
        self.say(SAVING)

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

    def do_skills(self) -> None:
        from tui.screens.skills import SkillsScreen

        self.app.push_screen(SkillsScreen(), lambda _: self.show_hints())

    def do_road(self) -> None:
        from tui.screens.road import RoadScreen

        self.app.push_screen(RoadScreen(), lambda _: self.show_hints())

    def do_ways(self) -> None:
        from tui.screens.ways import WaysScreen

        self.app.push_screen(WaysScreen(), lambda _: self.show_hints())

    def do_month(self) -> None:
        from tui.screens.upcoming import UpcomingScreen

        self.app.push_screen(UpcomingScreen(), lambda _: self.show_hints())

    def do_focus(self) -> None:
        from tui.screens.focus import FocusScreen

        self.app.push_screen(FocusScreen())

    def do_check_in(self) -> None:
        from tui.screens.checkin import CheckInScreen

        self.app.push_screen(CheckInScreen(), lambda _: self.show_hints())

    def do_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def do_palette(self) -> None:
        self.app.action_command_palette()

    def do_back(self) -> None:
        self.dismiss(None)

    def do_quit(self) -> None:
        self.app.exit(return_code=0)
