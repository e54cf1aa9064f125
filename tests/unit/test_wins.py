"""Wins are one line (P1)."""

from __future__ import annotations

import pytest

from career.errors import BadValue
from career.model.moment import Moment
from career.model.wins import Win, win
from tests.building import TODAY, day


def test_a_line_is_todays_win(moment: Moment) -> None:
    label, [won] = win(" Orders page\tunder a second", moment)
    assert isinstance(won, Win)
    assert (won.text, won.on, won.milestone) == ("Orders page under a second", TODAY, False)
    assert label == "Added win 'Orders page under a second'"


def test_more_may_be_said_of_a_win(moment: Moment) -> None:
    [won] = win("Orders page", moment, on=day(-1), before=4.1, after=0.9, unit="s", milestone=True).changes
    assert isinstance(won, Win)
    assert (won.on, won.before, won.after, won.unit, won.milestone) == (day(-1), 4.1, 0.9, "s", True)


def test_an_empty_win_is_refused(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        win("", moment)
    assert refused.value.field == "text"
