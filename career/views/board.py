"""The leader's board: a row for each report, and their tasks for which they were not offered a reframe (P17).

It counts what the leader did and has yet to do; nothing on it judges the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past, short
from career.model import direct_reports, reframes, report_goals, tasks
from career.model.backlinks import pointing
from career.model.direct_reports import Wanted
from career.model.field import choice_words
from career.model.goals import Approval
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.report_goals import ReportGoal
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career


class ReportOverview(NamedTuple):
    """What a leader has of one report: their goal as they said it last, and how many strengths were seen.

    `picture_days` are the days since a reframe was last offered to them, None before the first. `without_picture`
    counts their open tasks that lack one, `proposals` those for which a better way is proposed and not yet agreed. `goals`
    are those of their own that are open, in their words (O4).
    """

    person: Person
    want: Wanted | None
    strengths: int
    days_since_reframe: int | None
    to_reframe: int
    proposals: int
    goals: tuple[ReportGoal, ...] = ()

    @property
    def words(self) -> str:
        """Return what they want in their words, else a goal of theirs for the job; "" where neither is known."""
        return self.want.text if self.want else self.goals[0].in_their_words if self.goals else ""


def is_report(person: Person) -> bool:
    """Whether a person reports to me."""
    return person.role == "report" and person.archived_on is None


def board(context: Context) -> list[ReportOverview]:
    """Return a row for each person who reports to me, by name."""
    people = filter(is_report, context.career.people.values())
    return [overview(p, context) for p in sorted(people, key=lambda p: (p.name.casefold(), p.id))]


def overview(person: Person, context: Context) -> ReportOverview:
    """Return the row of one person, whatever their role."""
    career = context.career
    last = last_reframe(person.id, context)
    return ReportOverview(
        person,
        direct_reports.wanted(person.id, career),
        len(direct_reports.strengths(person.id, career)),
        max(0, (context.today - offered_on(last, context.moment)).days) if last else None,
        sum(reframes.lacks(task, career) for task in of(person.id, context)),
        sum(_is_proposed(task, career) for task in of(person.id, context)),
        tuple(report_goals.of(person.id, career)),
    )


def to_reframe(context: Context) -> list[Task]:
    """Return the open tasks of all reports that lack a reframe, the oldest first (P17)."""
    theirs = (task for person in context.career.people.values() if is_report(person) for task in of(person.id, context))
    return _by_age((task for task in theirs if reframes.lacks(task, context.career)), context.moment)


def of(person: str, context: Context) -> list[Task]:
    """Return the open tasks of a person (an id), the oldest first."""
    return _by_age(filter(tasks.is_open, pointing(Task, "for_person", person, context.career)), context.moment)


def last_reframe(person: str, context: Context) -> Reframe | None:
    """Return the reframe that was last offered to a person, or None."""
    return max(
        _offered(person, context.career),
        key=lambda r: (offered_on(r, context.moment), r.created_at, r.id),
        default=None,
    )


def offered_on(kept: Reframe, moment: Moment) -> date:
    """Return the day on which a reframe was offered; where that was not recorded, the day it was made."""
    return kept.offered_on or moment.local_day(kept.created_at)


def since(task: Task, moment: Moment) -> date:
    """Return the day since when a task has been theirs: when it was assigned, else when it was written down."""
    return task.assigned_on or min(moment.today, moment.local_day(task.created_at))


def talk_notes(person: Person, context: Context) -> list[tuple[str, str]]:
    """Return notes for a talk with somebody, as label and text: their goal in their words, then what was seen.

    Each with its day. Their goal is always listed, so that a missing one is noticed; of the rest, what is known.
    """
    career, today = context.career, context.today
    want, last = direct_reports.wanted(person.id, career), last_reframe(person.id, context)
    wish = f"“{want.text}” · {short(want.on, today)}" if want else "not known yet: what do they really want?"
    seen = [f"{one.text}, {short(one.on, today)}" for one in direct_reports.strengths(person.id, career)]
    painted = (
        f"{career.headline(last.about)} · {past(offered_on(last, context.moment), today)}"
        if last
        else "none offered yet"
    )
    parts = (
        ("their goal", wish),
        ("strengths", " · ".join(seen)),
        ("grows in", person.growth_area),
        ("reframed", painted),
    )
    return [(label, text) for label, text in parts if text]


def sayings_with_age(person: str, context: Context) -> list[str]:
    """Return everything a person said in the three conversations, the latest first, each with its age."""
    return [
        f"{past(one.on, context.today)} · {choice_words(one.topic)}: “{one.text}”"
        for one in direct_reports.sayings(person, context.career)
    ]


def goals_said(row: ReportOverview) -> str:
    """Return how many of their open goals serve their career, and how many their job: "2 · 1"; both count twice (P6)."""
    career = sum(one.scope != "job" for one in row.goals)
    job = sum(one.scope != "career" for one in row.goals)
    return f"{career} · {job}" if row.goals else "none"


def _offered(person: str, career: Career) -> Iterator[Reframe]:
    for kept in pointing(Reframe, "for_person", person, career):
        if kept.sentence and kept.verdict == "invest" and kept.archived_on is None:
            yield kept


def _is_proposed(task: Task, career: Career) -> bool:
    kept = reframes.of(task.id, career)
    if kept is None or kept.verdict != "redefine" or kept.closed_on:
        return False
    asked = pointing(Approval, "task", task.id, career)
    return any(one.state == "asked" and one.archived_on is None for one in asked)


def _by_age(found: Iterable[Task], moment: Moment) -> list[Task]:
    return sorted(found, key=lambda task: (since(task, moment), task.created_at, task.id))
