"""The keys: each action can be done, none hides another, `?` shows them all, and a person's own keys hold."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from textual.binding import Binding
from textual.screen import Screen

from career.errors import Refused
from career.model.tables import TABLES
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.dialogs.actions import ACTIONS, BY_ID, CURSOR_KEYS, NO_ROW_HINTS, Action, shown, with_keys
from tui.dialogs.row_keys import KEYS
from tui.dialogs.row_verbs import ROW_VERBS
from tui.host.config import Config
from tui.screens import by_name
from tui.screens.base import RowScreen
from tui.screens.dashboard import Dashboard
from tui.screens.help import BESIDE, TOGETHER
from widgets.rows import RowList

SCREENS: tuple[type[RowScreen], ...] = (
    Dashboard,
    *(
        kind
        for module, _, name in (named.partition(":") for named in by_name.SCREENS.values())
        if issubclass(kind := getattr(import_module(f"tui.screens.{module}"), name), RowScreen)
    ),
)
TOLD_TOGETHER = (
    *("pane-", "part-"),
    *("people", "skills", "job", "road", "wins"),
    *(other for other, _ in BESIDE.values()),
    *(other for others, _ in TOGETHER.values() for other in others),
)
"""Actions that share a line of `?` with others. Those without a key are in the palette, to which a line leads."""
PLAIN = re.compile(
    r"[a-zA-Z0-9]|slash|colon|plus|question_mark|full_stop|exclamation_mark|ampersand|asterisk|equals_sign|space|enter|escape|tab|shift\+tab"
)


def test_an_action_has_words_and_a_method_on_every_screen_where_it_applies() -> None:
    for action in ACTIONS:
        assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", action.id)
        assert action.label
        assert action.tip
        for screen in SCREENS:
            if screen.SCREEN_KIND in action.screens:
                method = "do_" + action.id.replace("-", "_")
                assert hasattr(screen, method) or action.id in {*ROW_VERBS, *by_name.SCREENS, *TABLES}, screen


def test_no_action_needs_ctrl_alt_or_a_function_key() -> None:
    for action in ACTIONS:
        by_name = action.id in {"redraw", "suspend"}  # the keys of every terminal program; `:` does it without
        assert by_name or not action.keys or PLAIN.fullmatch(action.keys[0])


def test_ids_are_unique_and_hints_name_actions() -> None:
    assert len(BY_ID) == len(ACTIONS)
    hinted = {i for row in KEYS.values() for ids in row.hints.values() for i in ids}
    assert hinted | set(NO_ROW_HINTS) <= set(BY_ID)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_is_bound_twice_on_a_screen(screen: type[RowScreen]) -> None:
    own = [key for b in screen.BINDINGS if isinstance(b, Binding) for key in b.key.split(",")]
    assert len(own) == len(set(own))
    if screen.SCREEN_KIND != "detail":  # that has no list but scrolls with the same keys
        assert not set(own) & (CURSOR_KEYS - {"down"})


def test_every_binding_of_an_action_has_an_id_and_a_tooltip() -> None:
    for screen in SCREENS:
        every = [b for kind in screen.__mro__ for b in vars(kind).get("BINDINGS", [])]
        bound = [b for b in every if isinstance(b, Binding) and b.action.startswith("do(")]
        assert bound
        assert all(b.id in BY_ID and b.tooltip for b in bound)


@pytest.mark.full  # in every run each key is pressed after an update, by `test_updates.py`
async def test_no_key_of_the_dashboard_ends_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for action in ACTIONS:
            if "dashboard" not in action.screens or action.id == "quit" or not action.keys:
                continue
            key = "space" if action.keys[0] == "space" else shown(action.keys[0])
            key = {"Enter": "enter", "Tab": "tab", "Shift+Tab": "shift+tab"}.get(key, key)
            await user.presses("1", key)
            assert user.screen_text().strip(), action.id
            while user.screen_name() != "Dashboard":
                await user.presses("escape")
            if user.app.masked:
                await user.presses("z")


@pytest.mark.parametrize("leave", ["escape", "q", "?"])
async def test_help_shows_all_keys_and_is_left_by_three(dashboard: OpenUser, leave: str) -> None:
    async with dashboard(life()) as user:
        await user.presses("?")
        drawn = user.screen_text()
        for _ in range(len(ACTIONS)):
            await user.presses("j")
            drawn += user.screen_text()
        missing = [
            a.id for a in ACTIONS if a.keys and not re.search(_line_of(a), drawn) and not a.id.startswith(TOLD_TOGETHER)
        ]
        assert not missing, drawn
        await user.presses(leave)
        assert user.screen_name() == "Dashboard"


def _line_of(action: Action) -> str:
    key = shown(action.keys[0])
    return rf"(?<!\S){re.escape(key)} +{re.escape(action.tip)}"


@pytest.mark.parametrize("size", [pytest.param((60, 20), marks=pytest.mark.full), (40, 12)], ids=str)
async def test_help_is_all_there_on_a_small_screen_by_scrolling(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), size=size) as user:
        await user.presses("?")
        seen = user.screen_text()
        for _ in range(len(ACTIONS) + 20):
            await user.presses("j")
            seen += user.screen_text()
        assert not [a.id for a in ACTIONS if a.keys and a.tip not in seen and not a.id.startswith(TOLD_TOGETHER)]


async def test_a_key_of_ones_own_works_and_the_old_one_does_not(dashboard: OpenUser) -> None:
    async with dashboard(life(), config=Config(keys={"delete": "X", "win": ["W", "f2"]})) as user:
        goals = len(user.career.goals)
        await user.presses("d")
        assert len(user.career.goals) == goals
        await user.presses("X")
        assert len(user.career.goals) == goals - 1
        await user.presses("w")
        assert user.screen_name() == "Dashboard"
        await user.presses("W")
        assert user.screen_name() == "Dialog"
        await user.presses("escape", "?")
        user.sees("change its fields; X delete", "W         a win in one line")


@pytest.mark.parametrize(
    "keys", [{"find": "d"}, {"find": "j"}, {"find": "nonsense"}, {"fnid": "f2"}, {"find": "ctrl+5"}]
)
def test_keys_that_clash_or_cannot_be_are_refused(keys: dict[str, str]) -> None:
    with pytest.raises(Refused) as refused:
        with_keys({**keys})
    assert refused.value.remedy


def test_a_clash_is_one_only_where_both_apply() -> None:
    assert with_keys({"back": "tab"})  # no screen that goes back has panes
    with pytest.raises(Refused, match="'pane-1' and 'find'"):
        with_keys({"find": "1"})


async def test_the_palette_runs_an_action_by_its_name(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "what do you really")
        await user.until(lambda: "what you want" in user.screen_text())
        await user.presses("down", "enter")
        await user.until(lambda: user.screen_name() == "Dialog")
        user.sees("What do you really want?", "Lead a division of 200 by 2029")


async def test_the_palette_is_left_by_esc_and_does_nothing(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.career
        await user.presses(":", "delete", "escape")
        await user.until(lambda: user.screen_name() == "Dashboard")
        assert user.career is before


async def test_f1_shows_the_keys_where_a_question_mark_is_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("/", "f1")
        assert user.screen_name() == "HelpScreen"
        await user.presses("escape")
        assert user.screen_name() == "FindScreen"


async def test_the_cursor_moves_by_letters_arrows_and_ends(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2")
        rows = user.app.screen.query_one("#pane-2", RowList)
        for key, place in (("G", len(rows.rows) - 1), ("g", 0), ("j", 1), ("down", 2), ("k", 1), ("up", 0), ("up", 0)):
            await user.presses(key)
            assert rows.cursor == place, key


async def test_tab_goes_around_the_panes(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for pane in ("pane-2", "pane-3", "pane-4", "pane-1"):
            await user.presses("tab")
            assert user.app.focused is not None
            assert user.app.focused.id == pane
        await user.presses("shift+tab")
        assert user.app.focused is not None
        assert user.app.focused.id == "pane-4"


async def test_q_leaves_with_status_0(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("q")
        assert user.app.return_code == 0


@pytest.mark.parametrize("name", by_name.SCREENS)
def test_a_screen_is_there_under_each_name_that_opens_one(name: str) -> None:
    module, _, kind = by_name.SCREENS[name].partition(":")
    assert issubclass(getattr(import_module(f"tui.screens.{module}"), kind), Screen)


async def test_the_first_line_of_the_keys_says_what_a_reframe_is(dashboard: OpenUser) -> None:
    for size in ((80, 24), (60, 20), (40, 12)):
        async with dashboard(life(), size=size) as user:
            await user.presses("?")
            user.sees("A reframe is what a task does for your career: skills, sentence, next step.")
