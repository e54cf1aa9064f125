"""`PeopleScreen`: the people of a working life (B9), with a board of those who report to me (P17)."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from career.model import merging
from career.model.field import choice_words
from career.model.people import Person
from career.views import board
from tui.screens.list_screen import ListScreen
from widgets.board import cells, heads, lacking, lacking_rows
from widgets.header_footer import Footer
from widgets.plain import plain
from widgets.rows import Row, RowList

NAME = " People"
HEAD = f"{NAME} · who can influence your future, and what they care about"


class PeopleScreen(ListScreen):
    """Everybody, the most influential first; reports with the columns of the board, and their tasks to reframe."""

    def compose(self) -> ComposeResult:
        """Lay out the heads and the list."""
        yield Static(plain(HEAD), id="people-head", markup=False)
        yield Static(id="people-columns", markup=False)
        yield RowList(id="people", empty="Nobody yet. Press a to add the first: your manager, a mentor, a peer.")
        yield Footer()

    def on_resize(self) -> None:
        """Fit the columns to the width."""
        self.watch_shown()

    def watch_shown(self) -> None:
        """Show everybody again."""
        everybody = self.shown.career.people.values()
        people = sorted(everybody, key=lambda p: (not p.unclear, -p.influence, p.name.casefold(), p.id))
        rows = [self._row(person) for person in people]
        self.show_rows([*rows, *lacking_rows(self.shown)])
        wanting, has_reports = lacking(self.shown), any(map(board.is_report, people))
        head, room = (f"{NAME} · {wanting}" if wanting else HEAD), self.app.size.width
        short = f" {wanting}" if wanting else NAME
        self.query_one("#people-head", Static).update(plain(head if len(head) <= room else short))
        columns = self.query_one("#people-columns", Static)
        columns.display = has_reports
        columns.update(plain("\n".join(line.rjust(room) for line in heads(room)), "$text-muted"))

    def add_table(self) -> str:
        """Add people."""
        return "people"

    def do_open(self) -> None:
        """Open a report's own screen, and the detail of anybody else."""
        chosen = self.selected()
        if chosen and isinstance(chosen.record, Person) and chosen.kind == "report":
            self.open("report", chosen.record.id)
        else:
            super().do_open()

    def _row(self, person: Person) -> Row:
        text = person.headline + (f" · {', '.join(sorted(person.cares_about))}" if person.cares_about else "")
        lead = f"{'*' * person.influence:<3} {choice_words(person.role)}"
        if board.is_report(person):
            columns = cells(board.overview(person, self.shown), self.app.size.width)
            return Row(person.id, text, lead=lead, tail=columns, kind="report")
        if offered := merging.offered_for(person, self.shown.career):
            asked = f"which {person.name}?" if person.unclear else f"is it {offered[0].name}?"
            return Row(person.id, text, lead=lead, tail=f"{asked} & says it", tone="warn")
        tail = "" if person.cares_about or person.influence < 2 else "cares about: not known yet"
        return Row(person.id, text, lead=lead, tail=tail, tone="muted")
