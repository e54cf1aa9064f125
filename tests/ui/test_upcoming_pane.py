"""Upcoming by keys: every kind of line can be finished, moved and put off where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from career.model.records import Step
from career.views.rows import Row
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock
from widgets.panes import Pane

ANSWERS: dict[str, tuple[str, ...]] = {
    "goal": ("both said yes", "enter"),
    "starts": ("recorded", "enter"),
    "check-in": ("1", "enter"),
    "task": (),
    "approval": ("y", "enter"),
    "follow-up": ("good now", "enter"),
    "request": ("it was clear", "enter"),
    "revisit": (),
    "reminder": (),
}
"""What is typed into the dialog that Space opens on a line of each kind; nothing where it is done at once."""


def lines(user: User) -> Sequence[Row]:
    """Give the lines of Upcoming."""
    return user.app.screen.query_one("#pane-2", Pane).rows


async def on_line(user: User, kind: str) -> None:
    """Go to the first line of this kind in Upcoming."""
    await user.presses("1", "2")  # where one is there already, 2 opens the whole of it
    user.app.screen.query_one("#pane-2", Pane).cursor = [row.kind for row in lines(user)].index(kind)
    await user.settles()


async def test_space_finishes_a_line_of_every_kind(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        began = lines(user)
        for kind, answers in ANSWERS.items():
            await on_line(user, kind)
            line, before = (user.row().key, kind), user.row().lead
            await user.presses("space")
            assert (user.screen_name() == "Dialog") is bool(answers), user.screen_text()
            await user.presses(*answers)
            assert user.screen_name() == "Dashboard", user.screen_text()
            after = {(row.key, row.kind): row.lead for row in lines(user)}
            assert after.get(line) != before, kind
            await user.presses("u")
            assert lines(user) == began, f"{kind}: {user.screen_text()}"


OFF_BY_ONE = {
    "reminder": ("3 d late", "tomorrow"),
    "check-in": ("today", "tomorrow"),
    "approval": ("tomorrow", "in 2 d"),
    "follow-up": ("tomorrow", "in 2 d"),
    "request": ("in 2 d", "in 3 d"),
    "task": ("in 2 d", "in 3 d"),
    "starts": ("in 3 d", "in 4 d"),
    "revisit": ("in 4 d", "in 5 d"),
    "goal": ("in 10 d", "in 11 d"),
}
"""Where the first line of each kind stands, and where a key puts it."""


async def test_plus_and_m_move_the_date_of_a_line_of_every_kind(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for kind, (before, after) in OFF_BY_ONE.items():
            await on_line(user, kind)
            key = user.row().key
            assert (user.row().kind, user.row().lead) == (kind, before)
            for keys, lead, moves in ((("+",), after, 1), (("m", "+6d", "enter"), "in 6 d", 2)):
                await user.presses(*keys)
                assert [row.lead for row in lines(user) if (row.key, row.kind) == (key, kind)] == [lead]
                assert len(user.career.moves) == moves * (kind in {"goal", "task"}), kind
            await user.presses("u", "u")


async def test_a_check_in_does_not_come_before_its_rhythm(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await on_line(user, "check-in")
        await user.presses("m", "yesterday", "enter")
        user.sees("Its rhythm puts the next check-in on 21 Nov.")


async def test_m_moves_a_line_to_the_day_that_is_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await on_line(user, "reminder")
        await user.presses("m", "+3d")
        user.sees("= Tue 24 Nov 2026")
        await user.presses("enter")
        assert {str(r.on) for r in user.career.reminders.values()} == {"2026-11-21", "2026-11-24"}


async def test_what_has_no_date_of_its_own_says_so(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/", "Cut the build", "enter", "m")
        user.sees("'Cut the build to 4 minutes' has no date to move.")


async def test_a_moved_line_keeps_the_cursor(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await on_line(user, "task")
        key = user.row().key
        await user.presses("+")
        assert user.row().key == key


async def test_a_reminder_is_one_line_that_ends_in_its_day(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "2", "a", "next fri", "enter")
        user.sees("Only a day was typed: 'next fri'.")
        assert not user.career.reminders
        await user.presses("home", "call Ana ")
        user.sees("= Fri 27 Nov 2026, in 6 days")
        await user.presses("enter")
        assert {(found.text, str(found.on)) for found in user.career.reminders.values()} == {("call Ana", "2026-11-27")}


async def test_an_if_then_of_today_is_finished_or_dropped_where_it_stands(dashboard: OpenUser) -> None:
    goal = new_goal("Lead two", clock.moment(), due=day(9), if_cue="it is 9:30 on Saturday", then_do="write the page")
    async with dashboard(Step("Added", [goal])) as user:
        await on_line(user, "if-then")
        user.sees("write the page, if", "it happened", "drop it")
        await user.presses("m")
        user.sees('It comes on the weekday that its "if" names.')
        await user.presses("space")
        assert [hit.did for hit in user.career.hits.values()] == [True]
        user.sees_not("if-then")
        await user.presses("u")
        await on_line(user, "if-then")
        await user.presses("d")
        assert (user.career.goals[goal.id].then_do, user.career.goals[goal.id].due) == ("", day(9))
