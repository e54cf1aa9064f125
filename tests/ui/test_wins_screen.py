"""The book of wins by keys: months and figures, marks, the line that narrows it, folded years, and noting one (P1, P4)."""

from __future__ import annotations

from datetime import date

import pytest

from career.model.feedback import Feedback
from career.model.people import Person
from career.model.records import Change, Step
from career.model.wins import Win
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock
from widgets.rows import RowList


def known() -> Step:
    """Give the step that makes a person, praise by them, and wins of this autumn, of last winter and of older years."""
    make = clock.moment().make
    ana = make(Person, name="Ana Lima", role="manager", influence=3)
    said = make(Feedback, raw="You told me the day it slipped", on=day(-5), kind="praise", person=ana.id)
    changes: list[Change] = [ana, said]
    for on, text, more in (
        (day(-1), "Orders page", {"before": 4.1, "after": 0.9, "unit": "s", "milestone": True}),
        (day(-20), "Sales explained it alone", {"skills": frozenset({"presenting"}), "for_whom": "Omar"}),
        (date(2025, 12, 30), "Winter peak held", {}),
        (date(2025, 11, 30), "Autumn a year ago", {}),
        (date(2024, 6, 1), "Two years ago", {}),
    ):
        changes.append(make(Win, text=text, on=on, **more))
    return Step("Began", changes)


def rows(user: User) -> list[str]:
    return [row.text for row in user.app.screen.query_one(RowList).rows]


async def test_9_opens_the_book_from_every_screen(dashboard: OpenUser) -> None:
    async with dashboard(known(), life()) as user:
        for place in ((), ("3",), ("5",), ("6",), ("8",), ("1", "enter"), ("2", "enter")):
            await user.presses(*place, "9")
            assert user.screen_name() == "WinsScreen", place
            user.sees("Wins · 3 this year", "q4: 3")
            await user.goes_home()


