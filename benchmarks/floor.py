"""The least that Textual does for the same rows: Header, Footer and four DataTables, as in its own tutorials.

The dashboard is measured beside it. It takes the path of a JSON file: a list of four panes, each `[title, rows]`, each
row a list of three texts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Grid
from textual.widgets import DataTable, Footer, Header

WIDTHS = (10, 30, 16)


class Floor(App[None]):
    """Four tables."""

    TITLE = "Floor"
    CSS = "Grid { grid-size: 2 2; } DataTable { border: round $primary; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("a", "bell", "Add"),
        ("e", "bell", "Edit"),
        ("d", "bell", "Delete"),
        ("r", "bell", "Reframe"),
        ("q", "quit", "Quit"),
    ]

    def __init__(self, panes: list[tuple[str, list[list[str]]]]) -> None:
        super().__init__()
        self.panes = panes

    def compose(self) -> ComposeResult:
        """Lay out the tables."""
        yield Header()
        with Grid():
            for number, _ in enumerate(self.panes):
                yield DataTable(id=f"table-{number}", cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the tables."""
        for number, (title, rows) in enumerate(self.panes):
            table = self.query_one(f"#table-{number}", DataTable)
            table.border_title = title
            for name, width in zip(("When", "What", "State"), WIDTHS, strict=True):
                table.add_column(name, width=width)
            table.add_rows(rows)


def main() -> None:
    """Show the rows of the given file."""
    Floor(json.loads(Path(sys.argv[1]).read_text())).run()


if __name__ == "__main__":
    main()
