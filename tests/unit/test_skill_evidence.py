"""What wins and reframed tasks show of each skill."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from career.evidence import effects
from career.evidence.skill_evidence import evidence_named, last_used
from career.evidence.skill_evidence import inventory as all_of
from career.evidence.skill_levels import is_unproven, next_raise, proofs
from career.model.moment import Moment
from career.model.records import Record
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.wins import Win
from career.views.finding import find
from tests.building import TODAY, career_of, day, in_context, moment_on
from tests.unit.skilled import NAME, SQL, rung, skill_at, wins

# what is listed


def test_skills_that_only_wins_and_rungs_show_are_there_without_a_record() -> None:
    career = career_of(*wins(-9, -3), rung("juggling"))
    first, second = all_of(career)
    assert (first.name, first.key, first.skill, first.level) == (NAME, SQL, None, None)
    assert ([w.on for w in first.wins], last_used(first, moment_on())) == ([day(-3), day(-9)], day(-3))
    assert (second.name, len(second.wins), len(second.reframed_tasks), last_used(second, moment_on())) == (
        "juggling",
        0,
        1,
        day(-1),
    )


def test_the_most_used_come_first_then_the_higher_level() -> None:
    two = [Skill(id=f"s{n}", created_at=moment_on().now, name=name, level=n) for n, name in ((2, "aaa"), (3, "bbb"))]
    career = career_of(*two, *wins(-1, skill="juggling"), rung("onboarding"))
    assert [shown.name for shown in all_of(career)] == ["juggling", "Onboarding and knowledge transfer", "bbb", "aaa"]


def test_one_skill_is_one_line_however_it_is_written() -> None:
    career = career_of(*wins(-1, skill="incident-response"), *wins(-2, skill="Incident Response"))
    (shown,) = all_of(career)
    assert (shown.key, len(shown.wins)) == ("incident-response", 2)


def test_a_task_that_was_left_and_one_of_somebody_else_built_nothing_of_mine() -> None:
    built: list[Record] = [rung(SQL), rung(SQL, verdict="job"), rung(SQL, -5, "redefine")]
    left: list[Record] = [rung(SQL, verdict="trade"), rung(SQL, verdict="decline"), rung(SQL, for_person="p1")]
    (shown,) = all_of(career_of(*built, *left))
    assert len(shown.reframed_tasks) == 3


def test_a_win_that_somebody_else_made_shows_their_skill_and_not_mine() -> None:
    won = wins(-1, -2, -3)
    theirs = [replace(rung(SQL, -n, for_person="p1"), win=win.id) for n, win in enumerate(won, start=1)]
    assert all_of(career_of(*won, *theirs)) == []
    assert effects.proofs(career_of(*won, *theirs)) == {}
    assert effects.proofs(career_of(*won)) == {SQL: 3}


def test_what_is_archived_is_out_of_sight(moment: Moment) -> None:
    gone = Skill(id="s9", created_at=moment.now, name="Juggling", archived_on=TODAY)
    lost = Win(id="w9", created_at=moment.now, text="x", on=TODAY, skills=frozenset({SQL}), archived_on=TODAY)
    assert all_of(career_of(gone, lost)) == []


# found again (L9)


def test_an_odd_skill_is_found_with_its_two_wins(moment: Moment) -> None:
    odd = Skill(id="s1", created_at=moment.now, name="film projector", key="film projector", odd=True)
    career = career_of(odd, *wins(-400, -1, skill="film projector"), *wins(-2))
    assert {record.table for record in find(career, "projector")} == {"skills", "wins"}
    assert len(find(career, "projector")) == 3


LEVELS = st.one_of(st.none(), st.integers(0, 4))


@given(LEVELS, st.lists(st.integers(-800, 0), max_size=6))
def test_whatever_was_won_the_lists_agree(level: int | None, offsets: list[int]) -> None:
    career: Career = career_of(*skill_at(level), *wins(*offsets))
    (shown,) = all_of(career)
    assert shown == evidence_named(SQL, career) == evidence_named("Databases", career)
    assert set(proofs(shown, in_context(career))) <= set(shown.wins)
    assert len(shown.wins) == len(offsets)
    offer = next_raise(shown, in_context(career))
    assert offer is None or (offer.level == (level or 0) + 1 and offer.proofs >= 3)
    assert not (is_unproven(shown, in_context()) and any(win.on >= day(-365) for win in shown.wins))
