"""Two jobs in one file: the first is left, with what stays of it, and the second has begun."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from career.model.context import Context
from career.model.feedback import Feedback
from career.model.legacy import Statement
from career.model.people import Person
from career.model.records import Record
from career.model.roles import Fit, Role
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.wins import Win
from career.views.masking import Mask
from tests.building import SETTINGS, day, moment_on

PRIVATE = ("PRIVATE WHY", "SECRET NOTE", "30 Nov")
"""What stands in no document: why the job fits no more, notes, and the day of leaving."""
R = TypeVar("R", bound=Record)
MOMENT = moment_on()


def make(kind: type[R], /, **fields: Any) -> R:
    """Give a record of the life."""
    return MOMENT.make(kind, **fields)


WILL = make(Person, name="Will Ng", role="manager", note="SECRET NOTE")
MAY = make(Person, name="May", role="peer")
OLD = make(Role, title="Web developer", org="Contoso", started_on=day(-900), ended_on=day(-61), note="SECRET NOTE")
NOW = make(Role, title="Backend engineer", org="North*wind*", started_on=day(-60), leaving_on=day(9), path="bridge")
RUNBOOK = make(Statement, statement="the on-call runbook", role=NOW.id, successor=MAY.id)
KNOWN = make(Statement, statement="Says early when a date slips", kind="reputation", role=NOW.id, confirmed_by=WILL.id)
WANTED = make(Statement, statement="Trust with platform", kind="relationship", role=NOW.id)
OLDER = make(Statement, statement="The style guide", role=OLD.id)
HANDED = make(Task, title="write the weekly report", state="handed")


@cache
def records() -> tuple[Record, ...]:
    """Give all records."""
    praise = make(Feedback, raw="You said it the day it slipped", on=day(-10), kind="praise", person=WILL.id)
    return (
        *(WILL, MAY, OLD, NOW, RUNBOOK, KNOWN, WANTED, OLDER, HANDED, praise),
        make(Fit, role=NOW.id, on=day(-5), score=2, line="PRIVATE WHY"),
        make(Win, text="May ran a night from it", on=day(-20), legacy=RUNBOOK.id),
        make(Win, text="Cut the build", on=day(-30), before=20.0, after=4.0, unit="min", for_whom="May"),
        make(Win, text=praise.raw, on=day(-10), praise=praise.id),
        make(Win, text="A win at Contoso", on=day(-300), milestone=True),
        make(Feedback, raw="SECRET NOTE of Contoso", on=day(-300), kind="critique", person=WILL.id),
        make(Task, title="close the audit", due=day(3), assigned_by=WILL.id, then_do="ask May for the list"),
        make(Task, title="rotate the keys", blocked_on=MAY.id),
        make(Task, title="somebody else's", for_person=MAY.id),
        make(Task, title="done long ago", state="done", done_on=day(-50)),
        make(
            Tradeoff, goal="", item=HANDED.id, what=HANDED.title, act="delegate", person=MAY.id, on=day(-3),
            reply="gladly", reply_on=day(-2), text="SECRET NOTE",
        ),
    )  # fmt: skip


def context_of(*, mask: bool = False, turned: bool = False) -> Context:
    """Give the context of the life, masked or not, its records in their order or turned round."""
    career = Career.of(reversed(records()) if turned else records())
    return Context(Mask(career).career() if mask else career, MOMENT, SETTINGS)
