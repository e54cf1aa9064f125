"""The config file: absent, right, and wrong in every way that a person's editor makes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from career.errors import Refused
from career.model.settings import Settings
from tui.dialogs.actions import BY_ID
from tui.host import config
from tui.host.config import Config


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "config.toml") == Config()


def test_what_is_set_is_read_and_the_rest_stays() -> None:
    found = config.parse('theme = "dark"\nmouse = false\n[keys]\nundo = ["u", "f2"]\n[settings]\nhorizon_days = 7\n')
    assert (found.theme, found.mouse, found.ascii) == ("dark", False, False)
    assert found.keys == {"undo": ["u", "f2"]}
    assert found.settings == Settings(horizon_days=7)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('mouse = true\nthem = "dark"\n', ["line 2", "'them'", "Did you mean theme"]),
        ("[settings]\nhorizn_days = 3\n", ["line 2", "'horizn_days' in [settings]", "horizon_days"]),
        ("horizon_days = 3\n", ["line 1", "below a line [settings]"]),
        ("theme = 3\n", ["line 1", "'theme'", "text in quotes"]),
        ("\n\nmouse = 1\n", ["line 3", "'mouse'", "true or false"]),
        ('[settings]\n\nhorizon_days = "x"\n', ["line 3", "a whole number"]),
        ("[settings]\nweek_starts = 8\n", ["line 2", "'week_starts'", "up to 7"]),
        ("[settings]\nahead = nan\n", ["line 2", "'ahead'", "from 0 to 1"]),
        ("[settings]\nbehind = 0.2\n", ["line 2", "'behind'", "from -1 to 0"]),
        ("[keys]\nundo = 3\n", ["line 2", "'undo'", '"x"']),
        ('[keys]\nundo = "u"\nredo = ["U", 3]\n', ["line 3", "'redo'"]),
        ("keys = 3\n", ["line 1", "'keys'", "[keys]"]),
        ("theme = \n", ["line 1", "Correct that line"]),
        ('theme = "a"\ntheme = "b"\n', ["Cannot overwrite"]),
        ("[settings]\nhollow_days = 0\n", ["line 2", "'unproven_days' has a wrong value"]),
        ("[settings]\nhollow_days = 9\nunproven_days = 9\n", ["line 2", "'unproven_days' now, and both are set"]),
        ('[keys]\nstands = "x"\nprogress = "X"\n', ["line 2", "'progress' now, and both are set"]),
        ('[themes.mine]\ntext = "white"\n', ["line 2", "'text' has a wrong value", "#1c1f26"]),
        ('[themes.mine]\nbase = "drak"\n', ["line 2", "'base'", "contrast-dark"]),
        ('[themes.mine]\nmutd = "#ffffff"\n', ["line 2", "'mutd' in [themes.mine]", "Did you mean muted"]),
        ("[themes.dark]\n", ["line 1", "cannot be called 'dark'", "[themes.mine]"]),
        ('[themes]\nmine = "dark"\n', ["'themes.mine'", "a line [themes.mine]"]),
        ("themes = 3\n", ["line 1", "'themes'"]),
        ('cursor = "bar"\n', ["line 1", "'cursor'", "true or false"]),
        ("[wat]\na = 1\n", ["line 1", "'wat'", "The settings here are: theme"]),
    ],
)
def test_what_is_wrong_is_named_with_what_would_do(text: str, said: list[str]) -> None:
    with pytest.raises(Refused) as caught:
        config.parse(text, "config.toml")
    message = str(caught.value)
    assert message.startswith("config.toml")
    assert all(part in message for part in said), message


def test_a_file_that_is_no_text_or_no_file_is_said(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b'theme = "\xe9"\n')
    with pytest.raises(Refused, match="UTF-8"):
        config.load(file)
    with pytest.raises(Refused, match="cannot be read"):
        config.load(tmp_path)


OLD = '[keys]\nstands = "x"\nletter-3 = "X"\n[settings]\nhollow_days = 30\npicture_length = 99\n'


def test_a_byte_order_mark_is_read_over(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("mouse = false\n[keys]\nstands = '='\n", encoding="utf-8-sig")
    assert config.load(path).mouse is False
    assert config.old_names(path) == {"stands": "progress"}


def test_the_names_of_before_are_read(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(OLD, encoding="utf-8")
    found = config.load(file)
    assert (found.settings.unproven_days, found.settings.draft_length) == (30, 99)
    assert found.keys == {"progress": "x", "part-due": "X"}
    assert config.old_names(file) == {
        "hollow_days": "unproven_days", "picture_length": "draft_length", "stands": "progress", "letter-3": "part-due",
    }  # fmt: skip
    assert config.old_names(tmp_path / "none.toml") == {}


def test_every_new_name_is_one_of_today() -> None:
    assert set(config.OLD_NAMES["settings"].values()) <= set(Settings.__struct_fields__)
    assert set(config.OLD_NAMES["keys"].values()) <= set(BY_ID)
    assert not set(config.OLD_NAMES["keys"]) & set(BY_ID)
