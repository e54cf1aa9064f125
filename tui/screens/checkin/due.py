"""`DueRows`: what is late or due today, on the first card of the check-in."""

from __future__ import annotations

from collections.abc import Sequence

from career.model.context import Context
from career.model.snapshot import Career
from career.views.upcoming import Due
from tui.dialogs.checkin.words import due_rows
from tui.dialogs.row_keys import Selected
from widgets.rows import RowList


class DueRows(RowList):
    """A list as high as its lines."""

    DEFAULT_CSS = "DueRows { height: auto; max-height: 3; display: none; }"

    def show(self, due: Sequence[Due], context: Context, *, is_open: bool) -> None:
        """Show what is left of the lines `due`, while their card is open."""
        rows = due_rows(due, context)
        self.show_rows(rows)
        self.styles.height = max(1, len(rows))
        self.display = is_open and bool(rows)

    def chosen(self, career: Career) -> Selected | None:
        """Return the record of the line under the cursor, with the kind of the line; None without one."""
        record = career.get(self.current.key) if self.current else None
        return Selected(record, self.current.kind) if record and self.current else None
