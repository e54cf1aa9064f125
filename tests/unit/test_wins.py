"""Wins are one line (P1)."""

from __future__ import annotations

import pytest

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import feedback, wins
from career.model.moment import Moment
from career.model.people import Person
from career.model.wins import Win
from tests.building import TODAY, after, career_of, day, in_context, new_feedback


def test_a_line_is_todays_win(moment: Moment) -> None:
    label, [won] = editing.add("wins", {"text": " Orders page\tunder a second"}, in_context(when=moment))
    assert isinstance(won, Win)
    assert (won.text, won.on, won.milestone) == ("Orders page under a second", TODAY, False)
    assert label == "Added win 'Orders page under a second'"


def test_more_may_be_said_of_a_win(moment: Moment) -> None:
    typed = {"on": day(-1).isoformat(), "before": "4.1", "after": "0.9", "unit": "s", "milestone": "y"}
    _, [won] = editing.add("wins", {"text": "Orders page"} | typed, in_context(when=moment))
    assert isinstance(won, Win)
    assert (won.on, won.before, won.after, won.unit, won.milestone) == (day(-1), 4.1, 0.9, "s", True)


def test_an_empty_win_is_refused(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        editing.add("wins", {"text": ""}, in_context(when=moment))
    assert refused.value.field == "text"


def test_praise_becomes_a_win_once_in_its_words_and_is_filed(moment: Moment) -> None:
    dana = moment.make(Person, name="Dana")
    said = new_feedback("The clearest review yet", moment, kind="praise", person=dana.id, on=day(-2))
    career = career_of(dana, said)
    career = after(career, wins.of_praise(said, in_context(career, moment)))
    [won] = career.wins.values()
    assert (won.text, won.for_whom, won.on, won.praise) == ("The clearest review yet", "Dana", day(-2), said.id)
    filed = career.feedback[said.id]
    assert feedback.state(filed, in_context(career)) == "filed"
    with pytest.raises(Refused, match="a win already"):
        wins.of_praise(filed, in_context(career, moment))


def test_criticism_makes_no_win(moment: Moment) -> None:
    said = new_feedback("be briefer", moment)
    with pytest.raises(Refused, match="is no praise"):
        wins.of_praise(said, in_context(career_of(said), moment))
