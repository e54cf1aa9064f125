"""Those who report to me, and their rows, as the tests of their pages have them."""

from __future__ import annotations

from msgspec.structs import replace

from career.model.direct_reports import Saying, Strength
from career.model.people import Person
from career.model.records import Change, Step
from career.model.tasks import Task
from tests.building import day
from tests.ui.user import User
from tui.host import clock


def team(*, known: bool = False) -> Step:
    """Give the step that makes a manager and two reports, with two tasks of theirs; `known`: their wants and strengths."""
    make = clock.moment().make
    ana = make(Person, name="Ana Lima", role="manager", influence=3)
    priya, tom = make(Person, name="Priya Nair", role="report"), make(Person, name="Tom Reed", role="report")
    changes: list[Change] = [
        ana,
        priya,
        tom,
        make(Task, title="write the postmortem of the outage", for_person=tom.id, assigned_on=day(-9)),
        make(Task, title="write the alert rules", for_person=priya.id, assigned_on=day(-3)),
        make(Task, title="mine alone", assigned_on=day(-30)),
    ]
    if known:
        changes += [
            replace(tom, growth_area="saying no early"),
            make(Saying, person=tom.id, text="I want to lead two people", on=day(-40)),
            make(Saying, person=tom.id, topic="story", text="I left a bigger team", on=day(-40)),
            make(Strength, person=tom.id, text="calm on call", on=day(-4)),
        ]
    return Step("Began", list({change.id: change for change in changes}.values()))


async def to_known(user: User) -> None:
    """Go to the card on what a report wants, below the agenda."""
    await to_row(user, "story")
    if user.app.size.width > 66:  # the cards stand beside each other
        await user.presses("l")
    else:
        await user.presses("j")


async def to_row(user: User, kind: str) -> None:
    """Go to the first row of a kind."""
    await user.presses("g")
    for _ in range(40):
        if user.row().kind == kind:
            return
        await user.presses("j")
    raise AssertionError(f"no row {kind}")


async def open_tom(user: User) -> None:
    """Open Tom from the dashboard."""
    await user.presses("5", "j", "j")
    assert user.row().text == "Tom Reed"
    await user.presses("enter")
