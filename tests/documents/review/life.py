"""The life of the review's golden files: that of the exports, with goals in each state, feedback in each, and ratings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TypeVar

from career.documents.review.compose import review
from career.documents.review.document import Review, Wanted, seen
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.skills import Rating, Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.visions import Vision
from career.model.wins import Win
from career.views.masking import Mask
from tests.building import SETTINGS, day, moment_on, on
from tests.documents import life as exported

NAMES = (*exported.NAMES, "Grace", "Time")
"""Every word of a name; all of them are words, too."""
DRAFT = "Checking the alerts is my way to fewer nights awake; the team sleeps"
OWN = "If nobody is rung at night, I am asked for designs"
R = TypeVar("R", bound=Record)


class _Maker:
    """Makes records with ids that the other life has not, each written down so many days from today."""

    def __init__(self) -> None:
        numbers = count(1)
        self.moment = moment_on()._replace(new_id=lambda letter: f"{letter}x{next(numbers):07d}")

    def __call__(self, of: type[R], at: int, /, **fields: object) -> R:
        return on(self.moment, at).make(of, **fields)


def life() -> Career:
    """Return the career."""
    return Career.of([*exported.life(), *exported.life().merged.values(), *_records(_Maker())])


def review_of(career: Career | None = None, *, mask: bool = False, **wanted: object) -> Review:
    """Return the review of the life, or of another career."""
    career = life() if career is None else career
    told = Mask(career)
    context = Context(told.career() if mask else career, moment_on(), SETTINGS)
    made = review(context, Wanted(**wanted))  # type: ignore[arg-type]  # each test gives what it is about
    return seen(made, told.text) if mask else made


def _records(make: _Maker) -> Iterator[Record]:
    grace = make(Person, -300, name="Grace Time", role="skip", influence=3)
    yield grace
    yield from _goals(make, grace)
    yield from _tasks(make, grace)
    yield from _said(make, grace)
    yield from _skills(make, grace)
    yield make(Vision, -800, on=day(-800), text="Lead a team", first_answer="More say")


def _goals(make: _Maker, grace: Person) -> Iterator[Record]:
    nights = make(
        Goal, -150, title="Quiet nights", state="done", result="A week on call is a week of sleep", unit="pages a week",
        baseline=11.0, target=3.0, starts=day(-150), due=day(-20), closed_on=day(-30), org_metric="pages a week",
        step_to="from answering alerts to deciding which exist",
    )  # fmt: skip
    yield from (
        nights,
        *(make(CheckIn, -at, goal=nights.id, on=day(-at), value=v) for at, v in ((120, 11.0), (30, 2.0))),
    )
    yield make(
        Win, -30, text="Quiet nights: a week with two pages", on=day(-30), before=11.0, after=2.0, unit="pages a week",
        goal=nights.id, milestone=True,
    )  # fmt: skip
    yield make(Win, -60, text="rotation halved", on=day(-60), goal=nights.id, for_whom="the team", before=1250000.0, after=625000.5, unit="€")  # fmt: skip
    late = make(
        Goal, -100, title="Two leads", unit="projects", baseline=0.0, target=5.0, starts=day(-100), due=day(20),
        org_metric="projects without their manager", org_baseline=1.0, org_value=2.0, org_target=5.0, blocked_on=grace.id,
        then_do="write the one page",
    )  # fmt: skip
    yield from (late, make(CheckIn, -6, goal=late.id, on=day(-6), value=1.0, note="stuck for now"))
    old = make(
        Goal, -140, title="Figures for Mark", unit="%", baseline=50.0, target=10.0, starts=day(-140), due=day(90)
    )
    yield from (old, make(CheckIn, -70, goal=old.id, on=day(-70), value=45.0))
    yield make(Goal, -90, title="Closed and unproven", state="done", closed_on=day(-9))
    dropped = make(Goal, -90, title="A book", state="dropped", closed_on=day(-15), step_to="writing")
    yield from (dropped, make(Goal, -5, title="Own a feature", starts=day(10), due=day(100), result="all of it"))
    yield make(Tradeoff, -15, goal=late.id, item=dropped.id, act="cancel", on=day(-15), text="PRIVATE TEXT")
    yield make(Tradeoff, -14, goal=late.id, item="tx0000009", what="the report", act="delegate", person=grace.id, on=day(-14), minutes_week=45)  # fmt: skip
    yield make(Approval, -4, goal=late.id, person=grace.id, what="a seat", asked_on=day(-4))


def _tasks(make: _Maker, grace: Person) -> Iterator[Record]:
    alerts = make(Task, -50, title="check the alerts", state="done", done_on=day(-40))
    yield from (
        alerts,
        make(Win, -40, text="five alerts gone", on=day(-40), task=alerts.id, skills=frozenset({"automation"})),
    )
    yield make(
        Reframe, -50, about=alerts.id, sentence=OWN, draft=DRAFT, closed_on=day(-40), came_true="partly", was_right=True
    )
    drafted = make(Task, -50, title="read the logs", state="done", done_on=day(-39))
    yield from (drafted, make(Win, -39, text="a leak found", on=day(-39), task=drafted.id))
    yield make(Reframe, -50, about=drafted.id, sentence=DRAFT, draft=DRAFT, closed_on=day(-39), came_true="yes")
    yield make(Task, -20, title="move the teams", state="stuck", due=day(-2))
    yield make(Task, -20, title="Budget", blocked_on=grace.id)
    yield make(Task, -60, title="interview three people", state="done", done_on=day(-25))


def _said(make: _Maker, grace: Person) -> Iterator[Record]:
    told = make(
        Feedback, -90, raw="You had the answer first", on=day(-90), person=grace.id, plain="ask before solving",
        change_made="two questions first", change_on=day(-60), note="SECRET NOTE",
    )  # fmt: skip
    yield told
    yield make(
        Telling, -50, feedback=told.id, person=grace.id, on=day(-50), text="PRIVATE TEXT", reply="Much better now!",
        reply_on=day(-45),
    )  # fmt: skip
    yield make(
        Feedback, -12, raw="Too long", on=day(-12), plain="Be brief", change_made="three lines", change_on=day(-9)
    )
    yield make(Feedback, -11, raw="I had to guess", on=day(-11), person=grace.id, change_made="a handover")
    yield make(Feedback, -10, raw="Your talk lost me", on=day(-10))
    yield make(
        Feedback, -30, raw="Wear a jacket", on=day(-30), kind="hint", park_why="nobody minds", parked_on=day(-29)
    )
    yield make(Feedback, -7, raw="What do I keep?", on=day(-7), kind="request", topic="my proposal", person=grace.id)
    yield make(
        Feedback, -6, raw="Keep the first page.", on=day(-6), kind="request", topic="the plan", answered_on=day(-5)
    )
    yield make(Feedback, -3, raw="The clearest page I read", on=day(-3), kind="praise", person=grace.id)


def _skills(make: _Maker, grace: Person) -> Iterator[Record]:
    automation = make(Skill, -200, name="Automation", key="automation", level=2, first_level=0, target=3)
    yield from (automation, make(Rating, -35, skill=automation.id, on=day(-35), level=2, why="five alerts"))
    yield make(Rating, -34, skill=automation.id, on=day(-34), level=3, person=grace.id, why="it runs by itself")
    yield make(Rating, -500, skill=automation.id, on=day(-500), level=1, person="p00000002")
