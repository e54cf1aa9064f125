"""The pictures in `screenshots/` show what the program shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.keys import key_to_character

from screenshots.make import HERE, PICTURES, SPELT, TODAY, Screenshot, draw, essence
from store.store import Store
from tests.ui.user import KEYS, user_of
from tui.demo.demo_file import write_demo

FIRST_RUN = next(picture for picture in PICTURES if not picture.demo)


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the day of the pictures."""
    monkeypatch.setenv("RUNG_TODAY", TODAY.isoformat())


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the data file of the demo, made once for all pictures."""
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "career.json", folder / "state", TODAY)
    return (folder / "career.json").read_bytes()


def is_true(picture: Screenshot, found: str) -> bool:
    """Tell whether a picture shows what was found."""
    return essence((HERE / f"{picture.name}.svg").read_text(encoding="utf-8")) == essence(found)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_picture_is_true(
    picture: Screenshot, demo: bytes, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    """The keys are pressed as in every test here, which waits for what comes of them and for no time."""
    if picture.demo:
        (tmp_path / "career.json").write_bytes(demo)
    keys = [SPELT.get(key, key) for key in picture.keys]
    async with user_of(open_store(), size=picture.size) as user:
        await user.presses(*(key if key in KEYS else key_to_character(key) or key for key in keys))
        found = user.app.export_screenshot(title="rung")
    assert is_true(picture, found), "run `python screenshots/make.py`, and look"


@pytest.mark.parametrize("picture", [FIRST_RUN, *(pytest.param(p, marks=pytest.mark.full) for p in PICTURES)])
async def test_the_script_draws_what_is_in_the_folder(picture: Screenshot) -> None:
    assert is_true(picture, await draw(picture))


def test_every_picture_in_the_folder_is_made() -> None:
    assert {file.stem for file in HERE.glob("*.svg")} == {picture.name for picture in PICTURES}


def test_the_pictures_need_nothing_from_elsewhere() -> None:
    for file in HERE.glob("*.svg"):
        svg = file.read_text(encoding="utf-8")
        assert "url(http" not in svg, file.name
        assert "font-face" not in svg, file.name


def test_a_changed_text_is_noticed() -> None:
    svg = (HERE / "dashboard-80x24.svg").read_text(encoding="utf-8")
    assert essence(svg.replace("SILENT", "SILENCE")) != essence(svg)
