"""A family of skills whose reframes keep not coming true is offered less, says why, and recovers (B.4, first 5)."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from career.card import open_card, save_card
from career.card.memory import Memory
from career.card.skill_chips import less_line
from career.evidence import families
from career.model.choices import Pick
from career.model.reframes import CameTrue, Reframe
from career.model.snapshot import Career
from career.reframing import families as listed_families
from career.reframing import skill, suggest
from career.views.nudges import BY_KIND
from tests.building import after, career_of, day, in_context, moment_on

TASK = "groom the backlog and write the runbook"
FAMILY = "delivery"
NONE = "Planning and delivery, because none of its last 5 came true"


def no(times: int) -> list[CameTrue]:
    """Give so many answers that nothing came true."""
    return ["no"] * times


def closed(*answers: CameTrue, skills: str = "planning", ago: int = 10) -> list[Reframe]:
    """Give reframes that were closed one a day, the last one so many days ago."""
    first = -ago - len(answers) + 1
    return [
        Reframe(
            id=f"r{ago:02d}{skills[:3]}{n:03d}", created_at=moment_on().now, about=f"t{n}", sentence="It holds",
            skills=frozenset(skills.split()), closed_on=day(first + n), came_true=said,
        )
        for n, said in enumerate(answers)
    ]  # fmt: skip


def offered(career: Career, task: str = TASK) -> list[tuple[str, bool]]:
    """Give the skills that are offered for a task, and whether they are on."""
    return [(one.id, one.shown) for one in Memory.of(career).suggest(task).skills]


def test_the_words_of_the_task_point_at_two_families() -> None:
    on = [one.id for one in suggest(TASK).skills if one.shown]
    assert {skill(one).family for one in on} > {FAMILY}
    assert skill(on[0]).family == FAMILY


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        (no(4), ""),
        (no(5), NONE),
        (
            ["no", "no", "partly", "no", "no"],
            "Planning and delivery, because only one, in part, of its last 5 came true",
        ),
        (["no", "partly", "partly", "no", "no"], ""),
        (["no", "no", "yes", "no", "no"], ""),
        (["yes", "yes", *no(5)], NONE),
        ([*no(9), "yes"], ""),
        (["no", "no", "", "no", "no"], ""),
    ],
)
def test_it_is_offered_less_where_none_of_the_last_five_came_true(answers: list[CameTrue], reason: str) -> None:
    found = Memory.of(career_of(*closed(*answers))).suggest(TASK).skills
    less = {one.less for one in found if skill(one.id).family == FAMILY}
    assert less == {reason}
    assert {one.less for one in found if skill(one.id).family != FAMILY} == {""}


def test_its_skills_come_last_and_are_off_and_a_card_says_why() -> None:
    career = career_of(*closed(*no(5)))
    families_of = [(skill(one).family, on) for one, on in offered(career)]
    assert [on for family, on in families_of if family == FAMILY] == [False] * sum(f == FAMILY for f, _ in families_of)
    places = [at for at, (family, _) in enumerate(families_of) if family == FAMILY]
    assert places == [*range(len(families_of) - len(places), len(families_of))]
    assert any(on for _, on in families_of)
    card = open_card.open_card(TASK, in_context(career))
    assert less_line(card.offers) == f"Offered less: {NONE}"
    assert less_line(open_card.open_card(TASK, in_context()).offers) == ""


def test_where_nothing_else_fits_one_of_it_stays_on() -> None:
    task = "groom the backlog"
    assert {skill(one).family for one, on in offered(career_of(), task) if on} == {FAMILY}
    held = offered(career_of(*closed(*no(5))), task)
    assert [on for _, on in held].count(True) == 1
    assert held[0] == (offered(career_of(), task)[0][0], True)


def test_one_that_comes_true_brings_it_back_as_it_was() -> None:
    bad = closed(*no(6))
    good = closed("yes", ago=1)
    assert offered(career_of(*bad)) != offered(career_of())
    assert offered(career_of(*bad, *good)) == offered(career_of())


def test_asking_for_it_again_brings_it_back_until_five_more_have_failed() -> None:
    career = career_of(*closed(*no(5)))
    step = Memory.of(career).forgetting(TASK, "", in_context(career))
    assert step
    assert step.label == "Offered Planning and delivery again"
    again = after(career, step)
    assert offered(again) == offered(career_of())
    assert Memory.of(again).forgetting(TASK, "", in_context(again)) is None
    since = [replace(kept, closed_on=day(n)) for n, kept in enumerate(closed(*no(5), ago=0))]
    assert offered(again.changed(since[1:])) == offered(career_of())  # those of the same day do not count
    more = [replace(kept, id=f"r9{n:07d}", closed_on=day(n + 1)) for n, kept in enumerate(since)]
    assert offered(again.changed(more)) == offered(career)
    [held] = again.nudges.values()
    assert offered(again.changed([replace(held, archived_on=day(0))])) != offered(career_of())


def test_the_order_of_the_records_makes_no_difference() -> None:
    records = [*closed(*no(6), "yes", ago=20), *closed(*no(5), ago=1)]
    assert len({tuple(offered(career_of(*shuffled(records, seed)))) for seed in range(9)}) == 1


def shuffled(records: Sequence[Reframe], seed: int) -> list[Reframe]:
    """Give the records in another order."""
    mixed = [*records]
    random.Random(seed).shuffle(mixed)  # noqa: S311 - the same orders each time
    return mixed


def test_what_the_person_picked_for_such_a_task_stays_first_and_on() -> None:
    pick = moment_on().make(Pick, text=TASK, skills=frozenset({"planning"}))
    found = Memory.of(career_of(pick, *closed(*no(5)))).suggest(TASK).skills
    assert (found[0].id, found[0].shown, found[0].remembered) == ("planning", True, TASK)


def test_a_card_that_is_kept_as_it_was_offered_remembers_nothing_so_that_it_can_recover() -> None:
    career = career_of(*closed(*no(5)))
    kept = after(career, save_card.keep(open_card.open_card(TASK, in_context(career)), in_context(career)))
    assert not kept.picks


def test_only_what_was_closed_with_a_sentence_counts() -> None:
    bare = [replace(kept, sentence="") for kept in closed(*no(5))]
    open_ones = [replace(kept, closed_on=None) for kept in closed(*no(5))]
    for kept in (bare, open_ones):
        assert families.offered_less(career_of(*kept), {"planning": FAMILY}) == {}


def test_a_skill_of_ones_own_has_no_family_and_is_offered_as_ever() -> None:
    career = career_of(*closed(*no(5), skills="beekeeping"))
    assert families.offered_less(career, {"beekeeping": ""}) == {}
    assert offered(career) == offered(career_of())


def test_no_family_has_the_name_of_a_nudge_since_both_are_asked_for_again_by_it() -> None:
    assert not set(BY_KIND) & set(listed_families())
