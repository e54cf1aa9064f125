"""The review document by keys: opened by its name, read for each audience and time, copied, with names or without."""

from __future__ import annotations

import pytest

from career.model.records import Step
from career.model.wins import Win
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import NAMES, life
from tui.host import clock


def won() -> Step:
    """Give the step that notes a milestone of this month, and one of spring."""
    make = clock.moment().make
    big = make(Win, text="the importer runs by itself", on=day(-3), milestone=True, before=40.0, after=2.0, unit="min")
    return Step("Won", [big, make(Win, text="spring came", on=day(-200))])


OPEN = (":", "review document", "enter")


async def test_it_is_opened_by_its_name_and_enter_opens_whence_a_sentence_is(dashboard: OpenUser) -> None:
    async with dashboard(life(), won()) as user:
        await user.presses(*OPEN)
        user.sees("Self-review for a manager · the last year", "In short", "Other results")
        user.sees("The importer runs by itself", "From 40 to 2 min (18 Nov).")
        await user.presses("G", "enter")
        assert user.screen_name() in {"DetailScreen", "GoalScreen"}
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_tab_writes_it_for_somebody_else_and_the_signs_for_another_time(dashboard: OpenUser) -> None:
    async with dashboard(won()) as user:
        await user.presses(*OPEN)
        user.sees("Spring came")
        await user.presses("<", "<", "<", "<", "<")
        user.sees("this quarter")
        user.sees_not("Spring came")
        await user.presses("tab")
        user.sees("My review")
        await user.presses("tab")
        user.sees("Milestones for a CV", "The importer runs by itself: from 40 to 2 min (Nov 2026).")
        await user.presses("tab")
        user.sees("Coach brief", "Nothing is written down for this time yet.")
        await user.presses("y", "shift+tab", "shift+tab", "shift+tab", *[">"] * 5)
        user.sees("Self-review for a manager · everything", "Spring came")


async def test_y_copies_the_whole_of_it_as_markdown(dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch) -> None:
    async with dashboard(won()) as user:
        copied: list[str] = []
        monkeypatch.setattr(user.app, "copy_to_clipboard", copied.append)
        await user.presses(*OPEN, "j", "y")
        user.sees("Copied as Markdown.")
        assert copied[0].startswith("# Self-review\n\n")
        assert "- Spring came (5 May 2026)." in copied[0].splitlines()


async def test_masked_it_is_shown_and_copied_without_names(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard(life()) as user:
        copied: list[str] = []
        monkeypatch.setattr(user.app, "copy_to_clipboard", copied.append)
        await user.presses(*OPEN, "tab", "z", "y")
        user.sees("Copied as Markdown, with names masked.")
        words = {word for name in NAMES for word in name.split()}
        assert not [word for word in words if word in copied[0] or word in user.screen_text()]


async def test_what_is_noted_there_is_in_it_at_once_and_undone_is_gone(dashboard: OpenUser) -> None:
    async with dashboard(won()) as user:
        await user.presses(*OPEN, "w", "one more", "enter")
        user.sees("One more (21 Nov).")
        await user.presses("u")
        user.sees_not("One more (21 Nov).")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_every_sentence_is_whole_at_any_size(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(won(), size=size) as user:
        await user.presses(*OPEN)
        shown = " ".join(user.screen_text().split())
        assert "two results, one of them measured" in shown.casefold()
        await user.presses("G")
        assert "Spring came" in " ".join(user.screen_text().split())
