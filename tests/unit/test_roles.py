"""The jobs of a working life: their days, how they fit, what one changes, and the next one (L1, L3, L5, L6)."""

from __future__ import annotations

import pytest

from career.errors import BadValue, Refused
from career.model import roles
from career.model.context import Context
from career.model.goals import Goal
from career.model.legacy import Statement
from career.model.records import Record
from career.model.roles import Fit, Role, Start
from career.model.settings import Settings
from career.views.masking import Mask
from career.views.upcoming import everything, upcoming
from tests.building import TODAY, after, career_of, day, in_context, moment_on

MOMENT = moment_on()


def job(**more: object) -> Role:
    return MOMENT.make(Role, **{"title": "Engineer", "org": "Northwind", "started_on": day(-400)} | more)


def scored(role: Role, *scores: int) -> list[Fit]:
    """Give scores of a job, one a day, the last one today."""
    return [MOMENT.make(Fit, role=role.id, on=day(at + 1 - len(scores)), score=s) for at, s in enumerate(scores)]


def with_fits(*scores: int, role: Role | None = None, more: tuple[Record, ...] = ()) -> Context:
    role = role or job()
    return in_context(career_of(role, *scored(role, *scores), *more), MOMENT)


@pytest.mark.parametrize(("begun", "number"), [(-100, 101), (0, 1), (-1, 2), (1, None)])
def test_the_first_day_is_day_one(begun: int, number: int | None) -> None:
    assert roles.day_number(job(started_on=day(begun)), TODAY) == number


def test_a_job_that_is_over_has_as_many_days_as_it_had() -> None:
    assert roles.day_number(job(started_on=day(-10), ended_on=day(-5)), TODAY) == 6


@pytest.mark.parametrize(
    ("days", "said"), [(70, "10 weeks"), (69, "9 weeks"), (14, "2 weeks"), (13, "13 days"), (1, "1 day"), (0, "0 days")]
)
def test_the_time_left_is_said_in_weeks_and_near_the_end_in_days(days: int, said: str) -> None:
    assert roles.time_left(days) == said


def test_seventy_days_before_the_end_upcoming_says_ten_weeks_however_far_that_is() -> None:
    context = in_context(career_of(job(leaving_on=day(70))))
    (line,) = upcoming(context)
    assert (line.on, line.kind, line.text) == (day(70), "leaving", "10 weeks to finish what you leave")
    assert list(upcoming(in_context(career_of(job())))) == []


def test_a_day_of_leaving_that_is_over_says_so_and_is_not_upcoming() -> None:
    role = job(leaving_on=day(-12))
    assert list(everything(in_context(career_of(role)))) == []
    assert roles.leaving_words(role, TODAY) == "you meant to leave on 9 Nov, 12 days ago"
    assert roles.leaving_words(job(leaving_on=day(0)), TODAY) == "leaving today"


def test_a_job_that_has_ended_is_not_left_any_more() -> None:
    role = job(leaving_on=day(3), ended_on=day(-1))
    assert roles.days_left(role, TODAY) is None
    assert list(everything(in_context(career_of(role)))) == []


@pytest.mark.parametrize(
    ("scores", "falls"),
    [((7, 5, 3), True), ((9, 7, 5, 3), True), ((7, 5), False), ((7, 5, 5), False), ((3, 5, 3), False), ((), False)],
)
def test_a_fit_falls_when_it_does_two_times_running(scores: tuple[int, ...], falls: bool) -> None:
    context = with_fits(*scores)
    assert (roles.asks_for_change(context) is not None) is falls


def test_the_question_is_opened_by_the_third_score_and_closed_by_its_answer() -> None:
    role = job()
    before = with_fits(7, 5, role=role)
    step = roles.say_fit(role, 3, "", None, before)
    now = before._replace(career=after(before.career, step))
    assert roles.newly_asked(before.career, now) == role
    later = now._replace(moment=MOMENT._replace(now=MOMENT.now.replace(hour=13)))
    answered = roles.change_now("hand the list over", later)
    (goal,) = answered.changes
    assert isinstance(goal, Goal)
    assert (goal.kind, goal.due, goal.title) == ("legacy", day(90), "hand the list over")
    assert roles.asks_for_change(later._replace(career=after(now.career, answered))) is None


