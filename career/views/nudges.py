"""The one nudge of the day: the thing that most needs doing, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.language.relative_days import past
from career.model import feedback, goal_parts, goals, reframes, reviews, visions
from career.views import next_steps

if TYPE_CHECKING:
    from career.model.context import Context

NudgeKind: TypeAlias = Literal["vision", "silent", "approval", "stuck", "sketch", "reframe", "bare"]


class Nudge(NamedTuple):
    """What most needs doing: the id of its record, its text, why it comes first, and what `a` does about it."""

    kind: NudgeKind
    source: str
    text: str
    why: str
    act: str


def nudge(context: Context, *, seen: frozenset[str] = frozenset()) -> Nudge | None:
    """Return the most urgent item that was not `seen` (ids) on an earlier card; None where nothing is left.

    The order: once a year what I really want (G1), a change that nobody was told of, an approval that is overdue, an item that waits for somebody and has
    no step that I can take alone, once a week a part that a sketch lacks (O12), a task without a reframe, an item without
    a next step. Of one kind the oldest comes first. What was offered a short while ago rests.
    """
    resting = reviews.resting(context)
    for find in ORDER:
        for found in find(context):
            if found.source not in seen and (found.kind, found.source) not in resting:
                return found
    return None


def _vision(context: Context) -> Iterator[Nudge]:
    if last := visions.to_ask_again(context):
        yield Nudge(
            "vision", last.id, "What do you really want?", f"{visions.wanted_then(last, context.today)}.", "answer"
        )


def _silent(context: Context) -> Iterator[Nudge]:
    states = feedback.states(context)
    for item in feedback.inbox(context):
        if states[item.id] == "silent":
            why = f"You changed it {past(item.change_on or context.today, context.today)} and told nobody: most likely nobody noticed."
            yield Nudge("silent", item.id, item.change_made, why, "tell it")


def _approvals(context: Context) -> Iterator[Nudge]:
    career, today = context.career, context.today
    late = timedelta(days=context.settings.approval_days)
    for asked in sorted(career.approvals.values(), key=lambda a: (a.asked_on, a.id)):
        if asked.state != "asked" or asked.archived_on or not goals.waits(asked, career):
            continue
        if today - asked.asked_on > late and (asked.chase_on is None or asked.chase_on <= today):
            about = career.headline(asked.goal or asked.task)
            text = f"{career.headline(asked.person)}: {asked.what or about}"
            why = f"You asked {past(asked.asked_on, today)} and got no answer: '{about}' waits for it."
            yield Nudge("approval", asked.id, text, why, "write down the answer")


def _stuck(context: Context) -> Iterator[Nudge]:
    waiting = next_steps.waiting(context)
    of_all = (
        ""
        if waiting.share is None
        else f" In all, {waiting.blocked} of your {waiting.open} open items wait for somebody."
    )
    for record in sorted(next_steps.stuck(context), key=lambda r: (r.created_at, r.id)):
        who = context.career.headline(getattr(record, "blocked_on", ""))
        why = f"It waits for {who}.{of_all if waiting.blocked > 1 else ''} What can you do yourself this week?"
        yield Nudge("stuck", record.id, record.headline, why, "say what you do")


def _sketches(context: Context) -> Iterator[Nudge]:
    """Yield the sketches, once a week: there are always tasks to reframe, after which none would ever come."""
    if reviews.nudged_lately("sketch", context):
        return
    career = context.career
    open_goals = [goal for goal in career.goals.values() if goals.is_open(goal)]
    sketches = [goal for goal in open_goals if goal_parts.state(goal, career) == "sketch"]
    for goal in sorted(sketches, key=lambda g: (g.created_at, g.id)):
        part = goal_parts.first_missing(goal, career)
        yield Nudge(
            "sketch", goal.id, goal.title, f"A sketch so far. One part of it: {goal_parts.PART_WORDS[part]}.", "add it"
        )


def _sentences(context: Context) -> Iterator[Nudge]:
    career = context.career
    for task in reframes.to_reframe(career):
        whom = career.headline(task.for_person) or "you"
        why = (
            "You wanted to reframe it later."
            if task.to_reframe
            else f"It is not reframed yet: what is in it for {whom}?"
        )
        yield Nudge("reframe", task.id, task.title, why, "reframe it")


def _bare(context: Context) -> Iterator[Nudge]:
    for record in sorted(next_steps.bare(context), key=lambda r: (r.created_at, r.id)):
        yield Nudge("bare", record.id, record.headline, "It is open and has no next step.", "say what is next")


ORDER: tuple[Callable[[Context], Iterator[Nudge]], ...] = (
    _vision,
    _silent,
    _approvals,
    _stuck,
    _sketches,
    _sentences,
    _bare,
)
