"""What needs attention now, in numbers and in one line."""

from __future__ import annotations

import msgspec

from career.model import feedback, reframes
from career.model.context import Context
from career.views import next_steps
from career.views.upcoming import upcoming


class Summary(msgspec.Struct, frozen=True):
    """Counts for the header: late and today's lines of Upcoming, feedback, silent changes, tasks without a reframe.

    `no_next_step` counts the open items that have none (B18).
    """

    late: int
    today: int
    inbox: int
    silent: int
    to_reframe: int
    no_next_step: int = 0

    def __str__(self) -> str:
        return " · ".join(self.parts)

    @property
    def parts(self) -> list[str]:
        """Return each count above 0 in words, the most urgent first."""
        counts = (
            (self.late, "late"),
            (self.today, "today"),
            (self.no_next_step, "no next step"),
            (self.silent, "silent"),
            (self.inbox, "in the inbox"),
        )
        return [f"{count} {word}" for count, word in counts if count]


def summary(context: Context) -> Summary:
    """Return the counts of what needs attention now."""
    lines = upcoming(context)
    items = feedback.inbox(context)
    states = feedback.states(context)
    return Summary(
        late=sum(line.on < context.today for line in lines),
        today=sum(line.on == context.today for line in lines),
        inbox=len(items),
        silent=sum(states[item.id] == "silent" for item in items),
        to_reframe=len(reframes.to_reframe(context.career)),
        no_next_step=len(next_steps.bare(context)),
    )
