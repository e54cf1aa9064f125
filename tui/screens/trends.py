"""`TrendsScreen`: what changes in one's field, and what one does about it (O8)."""

from __future__ import annotations

from typing import ClassVar

from career.model.context import Context
from career.views import learning_lines
from career.views.drawn import Drawing
from tui.screens.drawn_table import DrawnTable


class TrendsScreen(DrawnTable):
    """Those without a response first."""

    TABLE: ClassVar[str] = "trends"

    def drawn(self, context: Context, wide: int) -> Drawing:
        """Return the records, drawn."""
        return learning_lines.trends_lines(context, wide)
