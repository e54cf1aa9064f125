"""The pictures in `screenshots/` show what the program shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.keys import key_to_character

from screenshots.make import (
    ALL_COLOURS,
    ANIMATION,
    HERE,
    NAMES,
    PICTURES,
    SHOTS,
    SIZE,
    SPELT,
    TELLING,
    TODAY,
    Screenshot,
    draw,
    essence,
    film,
    moving,
)
from store.store import Store
from tests.demo import write_demo
from tests.ui.user import KEYS, user_of

MOVING = HERE / f"{ANIMATION}.svg"
FIRST_RUN = next(picture for picture in PICTURES if not picture.demo)


@pytest.fixture(autouse=True)
def _as_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the day of the pictures, on a terminal with all colours."""
    monkeypatch.setenv("RUNG_TODAY", TODAY.isoformat())
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in ALL_COLOURS.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the data file of the demo, made once for all pictures."""
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "career.json", folder / "state", TODAY)
    return (folder / "career.json").read_bytes()


def is_true(picture: Screenshot, found: str) -> bool:
    """Tell whether a picture shows what was found."""
    return essence((HERE / f"{picture.name}.svg").read_text(encoding="utf-8")) == essence(found)


def pressed(key: str) -> str:
    """Return a key of a picture as a user presses it."""
    key = SPELT.get(key, key)
    return key if key in KEYS else key_to_character(key) or key


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_picture_is_true(
    picture: Screenshot, demo: bytes, open_store: Callable[[], Store], tmp_path: Path
) -> None:
    """The keys are pressed as in every test here, which waits for what comes of them and for no time."""
    if picture.demo:
        (tmp_path / "career.json").write_bytes(demo)
    async with user_of(open_store(), size=picture.size) as user:
        await user.presses(*map(pressed, picture.keys))
        found = user.app.export_screenshot(title="rung")
    assert is_true(picture, found), "run `python -m screenshots.make`, and look"


@pytest.mark.parametrize("picture", [FIRST_RUN, *(pytest.param(p, marks=pytest.mark.full) for p in PICTURES)])
async def test_the_script_draws_what_is_in_the_folder(picture: Screenshot) -> None:
    assert is_true(picture, await draw(picture))


async def test_the_moving_picture_is_true(demo: bytes, open_store: Callable[[], Store], tmp_path: Path) -> None:
    (tmp_path / "career.json").write_bytes(demo)
    frames = []
    async with user_of(open_store(), size=SIZE) as user:
        for shot in SHOTS:
            await user.presses(*filter(None, ["".join(shot.keys)]))
            frames.append(user.app.export_screenshot(title="rung"))
    assert MOVING.read_text(encoding="utf-8") == moving(frames), "run `python -m screenshots.make`, and look"


@pytest.mark.full
async def test_the_script_draws_the_moving_picture_that_is_in_the_folder() -> None:
    assert MOVING.read_text(encoding="utf-8") == await film()


def test_the_moving_picture_is_small_and_moves_by_style_alone() -> None:
    svg = MOVING.read_text(encoding="utf-8")
    assert len(svg.encode()) <= 300_000
    assert "<script" not in svg
    assert "<animate" not in svg
    assert "infinite" in svg


def test_whoever_wants_no_motion_sees_the_card() -> None:
    svg = MOVING.read_text(encoding="utf-8")
    still, _, moves = svg.partition("@media (prefers-reduced-motion:no-preference)")
    assert "animation" not in still
    assert "visibility:visible" in moves
    hidden = set(re.findall(r"\.(m\d+)\{visibility:hidden\}", still))
    groups = re.findall(r'<g class="m (m\d+)">(.*?)</g>', svg)
    seen = [drawn for name, drawn in groups if name not in hidden]
    assert any(SHOTS[TELLING].caption in drawn for drawn in seen)
    assert any("REFRAME" in drawn for drawn in seen)
    assert not any(shot.caption in drawn for drawn in seen for shot in SHOTS if shot.caption != SHOTS[TELLING].caption)


def test_every_picture_in_the_folder_is_made() -> None:
    assert {file.stem for file in HERE.glob("*.svg")} == NAMES


def test_the_pictures_need_nothing_from_elsewhere() -> None:
    for file in HERE.glob("*.svg"):
        svg = file.read_text(encoding="utf-8")
        assert "url(http" not in svg, file.name
        assert "font-face" not in svg, file.name


def test_a_changed_text_is_noticed() -> None:
    svg = (HERE / "dashboard-80x24.svg").read_text(encoding="utf-8")
    assert essence(svg.replace("SILENT", "SILENCE")) != essence(svg)
