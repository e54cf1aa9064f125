"""The detail beside the panes and on its screen: whole, at once, and drawn anew only where it differs."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip

from career.model.goals import Goal
from career.model.records import Step
from career.model.tasks import Task
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock
from widgets.detail import Detail, DetailPane

WIDE = (120, 40)


def strips(user: User) -> list[Strip]:
    pane = user.app.screen.query_one(DetailPane)
    return pane.render_lines(Region(0, 0, *pane.outer_size))


async def test_the_detail_follows_the_row_and_keeps_the_lines_that_are_the_same(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=WIDE) as user:
        await user.presses("4")
        user.sees("asked on 18 Nov")
        before = strips(user)
        await user.presses("j")
        user.sees("fix the flaky checkout test id", "asked on 19 Nov")
        user.sees_not("asked on 18 Nov")
        after = strips(user)
        same = [now is was for was, now in zip(before, after, strict=True)]
        assert same.count(False) < 12
        await user.presses("k", "j")
        assert all(now is was for was, now in zip(after, strips(user), strict=True))


async def test_from_a_hundred_columns_on_a_high_screen_rows_are_whole_beside_a_detail_of_two_fifths(
    dashboard: OpenUser,
) -> None:
    long = Step("Added", [clock.moment().make(Task, title="ask the finance team which of the two reports", due=day(2))])
    for wide in (100, 120):
        async with dashboard(life(), long, size=(wide, 40)) as user:
            await user.presses("4")
            user.sees("ask the finance team which of the two reports", "50 %, behind")
            pane = user.app.screen.query_one(DetailPane)
            assert pane.region.width == wide * 2 // 5
            assert not user.outside()


async def test_a_detail_with_no_room_left_says_how_to_see_the_rest(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(120, 20)) as user:
        user.sees("… Enter shows the rest")
        await user.presses("enter", "j", "j", "j", "j")
        user.sees_not("Enter shows")
        await user.presses("escape", "4")
        user.sees_not("Enter shows")


async def test_the_digits_of_a_goal_are_explained_where_they_work_and_only_there(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=WIDE) as user:
        user.sees("measure", "0 → 2 people, now 1")
        user.sees_not("press its digit", "2 measure")
        await user.presses("enter")
        user.sees("press its digit to change one", "2 measure 0 → 2 people, now 1", "1-8 change a part")


async def test_a_long_goal_scrolls_by_lines_and_nothing_in_it_is_cut(dashboard: OpenUser) -> None:
    goal = clock.moment().make(Goal, title="Lead", result="two of them " * 30 + "alone", step_to="from one to many")
    async with dashboard(Step("Added", [goal]), size=(60, 12)) as user:
        await user.presses("1", "enter")
        user.sees_not("from one to many")
        await user.presses(*"jjjjjjjjjj")
        user.sees("alone", "from one to many")


async def test_in_a_pane_the_title_gives_way_last(dashboard: OpenUser) -> None:
    title = "answer all the questions of the auditors"
    asked = Step("Added", [clock.moment().make(Task, title=title, due=day(2), to_reframe=True)])
    async with dashboard(asked) as user:
        await user.presses("4")
        user.sees("answer all the questions of… in 2 d")
        await user.resizes(60, 20)
        user.sees(f"{title}")
        user.sees_not("reframe later in 2 d")
        await user.resizes(70, 20)
        user.sees(f"{title} reframe later in 2 d")


async def test_a_silent_row_says_who_does_not_know_and_the_tick_is_explained(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=WIDE) as user:
        user.sees("! SILENT 12 d", "Dana Ruiz does not know yet: shorter updates")
        user.sees_not("✓ reframed")
        await user.presses("4", "r", "tab", " and nobody has to wake me for it", "enter")
        user.sees("1 to reframe, ✓ reframed")


async def test_the_last_and_the_first_line_of_a_goal_are_reached_by_one_key(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(60, 12)) as user:
        await user.presses("1", "enter")
        body = user.app.screen.query_one(Detail)
        await user.presses("G")
        assert body.scroll_offset.y == body.max_scroll_y > 0
        await user.presses("g")
        assert body.scroll_offset.y == 0
