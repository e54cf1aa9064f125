"""From ideas to begun goals by keys: rated, sorted, chosen, planned; whom they go round; what they are made of."""

from __future__ import annotations

from career.model import goal_parts, politics
from career.model.records import Step
from tests.building import day, new_goal, on
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def held(*scopes: str) -> Step:
    """Give the step that adds an active goal of each scope."""
    moment = clock.moment()
    return Step(
        "Added", [new_goal(f"Run guild {at}", moment, due=day(40 + at), scope=s) for at, s in enumerate(scopes)]
    )


async def test_nine_ideas_become_five_goals_with_all_parts(dashboard: OpenUser) -> None:
    """The first of the five is planned part by part; the other four with what they need."""
    async with dashboard(Step("Added", [new_goal("done", clock.moment(), state="done")])) as user:
        await user.presses("b")
        for number in range(1, 10):
            await user.presses(f"idea {number}", "enter")
        await user.presses("enter", "g")
        for stretch in (0, 1, 1, 2, 2, 3, 3, 3, 3):
            await user.presses("=")
            user.sees("0 routine · 1 a little new · 2 mostly new · 3 never dared")
            await user.presses(str(stretch), "down", "2", "down", "1", "enter")
        user.sees("6 = 3 + 2 + 1 - 0", "3 = 0 + 2 + 1 - 0", "worth = stretch + visible + what I want - done before")
        await user.presses("g", *["space", "j"] * 5, "enter")
        user.sees("1 of 5 · idea 6")
        await user.presses("down", "eoq", "tab", "talks", "tab", "0", "tab", "3", "tab")
        await user.presses("from one team to three", "tab", "y", "tab", "tab", "Ana", "tab")
        await user.presses("Ana, Dana", "tab", "Dana", "tab", "tab")
        await user.presses("three rooms know us", "tab", "none", "tab", "14", "tab")
        user.sees("Which kind of goal is it?")
        await user.presses("enter")
        for number, idea in ((2, 7), (3, 8), (4, 9), (5, 4)):
            user.sees(f"{number} of 5 · idea {idea}")
            await user.presses("down", "eoq", "tab", "tab", "0", "tab", "1", "tab", "a step up", "enter")
        assert user.screen_name() == "Dashboard"
        by_title = {goal.title: goal for goal in user.career.goals.values()}
        first = by_title["idea 6"]
        lacks = [part for part, has in goal_parts.parts(first, user.career).items() if not has]
        assert lacks == ["approvals"]  # asked, and not given yet
        assert [a.person for a in user.career.approvals.values()] == [
            p.id for p in user.career.people.values() if p.name == "Ana"
        ]
        assert politics.case(first, user.career) == "round"
        assert sorted(goal.state for goal in by_title.values()) == ["done", *["idea"] * 4, *["open"] * 5]
        assert all(by_title[f"idea {n}"].step_to for n in (6, 7, 8, 9, 4))


async def test_esc_stops_the_walk_and_keeps_what_was_saved(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("b", "one", "enter", "two", "enter", "enter", "g", "space", "j", "space", "enter")
        await user.presses("down", "eoq", "enter")
        user.sees("2 of 2 · two")
        await user.presses("down", "eom", "escape")
        assert user.screen_name() == "Dashboard"
        by_title = {goal.title: goal for goal in user.career.goals.values()}
        assert [by_title[t].state for t in ("one", "two")] == ["open", "open"]
        assert by_title["one"].due
        assert by_title["two"].due is None
        await user.presses("D", "enter")
        user.sees("Plan 'two'", "eom")
        await user.presses("enter", "u", "u")
        assert user.career.goals[by_title["one"].id].due is None


async def test_a_goal_that_goes_round_somebody_is_red_until_they_were_told(dashboard: OpenUser) -> None:
    async with dashboard(held("both")) as user:
        await user.presses("1", "enter", "P", "Ana, Dana", "tab", "Dana", "enter")
        user.sees("goes round Dana, which is not valued here: s tells them first")
        await user.presses("s", "1")
        user.sees("Tell Dana first, whom it goes round")
        await user.presses("enter")
        user.sees("before you hear of it from somebody else")
        await user.presses("enter", "t")
        user.sees("goes round Dana, told first on 21 Nov")
        await user.presses("u")
        user.sees("which is not valued here")


async def test_the_road_says_what_the_goals_are_made_of(dashboard: OpenUser) -> None:
    async with dashboard(held(*["job"] * 5)) as user:
        await user.presses("8")
        user.sees("all 5 for the job: which one is for your career?")
        await user.presses("escape", "1", "g", "B")
        user.sees("What does it give you?")
        await user.presses("up", "up", "space")  # from the first field to the last but one: whom it is for
        assert user.line() in {"career", "job", "both"}
        await user.presses("escape", "escape")


async def test_a_task_that_was_my_own_choice_is_marked_by_digit(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "O", "3")
        user.sees("my own choice")
        task = user.career.tasks[user.row().key]
        assert task.chosen
        await user.presses("enter")
        user.sees("chosen")
        await user.presses("escape", "u")
        assert not user.career.tasks[task.id].chosen


async def test_the_check_in_asks_which_goal_takes_one_further_and_marks_it(dashboard: OpenUser) -> None:
    moment = on(clock.moment(), -40)
    old = new_goal("Run the guild", moment, result="x", then_do="ask")  # a card of the check-in shows it, too
    async with dashboard(Step("Added", [old])) as user:
        await user.presses("c", "enter", "enter")
        user.sees("Which goal takes you further than you have been?", "This is asked once a")
        await user.presses("a")
        user.sees("1 Run the guild")
        await user.presses("1", "enter")
        (goal,) = user.career.goals.values()
        assert goal.stretch == 2
