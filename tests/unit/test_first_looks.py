"""The table of looks from which the first frame is drawn: it says what Textual says now."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tui.app.build_looks import looks_now
from tui.host import clock
from tui.host.palettes import PALETTES
from tui.wire.first_frame import LOOKS, colours_of, looks_of, size_of_terminal


def test_the_table_is_what_textual_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (clock.FIXED, "TERM", "NO_COLOR"):
        monkeypatch.setenv(name, "")  # the builder sets them; this puts them back
    now = msgspec.json.decode(msgspec.json.encode(looks_now(tmp_path)))
    assert msgspec.json.decode(LOOKS.read_bytes()) == now, "Run: python -m tui.app.build_looks"


def test_every_theme_has_a_look_for_every_role_in_both_numbers_of_colours() -> None:
    roles = {frozenset(looks_of(theme, colours)) for theme in PALETTES for colours in ("256", "truecolor")}
    assert len(roles) == 1
    assert len(next(iter(roles))) > 10
    assert looks_of("no such", "256") == looks_of("dark", "") == {}


@pytest.mark.parametrize(
    ("environ", "colours"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "screen-256color", "NO_COLOR": ""}, "256"),
        ({"TERM": "xterm-kitty"}, "256"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm"}, ""),
        ({"TERM": "linux"}, ""),
        ({"TERM": "unknown", "COLORTERM": "truecolor"}, ""),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, ""),
        ({"TERM": "xterm-256color", "FORCE_COLOR": "1"}, ""),
        ({}, ""),
    ],
)
def test_the_number_of_colours_is_told_as_the_library_tells_it(environ: dict[str, str], colours: str) -> None:
    assert colours_of(environ) == colours


def test_without_a_terminal_there_is_no_size(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> object:
        raise OSError

    monkeypatch.setattr("os.get_terminal_size", refuse)
    assert size_of_terminal({"COLUMNS": "80", "LINES": "24"}) == (0, 0)
