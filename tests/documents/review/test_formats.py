"""The formats of a review show each text letter for letter, and HTML says what is missing where jinja2 is."""

from __future__ import annotations

import sys

import pytest

from career.documents.review import plots
from career.documents.review.as_markdown import literal
from career.documents.review.figures import GoalCurve
from career.documents.review.formats import format_of, text
from career.documents.review.prose import begun, ended, inner, listed, measured, plural, quoted, step
from career.errors import Refused
from career.language.text import number
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import day, moment_on
from tests.documents.review.life import review_of


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("- no point", "\\- no point"),
        ("*bold* and _thin_", "\\*bold\\* and \\_thin\\_"),
        ("snake_case stays, 3 < 4 & 5 > 4", "snake_case stays, 3 < 4 & 5 > 4"),
        ("<b>no tag</b> &amp; [no](link) `code`", "\\<b>no tag\\</b> \\&amp; \\[no\\](link) \\`code\\`"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_markdown_shows_what_was_typed_letter_for_letter(typed: str, shown: str) -> None:
    assert literal(typed) == shown


def test_html_shows_what_was_typed_letter_for_letter() -> None:
    win = moment_on().make(
        Win, text="<script>alert(1)</script> & {{ 7 * 7 }}", on=day(-1), unit='">', before=1.0, after=2.0
    )
    page = text(review_of(Career.of([win])), "html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ 7 * 7 }}" in page
    assert "<script" not in page


def test_without_jinja2_html_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(Refused) as refused:
        text(review_of(), "html")
    assert "rung[html]" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "made"),
    [("-", "md"), ("a.md", "md"), ("A.HTML", "html"), ("a.htm", "html"), ("a.json", "json"), ("html", "md")],
)
def test_the_ending_of_a_file_says_its_format(name: str, made: str) -> None:
    assert format_of(name) == made


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (4.0, "4"),
        (0.9, "0.9"),
        (-0.0, "0"),
        (1234567.5, "1,234,567.5"),
        (1e15, "1e+15"),
        (float("inf"), "inf"),
        (2e-9, "2e-09"),
    ],
)
def test_a_number_is_written_as_people_write_it(value: float, written: str) -> None:
    assert number(value) == written


def test_prose() -> None:
    assert [begun(t) for t in ("cut the cost", "iOS build", "p95: down", "e-mail sent")] == [
        "Cut the cost", "iOS build", "p95: down", "E-mail sent",
    ]  # fmt: skip
    assert [inner(t) for t in ("Lead a division", "Anna's team", "SOC 2")] == [
        "lead a division",
        "Anna's team",
        "SOC 2",
    ]
    assert [ended(t) for t in ("Go on", "Why?", "“Yes!”", "so;")] == ["Go on.", "Why?", "“Yes!”", "so."]
    assert quoted('"as typed"') == "“as typed”"
    assert [listed(p) for p in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert [plural(n, "win") for n in (0, 1, 12, 13)] == ["no wins", "one win", "twelve wins", "13 wins"]
    assert [measured(*m) for m in ((1.0, 2.0, "s"), (None, 2.0, ""), (1.0, None, "s"))] == ["from 1 to 2 s", "2", ""]
    assert [step(t) for t in ("from a to b", "writing.")] == ["a step from a to b", "a step to writing"]


@pytest.mark.parametrize("values", [(1.0, 1.0, 1.0), (0.0, float("inf"), 1.0), (-1e308, 1e308, 0.0)])
def test_numbers_that_cannot_be_drawn_make_no_plot(values: tuple[float, float, float]) -> None:
    baseline, target, value = values
    curve = GoalCurve("g1", "t", "", day(-9), day(9), baseline, target, ((day(-1), value),), ("", ""), ("g1",))
    figures = review_of().figures._replace(goals=(curve,))
    assert plots.plots(figures, day(0)).goals == ()
