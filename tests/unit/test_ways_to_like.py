"""Ways to like it more speak of the task and the people at hand, and the one that helps most comes first."""

from __future__ import annotations

from datetime import date

import pytest

from career.card import ways_to_like
from career.drafting.skill_words import inside
from career.model import tasks
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.skills import Skill
from career.model.wins import Win
from tests.building import TODAY, career_of, in_context, moment_on

MOMENT = moment_on()
PRIYA = MOMENT.make(Person, name="Priya Nair", role="peer")
TOM = MOMENT.make(Person, name="Tom Reed", role="report")
ANA = MOMENT.make(Person, name="Ana Lima", role="manager")


def test_each_says_something_where_nothing_is_known() -> None:
    for way_to_like in ways_to_like.WAYS_TO_LIKE:
        text = way_to_like.words(None, in_context(career_of()))
        assert text
        assert not text.endswith(".")


@pytest.mark.parametrize(
    ("way_to_like", "says"),
    [
        ("someone", "do it with Priya Nair"),
        ("teach", "do it so that Tom Reed could do it after me"),
        ("challenge", "beat 40 min, the time it took so far, with nothing left out"),
        ("strength", "start where it needs test design and automation"),
    ],
)
def test_it_is_made_of_ones_own_records(way_to_like: str, says: str) -> None:
    task = tasks.add("rerun the suite", MOMENT, minutes_each=40, assigned_by=ANA.id)
    wins = [MOMENT.make(Win, text="w", on=TODAY, skills=frozenset({skill})) for skill in ("testing", "testing", "cicd")]
    assert ways_to_like.BY_ID[way_to_like].words(task, in_context(career_of(ANA, PRIYA, TOM, task, *wins))) == says


def test_a_strength_that_gives_energy_comes_before_one_that_only_has_wins() -> None:
    wins = [MOMENT.make(Win, text="w", on=TODAY, skills=frozenset({skill})) for skill in ("testing", "testing", "cicd")]
    rated = [
        MOMENT.make(Skill, name="Delivery", key=key, energy=energy) for key, energy in (("cicd", 1), ("testing", -1))
    ]
    says = ways_to_like.BY_ID["strength"].words(None, in_context(career_of(*wins, *rated)))
    assert says == f"start where it needs {inside('cicd')}, which gives me energy"


@pytest.mark.parametrize(
    ("today", "month"), [(date(2026, 11, 21), "June"), (date(2026, 4, 1), "June"), (date(2026, 6, 3), "December")]
)
def test_from_a_distance_looks_back_from_the_review_after_next_month(today: date, month: str) -> None:
    says = ways_to_like.BY_ID["distance"].words(None, in_context(career_of(), today))
    assert says == f"in {month}'s review, what will this line say?"


def test_whoever_gave_the_task_is_not_the_one_to_do_it_with() -> None:
    task = tasks.add("rerun the suite", MOMENT, assigned_by=PRIYA.id)
    assert "Priya" not in ways_to_like.BY_ID["someone"].words(task, in_context(career_of(PRIYA, task)))


def test_what_lifted_me_most_comes_first_once_it_is_known() -> None:
    def kept(way_to_like: str, appeal_rise: int) -> list[Reframe]:
        return [
            MOMENT.make(Reframe, about="t0", way_to_like=way_to_like, appeal_before=3, appeal_after=3 + appeal_rise)
            for _ in range(5)
        ]

    assert ways_to_like.ranked(career_of(PRIYA)) == ways_to_like.WAYS_TO_LIKE
    assert [way.id for way in ways_to_like.ranked(career_of())][:2] == ["distance", "someone"]
    assert ways_to_like.ranked(career_of(*kept("box", 4), *kept("someone", -1)))[0].id == "box"
    assert ways_to_like.ranked(career_of(*kept("box", 4), *kept("someone", -1)))[-1].id == "someone"
    assert ways_to_like.ranked(career_of(PRIYA, *kept("box", 4)[:4])) == ways_to_like.WAYS_TO_LIKE
