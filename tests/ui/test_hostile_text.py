"""Texts that a program would rather not show: each is shown letter for letter, and none acts on anything."""

from __future__ import annotations

import unicodedata

import pytest

from career.language.text import clean_line
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Step
from career.model.reminders import Reminder
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock

HOSTILE = {
    "closing tag": "x[/nope]y",
    "action tag": "[@click=app.quit]ok[/]",
    "bracket": "e.g. [tbd]",
    "style tag": "[bold red]loud[/bold red] [",
    "css variable": "$primary {x} %s \\n",
    "clear screen": "\x1b[2Jwiped\x1b[H",
    "clipboard": "a\x1b]52;c;cm0gLXJm\x1b\\b",
    "title in 8 bit": "a\x9d0;forged\x9cb",
    "reset": "\x1bcgone\x07",
    "right to left": "approve\u202eevorppa",
    "Chinese": "带领两个人 周五之前",
    "family": "\U0001f9d1\u200d\U0001f9d1\u200d\U0001f9d2 and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "flag": "\U0001f1e9\U0001f1f0 and \U0001f44b\U0001f3fd",
    "marks": "Z\u0351\u0343\u0301a\u0321\u030dlgo a\u0308",
    "Arabic": "قيادة شخصين",
    "tabs": "a\tb\nc",
}
"""Short texts, each with what is wrong with it."""


def life_of(text: str) -> Step:
    """Give a life in which every text is this one."""
    make = clock.moment().make
    person = make(Person, name=text, cares_about=frozenset({text}), influence=2)
    goal = make(Goal, title=text, result=text, unit=text, step_to=text, due=day(1), baseline=0.0, target=2.0)
    heard = make(Feedback, raw=text, on=day(-2), person=person.id)
    changed = make(Feedback, raw=text, plain=text, on=day(-9), change_made=text, change_on=day(-5), person=person.id)
    told = make(Feedback, raw=text, on=day(-9), change_made=text, change_on=day(-8), person=person.id)
    telling = make(Telling, feedback=told.id, person=person.id, on=day(-7), text=text, follow_up_on=day(2))
    approval = make(Approval, goal=goal.id, person=person.id, what=text, asked_on=day(-7))
    task = make(Task, title=text, assigned_by=person.id, due=day(1), note=text)
    vision = make(Vision, on=day(-1), text=text, first_answer=text)
    reminder = make(Reminder, text=text, on=day(0))
    win = make(Win, text=text, on=day(-1), for_whom=text)
    rest = [heard, changed, told, telling, approval, task, vision, reminder, win]
    return Step("Began", [person, goal, *rest])


def shows(user: User, text: str, times: int = 1) -> None:
    """Fail unless the text is on the screen so many times, letter for letter, and no control sign with it."""
    drawn = user.screen_text()
    unseen = {char for char in drawn if unicodedata.category(char) == "Cc" or char in "\u202e\u2066\u200e"}
    assert unseen <= {"\n"}, f"{unseen} in:\n{drawn}"
    assert drawn.count(text) >= times, f"{text!r} is not {times} times in:\n{drawn}"


WORST = [("action tag", "clear screen", "family"), ("closing tag", "right to left")]
"""Attacks that one text holds together, so that every screen is walked once for all of them."""


async def test_every_stored_text_is_shown_letter_for_letter_in_every_pane(dashboard: OpenUser) -> None:
    async with dashboard(*map(life_of, HOSTILE.values()), size=(200, 200)) as user:
        for text in HOSTILE.values():
            shows(user, clean_line(text), times=4)


@pytest.mark.parametrize("names", [WORST[0], pytest.param(WORST[1], marks=pytest.mark.full)], ids=str)
async def test_stored_text_is_shown_letter_for_letter_on_every_screen(
    dashboard: OpenUser, names: tuple[str, ...]
) -> None:
    text = " ".join(HOSTILE[name] for name in names)
    said = clean_line(text)
    async with dashboard(life_of(text), size=(200, 60)) as user:
        shows(user, said, times=8)  # the header, four panes and the detail beside them
        for keys, seen in WALK:
            await user.presses(*keys)
            shows(user, seen.replace("{}", said))
            await user.presses(*["escape"] * (len(user.app.screen_stack) - 1))


