"""Goals: the eight parts, the states, and every number, with today fixed."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import goal_progress, goals
from career.model.goals import Approval, CheckIn, Goal
from career.model.moment import Moment
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on

NO_PART = dict.fromkeys(goals.PART_WORDS, False)


def goal_with(**fields: Any) -> Goal:
    return goals.add("Lead two people", moment_on(), **fields)


def checked_in(goal: Goal, *values: float | None) -> Career:
    """Give a career in which the goal had these values, one a day, the last one today."""
    moment = moment_on()
    steps = [goals.check_in(goal, on(moment, at + 1 - len(values)), value) for at, value in enumerate(values)]
    return after(career_of(goal), *steps)


def test_a_title_alone_is_a_goal_with_none_of_the_parts() -> None:
    goal = goals.add("  Lead   two people\n", moment_on())
    assert goal.title == "Lead two people"
    assert goals.parts(goal, career_of(goal)) == NO_PART
    assert goals.state(goal, career_of(goal)) == "sketch"


def test_a_goal_without_a_title_is_refused() -> None:
    with pytest.raises(BadValue) as refused:
        goals.add(" \x1b[31m ", moment_on())
    assert refused.value.field == "title"


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("result", {"result": "Two people report to me"}),
        ("measure", {"baseline": 0.0, "target": 2.0}),
        ("due", {"due": day(30)}),
        ("start", {"starts": day(0)}),
        ("step to", {"step_to": "from doing to leading"}),
        ("organisation's metric", {"org_metric": "none"}),
        ("approvals", {"approvals_none": True}),
        ("check-in rhythm", {"review_every_days": 7}),
    ],
)
def test_each_part_is_there_by_its_own_field_alone(part: str, fields: dict[str, Any]) -> None:
    goal = goal_with(**fields)
    assert goals.parts(goal, career_of(goal)) == NO_PART | {part: True}
    assert goals.state(goal, career_of(goal)) == "active"


@pytest.mark.parametrize("half", [{"baseline": 0.0}, {"target": 0.0}, {"unit": "people"}])
def test_half_a_measure_is_no_measure(half: dict[str, Any]) -> None:
    goal = goal_with(**half)
    assert goals.parts(goal, career_of(goal)) == NO_PART
    assert goal_progress.progress(goal, checked_in(goal, 1)) is None


@pytest.mark.parametrize(
    ("answers", "lit"), [(["yes"], True), (["yes", "yes"], True), (["yes", "asked"], False), (["no"], False)]
)
def test_approvals_are_there_only_when_all_are_given(answers: list[Any], *, lit: bool) -> None:
    moment = moment_on()
    goal = goal_with()
    asked = [moment.make(Approval, goal=goal.id, person="p1", asked_on=TODAY, state=answer) for answer in answers]
    assert goals.parts(goal, career_of(goal, *asked))["approvals"] is lit


@pytest.mark.parametrize(("result", "measure", "due"), list(product([True, False], repeat=3)))
def test_a_performance_goal_is_a_sketch_until_it_says_what_how_much_and_when(
    *, result: bool, measure: bool, due: bool
) -> None:
    fields: dict[str, Any] = {"kind": "performance", "step_to": "a step", "review_every_days": 7}
    fields |= {"result": "Orders page answers in a second"} if result else {}
    fields |= {"baseline": 4.1, "target": 1.0} if measure else {}
    fields |= {"due": day(30)} if due else {}
    goal = goal_with(**fields)
    assert goals.state(goal, career_of(goal)) == ("active" if result and measure and due else "sketch")


@pytest.mark.parametrize("state", ["idea", "paused", "done", "dropped"])
def test_a_state_that_was_chosen_is_shown_as_it_is(state: Any) -> None:
    goal = goal_with(state=state, due=day(3), review_every_days=7)
    assert goals.state(goal, career_of(goal)) == state
    assert not goals.is_open(goal)
    assert goals.next_check_in(goal, in_context(career_of(goal))) is None


def test_an_archived_goal_is_not_open() -> None:
    assert not goals.is_open(goal_with(archived_on=TODAY))
    assert goals.is_open(goal_with())


@pytest.mark.parametrize(
    ("baseline", "target", "values", "share"),
    [
        (0, 10, [], 0.0),
        (0, 10, [5], 0.5),
        (0, 10, [5, 8], 0.8),
        (0, 10, [5, None], 0.5),
        (0, 10, [12], 1.0),
        (0, 10, [-3], 0.0),
        (4.0, 1.0, [2.5], 0.5),  # falling: seconds of an answer
        (4.0, 1.0, [0.5], 1.0),
        (4.0, 1.0, [6.0], 0.0),
        (-2, 2, [0], 0.5),
        (3, 3, [], 0.0),  # nothing to cover: done once it is reached by a check-in
        (3, 3, [None], 0.0),
        (3, 3, [2], 0.0),
        (3, 3, [3], 1.0),
        (3, 3, [4], 1.0),
    ],
)
def test_progress(baseline: float, target: float, values: list[float | None], share: float) -> None:
    goal = goal_with(baseline=baseline, target=target)
    assert goal_progress.progress(goal, checked_in(goal, *values)) == share


def test_the_value_now_is_that_of_the_latest_day_whatever_was_typed_last() -> None:
    moment = moment_on()
    goal = goal_with(baseline=0.0, target=10.0)
    remembered = CheckIn(id="c9", created_at=on(moment, 1).now, goal=goal.id, on=day(-3), value=2)
    career = after(career_of(goal, remembered), goals.check_in(goal, moment, 7))
    assert goal_progress.value_now(goal, career) == 7
    assert [entry.value for entry in goals.checkins(goal, career)] == [2, 7]


def test_of_two_check_ins_on_one_day_the_later_one_counts() -> None:
    moment = moment_on()
    goal = goal_with(baseline=0.0, target=10.0)
    first = CheckIn(id="c9", created_at=moment.now, goal=goal.id, on=TODAY, value=1)
    second = CheckIn(id="c1", created_at=on(moment, 1).now, goal=goal.id, on=TODAY, value=2)
    assert goal_progress.value_now(goal, career_of(goal, second, first)) == 2


@pytest.mark.parametrize(
    ("starts", "due", "share"),
    [
        (-10, 10, 0.5),
        (-10, 0, 1.0),
        (-10, -1, 1.0),
        (0, 10, 0.0),
        (1, 10, 0.0),
        (0, 0, 1.0),
        (1, 1, 0.0),
        (-1, -1, 1.0),
        (5, 1, 0.0),  # a span that runs backwards counts as none: over on the day it is due
        (5, 0, 1.0),
    ],
)
def test_elapsed(starts: int, due: int, share: float) -> None:
    assert goal_progress.elapsed(goal_with(starts=day(starts), due=day(due)), TODAY) == share


@pytest.mark.parametrize("fields", [{}, {"starts": day(0)}, {"due": day(0)}])
def test_nothing_has_elapsed_without_both_dates(fields: dict[str, Any]) -> None:
    goal = goal_with(baseline=0.0, target=1.0, **fields)
    assert goal_progress.elapsed(goal, TODAY) is None
    assert goal_progress.pace(goal, in_context(career_of(goal))) is None
    assert goal_progress.pace_word(goal, in_context(career_of(goal))) == ""


@pytest.mark.parametrize(
    ("value", "pace", "word"),
    [
        (100, 0.5, "ahead"),
        (60, 0.1, "ahead"),
        (59.9, 0.099, "on"),
        (50, 0.0, "on"),
        (35.1, -0.149, "on"),
        (35, -0.15, "behind"),
        (0, -0.5, "behind"),
    ],
)
def test_pace_at_half_time_and_its_thresholds(value: float, pace: float, word: str) -> None:
    goal = goal_with(baseline=0.0, target=100.0, starts=day(-50), due=day(50))
    career = checked_in(goal, value)
    assert goal_progress.pace(goal, in_context(career)) == pace
    assert goal_progress.pace_word(goal, in_context(career)) == word


def test_the_thresholds_of_pace_are_settings() -> None:
    goal = goal_with(baseline=0.0, target=100.0, starts=day(-50), due=day(50))
    assert goal_progress.pace_word(goal, in_context(checked_in(goal, 40), settings=Settings(behind=-0.05))) == "behind"
    assert goal_progress.pace_word(goal, in_context(checked_in(goal, 55), settings=Settings(ahead=0.05))) == "ahead"


@pytest.mark.parametrize(
    ("fields", "held", "due"),
    [
        ({"review_every_days": 7}, [], day(7)),  # counted from the day it was written down
        ({"review_every_days": 7, "starts": day(10)}, [], day(17)),
        (
            {"review_every_days": 7, "starts": day(-100)},
            [],
            day(7),
        ),  # begun before it was written down: not late at once
        ({"review_every_days": 14}, [-5], day(9)),
        ({"review_every_days": 14}, [-30, -5], day(9)),
        ({"review_every_days": 14, "starts": day(-60)}, [-40], day(-26)),  # late stays late
        ({"review_every_days": 14, "check_on": day(12)}, [-5], day(12)),  # put off
        ({"review_every_days": 14, "check_on": day(2)}, [-5], day(9)),  # put off before the last check-in
        ({}, [-5], None),
    ],
)
def test_the_next_check_in_counts_from_the_last_one(fields: dict[str, Any], held: list[int], due: date | None) -> None:
    goal = goal_with(**fields)
    career = after(career_of(goal), *(goals.check_in(goal, on(moment_on(), offset), None) for offset in held[:1]))
    for offset in held[1:]:
        career = career_of(*career, CheckIn(id=f"c{offset}", created_at=goal.created_at, goal=goal.id, on=day(offset)))
    assert goals.next_check_in(goal, in_context(career)) == due


def test_a_check_in_keeps_its_note_and_confidence(moment: Moment) -> None:
    goal = goal_with()
    label, [entry] = goals.check_in(goal, moment, 3, " on\tthe way ", confidence=8)
    assert isinstance(entry, CheckIn)
    assert (entry.goal, entry.on, entry.value, entry.note, entry.confidence) == (goal.id, TODAY, 3, "on the way", 8)
    assert label == "Checked in on 'Lead two people'"


def test_a_measured_goal_does_not_close_without_its_last_value(moment: Moment) -> None:
    with pytest.raises(BadValue, match="in people") as refused:
        goals.complete(goal_with(target=2.0, unit="people"), None, "they report to me", moment)
    assert refused.value.field == "value"


@pytest.mark.parametrize("value", [None, 2.0])
def test_no_goal_closes_without_proof(value: float | None, moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        goals.complete(goal_with(), value, "  ", moment)
    assert refused.value.field == "proof"


def test_closing_makes_a_win_with_the_numbers_and_keeps_the_last_value(moment: Moment) -> None:
    goal = goal_with(baseline=0.0, target=2.0, unit="people", proof="I will know because they report to me")
    step = goals.complete(goal, 2.0, "Tom and Lena joined", moment)
    career = after(career_of(goal), step)
    [won] = career.wins.values()
    assert isinstance(won, Win)
    assert (won.text, won.before, won.after, won.unit) == ("Lead two people: Tom and Lena joined", 0, 2, "people")
    assert (won.goal, won.on, won.milestone) == (goal.id, TODAY, True)
    closed = career.goals[goal.id]
    assert (closed.state, closed.closed_on) == ("done", TODAY)
    assert closed.proof == "I will know because they report to me"
    assert goal_progress.value_now(closed, career) == 2
    assert step.label == "Completed 'Lead two people'"


def test_a_goal_without_a_measure_closes_with_its_proof_alone(moment: Moment) -> None:
    goal = goal_with()
    career = after(career_of(goal), goals.complete(goal, None, "they said so", moment))
    assert career.goals[goal.id].proof == "they said so"
    assert not career.checkins


def test_a_closed_goal_does_not_win_twice(moment: Moment) -> None:
    goal = goal_with()
    closed = after(career_of(goal), goals.complete(goal, None, "done", moment)).goals[goal.id]
    with pytest.raises(Refused, match="closed already"):
        goals.complete(closed, None, "again", moment)


def test_a_goal_is_not_due_before_it_begins() -> None:
    goal_with(starts=day(3), due=day(3)).check()
    with pytest.raises(BadValue) as refused:
        goal_with(starts=day(3), due=day(2)).check()
    assert refused.value.field == "due"


def test_an_approval_is_asked_of_somebody_and_answered(moment: Moment) -> None:
    goal = goal_with()
    with pytest.raises(BadValue) as refused:
        goals.ask_approval(goal, "", "budget", moment)
    assert refused.value.field == "person"
    career = after(career_of(goal), goals.ask_approval(goal, "p1", " a  budget ", moment))
    [asked] = goals.approvals(goal, career)
    assert (asked.person, asked.what, asked.state, asked.asked_on) == ("p1", "a budget", "asked", TODAY)
    for given, state in ((True, "yes"), (False, "no")):
        step = goals.answer_approval(asked, in_context(career, on(moment, 2)), given=given)
        [answered] = goals.approvals(goal, after(career, step))
        assert (answered.state, answered.answered_on) == (state, day(2))
        assert "Lead two people" in step.label


@pytest.mark.parametrize(
    ("fields", "begun", "warns"),
    [
        ({"starts": day(0)}, ["asked"], True),
        ({"starts": day(-9)}, ["yes", "no"], True),
        ({"starts": day(-9)}, ["yes", "yes"], False),
        ({"starts": day(-9)}, [], False),
        ({"starts": day(-9), "uses_resources": True}, [], True),
        ({"starts": day(-9), "uses_resources": True, "approvals_none": True}, [], False),
        ({"starts": day(1)}, ["asked"], False),
        ({}, ["asked"], False),
        ({"starts": day(-9), "state": "paused"}, ["asked"], False),
    ],
)
def test_a_goal_that_begins_before_all_leave_is_given_warns(
    fields: dict[str, Any], begun: list[Any], *, warns: bool
) -> None:
    moment = moment_on()
    goal = goal_with(**fields)
    asked = [moment.make(Approval, goal=goal.id, person="p1", asked_on=TODAY, state=answer) for answer in begun]
    assert goals.starts_unapproved(goal, in_context(career_of(goal, *asked))) is warns


@pytest.mark.parametrize(
    ("starts", "due", "today", "share"),
    [
        ("2028-02-28", "2028-03-01", "2028-02-29", 0.5),  # a leap year has the day between
        ("2027-02-28", "2027-03-01", "2027-02-28", 0.0),
        ("2028-02-29", "2028-02-29", "2028-02-29", 1.0),
        ("2028-02-29", "2029-02-28", "2028-08-30", 0.501),
        ("2026-12-31", "2027-01-31", "2027-01-01", 0.032),
        ("2026-10-31", "2026-11-30", "2026-11-30", 1.0),
    ],
)
def test_elapsed_over_leap_days_and_ends_of_months(starts: str, due: str, today: str, share: float) -> None:
    goal = goal_with(starts=date.fromisoformat(starts), due=date.fromisoformat(due))
    found = goal_progress.elapsed(goal, date.fromisoformat(today))
    assert found is not None
    assert round(found, 3) == share


def test_a_change_of_time_zone_in_mid_day_moves_every_number_by_one_day_and_breaks_none() -> None:
    """Noon becomes yesterday evening, or tomorrow morning: what was written down stays, and today is another."""
    goal = goal_with(baseline=0.0, target=10.0, starts=day(-10), due=day(10), review_every_days=7)
    career = checked_in(goal, 5)
    elapsed = {offset: goal_progress.elapsed(goal, day(offset)) for offset in (-1, 0, 1)}
    assert elapsed == {-1: 0.45, 0: 0.5, 1: 0.55}
    assert {offset: goal_progress.pace(goal, in_context(career, day(offset))) for offset in (-1, 0, 1)} == {
        -1: 0.05,
        0: 0.0,
        1: -0.05,
    }
    assert goal_progress.value_now(goal, career) == 5
    assert goals.next_check_in(goal, in_context(career)) == day(7)


def test_approvals_of_one_day_are_in_the_order_in_which_they_were_asked(moment: Moment) -> None:
    goal = goals.add("lead", moment)
    asked = [
        Approval(id=i, created_at=moment.now + timedelta(microseconds=n), goal=goal.id, person="p", asked_on=TODAY)
        for n, i in enumerate(("a3", "a1", "a2"))
    ]
    assert goals.approvals(goal, career_of(goal, *asked)) == asked


def test_a_rhythm_that_is_given_to_an_old_goal_does_not_make_it_late_at_once() -> None:
    goal = goals.add("old", on(moment_on(), -100), starts=day(-100))
    context = in_context(career_of(goal))
    [given] = editing.edit(goal, {"review_every_days": "14"}, context).changes
    assert isinstance(given, Goal)
    assert goals.next_check_in(given, in_context(career_of(given))) == day(14)
    [shorter] = editing.edit(given, {"review_every_days": "7"}, in_context(career_of(given))).changes
    assert isinstance(shorter, Goal)
    assert shorter.check_on == given.check_on


def share_of(goal: Goal, *values: tuple[int, float], today: int = 0) -> tuple[float, int] | None:
    """Give what the next fortnight asks for, its day counted from TODAY; `values` are days and values of check-ins."""
    moment = moment_on()
    entries = [goals.check_in(goal, on(moment, at), value) for at, value in values]
    found = goal_progress.next_share(goal, in_context(after(career_of(goal), *entries), day(today)))
    return found and (found.value, (found.on - TODAY).days)


def measured(baseline: float | None, target: float | None, starts: int, due: int | None, **fields: Any) -> Goal:
    ends = None if due is None else day(due)
    return goal_with(baseline=baseline, target=target, starts=day(starts), due=ends, **fields)


@pytest.mark.parametrize(
    ("goal", "values", "share"),
    [
        (measured(0, 20, -140, 140), [(0, 10.0)], (11, 14)),
        (measured(0, 20, -140, 140), [(0, 4.0)], (6, 14)),  # behind: what was missed is in it
        (measured(0, 20, -140, 140), [(0, 18.0)], (19, 70)),  # ahead: the next whole one, on its day
        (measured(0, 20, 0, 280), [], (1, 14)),
        (measured(0, 20, 14, 294), [], (1, 28)),  # not begun yet
        (measured(0, 2, 0, 280), [], (1, 140)),  # a fortnight is less than one of two people
        (measured(20, 0, -140, 140), [(0, 10.0)], (9, 14)),  # downwards
        (measured(4.1, 0.9, -28, 28), [(0, 2.5)], (1.7, 14)),
        (measured(4, 0.9, 0, 140), [], (3.7, 14)),
        (measured(99.95, 99.99, 0, 56), [], (99.96, 14)),
        (measured(0, 0.0000001, 0, 56), [], (0.0000001, 56)),
        (measured(-10, 10, 0, 280), [], (-9, 14)),
        (measured(5, 10, 0, 100), [(0, 3.0)], (4, 14)),  # below where it began
        (measured(0, 20, -266, 14), [(0, 12.0)], (20, 14)),  # the last fortnight
        (measured(0, 20, -266, 9), [(0, 12.0)], (20, 9)),
        (measured(0, 20, -200, -9), [(0, 12.0)], (20, -9)),  # late
        (measured(0, 20, 0, 0), [], (20, 0)),
        (measured(0, 20, -140, 140), [(0, 20.0)], None),
        (measured(0, 20, -140, 140), [(0, 25.0)], None),
        (measured(20, 0, -140, 140), [(0, -1.0)], None),
        (measured(0, 20, -140, None), [], None),
        (measured(0, None, -140, 140), [], None),
        (measured(None, 20, -140, 140), [], None),
        (measured(7, 7, -140, 140), [], None),
        (measured(-1e308, 1e308, -140, 140), [], None),
        (measured(0, 5e-324, -140, 140), [], (5e-324, 140)),
        (measured(0, 20, -140, 140, state="paused"), [], None),
        (measured(0, 20, -140, 140, state="idea"), [], None),
        (measured(0, 20, -140, 140, state="done"), [], None),
    ],
)
def test_the_next_fortnight_asks_for_its_share_of_what_is_left(
    goal: Goal, values: list[tuple[int, float]], share: tuple[float, int] | None
) -> None:
    assert share_of(goal, *values) == share


def test_a_share_stays_the_same_from_day_to_day_until_its_fortnight_is_over() -> None:
    goal = measured(0, 20, -140, 140)
    assert [share_of(goal, (0, 10.0), today=at) for at in (0, 1, 13)] == [(11, 14)] * 3
    assert [share_of(goal, (0, 10.0), today=at) for at in (14, 27, 28)] == [(12, 28), (12, 28), (13, 42)]


@pytest.mark.parametrize("due", [None, day(200)])
def test_a_goal_without_a_start_counts_from_the_day_it_was_written_down(due: date | None) -> None:
    goal = goal_with(baseline=0.0, target=100.0, due=due)
    assert share_of(goal) == (None if due is None else (7, 14))


def test_a_share_is_said_with_its_unit_and_its_day() -> None:
    goal = measured(0, 20, -140, 140, unit="talks")
    assert goal_progress.Share(11.0, day(22)).words(goal, TODAY) == "to 11 talks by 13 Dec"
    assert goal_progress.Share(3.5, day(22)).words(goal_with(), TODAY) == "to 3.5 by 13 Dec"
    assert goal_progress.Share(20.0, day(-12)).words(goal, TODAY) == "to 20 talks, due since 9 Nov"
