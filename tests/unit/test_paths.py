"""Where things lie: flags before the environment before the XDG folders before the home folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from career.errors import Refused
from tui.host import paths

HOME = {"HOME": "/home/tom"}


def test_the_usual_places_lie_below_the_home_folder() -> None:
    found = paths.find(environ=HOME)
    assert found.data == Path("/home/tom/.local/share/rung/career.json")
    assert found.state == Path("/home/tom/.local/state/rung")
    assert found.config == Path("/home/tom/.config/rung/config.toml")


def test_xdg_folders_win_over_home_and_relative_ones_are_ignored() -> None:
    env = HOME | {"XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "state", "XDG_CONFIG_HOME": "/etc/tom"}
    found = paths.find(environ=env)
    assert found.data == Path("/data/rung/career.json")
    assert found.state == Path("/home/tom/.local/state/rung")
    assert found.config == Path("/etc/tom/rung/config.toml")


def test_the_flag_wins_over_rung_file_which_wins_over_xdg() -> None:
    env = HOME | {"RUNG_FILE": "/mnt/job.json", "XDG_DATA_HOME": "/data"}
    assert paths.find(environ=env).data == Path("/mnt/job.json")
    assert paths.find("/tmp/other.json", env).data == Path("/tmp/other.json")  # noqa: S108 - no file is made


def test_a_relative_file_counts_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.find("sub/../career.json", HOME).data == tmp_path / "career.json"
    assert paths.find(environ=HOME | {"RUNG_FILE": "a.json"}).data == tmp_path / "a.json"


def test_a_tilde_in_rung_file_is_the_home_folder() -> None:
    assert paths.find(environ=HOME | {"RUNG_FILE": "~/career.json"}).data == Path("/home/tom/career.json")


@pytest.mark.parametrize(
    ("home", "why"), [("", "HOME is not set"), ("somewhere", "HOME is 'somewhere', which is no full path")]
)
def test_no_home_folder_is_said_with_what_to_set(home: str, why: str) -> None:
    with pytest.raises(Refused, match="Set HOME, or XDG_DATA_HOME") as caught:
        paths.find(environ={"HOME": home})
    assert "no home folder" in caught.value.what
    assert why in caught.value.what


def test_asking_for_paths_makes_nothing(tmp_path: Path) -> None:
    paths.find(environ={"HOME": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []
