"""`FindScreen`: a word or two, and every record that has them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widgets import Input

from career.language.text import clean_line
from career.language.width import shorten
from career.model.context import Context
from career.model.records import Record
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.finding import find
from career.views.rows import Row
from tui.dialogs.actions import ScreenKind
from tui.dialogs.row_keys import Selected
from tui.screens.base import RowScreen, bindings
from widgets.header_footer import Footer
from widgets.inputs import LineInput
from widgets.rows import RowList

TO_TYPE = "Type to search. It finds goals, tasks, feedback, people, wins and skills by their words."
TO_RESULTS = ("Enter", "to the results")
MOST = 100
"""Rows shown; a search that finds more wants another word."""
TYPED_CELLS = 40
"""Cells of what was typed that are said again where nothing matches."""


class FindScreen(RowScreen):
    """Type to find; Down or Enter goes to the results, Enter opens one."""

    SCREEN_KIND: ClassVar[ScreenKind] = "list"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("list"),
        Binding("down", "results", "Results", show=False),
    ]
    DEFAULT_CSS = "FindScreen #found { padding-right: 1; }"
    shown: reactive[Context] = reactive(Context.empty, init=False)

    found: tuple[Career, list[Record]] | None = None
    """What is shown, and of which career."""

    def compose(self) -> ComposeResult:
        """Lay out the line and the results."""
        yield LineInput(placeholder="Search all records", id="find-line")
        yield RowList(id="found", empty=TO_TYPE)
        yield Footer()

    def on_mount(self) -> None:
        """Start typing."""
        self.query_one(LineInput).focus()

    def watch_shown(self) -> None:
        """Find again."""
        self._find()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while typing."""
        event.stop()
        self._find()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the results."""
        event.stop()
        self.action_results()

    def action_results(self) -> None:
        """Go to the results."""
        if self.query_one(RowList).rows:
            self.query_one(RowList).focus()
            self.show_hints()

    def on_descendant_focus(self) -> None:
        """Show the keys of the field, or of the list."""
        self.show_hints()

    def on_row_list_highlighted(self) -> None:
        """Show what can be done with the row."""
        self.show_hints()

    def show_hints(self) -> None:
        """Name no letters as keys while letters are typed: they would be typed, too."""
        if self.query_one(LineInput).has_focus:
            found = self.query_one(RowList).rows
            self.query_one(Footer).show_keys((*((TO_RESULTS,) if found else ()), ("Esc", "back")))
        else:
            super().show_hints()

    def do_find(self) -> None:
        self.query_one(LineInput).focus()

    def selected(self) -> Selected | None:
        """Return the record under the cursor."""
        row = self.query_one(RowList).current
        record = self.app.career.get(row.key) if row else None
        return Selected(record) if record else None

    def _find(self) -> None:
        typed, found = self.query_one(LineInput).value, self.query_one(RowList)
        hits = find(self.shown.career, typed, MOST)
        wanted = shorten(clean_line(typed), TYPED_CELLS)
        found.say_when_empty(f'No match for "{wanted}". Fewer letters find more.' if wanted else TO_TYPE)
        if self.found == (self.shown.career, hits):  # most letters after the third find the same
            return
        self.found = self.shown.career, hits
        rows = [
            Row(
                r.id,
                self.shown.career.title(r),
                lead=TABLES[r.table].singular,
                tail=self.shown.career.short(r.id),
                beside=True,
            )
            for r in hits
        ]
        found.show_rows(rows)
        self.show_hints()