WALK: tuple[tuple[tuple[str, ...], str], ...] = (
    (("e",), "Edit '{}'"),
    (("4", "enter"), "  {}"),
    (("r",), "REFRAME  {}"),
    (("5",), "  {}"),
    (("3", "t"), "to              {}"),
    (("3", "j", "i"), "About: {}"),
    (("1", "d"), "Deleted '{}'"),
)
"""Keys from the dashboard, and what is seen then."""


@pytest.mark.parametrize("names", WORST, ids=str)
async def test_pasted_text_is_kept_letter_for_letter_and_found(dashboard: OpenUser, names: tuple[str, ...]) -> None:
    text = " ".join(HOSTILE[name] for name in names)
    said = clean_line(text)
    async with dashboard(size=(200, 60)) as user:
        await user.pastes(text)
        await user.presses("enter")
        shows(user, f"You said: {said}.")
        await user.presses("enter", "enter", "enter", "update the runbook ")
        await user.pastes(text)
        await user.presses("enter")
        shows(user, f"REFRAME  update the runbook {said}")
        await user.presses("tab", " ")
        await user.pastes(text)
        await user.presses("enter", "/")
        await user.pastes(said)
        shows(user, said, times=3)
        (task,) = user.career.tasks.values()
        (kept,) = user.career.reframes.values()
        assert task.title == f"update the runbook {said}"
        assert kept.sentence.endswith(said)


LONG = "".join(f"line {n}: x[/nope]y 带 \U0001f9d1\u200d\U0001f9d2 \x1b[31mred\x1b[0m\n" for n in range(220))
"""Ten thousand bytes in one paste."""
FIELDS = {
    "goal": ("1", "a"),
    "date": ("1", "a", "down"),
    "number": ("1", "e", "down", "down", "down"),
    "person": ("f", "down"),
    "text": ("3", "t", "down"),
    "find": ("/",),
    "new task": ("n",),
    "sentence": ("4", "r", "tab"),
    "step": ("4", "r", "tab", "tab"),
    "skill": ("4", "r", "o"),
}


@pytest.mark.parametrize("names", [[*FIELDS][::2], [*FIELDS][1::2]], ids=["one half", "the other"])
async def test_ten_kilobytes_in_one_paste_are_kept_in_every_kind_of_field(
    dashboard: OpenUser, names: list[str]
) -> None:
    assert len(LONG.encode()) > 10_000
    async with dashboard(life()) as user:
        for name in names:
            await user.presses(*FIELDS[name])
            await user.pastes(LONG)
            if name in {"goal", "new task"}:
                user.sees("220 lines were pasted")
                await user.presses("2")
            assert clean_line(LONG) in clean_line(user.line()), name
            await user.presses("enter")
            assert user.app._exit is False
            assert not user.outside(), name + user.screen_text()
            while user.screen_name() != "Dashboard":
                await user.presses("escape")


async def test_a_long_text_is_stored_whole_and_shown_in_every_pane(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n")
        await user.pastes(LONG)
        await user.presses("2", "enter", "enter")
        assert clean_line(LONG) in [task.title for task in user.career.tasks.values()]
        await user.presses("4", "G", "enter")
        user.sees("line 0: x[/nope]y 带")


async def test_a_paste_where_there_is_no_field_does_nothing(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.career
        await user.pastes("ddd q U u")
        assert user.career is before
        assert user.screen_name() == "Dashboard"


@pytest.mark.parametrize("text", [HOSTILE["action tag"], HOSTILE["Chinese"], HOSTILE["family"]])
async def test_long_rows_are_cut_between_letters_on_narrow_screens(dashboard: OpenUser, text: str) -> None:
    async with dashboard(life_of(text * 9), size=(40, 12)) as user:
        for key in "1234":
            await user.presses(key)
            assert not user.outside()
            user.sees("…")


async def test_the_end_of_a_long_text_is_in_view_where_the_next_letter_goes(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n")
        await user.pastes("a long task " * 20 + "to the end")
        user.sees("to the end")
        await user.presses("enter", "tab", "x", "escape", "tab")
        user.sees("x")
