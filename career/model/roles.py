"""The jobs of a working life: which one is mine now, what I would change in it, and how the next one begins (L1 to L6)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.relative_days import full, short
from career.language.text import clean_line
from career.model.backlinks import pointing
from career.model.goals import Goal, is_open
from career.model.records import Change, Record, Step, required

if TYPE_CHECKING:
    from collections.abc import Iterable

    from career.model.context import Context
    from career.model.snapshot import Career

Path = Literal["on_path", "bridge", "off_path"]
Score = Annotated[int, msgspec.Meta(ge=0, le=10)]
FIT_HINT = "0 not at all to 10 exactly where I want to be"
LAST = timedelta(days=1)


class Role(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A job: a title at an organisation, from a day until another (both count, None where it is not known).

    `path` says whether it leads where I want to go, is a bridge to that, or is off it and pays the bills (L4).
    `leaving_on` is the day on which I mean to leave; it is private (L5).
    """

    table: ClassVar[str] = "roles"
    letter: ClassVar[str] = "3"
    is_work: ClassVar[bool] = False

    title: str
    org: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    path: Path = "on_path"
    leaving_on: date | None = None

    @property
    def headline(self) -> str:
        """Return the title with the organisation: "Backend engineer at Northwind"."""
        return " at ".join(filter(None, (self.title, self.org))) or self.id

    def check(self) -> None:
        """Raise BadValue where the job would end, or I would leave it, before it begins."""
        for field, ends in (("ended_on", "end"), ("leaving_on", "be left")):
            day: date | None = getattr(self, field)
            if day and self.started_on and day < self.started_on:
                hint = "Change one of the two dates."
                raise BadValue(f"The job would {ends} before it begins.", hint, field=field)


class Fit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """How far a `role` (an id) is where I want to be on a day: 0 not at all, 10 exactly; None where it is masked (L3)."""

    table: ClassVar[str] = "fits"
    letter: ClassVar[str] = "4"
    title_field: ClassVar[str] = "line"
    about_fields: ClassVar[tuple[str, ...]] = ("role",)
    is_work: ClassVar[bool] = False

    role: str
    on: date
    score: Score | None = None
    line: str = ""


class Start(NamedTuple):
    """What is said of the next job: its title, the organisation, its first day, its path, and goals (ids) left behind."""

    title: str
    org: str
    starts: date
    path: Path = "on_path"
    behind: tuple[str, ...] = ()


def in_time(career: "Career") -> list[Role]:
    """Return all jobs, the one that began first first."""
    there = [role for role in career.roles.values() if role.archived_on is None]
    return sorted(there, key=_began)


def _began(role: Role) -> tuple[date, object, str]:
    return role.started_on or date.min, role.created_at, role.id


def current(context: "Context") -> Role | None:
    """Return the job of today: of several, the one that began last. None before the first and between two jobs."""
    return next((role for role in reversed(in_time(context.career)) if at(role, context.today)), None)


def beside(context: "Context") -> list[Role]:
    """Return the other jobs that are going on: two machines may each have begun one, and both stay."""
    now = current(context)
    return [role for role in in_time(context.career) if role != now and at(role, context.today)]


def to_come(context: "Context") -> Role | None:
    """Return the next job that is agreed and has not begun; None without one."""
    return next((r for r in in_time(context.career) if r.started_on and r.started_on > context.today), None)


def day_number(role: Role, today: date) -> int | None:
    """Return which day of the job it is, 1 on the first (L1); None where its first day is unknown or still to come."""
    if role.started_on is None or role.started_on > today:
        return None
    return (min(today, role.ended_on or today) - role.started_on).days + 1


def is_backwards(role: Role) -> bool:
    """Whether a job ends before it begins, as after two machines have each changed one of its dates."""
    return bool(role.started_on and role.ended_on and role.ended_on < role.started_on)


def days_left(role: Role, today: date) -> int | None:
    """Return the days until I leave, below 0 once that day is over (L5); None where none is set, or the job has ended."""
    if role.leaving_on is None or (role.ended_on and role.ended_on < today):
        return None
    return (role.leaving_on - today).days


def time_left(days: int) -> str:
    """Return the time until I leave in words: "10 weeks", from 14 days on; "13 days", "1 day" below."""
    if days >= 14:
        return f"{days // 7} weeks"
    return "1 day" if days == 1 else f"{days} days"


def fits(role: Role, career: "Career") -> list[Fit]:
    """Return how well a job fitted, earliest first; without those that are masked."""
    found = (fit for fit in pointing(Fit, "role", role.id, career) if fit.archived_on is None)
    return sorted((fit for fit in found if fit.score is not None), key=lambda fit: (fit.on, fit.created_at, fit.id))


def is_falling(role: Role, career: "Career") -> bool:
    """Whether the fit fell two times running (L3)."""
    last = [fit.score for fit in fits(role, career) if fit.score is not None][-3:]
    return len(last) == 3 and last[0] > last[1] > last[2]


