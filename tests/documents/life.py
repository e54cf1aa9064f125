"""One fixed life for the golden files: small, with a case of everything that an export treats in a way of its own.

The names of its people are words, too: Will, May, Mark. What is changed here changes the golden files, which
`python -m tests.documents.golden` writes anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from career.documents.export import Export, Removed
from career.language.windows import Window
from career.model.context import Context
from career.model.decisions import Decision
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.learning import Learning
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.reschedules import Move
from career.model.skills import Rating, Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.trends import Trend
from career.model.visions import Vision
from career.model.wins import Win
from career.views.masking import Mask
from tests.building import SETTINGS, day, moment_on, on

NAMES = ("Will", "Ng", "May", "Mark", "Oduya")
"""Every word of a name."""
DRAFT = "I'm copying the numbers, so that nobody asks twice"
OFFERED = "You would be the one who wrote the policy"
LONG = "Zoë's naïve café plan; it costs 5,00 €, \\o/ and has more words than one line of a calendar holds 🧭 to the end"
R = TypeVar("R", bound=Record)
_LOOSE = moment_on()


class _Maker:
    """Makes records with counting ids, each written down so many days from today."""

    def __init__(self) -> None:
        self.moment = moment_on()

    def __call__(self, of: type[R], at: int, /, **fields: object) -> R:
        return on(self.moment, at).make(of, **fields)


def written(of: type[R], /, **fields: object) -> R:
    """Return a record that was written down today, with an id of its own unless one is given."""
    given = {"id": fields.pop("id")} if "id" in fields else {}
    return replace(_LOOSE.make(of, **fields), **given)


def life() -> Career:
    """Return the career."""
    return Career.of(_records(_Maker()))


def _records(make: _Maker) -> Iterator[Record]:
    will = make(Person, -200, name="Will Ng", role="manager", influence=3, cares_about=frozenset({"dates that hold"}))
    may = make(Person, -200, name="May", role="report")
    mark = make(Person, -200, name="Mark Oduya", role="peer", note="=SUM(A1:A9)")
    yield from (will, may, mark, make(Person, -199, name="W. Ng", merged_into=will.id))
    yield from _goals(make, will)
    yield from _work(make, will, may, mark)
    yield from _said(make, will, mark)
    yield make(Vision, -190, on=day(-190), text="Lead a division", unit="people", start=5.0, target=200.0)
    yield from _reminders(make)
    yield from _learned(make)


def _goals(make: _Maker, will: Person) -> Iterator[Record]:
    talks = make(
        Goal, -90, title="Give three talks", starts=day(-80), due=day(40), unit="talks", baseline=0.0, target=3.0,
        focus="communication", review_every_days=14, then_do="ask Will for a date", uses_resources=True,
    )  # fmt: skip
    yield from (talks, make(CheckIn, -10, goal=talks.id, on=day(-10), value=1.0, confidence=7))
    yield from (make(Move, -5, item=talks.id, on=day(-5), from_date=day(at), to_date=day(40)) for at in (20, 30))
    yield make(Approval, -3, goal=talks.id, person=will.id, what="two days a month", asked_on=day(-3))
    yield make(Goal, -80, title="Only an idea", state="idea", due=day(50))
    yield make(
        Goal, -70, title="Done early", state="done", due=day(20), closed_on=day(-2), review_every_days=7, proof="all"
    )


def _work(make: _Maker, will: Person, may: Person, mark: Person) -> Iterator[Record]:
    numbers = make(Task, -30, title="Copy the numbers", assigned_by=will.id, due=day(3), minutes_each=40)
    policy = make(Task, -30, title="Write the policy", for_person=may.id, assigned_by=will.id)
    yield from (numbers, policy, make(Task, -29, title=LONG, due=day(30), repeat="1w", repeat_from="done"))
    yield make(Task, -28, title="[link](javascript:1) **bold** #tag [due:: 1999-01-01] a:: b ==x== %%no%%", due=day(8))
    yield make(Task, -27, title="Tell Mark", state="done", due=day(9), done_on=day(-1), times_done=1)
    yield make(
        Reframe, -25, about=numbers.id, sentence=DRAFT, draft=DRAFT, skills=frozenset({"metrics", "writing"}),
        then_do="write down who reads them", then_on=day(2), reasons=frozenset({"use"}), revisit_on=day(12),
    )  # fmt: skip
    yield make(
        Reframe, -24, about=policy.id, for_person=may.id, sentence=OFFERED, draft=OFFERED, offered_on=day(-24),
        verdict="redefine", revisit_on=day(13),
    )  # fmt: skip
    yield make(
        Win, -20, text="Cut the page from 4 s to 1 s", on=day(-20), unit="s", before=4.1, after=0.9, milestone=True,
        for_whom=mark.id, skills=frozenset({"databases", "own, odd"}), task=numbers.id,
    )  # fmt: skip
    yield make(Win, -400, text="A win of last year; Mark will say so", on=day(-400), milestone=True)
    yield make(Win, -1, text="=HYPERLINK(1)", on=day(-1), note="first line\nEND:VEVENT\n## second, line")
    yield make(Skill, -100, name="Databases", key="databases", level=3, first_level=1, energy=-2)
    unproven = make(Skill, -100, name="Cooking", key="cooking", level=4, first_level=4)
    yield from (unproven, make(Rating, -100, skill=unproven.id, on=day(-100), level=4, why="so said Mark"))


def _said(make: _Maker, will: Person, mark: Person) -> Iterator[Record]:
    hint = make(
        Feedback, -40, raw="Be more present, Will said", on=day(-40), kind="hint", person=will.id, channel="1on1",
        plain="ask a question in each review", change_made="I ask two questions", change_on=day(-20),
    )  # fmt: skip
    yield from (hint, make(Telling, -15, feedback=hint.id, person=will.id, on=day(-15), follow_up_on=day(6)))
    praise = make(Feedback, -8, raw="Your page saved my week", on=day(-8), kind="praise", person=mark.id)
    yield from (praise, make(Win, -8, text=praise.raw, on=day(-8), praise=praise.id, for_whom="Mark Oduya"))


def _reminders(make: _Maker) -> Iterator[Record]:
    fixed = {"repeat_from": "fixed"}
    yield make(Reminder, -60, text="1:1 with Will", on=day(4), repeat="2w", repeat_start=day(-10), **fixed)
    yield make(Reminder, -60, text="Hours", on=day(10), repeat="1m", repeat_start=day(-21), **fixed)
    yield make(Reminder, -60, text="Stand-up", on=day(2), repeat="weekdays", repeat_start=day(-19), **fixed)
    yield make(Reminder, -60, text="Moved out of its rhythm", on=day(5), repeat="1w", repeat_start=day(-10), **fixed)


def _learned(make: _Maker) -> Iterator[Record]:
    """Yield courses and a certificate, trends and decisions, with names in them."""
    yield make(
        Learning, -50, title="A course with Will", provider="May & Mark", kind="training", register_by=day(3),
        starts_on=day(15), ends_on=day(40), able_to="say no to Mark",
    )  # fmt: skip
    held = {"state": "done", "closed_on": day(-6), "renew_on": day(90), "link": "https://example.org"}
    yield make(Learning, -49, title="Audits I", provider="the board", kind="cert", **held)
    yield make(Learning, -48, title="Dropped", state="dropped", closed_on=day(-9), register_by=day(5))
    goal = make(Goal, -47, title="Know audits", state="idea")
    yield from (goal, make(Trend, -46, signal="=audits first", seen_on=day(-46), source="Mark", response=goal.id))
    yield make(Trend, -45, signal="machines draft code", seen_on=day(-20), implication="Will reviews more")
    yield make(
        Decision, -44, what="Stay with Will", decided_on=day(-44), options=frozenset({"stay", "go, soon"}), chosen="stay",
        why="Mark asked", expect="two more years", confidence=70, review_on=day(7),
    )  # fmt: skip
    known = {"outcome": "no", "outcome_on": day(-2), "learned": "ask May first"}
    yield make(Decision, -43, what="Move to Mark's team", decided_on=day(-43), confidence=90, **known)


def removed() -> list[Removed]:
    """Return what was deleted: a reminder five days ago, and one too long ago to be said."""
    make = _Maker()
    late = Reminder(id="m0000gone", created_at=make.moment.now, text="Secret of a deleted line", on=day(7))
    return [
        Removed(late, day(-5)),
        Removed(Reminder(id="m0000old", created_at=late.created_at, text="x", on=day(9)), day(-31)),
    ]


def export_of(career: Career | None = None, *, mask: bool = False, **more: object) -> Export:
    """Return what the life, or another career, is exported from."""
    career = life() if career is None else career
    told = Mask(career)
    context = Context(told.career() if mask else career, moment_on(), SETTINGS)
    fields = {"seen": told.text if mask else str, "masked": mask, "removed": removed(), "window": Window()} | more
    return Export(context, **fields)  # type: ignore[arg-type]  # each test gives what its format takes