async def test_the_months_of_a_year_are_shown_and_what_is_earlier_is_unfolded(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("9")
        user.sees("November", "20 ★ Orders page: 4.1 → 0.9 s", "milestone", "December 2025", "30 Winter peak held")
        user.sees("1 Sales explained it alone", "Presenting and public spea…")
        assert rows(user)[2:] == ["Winter peak held", "earlier in 2025   1 win", "2024   1 win"]
        await user.presses("G", "enter")
        user.sees("June 2024", "1 Two years ago")
        await user.presses("k", "enter")
        assert rows(user)[2:] == ["Winter peak held", "Autumn a year ago", "Two years ago"]


async def test_a_line_shows_only_some_and_esc_shows_all_again(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("3", "*", "9", "/", "ago 2025")
        user.sees_not("You told me")  # what is pinned was not asked for
        user.sees("Wins · 1 of 5 · ago 2025", "30 Autumn a year ago")
        await user.presses("enter")
        assert rows(user) == ["Autumn a year ago"]
        await user.presses("enter", "escape")
        assert rows(user) == ["Autumn a year ago"]  # it stays as it was chosen
        await user.presses("escape")
        assert len(rows(user)) == 6
        await user.presses("/", "nowhere")
        user.sees('No win for "nowhere".')
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_marks_are_set_by_digit_and_taken_back_by_undo(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("9", "j", "*")
        user.sees("Mark 'Sales explained it alone'", "1 [ ] milestone", "2 [ ] pinned", "3 [ ] old skill used again")
        await user.presses("3")
        (won,) = [win for win in user.career.wins.values() if win.old_skill]
        assert won.text == "Sales explained it alone"
        user.sees("old skill used again", "u to undo")
        await user.presses("*", "1", "*", "escape", "u", "u")
        assert not any(win.old_skill for win in user.career.wins.values())


async def test_praise_is_pinned_shown_above_the_months_and_becomes_a_pinned_win(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("3", "*")
        user.sees("Pinned 'You told me the day it slipped'")
        await user.presses("9")
        user.sees('◆ Ana Lima: "You told me the day it slipped" pinned')
        assert user.row().kind == ""  # the cursor begins on a win
        await user.presses("g", "w")
        user.sees('16 ◆ Ana Lima: "You told me the day it slipped"')
        (won,) = [win for win in user.career.wins.values() if win.praise]
        assert (won.pinned, won.for_whom) == (True, "Ana Lima")


async def test_what_is_neither_a_win_nor_praise_takes_no_mark(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "*")
        user.sees("* marks wins and pins praise.")
        await user.presses("3", "*")
        user.sees("is no praise.")


async def test_the_mask_hides_pinned_praise(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("3", "*", "9", "z")
        user.sees('◆ A. L.: "███ ████ ██ ███ ███ ██ ███████"')
        user.sees_not("Ana", "slipped")


async def test_a_new_win_reads_its_figures_and_takes_suggested_skills_by_digit(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "9")
        user.sees("Your wins by month", "Press w to note the first.")
        await user.presses("w", "moved the orders import to the queue, 40 -> 12 min on yesterday")
        user.sees("= Fri 20 Nov 2026, yesterday = 40 → 12 min")
        await user.presses("up")
        user.sees("1 [ ] Migration and modernisation", "a digit takes a suggested one")
        await user.presses("1", "2", "1", "1")
        user.sees("1 [x] Migration and modernisation 2 [x]")
        await user.presses("2", ",", "soc 2", "enter")
        (won,) = user.career.wins.values()
        assert (won.before, won.after, won.unit, won.on) == (40, 12, "min", day(-1))
        assert won.skills == {"modernisation", "soc 2"}
        assert rows(user) == [won.text]
        await user.presses("u")
        assert not user.career.wins


async def test_figures_that_are_typed_count_before_those_of_the_text(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("9", "e", *["down"] * 3)
        await user.presses("backspace", "5", "enter")
        assert next(win for win in user.career.wins.values() if win.milestone).after == 0.5


@pytest.mark.parametrize(
    "size", [(120, 40), (40, 12), *(pytest.param(one, marks=pytest.mark.full) for one in ((80, 24), (60, 20)))]
)
async def test_it_fits(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(known(), size=size) as user:
        for keys in (("9",), ("/", "q4"), ("enter",), ("*",)):
            await user.presses(*keys)
            assert not user.outside()
        user.sees("milestone", "Esc leave")


async def test_who_was_told_of_a_win_is_noted_by_name_or_digit(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("9", "t")
        user.sees("Who knows of 'Orders page'?", "1 Ana Lima")
        await user.presses("enter")
        user.sees("Nothing was typed for whom you told.")
        await user.presses("1", "enter")
        user.sees("Told Ana Lima of 'Orders page'")
        await user.presses("t", "Omar Diaz", "enter", "enter")
        user.sees("told to", "Ana Lima, Omar Diaz")
        await user.presses("escape", "/", "diaz")
        user.sees("Wins · 1 of 5 · diaz")
        await user.presses("escape", "u")
        assert {name for win in user.career.wins.values() for name in win.told_to} == {"Ana Lima"}


async def test_the_check_in_asks_where_i_was_needed_beside_pinned_praise_and_keeps_a_win(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("3", "*", "space", "c", "enter")
        user.sees("Where did somebody need you this week?", 'Ana Lima: "You told me the day it slipped"')
        await user.presses("a")
        user.sees("Where were you needed?")
        await user.presses("Tom came with the failing import on yesterday", "enter")
        (won,) = [win for win in user.career.wins.values() if win.needed]
        assert (won.text, won.on) == ("Tom came with the failing import on yesterday", day(-1))


async def test_a_name_that_was_typed_to_narrow_the_wins_is_masked_with_the_rest(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("9", "/", "lima", "enter")
        user.sees("· lima")
        await user.presses("z")
        user.sees("· l.")
        user.sees_not("lima")
        await user.presses("z")
        user.sees("· lima")
        await user.presses("z", "escape")
        user.sees("2 this year")
