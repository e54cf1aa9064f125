"""The daily check-in by keys: five cards in a few keys, left at any time, taken up again, and shorter after a gap."""

from __future__ import annotations

import pytest

from career.model import goal_progress, goals, tasks
from career.model.records import Step
from career.model.reviews import Review
from career.model.wins import Win
from tests.building import day, new_goal
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock

WORDS = "say the point in the first line of a review"


def rehearsed() -> Step:
    """Give the step that adds a goal with an if-then, whose check-in is due."""
    goal = clock.moment().make(
        goals.Goal,
        title="Own a feature",
        unit="screens",
        baseline=0.0,
        target=10.0,
        starts=day(-20),
        due=day(20),
        review_every_days=7,
        if_cue="it is 10:00",
        then_do="25 minutes in the client",
    )
    looked = clock.moment().make(goals.CheckIn, goal=goal.id, on=day(-13), value=0.0)
    return Step("Added", [goal, looked])


async def test_the_shortest_way_is_six_keys(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.keys
        await user.presses("c")
        user.sees("Check-in 1/5 · Due", "renew the badge")
        for number, title in ((2, "Goals"), (3, "Feedback"), (4, "One win"), (5, "One more thing")):
            await user.presses("enter")
            user.sees(f"Check-in {number}/5 · {title}")
        await user.presses("enter")
        assert user.screen_name() == "Dashboard"
        assert user.keys - before == 6
        [review] = user.career.reviews.values()
        assert (review.kind, review.left_at) == ("daily", "")
        assert "Checked in for today" in user.app.store.history()[0].label


async def test_a_card_of_which_nothing_is_left_is_passed_over(dashboard: OpenUser) -> None:
    won = clock.moment().make(Win, text="the talk went well", on=day(-1))
    async with dashboard(Step("Added", [won])) as user:
        await user.presses("c")
        user.sees("Check-in 1/2 · One win")
        await user.presses("enter")
        user.sees("Where did somebody need you this week?")
        await user.presses(
            "escape", "c", "pageup", "shown to the board", "enter"
        )  # the question was about the win before
        user.sees_not("Nothing is left to do here.")
        assert user.screen_name() == "Dashboard"
        user.sees("Check-in done: 1 win.")


async def test_the_usual_day_takes_twenty_five_keys_at_most_besides_the_words(dashboard: OpenUser) -> None:
    async with dashboard(life(), rehearsed()) as user:
        before = user.keys
        await user.presses("c", "space", "enter")
        user.sees("Own a feature", "0 of 10 screens · 0 %, behind", "Next: 25 minutes in the client, if it is 10:00")
        await user.presses("7", "enter")
        user.sees("Did it happen?")
        await user.presses("y")
        user.sees("Lead two people", "1 of 2 people")
        await user.presses("enter")
        user.sees("says: be more present in reviews")
        await user.presses("p", WORDS, "enter")
        user.sees("Check-in 4/5")
        await user.presses("the build takes four minutes now, from eleven", "enter")
        user.sees("Check-in 5/5")
        await user.presses("n")
        assert user.screen_name() == "Dashboard"
        assert user.keys - before <= 25
        goal = next(g for g in user.career.goals.values() if g.title == "Own a feature")
        assert goal_progress.value_now(goal, user.career) == 7
        assert [hit.did for hit in user.career.hits.values()] == [True]
        assert WORDS in {item.plain for item in user.career.feedback.values()}
        assert any(win.text.startswith("the build takes four") for win in user.career.wins.values())
        assert [r.done_on for r in user.career.reminders.values() if r.text == "renew the badge"] == [day(0)]


async def test_esc_leaves_with_everything_kept_and_the_same_day_goes_on_there(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "space", "enter", "1.5", "escape")
        assert user.screen_name() == "Dashboard"
        assert [r.left_at for r in user.career.reviews.values()] == ["goals"]
        await user.presses("c")
        user.sees("Check-in 2/5")
        assert user.line() == "1.5"
        user.sees("your unsaved text: typing replaces it")
        await user.presses("escape", "D", "enter")
        assert user.line() == "1.5"
        await user.presses("escape", "c")
        await user.presses("enter", "enter", "enter", "enter")
        assert [r.left_at for r in user.career.reviews.values()] == [""]
        assert len(user.career.reviews) == 1


async def test_who_only_looks_leaves_no_trace(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "escape")
        assert not user.career.reviews


async def test_no_clock_stands_on_any_card(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c")
        for _ in range(5):
            user.sees_not("second", " sec", "0:0")
            await user.presses("enter")


async def test_the_real_seconds_are_recorded_and_added_up(dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([100.0, 120.0, 141.0, 500.0, *(500.0 + 7.6 * n for n in range(1, 5))])
    monkeypatch.setattr("tui.dialogs.reviews.record.monotonic", lambda: next(ticks))
    async with dashboard(life()) as user:
        await user.presses("c", "enter", "escape")
        assert [r.seconds for r in user.career.reviews.values()] == [41]
        await user.presses("c", "enter", "enter", "enter", "enter")
        assert [r.seconds for r in user.career.reviews.values()] == [71]


@pytest.mark.parametrize(("away", "cards"), [(2, 5), (9, 4)])
async def test_after_a_week_away_it_is_shorter_and_nothing_is_said_of_it(
    dashboard: OpenUser, away: int, cards: int
) -> None:
    held = Step("Held", [clock.moment().make(Review, on=day(-away))])
    async with dashboard(life(), held) as user:
        await user.presses("c")
        user.sees(f"Check-in 1/{cards}")
        for _ in range(cards):
            user.sees_not("away", "missed", "streak", "gap", "last check-in")
            await user.presses("enter")
        assert user.screen_name() == "Dashboard"


async def test_whether_an_if_then_happened_is_asked_on_days_without_a_check_in(dashboard: OpenUser) -> None:
    goals_with_step = [
        new_goal(title, clock.moment(), if_cue="it is 10:00", then_do=f"25 minutes on {title}") for title in "AB"
    ]
    async with dashboard(Step("Added", [*goals_with_step])) as user:
        await user.presses("c")
        user.sees("Goals", "25 minutes on A, if it is 10:00", "Did it happen?")
        await user.presses("n")
        user.sees("25 minutes on B, if it is 10:00", "Did it happen?")
        await user.presses("y")
        user.sees("One win")
        assert [hit.did for hit in user.career.hits.values()] == [False, True]


async def test_a_number_that_is_none_is_refused_beside_its_field_and_stays(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "enter", "a lot", "enter")
        user.sees("'a lot' is not a number.")
        assert user.line() == "a lot"
        assert user.screen_name() == "CheckInScreen"


@pytest.mark.parametrize("opened", [("w",), ("c", "enter", "enter", "enter")])
async def test_a_win_of_a_past_day_says_it_in_its_words_or_in_its_own_field(
    dashboard: OpenUser, opened: tuple[str, ...]
) -> None:
    async with dashboard(life()) as user:
        await user.presses(*opened, "fixed the outage on yesterday")
        user.sees("= Fri 20 Nov 2026, yesterday")
        await user.presses("down", "wed")
        user.sees("= Wed 18 Nov 2026, 3 days ago")
        await user.presses("backspace", "backspace", "backspace", "enter")
        (won,) = (win for win in user.career.wins.values() if "outage" in win.text)
        assert (won.text, str(won.on)) == ("fixed the outage on yesterday", "2026-11-20")


async def test_a_win_is_never_in_the_future(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("w", "shipped it on tomorrow", "enter")
        user.sees("Sun 22 Nov 2026, tomorrow is in the future.", "shipped it on tomorrow")
        await user.presses("today", "enter")
        user.sees("Added win 'shipped it on tomorrow'")
        assert {win.on for win in user.career.wins.values() if "shipped" in win.text} == {day(0)}


async def test_with_nothing_else_it_asks_for_a_win(dashboard: OpenUser) -> None:
    done = tasks.add("x", clock.moment(), state="done")
    async with dashboard(Step("Added", [done])) as user:
        await user.presses("c")
        user.sees("Check-in 1/1 · One win")
        await user.presses("shipped", "enter")
        assert user.screen_name() == "Dashboard"
        assert [win.text for win in user.career.wins.values()] == ["shipped"]


async def test_the_check_in_waits_until_the_mask_is_off(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("z", "c")
        assert user.screen_name() == "Dashboard"
        user.sees("z shows them again")


async def test_it_ends_with_a_sentence_on_what_was_done(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "space", "enter", "1.5", "enter", "enter", "shipped the build", "enter", "enter")
        assert user.screen_name() == "Dashboard"
        user.sees("Check-in done: 1 finished, 1 win, 1 goal update.")
        await user.presses("c")
        while user.screen_name() == "CheckInScreen":
            await user.presses("enter")
        user.sees("Check-in done.")


async def test_one_that_is_stopped_says_what_was_done_and_how_to_go_on(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c", "space", "enter", "escape")
        user.sees("Check-in stopped at 'Goals': 1 finished · c goes on there")