def asks_for_change(context: "Context") -> Role | None:
    """Return the job of today if its fit fell two times running and no legacy goal was made since (L6); else None."""
    role = current(context)
    if role is None or not is_falling(role, context.career):
        return None
    last = fits(role, context.career)[-1]
    answers = (g for g in context.career.goals.values() if g.kind == "legacy" and g.archived_on is None)
    return None if any(goal.created_at > last.created_at for goal in answers) else role


def newly_asked(before: "Career", now: "Context") -> Role | None:
    """Return the job about which a step since `before` opened the question what I will change; None where none did."""
    return asks_for_change(now) if len(now.career.fits) > len(before.fits) else None


def say_fit(role: Role, score: int, line: str, on: date | None, context: "Context") -> Step:
    """Note how far a job is where I want to be, on a day or today (L3). Raises BadValue for a day it did not have."""
    day = on or context.today
    if day > context.today:
        raise BadValue(f"{full(day)} is in the future.", "Type today or an earlier day.", field="on")
    if role.started_on and day < role.started_on:
        raise BadValue(f"'{role.headline}' began on {full(role.started_on)}.", "Type a later day.", field="on")
    made = context.moment.make(Fit, role=role.id, on=day, score=score, line=clean_line(line))
    return Step(f"Noted how '{role.headline}' fits: {score}", [made])


def due_of_change(role: Role | None, context: "Context") -> date:
    """Return the day by which a change has to be made: before I leave, and within the days that are set (L6)."""
    latest = context.today + timedelta(days=context.settings.change_days)
    leaving = role.leaving_on if role else None
    return min(latest, leaving) if leaving and leaving >= context.today else latest


def change_now(text: str, context: "Context") -> Step:
    """Make the goal of what I will change now: one of kind legacy, due before I leave (L6). Raises BadValue for no text."""
    title = required(text, "title", "what you will change")
    due = due_of_change(current(context), context)
    goal = context.moment.make(Goal, title=title, kind="legacy", scope="job", starts=context.today, due=due)
    return Step(f"Added goal '{title}', due {short(due, context.today)}", [goal])


def open_goals(career: "Career") -> list[Goal]:
    """Return the goals of mine that the next job may take over, by due date."""
    there = [goal for goal in career.goals.values() if is_open(goal) or goal.state in {"idea", "paused"}]
    return sorted((g for g in there if g.archived_on is None), key=lambda g: (g.due or date.max, g.created_at, g.id))


def next_job(said: Start, context: "Context") -> Step:
    """Begin the next job, and end the present one the day before; goals come along but for those left `behind`.

    Nothing else changes: history, people and skills stay, and the new job has a legacy of its own to make. Raises
    BadValue for no title and for a first day that is not after the present job's.
    """
    title = required(said.title, "title", "the job")
    made = context.moment.make(Role, title=title, org=clean_line(said.org), started_on=said.starts, path=said.path)
    changes: list[Change] = [*_ended(said.starts, context), made]
    left = [goal for goal in open_goals(context.career) if goal.id in said.behind]
    changes += [replace(goal, state="dropped", closed_on=context.today) for goal in left]
    what = f"Began '{made.headline}'" if said.starts <= context.today else f"'{made.headline}' begins"
    behind = f", {len(left)} goal{'s' * (len(left) != 1)} left behind" if left else ""
    return Step(f"{what} on {full(said.starts)}{behind}", changes)


def _ended(starts: date, context: "Context") -> "Iterable[Role]":
    """Yield the jobs that are going on, ended on the day before another one begins."""
    for role in in_time(context.career):
        if not at(role, context.today) or (role.ended_on and role.ended_on < starts):
            continue
        if role.started_on and starts <= role.started_on:
            raise BadValue(
                f"'{role.headline}' began on {full(role.started_on)}.", "Type a later first day.", field="started_on"
            )
        yield replace(role, ended_on=starts - LAST)


def required_current(context: "Context") -> Role:
    """Return the job of today. Raises Refused where there is none."""
    if role := current(context):
        return role
    raise Refused("No job is noted for today.", "`rung job set TITLE --at ORG --from WHEN` notes it.")


def at(role: Role, day: date) -> bool:
    """Whether a day lies within a job."""
    return (role.started_on or date.min) <= day <= (role.ended_on or date.max)


def leaving_words(role: Role, today: date) -> str:
    """Return when I leave in words: "leaving 12 Mar, 15 weeks"; a day that is over says so. "" where none is set."""
    days = days_left(role, today)
    if days is None or role.leaving_on is None:
        return ""
    when = short(role.leaving_on, today)
    if days < 0:
        return f"you meant to leave on {when}, {time_left(-days)} ago"
    return f"leaving {when}, {time_left(days)}" if days else "leaving today"
