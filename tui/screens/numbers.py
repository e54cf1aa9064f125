"""`NumbersScreen`: what rung can count about how I work, a sentence each, from five cases on (C.2)."""

from __future__ import annotations

from typing import ClassVar

from career.evidence.effects import ENOUGH
from career.language.width import wrapped
from career.views import numbers
from career.views.drawn import Drawing, Item, Part
from career.views.learning_lines import plot
from career.views.rows import MARK
from career.views.tone import Role
from tui.screens.list_screen import DrawnScreen
from widgets.drawn_rows import DrawnRows
from widgets.header_footer import Footer

HEAD = f"Numbers · each from {ENOUGH} cases on"
INDENT = "  "


class NumbersScreen(DrawnScreen):
    """The figures below their headings; those with too few cases say how many are missing."""

    PLACE: ClassVar[str] = "numbers"

    def draw(self, wide: int) -> None:
        """Show the figures again."""
        self.show_head(HEAD)
        drawing = Drawing()
        for heading, figures in numbers.grouped(numbers.numbers(self.shown)):
            for line in wrapped(heading, max(1, wide - MARK)):
                drawing.say(Part(line, "strong"))
            for one in figures:
                first, *rest = wrapped(one.text, max(1, wide - MARK - len(INDENT)))
                role: Role = "muted" if one.missing else ""
                drawing.row(Item(f"{one.name} {one.about}", one.text), Part(first, role))
                for more in rest:
                    drawing.say(Part(INDENT + more, role))
                for bar in plot(self.shown, wide - MARK - len(INDENT)) if one.name == "calibration" else ():
                    drawing.say(Part(INDENT + bar, "muted"))
        self.show_drawing(drawing)

    def do_open(self) -> None:
        row = self.query_one(DrawnRows).current
        if row and row.key.startswith("calibration"):
            self.open("decisions")
        else:
            self.say(numbers.PERSONAL)

    def show_hints(self) -> None:
        """Show the keys: on a figure there is nothing to do."""
        super().show_hints()
        footer = self.query_one(Footer)
        footer.show_keys([pair for pair in footer.keys if pair[1] != "add"])
