"""What the terminal tells of its background is understood and taken out of what is typed, however it comes in pieces."""

from __future__ import annotations

import pytest

from tui.wire import background
from tui.wire.background import Reports, found

ANSWER = "\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\"
LIGHT = "\x1b]11;rgb:fd/f6/e3\x07"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the time as a list of one number, to be set."""
    now = [0.0]
    monkeypatch.setattr(background, "monotonic", lambda: now[0])
    return now


@pytest.mark.parametrize(
    ("report", "dark"),
    [
        (ANSWER, True),
        (LIGHT, False),
        ("\x1b]11;#ffffff\x07", None),
        ("\x1b]11;rgba:0000/0000/0000/ffff\x1b\\", True),
        ("\x1b[?997;1n", True),
        ("\x1b[?997;2n", False),
    ],
)
def test_a_report_tells_whether_the_background_is_dark(report: str, dark: bool | None) -> None:
    reports = Reports()
    assert reports.take(f"ab{report}cd") == "abcd"
    assert reports.found == ([] if dark is None else [dark])


@pytest.mark.parametrize("at", range(1, len(ANSWER)))
@pytest.mark.usefixtures("clock")
def test_an_answer_in_two_pieces_leaves_nothing(at: int) -> None:
    reports = Reports(asked=0.0)
    assert reports.take("a" + ANSWER[:at]) + reports.take(ANSWER[at:] + "b") == "ab"
    assert reports.found == [True]


def test_an_escape_is_a_key_at_once_where_no_answer_is_expected(clock: list[float]) -> None:
    assert Reports().take("\x1b") == "\x1b"
    reports = Reports(asked=0.0)
    clock[0] = 6.0
    assert reports.take("\x1b") == "\x1b"
    clock[0] = 0.0
    reports.take(ANSWER)
    assert reports.take("\x1b") == "\x1b"


def test_an_escape_while_an_answer_is_expected_is_a_key_soon(clock: list[float]) -> None:
    reports = Reports(asked=0.0)
    assert (reports.take("\x1b"), reports.release()) == ("", "")
    clock[0] = 0.2
    assert reports.release() == "\x1b"


def test_what_only_begins_like_an_answer_is_typed_and_half_an_answer_never(clock: list[float]) -> None:
    reports = Reports()
    assert reports.take("\x1b]") == ""
    assert reports.take("x") == "\x1b]x"
    assert reports.take("\x1b]11;rgb:1c") == ""
    clock[0] = 0.5
    assert reports.release() == ""
    clock[0] = 3.0
    assert reports.release() == ""
    assert reports.take("y") == "y"


@pytest.mark.parametrize(
    ("value", "dark"), [("15;0", True), ("0;15", False), ("0;default;7", False), ("0;8", True), ("", True), ("x", True)]
)
def test_without_an_answer_colorfgbg_says_it_and_else_it_is_dark(value: str, dark: bool) -> None:
    assert found(None, {"COLORFGBG": value}) == dark
    assert found(None, {})
