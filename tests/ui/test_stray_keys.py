"""Keys and words that come where nothing is open for them: a key says where it works, and words are no commands."""

from __future__ import annotations

import pytest
from textual import events

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.dialogs.actions import ACTIONS
from tui.wire.input_bytes import KeyParser
from tui.wire.type_ahead import KeysRead

WORDS = "ask Ana on tuesday"
PLACES = {
    "people": ("5",),
    "skills": ("6",),
    "road": ("8",),
    "wins": ("9",),
    "stand-up": ("S",),
    "numbers": (":", "what rung counts", "enter"),
    "profile": (":", "who you are", "enter"),
    "balance": (":", "nine actions", "enter"),
    "upcoming": ("2", "2"),
    "whose metric": (":", "whose metric", "enter"),
    "a task": ("4", "enter"),
}
"""Screens that are neither the dashboard nor an open goal, with the keys that open them."""


async def arrives(user: User, *reads: str) -> None:
    """Let texts arrive, each in one read of the terminal."""
    for read in reads:
        for event in KeyParser().feed(read):
            user.app._driver.send_message(event)  # type: ignore[union-attr]
    await user.settles()


async def test_1_to_4_go_to_the_panes_from_every_other_screen(dashboard: OpenUser) -> None:
    """Each screen is left by one of the digits, and each digit leaves two screens at least."""
    async with dashboard(life()) as user:
        for at, place in enumerate(name for name in PLACES if name != "whose metric"):
            pane = "1234"[at % 4]
            await user.presses("4" if pane != "4" else "1", *PLACES[place])
            assert user.screen_name() != "Dashboard", place
            await user.presses(pane)
            assert user.screen_name() == "Dashboard", place
            assert user.app.focused is not None
            assert user.app.focused.id == f"pane-{pane}", place


async def test_from_two_screens_deep_a_digit_goes_home_at_once(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "6", "1")
        assert user.screen_name() == "Dashboard"
        assert len(user.app.screen_stack) == 1


async def test_5_6_and_8_work_on_an_open_task_too(dashboard: OpenUser) -> None:
    for key, name in (("5", "PeopleScreen"), ("6", "SkillsScreen"), ("8", "RoadScreen")):
        async with dashboard(life()) as user:
            await user.presses("4", "enter", key)
            assert user.screen_name() == name


async def test_in_an_open_goal_the_digits_ask_for_its_parts(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "enter", "1")
        user.sees("The result you want")


@pytest.mark.parametrize(
    ("place", "key", "said"),
    [
        (("4", "enter"), "a", "a works on the dashboard and in a list (add)."),
        (("4", "enter"), "enter", "Enter works on the dashboard and in a list (open)."),
        (("6",), "tab", "Tab works on the dashboard (next pane)."),
        (("1",), "Z", "Z does nothing. ? shows all keys."),
    ],
)
async def test_a_key_that_does_nothing_here_says_where_it_works(
    dashboard: OpenUser, place: tuple[str, ...], key: str, said: str
) -> None:
    async with dashboard(life()) as user:
        await user.presses(*place, key)
        user.sees(said)


LEFT_OUT = {"quit", "back", "redraw", "suspend", "palette"}
KEYS_OF_ACTIONS = list(dict.fromkeys(a.keys[0] for a in ACTIONS if a.keys and a.id not in LEFT_OUT))
SOMEWHERE = [("1",), ("5",), ("1", "enter"), ("4", "enter"), ("8",)]


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        *(pytest.param(place, KEYS_OF_ACTIONS[at % 3 :: 3], id=str(place)) for at, place in enumerate(SOMEWHERE)),
        *(pytest.param(p, KEYS_OF_ACTIONS, id=f"{p}, all", marks=pytest.mark.full) for p in SOMEWHERE),
    ],
)
async def test_no_key_of_any_action_is_silent_anywhere(
    dashboard: OpenUser, place: tuple[str, ...], keys: list[str]
) -> None:
    """Each changes what is seen: it opens something, does something, or says why not or where it works.

    In the short form each key is pressed in one place at least, and in each place a third of them.
    """
    async with dashboard(life()) as user:
        await user.presses(*place)
        for key in keys:
            if place == ("1",) == (key,):
                continue  # the focus is there already, which is seen
            saved, before = user.career, (user.screen_name(), user.screen_text())
            user._send(key)
            await user.settles()
            assert (user.screen_name(), user.screen_text()) != before, key
            while len(user.app.screen_stack) > 1:
                await user.presses("escape")
            if user.app.masked:
                await user.presses("z")
            if user.career is not saved:
                await user.presses("U" if key == "u" else "u")
            await user.presses(*place)


