"""What needs attention now, in numbers and in one line."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from career.language.text import counted
from career.model import feedback, learning, reframes, tradeoffs
from career.model.context import Context
from career.views import next_steps
from career.views.upcoming import Due, for_others, upcoming


class Summary(msgspec.Struct, frozen=True):
    """Counts of what needs attention now. Wherever one of them is shown, it comes from here.

    `late` and `today` are lines of Upcoming, without the goals that start today, which call for nothing; `new` and `silent` feedback in these states, among the latter enrolments
    of which nobody knows, and `inbox` all feedback that is open;
    `to_reframe` open tasks without a reframe, or put by for one; `active` active goals; `no_next_step` open items that
    have none (B18).
    """

    late: int
    today: int
    inbox: int
    silent: int
    to_reframe: int
    no_next_step: int = 0
    new: int = 0
    active: int = 0

    def __str__(self) -> str:
        return " · ".join(self.parts)

    @property
    def parts(self) -> list[str]:
        """Return in words the counts above 0 that call for something now, the most urgent first."""
        counts = (
            (self.late, f"{self.late} late"),
            (self.today, f"{self.today} today"),
            (self.no_next_step, f"{self.no_next_step} no next step"),
            (self.silent, f"{counted(self.silent, 'change')} to tell"),
            (self.new, f"{self.new} new feedback"),
        )
        return [words for count, words in counts if count]


def summary(context: Context) -> Summary:
    """Return the counts of what needs attention now; a screen asks for them in several places."""
    key = ("summary", context.today, context.settings)
    return context.career.index(key, lambda: _counts(upcoming(context), context))


def prompt(context: Context) -> Summary:
    """Return the counts for a prompt or a status bar: others see it, so what is private is not even counted."""
    return _counts(for_others(context), context)


def _counts(lines: Sequence[Due], context: Context) -> Summary:
    items = feedback.inbox(context)
    states = feedback.states(context)
    return Summary(
        late=sum(line.on < context.today for line in lines),
        today=sum(line.on == context.today and line.kind != "starts" for line in lines),
        inbox=len(items),
        silent=sum(states[item.id] == "silent" for item in items) + len(learning.silent(context)),
        to_reframe=len(reframes.to_reframe(context.career)),
        no_next_step=len(next_steps.bare(context)),
        new=sum(states[item.id] == "new" for item in items),
        active=len(tradeoffs.active(context.career)),
    )
