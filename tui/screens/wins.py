"""`WinsScreen`: the book of wins, by month, with the line that says which of them to show (P1, P4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from career.language.text import clean_line
from career.model.snapshot import Career
from career.model.wins import Win
from career.views import book
from career.views.masking import Mask
from career.views.rows import MARK, Row
from career.views.win_lines import YEAR, Years, head, win_lines
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer
from widgets.inputs import LineInput

EMPTY = (
    "Your wins by month, with what each changed and for whom: for the day on which they are needed. "
    "Press w to note the first."
)
ONLY = "Show only: words, a name, a skill, q3, last month, 2025, 30d, milestone, pinned, needed"
FIELD_KEYS = (("Enter", "to the wins"), ("Esc", "all wins"))


class WinsScreen(DrawnScreen):
    """The months with their wins. `/` says which to show, Enter opens a win or unfolds a year."""

    PLACE: ClassVar[str] = "wins"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "results", "To the wins", show=False)]

    def __init__(self) -> None:
        super().__init__()
        self.years = Years()
        self.found: tuple[Career, str, Sequence[Win]] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the head, the line for what to show, and the wins."""
        yield Static(id="wins-head", markup=False)
        yield LineInput(placeholder=ONLY, id="wins-only")
        yield DrawnRows(id="wins", empty=EMPTY)
        yield Footer()

    def on_mount(self) -> None:
        """Hide the line; the list is what it starts in, as Textual then calls the `on_mount` of the class above."""
        self.query_one(LineInput).display = False

    @property
    def wanted(self) -> str:
        """What was typed of which wins to show, "" for all."""
        return clean_line(self.query_one(LineInput).value)

    @property
    def _wanted_as_seen(self) -> str:
        return Mask.of(self.app.career).text(self.wanted) if self.app.masked else self.wanted

    @property
    def _is_line_shown(self) -> bool:
        """Whether the line stands there while nobody types in it: masked it does not, as a name may be what was typed."""
        return bool(self.wanted) and not self.app.masked

    def begins_at(self, row: Row) -> bool:
        """Whether the row is a win: pinned praise stands above them."""
        return row.kind != "praise"

    def draw(self, wide: int) -> None:
        """Show the wins again."""
        found = self._found()
        self.query_one(DrawnRows).say_when_empty(
            f'No win for "{self._wanted_as_seen}". Esc in the line shows all.' if self.wanted else EMPTY
        )
        line = self.query_one(LineInput)
        line.display = line.has_focus or self._is_line_shown
        self.show_head(head(found, self.shown, wide - 1, self._wanted_as_seen))
        years = Years(all=True) if self.wanted else self.years
        self.show_drawing(win_lines(found, self.shown, wide - MARK, years))

    def _found(self) -> Sequence[Win]:
        """Return the wins to show, as they may be seen; which ones is asked of the career as it is stored."""
        career, wanted = self.app.career, self.wanted
        if self.found is None or self.found[0] is not career or self.found[1] != wanted:
            self.found = career, wanted, book.chosen(book.read_wanted(wanted, self.app.context()), career)
        if self.shown.career is career:
            return self.found[2]
        seen = self.shown.career.wins
        return [seen[win.id] for win in self.found[2] if win.id in seen]

    def add_table(self) -> str:
        """Add wins."""
        return "wins"

    def do_find(self) -> None:
        line = self.query_one(LineInput)
        line.display = True
        line.focus()
        self.show_hints()

    def do_open(self) -> None:
        row = self.query_one(DrawnRows).current
        if row and row.kind == YEAR:
            year = int(row.key.removeprefix(YEAR))
            self.years = Years(self.years.open | {year})
            self.watch_shown()
        else:
            super().do_open()

    def do_back(self) -> None:
        line = self.query_one(LineInput)
        if line.display or self.wanted:
            line.put("")
            line.display = False
            self.query_one(DrawnRows).focus()
            self.watch_shown()
        else:
            super().do_back()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show them while typing."""
        event.stop()
        self.watch_shown()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the wins."""
        event.stop()
        self.action_results()

    def action_results(self) -> None:
        """Go to the wins; with nothing typed, to all of them."""
        self.query_one(DrawnRows).focus()
        self.query_one(LineInput).display = self._is_line_shown
        self.show_hints()

    def on_descendant_focus(self) -> None:
        """Show the keys of the line, or of the list."""
        self.show_hints()

    def show_hints(self) -> None:
        """Name no letters as keys while letters are typed: they would be typed, too."""
        if self.query_one(LineInput).has_focus:
            self.query_one(Footer).show_keys(FIELD_KEYS)
        else:
            super().show_hints()
