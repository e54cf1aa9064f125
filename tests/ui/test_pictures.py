"""The pictures in `screenshots/` show what the program shows."""

from __future__ import annotations

import pytest

from screenshots.make import HERE, PICTURES, TODAY, Picture, draw, essence


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_picture_is_true(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_TODAY", TODAY.isoformat())
    kept = (HERE / f"{picture.name}.svg").read_text(encoding="utf-8")
    assert essence(kept) == essence(await draw(picture)), "run `python screenshots/make.py`, and look"


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
