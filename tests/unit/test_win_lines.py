"""The book of wins as it is drawn: its months, signs and figures in any width, and ten years as short as one (P1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.width import width
from career.model.feedback import Feedback
from career.model.moment import Moment
from career.model.people import Person
from career.model.snapshot import Career
from career.model.wins import Win
from career.views import book
from career.views.win_lines import YEAR, Years, head, win_lines
from tests.building import TODAY, career_of, day, in_context, moment_on


def win(moment: Moment, text: str = "one", on: date = TODAY, **more: Any) -> Win:
    return moment.make(Win, text=text, on=on, **more)


def texts(career: Career, wide: int = 77, years: Years = Years()) -> list[str]:  # noqa: B008 - immutable
    drawing = win_lines(book.book(career), in_context(career), wide, years)
    return ["".join(part.text for part in line.parts).rstrip() for line in drawing.lines]


def decade(moment: Moment, years: int) -> Career:
    """Give a career with two wins a week in so many years."""
    return career_of(*(win(moment, f"win {n}", TODAY - timedelta(days=n * 7 // 2)) for n in range(years * 104)))


def test_ten_years_draw_hardly_more_than_one(moment: Moment) -> None:
    one, ten = (win_lines(book.book(c), in_context(c), 77) for c in (decade(moment, 1), decade(moment, 10)))
    assert len(ten.lines) <= len(one.lines) + 11
    assert len(ten.items) <= 1.2 * len(one.items)
    assert [item.key for item in ten.items if item.kind == YEAR] == [f"{YEAR}{year}" for year in range(2025, 2015, -1)]


def test_twelve_months_are_drawn_the_present_one_among_them(moment: Moment) -> None:
    career = career_of(win(moment, "in", date(2025, 12, 1)), win(moment, "out", date(2025, 11, 30)))
    assert texts(career) == ["December 2025", " 1      in", "earlier in 2025   1 win   ▁▁▁▁▁▁▁▁▁▁█▁"]
    assert texts(career, years=Years(frozenset({2025}))) == [
        "December 2025", " 1      in", "November 2025", "30      out",
    ]  # fmt: skip
    assert texts(career, years=Years(all=True)) == texts(career, years=Years(frozenset({2025})))


def test_a_win_gives_way_last_and_its_figures_stay_whole(moment: Moment) -> None:
    one = win(moment, "Pages at night", before=11.0, after=2.0, unit="pages a week", milestone=True, pinned=True)
    career = career_of(one)
    assert texts(career)[1] == "21  ★◆  Pages at night: 11 → 2 pages a week       milestone · pinned"
    assert texts(career, 40)[1] == "21  ★◆  Pages at n…: 11 → 2 pages a week"
    assert texts(career, 20)[1] == "21  ★◆  Pages at ni…"


def test_marks_skills_and_for_whom_stand_beside_it_as_far_as_there_is_room(moment: Moment) -> None:
    one = win(moment, old_skill=True, needed=True, skills=frozenset({"stage lighting"}), for_whom="Marta")
    assert texts(career_of(one), 120)[1].endswith("  old skill used again · needed")
    assert texts(career_of(one), 200)[1].endswith("  old skill used again · needed · stage lighting · for Marta")
    assert texts(career_of(win(moment, for_whom="Marta")), 60)[1] == "21      one  for Marta"


def test_praise_is_quoted_with_who_said_it(moment: Moment) -> None:
    ana = moment.make(Person, name="Ana")
    said = moment.make(Feedback, raw="clear", on=day(-3), kind="praise", person=ana.id)
    career = career_of(ana, said, win(moment, "clear", praise=said.id, for_whom="whoever"))
    assert texts(career)[1] == '21      Ana: "clear"                              praise'


def test_the_head_says_the_year_the_weeks_and_the_quarter(moment: Moment) -> None:
    career = career_of(*(win(moment, on=one) for one in (TODAY, TODAY, day(-7), date(2026, 9, 30), date(2025, 12, 31))))
    found = book.book(career)
    assert head(found, in_context(career), 78).split("   ")[0] == "Wins · 4 this year · by week ▁▁▁▁▅▁▁▁▁▁▅█"
    assert head(found, in_context(career), 78).endswith("q4: 3")
    assert head(found, in_context(career), 38) == "Wins · 4 this year · ▁▁▁▁▅▁▁▁▁▁▅█"
    assert head(found[:1], in_context(career), 78, "q4 Omar").rstrip() == "Wins · 1 of 5 · q4 Omar"
    assert head([], in_context(), 78) == "Wins"


@given(
    wide=st.integers(10, 220),
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=90),
    before=st.floats(allow_nan=False, allow_infinity=False),
    marks=st.booleans(),
)
def test_no_line_is_wider_than_there_is_room(wide: int, text: str, before: float, marks: bool) -> None:
    moment = moment_on()
    one = win(moment, text, before=before, after=1.0, unit="ms", milestone=marks, pinned=marks, for_whom=text)
    career = career_of(one, win(moment, on=date(2024, 1, 1)))
    assert all(width(line) <= max(wide, 12) for line in texts(career, wide))


@pytest.mark.parametrize("wide", [38, 58, 78, 118])
def test_the_head_fits(moment: Moment, wide: int) -> None:
    career = decade(moment, 1)
    assert width(head(book.book(career), in_context(career), wide)) <= wide
    assert width(head(book.book(career), in_context(career), wide, "words " * 30)) <= wide
