"""Skills that are kept again and again move up where a task has words for them, and that can be forgotten (24)."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from career.card import open_card
from career.card.memory import Memory
from career.card.skill_chips import habit_line
from career.evidence import habits
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.reframing import suggest
from tests.building import after, career_of, day, in_context, moment_on

TASK = "circulate the minutes to the board"


def kept(times: int, skill: str, start: int = 0) -> list[Reframe]:
    return [
        Reframe(
            id=f"r{start + n:08d}",
            created_at=moment_on(day(-30)).now,
            about=f"t{n}",
            sentence="It holds",
            skills=frozenset({skill}),
        )
        for n in range(times)
    ]


def of(career: Career) -> list[str]:
    return [one.id for one in Memory.of(career).suggest(TASK).skills]


def second() -> str:
    return suggest(TASK).skills[1].id


def test_fewer_than_fifteen_reframes_are_no_habit() -> None:
    assert of(career_of(*kept(14, second()))) == [one.id for one in suggest(TASK).skills]


def test_what_was_kept_often_moves_up_and_the_card_says_so() -> None:
    skill = second()
    career = career_of(*kept(16, skill))
    found = Memory.of(career).suggest(TASK).skills
    assert found[0].id == skill
    assert found[0].kept == 16
    card = open_card.open_card(TASK, in_context(career))
    assert habit_line(card.offers) == f"Moved up: {found[0].name} (you kept it 16 times)"


def test_a_skill_without_a_word_of_the_task_is_not_offered_for_being_kept() -> None:
    assert "negotiation" not in of(career_of(*kept(30, "negotiation")))


def test_it_is_forgotten_and_that_is_undone() -> None:
    career = career_of(*kept(16, second()))
    memory = Memory.of(career)
    step = memory.forgetting(TASK, "", in_context(career))
    assert step is not None
    assert of(after(career, step)) == [one.id for one in suggest(TASK).skills]
    assert of(career) != of(after(career, step))


def test_what_is_kept_after_it_was_forgotten_counts_on_the_same_day() -> None:
    skill = second()
    career = career_of(*kept(16, skill))
    step = Memory.of(career).forgetting(TASK, "", in_context(career))
    assert step is not None
    forgotten = after(career, step)
    later = [replace(one, created_at=moment_on(day(0)).now + timedelta(hours=1)) for one in kept(16, skill, start=50)]
    usual = {skill: 0.05}
    assert skill not in habits.of(forgotten, usual)
    assert skill in habits.of(career_of(*forgotten, *later), usual)


def test_a_shuffled_habit_is_no_habit_of_the_right_skills() -> None:
    usual = {"writing": 0.1, "testing": 0.05}
    found = habits.from_counts({"writing": 9}, 30, usual)
    assert found["writing"][1] > 0 > found["testing"][1]
    assert abs(found["testing"][1]) <= habits.MOST
