"""Printing: cleaned text, columns that line up, and JSON that holds no control sign."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from tests.hostile import SHOWN, TEXT, unseen_in
from tui.host.printing import (
    complain,
    complain_at_length,
    plain,
    said_short,
    say,
    say_columns,
    say_json,
    say_json_line,
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
