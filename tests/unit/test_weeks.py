"""What is answered about a week: effort, three low weeks that ask once, and the boss I wish I had in turn (L10, P4, B2)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from career.errors import BadValue, Refused
from career.model import efforts, practices, roles
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.needs import MOST_BEHAVIOURS, Behaviour
from career.model.records import Deleted
from career.model.roles import Role
from career.views import questions
from tests.building import TODAY, career_of, day, in_context, moment_on, on

JOB = Role(id="3job00000", created_at=moment_on(day(-200)).now, title="Team lead", started_on=day(-200))
PRAISE = Feedback(
    id="f0praise0", created_at=JOB.created_at, raw="You kept us calm", on=day(-80), kind="praise", pinned=True
)


def later(context: Context, days: int) -> Context:
    """Give the context so many days later."""
    return context._replace(moment=on(context.moment, days))


def with_efforts(*said: int | None) -> Context:
    """Give the context after these efforts, one a week, the last one today; None for a week without an answer."""
    context = later(in_context(career_of(JOB, PRAISE)), -7 * len(said))
    for effort in said:
        context = later(context, 7)
        if effort is not None:
            context = context.after(efforts.say_effort(effort, "", None, context).changes)
            context = context._replace(moment=context.moment._replace(now=context.moment.now + timedelta(seconds=1)))
    return context


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ((1, 1), False),
        ((0, 1, 1), True),
        ((2, 1, 1), False),
        ((1, 1, 2), False),
        ((1, 1, 1, 1), False),
        ((1, 1, 1, 1, 0, 1), False),
        ((1, None, 1, 1), False),
        ((1, 1, 1, 3, 1, 1), False),
        ((1, 1, 1, 3, 1, 0, 1), True),
        ((1, 1, 1, None), True),
        ((1, 1, 1, None, None), False),
    ],
)
def test_three_low_weeks_running_ask_once_whether_the_job_fits(said: tuple[int | None, ...], asks: bool) -> None:
    assert (efforts.asks_about_job(with_efforts(*said)) == JOB) is asks


def test_of_six_low_weeks_one_opens_the_question() -> None:
    opened = 0
    context = later(in_context(career_of(JOB)), -42)
    for _ in range(6):
        before = later(context, 7)
        context = before.after(efforts.say_effort(1, "", None, before).changes)
        opened += efforts.newly_low(before, context) == JOB
        again = context.after(efforts.say_effort(0, "the same week", None, context).changes)
        opened += efforts.newly_low(context, again) is not None
        context = again
    assert opened == 1


def test_it_asks_no_more_once_it_was_said_how_the_job_fits_and_never_without_a_job() -> None:
    asked = with_efforts(1, 1, 1)
    said = asked.after(roles.say_fit(JOB, 4, "", None, asked).changes)
    assert efforts.asks_about_job(said) is None
    assert efforts.asks_about_job(asked._replace(career=career_of(*asked.career.reviews.values()))) is None


@pytest.mark.parametrize(("effort", "shown"), [(0, True), (1, True), (2, False), (4, False)])
def test_pinned_praise_is_shown_where_the_effort_was_low(effort: int, shown: bool) -> None:
    low = with_efforts(effort)
    assert bool(questions.low_words(low)) is shown
    assert bool(questions.low_words(later(low, 7))) is shown
    assert not questions.low_words(later(low, 14))


def test_an_effort_said_again_in_its_week_is_put_right_and_one_of_another_week_is_kept() -> None:
    there = with_efforts(3)
    again = there.after(efforts.say_effort(2, "a long week", None, there).changes)
    assert [(one.effort, one.note) for one in efforts.efforts(again).values()] == [(2, "a long week")]
    earlier = again.after(efforts.say_effort(4, "", day(-7), again).changes)
    assert [one.effort for one in efforts.efforts(earlier).values()] == [4, 2]
    assert questions.effort_words(earlier) == "█▅ 4 2"
    with pytest.raises(BadValue, match="in the future"):
        efforts.say_effort(2, "", day(1), there)


# the boss I wish I had


def behaviours(count: int) -> list[Behaviour]:
    """Give behaviours that were noted forty weeks ago."""
    moment = moment_on(day(-280))
    return [moment.make(Behaviour, text=f"does {n}") for n in range(count)]


def shown(context: Context, count: int) -> list[str]:
    """Give what each of so many weeks shows, the first one that of today."""
    found = [practices.behaviour_of(TODAY + timedelta(7 * n), later(context, 7 * n)) for n in range(count)]
    return [one.text for one in found if one]


@pytest.mark.parametrize("count", range(1, MOST_BEHAVIOURS + 1))
def test_none_comes_again_before_all_the_others_had_their_week(count: int) -> None:
    there = in_context(career_of(*behaviours(count)))
    weeks_shown = shown(there, 4 * count)
    for at in range(0, 4 * count, count):
        assert len(set(weeks_shown[at : at + count])) == count
    assert weeks_shown == weeks_shown[:count] * 4


def test_weeks_with_and_without_an_answer_keep_the_turn() -> None:
    context = later(in_context(career_of(*behaviours(7))), -7 * 21)
    seen = []
    for week in range(21):
        context = later(context, 7)
        about = practices.behaviour_of(context.today, context)
        assert about
        seen.append(about.text)
        if week % 3:
            context = context.after(practices.say_practised("y" if week % 2 else "n", None, context).changes)
            assert practices.behaviour_of(context.today, context) == about
    assert len(set(seen[:7])) == len(set(seen[7:14])) == len(set(seen[14:])) == 7


def test_a_new_one_comes_next_and_the_turn_goes_on() -> None:
    there = in_context(career_of(*behaviours(3)))
    before = shown(there, 3)
    new = Behaviour(id="inew00000", created_at=moment_on().now, text="listens first")
    added = there._replace(career=there.career.changed([new]))
    assert shown(added, 5) == [before[0], "listens first", before[1], before[2], before[0]]


def test_a_yes_is_a_win_that_shows_leadership_and_is_put_right_within_its_week() -> None:
    there = in_context(career_of(*behaviours(1)))
    yes = there.after(practices.say_practised("asked Tom what he needs", None, there).changes)
    (won,) = yes.career.wins.values()
    assert (won.text, won.on, won.skills) == ("asked Tom what he needs", TODAY, frozenset({practices.LEADERSHIP}))
    again = yes.after(practices.say_practised("y asked Tom and Priya", None, yes).changes)
    assert [one.text for one in again.career.wins.values()] == ["asked Tom and Priya"]
    no = again.after(practices.say_practised("no, next week", None, again).changes)
    assert not no.career.wins
    assert [(one.did, one.line) for one in no.career.practices.values()] == [("no", "next week")]


def test_what_was_done_of_a_behaviour_that_is_gone_stays_and_the_next_one_has_its_own_answer() -> None:
    there = in_context(career_of(*behaviours(2)))
    yes = there.after(practices.say_practised("asked Tom what he needs", None, there).changes)
    (first,) = yes.career.practices.values()
    gone = yes.after([Deleted(first.behaviour)])
    about = practices.behaviour_of(TODAY, gone)
    assert about
    again = gone.after(practices.say_practised("thanked Omar", None, gone).changes)
    now = practices.practised(TODAY, again)
    assert now
    assert (now.behaviour, now.line) == (about.id, "thanked Omar")
    assert [one.text for one in again.career.wins.values()] == ["asked Tom what he needs", "thanked Omar"]


def test_a_bare_yes_is_a_win_in_the_words_of_the_behaviour_and_nothing_is_no_answer() -> None:
    there = in_context(career_of(*behaviours(1)))
    yes = there.after(practices.say_practised("y", None, there).changes)
    assert [one.text for one in yes.career.wins.values()] == ["does 0"]
    with pytest.raises(BadValue, match="No answer"):
        practices.say_practised(" ", None, there)
    with pytest.raises(Refused, match="No behaviour"):
        practices.say_practised("y", None, in_context())
