"""Arguments as people type them."""

from __future__ import annotations

import argparse

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.model.field import Field
from tui.cli.arguments import Parser, near_word


@pytest.fixture
def parser(monkeypatch: pytest.MonkeyPatch) -> Parser:
    monkeypatch.setenv("RUNG_TODAY", "2026-11-21")
    return make_parser()


def make_parser() -> Parser:
    parser = Parser("add goal", "Add a goal.")
    parser.add_argument("line", nargs="+")
    parser.add_fields([Field("due", "due", "date"), Field("why", "why"), Field("big", "big", "yes")])
    parser.add_json()
    return parser


def read(parser: Parser, *words: str) -> tuple[str, str | None, str | None]:
    """Read words; a single one is a line to split as a shell would."""
    typed = parser.read(words[0].split() if len(words) == 1 else words)
    return " ".join(typed.line), typed.due, typed.why


def test_words_need_no_quotes_and_an_option_takes_all_up_to_the_next(parser: Parser) -> None:
    typed = "Lead two people --due next fri --why the vendor is late --json"
    assert read(parser, typed) == ("Lead two people", "next fri", "the vendor is late")


@pytest.mark.parametrize("when", ["-3d", "- 3d", "--3d", "27 nov", "+2w"])
def test_a_day_may_begin_with_a_dash_or_hold_spaces(parser: Parser, when: str) -> None:
    assert read(parser, "Lead", "--due", when) == ("Lead", when, None)


def test_an_option_before_the_words_takes_one_word_or_one_day(parser: Parser) -> None:
    assert read(parser, "--why late Lead two people") == ("Lead two people", None, "late")
    assert read(parser, "--due next fri Lead two people") == ("Lead two people", "next fri", None)
    assert read(parser, "--due fri Lead two people") == ("Lead two people", "fri", None)


def test_a_word_may_begin_with_one_dash_and_after_two_with_any(parser: Parser) -> None:
    assert read(parser, "-3%", "churn")[0] == "-3% churn"
    assert read(parser, "-")[0] == "-"
    assert read(parser, "fix", "--", "--due", "fri") == ("fix --due fri", None, None)


def test_an_empty_text_is_a_value(parser: Parser) -> None:
    assert read(parser, "Lead", "--why", "") == ("Lead", None, "")
    assert read(parser, "Lead", "--why=") == ("Lead", None, "")


def test_yes_needs_no_word_and_takes_only_yes_or_no(parser: Parser) -> None:
    assert parser.read(["Lead", "--big"]).big == "y"
    assert parser.read(["Lead", "--big", "no"]).big == "no"
    typed = parser.read(["--big", "Lead", "two"])
    assert (typed.big, typed.line) == ("y", ["Lead", "two"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Lead", "--du", "fri"], "Did you mean --due"),
        (["Lead", "--due"], "expected one argument"),
        (["--due", "fri"], "required: line"),
    ],
)
def test_what_does_not_fit_ends_with_two(
    parser: Parser, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parser.read(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_no_option_is_guessed_from_its_beginning(parser: Parser) -> None:
    with pytest.raises(SystemExit):
        parser.read(["Lead", "--jso"])


@given(st.lists(st.text(min_size=1).filter(lambda word: not word.startswith("-")), min_size=1), st.text())
def test_whatever_is_typed_arrives_whole(words: list[str], why: str) -> None:
    typed: argparse.Namespace = make_parser().read([*words, f"--why={why}"])
    assert typed.line == words
    assert typed.why == why


def test_a_near_word_is_offered_or_all_of_them() -> None:
    assert near_word("gols", ["goal", "task"]) == "Did you mean goal?"
    assert near_word("zzz", ["goal", "task"]) == "Choose one of: goal, task."
