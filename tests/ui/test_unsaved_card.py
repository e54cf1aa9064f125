"""A reframe card that was left half done is there again."""

from __future__ import annotations

import pytest

from tests.ui.conftest import OpenUnsaved, OpenUser
from tests.ui.life import life


async def test_a_half_done_card_is_taken_up_at_the_next_start(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("4", "r", "l", "2", "right", "tab", "for To")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("Unsaved text: Reframe 'update the payments")
        await user.presses("D", "enter")
        assert user.line().endswith(" for To")
        user.sees("[x] don't like it", "2 [x]", "Lead two people")
        await user.presses("m", "enter")
        (kept,) = user.career.reframes.values()
        assert kept.sentence.endswith(" for Tom")
        assert user.career.headline(kept.about) == "update the payments runbook"
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees_not("nsaved text")


@pytest.mark.parametrize(("way", "text"), [("o", "coachi"), ("tab", "a page for To")])
async def test_an_answer_or_a_skill_is_taken_up_at_the_next_start(
    dashboard: OpenUser, open_drafts: OpenUnsaved, way: str, text: str
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("n", "help out", "enter", way, text)
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("n")
        assert user.line() == "help out"
        user.sees("your unsaved text")
        await user.presses("enter")
        assert user.line() == text


async def test_a_card_that_was_only_looked_at_is_no_unsaved_text(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("4", "r", "u", "u", "tab", "tab", "escape", "escape", "e", "escape")
        user.sees_not("unsaved text")


async def test_a_new_task_typed_over_a_half_done_one_does_not_take_its_place(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("n", "first task", "enter", "l")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("n")
        user.sees("your unsaved text")
        await user.presses("second ta")
        assert user.line() == "second ta"
        await user.presses("escape", "D")
        user.sees("first task", "second ta")


async def test_a_half_done_card_of_a_row_that_is_gone_is_a_new_task(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("4", "r", "u", "escape", "d", "D", "enter")
        user.sees("REFRAME  update the payments runbook", "[x] see no use")
        await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert user.career.headline(kept.about) == "update the payments runbook"
