"""`ReportScreen`: one person who reports to me: what they want, what was seen of them, and their tasks (P17, E14)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.widgets import Static

from career.people import Person
from career.snapshot import Career
from tui import report_prompts
from tui.actions import BY_ID, Place
from tui.row_verbs import Selected
from tui.screens.base import RowScreen, bindings
from widgets.board import rows_of
from widgets.chrome import Footer
from widgets.plain import plain
from widgets.rows import RowList

STRENGTH = "strength"
"""What `a` adds here."""


class ReportScreen(RowScreen):
    """Rows of what is known of a report, and of their open tasks; it opens on the first that lacks a picture."""

    DEFAULT_CSS = "ReportScreen #report { height: 1fr; }"
    PLACE: ClassVar[Place] = "list"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list")
    career: reactive[Career] = reactive(Career, init=False)
    today: reactive[date] = reactive(date.min, init=False)

    def __init__(self, person: str) -> None:
        super().__init__()
        self.person = person

    def compose(self) -> ComposeResult:
        """Lay out the name and the rows."""
        yield Static(id="report-head", markup=False)
        yield RowList(id="report", empty="This person is gone. Esc goes back, u may bring them back.")
        yield Footer()

    def on_mount(self) -> None:
        """Start in the rows."""
        self.query_one(RowList).focus()

    def watch_career(self) -> None:
        """Show the person anew; at first with the cursor on the first task without a picture."""
        person = self.career.people.get(self.person)
        rows = rows_of(person, self.career, self.app.today) if person else []
        self.query_one("#report-head", Static).update(plain(f" {person.name} · {person.role}" if person else ""))
        shown = self.query_one(RowList)
        is_first = not shown.rows
        shown.show_rows(rows)
        if is_first:
            shown.cursor = next((at for at, row in enumerate(rows) if row.kind == "theirs" and row.tone == "warn"), 0)
        self.show_hints()

    def watch_today(self) -> None:
        """Show the same on another day."""
        self.watch_career()

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the row."""
        self.show_hints()

    def show_hints(self) -> None:
        """Show the keys; `a` adds a strength here."""
        super().show_hints()
        footer = self.query_one(Footer)
        footer.show_keys([(key, STRENGTH if word == BY_ID["add"].label else word) for key, word in footer.keys])

    def selected(self) -> Selected | None:
        """Give the record of the row under the cursor: where nothing is known yet, the person."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record, row.kind) if row and record else None

    def do_add(self) -> None:
        if person := self._whose():
            self.ask(report_prompts.saw(person, self.app.settings))

    def do_new_task(self) -> None:
        if person := self._whose():
            self.ask(report_prompts.task_of(person, self.app.settings))

    def do_delete(self) -> None:
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Person):
            self.say("There is nothing in this row to delete yet. A person is deleted in the list of people.")
        else:
            super().do_delete()

    def _whose(self) -> Person | None:
        return self.career.people.get(self.person)  # masked where the screen is shared
