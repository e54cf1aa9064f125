"""The daily check-in: five cards, in their order, each with what needs a look today and nothing else.

After a gap the next one is shorter, without comment: missed days are not counted.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from career.model import feedback, goal_progress, goals, if_then, reviews
from career.views.nudges import Nudge, nudge
from career.views.upcoming import Due, upcoming

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.feedback import Feedback
    from career.model.goals import Goal

CheckinCardName: TypeAlias = Literal["due", "goals", "inbox", "win", "nudge"]
NAMES: tuple[CheckinCardName, ...] = ("due", "goals", "inbox", "win", "nudge")
MOST_DUE, MOST_GOALS = 3, 2
NOT_TO_DO = frozenset({"check-in", "if-then", "starts"})
"""Lines of Upcoming that nobody can finish: the card of the goals asks about them, or a goal only starts that day."""


class CheckinCards(NamedTuple):
    """The content of a day's cards. The card for a win is always there; others only if there is something on them.

    Of `goals` the value is asked, and whether the if-then happened; of `rehearsed`, on the same card, only the latter.
    """

    due: tuple[Due, ...]
    goals: tuple[Goal, ...]
    rehearsed: tuple[Goal, ...]
    inbox: Feedback | None
    nudge: Nudge | None

    @property
    def names(self) -> tuple[CheckinCardName, ...]:
        """Return the cards of the day, in their order."""
        asks = {name for name in NAMES if name == "win" or getattr(self, name)}
        return tuple(name for name in NAMES if name in asks or (name == "goals" and self.rehearsed))


def cards(context: Context) -> CheckinCards:
    """Return the cards of a day: up to three lines that are late or due, two goals, one piece of feedback, one nudge.

    After a week away: one line, one goal, no feedback. Nothing is on two cards.
    """
    away = reviews.days_since(context)
    is_short = away is not None and away >= context.settings.away_days
    due = tuple(line for line in upcoming(context) if line.on <= context.today and line.kind not in NOT_TO_DO)
    due = due[: 1 if is_short else MOST_DUE]
    most_goals = 1 if is_short else MOST_GOALS
    goals_due = goals_to_check(context)[:most_goals]
    rehearsed = goals_to_rehearse(context, seen=frozenset(goal.id for goal in goals_due))[: most_goals - len(goals_due)]
    shown = frozenset(line.source for line in due)
    inbox = None if is_short else first_of_inbox(context, seen=shown)
    shown |= frozenset(goal.id for goal in (*goals_due, *rehearsed)) | ({inbox.id} if inbox else set())
    return CheckinCards(due, goals_due, rehearsed, inbox, nudge(context, seen=shown))


def goals_to_check(context: Context) -> tuple[Goal, ...]:
    """Return the goals whose check-in is due, the one most behind its pace first (G21)."""
    career = context.career
    due = [
        g
        for g in career.goals.values()
        if (day := goals.next_check_in(g, context)) is not None and day <= context.today
    ]

    def order(goal: Goal) -> tuple[float, date, str]:
        pace = goal_progress.pace(goal, context)
        return (0.0 if pace is None else pace), goals.next_check_in(goal, context) or context.today, goal.id

    return tuple(sorted(due, key=order))


def goals_to_rehearse(context: Context, *, seen: frozenset[str] = frozenset()) -> tuple[Goal, ...]:
    """Return the goals under way with an if-then that was not asked about since its "if" can have come (E2).

    That is today, or the last day that the "if" names: who plans for Mondays is not asked on a Thursday, too. Those
    whose "if" is today come first, then those that were not asked about for longest.
    """
    career, today = context.career, context.today
    asked: dict[str, date] = {}
    for hit in career.hits.values():
        asked[hit.goal] = max(hit.on, asked.get(hit.goal, hit.on))
    under_way = [
        goal
        for goal in career.goals.values()
        if goal.then_do and goals.is_open(goal) and not (goal.starts and goal.starts > today)
    ]
    waiting = [g for g in under_way if g.id not in seen and asked.get(g.id, date.min) < if_then.latest_day(g, today)]
    return tuple(
        sorted(waiting, key=lambda g: (not if_then.is_on(g, today), asked.get(g.id, date.min), g.created_at, g.id))
    )


def first_of_inbox(context: Context, *, seen: frozenset[str] = frozenset()) -> Feedback | None:
    """Return the feedback of the day: the oldest new one, else the oldest silent change; None without either."""
    states = feedback.states(context)
    waiting = [f for f in feedback.inbox(context) if f.id not in seen]
    new = [f for f in waiting if states[f.id] == "new"]
    silent = [f for f in waiting if states[f.id] == "silent"]
    return next(iter([*new, *silent]), None)


def day_of(goal: str, context: Context) -> date:
    """Return the date for a check-in of a goal (its id): today, or that of the last one if it is dated tomorrow.

    That happens after a flight to the west. The later of two check-ins has to count, whatever the calendar said.
    """
    today = context.today
    last = max((c.on for c in context.career.checkins.values() if c.goal == goal), default=today)
    return last if last == today + timedelta(days=1) else today
