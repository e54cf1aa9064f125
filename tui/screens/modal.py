"""`Modal`: a box over a screen. It saves what it makes, and shows in its last line its keys or how that went."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events
from textual.screen import ModalScreen

from career.errors import RungError
from career.language.lines import Lines
from career.language.text import clean_line
from career.model.records import Step
from tui.host import own_skills
from tui.screens.by_name import screen
from tui.screens.career_app import CareerApp
from tui.screens.quick import QuickScreen
from widgets.key_line import KeyLine
from widgets.messages import FEW_LINES, MOST_LINES, TALL, message_lines

if TYPE_CHECKING:
    from widgets.inputs import MultilineInput

T = TypeVar("T")

BOX_SIDES = 4
"""Cells of a box's frame and of the air inside it."""


class Modal(ModalScreen[T], QuickScreen[T]):
    """A box over a screen, with a `KeyLine` at its end.

    `CHROME` are the rows around the part that scrolls, on a tall terminal and on a short one. `TO_A_FIELD` are the keys
    that open a field to type in.
    """

    CHROME: ClassVar[tuple[int, int]] = (6, 6)
    TO_A_FIELD: ClassVar[frozenset[str]] = frozenset()
    app: CareerApp

    async def ready(self) -> None:
        """Wait until the next key finds what it is for."""

    @property
    def high(self) -> int:
        """The rows of the screen; of the terminal, before it has any."""
        return self.size.height or self.app.size.height

    @property
    def is_tall(self) -> bool:
        """Whether there is room for air between the parts."""
        return self.high >= TALL

    def opens_field(self, key: str) -> bool:
        """Whether a key opens a field to type in, here and now: what follows it at once is text."""
        return key in self.TO_A_FIELD and key in self.active_bindings

    def room(self) -> int:
        """Return the rows that are left for the part that scrolls, at least one."""
        tall, short = self.CHROME
        return max(1, self.high - (tall if self.is_tall else short))

    def show_keys(self, keys: str) -> None:
        """Show the keys that work now in the last line."""
        self.query_one(KeyLine).show_keys(keys)

    def say(self, text: str, *, warning: bool = False) -> None:
        """Say in the last line what happened; a warning says why a step was refused."""
        self.query_one(KeyLine).say(self.fitted(text, self.most_lines) if warning else text, warning=warning)

    def quiet(self) -> None:
        """Show the keys again in place of the last message."""
        for line in self.query(KeyLine):
            line.quiet()

    def on_screen_suspend(self) -> None:
        """Show no keys while another box lies over this one."""
        for line in self.query(KeyLine):
            line.is_covered = True

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Show the keys again."""
        super().on_screen_resume(event)
        for line in self.query(KeyLine):
            line.is_covered = False

    def suggested_skills(self, text: str) -> list[str]:
        """Return the names of the skills that a text suggests; while names are masked, none."""
        if self.app.masked or not clean_line(text):
            return []
        memory = own_skills.forgiving(self.app.skills_file, self.app.career, self.app.warn)
        return [one.name for one in memory.suggest(clean_line(text)).skills]

    @property
    def most_lines(self) -> int:
        """The most lines of a message here."""
        return MOST_LINES if self.is_tall else FEW_LINES

    def fitted(self, text: str, lines: int) -> str:
        """Return a text in at most so many lines of the box, the titles in it shortened and what helps left whole."""
        return "\n".join(message_lines(clean_line(text), self.inner, lines))

    @property
    def inner(self) -> int:
        """The cells inside the box."""
        return self.query_one(".box").content_size.width or self.size.width - BOX_SIDES

    def refuse(self, error: RungError) -> None:
        """Say why a step was not saved."""
        self.say(str(error), warning=True)

    def save(self, make: Callable[[], Step], then: Callable[[Step | None], object]) -> None:
        """Make a step and save it, then call `then` as `Changes.commit` does; where it is refused, say why.

        What another session saved meanwhile is there when the step is made.
        """
        self.app.file_watch.look_at_once()
        try:
            step = make()
        except RungError as error:
            self.refuse(error)
        else:
            self.app.changes.commit(step, then, self.refuse, self.say)

    def offer_each(
        self, pasted: Lines, many: str, make: Callable[[], Step], then: Callable[[Step | None], object]
    ) -> None:
        """Ask whether each pasted line becomes a record, called `many`; if so, make and save that step as above."""

        def chosen(each: bool | None) -> None:
            if each:
                self.save(make, then)

        self.app.push_screen(screen("pasted", pasted, many), chosen)

    def on_multiline_input_editor_wanted(self, event: MultilineInput.EditorWanted) -> None:
        """Open the person's editor on the text of a field; where that fails, the field keeps its text."""
        event.stop()
        try:
            event.field.put(self.app.job_control.write_in_editor(event.field.value))
        except RungError as error:
            self.say(str(error), warning=True)

    def action_undo(self) -> None:
        """Take back the last step made on this machine."""
        self.app.changes.undo(self.say)
