"""The theme that is on at the start: it is read once, and looks as it does when it is put on later."""

from __future__ import annotations

import pytest
from textual.css.stylesheet import Stylesheet
from textual.strip import Strip

from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host.config import Config
from tui.host.palettes import THEMES


def drawn(user: User) -> list[list[tuple[str, str]]]:
    """Give each line of the screen, as texts with their styles."""
    lines: list[Strip] = user.app.screen._compositor.render_strips()
    return [[(segment.text, str(segment.style)) for segment in line.simplify()] for line in lines]


@pytest.mark.parametrize("name", sorted(THEMES))
async def test_a_theme_looks_at_the_start_as_when_it_is_put_on_later(dashboard: OpenUser, name: str) -> None:
    async with dashboard(life(), config=Config(theme=name)) as user:
        at_start, classes = drawn(user), set(user.app.classes)
        user.app.appearance.wear("dark" if "light" in name else "light")
        await user.settles()
        assert drawn(user) != at_start
        user.app.appearance.wear(name)
        await user.settles()
        assert drawn(user) == at_start
        assert set(user.app.classes) == classes


async def test_the_style_sheets_are_read_once_at_the_start(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[Stylesheet] = []

    def read_again(sheet: Stylesheet) -> None:
        again.append(sheet)

    monkeypatch.setattr(Stylesheet, "reparse", read_again)
    async with dashboard(config=Config(theme="light")) as user:
        assert user.app.theme == "light"
        assert again == []
