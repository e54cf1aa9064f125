"""A goal too many by keys: what makes room, the text for the person, and the asking back in Upcoming (G15, G20, S10)."""

from __future__ import annotations

from career.model import goal_parts, tasks
from career.model.records import Step
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def held(count: int) -> Step:
    """Give the step that adds so many active goals, due one day after the other."""
    moment = clock.moment()
    return Step("Added", [new_goal(f"Held goal {n}", moment, due=day(40 + n)) for n in range(count)])


async def test_the_sixth_goal_asks_what_makes_room_and_ends_as_a_line_in_upcoming(dashboard: OpenUser) -> None:
    async with dashboard(life(), held(3)) as user:
        await user.presses("1", "a", "Own the platform", "down", "eoq", "enter")
        user.sees("6 goals are active, your limit is 5.", "What makes room for 'Own the platform'?")
        await user.presses("G", "k", "3")
        user.sees("Delegate 'update the payments runbook' to make room for 'Own the platform'")
        await user.presses("Tom", "down", "down", "90", "enter")
        user.sees("Freed so far: 90 min a week.", "delegated")
        user.sees("To say to Tom: To make room for “Own the platform”")
        await user.presses("y")
        user.sees("Copied.")
        await user.presses("escape", "2", "g")
        line = next(row for row in user.app.screen.query_one("#pane-2").rows if row.text.startswith("Tom:"))  # type: ignore[attr-defined]
        assert (line.lead, line.kind) == ("in 3 d", "follow-up")
        handed = next(t for t in user.career.tasks.values() if t.title == "update the payments runbook")
        assert handed.state == "handed"


async def test_each_digit_has_its_effect_and_the_minutes_are_summed(dashboard: OpenUser) -> None:
    async with dashboard(held(6)) as user:
        await user.presses("1", "m", "+50d", "enter")  # no goal is started by that
        assert user.screen_name() == "Dashboard"
        await user.presses("1", "G", ":", "make room", "down", "enter")
        await user.until(lambda: user.screen_name() == "TradeoffScreen")
        await user.presses("1", "enter")
        user.sees("Cancelling it needs a reason.")
        await user.presses("nobody asked for it", "down", "down", "60", "enter")
        user.sees("Freed so far: 60 min a week.")
        await user.presses("g", "2", "yesterday", "enter")
        user.sees("That day is not in the future.")
        await user.presses("backspace", *["backspace"] * 8, "+30d", "down", "down", "down", "45", "enter")
        user.sees("Freed so far: 105 min a week.", "postponed to 21 Dec")
        await user.presses("g", "4", "enter")
        user.sees("kept")
        states = sorted(goal_parts.state(g, user.career) for g in user.career.goals.values())
        assert states == ["active", "active", "active", "active", "dropped", "paused"]


async def test_a_decision_can_be_taken_back(dashboard: OpenUser) -> None:
    async with dashboard(held(5)) as user:
        await user.presses("1", "a", "One more", "down", "eoq", "enter", "1", "no use", "enter")
        user.sees("cancelled")
        await user.presses("u")
        user.sees("Undone: Cancelled 'Held goal")
        assert sum(g.state == "dropped" for g in user.career.goals.values()) == 0


async def test_nothing_has_to_be_decided(dashboard: OpenUser) -> None:
    async with dashboard(held(5)) as user:
        await user.presses("1", "a", "One more", "down", "eoq", "enter", "escape")
        assert user.screen_name() == "Dashboard"
        assert "One more" in {g.title for g in user.career.goals.values()}
        assert not user.career.tradeoffs


