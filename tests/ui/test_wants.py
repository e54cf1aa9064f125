"""What I want by keys: the map of influence on `5`, telling with `t`, what came of it, who decides on a goal (B9, B15, B16)."""

from __future__ import annotations

import pytest

from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Step
from career.model.wants import Want
from tests.building import on
from tests.ui.conftest import OpenUser
from tui.host import clock


def influential() -> Step:
    """Give two people who decide, one who does not, a goal, and a want."""
    moment = clock.moment()
    at = on(moment, -10)
    ana, marta = (
        at.make(Person, name=name, influence=3, cares_about=frozenset({"dates"})) for name in ("Ana", "Marta")
    )
    kim = at.make(Person, name="Kim", influence=1)
    want = at.make(Want, text="sit in on the audit", part="the audit team")
    return Step("Began", [ana, marta, kim, at.make(Goal, title="Grow two leads"), want])


OPEN_PROFILE = (":", "who you are", "enter", *["down"] * 10)
"""The keys to the first want on the profile."""


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_the_map_answers_at_a_glance_who_does_not_know(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(influential(), size=size) as user:
        await user.presses("5")
        user.sees("told what you want: 0 of 2 (0 %) · not told: Ana, Marta")
        user.sees("who decides", "cares about", "told", "met", "next", "no")
        assert not user.outside()


async def test_t_on_a_person_tells_what_they_do_not_know_and_u_takes_it_back(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses("5")
        assert user.footer().startswith("t tell what you want")
        await user.presses("t")
        user.sees("Tell: sit in on the audit", "Ana cares about dates")
        await user.presses("enter")
        user.sees("I'd really like to sit in on the audit, and I'd love to see the audit team from the inside.")
        await user.presses("t")
        (told,) = user.career.tellings.values()
        assert (told.script, told.about) == ("tell-want", next(iter(user.career.wants)))
        user.sees("told what you want: 1 of 2 (50 %)", "not told: Marta")
        await user.presses("u")
        user.sees("told what you want: 0 of 2 (0 %)")


async def test_t_on_a_want_proposes_the_most_influential_who_does_not_know(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses(*OPEN_PROFILE)
        assert user.footer().startswith("t tell  Space it happened")
        await user.presses("t")
        user.sees("tell what you want to learn and see: sit in on the audit".capitalize())
        await user.presses("up")
        assert user.line() == "Ana"
        await user.presses("enter", "t")
        user.sees("told Ana")
        await user.presses("t", "up")
        assert user.line() == "Marta"


async def test_a_want_that_happened_becomes_a_win_that_u_takes_back(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses(*OPEN_PROFILE)
        user.sees("what I want", "told nobody yet")
        await user.presses("space")
        user.sees("It happened: sit in on the audit. What came of it?", "Sat in on the audit")
        await user.presses("enter")
        (win,) = user.career.wins.values()
        assert (win.text, win.want) == ("Sat in on the audit", next(iter(user.career.wants)))
        user.sees("happened on 21 Nov")
        await user.presses("space")
        user.sees("has happened already: Sat in on the audit")
        await user.presses("u")
        assert not user.career.wins
        user.sees("told nobody yet")


async def test_a_want_is_added_edited_deleted_and_seen_on_the_road(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses(*OPEN_PROFILE, "a", "lead two people", "enter")
        assert [want.text for want in user.career.wants.values()] == ["sit in on the audit", "lead two people"]
        await user.presses("e", "down", "down", "it pays", "enter")
        assert [want.why for want in user.career.wants.values()] == ["", "it pays"]
        await user.presses("escape", "8")
        user.sees("I want  sit in on the audit", "I want  lead two people")
        await user.presses("z")
        user.sees_not("lead two people", "audit")
        await user.presses("z", "G", "k", "k", "d")
        assert [want.text for want in user.career.wants.values()] == ["sit in on the audit"]
        await user.presses("u")
        assert len(user.career.wants) == 2


async def test_who_decides_on_a_goal_is_asked_where_nobody_is_named_and_in_its_form(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses("5", "G")
        user.sees("nobody is named who decides on", "Grow two leads")
        assert user.footer().startswith("e who decides")
        await user.presses("e")
        user.sees("Who decides on 'Grow two leads'?")
        await user.presses("Marta", "enter")
        user.sees_not("nobody is named who decides on")
        await user.presses("1", "enter")
        user.sees("who decides", "Marta")
        await user.presses("e", "up", "up", "up")
        assert user.line() == "Marta"
        await user.presses("escape", "u", "escape", "5")
        user.sees("nobody is named who decides on")


async def test_the_check_in_offers_to_tell_whoever_does_not_know(dashboard: OpenUser) -> None:
    async with dashboard(influential()) as user:
        await user.presses("c", "enter")
        user.sees("Ana", "What you want: sit in on the audit. Ana does not know it yet", "a tell them")
        await user.presses("a")
        user.sees("Tell: sit in on the audit")
        await user.presses("enter", "t")
        assert len(user.career.tellings) == 1
