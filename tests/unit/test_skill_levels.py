"""What the evidence says of my levels: proofs, unproven levels, gaps, the way up, raises, and what a quarter taught."""

from __future__ import annotations

import pytest

from career.evidence import skill_levels
from career.evidence.skill_evidence import evidence_named
from career.evidence.skill_levels import SkillGrowth, best_raise, gap, is_unproven, learned, next_raise, proofs
from career.model import skills
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record, Step
from career.model.settings import Settings
from career.model.skills import Assessment, Rating, Skill
from career.model.wins import Win
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on
from tests.unit.skilled import NAME, SQL, rung, skill_at, wins

# proofs and unproven levels


@pytest.mark.parametrize(
    ("offsets", "count"),
    [((), 0), ((-10, -5), 2), ((-100, -101, -5), 1), ((-100,), 0)],
    ids=["none", "after", "on the day and before it", "of that day, written down before"],
)
def test_proofs_are_the_wins_since_the_level_was_reached(offsets: tuple[int, ...], count: int) -> None:
    career = career_of(*skill_at(2, -100), *wins(*offsets))
    assert len(proofs(evidence_named(SQL, career), in_context(career))) == count


def test_a_win_of_the_same_day_counts_when_it_came_later() -> None:
    moment = on(moment_on(), -1)
    later = Win(id="w1", created_at=moment_on().now, text="x", on=day(-1), skills=frozenset({SQL}))
    early = Win(id="w2", created_at=moment.now, text="x", on=day(-1), skills=frozenset({SQL}))
    career = career_of(*skill_at(2, -1), later, early)
    assert proofs(evidence_named(SQL, career), in_context(career)) == [later]


def test_saying_a_level_again_does_not_begin_the_count_anew() -> None:
    again = Rating(id="j2", created_at=moment_on().now, skill="s1", on=day(-2), level=2)
    career = career_of(*skill_at(2, -100), again, *wins(-50, -20))
    assert len(proofs(evidence_named(SQL, career), in_context(career))) == 2
    down = Rating(id="j3", created_at=moment_on().now, skill="s1", on=day(-30), level=3)
    career = career.changed([down])
    assert len(proofs(evidence_named(SQL, career), in_context(career))) == 0


def test_without_a_level_every_win_is_a_proof() -> None:
    career = career_of(*skill_at(None), *wins(-700, -1))
    assert len(proofs(evidence_named(SQL, career), in_context(career))) == 2


@pytest.mark.parametrize(
    ("level", "offsets", "unproven"),
    [
        (3, (), True),
        (3, (-1,), False),
        (3, (-365,), False),
        (3, (-366,), True),
        (3, (-900, -365), False),
        (1, (), True),
        (0, (), False),
        (None, (), False),
    ],
)
def test_a_level_without_a_win_in_a_year_is_unproven(
    level: int | None, offsets: tuple[int, ...], *, unproven: bool
) -> None:
    career = career_of(*skill_at(level), *wins(*offsets))
    assert is_unproven(evidence_named(SQL, career), in_context()) is unproven


def test_the_days_until_a_level_is_unproven_are_a_setting() -> None:
    shown = evidence_named(SQL, career_of(*skill_at(3), *wins(-40)))
    assert is_unproven(shown, in_context(settings=Settings(unproven_days=30)))


# the way up


@pytest.mark.parametrize(
    ("first", "now", "delta", "strong"),
    [(0, 3, 3, True), (1, 3, 2, True), (1, 4, 3, True), (2, 4, 2, False), (0, 2, 2, False), (3, 3, 0, False)],
)
def test_from_weakest_to_strongest(first: int, now: int, delta: int, *, strong: bool) -> None:
    career = career_of(*skill_at(now, first=first), *wins(-30))
    assert skill_levels.delta(career.skills["s1"]) == delta
    assert [s.id for s in skill_levels.turned_strong(in_context(career))] == (["s1"] if strong else [])


def test_a_level_that_no_win_shows_has_turned_nothing_strong() -> None:
    claimed = career_of(*skill_at(3, first=0))
    old = claimed.changed(wins(-400))
    assert skill_levels.turned_strong(in_context(claimed)) == skill_levels.turned_strong(in_context(old)) == []
    assert not any("weak to strong" in line for line in skill_levels.so_far(in_context(claimed)))


def test_a_skill_without_a_level_has_come_no_way() -> None:
    career = career_of(*skill_at(None))
    assert skill_levels.delta(career.skills["s1"]) is None
    assert skill_levels.turned_strong(in_context(career)) == []


def test_of_those_that_turned_strong_the_longest_way_comes_first() -> None:
    made = [
        Skill(id=f"s{n}", created_at=moment_on().now, name=name, level=level, first_level=first)
        for n, (name, first, level) in enumerate((("a", 1, 3), ("b", 0, 4), ("c", 0, 3)))
    ]
    career = career_of(*made, *(won for name in "abc" for won in wins(-30, skill=name)))
    assert [s.name for s in skill_levels.turned_strong(in_context(career))] == ["b", "c", "a"]


# gaps


def others(*said: tuple[int, int]) -> list[Record]:
    """Give Ana's ratings: days from today, level."""
    ana = Person(id="p1", created_at=moment_on().now, name="Ana")
    made = [
        Rating(id=f"j9{n}", created_at=moment_on().now, skill="s1", on=day(offset), level=level, person="p1")
        for n, (offset, level) in enumerate(said)
    ]
    return [ana, *made]


