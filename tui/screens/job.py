"""`JobScreen`: this job, from its first day to the one on which one leaves it, and what remains of it (L1 to L11)."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.model import roles
from career.model.legacy import Statement
from career.model.tasks import Task
from career.views.job_lines import CHANGE, head, job_lines
from career.views.rows import MARK
from tui.dialogs import job_prompts
from tui.dialogs.actions import hints
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

EMPTY = (
    "This job: which day of it is today, how well it fits, and what it would leave behind. Press a to note the job "
    "that you are in."
)
CHANGE_LABELS = {"open": "say what you will change"}


class JobScreen(DrawnScreen):
    """The present job: its fit, what would remain today, and what leaving well takes."""

    DEFAULT_CSS = "JobScreen #job { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Lay out the head and the rows."""
        yield Static(id="job-head", markup=False)
        yield DrawnRows(id="job", empty=EMPTY)
        yield Footer()

    def draw(self, wide: int, high: int) -> None:  # noqa: ARG002 - the list scrolls
        """Show the job again."""
        self.show_head("#job-head", head(self.shown, wide - 1))
        self.show_drawing(job_lines(self.shown, wide - MARK))

    def show_hints(self) -> None:
        """Show the keys; on the question what one will change, the one that answers it."""
        super().show_hints()
        if self._is_on_question() and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys((*hints(self.app.actions, ("open",), self.SCREEN_KIND, CHANGE_LABELS), *footer.keys))

    def add_table(self) -> str:
        """Add what stays of the job, or the job where none is noted."""
        return "legacy" if roles.current(self.app.context()) else "roles"

    def do_open(self) -> None:
        if not self._is_on_question():
            super().do_open()
        elif self.app.masked:
            self.say("Nothing can be changed while names are masked. z shows them again.", warning=True)
        else:
            self.ask(job_prompts.change(self.app.context()))

    def do_win(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Statement):
            self.ask(job_prompts.proving(chosen.record))
        else:
            super().do_win()

    def do_make_room(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Task):
            self.ask(job_prompts.handing_over(chosen.record))
        else:
            super().do_make_room()

    def _is_on_question(self) -> bool:
        row = self.query_one(DrawnRows).current
        return row is not None and row.key == CHANGE
