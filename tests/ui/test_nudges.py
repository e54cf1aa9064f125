"""The nudge by keys: what `a` does about it, `n` hides, how often it was taken up, and how a kind stops and comes back."""

from __future__ import annotations

from msgspec.structs import replace

from career.model import tasks
from career.model.nudge_answers import NudgeAnswer, Said
from career.model.people import Person
from career.model.records import Step
from career.model.reframes import Reframe
from tests.building import day, new_goal, on
from tests.ui.conftest import OpenUser
from tui.host import clock


async def test_a_sketch_is_offered_its_missing_part_though_tasks_lack_a_reframe(dashboard: OpenUser) -> None:
    sketch, task = new_goal("Lead two", clock.moment()), tasks.add("copy the slide", clock.moment())
    yesterday = clock.moment().make(NudgeAnswer, kind="reframe", about=task.id, on=day(-1))
    async with dashboard(Step("Added", [sketch, task, yesterday])) as user:
        await user.presses("c", "enter")
        user.sees("Lead two", "A sketch so far. One part of it: the result you want, in one sentence.", "a add it")
        await user.presses("a", "two people lead projects", "enter")
        assert user.career.goals[sketch.id].result == "two people lead projects"
        user.sees("Check-in done: 1 changed.")
        assert [(n.kind, n.said) for n in user.career.nudges.values() if n.on == day(0)] == [("sketch", "taken")]


async def test_not_this_week_is_kept_and_u_takes_it_back(dashboard: OpenUser) -> None:
    task = tasks.add("copy the slide", clock.moment())
    async with dashboard(Step("Added", [task])) as user:
        await user.presses("c", "enter", "n")
        user.sees("Check-in done. 'copy the slide' is hidden until 28 Nov.")
        (held,) = user.career.nudges.values()
        assert (held.kind, held.about, held.said) == ("reframe", task.id, "later")
        await user.presses("c")
        user.sees("Check-in 1/1 · One win")
        await user.presses("escape", "u")
        user.sees("Undone: Checked in for today, and hid 'copy the slide' until 28 Nov")
        await user.presses("c", "enter")
        user.sees("Check-in 2/2 · One more thing", "copy the slide")


async def test_a_nudge_on_a_report_opens_the_card_of_a_task_of_theirs(dashboard: OpenUser) -> None:
    moment = clock.moment()
    tom = on(moment, -22).make(Person, name="Tom", role="report")
    task = tasks.add("copy the slide", moment, for_person=tom.id)
    async with dashboard(Step("Added", [tom, task])) as user:
        await user.presses("c", "enter")
        user.sees("You offered Tom no reframe yet, in 22 days.", "a reframe a task")
        await user.presses("a")
        assert user.screen_name() == "CardScreen"
        user.sees("copy the slide")


async def test_a_nudge_on_a_late_step_asks_for_another_day(dashboard: OpenUser) -> None:
    moment = clock.moment()
    late = [tasks.add(f"late {n}", moment, due=day(-20)) for n in range(3)]
    task = tasks.add("copy the slide", moment)
    kept = moment.make(Reframe, about=task.id, sentence="x", then_do="ask who reads it", then_on=day(-2))
    async with dashboard(Step("Added", [*late, task, kept])) as user:
        await user.presses("c", "enter", "enter")
        user.sees("ask who reads it · copy the slide", "You meant to do it 2 days ago.", "a set another day")
        await user.presses("a", "tomorrow", "enter")
        assert user.career.reframes[kept.id].then_on == day(1)
        assert [n.said for n in user.career.nudges.values()] == ["taken"]


async def test_a_kind_that_is_never_taken_up_stops_and_the_palette_brings_it_back(dashboard: OpenUser) -> None:
    task = tasks.add("copy the slide", clock.moment())
    passed = [clock.moment().make(NudgeAnswer, kind="reframe", about=f"t{n}", on=day(-20 - n)) for n in range(4)]
    async with dashboard(Step("Added", [task, *passed])) as user:
        await user.presses("c", "enter", "enter")
        user.sees("rung no longer offers tasks to reframe (taken up 0 of 5 times). : brings them back.")
        await user.presses("c")
        user.sees("Check-in 1/1 · One win")
        await user.presses("escape", ":", "offer again")
        await user.until(lambda: "offer again: tasks to reframe" in user.screen_text())
        await user.presses("down", "enter")
        await user.until(lambda: user.screen_name() == "Dashboard")
        user.sees("Offered tasks to reframe again")
        assert [n.said for n in user.career.nudges.values()].count("again") == 1


async def test_how_often_a_nudge_was_taken_up_stands_on_its_card_from_five_on(dashboard: OpenUser) -> None:
    task = tasks.add("copy the slide", clock.moment())
    said: list[Said] = ["taken", "", "", "taken", ""]
    answered = [clock.moment().make(NudgeAnswer, kind="reframe", on=day(-20), said=one) for one in said]
    given = [replace(one, about=f"t{n}") for n, one in enumerate(answered)]
    async with dashboard(Step("Added", [task, *given])) as user:
        await user.presses("c", "enter")
        user.sees("It is not reframed yet: what is in it for you? You took up 2 of 5 like it.")
