"""Goals: from one line to a measured, dated step to the vision (O12, G3, G6, G17, G18, G19)."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.text import clean_line
from career.model import tasks
from career.model.backlinks import pointing
from career.model.records import NonNegative, Record, Step, required
from career.model.settings import Days
from career.model.wins import Win

if TYPE_CHECKING:
    from collections.abc import Sequence

    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career

GoalKind = Literal["vision_stone", "performance", "learning", "relationship", "legacy"]
USUAL_RHYTHM = 14
"""Days between check-ins that rung proposes for a measured goal: a fortnight's share is kept up longest (Rai et al. 2023)."""
USUAL_KIND: GoalKind = "vision_stone"
GoalScope = Literal["career", "job", "both"]
GoalFocus = Literal["", "technical", "knowhow", "influence", "communication", "relationships"]
GoalState = Literal["idea", "open", "paused", "done", "dropped"]
GoalConfidence = Annotated[int, msgspec.Meta(ge=0, le=10)]


class Goal(Record, frozen=True, kw_only=True, omit_defaults=True, rename={"step_to": "stone"}):
    """A goal. A title alone is enough to start (O12); its eight parts show what is still missing (G3).

    `result` is one sentence on the result wanted. `baseline` and `target` are in `unit`; the value now is that of the
    latest check-in. `step_to` says what the goal is a step to: "this gets me from __ to __ because __". `org_metric` is
    the organisation's metric, or "none", and `my_metric` one's own (G7); each may have numbers. `uses_resources` says
    that it needs somebody else's budget, time or people, `approvals_none` that no approval is needed. `check_on`
    postpones the next check-in to that day. `blocked_on` is the id of a person it waits for, since the day
    `blocked_since`, and `then_do` what I can do about it myself (B1). `need` is the id of the need of the
    organisation that it serves (G9).

    `stretch`, `visible` and `serves_vision` say from 0 to 3 what it gives me, and `times_done` how often I did such a
    thing before (G10); `sharpens_edge` that it is what sets me apart (G8). `chain` are the ids of the people who are
    in the chain of command for it, `bypasses` of those whom it goes round, and `valued_here` says that going round
    people is welcome here (G13).
    """

    table: ClassVar[str] = "goals"
    letter: ClassVar[str] = "g"
    date_field: ClassVar[str] = "due"
    closed_field: ClassVar[str] = "closed_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"idea", "open", "paused"})

    title: str
    kind: GoalKind = USUAL_KIND
    scope: GoalScope = "both"
    focus: GoalFocus = ""
    state: GoalState = "open"
    result: str = ""
    starts: date | None = None
    due: date | None = None
    unit: str = ""
    baseline: float | None = None
    target: float | None = None
    proof: str = ""
    step_to: str = ""
    org_metric: str = ""
    org_baseline: float | None = None
    org_target: float | None = None
    org_value: float | None = None
    my_metric: str = ""
    my_baseline: float | None = None
    my_target: float | None = None
    my_value: float | None = None
    uses_resources: bool = False
    approvals_none: bool = False
    review_every_days: Days | None = None
    check_on: date | None = None
    if_cue: str = ""
    then_do: str = ""
    blocked_on: str = ""
    blocked_since: date | None = None
    need: str = ""
    stretch: tasks.Stretch | None = None
    visible: tasks.Stretch | None = None
    serves_vision: tasks.Stretch | None = None
    times_done: NonNegative = 0
    sharpens_edge: bool = False
    chain: frozenset[str] = frozenset()
    bypasses: frozenset[str] = frozenset()
    valued_here: bool = False
    closed_on: date | None = None

    def settled(self, today: date) -> "Goal":
        """Return the goal with the day it was closed, while it is; what waits for nobody has no day since which it does."""
        closed = (self.closed_on or today) if self.is_closed else None
        return replace(self, closed_on=closed, blocked_since=self.blocked_since if self.blocked_on else None)

    def check(self) -> None:
        """Raise BadValue where the goal would be due before it starts."""
        if self.starts and self.due and self.due < self.starts:
            raise BadValue("The goal would be due before it starts.", "Change one of the two dates.", field="due")


