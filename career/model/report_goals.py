"""The goals of somebody who reports to me: theirs, in their words, and changed by what they said alone (O4)."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias, get_args

from msgspec.structs import replace

from career.errors import BadValue
from career.model.backlinks import pointing
from career.model.goals import GoalScope
from career.model.records import Record, Step, required

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from career.model.context import Context
    from career.model.snapshot import Career

ReportGoalState: TypeAlias = Literal["open", "done", "dropped"]
STATES: tuple[ReportGoalState, ...] = get_args(ReportGoalState)
SCOPES: tuple[GoalScope, ...] = get_args(GoalScope)
STATE_WORDS: "Mapping[ReportGoalState, str]" = {"open": "", "done": "reached", "dropped": "dropped"}


class ReportGoal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A goal of `person` (an id) `in_their_words`, as they said it on a day. I lead them; their career is theirs (O4).

    `scope` says whether it serves their career, their job or both (P6). Its state changes only together with
    `they_said`, what they said of it, on `said_on`.
    """

    table: ClassVar[str] = "report_goals"
    letter: ClassVar[str] = "1g"
    title_field: ClassVar[str] = "in_their_words"
    date_field: ClassVar[str] = "due"
    closed_field: ClassVar[str] = "closed_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"open"})
    is_work: ClassVar[bool] = False

    person: str
    in_their_words: str
    on: date
    scope: GoalScope = "both"
    due: date | None = None
    state: ReportGoalState = "open"
    they_said: str = ""
    said_on: date | None = None
    closed_on: date | None = None

    def settled(self, today: date) -> "ReportGoal":
        """Return the goal with the day it was closed, while it is, and none on which nothing was said."""
        closed = (self.closed_on or today) if self.is_closed else None
        return replace(self, closed_on=closed, said_on=(self.said_on or today) if self.they_said else None)


def of(person: str, career: "Career", *, closed: bool = False) -> list[ReportGoal]:
    """Return the open goals of a person (an id), the earliest said first; with `closed` also the others, after them."""
    found = [one for one in pointing(ReportGoal, "person", person, career) if one.archived_on is None]
    found = [one for one in found if closed or not one.is_closed]
    return sorted(found, key=lambda one: (one.is_closed, one.on, one.created_at, one.id))


def added(values: "Mapping[str, Any]", context: "Context") -> Step:
    """Return the step that adds a goal from the values of its fields. Raises BadValue without their words."""
    words = required(values.get("in_their_words") or "", "in_their_words", "the goal in their words")
    made = context.moment.make(ReportGoal, **{**values, "in_their_words": words}).settled(context.today)
    if made.is_closed:
        _check_said(made)
    return Step(f"Noted the goal of {context.career.headline(made.person)} '{words}'", [made])


def edited(before: ReportGoal, now: ReportGoal, today: date) -> ReportGoal:
    """Return a goal as it is after an edit. Raises BadValue where its state changes without what they said (O4)."""
    is_new = bool(now.they_said) and now.they_said != before.they_said
    if now.state != before.state and not is_new:
        _check_said(replace(now, they_said=""))
    return replace(now, said_on=today) if is_new else now


def said(goal: ReportGoal, words: str, state: ReportGoalState, context: "Context") -> Step:
    """Note what they said of their goal, and what it is by that. Raises BadValue for no words (O4)."""
    line = required(words, "they_said", "what they said")
    name = context.career.headline(goal.person)
    now = replace(goal, they_said=line, said_on=context.today, state=state, closed_on=None).settled(context.today)
    return Step(f"Noted what {name} said of '{goal.in_their_words}'", [now])


def counts(person: str, career: "Career") -> "Mapping[GoalScope, int]":
    """Return how many open goals a person has that serve their career, their job, and both (P6)."""
    found = of(person, career)
    return {scope: sum(one.scope == scope for one in found) for scope in SCOPES}


def is_all_job(person: str, career: "Career") -> bool:
    """Whether a person has goals, and none of them serves their career (P6)."""
    found = counts(person, career)
    return bool(found["job"]) and not (found["career"] or found["both"])


def _check_said(goal: ReportGoal) -> None:
    if not goal.they_said:
        raise BadValue(
            "It is their goal: what it is now is for them to say.",
            "Ask them, and type what they said.",
            field="they_said",
        )
