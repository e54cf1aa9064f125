"""A dashboard in ASCII: for terminals and fonts that know no other signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import TODAY
from tests.demo import write_demo
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE

WALK = ("r", "k", ".", ESCAPE, ESCAPE, ENTER, ESCAPE, "5", ESCAPE, "8", ESCAPE, "?", ESCAPE, "!", ESCAPE, "c", ESCAPE)


@pytest.fixture
def _life(tmp_path: Path) -> None:
    write_demo(tmp_path / "career.json", tmp_path / "state" / "rung", TODAY)


@pytest.mark.usefixtures("_life")
@pytest.mark.parametrize("how", ["config", "encoding"])
def test_every_screen_is_ascii(open_rung: OpenTerminal, tmp_path: Path, how: str) -> None:
    """Whatever turns it on, the screens are the same: one way goes through all of them, the other through a card."""
    environ: dict[str, str] = {}
    if how == "config":
        config = tmp_path / ".config" / "rung" / "config.toml"
        config.parent.mkdir(parents=True)
        config.write_text("ascii = true\n")
    else:
        environ = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    rung = open_rung(**environ)
    rung.sees("+- 1 Goals - ", "20 %, behind", "n new task")
    for key in WALK if how == "config" else WALK[:5]:
        rung.types(key)
        rung.rests()
    rung.types("q")
    assert rung.ends() == 0
    assert rung.sent.isascii()