@pytest.mark.parametrize(("leaving", "due"), [(None, 90), (40, 40), (90, 90), (91, 90), (-1, 90)])
def test_what_changes_is_due_before_one_leaves(leaving: int | None, due: int) -> None:
    role = job(leaving_on=None if leaving is None else day(leaving))
    assert roles.due_of_change(role, in_context(career_of(role))) == day(due)
    assert roles.due_of_change(None, in_context(settings=Settings(change_days=10))) == day(10)


def test_an_answer_without_words_is_refused() -> None:
    with pytest.raises(BadValue, match="what you will change"):
        roles.change_now(" ", in_context())


def test_of_two_open_jobs_the_later_one_counts_and_the_other_is_named() -> None:
    older, newer = job(), job(title="Lead", started_on=day(-5))
    context = in_context(career_of(older, newer))
    assert roles.current(context) == newer
    assert roles.beside(context) == [older]


def test_between_two_jobs_there_is_none_and_the_next_is_known() -> None:
    old, ahead = job(ended_on=day(-1)), job(title="Lead", started_on=day(3))
    context = in_context(career_of(old, ahead))
    assert roles.current(context) is None
    assert roles.to_come(context) == ahead
    with pytest.raises(Refused, match="No job is noted"):
        roles.required_current(context)


@pytest.mark.parametrize("field", ["ended_on", "leaving_on"])
def test_a_job_that_ends_before_it_begins_is_refused_with_the_field(field: str) -> None:
    with pytest.raises(BadValue, match="before it begins") as refused:
        job(**{field: day(-401)}).check()
    assert refused.value.field == field
    job(**{field: day(-400)}).check()


def test_the_next_job_ends_this_one_the_day_before_and_leaves_goals_behind_by_choice() -> None:
    old = job()
    here, along = (MOMENT.make(Goal, title=title) for title in ("Tidy the list", "Lead two"))
    stays = MOMENT.make(Statement, statement="The runbook", role=old.id)
    context = in_context(career_of(old, here, along, stays))
    step = roles.next_job(Start("Lead", "Contoso", day(10), behind=(here.id,)), context)
    now = after(context.career, step)
    made = next(role for role in now.roles.values() if role.title == "Lead")
    assert now.roles[old.id].ended_on == day(9)
    assert (now.goals[here.id].state, now.goals[along.id].state) == ("dropped", "open")
    assert now.legacy[stays.id].role == old.id
    assert step.label == "'Lead at Contoso' begins on Tue 1 Dec 2026, 1 goal left behind"
    assert roles.current(in_context(now)).id == old.id  # type: ignore[union-attr]  # it is there until then
    assert roles.current(in_context(now, day(10))) == made


def test_a_next_job_that_begins_no_later_than_this_one_is_refused() -> None:
    context = in_context(career_of(job()))
    with pytest.raises(BadValue, match="began on Fri 17 Oct 2025"):
        roles.next_job(Start("Lead", "", day(-400)), context)
    with pytest.raises(BadValue, match="the job"):
        roles.next_job(Start(" ", "", day(1)), context)


def test_a_fit_has_a_day_of_its_job() -> None:
    role = job()
    for wrong in (1, -401):
        with pytest.raises(BadValue):
            roles.say_fit(role, 5, "", day(wrong), in_context(career_of(role)))


@pytest.mark.parametrize("score", [0, 7])
def test_the_mask_takes_the_score_and_the_day_of_leaving_away(score: int) -> None:
    role = job(leaving_on=day(70), note="tell nobody")
    (fit,) = scored(role, score)
    mask = Mask(career_of(role, fit))
    seen, left = mask.record(fit), mask.record(role)
    assert isinstance(seen, Fit)
    assert isinstance(left, Role)
    assert (seen.score, left.leaving_on, left.note) == (None, None, "████ ██████")
    assert left.started_on == role.started_on
