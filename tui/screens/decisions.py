"""`DecisionsScreen`: what one decided, how sure one was, and what came of it (O2)."""

from __future__ import annotations

from typing import ClassVar

from career.model.context import Context
from career.views import learning_lines
from career.views.drawn import Drawing
from tui.screens.drawn_table import DrawnTable


class DecisionsScreen(DrawnTable):
    """How often one was right, then those to look at."""

    TABLE: ClassVar[str] = "decisions"

    def drawn(self, context: Context, wide: int) -> Drawing:
        """Return the records, drawn."""
        return learning_lines.decisions_lines(context, wide)
