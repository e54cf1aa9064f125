"""`ReportScreen`: one person who reports to me: what they want, what was seen of them, and their tasks (P17, E14)."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.model.field import choice_words
from career.model.people import Person
from career.views.rows import Row
from tui.dialogs import report_prompts
from tui.dialogs.actions import BY_ID
from tui.screens.list_screen import ListScreen
from widgets.board import rows_of
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import RowList

REPORTS = "reports to you"
"""What a report is, for who does not know the word."""
STRENGTH = "strength"
"""What `a` adds here."""


class ReportScreen(ListScreen):
    """Rows of what is known of a report, and of their open tasks; it opens on the first task without a reframe."""

    DEFAULT_CSS = "ReportScreen #report { height: 1fr; }"

    def __init__(self, person: str) -> None:
        super().__init__()
        self.person = person

    def compose(self) -> ComposeResult:
        """Lay out the name and the rows."""
        yield Static(id="report-head", markup=False)
        yield RowList(id="report", empty="This person was deleted. u brings them back, Esc goes back.")
        yield Footer()

    def begins_at(self, row: Row) -> bool:
        """Whether the row is a task without a reframe."""
        return row.kind == "theirs" and row.tone == "warn"

    def watch_shown(self) -> None:
        """Show the person again."""
        person = self.shown.career.people.get(self.person)
        rows = rows_of(person, self.shown) if person else []
        self.query_one("#report-head", Static).update(
            plain(
                f" {person.name} · {REPORTS if person.role == 'report' else choice_words(person.role)}"
                if person
                else ""
            )
        )
        self.show_rows(rows)

    def show_hints(self) -> None:
        """Show the keys; `a` adds a strength here."""
        super().show_hints()
        footer = self.query_one(Footer)
        footer.show_keys([(key, STRENGTH if word == BY_ID["add"].label else word) for key, word in footer.keys])

    def do_add(self) -> None:
        if person := self._whose():
            self.ask(report_prompts.saw(person))

    def do_new_task(self) -> None:
        if person := self._whose():
            self.ask(report_prompts.task_of(person))

    def do_delete(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Person):
            self.say("There is nothing to delete in this row yet. To delete the person, go to the list: 5.")
        else:
            self.on_row("delete")

    def _whose(self) -> Person | None:
        return self.shown.career.people.get(self.person)  # masked where the screen is shared
