"""The questions of a quarter: due after 90 days, filled in from evidence, confirmed in the same words (P2, B4)."""

from __future__ import annotations

import pytest

from career.edits import editing
from career.model import practices, profile
from career.model.context import Context
from career.model.needs import Behaviour
from career.model.profile import OF_QUARTER
from career.model.wins import Win
from career.views import own_finds, questions
from tests.building import career_of, day, in_context, moment_on, on


def later(context: Context, days: int) -> Context:
    """Give the context so many days later."""
    return context._replace(moment=on(context.moment, days))


def saying(context: Context, kind: str, text: str) -> Context:
    """Give the context after a line was said."""
    return context.after(editing.add("profile", {"kind": kind, "text": text}, context).changes)


def due(context: Context) -> list[str]:
    """Give the ids of the questions that wait for an answer."""
    return [one.id for one in questions.due(context)]


def test_all_of_the_quarter_are_due_at_first_and_again_after_ninety_days() -> None:
    context = in_context()
    assert due(context) == ["effort", *OF_QUARTER]
    for kind in OF_QUARTER:
        context = saying(context, kind.replace("_", " "), f"my {kind}")
    assert due(context) == ["effort"]
    assert due(later(context, 89)) == ["effort"]
    assert due(later(context, 90)) == ["effort", *OF_QUARTER]


def test_the_same_words_confirm_a_line_and_other_words_are_a_new_version() -> None:
    first = saying(in_context(), "known as", "payments")
    kept = saying(later(first, 91), "known as", "payments")
    (line,) = profile.versions("known_as", kept.career)
    assert (line.on, line.confirmed_on) == (day(0), day(91))
    assert "known_as" not in due(kept)
    new = saying(kept, "known as", "the one for audits")
    assert [one.text for one in profile.versions("known_as", new.career)] == ["the one for audits", "payments"]


def test_the_strongest_skills_are_the_three_with_most_wins() -> None:
    counts = {"sql-tuning": 4, "mentoring": 3, "Speaking": 2, "Rust": 1}
    moment = moment_on()
    wins = [
        moment.make(Win, text=f"{skill} {n}", on=day(-n), skills=frozenset({skill}))
        for skill, count in counts.items()
        for n in range(count)
    ]
    proposed = next(one for one in questions.questions(in_context(career_of(*wins))) if one.id == "strongest").proposal
    assert len(proposed.split(", ")) == 3
    assert proposed.split(", ")[2] == "Speaking"
    assert "Rust" not in proposed
    assert questions.strongest(in_context()) == ""


@pytest.mark.parametrize(("ago", "is_due"), [(6, True), (0, False)])
def test_the_effort_is_asked_for_each_week(ago: int, is_due: bool) -> None:
    from career.model import efforts

    there = in_context(career_of(), on(moment_on(), -ago))
    said = there.after(efforts.say_effort(3, "", None, there).changes)
    assert ("effort" in due(later(said, ago))) is is_due


# the nudges of the check-in


def test_the_behaviour_of_the_week_is_nudged_until_it_was_answered() -> None:
    about = moment_on(day(-30)).make(Behaviour, text="asks first")
    context = in_context(career_of(about))
    assert [found.source for found in own_finds.boss_of_week(context)] == [about.id]
    said = context.after(practices.say_practised("n", None, context).changes)
    assert not list(own_finds.boss_of_week(said))
    assert list(own_finds.boss_of_week(later(said, 7)))


@pytest.mark.parametrize(("days", "is_asked"), [(89, False), (90, True)])
def test_a_line_is_nudged_with_its_last_answer_after_ninety_days_and_nobody_before_the_first(
    days: int, is_asked: bool
) -> None:
    assert not list(own_finds.questions_of_quarter(in_context()))
    said = later(saying(in_context(), "asset", "I stay calm"), days)
    found = list(own_finds.questions_of_quarter(said))
    assert bool(found) is is_asked
    assert not found or "you said: I stay calm." in found[0].why
