"""`JobScreen`: this job, from its first day to the one on which one leaves it, and what remains of it (L1 to L11)."""

from __future__ import annotations

from typing import ClassVar

from career.evidence import beyond_role
from career.model import goals, roles, tradeoffs
from career.views.job_lines import BEYOND, CHANGE, head, job_lines
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
OFFERS = {
    CHANGE: {"open": "say what you will change"},
    BEYOND: {"open": "a line for the review", "make-room": "make room"},
}
"""What the keys do on a row that is no record but an offer."""


class JobScreen(DrawnScreen):
    """The present job: its fit, what would remain today, and what leaving well takes."""

    PLACE: ClassVar[str] = "job"
    EMPTY: ClassVar[str] = EMPTY

    def draw(self, wide: int) -> None:
        """Show the job again."""
        self.show_head(head(self.shown, wide - 1))
        self.show_drawing(job_lines(self.shown, wide - MARK))

    def show_hints(self) -> None:
        """Show the keys; on an offer, those that take it up."""
        super().show_hints()
        labels = OFFERS.get(self._offer())
        if labels and not self.app.masked:
            footer = self.query_one(Footer)
            footer.show_keys((*hints(self.app.actions, tuple(labels), self.SCREEN_KIND, labels), *footer.keys))

    def add_table(self) -> str:
        """Add what stays of the job, or the job where none is noted."""
        return "legacy" if roles.current(self.app.context()) else "roles"

    def do_open(self) -> None:
        offer, context = self._offer(), self.app.context()
        if not offer:
            super().do_open()
        elif self.app.masked:
            self.say("Nothing can be changed while names are masked. z shows them again.", warning=True)
        elif offer == CHANGE:
            self.ask(job_prompts.change(context))
        elif found := beyond_role.offered(context):
            self.ask(job_prompts.beyond(found, context))

    def do_make_room(self) -> None:
        if self._offer() == BEYOND:
            self._make_room()
        else:
            super().do_make_room()

    def _make_room(self) -> None:
        """Ask what gives way to the work outside the role: the goal that is due first needs the room (G20)."""
        active = tradeoffs.active(self.app.career)
        first = min((self.app.career.goals[i] for i in active), key=goals.by_due, default=None)
        if first:
            self.open("tradeoff", first.id)
        else:
            self.say("No goal is active that could need the room. 1 goes to the goals.")

    def _offer(self) -> str:
        """Return the key of the offer under the cursor, "" on a record."""
        row = self.query_one(DrawnRows).current
        return row.key if row and row.key in OFFERS else ""
