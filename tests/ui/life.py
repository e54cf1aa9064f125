"""A small working life for the dashboard to show: something of every kind, and every kind of line in Upcoming."""

from __future__ import annotations

from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.people import Person
from career.model.records import Change, Step
from career.model.reminders import Reminder
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win
from tests.building import day
from tui.host import clock

NAMES = ("Dana Ruiz", "Priya Nair", "Ana Lima")


def life(approval_of: str = "headcount") -> Step:
    """Give the step that makes this life: two goals, two tasks, four feedbacks, two reminders, and three people."""
    make = clock.moment().make
    dana = make(Person, name=NAMES[0], role="manager", influence=3, cares_about=frozenset({"fewer surprises"}))
    priya = make(Person, name=NAMES[1], role="mentor", influence=2)
    ana = make(Person, name=NAMES[2], role="skip", influence=1, cares_about=frozenset({"cost"}))
    lead = make(
        Goal,
        title="Lead two people",
        unit="people",
        baseline=0.0,
        target=2.0,
        starts=day(-60),
        due=day(10),
        review_every_days=7,
    )
    talk = make(Goal, title="Give a talk", starts=day(3), revisit_on=day(4))
    changes: list[Change] = [
        make(Vision, on=day(-60), text="Lead a division of 200 by 2029", first_answer="Lead"),
        *(dana, priya, ana, lead, talk),
        make(CheckIn, goal=lead.id, on=day(-7), value=1.0),
        make(Approval, goal=lead.id, person=ana.id, what=approval_of, asked_on=day(-6)),
        make(Task, title="update the payments runbook", assigned_by=ana.id, assigned_on=day(-3), due=day(2)),
        make(Task, title="fix the flaky checkout test", assigned_on=day(-2)),
        make(Feedback, raw="Dana Ruiz says: be more present in reviews", on=day(-3), kind="hint", person=dana.id),
        make(Reminder, text="1:1 with Priya", on=day(0)),
        make(Reminder, text="renew the badge", on=day(-3)),
        make(Win, text="Cut the build to 4 minutes", on=day(-9)),
        *_told(dana.id, priya.id),
    ]
    return Step("Began", changes)


def _told(dana: str, priya: str) -> list[Change]:
    """Give a feedback whose change nobody knows of, one whose change was told, and one that was asked for."""
    make = clock.moment().make
    silent = make(
        Feedback, raw="long mails", on=day(-20), person=dana, change_made="shorter updates", change_on=day(-12)
    )
    told = make(Feedback, raw="late to stand-up", on=day(-40), person=priya, change_made="ten past", change_on=day(-30))
    words = "Priya Nair told me so, and I have changed it."
    return [
        silent,
        told,
        make(Telling, feedback=told.id, person=priya, on=day(-20), text=words, follow_up_on=day(1)),
        make(Feedback, raw="how was my review?", topic="my review", on=day(-8), kind="request", person=dana),
    ]
