"""The last 90 days by keys: a question answered, seen, undone; boxes that open what lit them; three low weeks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from career.model.feedback import Feedback
from career.model.needs import Behaviour
from career.model.records import Step
from career.model.reviews import Review
from career.model.roles import Role
from career.model.tasks import Task
from store.store import Store
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock

OPEN = (":", "nine actions", "enter")


def lived(*low: int) -> Step:
    """Give a life with a job, a behaviour, and low weeks so many days ago."""
    make = clock.moment().make
    step = life()
    praised = [replace(c, pinned=True) if isinstance(c, Feedback) and c.kind == "praise" else c for c in step.changes]
    return step._replace(
        changes=[
            *praised,
            make(Role, title="Team lead", started_on=day(-200)),
            make(Behaviour, text="asks what I need before the week begins"),
            *(make(Review, kind="weekly", on=day(-ago), effort=1) for ago in low),
        ]
    )


async def test_an_effort_takes_three_keys_is_seen_and_undone(dashboard: OpenUser) -> None:
    async with dashboard(lived()) as user:
        await user.presses(*OPEN)
        user.sees("of 9 actions", "How much of yourself did you give this week")
        await user.presses("enter", "3", "enter")
        user.sees("3 of 4")
        assert [one.effort for one in user.career.reviews.values()] == [3]
        await user.presses("u")
        user.sees_not("3 of 4")
        assert not user.career.reviews


async def test_the_boss_i_wish_i_had_becomes_a_win(dashboard: OpenUser) -> None:
    async with dashboard(lived()) as user:
        await user.presses(*OPEN, "down", "enter")
        user.sees("The boss you wish you had asks what I need before the week begins.")
        await user.presses("asked Priya on Friday", "enter")
        assert "asked Priya on Friday" in [win.text for win in user.career.wins.values()]
        user.sees("yes · asked Priya on Friday")
        await user.presses("u")
        assert "asked Priya on Friday" not in [win.text for win in user.career.wins.values()]


async def test_an_answer_stays_with_the_week_in_which_it_was_asked(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Sunday evening may end while one types."""
    step = lived()
    other = clock.moment().make(Behaviour, text="says thanks in the meeting")
    async with dashboard(step._replace(changes=[*step.changes, other])) as user:
        for down, line, typed in (((), "3", "effort"), (("down",), "asked Priya", "boss")):
            monkeypatch.setenv(clock.FIXED, "2026-11-22")
            await user.presses(*OPEN, "g", *down, "enter", line)
            monkeypatch.setenv(clock.FIXED, "2026-11-23")
            await user.presses("enter", "escape", "escape")
            assert user.screen_name() == "Dashboard", typed
        (said,), (practice,) = user.career.reviews.values(), user.career.practices.values()
        assert max(said.on, practice.on) <= day(1)
        assert user.career.headline(practice.behaviour) == "asks what I need before the week begins"


async def test_an_answer_is_not_taken_for_another_behaviour(
    dashboard: OpenUser, open_store: Callable[[], Store]
) -> None:
    async with dashboard(lived()) as user:
        await user.presses(*OPEN, "down", "enter", "asked Priya")
        store = open_store()
        (shown,) = store.career.behaviours.values()
        other = clock.moment().make(Behaviour, text="says thanks in the meeting")
        store.commit(*Step("Another one", [other, replace(shown, archived_on=day(0))]))
        await user.presses("enter")
        user.sees("This week is about 'says thanks in the meeting' by now", "asked Priya")
        assert not user.career.practices


async def test_a_question_of_the_quarter_is_answered_and_lights_its_box(dashboard: OpenUser) -> None:
    async with dashboard(lived()) as user:
        await user.presses(*OPEN, *["down"] * 5, "enter")
        user.sees("What do people come to you for now?")
        await user.presses("the one for payments", "enter")
        user.sees("the one for payments · 21 Nov")
        await user.presses(*["down"] * 3)
        user.sees("known as: the one for payments, 21 Nov")
        await user.presses("enter")
        user.sees("this counts now")


async def test_a_dark_box_says_what_would_light_it_or_asks(dashboard: OpenUser) -> None:
    async with dashboard(lived()) as user:
        await user.presses(*OPEN, *["down"] * 9, "enter")
        user.sees("meet somebody who decides")
        await user.presses(*["down"] * 4, "enter")
        user.sees("how your job will have changed")


async def test_the_third_low_week_asks_about_the_job_and_the_fourth_does_not(dashboard: OpenUser) -> None:
    async with dashboard(lived(14, 7)) as user:
        await user.presses(*OPEN)
        await user.presses("enter", "1", "enter")
        user.sees("Is this job where you want to be?")
        await user.presses("escape")
        user.sees("Is this job where you want to be?")
        await user.presses("enter", "0", "enter")
        user.sees_not("0 not at all to 10")
        await user.presses("down", "enter", "4", "enter")
        assert [fit.score for fit in user.career.fits.values()] == [4]
        user.sees_not("Is this job where you want to be?")
    async with dashboard(lived(21, 14, 7)) as user:
        await user.presses(*OPEN, "enter", "1", "enter")
        user.sees_not("Is this job where you want to be?")


async def test_a_dead_end_is_answered_by_the_text_that_proposes_a_better_way(dashboard: OpenUser) -> None:
    dull = clock.moment().make(Task, title="copy the numbers", times_done=31, minutes_each=40)
    async with dashboard(lived(), Step("Done often", [dull])) as user:
        await user.presses(*OPEN, "G")
        user.sees("where your hours went: 20 h 40 min", "s propose a better way")
        await user.presses("s")
        user.sees("Propose a better way: copy the numbers", "what must not get worse")


async def test_masked_nothing_is_answered(dashboard: OpenUser) -> None:
    async with dashboard(lived(0)) as user:
        await user.presses(*OPEN)
        user.sees("1 of 4")
        await user.presses("z")
        user.sees_not("1 of 4", "asks what I need")
        await user.presses("enter")
        user.sees("Nothing can be changed while names are masked.")


async def test_what_goes_on_below_the_screen_says_so_until_its_end_is_seen(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses(":", "balance", "enter")
        user.sees("Balance · 90 days", "↓")
        user.sees_not("↑")
        await user.presses("G")
        user.sees("↑")
        user.sees_not("↓")


async def test_the_suggestion_names_its_keys_in_brackets(dashboard: OpenUser) -> None:
    async with dashboard(life(), size=(100, 60)) as user:
        await user.presses(":", "balance", "enter", "G")
        user.sees("this week: ", ")")
        user.sees_not("note it: :")
