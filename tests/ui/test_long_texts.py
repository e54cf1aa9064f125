"""Keys on twenty thousand characters: pasted into fields, as a task, in the detail, in find and behind the mask."""

from __future__ import annotations

import pytest

from benchmarks.text_kinds import OF_KEYS, PIECES, text_of
from career.language.text import clean_line
from career.model.records import Step
from career.model.tasks import Task
from tests.building import day
from tests.ui.conftest import OpenUser
from tui.host import clock

LONG = 20_000
SOON = {"Japanese", "digits and commas", "marks on one letter"}
KINDS = [kind if kind in SOON else pytest.param(kind, marks=pytest.mark.full) for kind in OF_KEYS if kind != "spaces"]


def on_a_row(text: str) -> Step:
    """Give the step that adds a task with the text as title and note."""
    moment = clock.moment()
    return Step("Added", [moment.make(Task, title=clean_line(text), note=text, due=day(0))])


@pytest.mark.timeout(120)
@pytest.mark.parametrize("kind", KINDS)
async def test_every_key_on_a_long_text_comes_to_an_end(dashboard: OpenUser, kind: str) -> None:
    text = text_of(PIECES[kind], LONG)
    async with dashboard(on_a_row(text)) as user:
        await user.presses("escape", "escape", "4", "enter")
        assert user.screen_name() == "DetailScreen"
        await user.presses("escape", "e", "escape", "z", "z", "slash")
        await user.pastes(text)
        await user.presses("x", "escape", "n")
        await user.pastes(text)
        await user.presses("x", "enter")
        if user.screen_name() == "SameTaskScreen":  # the words of some kinds are those of the task above
            await user.presses("2")
        user.sees("Enter save")
        await user.presses("tab", "a", "escape", "escape", "f")
        await user.pastes(text)
        await user.presses("x", "enter")
        assert len(user.career.feedback) == 1
