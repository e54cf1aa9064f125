"""A goal from the widest gap of a skill, with what is known of it, within the limit of five (O10, G15)."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from career.edits import gap_goal
from career.model import goal_parts, skills, visions
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.skills import Assessment
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, in_context, moment_on, new_goal


def rated(moment: Moment, **levels: tuple[int, int | None, int | None]) -> Career:
    """Give a career of skills: my level of each, what Lena says, and the level that I want, None for neither."""
    lena = Person(id="p0000lena", created_at=moment.now, name="Lena")
    career = career_of(lena)
    for name, (mine, hers, wanted) in levels.items():
        skill = skills.begun(name, in_context(career, moment))
        career = after(career, skills.rate(skill, Assessment(mine), in_context(career, moment)))
        now = skills.of(name, career)
        assert now is not None
        if wanted is not None:
            career = career.changed([replace(now, target=wanted)])
        if hers is not None:
            career = after(career, skills.rate(now, Assessment(hers, person=lena.id), in_context(career, moment)))
    return career


@pytest.mark.parametrize(
    ("levels", "words"),
    [
        ({"fencing": (3, 1, None), "juggling": (3, 2, None)}, "fencing, 2 above what Lena says"),
        ({"fencing": (2, 1, None), "juggling": (1, None, 4)}, "juggling, 3 below the level you want"),
        ({"juggling": (1, None, 3), "zither": (3, 1, None)}, "zither, 2 above what Lena says"),
        ({"fencing": (1, 3, None)}, None),
        ({"fencing": (3, 3, 3)}, None),
        ({}, None),
    ],
)
def test_the_widest_gap_is_offered_others_words_before_my_wish(
    levels: dict[str, tuple[int, int | None, int | None]], words: str | None, moment: Moment
) -> None:
    career = rated(moment, **levels)
    gap = gap_goal.offered(career)
    assert (gap_goal.words(gap, career) if gap else None) == words


def test_it_says_all_that_is_known_and_is_one_step(moment: Moment) -> None:
    career = after(rated(moment, fencing=(3, 1, None)), visions.answer("", "Lead the club", moment))
    gap = gap_goal.offered(career)
    assert gap is not None
    context = in_context(career, moment)
    step = gap_goal.add(gap_goal.draft(gap, context), context)
    [goal] = step.changes
    assert isinstance(goal, Goal)
    assert goal.title == "fencing: from helped to relied on, as Lena sees it"
    assert (goal.baseline, goal.target, goal.unit, goal.due) == (1, 3, "level", date(2027, 3, 31))
    assert (goal.result, goal.step_to, goal.kind) == ("the hard cases come to me", "Lead the club", "learning")
    assert goal_parts.state(goal, career) == "active"


def test_it_is_due_at_the_end_of_the_quarter_where_that_is_far_enough(moment: Moment) -> None:
    gap = gap_goal.offered(rated(moment, fencing=(3, 1, None)))
    assert gap is not None
    early = gap_goal.draft(gap, in_context(when=moment_on(date(2026, 10, 5))))
    assert early["due"] == "2026-12-31"


def test_what_an_open_goal_is_about_is_offered_no_more_until_that_is_over(moment: Moment) -> None:
    career = rated(moment, fencing=(3, 1, None))
    for state, is_offered in (("open", False), ("idea", False), ("paused", False), ("done", True), ("dropped", True)):
        goal = new_goal("Fencing: be seen", moment, state=state, due=TODAY)
        assert bool(gap_goal.offered(career.changed([goal]))) is is_offered, state


def test_with_five_active_goals_it_is_an_idea(moment: Moment) -> None:
    held = [new_goal(f"Held {n}", moment, due=day(40)) for n in range(5)]
    career = rated(moment, fencing=(3, 1, None)).changed(held)
    gap = gap_goal.offered(career)
    assert gap is not None
    step = gap_goal.add(gap_goal.draft(gap, in_context(career, moment)), in_context(career, moment))
    [goal] = step.changes
    assert isinstance(goal, Goal)
    assert goal.state == "idea"
    assert step.label.startswith("Added idea 'fencing")
    assert "5 goals are active" in step.label
