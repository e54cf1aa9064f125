"""What needs a person now, in numbers and in one line."""

from __future__ import annotations

from datetime import date

import msgspec

from career import feedback, tasks
from career.settings import DEFAULTS, Settings
from career.snapshot import Career
from career.upcoming import upcoming


class Summary(msgspec.Struct, frozen=True):
    """Counts for the header: late and today's lines of Upcoming, open feedback, silent changes, pictures wanting."""

    late: int
    today: int
    inbox: int
    silent: int
    without_picture: int

    def __str__(self) -> str:
        parts = (
            (self.late, "late"),
            (self.today, "today"),
            (self.silent, "silent"),
            (self.inbox, "in the inbox"),
        )
        return " · ".join(f"{count} {word}" for count, word in parts if count)


def summary(career: Career, today: date, settings: Settings = DEFAULTS) -> Summary:
    """Count what needs attention now."""
    lines = upcoming(career, today, settings)
    items = feedback.inbox(career, today)
    states = feedback.states(career, today)
    pictured = {kept.about for kept in career.reframes.values() if kept.archived_on is None}
    return Summary(
        late=sum(line.on < today for line in lines),
        today=sum(line.on == today for line in lines),
        inbox=len(items),
        silent=sum(states[item.id] == "silent" for item in items),
        without_picture=sum(tasks.is_open(task) and task.id not in pictured for task in career.tasks.values()),
    )
