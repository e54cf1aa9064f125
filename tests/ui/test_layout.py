"""Every screen in every size: nothing lies outside, nothing typed is lost by a resize, and the focus is a sign."""

from __future__ import annotations

import re

import pytest
from textual.screen import ModalScreen

from career.model.records import Step
from tests.building import new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.reporting import team
from tests.ui.user import User
from tui.host import clock

USUAL = [(40, 12), (80, 24)]
"""The smallest size that is designed for, and what most terminals are."""
SIZES = [*USUAL, (60, 20), (120, 40), (30, 8), (200, 60)]
"""All sizes; some are beyond what is designed for."""
SCREENS: dict[str, tuple[str, ...]] = {
    "dashboard": (),
    "detail": ("4", "enter"),
    "help": ("?",),
    "people": ("5",),
    "skills": ("6",),
    "find": ("/", "review"),
    "road": ("8",),
    "wins": ("9",),
    "marks of a win": ("9", "*"),
    "a win": ("w", "moved the orders import to the queue", "up"),
    "focus": ("!",),
    "stand-up": ("S",),
    "numbers": (":", "what rung counts", "enter"),
    "profile": (":", "who you are", "enter"),
    "balance": (":", "nine actions", "enter"),
    "upcoming": ("2", "2"),
    "brainstorm": ("b", "an idea", "enter", "another", "enter", "enter", "space"),
    "check-in, due": ("c",),
    "check-in, a goal": ("c", "enter"),
    "check-in, feedback": ("c", "enter", "enter"),
    "check-in, a win": ("c", "enter", "enter", "enter"),
    "check-in, the nudge": ("c", "enter", "enter", "enter", "enter"),
    "weekly, clear": ("v",),
    "weekly, ahead": ("v", "enter", "enter"),
    "weekly, effort": ("v", "enter", "enter", "enter"),
    "weekly, the six lines": ("v", "enter", "enter", "enter", "enter"),
    "quarterly, what you want": ("V", "enter"),
    "quarterly, goals": (":", "quarterly review, goals", "enter"),
    "quarterly, then and now": (":", "quarterly review, then and now", "enter"),
    "a letter": ("1", "enter", "6"),
    "what makes room": ("1", "enter", ":", "make room", "down", "enter"),
    "add": ("a",),
    "edit": ("e",),
    "tell": ("3", "t"),
    "card, unfolded": ("4", "r", "."),
    "card, writing": ("4", "r", "tab"),
    "new task": ("n",),
    "palette": (":",),
}


@pytest.mark.parametrize(
    ("size", "names"),
    [
        pytest.param(USUAL[0], [*SCREENS], id=f"{USUAL[0]}"),
        pytest.param(USUAL[1], [*SCREENS][::5], id=f"{USUAL[1]}"),
        *(pytest.param(size, [*SCREENS], id=f"{size}, all", marks=pytest.mark.full) for size in SIZES),
    ],
)
async def test_every_screen_fits_and_every_dialog_says_how_to_leave(
    dashboard: OpenUser, size: tuple[int, int], names: list[str]
) -> None:
    """In the short form all screens in the smallest size, and every fifth in the most usual one."""
    async with dashboard(life(), size=size) as user:
        for name in names:
            await user.presses(*SCREENS[name])
            if name != "palette":  # Textual's own, which scrolls in a box of its own height
                assert not user.outside(), f"{name}\n{user.screen_text()}"
            assert not isinstance(user.app.screen, ModalScreen) or name == "palette" or "Esc" in user.screen_text(), (
                name
            )
            while user.screen_name() != "Dashboard":
                await user.presses("escape")


async def test_the_first_run_fits(dashboard: OpenUser) -> None:
    async with dashboard(size=SIZES[0]) as user:
        for size in USUAL:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("What do you really want?")
        await user.presses("Lead", "enter", "enter")
        for size in SIZES:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Enter continue")


@pytest.mark.parametrize("size", [(80, 24), (30, 8)], ids=str)
async def test_the_field_with_the_focus_is_in_view(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), size=size) as user:
        await user.presses("e")
        for _ in range(2):
            await user.presses("up")
            _has_its_line_in_view(user)
        await user.presses("escape", "3", "t")
        _has_its_line_in_view(user)


def _has_its_line_in_view(user: User) -> None:
    field = user.app.focused
    assert field is not None
    region, container = field.region, field.parent.parent.region  # type: ignore[union-attr]
    assert container.overlaps(region), user.screen_text()
    assert region.y >= container.y, user.screen_text()


async def test_the_field_with_the_focus_stays_in_view_in_another_size(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "e", "up")
        for size in ((60, 20), (40, 12), (80, 24)):
            await user.resizes(*size)
            _has_its_line_in_view(user)


async def test_a_hint_that_a_field_has_no_more_room_for_is_shown_below_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "enter", "6")
        for size in ((80, 24), (40, 12), (80, 24)):
            await user.resizes(*size)
            user.sees('the organisation\'s, or "none"')


async def test_a_refusal_is_in_view_on_a_small_screen(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(40, 12)) as user:
        await user.presses("a", "Ship X", "down", "someday", "enter")
        user.sees("someday", "'someday' cannot be read as a day.")


