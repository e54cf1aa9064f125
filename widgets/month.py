"""`Month`: a calendar page with the number of items due on each day, and the selected day marked."""

from __future__ import annotations

from datetime import date

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from career.model.context import Context
from career.views.month import CalendarDay, weeks
from widgets.plain import plain, together

CELL = 7
"""Width of a day in cells: a bracket, two digits, the count, a bracket."""


class Month(Widget):
    """The month that contains the day `chosen`. A day shows its number and its count; `chosen` is in brackets."""

    DEFAULT_CSS = "Month { width: 52; height: 1fr; padding: 1 1; display: none; border-left: solid $border-blurred; }"

    shown: reactive[Context] = reactive(Context.empty, init=False)
    chosen: reactive[date] = reactive(date.min, init=False)

    def render(self) -> Content:
        """Draw the page."""
        if date.min in {self.chosen, self.shown.today}:
            return Content("")
        page = weeks(self.chosen, self.shown)
        names = "".join(f"{day.on:%a}".center(CELL) for day in page[0])
        lines = [plain(f"{self.chosen:%B %Y}".center(CELL * 7), "bold"), Content(""), plain(names, "$text-muted")]
        for week in page:
            lines += [Content(""), together(*(self._cell(day) for day in week))]
        lines += [Content(""), plain("3·2: two things on the 3rd · [ ] the selected day", "$text-muted")]
        return Content("\n").join(lines)

    def _cell(self, day: CalendarDay) -> Content:
        count = f"·{len(day.lines)}" if day.lines else ""
        number = f"{day.on.day}{count}"
        text = f"[{number}]" if day.on == self.chosen else f" {number} "
        if not day.is_inside:
            return plain(text.center(CELL), "$text-muted")
        late = day.lines and day.on < self.shown.today
        style = (
            "$text-error"
            if late
            else "bold $text-warning"
            if day.on == self.shown.today
            else "bold"
            if day.lines
            else ""
        )
        return plain(text.center(CELL), style)
