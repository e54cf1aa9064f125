"""`RoadScreen`: the goals from those behind, over today, to what the person really wants, drawn to scale (G17, G22).

Below stands what the active goals are made of (G16, P6).
"""

from __future__ import annotations

from typing import ClassVar

from career.views import mix
from career.views.drawn import Drawing
from career.views.learning_lines import door
from career.views.rows import MARK, Row
from career.views.timeline import head, timeline
from tui.screens.list_screen import DrawnScreen


class RoadScreen(DrawnScreen):
    """Time goes down; a line a goal, and Enter opens it."""

    DOORS: ClassVar[tuple[str, ...]] = ("decisions", "trends")
    PLACE: ClassVar[str] = "road"

    def begins_at(self, row: Row) -> bool:
        """Whether the row is an open goal: the first is late, or the next one."""
        return row.kind == "open"

    def draw(self, wide: int) -> None:
        """Show the road again."""
        self.show_head(head(self.shown, wide - 1))
        below = Drawing()
        mix.draw(below, self.shown, wide - MARK)
        below.say()
        for table in self.DOORS:
            door(below, table, self.shown, wide - MARK)
        drawing = timeline(self.shown, wide - MARK, self.room.height - 2 - len(below.lines))
        self.show_drawing(drawing.followed_by(below))
