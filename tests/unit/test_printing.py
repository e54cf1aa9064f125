"""Printing: cleaned text, columns that line up, and JSON that holds no control sign."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from career.language.json_values import plain
from tests.hostile import SHOWN, TEXT, unseen_in
from tui.host.printing import (
    complain,
    complain_at_length,
    said_short,
    say,
    say_columns,
    say_json,
    say_json_line,
    say_records,
    says_yes,
)

Captured = pytest.CaptureFixture[str]


def test_texts_keys_and_what_lies_deeper_are_cleaned_in_json(capsys: Captured) -> None:
    value = {TEXT: [TEXT, {"a": (TEXT, frozenset({TEXT})), "b": date(2026, 11, 21), "c": None, "d": 1.5, "e": True}]}
    for show in (say_json, say_json_line):
        show(value)
        out = capsys.readouterr().out
        assert unseen_in(out) == set()
        told = {"a": [SHOWN, [SHOWN]], "b": "2026-11-21", "c": None, "d": 1.5, "e": True}
        assert json.loads(out) == {SHOWN: [SHOWN, told]}


def test_a_moment_is_told_in_utc() -> None:
    assert plain(datetime(2026, 11, 21, 8, tzinfo=UTC)) == "2026-11-21T08:00:00Z"


@dataclass
class Unknown:
    """Holds a text that nobody looks into."""

    text: str = "\x1b[2J"


@pytest.mark.parametrize("value", [Unknown(), b"\x1b[2J", object(), [Unknown()]])
def test_what_cannot_be_cleaned_is_not_printed(value: object, capsys: Captured) -> None:
    with pytest.raises(TypeError):
        say_json(value)
    assert capsys.readouterr().out == ""


def test_every_way_of_printing_cleans(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "9999")
    say(f"{TEXT}\n{TEXT}")
    say_columns([(TEXT, "a"), ("b\tb\nb", TEXT)])
    complain(f"{TEXT}\r\n{TEXT}")
    complain_at_length(f"{TEXT}\nsecond line\n")
    out, err = capsys.readouterr()
    assert unseen_in(out + err) == set()
    assert out.splitlines()[:2] == [SHOWN, SHOWN]
    assert err.splitlines() == [f"rung: {SHOWN} {SHOWN}", SHOWN, "second line"]
    assert len(out.splitlines()) == 4, "A line break in a cell broke the row."


@pytest.mark.parametrize(("answer", "yes"), [("y\n", True), (" Yes \n", True), ("n\n", False), ("", False)])
def test_a_question_is_cleaned_and_only_a_yes_is_one(
    answer: str, yes: bool, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert says_yes(f"Purge {TEXT}\n?") is yes
    assert capsys.readouterr().err == f"Purge {SHOWN} ? y/n "


def test_a_long_label_is_said_in_one_line() -> None:
    assert unseen_in(said_short(TEXT), line_ends="") == set()
    assert len(said_short(TEXT * 9)) == 76


ADVICE = "  next      read the list of breaking changes and mark the three that bite, before Ana asks"
ROWS = [("t2m", "Fri", "fix the flaky checkout test that wakes the whole night shift"), ("g8k", "30 Nov", "Lead two")]


class Screen(io.StringIO):
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        """Whether this is a terminal: it is."""
        return True


def screen_of_40(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Make standard output a terminal of 40 columns."""
    found = Screen()
    monkeypatch.setattr("sys.stdout", found)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return found


@pytest.mark.parametrize(("columns", "widest"), [("40", 40), ("", 80), ("many", 80), ("1", 20)])
def test_a_sentence_wraps_at_words_in_the_width_there_is(
    columns: str, widest: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    say(ADVICE)
    complain(ADVICE)
    out, err = capsys.readouterr()
    for said in (out, err):
        lines = said.splitlines()
        assert len(lines) > 1
        assert max(map(len, lines)) <= widest
    assert out.split() == ADVICE.split()
    assert err.split() == ["rung:", *ADVICE.split()]


def test_wrapped_lines_keep_their_indent_and_no_path_is_broken(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    say(ADVICE, hang=12)
    path = "/a/folder/with/a/name/that/is/longer/than/forty/columns"
    say(f"It is in {path}")
    advice, told = capsys.readouterr().out.split("It is in")
    assert all(line.startswith(" " * 12) for line in advice.splitlines()[1:])
    assert path in told.splitlines()


def test_wide_letters_count_as_two(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    say("把文件写好 把文件写好 把文件写好")
    assert capsys.readouterr().out.splitlines() == ["把文件写好", "把文件写好", "把文件写好"]


def test_in_a_pipe_a_row_is_one_line_without_a_control_sequence(capsys: Captured) -> None:
    say_records(ROWS)
    say_columns(ROWS)
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.splitlines()[:2] == [f"Fri     {ROWS[0][2]}  t2m", "30 Nov  Lead two  g8k"]
    assert len(out.splitlines()) == 4


def test_on_a_terminal_ids_are_dim_at_the_end_and_rows_wrap_below_their_text(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of_40(monkeypatch)
    say_records(ROWS)
    lines = screen.getvalue().splitlines()
    assert lines == [
        "Fri     fix the flaky checkout test that",
        "        wakes the whole night shift  \x1b[2mt2m\x1b[22m",
        "30 Nov  Lead two  \x1b[2mg8k\x1b[22m",
    ]


@pytest.mark.parametrize(("name", "value"), [("TERM", "dumb"), ("NO_COLOR", "1")])
def test_a_terminal_without_styles_gets_none(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screen_of_40(monkeypatch)
    monkeypatch.setenv(name, value)
    say_records([*ROWS, ("", "Sat", "no id")])
    assert "\x1b" not in screen.getvalue()
    assert "t2m\n" in screen.getvalue()


def test_what_was_done_to_a_long_title_is_said_and_the_title_is_cut() -> None:
    said = said_short(f"Completed '{'call the landlord ' * 9}', again on 11 Dec")
    assert said.startswith("Completed 'call the landlord")
    assert said.endswith("…', again on 11 Dec")
    assert len(said) <= 76