async def test_nine_ideas_become_five_goals_and_four_stay_ideas(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("b")
        for number in range(1, 10):
            await user.presses(f"idea number {number}", "enter")
        await user.presses("enter", "g")
        for number in (1, 2, 3, 4, 5):
            await user.presses("space", "j")
            user.sees(f"{number} chosen")
        user.sees("2 over your limit: you will be asked what makes room")
        await user.presses("g", "space", "j", "space")
        user.sees("3 chosen", "Enter start these")
        await user.presses("enter")
        user.sees("1 of 3 · idea number")
        await user.presses("escape")
        user.sees("Started 3 of 9 ideas")
        assert user.screen_name() == "Dashboard"
        assert sum(g.state == "idea" for g in user.career.goals.values()) == 6


async def test_from_nothing_five_of_nine_ideas_are_started(dashboard: OpenUser) -> None:
    async with dashboard(Step("Added", [new_goal("done", clock.moment(), state="done")])) as user:
        await user.presses("b")
        for number in range(1, 10):
            await user.presses(f"idea number {number}", "enter")
        await user.presses("enter", "g", *["space", "j"] * 5)
        user.sees("5 chosen", "Enter start these")
        await user.presses("enter", *["enter"] * 5)
        assert user.screen_name() == "Dashboard"
        assert sorted(goal_parts.state(g, user.career) for g in user.career.goals.values() if g.state != "done") == [
            *["active"] * 5,
            *["idea"] * 4,
        ]


async def test_a_sixth_of_the_chosen_asks_what_makes_room(dashboard: OpenUser) -> None:
    async with dashboard(held(5)) as user:
        await user.presses("b", "lead the guild", "enter", "enter", "space", "enter", "escape")
        user.sees("What makes room for 'lead the guild'?")


async def test_an_idea_that_was_left_is_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("b", "run the gui", "escape", "b")
        assert user.line() == ""
        await user.presses("escape", "D", "enter")
        assert user.screen_name() == "BrainstormScreen"


async def test_ideas_started_one_after_the_other_count_and_undo_asks_nothing(dashboard: OpenUser) -> None:
    async with dashboard(held(4)) as user:
        await user.presses(
            "b", "lead the guild", "enter", "write the book", "enter", "enter", "g", "space", "enter", "escape"
        )
        assert user.screen_name() == "Dashboard"
        await user.presses("b", "enter", "space", "enter", "escape")
        user.sees("6 goals are active, your limit is 5.", "What makes room for 'write the book'?")
        await user.presses("escape", "u", "u", "U", "U")
        assert user.screen_name() == "Dashboard"
        assert sum(goal_parts.state(g, user.career) == "active" for g in user.career.goals.values()) == 6


async def test_what_rests_takes_a_place_again_once_it_is_opened(dashboard: OpenUser) -> None:
    paused = new_goal("Rested", clock.moment(), state="paused")
    async with dashboard(held(5), Step("Added", [paused])) as user:
        await user.presses("1", "G", "e")
        while user.line() != "paused":
            await user.presses("down")
        await user.presses(*["backspace"] * 6, "open", "enter")
        user.sees("What makes room for 'Rested'?")


async def test_the_minutes_that_a_task_is_known_to_take_are_offered_by_the_week(dashboard: OpenUser) -> None:
    task = tasks.add("copy the numbers", clock.moment(), minutes_each=40, repeat="weekdays")
    async with dashboard(held(5), Step("Added", [task])) as user:
        await user.presses("1", "a", "One more", "down", "eoq", "enter", "G", "1")
        await user.presses("nobody reads it", "enter")
        user.sees("Freed so far: 200 min a week.")


async def test_a_goal_that_a_check_in_made_active_asks_at_its_end(dashboard: OpenUser) -> None:
    sketch = Step("Added", [new_goal("Own the platform", clock.moment())])
    async with dashboard(held(5), sketch) as user:
        await user.presses("c")
        while "One more thing" not in user.screen_text():
            await user.presses("enter")
        user.sees("Own the platform", "A sketch so far.")
        await user.presses("a", "nobody waits for it", "enter")
        while user.screen_name() == "CheckInScreen":
            await user.presses("enter")
        user.sees("6 goals are active, your limit is 5.", "What makes room for 'Own the platform'?")


async def test_the_keys_stay_after_a_decision_and_come_back_after_a_message(dashboard: OpenUser) -> None:
    async with dashboard(held(5)) as user:
        await user.presses("1", "a", "One more", "down", "eoq", "enter", "1", "no use", "enter")
        user.sees("Cancelled 'Held goal", "2 postpone", "u undo", "Esc leave")
        await user.presses("y")
        user.sees("There is no text to say yet.")
        await user.presses("j")
        user.sees("2 postpone", "Esc leave")
        user.sees_not("There is no text to say yet.")
