"""Learning: trainings, courses, books, certificates, organisations one belongs to, and events (B17, B19, O5, O9).

To enrol shows that one is serious, so an enrolment of which nobody was told is a silent change, like one after feedback.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.relative_days import short
from career.model.backlinks import pointing
from career.model.feedback import Telling, told_of
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.snapshot import Career
    from career.model.text_names import TextName

LearningKind: TypeAlias = Literal["course", "training", "book", "cert", "org", "event"]
LearningState: TypeAlias = Literal["wish", "enrolled", "doing", "done", "dropped"]
KINDS: tuple[LearningKind, ...] = get_args(LearningKind)
UNDER_WAY = frozenset({"enrolled", "doing"})
TOLD_BY: "TextName" = "tell-training"
"""The text to say that tells of an enrolment (S4)."""
TRAINING_ONLY = "training only: add a result, a relationship or exposure"
"""What is said of a goal towards which nothing leads but learning (O5)."""


class Learning(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something to learn from, with who provides it, where, and its days.

    `enrolled_on` is the day on which it was agreed; `register_by` the last one to do so; `renew_on` the one on which a
    certificate or a membership ends. An organisation is taken part in every `cadence_days`, the last time on `last_on`;
    `next_on` is the next time, where that was agreed. `able_to` says what I can do then; `goal` (an id) and `skills` are
    what it is for. Who was told of it is in the tellings that are about it.
    """

    table: ClassVar[str] = "learning"
    letter: ClassVar[str] = "1c"
    date_field: ClassVar[str] = "starts_on"
    closed_field: ClassVar[str] = "closed_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"wish", *UNDER_WAY})
    is_work: ClassVar[bool] = False

    title: str
    kind: LearningKind = "course"
    provider: str = ""
    place: str = ""
    link: str = ""
    state: LearningState = "wish"
    enrolled_on: date | None = None
    register_by: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    renew_on: date | None = None
    cadence_days: Annotated[int, msgspec.Meta(ge=1, le=3660)] | None = None
    last_on: date | None = None
    next_on: date | None = None
    able_to: str = ""
    goal: str = ""
    skills: frozenset[str] = frozenset()
    closed_on: date | None = None

    def settled(self, today: date) -> "Learning":
        """Return it with the day of its enrolment, and the one on which it was finished or dropped."""
        enrolled = self.enrolled_on or (today if self.state == "enrolled" else None)
        return replace(self, enrolled_on=enrolled, closed_on=(self.closed_on or today) if self.is_closed else None)

    def check(self) -> None:
        """Raise BadValue where it would end before it starts."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise BadValue("It would end before it starts.", "Change one of the two dates.", field="ends_on")


def is_under_way(learning: Learning) -> bool:
    """Whether one is enrolled in it, or does it."""
    return learning.state in UNDER_WAY and learning.archived_on is None


def dated(learning: Learning, today: date) -> Learning:
    """Return what was only wished for as enrolled in, where the day of that was noted and has come."""
    has_come = learning.state == "wish" and learning.enrolled_on is not None and learning.enrolled_on <= today
    return replace(learning, state="enrolled") if has_come else learning


def edited(before: Learning, now: Learning, today: date) -> Learning:
    """Return it as it is after an edit: what became a wish again has no enrolment any more."""
    if now.state == "wish" != before.state:
        return replace(now, enrolled_on=None)
    return dated(now, today)


def tellings(learning: Learning, career: "Career") -> list[Telling]:
    """Return who was told of it, the first telling first."""
    return told_of(learning.id, TOLD_BY, career)


def told_in_talk(learning: Learning, person: str, context: "Context") -> Telling:
    """Return the telling that somebody (an id) heard of it in a talk today: without words, and asked back as after a text."""
    back = context.today + timedelta(days=context.settings.follow_up_days)
    return context.moment.make(
        Telling, person=person, on=context.today, script=TOLD_BY, about=learning.id, follow_up_on=back
    )


def silent_days(learning: Learning, context: "Context") -> int | None:
    """Return for how many days one is enrolled and told nobody; None where there is nothing to tell (B17).

    What was read or visited without an enrolment is no news; what was told before the enrolment was only a wish.
    """
    since = learning.enrolled_on
    if not is_under_way(learning) or since is None or since > context.today:
        return None
    is_told = any(one.on >= since for one in tellings(learning, context.career))
    return None if is_told else (context.today - since).days


def silent(context: "Context") -> list[Learning]:
    """Return the enrolments of which nobody was told, the longest silent first."""
    days = {one.id: silent_days(one, context) for one in context.career.learning.values()}
    found = [one for one in context.career.learning.values() if days[one.id] is not None]
    return sorted(found, key=lambda one: (-(days[one.id] or 0), one.created_at, one.id))


def engage_on(learning: Learning, context: "Context") -> date | None:
    """Return the day by which to take part again, None where no rhythm was chosen or it is not under way (O9)."""
    if not is_under_way(learning) or (learning.cadence_days is None and learning.next_on is None):
        return None
    if learning.next_on:
        return learning.next_on
    last = learning.last_on or learning.enrolled_on or context.moment.local_day(learning.created_at)
    return last + timedelta(days=learning.cadence_days or 0)


def of_goal(goal: str, career: "Career") -> list[Learning]:
    """Return what is learned for a goal (an id), what is open first, by its start."""
    found = (one for one in pointing(Learning, "goal", goal, career) if one.archived_on is None)
    return sorted(found, key=lambda one: (one.is_closed, one.starts_on or date.max, one.created_at, one.id))


def for_skill(key: str, career: "Career") -> list[Learning]:
    """Return what builds a skill, by its key: what is open first, by its start."""
    found = (one for one in career.learning.values() if key in one.skills and one.archived_on is None)
    return sorted(found, key=lambda one: (one.is_closed, one.starts_on or date.max, one.created_at, one.id))


def is_training_only(goal: "Goal", career: "Career") -> bool:
    """Whether the only steps towards an open goal are things to learn from (O5).

    A task that was not dropped, a task whose reframe says that it is a step to it, a win, or a next step of one's own is
    another step.
    """
    if goal.is_closed or goal.archived_on or goal.then_do:
        return False
    if not any(one.state != "dropped" for one in of_goal(goal.id, career)):
        return False
    steps = (*pointing(Task, "goal", goal.id, career), *pointing(Win, "goal", goal.id, career))
    steps = (*steps, *pointing(Reframe, "step_to", goal.id, career))
    return not any(one.archived_on is None and getattr(one, "state", "") != "dropped" for one in steps)


def enrolled(learning: Learning, today: date) -> Step:
    """Note that one enrolled today; a book is begun, and an organisation joined."""
    if learning.kind == "book":
        return Step(f"Began '{learning.title}'", [replace(learning, state="doing")])
    if learning.kind == "org":
        joined = replace(learning, state="doing", enrolled_on=today, last_on=learning.last_on or today)
        return Step(f"Joined '{learning.title}'", [joined])
    return Step(f"Enrolled in '{learning.title}'", [replace(learning, state="enrolled", enrolled_on=today)])


def finished(learning: Learning, today: date) -> Step:
    """Finish it."""
    return Step(f"Finished '{learning.title}'", [replace(learning, state="done", closed_on=today)])


def engaged(learning: Learning, today: date) -> Step:
    """Note that one took part in it today; the next time is due in a while."""
    return Step(f"Took part in '{learning.title}'", [replace(learning, last_on=today, next_on=None)])


def renewed(learning: Learning, today: date) -> Step:
    """Note that it was renewed: the next time is the same day of a later year, the first that is to come."""
    until = _year_after(learning.renew_on or today)
    while until <= today:
        until = _year_after(until)
    return Step(f"Renewed '{learning.title}' until {short(until, today)}", [replace(learning, renew_on=until)])


def advanced(learning: Learning, kind: str, today: date) -> Step:
    """Take the next step in it: what its line of Upcoming (`kind`) asks for, else to enrol, to take part, or to finish.

    Raises Refused where it is finished or dropped.
    """
    if learning.is_closed and kind != "renew":
        raise Refused(f"'{learning.title}' is {learning.state}.", "e edits it, or `rung edit ID`.")
    if kind == "begins":
        return Step(f"Began '{learning.title}'", [replace(learning, state="doing")])
    if kind == "renew":
        return renewed(learning, today)
    if learning.state == "wish":
        return enrolled(learning, today)
    if kind == "engage" or (learning.kind == "org" and kind != "ends"):
        return engaged(learning, today)
    return finished(learning, today)


def _year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)
