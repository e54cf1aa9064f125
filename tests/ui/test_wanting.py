"""What do you really want, a year later: asked again, with what was wanted then beside it, and every answer kept (G1)."""

from __future__ import annotations

from datetime import date

from career.model.records import Step
from career.model.visions import Vision
from tests.building import TODAY
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock


def wanted(*days: date) -> Step:
    """Give the step that adds an answer of each day; nothing else is there, so the check-in has little to ask."""
    made = (
        clock.moment().make(
            Vision, on=on, text=f"Lead in {on.year}", first_answer="More pay", start=5.0, target=200.0, unit="people"
        )
        for on in days
    )
    return Step("Added", [*made])


A_YEAR_AGO = date(2025, 11, 20)


async def test_the_check_in_asks_again_with_what_was_wanted_then_beside_it(dashboard: OpenUser) -> None:
    async with dashboard(wanted(A_YEAR_AGO)) as user:
        await user.presses("c", "enter")
        user.sees("What do you really want?", "A year ago you wanted: Lead in 2025, from 5 to 200 people.", "a answer")
        await user.presses("a")
        user.sees("A year ago you wanted: Lead in 2025, from 5 to 200 people")
        await user.presses(*["backspace"] * 4, "peace", "enter")
        now, then = sorted(user.career.visions.values(), key=lambda v: v.on, reverse=True)
        assert (now.text, now.on, now.target) == ("Lead in peace", TODAY, 200)
        assert (then.text, then.on, then.first_answer) == ("Lead in 2025", A_YEAR_AGO, "More pay")
        await user.presses("u")
        assert [vision.text for vision in user.career.visions.values()] == ["Lead in 2025"]


async def test_what_still_holds_is_an_answer_of_this_year_and_is_not_asked_again(dashboard: OpenUser) -> None:
    async with dashboard(wanted(A_YEAR_AGO)) as user:
        await user.presses("c", "enter", "a", "enter")
        assert sorted(vision.on for vision in user.career.visions.values()) == [A_YEAR_AGO, TODAY]
        await user.presses("c")
        user.sees_not("A year ago you wanted")


async def test_not_this_week_hides_it_and_the_start_says_it_until_then(dashboard: OpenUser) -> None:
    async with dashboard(wanted(A_YEAR_AGO)) as user:
        user.sees("A year ago you wanted: Lead in 2025", "I asks again")
        await user.presses("c", "enter", "n")
    async with dashboard() as user:
        user.sees_not("A year ago you wanted")
        await user.presses("c")
        user.sees_not("A year ago you wanted")


async def test_the_latest_answer_is_shown_beside_the_question_at_any_time_and_enter_changes_nothing(
    dashboard: OpenUser,
) -> None:
    async with dashboard(wanted(date(2024, 10, 1), date(2026, 9, 1))) as user:
        await user.presses("I")
        user.sees("On 1 Sep you wanted: Lead in 2026", "2 years ago you wanted: Lead in 2024")
        await user.presses("enter")
        assert len(user.career.visions) == 2


async def test_an_edit_on_the_road_keeps_the_old_answer_and_shows_it_below_the_new_one(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("8", "G")
        while (
            "Lead a division" not in user.row().text
        ):  # below it stands what has no date, and what the goals are made of
            await user.presses("k")
        await user.presses("enter")
        user.sees("Lead a division of 200 by 2029", "60 days ago, this counts now")
        await user.presses("e", *["backspace"] * 4, "2030", "enter")
        user.sees(
            "Lead a division of 200 by 2030",
            "today, this counts now",
            "earlier",
            "22 Sep: Lead a division of 200 by 2029",
        )
        await user.presses("u")
        user.sees("60 days ago, this counts now")
        [vision] = user.career.visions.values()
        assert vision.text == "Lead a division of 200 by 2029"
