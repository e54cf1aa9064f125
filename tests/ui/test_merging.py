"""One identity for people, by keys: which of two was meant, who else somebody is, and digits where a person is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from career.model.feedback import Feedback
from career.model.people import Person
from career.model.records import Step
from tests.building import moment_on
from tests.ui.conftest import OpenUser
from tests.ui.life import life

MOMENT = moment_on(date(2026, 11, 20))


def two_omars() -> Step:
    """Give two people of one name."""
    first = MOMENT.make(Person, name="Omar", role="manager", influence=2, cares_about=frozenset({"calm"}))
    other = MOMENT.make(Person, name="Omar", role="peer", apart_from=frozenset({first.id}))
    return Step("Began", [first, other])


async def test_feedback_from_one_of_two_is_kept_and_asked_about_with_a_digit(dashboard: OpenUser) -> None:
    async with dashboard(two_omars()) as user:
        await user.presses("f", "great", "down", "Omar", "enter")
        user.sees("which Omar? & in People (5)")
        await user.presses("5")
        user.sees("Omar?", "which Omar? & says it")
        await user.presses("&")
        user.sees("Which Omar? 'great'", "1 Omar · manager · cares about calm", "2 Omar · peer")
        await user.presses("2", "enter")
        [said] = user.career.feedback.values()
        assert user.career.people[said.person].role == "peer"
        assert len(user.career.people) == 2
        await user.presses("u")
        assert len(user.career.people) == 3


async def test_it_can_be_said_on_the_feedback_itself_and_that_it_was_somebody_else(dashboard: OpenUser) -> None:
    async with dashboard(two_omars()) as user:
        await user.presses("f", "great", "down", "Omar", "enter", "3", "&", "n", "enter")
        [said] = user.career.feedback.values()
        third = user.career.people[said.person]
        assert not third.unclear
        assert len(third.apart_from) == 2


async def test_two_names_of_one_person_are_merged_by_picking_the_other(dashboard: OpenUser) -> None:
    jose, other = MOMENT.make(Person, name="José", role="peer"), MOMENT.make(Person, name="Jose")
    said = MOMENT.make(Feedback, raw="x", on=date(2026, 11, 20), person=other.id)
    async with dashboard(Step("Began", [jose, other, said])) as user:
        await user.presses("5")
        user.sees("is it Jose? & says it")
        await user.presses("&", "1", "enter")
        assert list(user.career.people) == [jose.id]
        assert user.career.feedback[said.id].person == jose.id
        await user.presses("enter", "g", "enter")
        user.sees("also called", "Jose")


@pytest.mark.parametrize(("key", "roles"), [("y", ["peer"]), ("n", ["manager", "peer"])])
async def test_adding_somebody_who_is_there_asks_whether_it_is_they(
    dashboard: OpenUser, key: str, roles: list[str]
) -> None:
    async with dashboard(Step("Began", [MOMENT.make(Person, name="Omar", role="manager")])) as user:
        await user.presses("5", "a", "Omar", "down", "peer", "enter")
        user.sees("Omar (manager) is there already.", "n somebody else")
        await user.presses("escape")
        user.sees("Add person", "peer")
        await user.presses("enter", key)
        assert sorted(p.role for p in user.career.people.values()) == roles


async def test_whom_to_tell_is_chosen_by_digit_and_no_digit_becomes_a_person(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = set(user.career.people)
        await user.presses("f", "speak up", "down", "9", "enter")
        user.sees("Nobody has the digit 9", "1 Dana Ruiz · manager · cares about")
        await user.presses("backspace", "1", "enter")
        said = next(f for f in user.career.feedback.values() if f.raw == "speak up")
        assert user.career.people[said.person].name == "Dana Ruiz"
        assert set(user.career.people) == before
