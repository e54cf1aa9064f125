"""Boxes: their keys are whole and the only ones that are shown, and what is asked stands out."""

from __future__ import annotations

import pytest
from textual.content import Content

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from widgets.key_line import key_lines

OPENED = {
    "a dialog": ("f",),
    "the card": ("4", "r"),
    "the check-in": ("c",),
    "a week": ("v",),
    "a quarter": ("V",),
    "the palette": (":",),
    "a question": ("1", "K"),
}


def bold_text(user: User) -> str:
    """Give what is drawn in bold."""
    strips = user.app.screen._compositor.render_strips()
    return "\n".join(
        "".join(segment.text for segment in strip if segment.style and segment.style.bold) for strip in strips
    )


@pytest.mark.parametrize("box", OPENED)
async def test_the_footer_shows_no_keys_below_a_box_and_has_them_back_after_it(dashboard: OpenUser, box: str) -> None:
    async with dashboard(life()) as user:
        await user.presses(*OPENED[box][:-1])
        before = user.footer()
        assert "? keys" in before
        await user.presses(OPENED[box][-1])
        assert user.footer() == ""
        await user.presses("escape")
        await user.until(lambda: user.screen_name() == "Dashboard")
        assert user.footer() == before or "Check-in" in user.footer()


async def test_a_box_below_another_shows_no_keys_either(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "K")
        user.sees("1 cancel", "Esc leave")
        await user.presses("2")
        user.sees_not("1 cancel")
        await user.presses("escape")
        user.sees("1 cancel")


@pytest.mark.parametrize("wide", [20, 40, 60, 80])
def test_no_key_is_parted_from_its_words(wide: int) -> None:
    keys = "Space yes   + one day   m move   d drop   Up Down field   Esc stop here"
    lines = key_lines(keys, wide)
    assert [part for line in lines for part in line.plain.split("  ") if part.strip()]
    for part in keys.split("   "):
        assert sum(part in line.plain for line in lines) == 1, part
    assert all(line.cell_length <= wide for line in lines)


def test_keys_are_bold_and_their_words_are_not() -> None:
    [line] = key_lines("Up Down field   Esc leave", 80)
    assert isinstance(line, Content)
    assert [line.plain[span.start : span.end] for span in line.spans] == ["Up Down", "Esc"]


async def test_the_open_question_of_a_check_in_is_bold(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "enter")
        assert "Lead two people: where is it now?" in bold_text(user)
        assert "1 of 2 people" not in bold_text(user)
        await user.presses("enter", "enter")
        assert "What went well since last time?" in bold_text(user)


async def test_all_keys_fit_a_usual_screen(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("?")
        user.sees("every day", "on a row", "on feedback", "a text to say or send", "redraw; ctrl+z to the shell")
        assert user.footer() == "Esc back"
        await user.resizes(60, 20)
        assert user.footer() == "Esc back  j k scroll"


async def test_what_is_found_is_reached_by_a_key_that_is_shown(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/")
        assert user.footer() == "Esc back"
        await user.presses("runbook")
        assert user.footer() == "Enter to the results  Esc back"
        await user.presses("enter")
        assert "r reframe" in user.footer()


async def test_a_hint_that_is_longer_than_its_field_says_so(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(60, 20)) as user:
        await user.presses("f")
        user.sees("today if left empty; or yesterday, fri,…")


async def test_a_task_that_is_typed_has_no_empty_card_above_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n")
        rows = [line for line in user.screen_text().splitlines() if "What were you asked to do?" in line]
        above = user.screen_text().splitlines()
        at = above.index(rows[0])
        assert "╭" in above[at - 1] + above[at - 2]


async def test_a_list_without_rows_shows_only_keys_that_work(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("D")
        user.sees("There is no unsaved text.", "Esc leave")
        user.sees_not("d discard")
