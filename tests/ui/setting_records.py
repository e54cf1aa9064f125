"""What a case of a setting is, and the records with which one shows: made a hundred days ago, unless they say another day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from career.model.goals import CheckIn, Goal
from career.model.legacy import Statement
from career.model.people import Person
from career.model.records import Change, Record
from career.model.reframes import Reframe
from career.model.roles import Fit, Role
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import day, moment_on

LONG_AGO = moment_on().now - timedelta(days=100)


def old(kind: type[Record], record_id: str, /, **fields: Any) -> Any:
    """Give a record that was made a hundred days ago."""
    return kind(id=record_id, created_at=LONG_AGO, **fields)


ANA = old(Person, "p0ana0000", name="Ana Lima", role="manager", influence=3)
RUNBOOK = old(Task, "t0runbook", title="update the payments runbook", assigned_on=day(-3))
TALK = old(
    Goal, "g0talk000", title="Give a talk", result="a talk", baseline=0.0, target=10.0, starts=day(-50), due=day(50)
)
HALF_DONE = old(CheckIn, "c0half000", goal=TALK.id, on=day(-1), value=7.0)
BARELY_BEGUN = old(CheckIn, "c0begun00", goal=TALK.id, on=day(-1), value=2.0)
SQL = old(Skill, "s0sql0000", name="SQL", key="SQL", level=2, first_level=2)
OWN_FOUR = "A page for whoever is paged, so that they act calmly without me."


def wins(*ago: int) -> list[Change]:
    """Give wins with SQL, each so many days ago."""
    return [old(Win, f"w0win{n:04d}", text=f"win {n}", on=day(-n), skills=frozenset({"SQL"})) for n in ago]


def closed_tasks() -> list[Change]:
    """Give five tasks done ten days ago, each with a reframe and its win."""
    made: list[Change] = []
    for n in range(5):
        task = old(Task, f"t0done{n:03d}", title=f"task {n}", state="done", done_on=day(-10))
        win = old(Win, f"w0won{n:04d}", text=f"won {n}", on=day(-10), task=task.id)
        kept = old(Reframe, f"r0kept{n:03d}", about=task.id, win=win.id)
        made += [task, win, kept]
    return made


TOM = old(Person, "p0tom0000", name="Tom", role="report")


def reframed_for_tom(offered: int) -> list[Change]:
    """Give a task of Tom's that is done, and the reframe of it that was offered to him on a day."""
    task = old(Task, "t0toms000", title="copy the slide", state="done", done_on=day(-1), for_person=TOM.id)
    kept = old(
        Reframe,
        "r0toms000",
        about=task.id,
        for_person=TOM.id,
        sentence="x",
        offered_on=day(offered),
        stepped_on=day(-1),
    )
    return [task, kept]


JOB = old(Role, "30job0000", title="Engineer", started_on=day(-100))
RUNBOOK_STAYS = old(Statement, "70stays00", statement="The runbook", role=JOB.id)


def falling() -> list[Change]:
    """Give a fit that fell two times running."""
    return [old(Fit, f"40fit{n:04d}", role=JOB.id, on=day(n - 9), score=9 - n) for n in range(3)]


def outside(ago: int, count: int) -> list[Change]:
    """Give tasks that were done on a day, outside the role."""
    done = {"state": "done", "done_on": day(ago), "outside_role": True}
    return [old(Task, f"t0outs{n:03d}", title=f"outside {n}", **done) for n in range(count)]


class Case(NamedTuple):
    """Another value of a setting, and what is seen with it but not with the usual one.

    The records are there; `first` are verbs that are run before. `keys` lead to the place in the dashboard where
    `seen` stands; the verb `rung` prints `said`.
    """

    value: float
    records: list[Change]
    keys: tuple[str, ...]
    seen: str
    rung: str
    said: str
    first: tuple[str, ...] = ()
