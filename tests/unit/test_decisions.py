"""Decisions: in words and percent, looked at on their day, and how often one was right (O2, first 20)."""

from __future__ import annotations

from typing import Any

import pytest

from career.errors import BadValue
from career.model import decisions
from career.model.decisions import Calls, Decision
from career.model.moment import Moment
from career.model.snapshot import Career
from career.views.learning_lines import how_right, plot
from career.views.upcoming import everything
from tests.building import TODAY, career_of, day, in_context


def decision(moment: Moment, **fields: Any) -> Decision:
    return moment.make(Decision, **{"what": "stay", "decided_on": day(-90)} | fields)


def calls(moment: Moment, *said: tuple[int, str, int]) -> Career:
    """Give a career with so many decisions of each confidence and outcome."""
    made = [
        decision(moment, confidence=sure, outcome=outcome, outcome_on=TODAY if outcome else None)
        for sure, outcome, times in said
        for _ in range(times)
    ]
    return career_of(*made)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (50, "a toss-up, 50 %"),
        (59, "a toss-up, 59 %"),
        (60, "more likely than not, 60 %"),
        (70, "likely, 70 %"),
        (80, "very likely, 80 %"),
        (99, "nearly certain, 99 %"),
        (100, "certain, 100 %"),
        (None, ""),
    ],
)
def test_a_confidence_is_said_in_words_and_percent(percent: int | None, words: str) -> None:
    assert decisions.confidence_words(percent) == words


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            [(70, "yes", 5), (90, "yes", 3), (80, "no", 4), (69, "yes", 9)],
            "Of 12 calls at 70 % or more, 8 came true (67 %).",
        ),
        (
            [(80, "yes", 2), (80, "partly", 1), (100, "no", 2)],
            "Of 5 calls at 70 % or more, 2 came true, 1 partly (50 %).",
        ),
        ([(100, "yes", 5)], "Of 5 calls at 70 % or more, 5 came true (100 %)."),
        ([(75, "yes", 4), (75, "", 3), (60, "yes", 5)], ""),
    ],
)
def test_from_five_calls_on_it_says_how_often_one_was_right(
    said: list[tuple[int, str, int]], text: str, moment: Moment
) -> None:
    career = calls(moment, *said)
    assert decisions.calibration(career) == text
    assert bool(list(plot(in_context(career), 76))) is bool(text)


def test_the_plot_has_a_bar_a_band_and_below_five_it_says_what_is_missing(moment: Moment) -> None:
    career = calls(moment, (55, "no", 2), (75, "yes", 4), (75, "no", 1), (100, "yes", 2))
    assert [(band.low, band.high, band.calls) for band in decisions.bands(career)] == [
        (50, 59, Calls(2, 0, 0)),
        (70, 79, Calls(5, 4, 0)),
        (90, 100, Calls(2, 2, 0)),
    ]
    _, low, middle, high, legend = (text for text, _ in how_right(in_context(career), 76))
    assert low == "50-59 %   ▁▁▁▁▁│▁▁▁▁▁  0 of 2  a toss-up"
    assert middle == "70-79 %   ▅▅▅▅▅▅▅│▅▁▁  4 of 5  likely"
    assert high.startswith("90-100 %  ▅")
    assert "│" in legend
    few = calls(moment, (75, "yes", 3))
    assert [text for text, _ in how_right(in_context(few), 76)] == [
        "2 more calls at 70 % or more and this shows how often you were right (3 of", "5).",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "shown"),
    [({}, True), ({"outcome": "yes"}, False), ({"archived_on": TODAY}, False), ({"review_on": None}, False)],
)
def test_what_came_is_asked_on_its_day(fields: dict[str, Any], moment: Moment, *, shown: bool) -> None:
    one = decision(moment, **{"review_on": TODAY} | fields)
    found = [(line.on, line.text) for line in everything(in_context(career_of(one)))]
    assert found == ([(TODAY, "came true? stay")] if shown else [])
    assert bool(decisions.to_review(in_context(career_of(one)))) is shown


def test_an_answer_keeps_what_was_learned_and_says_its_day(moment: Moment) -> None:
    label, (changed,) = decisions.answer(decision(moment), "partly", " ask  first ", TODAY)
    assert label == "'stay': it came true partly"
    assert isinstance(changed, Decision)
    assert (changed.outcome, changed.outcome_on, changed.learned, changed.is_closed) == (
        "partly", TODAY, "ask first", True,
    )  # fmt: skip
    with pytest.raises(BadValue, match="not said whether it came true"):
        decisions.answer(decision(moment), "", "", TODAY)


def test_one_looks_at_it_after_it_was_made(moment: Moment) -> None:
    with pytest.raises(BadValue, match="before you decided"):
        decision(moment, review_on=day(-91)).check()
