"""The leader's board: a row for each report, and their tasks for which they were not offered a reframe (P17).

It counts what the leader did and has yet to do; nothing on it judges the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.language.relative_days import past
from career.model import reframes, reports, tasks
from career.model.backlinks import pointing
from career.model.goals import Approval
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.reports import Saying
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.snapshot import Career


class ReportOverview(NamedTuple):
    """What a leader has of one report: their goal as they said it last, and how many strengths were seen.

    `picture_days` are the days since a reframe was last offered to them, None before the first. `without_picture`
    counts their open tasks that lack one, `proposals` those for which a better way is proposed and not yet agreed.
    """

    person: Person
    want: Saying | None
    strengths: int
    picture_days: int | None
    without_picture: int
    proposals: int


def is_report(person: Person) -> bool:
    """Whether a person reports to me."""
    return person.role == "report" and person.archived_on is None


def board(career: Career, today: date) -> list[ReportOverview]:
    """Return a row for each person who reports to me, by name."""
    people = filter(is_report, career.people.values())
    return [overview(p, career, today) for p in sorted(people, key=lambda p: (p.name.casefold(), p.id))]


def overview(person: Person, career: Career, today: date) -> ReportOverview:
    """Return the row of one person, whatever their role."""
    last = last_picture(person.id, career)
    return ReportOverview(
        person,
        reports.latest(person.id, "want", career),
        len(reports.strengths(person.id, career)),
        max(0, (today - offered_on(last)).days) if last else None,
        sum(lacks_picture(task, career) for task in of(person.id, career)),
        sum(_is_proposed(task, career) for task in of(person.id, career)),
    )


def without_picture(career: Career) -> list[Task]:
    """Return the open tasks of all reports that lack a reframe, the oldest first (P17)."""
    theirs = (task for person in career.people.values() if is_report(person) for task in of(person.id, career))
    return sorted((task for task in theirs if lacks_picture(task, career)), key=_age)


def of(person: str, career: Career) -> list[Task]:
    """Return the open tasks of a person (an id), the oldest first."""
    return sorted((t for t in pointing(Task, "for_person", person, career) if tasks.is_open(t)), key=_age)


def lacks_picture(task: Task, career: Career) -> bool:
    """Whether the task's owner has not been offered a reframe (one of mine does not count).

    A task that took another way out needs none (P19); a task to reframe later does.
    """
    kept = reframes.of(task.id, career)
    if kept is None or task.to_reframe:
        return True
    return kept.verdict == "invest" and not (kept.picture and kept.for_person == task.for_person)


def last_picture(person: str, career: Career) -> Reframe | None:
    """Return the reframe that was last offered to a person, or None."""
    return max(_offered(person, career), key=lambda r: (offered_on(r), r.created_at, r.id), default=None)


def offered_on(kept: Reframe) -> date:
    """Return the day on which a reframe was offered; where that was not recorded, the day it was made (UTC)."""
    return kept.offered_on or kept.created_at.date()


def since(task: Task, today: date) -> date:
    """Return the day since when a task has been theirs: when it was assigned, else when it was written down.

    The latter is stored in UTC, which is a day ahead on many an evening: it counts as `today` then.
    """
    return task.assigned_on or min(today, task.created_at.date())


def talk_notes(person: Person, career: Career, today: date) -> list[tuple[str, str]]:
    """Return notes for a talk with somebody, as label and text: their goal in their words, then what was seen.

    Each with its day. Their goal is always listed, so that a missing one is noticed; of the rest, what is known.
    """
    want, last = reports.latest(person.id, "want", career), last_picture(person.id, career)
    wish = f"“{want.text}” · {_day(want.on, today)}" if want else "not known yet: what do they really want?"
    seen = [f"{_day(one.on, today)} {one.text}" for one in reports.strengths(person.id, career)]
    painted = (
        f"painted {past(offered_on(last), today)}: {career.headline(last.about)}" if last else "nothing painted yet"
    )
    parts = (
        ("wants", wish),
        ("seen", " · ".join(seen)),
        ("grows in", person.growth_area),
        ("so far", painted),
    )
    return [(label, text) for label, text in parts if text]


def sayings_with_age(person: str, career: Career, today: date) -> list[str]:
    """Return everything a person said in the three conversations, the latest first, each with its age."""
    return [f"{past(one.on, today)} · {one.topic}: “{one.text}”" for one in reports.sayings(person, career)]


def _day(day: date, today: date) -> str:
    return f"{day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")


def _offered(person: str, career: Career) -> Iterator[Reframe]:
    for kept in pointing(Reframe, "for_person", person, career):
        if kept.picture and kept.verdict == "invest" and kept.archived_on is None:
            yield kept


def _is_proposed(task: Task, career: Career) -> bool:
    kept = reframes.of(task.id, career)
    if kept is None or kept.verdict != "redefine" or kept.closed_on:
        return False
    asked = pointing(Approval, "task", task.id, career)
    return any(one.state == "asked" and one.archived_on is None for one in asked)


def _age(task: Task) -> tuple[date, str, str]:
    return since(task, date.max), task.created_at.isoformat(), task.id
