"""Skills of one's own: five levels, my ratings and those of others, and what an edit of a level means."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.edits import editing
from career.errors import BadValue, Refused
from career.language.text import clean_line
from career.model import skills
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Step
from career.model.skills import (
    LEVELS,
    Assessment,
    Rating,
    Skill,
    alike,
    begun,
    level_words,
    rate,
    ratings,
)
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on


def rated(career: Career, words: str, level: int, moment: Moment, **more: Any) -> Career:
    """Give the career after a rating."""
    return after(
        career, rate(begun(words, in_context(career, moment)), Assessment(level, **more), in_context(career, moment))
    )


def only(career: Career) -> Skill:
    """Give the one skill there is."""
    (skill,) = career.skills.values()
    return skill


def test_every_level_has_a_word_and_a_meaning_of_its_own() -> None:
    assert len(LEVELS) == len({word for word, _ in LEVELS}) == len({means for _, means in LEVELS}) == 5
    assert [level_words(n) for n in (None, 0, 2, 4)] == ["no level yet", "0 new", "2 alone", "4 teaches"]


def test_the_first_rating_makes_the_skill_and_is_where_it_began(moment: Moment) -> None:
    step = rate(
        begun("Technical documentation", in_context(career_of(), moment)),
        Assessment(1),
        in_context(career_of(), moment),
    )
    skill = only(after(career_of(), step))
    assert step.label == "Rated 'Technical documentation' 1 helped"
    assert (skill.key, skill.name) == ("documentation", "Technical documentation")
    assert (skill.level, skill.first_level) == (1, 1)


@pytest.mark.parametrize(
    "words", ["documentation", "Technical Documentation", "DOCUMENTATION", " technical  documentation "]
)
def test_a_skill_of_the_catalogue_is_the_same_by_its_id_and_by_its_name(words: str, moment: Moment) -> None:
    career = rated(career_of(), "documentation", 1, moment)
    assert only(rated(career, words, 2, moment)).level == 2


def test_a_skill_of_ones_own_is_its_words_whatever_their_case_and_hyphens(moment: Moment) -> None:
    career = rated(career_of(), "Film projector", 3, moment)
    assert only(rated(career, "film-projector", 4, moment)).level == 4
    assert only(career).key == "Film projector"


def test_another_s_rating_leaves_mine_as_it_is(moment: Moment) -> None:
    ana = moment.make(Person, name="Ana")
    career = rated(career_of(ana), "mentoring", 1, moment, person=ana.id, why="two of them asked me")
    skill = only(career)
    assert (skill.level, skill.first_level) == (None, None)
    career = rated(career, "mentoring", 3, moment)
    assert (only(career).level, only(career).first_level) == (3, 3)
    assert [r.why for r in ratings(skill, career, mine=False)] == ["two of them asked me"]
    assert [r.level for r in ratings(skill, career, mine=True)] == [3]


def test_a_rating_of_an_earlier_day_moves_the_beginning_and_not_the_level(moment: Moment) -> None:
    career = rated(career_of(), "mentoring", 3, moment)
    career = rated(career, "mentoring", 0, moment, on=day(-90))
    assert (only(career).level, only(career).first_level) == (3, 0)
    assert [r.on for r in ratings(only(career), career, mine=True)] == [day(-90), TODAY]


def test_a_rating_to_come_and_a_level_that_is_none_are_refused(moment: Moment) -> None:
    skill = begun("mentoring", in_context(career_of(), moment))
    with pytest.raises(BadValue, match="in the future"):
        rate(skill, Assessment(2, on=day(1)), in_context(career_of(), moment))
    with pytest.raises(BadValue, match=r"5 is not a level\. Choose: 0 new · 1 helped · 2 alone"):
        rate(skill, Assessment(5), in_context(career_of(), moment))
    with pytest.raises(BadValue, match="Nothing was typed for the skill"):
        begun(" ", in_context(career_of(), moment))


def test_added_by_hand_its_level_is_the_first_rating_and_twice_is_refused(moment: Moment) -> None:
    typed = {"name": "negotiation", "level": "2", "target": "4", "energy": "-1", "odd": "y"}
    career = after(career_of(), editing.add("skills", typed, in_context(career_of(), moment)))
    skill = only(career)
    assert (skill.level, skill.first_level, skill.target, skill.energy, skill.odd) == (2, 2, 4, -1, True)
    assert [r.level for r in career.ratings.values()] == [2]
    with pytest.raises(Refused, match="one of your skills already"):
        editing.add("skills", {"name": "Negotiation"}, in_context(career, moment))


def test_without_a_level_it_is_added_unrated(moment: Moment) -> None:
    career = after(career_of(), editing.add("skills", {"name": "juggling"}, in_context(career_of(), moment)))
    assert (only(career).level, only(career).first_level) == (None, None)
    assert not career.ratings


@pytest.mark.parametrize(
    ("field", "text"),
    [("level", "5"), ("level", "-1"), ("level", "1.5"), ("energy", "3"), ("target", "x"), ("name", "")],
)
def test_what_is_no_level_is_refused_at_its_field(field: str, text: str, moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        editing.add("skills", {"name": "juggling"} | {field: text}, in_context(career_of(), moment))
    assert refused.value.field == field


def test_an_edited_level_is_a_rating_of_today_and_another_field_is_none(moment: Moment) -> None:
    career = rated(career_of(), "mentoring", 1, moment)
    later = on(moment, 30)
    career = after(career, editing.edit(only(career), {"level": "2"}, in_context(career, later)))
    assert [(r.on, r.level) for r in ratings(only(career), career, mine=True)] == [(TODAY, 1), (day(30), 2)]
    career = after(career, editing.edit(only(career), {"energy": "2", "level": "2"}, in_context(career, later)))
    assert len(career.ratings) == 2
    assert (only(career).first_level, only(career).energy) == (1, 2)


def test_a_skill_that_is_renamed_is_known_by_its_old_words_too(moment: Moment) -> None:
    career = rated(career_of(), "SQL", 2, moment)
    career = after(career, editing.edit(only(career), {"name": "Query tuning"}, in_context(career, moment)))
    assert skills.of("sql", career) == skills.of("query tuning", career) == only(career)


def test_a_rating_is_not_added_by_hand_and_no_level_is_said_in_the_future(moment: Moment) -> None:
    with pytest.raises(Refused, match="rung rate SKILL LEVEL"):
        editing.add("ratings", {"why": "x"}, in_context(career_of(), moment))
    career = rated(career_of(), "mentoring", 1, moment)
    (rating,) = career.ratings.values()
    with pytest.raises(BadValue, match="in the future"):
        editing.edit(rating, {"on": "tomorrow"}, in_context(career, moment))


WORDS = st.text(max_size=30)


@given(WORDS)
def test_words_that_are_alike_name_one_skill(words: str) -> None:
    assert alike(alike(words)) == alike(words)
    line = clean_line(words)
    if not line:
        return
    career = rated(career_of(), words, 1, moment_on())
    assert skills.of(line, career) == only(career)
    assert only(rated(career, f" {words.replace(' ', '-')}", 2, moment_on(day(1)))).level == 2


@given(st.lists(st.tuples(st.integers(-400, 0), st.integers(0, 4)), min_size=1, max_size=8))
def test_the_level_is_that_of_the_latest_day_and_the_first_that_of_the_earliest(said: list[tuple[int, int]]) -> None:
    moment, career = moment_on(), career_of()
    for offset, level in said:
        career = rated(career, "mentoring", level, moment, on=day(offset))
    days: dict[date, list[int]] = {}
    for offset, level in said:
        days.setdefault(day(offset), []).append(level)
    assert only(career).level == days[max(days)][-1]
    assert only(career).first_level == days[min(days)][0]


def test_a_step_that_only_says_it_again_keeps_the_skill_as_it_is(moment: Moment) -> None:
    career = rated(career_of(), "mentoring", 1, moment)
    step: Step = rate(only(career), Assessment(1), in_context(career, on(moment, 9)))
    assert [type(change) for change in step.changes] == [Rating]


@pytest.mark.parametrize(("key", "shown"), [("sab3defgh", "sab3"), ("sabcdefgh", "sabcdefgh")])
def test_a_skill_is_found_by_its_id_and_a_short_name_is_none(key: str, shown: str, moment: Moment) -> None:
    made = Skill(id=key, created_at=moment.now, name="Juggling", key="Juggling")
    career = career_of(made, Skill(id="sab9defgh", created_at=moment.now, name="Cooking", key="Cooking"))
    assert skills.typed_as(made, career) == shown
    assert begun(shown, in_context(career, moment)) == begun(key, in_context(career, moment)) == made
    assert begun("SAB", in_context(career, moment)).name == "SAB"
