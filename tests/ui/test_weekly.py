"""The weekly review by keys: each step does what it says, is skipped by Enter, left by Esc, and undone one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from career.model import reviews
from career.model.contacts import Contact
from career.model.context import Context
from career.model.people import Person
from career.model.records import Step
from career.model.reframes import Reframe
from career.model.reviews import Review, Walked
from career.model.settings import Settings
from career.model.tasks import Task
from store.store import Store
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


async def test_enter_goes_through_it_and_it_ends_in_six_lines_to_copy(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("v")
        for number, title in enumerate(("Clear", "Current", "Ahead", "Effort", "Your week"), start=1):
            user.sees(f"Weekly review {number}/5 · {title}")
            if title != "Your week":
                await user.presses("enter")
        user.sees("Won: nothing noted yet", "Goals: Lead two people 50 %, behind", "Next: renew the badge (3 d late)")
        await user.presses("y")
        assert len(user.app.clipboard.splitlines()) == 6
        await user.presses("enter")
        user.sees("Weekly review done.")
        [review] = user.career.reviews.values()
        assert (review.kind, review.finished_on, review.left_at) == ("weekly", day(0), "")


async def test_each_key_saves_a_step_of_its_own_and_u_takes_back_one(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "j", "x", "not now", "enter")
        user.sees("u undoes it")
        user.sees_not("new    Dana")
        await user.presses("enter", "=", "2", "enter", "enter", "r")
        assert user.screen_name() == "CardScreen"
        await user.presses("escape", "u")
        user.sees("Undone: ")
        assert [c.value for c in user.career.checkins.values()] == [1.0]
        assert [f.park_why for f in user.career.feedback.values() if f.park_why] == ["not now"]
        await user.presses("u")
        assert not [f for f in user.career.feedback.values() if f.park_why]


async def test_esc_leaves_with_everything_kept_and_v_goes_on_there(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "enter", "x", "enter", "escape")
        user.sees("Weekly review stopped at 'Ahead': 1 changed · v goes on there")
        [review] = user.career.reviews.values()
        assert (review.left_at, *review.done, *review.skipped) == ("ahead", "current", "clear")
        await user.presses("v")
        user.sees("· Ahead")
        await user.presses("enter", "3", "down", "Tom asked how to release", "enter", "enter")
        [review] = user.career.reviews.values()
        assert (review.effort, sorted(review.done), review.finished_on) == (3, ["current", "effort"], day(0))
        assert [win.text for win in user.career.wins.values() if win.needed] == ["Tom asked how to release"]


async def test_who_only_looks_leaves_no_trace(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "escape")
        assert not user.career.reviews


async def test_a_step_is_opened_alone_by_its_name(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "weekly review, effort", "enter")
        user.sees("How much of you was in this week")
        await user.presses("2", "enter")
        assert user.screen_name() == "Dashboard"
        assert [r.effort for r in user.career.reviews.values()] == [2]


async def test_midnight_in_the_middle_loses_nothing_and_it_stays_one_review(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "enter", "x")
        monkeypatch.setenv(clock.FIXED, "2026-11-22")
        while user.screen_name() == "WeeklyScreen":
            await user.presses("enter")
        [review] = user.career.reviews.values()
        assert (review.on, review.finished_on, *review.done) == (day(0), day(1), "current")


async def test_one_that_is_begun_in_two_sessions_is_one_and_both_keep_what_they_did(
    dashboard: OpenUser, open_store: Callable[[], Store]
) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "enter")
        other = open_store()
        context = Context(other.career, clock.moment(), Settings())
        other.commit(*reviews.keep(Walked("weekly", {"people": 9.0}, frozenset({"people"}), "ahead"), context))
        await user.presses("x", "enter", "enter", "enter", "enter")
        assert user.screen_name() == "Dashboard"
        [review] = user.career.reviews.values()
        assert sorted(review.done) == ["current", "people"]
        assert review.finished_on == day(0)


async def test_one_that_was_begun_on_two_machines_says_so(dashboard: OpenUser) -> None:
    twice = [clock.moment().make(Review, kind="weekly", on=day(-1), left_at=at) for at in ("clear", "current")]
    async with dashboard(life(), Step("Joined", [*twice])) as user:
        await user.presses("v")
        user.sees("It was begun twice; both go on here as one.")
        while user.screen_name() == "WeeklyScreen":
            await user.presses("enter")
        assert {review.finished_on for review in user.career.reviews.values()} == {day(0)}


async def test_one_goes_back_to_the_step_before(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("v", "<")
        user.sees("This is the first step.")
        await user.presses("enter", "enter", "<")
        user.sees("Weekly review 2/5 · Current")
        await user.presses("enter", "enter")
        user.sees("· Effort")
        await user.presses("pageup")
        user.sees("· Ahead")


@pytest.mark.parametrize(("ago", "is_asked"), [(13, True), (14, False)])
async def test_what_came_of_a_task_that_was_only_ticked_is_asked_for_two_weeks(
    ago: int, is_asked: bool, dashboard: OpenUser
) -> None:
    make = clock.moment().make
    task = make(Task, title="write the runbook", state="done", done_on=day(-ago), assigned_on=day(-20))
    kept = make(Reframe, about=task.id, sentence="On call acts on my words.")
    async with dashboard(Step("Did", [task, kept])) as user:
        await user.presses("v")
        if not is_asked:
            user.sees_not("Close-outs")
            return
        user.sees("Close-outs", "You finished these. What came of them?", "write the runbook")
        await user.presses("space", "y", "y", "Priya used it", "enter")
        assert [win.text for win in user.career.wins.values()] == ["Priya used it"]
        assert [one.came_true for one in user.career.reframes.values()] == ["yes"]
        user.sees("Nothing is left to do here.")


async def test_people_whom_i_have_not_met_for_long_are_met_or_given_a_day(dashboard: OpenUser) -> None:
    make = clock.moment().make
    tom, ana = (make(Person, name=name, role=role) for name, role in (("Tom", "report"), ("Ana", "manager")))
    met = [make(Contact, person=one.id, on=day(-40), kind="1on1") for one in (tom, ana)]
    async with dashboard(Step("Met", [tom, ana, *met])) as user:
        await user.presses("v")
        user.sees("· People", "1:1 with Tom", "1:1 with Ana")
        await user.presses("space")
        assert len(user.career.contacts) == 3
        await user.presses("m", "+3d", "enter")
        assert {one.next_on for one in user.career.people.values()} == {None, day(3)}