@pytest.mark.parametrize("place", [("4",), ("1", "enter"), ("5",), ("2", "2")])
async def test_words_that_arrive_on_a_list_or_a_goal_run_nothing(dashboard: OpenUser, place: tuple[str, ...]) -> None:
    async with dashboard(life()) as user:
        await user.presses(*place)
        before, screen = user.career, user.screen_name()
        await arrives(user, "please ask Ana on tuesday\r")
        assert user.career is before
        assert user.screen_name() == screen
        user.sees("Was that text? n makes a task of it.")


async def test_n_makes_a_task_of_the_words(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await arrives(user, "please " + WORDS)
        await user.presses("n")
        assert user.line() == "please " + WORDS
        await user.presses("enter", "enter")
        assert "please " + WORDS in {task.title for task in user.career.tasks.values()}
        assert not user.app.unsaved.newest_first


async def test_words_that_are_left_are_kept_as_unsaved_text(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await arrives(user, "please " + WORDS)
        await user.presses("j", "D")
        user.sees("please " + WORDS)


async def test_a_long_text_in_pieces_is_one_text(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.career
        await arrives(user, "please ask Ana on tues", "day", " or later\r")
        assert user.career is before
        await user.presses("n")
        assert user.line() == "please ask Ana on tuesday or later"


async def test_keys_on_a_slow_line_work_where_the_first_opens_a_field(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await arrives(user, "nupdate the payments runbook\rl\r")
        assert "update the payments runbook" in {task.title for task in user.career.tasks.values()}


async def test_keys_on_a_slow_line_that_only_move_and_finish_are_keys(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2")
        await arrives(user, "jjjjkkkkkk g")
        user.sees_not("Was that text?")


async def test_words_typed_by_hand_are_keys(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1")
        for letter in "zz zz zz zz":
            await user.presses("space" if letter == " " else letter)
            while user.screen_name() != "Dashboard":
                await user.presses("escape")
        user.sees_not("Was that text?")


async def test_words_in_one_read_go_into_the_field_that_is_open(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f")
        await arrives(user, WORDS)
        assert user.line() == WORDS


async def test_words_on_the_card_switch_nothing_and_are_kept(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "write up the payments rota", "enter")
        before = user.app.screen.card  # type: ignore[attr-defined]
        await arrives(user, "look up the url")
        assert user.app.screen.card == before  # type: ignore[attr-defined]
        user.sees("Was that text? It is kept")


async def test_a_paste_on_a_list_is_asked_about(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.pastes("due")
        user.sees("Was that text? n makes a task of it.")
        await user.presses("n")
        assert user.line() == "due"


@pytest.mark.parametrize(
    ("read", "is_text"),
    [
        ("ask Ana on tuesday", True),
        ("ask Ana on tuesday\r", True),
        ("\x1b[97;;97u\x1b[115;;115u" * 3 + "\x1b[32u" + "abc", True),  # a terminal that reports every key
        ("ask Ana", False),  # seven
        ("askAnaontuesday", False),
        ("        ", False),
        ("jjjj kkkk", False),
        ("ask \x1b[A Ana on", False),
        ("日本語の文 を書いた", True),
    ],
)
def test_what_counts_as_text(read: str, *, is_text: bool) -> None:
    found = list(KeyParser().feed(read))
    assert any(isinstance(event, KeysRead) and event.is_words for event in found) is is_text
    assert all(isinstance(event, events.Key | KeysRead) for event in found)


async def test_a_sign_that_does_nothing_is_named_as_it_is_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for sign in ".;%":
            await user.presses(sign)
            user.sees(f"{sign} does nothing. ? shows all keys.")
