"""If-thens: asked once a day, and their rate from five days on (E2)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from career.edits import snoozing
from career.errors import Refused
from career.model import if_then, reschedules
from career.model.if_then import Hit
from career.model.moment import Moment
from career.views import checkin
from career.views.upcoming import upcoming
from tests.building import TODAY, after, career_of, day, in_context, new_goal


def test_an_answer_is_kept_with_its_day(moment: Moment) -> None:
    goal = new_goal("Own a feature", moment, if_cue="it is 10:00", then_do="25 minutes in the client")
    for did, label in ((True, "happened"), (False, "did not happen")):
        step = if_then.answer(goal, moment, did=did)
        [hit] = after(career_of(goal), step).hits.values()
        assert (hit.goal, hit.on, hit.did, step.label) == (
            goal.id,
            TODAY,
            did,
            f"The step '25 minutes in the client, if it is 10:00' {label}",
        )


@pytest.mark.parametrize(("cue", "did", "is_left"), [("", True, False), ("", False, True), ("it is 10:00", True, True)])
def test_a_step_without_an_if_is_done_with_once_it_happened(
    cue: str, moment: Moment, *, did: bool, is_left: bool
) -> None:
    goal = new_goal("Own a feature", moment, if_cue=cue, then_do="show it to Ana")
    career = after(career_of(goal), if_then.answer(goal, moment, did=did))
    tomorrow = in_context(career, day(1))
    assert bool(checkin.cards(tomorrow).rehearsed) is is_left
    assert len(career.hits) == 1


@pytest.mark.parametrize(
    ("answers", "told"), [([1] * 4, None), ([1, 1, 0, 1, 1], "4 of 5 days"), ([0] * 5, "0 of 5 days")]
)
def test_the_rate_is_told_from_five_days_on(answers: list[int], told: str | None, moment: Moment) -> None:
    made = [moment.make(Hit, goal="g1", on=day(-n), did=bool(did)) for n, did in enumerate(answers)]
    found = if_then.rate("g1", career_of(*made, moment.make(Hit, goal="g2", on=day(-9), did=True)))
    assert (str(found) if found else None) == told


def test_a_plan_for_a_weekday_is_asked_about_once_a_week(moment: Moment) -> None:
    goal = new_goal("Own a feature", moment, if_cue="it is 9:30 on Monday", then_do="write the page")
    monday = next(day(n) for n in range(1, 8) if day(n).weekday() == 0)
    career, asked_on = career_of(goal), []
    for today in (monday + timedelta(days=n) for n in range(1, 14)):  # nobody looked on the first Monday itself
        context = in_context(career, today)
        if checkin.cards(context).rehearsed:
            asked_on.append((today - monday).days)
            career = after(career, if_then.answer(goal, context.moment, did=False))
    assert asked_on == [1, 7]


def test_of_two_answers_of_one_day_the_later_counts(moment: Moment) -> None:
    made = [moment.make(Hit, goal="g1", on=day(-n), did=True) for n in range(5)]
    corrected = Hit(id="n99999999", created_at=moment.now, goal="g1", on=TODAY)
    rate = if_then.rate("g1", career_of(*made, corrected))
    assert rate == (4, 5)


@pytest.mark.parametrize(
    ("cue", "is_on"),
    [
        ("it is 9:30 on Saturday", True),
        ("Saturdays after lunch", True),
        ("stand-up ends on sat", True),
        ("it is 9:30 on Monday", False),
        ("it is 10:00", False),
        ("I sat down", False),
        ("", False),
    ],
)
def test_an_if_then_is_in_upcoming_on_the_weekday_that_its_if_names(cue: str, is_on: bool, moment: Moment) -> None:
    goal = new_goal("Lead two", moment, if_cue=cue, then_do="write the page")
    career = career_of(goal)
    lines = [line for line in upcoming(in_context(career)) if line.kind == "if-then"]
    assert [(line.on, line.text) for line in lines] == ([(TODAY, f"write the page, if {cue}")] if is_on else [])
    assert not any(line.kind == "if-then" for line in upcoming(in_context(career, day(1))))


@pytest.mark.parametrize("did", [True, False])
def test_it_is_there_until_it_was_answered_and_again_a_week_later(did: bool, moment: Moment) -> None:
    goal = new_goal("Lead two", moment, if_cue="it is 9:30 on Saturday", then_do="write the page")
    career = after(career_of(goal), if_then.answer(goal, moment, did=did))
    assert not upcoming(in_context(career))
    assert [line.kind for line in upcoming(in_context(career, day(7)))] == ["if-then"]
    starts_later = new_goal("Speak", moment, if_cue="it is Saturday", then_do="call", starts=day(3))
    assert "if-then" not in {line.kind for line in upcoming(in_context(career_of(starts_later)))}


def test_the_one_whose_if_is_today_is_rehearsed_first(moment: Moment) -> None:
    first = new_goal("Lead two", moment, if_cue="stand-up ends", then_do="ask one question")
    second = new_goal("Speak", moment, if_cue="it is Saturday", then_do="write one slide")
    cards = checkin.cards(in_context(career_of(first, second)))
    assert [goal.title for goal in cards.rehearsed] == ["Speak", "Lead two"]
    assert not cards.due


def test_it_has_no_date_to_move_or_to_put_off(moment: Moment) -> None:
    goal = new_goal("Lead two", moment, due=day(9), if_cue="it is Saturday", then_do="write the page")
    with pytest.raises(Refused, match="comes on the weekday"):
        snoozing.snooze(goal, "if-then", in_context(career_of(goal)))
    with pytest.raises(Refused, match="comes on the weekday"):
        reschedules.put(goal, "if-then", day(3), in_context(career_of(goal)))
