"""`LearningScreen`: what one learns from, with its days, and what is to be told (B17, B19, O9)."""

from __future__ import annotations

from typing import ClassVar

from career.model.context import Context
from career.views import learning_lines
from career.views.drawn import Drawing
from tui.screens.drawn_table import DrawnTable


class LearningScreen(DrawnTable):
    """What is to be told, what is under way, what is wished for, and what is over."""

    TABLE: ClassVar[str] = "learning"

    def drawn(self, context: Context, wide: int) -> Drawing:
        """Return the records, drawn."""
        return learning_lines.learning_lines(context, wide)
