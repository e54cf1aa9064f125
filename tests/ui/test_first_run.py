"""The first minute: one question, asked twice, from where to where, the first task, and a kept rung."""

from __future__ import annotations

import pytest

from tests.ui.conftest import OpenUser


async def test_a_first_minute_ends_with_a_kept_rung_on_the_dashboard(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        user.sees("What do you really want?", "Esc skip")
        await user.presses("Lead a team", "enter")
        user.sees("And what do you really want?", "You said: Lead a team.")
        await user.presses(" of ten", "enter")
        user.sees("Where are you today?", "You want: Lead a team of ten.", "Enter continue, or skip")
        await user.presses("enter")
        user.sees("Where do you want to be?")
        await user.presses("enter")
        user.sees("What were you asked to do?")
        await user.presses("update the payments runbook", "enter", "k", "tab", "I know how pages go", "enter")

        user.sees("Lead a team of ten", "update the payments runbook", "Reframed")
        (vision,) = user.career.visions.values()
        assert (vision.first_answer, vision.text) == ("Lead a team", "Lead a team of ten")
        (kept,) = user.career.reframes.values()
        assert kept.known == "I know how pages go"
        assert kept.sentence == "I know how pages go."
        assert kept.reasons == {"know"}
        assert user.career.headline(kept.about) == "update the payments runbook"


async def test_from_where_to_where_is_asked_and_is_on_the_road_the_next_day(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("Lead a division", "enter", "enter", "5 people led", "enter")
        user.sees("Where do you want to be?", "Today: 5 people led.")
        await user.presses("200", "enter", "escape", "8")
        (vision,) = user.career.visions.values()
        assert (vision.start, vision.target, vision.unit) == (5, 200, "people led")
        user.sees("half way")
        await user.presses("u")
        assert not user.career.visions


async def test_what_is_no_number_is_refused_with_an_example_and_stays_typed(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("Lead", "enter", "enter", "a few people", "enter")
        user.sees("'a few people' does not begin with a number.", "5 people led")
        assert user.line() == "a few people"


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (("Lead", "enter", "escape"), ("Lead", None, None)),
        (("Lead", "enter", " two", "enter", "escape"), ("Lead two", None, None)),
        (("Lead", "enter", "enter", "5 people", "enter", "escape"), ("Lead", 5, None)),
        (("Lead", "enter", "enter", "5 people", "enter", "200", "escape"), ("Lead", 5, 200)),
        (("Lead", "enter", "enter", "many", "escape"), ("Lead", None, None)),
    ],
)
async def test_esc_ends_it_anywhere_and_keeps_what_was_answered(
    dashboard: OpenUser, keys: tuple[str, ...], kept: tuple[str, float | None, float | None]
) -> None:
    async with dashboard() as user:
        await user.presses(*keys)
        user.sees("What were you asked to do?")
        (vision,) = user.career.visions.values()
        assert (vision.text, vision.start, vision.target) == kept


async def test_no_answer_at_all_keeps_nothing(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("enter")
        user.sees("What were you asked to do?")
        assert not user.career.visions