@pytest.mark.parametrize(
    ("mine", "said", "shown"),
    [
        (3, [(-9, 1)], "+2"),
        (1, [(-9, 3)], "-2"),
        (2, [(-9, 2)], "none"),
        (3, [(-90, 3), (-9, 1)], "+2"),
        (3, [(-9, 1), (-90, 3)], "+2"),
        (3, [], None),
        (None, [(-9, 1)], None),
    ],
)
def test_the_gap_is_to_the_latest_that_somebody_else_said(
    mine: int | None, said: list[tuple[int, int]], shown: str | None
) -> None:
    career = career_of(*skill_at(mine), *others(*said))
    found = gap(career.skills["s1"], career)
    assert (str(found) if found else None) == shown


def test_the_widest_gap_is_where_i_see_myself_higher() -> None:
    career = career_of(*skill_at(3), *others((-9, 1)))
    lower = Skill(id="s2", created_at=moment_on().now, name="b", level=0)
    seen = Rating(id="j2", created_at=moment_on().now, skill="s2", on=TODAY, level=4, person="p1")
    found = skill_levels.widest_gap(career.changed([lower, seen]))
    assert found
    assert (found[0].id, found[1].difference) == ("s1", 2)
    assert skill_levels.widest_gap(career_of(lower, seen)) is None


# raising


@pytest.mark.parametrize(
    ("level", "offsets", "to"),
    [
        (1, (-9, -8), None),
        (1, (-9, -8, -7), 2),
        (1, (-9, -8, -7, -6), 2),
        (3, (-9, -8, -7), 4),
        (4, (-9, -8, -7), None),
        (1, (-500, -501, -502), None),
        (None, (-500, -501, -502), 1),
    ],
)
def test_a_raise_is_due_at_the_third_proof_and_not_before(
    level: int | None, offsets: tuple[int, ...], to: int | None
) -> None:
    career = career_of(*skill_at(level), *wins(*offsets))
    offer = next_raise(evidence_named(SQL, career), in_context(career))
    assert (offer.level if offer else None) == to


def test_how_many_proofs_it_takes_is_a_setting() -> None:
    career = career_of(*skill_at(1), *wins(-1))
    assert next_raise(evidence_named(SQL, career), in_context(career, settings=Settings(raise_proofs=1)))


def test_of_several_that_are_due_the_one_with_most_proofs_is_offered() -> None:
    career = career_of(*wins(-1, -2, -3), *wins(-1, -2, -3, -4, skill="mentoring"), *wins(-1, skill="writing"))
    offer = best_raise([SQL, "mentoring", "writing"], in_context(career))
    assert offer
    assert offer.evidence.key == "mentoring"
    assert best_raise(["writing"], in_context(career)) is None


def test_a_raise_makes_the_skill_and_begins_its_count_anew(moment: Moment) -> None:
    career = career_of(*wins(-3, -2, -1))
    offer = best_raise([SQL], in_context(career))
    assert offer
    assert str(offer) == f"{NAME} to 1 helped: I do it with somebody, or step by step from a guide"
    career = after(career, Step("Raised", skill_levels.raise_changes(offer, in_context(career, moment))))
    (skill,) = career.skills.values()
    (rating,) = career.ratings.values()
    assert (skill.name, skill.key, skill.level, skill.first_level) == (NAME, SQL, 1, 0)
    assert (rating.on, rating.level, rating.why) == (TODAY, 1, "3 wins")
    assert next_raise(evidence_named(SQL, career), in_context(career)) is None
    again = career.changed(wins(1, 2, 3, skill=NAME))
    offer = next_raise(evidence_named(SQL, again), in_context(again))
    assert offer
    assert offer.level == 2


# what a quarter taught


def test_two_new_skills_and_one_rise_in_the_quarter(moment: Moment) -> None:
    known = Skill(id="s8", created_at=moment.now, name="Cooking", level=2, first_level=2)
    career = career_of(known, *skill_at(1, -200), *wins(-190), *wins(-3, skill="juggling"), rung("onboarding"))
    career = after(career, skills.rate(career.skills["s1"], Assessment(2), in_context(career, moment)))
    assert learned(in_context(career)) == SkillGrowth(2, 1)
    assert str(learned(in_context(career))) == "2 new, 1 raised"
    assert learned(in_context(career, day(60))) == SkillGrowth(0, 0)


def test_what_somebody_could_do_before_they_began_to_write_it_down_is_not_new() -> None:
    started = [*wins(-3, skill="juggling"), *wins(-2, skill="sewing"), rung("onboarding")]
    assert learned(in_context(career_of(*started))).new == 0
    assert learned(in_context(career_of(*started, *wins(-190)))).new == 3


@pytest.mark.parametrize(("first", "is_new"), [(None, True), (0, True), (1, False), (2, False)])
def test_a_skill_that_was_rated_above_nothing_at_first_was_there_before(first: int | None, *, is_new: bool) -> None:
    shown = Skill(id="s1", created_at=moment_on().now, name="Databases", key=SQL, level=first, first_level=first)
    assert learned(in_context(career_of(shown, *wins(-1), *wins(-190, skill="juggling")))).new == is_new


def test_a_skill_that_was_not_there_at_first_is_new_for_whoever_begins_now() -> None:
    shown = Skill(id="s1", created_at=moment_on().now, name="Databases", key=SQL, level=1, first_level=0)
    assert learned(in_context(career_of(shown, *wins(-1)))).new == 1


def test_going_down_and_saying_it_again_is_no_rise(moment: Moment) -> None:
    career = career_of(*skill_at(3, -200))
    for level in (3, 2, 2):
        career = after(career, skills.rate(career.skills["s1"], Assessment(level), in_context(career, moment)))
    assert learned(in_context(career)).up == 0