async def test_a_resize_keeps_what_is_being_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for keys in (("a",), ("n",), ("/",), ("4", "r", "tab")):
            await user.presses(*keys, "half a line")
            for size in ((40, 12), (120, 40), (80, 24)):
                await user.resizes(*size)
                assert user.line().endswith("half a line"), keys
                assert not user.outside(), user.screen_text()
            while user.screen_name() != "Dashboard":
                await user.presses("escape")


CARDS = {"folded": (), "unfolded": (".",), "writing": ("tab", " and nobody waits")}
"""Keys on an open card, by what it is then."""
LINES_OF_KEYS = {
    80: "Enter save  Tab write  v redraft  o add skill  x ways out  . more  Esc leave",
    60: "Enter save  Tab write  x ways out  . more  Esc leave",
    40: "Enter save  Tab write  Esc leave",
}
"""The keys that a card has room for, by the width of the terminal."""


@pytest.mark.parametrize("state", CARDS)
@pytest.mark.parametrize("start", [(80, 24), pytest.param((40, 12), marks=pytest.mark.full)], ids=str)
async def test_an_open_card_has_its_line_of_keys_and_its_field_in_view_whatever_the_size_becomes(
    dashboard: OpenUser, state: str, start: tuple[int, int]
) -> None:
    async with dashboard(life(), size=start) as user:
        await user.presses("4", "r", *CARDS[state])
        for size in (start, (60, 20), (40, 12), (80, 24)):
            await user.resizes(*size)
            assert not user.outside(), f"{size}\n{user.screen_text()}"
            if state == "writing":
                user.sees("For my career, in your own words", "nobody waits", "Enter save", "Tab next", "Esc back")
            else:
                user.sees(LINES_OF_KEYS[size[0]])


async def test_why_a_card_was_refused_stays_whole_beside_its_field_in_another_size(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r", "x", "5", "enter")
        for size in ((80, 24), (40, 12), (30, 8), (80, 24)):
            await user.resizes(*size)
            assert not user.outside(), f"{size}\n{user.screen_text()}"
            user.sees("The reason, in one line", "Saying no needs a reason. One line is enough.")


async def test_a_resize_keeps_the_pane_and_the_row(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2", "G")
        before = user.row()
        for size in ((60, 20), (40, 12), (200, 60), (80, 24)):
            await user.resizes(*size)
            assert user.row() == before
            user.sees("> ")


async def test_the_pane_with_the_focus_is_marked_by_a_sign(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for pane in "1234":
            await user.presses(pane)
            drawn = user.screen_text()
            assert drawn.count("┏") == 1
            assert f"┏━ {pane} " in drawn
            assert drawn.count("> ") == 1


async def test_a_narrow_screen_shows_one_pane_at_a_time_and_names_it(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(60, 20)) as user:
        for size in ((60, 20), (40, 12)):
            await user.resizes(*size)
            for pane, text in (("1", "Lead two people"), ("2", "renew the badge"), ("3", "SILENT"), ("4", "runbook")):
                await user.presses(pane)
                user.sees(text, "> ")
                assert sum(p.display and p.region.area > 0 for p in user.app.screen.query("Pane")) == 1


async def test_a_long_list_scrolls_and_says_where_it_is(dashboard: OpenUser) -> None:
    many = Step("Added", [new_goal(f"goal number {number}", clock.moment()) for number in range(12)])
    async with dashboard(life(), many) as user:
        await user.presses("G")
        user.sees("14/14", "> ")


async def test_suggested_skills_stand_whole_each_beside_its_digit(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("w", "moved the orders import", "up")
        digits = re.findall(r"\b(\d) \[ \] (\S.*?)  ", user.screen_text())
        assert [digit for digit, _ in digits] == ["1", "2", "3", "4", "5"]
        assert digits[-1][1] == "Back-end development"
        await user.resizes(40, 12)
        assert "2 [ ] Planning and prioritisation" in user.screen_text()


async def test_a_dialog_of_one_field_says_what_to_type_once_and_names_no_other_field(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "enter", "1", "Two of the five run a project")
        assert user.screen_text().casefold().count("the result you want, in one sentence") == 1
        user.sees("Enter save", "Esc leave")
        user.sees_not("Up Down")
        await user.presses("escape", "2")
        user.sees("Up Down field")


async def test_what_a_report_has_to_do_is_named_on_a_small_screen(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True), size=(40, 12)) as user:
        await user.presses("5", "j", "j", "enter")
        user.sees("write the postmortem of", "to reframe")
        await user.resizes(80, 24)
        user.sees("to reframe · 9 days ago")


async def test_the_columns_of_the_keys_are_straight(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("?")
        lines = user.screen_text().splitlines()
        at = lines[1].index("on a row")
        for line in lines[1:-1]:
            assert line[at - 1] == " ", line
            assert line[at : at + 1].strip(), line


async def test_a_day_leaves_room_for_what_it_brings_on_a_small_screen(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(40, 12)) as user:
        await user.presses("C")
        user.sees("3 d late", "renew the badge")
        assert not any("Upcoming" in line for line in user.screen_text().splitlines()[1:])
        await user.resizes(80, 24)
        user.sees("Wed 18 Nov · 3 d late")
