"""No message and no dialog cuts what helps, and no label touches its value, in any size."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from textual.widgets import Static

from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.records import Change, Step
from career.model.reminders import Reminder
from career.model.tasks import Task
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.dialogs.actions import ACTIONS
from tui.screens.modal import Modal
from widgets.form import Form
from widgets.form_row import FormRow
from widgets.header_footer import Footer
from widgets.key_line import KeyLine

SIZES = [(40, 12), (60, 20), (80, 24)]
LONG = (
    "Be the one whom the other teams ask about payments before they build anything at all, and not after it broke, " * 2
)
PLACES = {"goal": ("1",), "upcoming": ("2",), "silent": ("3",), "new": ("3", "j"), "task": ("4",), "person": ("5",)}
KEYS = list(
    dict.fromkeys(
        a.keys[0] for a in ACTIONS if a.group in {"on a row", "on feedback"} or a.id in {"add", "approval", "next-step"}
    )
)


def long_life() -> Step:
    """Give the step of the usual life, in which every text is long."""
    label, changes = life()
    return Step(label, [_long(change) for change in changes])


def _long(change: Change) -> Change:
    if not isinstance(change, Goal | Task | Feedback | Reminder):
        return change
    texts = {name: getattr(change, name, "") for name in ("title", "raw", "plain", "change_made", "text")}
    return replace(change, **{name: f"{text} {LONG}" for name, text in texts.items() if text})


def helps(message: str) -> str:
    """Give the end of a message, that says what to do, after the title in it."""
    end = message.rpartition("'")[2]
    return end.rpartition(" · ")[2] if " · " in end else end.rpartition(". ")[2] if ". " in end else ""


def says_all(user: User) -> None:
    """Fail where the end of a message, the way to leave a box or a label is cut, or anything lies outside."""
    screen = user.app.screen
    assert not user.outside(), user.screen_text()
    if isinstance(screen, Modal):
        keys = screen.query_one(KeyLine)
        user.sees(helps(keys.text.replace("\n", " ")) if keys.has_class("-refused") else "Esc")
        for form in screen.query(Form):
            for row in form.query(FormRow):
                label = row.query_one(Static)
                assert len(str(label.content)) < label.size.width or not label.is_on_screen, label.content
    elif screen.query(Footer) and (message := screen.query_one(Footer).message):
        user.sees(helps(message))


SHORT = [
    *(pytest.param(SIZES[0], place, KEYS[at % 3 :: 3], id=f"{place}, a third") for at, place in enumerate(PLACES)),
    pytest.param(SIZES[1], "silent", KEYS[1::3], id="silent, 60 columns"),
    pytest.param(SIZES[2], "task", KEYS[::6], id="task, 80 columns"),
]
"""In the smallest size, where most is cut, each key in two places; of the others, some keys in one place."""
FULL = [
    pytest.param(size, place, KEYS, id=f"{place}, {size}", marks=pytest.mark.full) for size in SIZES for place in PLACES
]


@pytest.mark.parametrize(("size", "place", "keys"), [*SHORT, *FULL])
async def test_what_helps_is_whole_in_every_message_and_dialog(
    dashboard: OpenUser, size: tuple[int, int], place: str, keys: list[str]
) -> None:
    async with dashboard(long_life(), size=size) as user:
        for key in keys:
            await user.presses(*PLACES[place])
            saved = user.career
            user._send(key)
            await user.settles()
            says_all(user)
            if isinstance(user.app.screen, Modal):
                await user.presses("enter")
                says_all(user)
            while len(user.app.screen_stack) > 1:
                await user.presses("escape")
            if user.career is not saved:
                await user.presses("u")
                says_all(user)
