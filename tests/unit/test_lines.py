"""Lines are read without the marks of the lists they come from, and without losing a letter of what they say."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from career.language.lines import Line, as_one, bare, read_line, read_lines
from career.language.text import clean_line

MARKS = (
    "- ",
    "* ",
    "+ ",
    "\u2022 ",
    "\u2013 ",
    "1. ",
    "27) ",
    "> ",
    ">> ",
    "> > ",
    "- [ ] ",
    "- [x] ",
    "[X] ",
    "\u2610 ",
    "\u2611 ",
    "",
)
PIECES = (
    *MARKS,
    "---",
    "===",
    "# ",
    "| ",
    " |",
    "\\|",
    "(A) ",
    "x 2026-11-21 ",
    "2026-11-20 ",
    "due:2026-12-01",
    " ",
    "\n",
    "a",
    "\u00e9",
    "x",
)
TEXTS = st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("- fix the header", Line("fix the header")),
        ("* fix", Line("fix")),
        ("+ fix", Line("fix")),
        ("- [ ] fix", Line("fix")),
        ("- [x] fix", Line("fix", is_done=True)),
        ("\u2714\ufe0f fix", Line("fix", is_done=True)),
        ("12. fix", Line("fix")),
        ("1) fix", Line("fix")),
        ("> fix", Line("fix")),
        ("> - [ ] fix", Line("fix")),
        ("| fix | Dana |  |", Line("fix \u00b7 Dana")),
        ("\u2502 fix \u2502", Line("fix")),
        (r"| a \| b |", Line("a | b")),
        ("## fix", Line("fix")),
        (
            "(A) 2026-11-20 x +p @c due:2026-12-01",
            Line("x +p @c", due=date(2026, 12, 1), made_on=date(2026, 11, 20), priority="A"),
        ),
        (
            "x 2026-11-21 2026-11-20 call Tom",
            Line("call Tom", is_done=True, made_on=date(2026, 11, 20), done_on=date(2026, 11, 21)),
        ),
        ("due:2026-12-01 call Tom", Line("call Tom", due=date(2026, 12, 1))),
    ],
)
def test_an_item_is_read_without_its_marks(typed: str, read: Line) -> None:
    assert read_line(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "---",
        "-5 degrees in the server room",
        "+1 from Dana",
        "1.5 hours of review",
        "2026. a year of it",
        "x marks the spot",
        "x 2026-13-45 no day",
        "(A) 2026-02-30 no day",
        "#hashtag",
        ">5 % slower",
        "[tbd] x[/nope]y",
        "pay due:2026-02-30",
        "due:2026-12-01",
        "one due:2026-12-01 two due:2026-12-02",
        "*important* words",
        "a | b",
    ],
)
def test_what_only_looks_like_a_mark_stays(typed: str) -> None:
    assert read_line(typed) == Line(typed)


def test_headings_rules_and_empty_items_are_left_out_and_counted() -> None:
    read = read_lines("## Today\n- one\n---\n\n- [ ]\n* two\n")
    assert [line.text for line in read.kept] == ["one", "two"]
    assert read.told == "3 lines left out: a heading, a rule and an empty item"
    assert read_lines("# H\none\n---\n").told == "2 lines left out: a heading and a rule"
    assert read_lines("one\n***\ntwo\n___").told == "2 lines left out: 2 rules"
    assert read_lines("one").told == ""


@pytest.mark.parametrize(
    "table",
    [
        "| Task | Who |\n|---|:-:|\n| fix | Dana |\n| write | |",
        "\u2502 Task \u2502 Who \u2502\n\u251c\u2500\u2500\u253c\u2500\u2500\u2524\n\u2502 fix \u2502 Dana \u2502\n\u2502 write \u2502 \u2502",
        "> | Task |\n> |---|\n> | fix | Dana |\n> | write |",
    ],
)
def test_the_head_of_a_table_is_a_heading_and_each_row_an_item(table: str) -> None:
    read = read_lines(table)
    assert [line.text for line in read.kept] == ["fix \u00b7 Dana", "write"]
    assert read.told == "2 lines left out: a heading and a rule"


def test_a_line_with_a_double_rule_below_it_is_a_heading() -> None:
    assert read_lines("Today\n=====\none").told == "2 lines left out: a heading and a rule"


def test_several_lines_become_one_text_without_marks() -> None:
    assert as_one("## Plan\n- [ ] a\n\n---\n2. b\r\n> c") == "Plan a b c"
    assert as_one("---\n***") == "--- ***"


@example("due:2027-01-01 (A) pay")
@given(TEXTS)
def test_reading_a_text_never_fails_and_reading_it_again_changes_nothing(text: str) -> None:
    read = read_lines(text)
    again = read_lines("\n".join(line.text for line in read.kept))
    assert [line.text for line in again.kept] == [line.text for line in read.kept]
    assert again.left_out == ()
    assert bare(bare(text)) == bare(text)
    assert read_line(read_line(text).text) == Line(read_line(text).text)
    assert as_one(text) == clean_line(as_one(text))


@given(TEXTS)
def test_no_letter_of_a_line_gets_lost(text: str) -> None:
    said = clean_line(text)
    read = read_line(text)
    assert letters(read.text) <= letters(said)
    told = Counter(read.priority + ("due" if read.due else "") + ("xX" * 9 if read.is_done else ""))
    assert letters(said) <= letters(read.text) + told
    assert letters(said) <= letters(bare(text)) + Counter("xX" * 9)


@given(
    st.lists(st.tuples(st.sampled_from(MARKS), st.text(st.sampled_from("ab \u00e9d"), min_size=1).filter(str.strip)))
)
def test_items_come_out_in_the_order_in_which_they_went_in(items: list[tuple[str, str]]) -> None:
    read = read_lines("\n".join(mark + text for mark, text in items))
    assert [line.text for line in read.kept] == [clean_line(text) for _, text in items]
    assert read.left_out == ()


def letters(text: str) -> Counter[str]:
    """Give the letters of a text, each as often as it is there."""
    return Counter(sign for sign in text if sign.isalpha())
