"""Every key under [settings] of the config works: in the dashboard, and in a verb that shows what depends on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from career.model.records import Step
from career.model.settings import Settings
from store.store import Store
from tests.ui.setting_cases import CASES, USUAL
from tests.ui.user import user_of
from tui.host import clock
from tui.host import config as configs
from tui.main import main

KEYS = 'month = "F"\nmake-room = "K"'
"""Keys for two screens that have none of their own."""

SOON = [*USUAL, *list(Settings.__struct_fields__)[::6]]
"""Settings that are looked at with their usual value too, in every run; that a word is there only by the other one is
seen by a verb for all of them."""


class Home:
    """Where a person's files are."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DATA", "STATE", "CONFIG"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        monkeypatch.delenv("RUNG_FILE", raising=False)
        self.config = folder / "config" / "rung" / "config.toml"
        self.data, self.state = folder / "data" / "rung" / "career.json", folder / "state" / "rung"
        self.config.parent.mkdir(parents=True)

    def store(self) -> Store:
        """Give the store of the data file."""
        return Store(self.data, self.state, clock.now)

    def choose(self, text: str) -> None:
        """Write the config."""
        self.config.write_text(f"[keys]\n{KEYS}\n[settings]\n{text}\n", encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Give a place for files."""
    return Home(tmp_path, monkeypatch)


def begin(home: Home, key: str, *, is_chosen: bool) -> None:
    """Write the case of a setting, with the other value or with the usual one."""
    case = CASES[key]
    home.choose(f"{key} = {case.value}" if is_chosen else "")
    home.store().commit(*Step("Began", case.records))
    for verb in case.first:
        assert main(verb.split()) == 0


async def is_seen(home: Home, key: str) -> bool:
    """Tell whether the dashboard shows what depends on the setting."""
    case = CASES[key]
    seen = USUAL[key][0] if key in USUAL else case.seen
    async with user_of(home.store(), config=configs.load(home.config), size=(120, 40)) as user:
        await user.presses(*case.keys)
        drawn = " ".join(user.screen_text().split())
    return " ".join(seen.split()) in drawn.replace("│ ", "")


def is_said(key: str, capsys: pytest.CaptureFixture[str]) -> bool:
    """Tell whether a verb says what depends on the setting."""
    said = USUAL[key][1] if key in USUAL else CASES[key].said
    capsys.readouterr()
    assert main(CASES[key].rung.split()) == 0
    return said in capsys.readouterr().out


@pytest.mark.parametrize("key", Settings.__struct_fields__)
async def test_a_setting_is_seen_in_the_dashboard_and_in_a_verb(
    key: str, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(home, key, is_chosen=True)
    assert await is_seen(home, key) is (key not in USUAL)
    assert is_said(key, capsys) is (key not in USUAL)


@pytest.mark.parametrize("key", Settings.__struct_fields__)
def test_with_the_usual_value_a_verb_says_what_is_usual(
    key: str, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(home, key, is_chosen=False)
    assert is_said(key, capsys) is (key in USUAL)


@pytest.mark.parametrize(
    "key", [key if key in SOON else pytest.param(key, marks=pytest.mark.full) for key in Settings.__struct_fields__]
)
async def test_with_the_usual_value_the_dashboard_shows_what_is_usual(key: str, home: Home) -> None:
    begin(home, key, is_chosen=False)
    assert await is_seen(home, key) is (key in USUAL)
