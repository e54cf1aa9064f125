"""Trends: flagged on the day after a month without a response, and the question once a month (O8)."""

from __future__ import annotations

from typing import Any

import pytest

from career.language.width import width
from career.model import trends
from career.model.decisions import Decision
from career.model.learning import Learning
from career.model.moment import Moment
from career.model.nudge_answers import NudgeAnswer
from career.model.trends import Trend
from career.model.visions import Vision
from career.views.learning_lines import MOST_LINES, decisions_lines, learning_lines, trends_lines
from career.views.nudges import nudge
from career.views.upcoming import everything
from tests.building import TODAY, career_of, day, in_context, new_goal


def trend(moment: Moment, ago: int, **fields: Any) -> Trend:
    return moment.make(Trend, signal="audits first", seen_on=day(-ago), **fields)


@pytest.mark.parametrize(("ago", "flagged"), [(0, False), (30, False), (31, True), (90, True)])
def test_it_is_flagged_on_day_31(ago: int, moment: Moment, *, flagged: bool) -> None:
    one = trend(moment, ago)
    context = in_context(career_of(one))
    assert trends.is_flagged(one, context) is flagged
    (line,) = everything(context)
    assert (line.kind, (line.on - TODAY).days) == ("trend", 31 - ago)


def test_a_response_that_is_there_or_putting_it_away_ends_that(moment: Moment) -> None:
    goal = new_goal("Own the audits", moment)
    answered = trend(moment, 40, response=goal.id)
    assert not trends.is_flagged(answered, in_context(career_of(answered, goal)))
    assert trends.is_flagged(answered, in_context(career_of(answered)))
    assert not trends.is_flagged(trend(moment, 40, archived_on=TODAY), in_context())


def test_to_look_again_takes_the_place_of_the_flag_in_upcoming(moment: Moment) -> None:
    put_off = trend(moment, 40, revisit_on=day(3))
    assert [line.kind for line in everything(in_context(career_of(put_off)))] == ["revisit"]


@pytest.mark.parametrize(
    ("seen", "asked", "offered"),
    [(30, None, False), (31, None, True), (31, 30, False), (31, 31, True)],
)
def test_what_changes_is_asked_once_a_month(seen: int, asked: int | None, moment: Moment, *, offered: bool) -> None:
    goal = new_goal("Own the audits", moment, result="x", then_do="y")
    last = trend(moment, seen, response=goal.id)
    before = () if asked is None else (moment.make(NudgeAnswer, kind="signal", about=last.id, on=day(-asked)),)
    found = nudge(in_context(career_of(last, goal, *before)))
    assert (found is not None and found.kind == "signal") is offered


@pytest.mark.parametrize(("wanted", "offered"), [(30, False), (31, True)])
def test_before_the_first_trend_it_is_asked_of_whoever_wants_something(
    wanted: int, moment: Moment, *, offered: bool
) -> None:
    found = nudge(in_context(career_of(moment.make(Vision, text="lead", on=day(-wanted)))))
    assert (found is not None) is offered
    assert nudge(in_context()) is None


@pytest.mark.parametrize("wide", [38, 58, 78, 118])
def test_a_long_text_leaves_the_others_on_the_screen_and_nothing_is_cut_unseen(wide: int, moment: Moment) -> None:
    long = "\u6f22[b]x[/b] " * 2000
    calls = [
        moment.make(Decision, what=long, decided_on=TODAY, confidence=70 + n, outcome=o, outcome_on=TODAY, learned=long)
        for n, o in enumerate(("yes", "partly", "no", "yes", "yes"))
    ]
    kept = [trend(moment, ago, implication=long) for ago in (0, 40)]
    course = moment.make(Learning, title=long, provider=long, state="enrolled", enrolled_on=TODAY)
    context = in_context(career_of(*calls, *kept, course))
    for drawn in (decisions_lines, trends_lines, learning_lines):
        drawing = drawn(context, wide)
        lines = ["".join(part.text for part in line.parts) for line in drawing.lines]
        assert max(map(width, lines)) <= wide
        assert len(lines) <= 12 + 3 * MOST_LINES * len(drawing.items)
