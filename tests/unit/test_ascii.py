"""What a terminal shows that knows ASCII only: the nearest sign, in as many cells."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.ascii import to_ascii
from career.language.text import clean_line
from career.language.width import width

RUNG = Path(sys.executable).with_name("rung")
NO_UTF_8 = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("fix the test", "fix the test"),
        ("Zoë Müller · “Straße”…", 'Zoe Muller - "Strase"~'),
        ("e\u0301te\u0301", "ete"),
        ("┌──┬─┐", "+--+-+"),
        ("┃ ▅▅▅▁▁ ┃", "| ###__ |"),
        ("日本 \uff21", "???? A "),
        ("👨\u200d👩\u200d👧!", "??!"),
        ("½ of it", "? of it"),
    ],
)
def test_a_text_is_shown_by_the_nearest_signs(text: str, shown: str) -> None:
    assert to_ascii(text) == shown


@given(st.text(max_size=80).map(clean_line))
def test_any_text_is_ascii_in_as_many_cells(text: str) -> None:
    shown = to_ascii(text)
    assert shown.isascii()
    assert len(shown) == width(text)


def test_every_sign_that_rung_draws_has_one_in_ascii() -> None:
    rooms = Path(__file__).parents[2]
    sources = "".join(
        path.read_text("utf-8") for room in ("widgets", "tui", "career") for path in (rooms / room).rglob("*.py")
    )
    drawn = {sign for sign in sources if not sign.isascii()}
    assert len(drawn) > 5
    assert [sign for sign in sorted(drawn) if to_ascii(sign) == "?"] == []


def run(folder: Path, *words: str | bytes, typed: str = "", **environ: str) -> bytes:
    """Run a verb as a program of its own, and give what it wrote."""
    env = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "RUNG_TODAY": "2026-11-21", **environ}
    ran = subprocess.run([RUNG, *words], env=env, input=typed.encode(), capture_output=True, check=True, timeout=300)
    return ran.stdout


def test_what_the_surroundings_cannot_write_is_written_by_the_nearest_sign(tmp_path: Path) -> None:
    run(tmp_path, "add", "task", "Prüfe “das” Runbook", **NO_UTF_8)
    assert b'Prufe "das" Runbook' in run(tmp_path, "list", "tasks", **NO_UTF_8)
    assert "Prüfe “das” Runbook".encode() in run(tmp_path, "list", "tasks", PYTHONUTF8="1")


def test_ascii_in_the_config_is_for_every_command(tmp_path: Path) -> None:
    config = tmp_path / ".config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("ascii = true\n")
    told = run(tmp_path, "demo", "today", PYTHONUTF8="1")
    assert told.isascii()
    assert b"late - " in told


def test_json_loses_nothing_where_a_sign_cannot_be_written(tmp_path: Path) -> None:
    title = "Prüfe 日本 \U0001f600"
    run(tmp_path, "add", "task", title, **NO_UTF_8)
    written = run(tmp_path, "list", "tasks", "--json", **NO_UTF_8)
    assert written.isascii()
    assert title in written.decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
    assert json.loads(written) == json.loads(run(tmp_path, "list", "tasks", "--json", PYTHONUTF8="1"))


@pytest.mark.parametrize("words", [["prüfe es".encode()], ["prüfe es".encode("latin-1")]])
def test_no_letter_of_a_word_is_lost_whatever_its_encoding(tmp_path: Path, words: list[bytes]) -> None:
    for environ in (NO_UTF_8, {"PYTHONUTF8": "1"}):
        told = json.loads(run(tmp_path, "reframe", *words, "--json", **environ))
        assert told["task"] == "prüfe es"


def test_what_is_piped_in_is_read_as_utf_8(tmp_path: Path) -> None:
    told = json.loads(run(tmp_path, "reframe", "-", "--json", typed="prüfe es\n", **NO_UTF_8))
    assert told["task"] == "prüfe es"
