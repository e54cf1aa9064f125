"""Whom to talk to this week, and about what (O11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career.language.width import shorten, width
from career.model import reframes
from career.views import agenda, board, cadence
from career.views.cadence import Meeting

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person


COUNTED = 24
"""Cells from which it is said how many lines more there are."""


class Talk(NamedTuple):
    """A meeting of this week, and what to talk about there, what was carried over first."""

    meeting: Meeting
    about: tuple[str, ...]

    def said(self, room: int) -> str:
        """Return what about in so many cells, and how many lines more there are; "" where there is nothing yet."""
        more = f" · {len(self.about) - 1} more" if len(self.about) > 1 and room >= COUNTED else ""
        whole = " · ".join(self.about)
        if not self.about or width(whole) <= room:
            return whole
        return shorten(self.about[0], max(1, room - width(more))) + more


def talks(context: Context) -> list[Talk]:
    """Return whom to talk to within a week, the most overdue first, each with what about."""
    return [Talk(one, tuple(_about(one.person, context))) for one in cadence.this_week(context)]


def _about(person: Person, context: Context) -> list[str]:
    """Return what to talk about: the agenda, then of a report the tasks that lack a reframe (P17)."""
    left = [point for point in agenda.points(person, context) if not point.is_ticked]
    found = [point.text for point in sorted(left, key=lambda point: -point.carried)]
    if board.is_report(person):
        lacking = (task for task in board.of(person.id, context) if reframes.lacks(task, context.career))
        found += [f"reframe: {task.title}" for task in lacking]
    return found
