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


@pytest.fixture(params=["usual", "chosen"])
def is_chosen(request: pytest.FixtureRequest) -> bool:
    """Whether the config has the other value of the setting."""
    return bool(request.param == "chosen")


@pytest.mark.parametrize("key", Settings.__struct_fields__)
async def test_a_setting_is_seen_in_the_dashboard_and_in_a_verb(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, is_chosen: bool
) -> None:
    case, home = CASES[key], Home(tmp_path, monkeypatch)
    home.choose(f"{key} = {case.value}" if is_chosen else "")
    home.store().commit(*Step("Began", case.records))
    for verb in case.first:
        assert main(verb.split()) == 0
    seen, said = USUAL.get(key, (case.seen, case.said))
    is_there = is_chosen == (key not in USUAL)
    async with user_of(home.store(), config=configs.load(home.config), size=(120, 40)) as user:
        await user.presses(*case.keys)
        drawn = " ".join(user.screen_text().split())
    assert (" ".join(seen.split()) in drawn.replace("│ ", "")) == is_there, drawn
    capsys.readouterr()
    assert main(case.rung.split()) == 0
    assert (said in capsys.readouterr().out) == is_there
