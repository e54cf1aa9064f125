"""What the keys of the check-in do to a line, to feedback and to the nudge."""

from __future__ import annotations

from datetime import date

import pytest

from career.model import goals, tasks
from career.model.feedback import Feedback
from career.model.records import Step
from career.model.reframes import Reframe
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


async def test_each_line_of_the_first_card_can_be_moved_put_off_and_reframed(dashboard: OpenUser) -> None:
    late = [tasks.add(title, clock.moment(), due=day(-5), assigned_on=None) for title in ("copy the slide", "file it")]
    async with dashboard(life(), Step("Added", [*late])) as user:
        await user.presses("c", "+")
        user.sees("Moved 'copy the slide' to 22 Nov.", "file it")
        await user.presses("m", "+3d", "down", "Ana is away", "enter")
        user.sees("Moved 'file it' to 24 Nov.")
        assert {m.why for m in user.career.moves.values()} == {"put off", "Ana is away"}
        await user.presses("r")
        assert user.screen_name() == "CardScreen"
        user.sees("renew the badge")
        await user.presses("escape")
        assert user.screen_name() == "CheckInScreen"


def late_step() -> Step:
    """Give the step that adds a reframed task whose next step was due yesterday."""
    make = clock.moment().make
    task = tasks.add("write the runbook", clock.moment(), assigned_on=day(-3))
    kept = make(Reframe, about=task.id, if_cue="stand-up ends", then_do="list ten questions", then_on=day(-1))
    return Step("Added", [task, kept])


@pytest.mark.parametrize(
    ("keys", "said", "then_do", "then_on"),
    [
        (["space"], "Took the step 'list ten questions · write the runbook'.", "list ten questions", day(-1)),
        (["+"], "Moved 'list ten questions · write the runbook' to 22 Nov.", "list ten questions", day(1)),
        (["m", "+3d", "enter"], "to 24 Nov.", "list ten questions", day(3)),
        (["d"], "Dropped the step 'list ten questions · write the runbook'.", "", None),
    ],
)
async def test_a_late_next_step_is_asked_about_and_done_moved_or_dropped(
    dashboard: OpenUser, keys: list[str], said: str, then_do: str, then_on: date | None
) -> None:
    async with dashboard(late_step()) as user:
        await user.presses("c")
        user.sees("1 d late", "list ten questions · write the runbook", "Did it happen?", "Space yes", "d drop")
        await user.presses(*keys)
        user.sees(said)
        [kept] = user.career.reframes.values()
        assert (kept.then_do, kept.then_on) == (then_do, then_on)


async def test_d_drops_nothing_but_a_next_step(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.career
        await user.presses("c", "d")
        user.sees("d drops a next step. Space finishes this, m moves it.")
        assert user.career is before


async def test_the_nudge_is_acted_on_by_a(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "enter", "enter", "enter", "enter")
        user.sees("shorter updates", "you changed it 12 days ago, and nobody knows yet", "a tell it")
        await user.presses("a")
        user.sees("Tell what you changed: long mails")
        await user.presses("enter", "t")
        assert user.screen_name() == "Dashboard"
        assert len(user.career.tellings) == 2


async def test_a_nudge_to_a_reframe_opens_the_card(dashboard: OpenUser) -> None:
    task = tasks.add("copy the slide", clock.moment())
    async with dashboard(Step("Added", [task])) as user:
        await user.presses("c", "enter")
        user.sees("Check-in 2/2", "copy the slide", "It is not reframed yet")
        await user.presses("a")
        assert user.screen_name() == "CardScreen"


async def test_a_nudge_to_a_next_step_asks_for_it(dashboard: OpenUser) -> None:
    task = tasks.add("copy the slide", clock.moment())
    kept = clock.moment().make(Reframe, about=task.id, sentence="x")
    async with dashboard(Step("Added", [task, kept])) as user:
        await user.presses("c", "enter")
        user.sees("It is open and has no next step.")
        await user.presses("a", "ask who reads it", "enter")
        assert user.screen_name() == "Dashboard"
        assert user.career.tasks[task.id].then_do == "ask who reads it"


@pytest.mark.parametrize(("key", "count"), [("w", 1), ("space", 0)])
async def test_praise_is_kept_as_a_win_or_filed_on_its_card(dashboard: OpenUser, key: str, count: int) -> None:
    said = clock.moment().make(Feedback, raw="well run", on=day(-1), kind="praise")
    async with dashboard(Step("Heard", [said])) as user:
        await user.presses("c")
        user.sees("Somebody said: well run", "w make it a win", "Space file it")
        await user.presses(key)
        user.sees("One win")
        assert len(user.career.wins) == count
        assert user.career.feedback[said.id].parked_on == day(0)


async def test_the_end_of_a_reframed_task_is_asked_about_in_the_check_in_too(dashboard: OpenUser) -> None:
    task = tasks.add("write the runbook", clock.moment(), due=day(-1), assigned_on=None)
    kept = clock.moment().make(Reframe, about=task.id, sentence="On call acts on my words.")
    async with dashboard(Step("Added", [task, kept])) as user:
        await user.presses("c", "space")
        user.sees("done right?", "On call acts on my words.")
        await user.presses("y", "y", "Priya used it", "enter")
        user.sees("Check-in 1/", "Closed 'write the runbook', came true · done right.")
        assert [win.text for win in user.career.wins.values()] == ["Priya used it"]


async def test_a_paused_goal_whose_day_has_come_is_started_again(dashboard: OpenUser) -> None:
    goal = clock.moment().make(goals.Goal, title="Learn finance", state="paused", revisit_on=day(0))
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("2")
        assert "Space start it again" in user.footer()
        await user.presses("c")
        user.sees("Learn finance", "It is paused until then. Start it again?", "Space start it again", "m move")
        await user.presses("space")
        user.sees("Started 'Learn finance' again.", "All done.")
        now = user.career.goals[goal.id]
        assert (now.state, now.revisit_on, now.starts) == ("open", None, day(0))


async def test_a_paused_goal_may_rest_until_another_day(dashboard: OpenUser) -> None:
    goal = clock.moment().make(goals.Goal, title="Learn finance", state="paused", revisit_on=day(0))
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("c", "m", "+30d", "enter")
        now = user.career.goals[goal.id]
        assert (now.state, now.revisit_on) == ("paused", day(30))


async def test_undo_after_a_check_in_takes_back_what_was_done_in_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "space", "escape", "u")
        user.sees("Undone: Completed 'renew the badge'")
        await user.presses("U")
        user.sees("Redone: Completed 'renew the badge'")


async def test_undo_after_a_finished_check_in_takes_back_the_win(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "c", "Held the demo", "enter")
        while user.screen_name() == "CheckInScreen":
            await user.presses("enter")
        await user.presses("u")
        user.sees("Undone: Added win 'Held the demo'")


async def test_a_nudge_that_was_hidden_is_brought_back_by_undo(dashboard: OpenUser) -> None:
    goal = new_goal("Own a feature", clock.moment())
    async with dashboard(Step("Added", [goal])) as user:
        await user.presses("c", "enter")
        user.sees("n not this week")
        await user.presses("n", "u")
        user.sees("Undone: Checked in for today, and hid")
        assert not user.career.nudges