class CheckIn(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The value of a goal on a day, in the goal's unit, with a `confidence` of 0 to 10 (G21)."""

    table: ClassVar[str] = "checkins"
    letter: ClassVar[str] = "c"
    about_fields: ClassVar[tuple[str, ...]] = ("goal",)
    title_field: ClassVar[str] = "note"

    goal: str
    on: date
    value: float | None = None
    confidence: GoalConfidence | None = None


class Approval(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An approval that somebody has to give: to a goal, before it uses the organisation's means (G14), or to a task.

    Exactly one of `goal` and `task` is an id.
    """

    table: ClassVar[str] = "approvals"
    letter: ClassVar[str] = "a"
    about_fields: ClassVar[tuple[str, ...]] = ("goal", "task")
    title_field: ClassVar[str] = "what"
    date_field: ClassVar[str] = "chase_on"
    closed_field: ClassVar[str] = "answered_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"asked"})

    goal: str = ""
    task: str = ""
    person: str
    what: str = ""
    asked_on: date
    state: Literal["asked", "yes", "no"] = "asked"
    answered_on: date | None = None
    chase_on: date | None = None

    def settled(self, today: date) -> "Approval":
        """Return the approval with the day of the answer, once there is one."""
        return replace(self, answered_on=(self.answered_on or today) if self.is_closed else None)


def started(goal: Goal, today: date) -> Goal:
    """Return an idea or a paused goal as it is once it is opened: it starts today, unless its start is known.

    So an idea that is started is active however bare it is, and takes one of the places that there are (G15).
    """
    return replace(goal, state="open", starts=goal.starts or today)


def resumed(goal: Goal, today: date) -> Step:
    """Open a paused goal again; it is not looked at again on a day. Raises Refused for one that is not paused."""
    if goal.state != "paused":
        raise Refused(f"'{goal.title}' is not paused.", "`rung list goals` shows what it is now.")
    return Step(f"Started '{goal.title}' again", [replace(started(goal, today), revisit_on=None)])


def is_paused(record: Record) -> bool:
    """Whether a record is a goal that rests, and is still kept."""
    return isinstance(record, Goal) and record.state == "paused" and record.archived_on is None


def is_open(goal: Goal) -> bool:
    """Whether the goal is still being worked towards."""
    return goal.state == "open" and goal.archived_on is None


def all_open(career: "Career") -> "Sequence[Goal]":
    """Return the goals that are still being worked towards, in no particular order."""
    return career.found_in((Goal.table,), "open", lambda table: [goal for goal in table.values() if is_open(goal)])


def by_due(goal: Goal) -> tuple[date, datetime, str]:
    """Sort key: by due date, goals without one last."""
    return goal.due or date.max, goal.created_at, goal.id


def approvals(goal: Goal, career: "Career") -> list[Approval]:
    """Return the approvals that were asked for a goal, oldest first."""
    return sorted(pointing(Approval, "goal", goal.id, career), key=lambda a: (a.asked_on, a.created_at, a.id))


def checkins(goal: Goal, career: "Career") -> list[CheckIn]:
    """Return the check-ins of a goal, oldest first."""
    return sorted(pointing(CheckIn, "goal", goal.id, career), key=lambda c: (c.on, c.created_at, c.id))


def confidence(goal: Goal, career: "Career") -> CheckIn | None:
    """Return the latest check-in that says how confident I am to reach a goal, None where none does (G21)."""
    told = (entry for entry in reversed(checkins(goal, career)) if entry.confidence is not None)
    return next(told, None)


def check_in(goal: Goal, moment: "Moment", value: float | None, note: str = "", confidence: int | None = None) -> Step:
    """Record the progress of a goal today (G21)."""
    told = {"value": value, "note": clean_line(note), "confidence": confidence}
    entry = moment.make(CheckIn, goal=goal.id, on=moment.today, **told)
    return Step(f"Checked in on '{goal.title}'", [entry])


def answer_approval(approval: Approval, context: "Context", *, given: bool) -> Step:
    """Record that an approval was given or refused (G14); one for a report's better way makes a win (P19)."""
    from career.model import leader_wins  # here: few approvals are answered in a session

    word = "given" if given else "refused"
    done = replace(approval, state="yes" if given else "no", answered_on=context.today)
    label = f"Approval {word} for '{context.career.headline(approval.goal or approval.task)}'"
    return Step(label, [done, *leader_wins.agreed(done, context)])


def waits(approval: Approval, career: "Career") -> bool:
    """Whether the goal or task for which an approval was asked is still open."""
    goal, task = career.goals.get(approval.goal), career.tasks.get(approval.task)
    return bool((goal and is_open(goal)) or (task and tasks.is_open(task)))


def ask_approval(goal: Goal, person: str, what: str, moment: "Moment") -> Step:
    """Record that `person` (an id) was asked for an approval today. Raises BadValue where nobody is named."""
    if not person:
        raise BadValue("Nobody was named to approve it.", "Type a name.", field="person")
    asked = moment.make(Approval, goal=goal.id, person=person, what=clean_line(what), asked_on=moment.today)
    return Step(f"Asked for approval of '{goal.title}'", [asked])


def starts_unapproved(goal: Goal, context: "Context") -> bool:
    """Whether an open goal has started before every approval it needs was given (G14)."""
    if goal.approvals_none or not is_open(goal) or goal.starts is None or goal.starts > context.today:
        return False
    asked = approvals(goal, context.career)
    return any(a.state != "yes" for a in asked) or (goal.uses_resources and not asked)


def newly_unapproved(before: "Career", context: "Context") -> Goal | None:
    """Return a goal that starts now while an approval is missing, and did not in the career `before` (G14), or None."""
    earlier = context._replace(career=before)
    for goal in context.career.goals.values():
        was = before.goals.get(goal.id)
        if was is not goal and starts_unapproved(goal, context) and not (was and starts_unapproved(was, earlier)):
            return goal
    return None


def complete(goal: Goal, value: float | None, proof: str, moment: "Moment") -> Step:
    """Close a goal with its last value and its proof, which becomes a win (G18).

    The proof that was planned ("I will know because ...") stays; the win says what actually proved it. Raises Refused
    where the goal is closed already, and BadValue where a measured goal has no last value, or nothing proves it.
    """
    if goal.state in {"done", "dropped"}:
        raise Refused(f"'{goal.title}' is closed already.", "To open it again, edit its state.")
    if value is None and goal.target is not None:
        unit = f" in {goal.unit}" if goal.unit else ""
        raise BadValue("A goal with a measure needs its last value.", f"Where did it end{unit}?", field="value")
    line = required(proof, "proof", "the proof that you achieved it")
    won = moment.make(
        Win,
        text=f"{goal.title}: {line}",
        on=moment.today,
        unit=goal.unit,
        before=goal.baseline,
        after=value,
        goal=goal.id,
        milestone=True,
    )
    last = [] if value is None else check_in(goal, moment, value).changes
    done = replace(goal, state="done", closed_on=moment.today, proof=goal.proof or line)
    return Step(f"Completed '{goal.title}'", [done, won, *last])


def next_check_in(goal: Goal, context: "Context") -> date | None:
    """Return the day of the next check-in, or None without a check-in rhythm (G21).

    It counts from the last one; before the first, from the later of the goal's start and the day it was written down:
    it would else be late at once.
    """
    if goal.review_every_days is None or not is_open(goal):
        return None
    done = checkins(goal, context.career)
    entered = context.moment.local_day(goal.created_at)
    last = done[-1].on if done else max(entered, goal.starts or entered)
    due = last + timedelta(days=goal.review_every_days)
    return max(due, goal.check_on) if goal.check_on else due
