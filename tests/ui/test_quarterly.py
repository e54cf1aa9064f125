"""The quarterly review by keys: left in the middle and taken up the next day, each step alone, and complete with its legacy."""

from __future__ import annotations

import pytest

from career.model.legacy import Statement
from career.model.needs import Behaviour
from career.model.profile import ProfileLine
from career.model.records import Deleted, Step
from career.model.reviews import Review
from career.model.roles import Fit, Role
from career.model.visions import Vision
from career.model.wins import Win
from tests.building import day
from tests.ui.conftest import OpenUnsaved, OpenUser
from tests.ui.life import life
from tui.host import clock


def in_a_job() -> Step:
    """Give the step that notes a job, how it fitted, and what stays of it."""
    make = clock.moment().make
    role = make(Role, title="Backend engineer", org="Northwind", started_on=day(-400))
    return Step("Noted", [role, make(Fit, role=role.id, on=day(-95), score=7, line="good people"), make(Statement, statement="the runbook", role=role.id)])  # fmt: skip


async def test_the_answers_of_the_last_time_stand_beside_each_question(dashboard: OpenUser) -> None:
    async with dashboard(life(), in_a_job()) as user:
        await user.presses("V")
        user.sees("Quarterly review 1/", "What do you really want?", "Lead a division of 200 by 2029")
        await user.presses(*["enter"] * 5)
        user.sees("This job", "18 Aug: 7 good people", "Backend engineer at Northwind · day 401")
        await user.presses("5", "down", "fewer talks", "enter")
        user.sees("Where does it lead")
        assert {fit.score for fit in user.career.fits.values()} == {5, 7}


async def test_it_is_left_in_the_middle_and_goes_on_there_on_another_day(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard(life(), in_a_job()) as user:
        await user.presses("V", "e", "Lead", "enter")
        user.sees("And what do you really want?", "You answered: Lead")
        await user.presses("Lead a division, gladly", *["enter"] * 6, "y")
        user.sees("What will you change now?")
        await user.presses("enter", "escape")
        user.sees("Quarterly review stopped at 'Known as'", "V goes on there")
        [review] = user.career.reviews.values()
        assert (review.left_at, sorted(review.done), sorted(review.skipped)) == (
            "identity",
            ["legacy", "want"],
            ["job", "questions"],
        )
    monkeypatch.setenv(clock.FIXED, "2026-11-22")
    async with dashboard() as user:
        await user.presses("V")
        user.sees("· Known as")
        while user.screen_name() == "QuarterlyScreen":
            await user.presses("enter")
        user.sees("Quarterly review done")
        [review] = user.career.reviews.values()
        assert (review.on, review.finished_on) == (day(0), day(1))
        assert review.numbers
        assert len(user.career.visions) == 2


async def test_a_legacy_that_is_passed_over_is_offered_next_time_and_completes_it(dashboard: OpenUser) -> None:
    async with dashboard(life(), in_a_job()) as user:
        await user.presses("V")
        while user.screen_name() == "QuarterlyScreen":
            await user.presses("enter")
        user.sees("Your legacy is still to be looked at: V begins there.")
        [review] = user.career.reviews.values()
        assert (review.left_at, review.finished_on) == ("legacy", None)
        await user.presses("V")
        user.sees("What do you leave behind here?", "wanted", "the runbook")
        await user.presses("y", "enter")
        user.sees("· Then and now")
        await user.presses("enter")
        user.sees("Quarterly review done")
        [review] = user.career.reviews.values()
        assert review.finished_on == day(0)


async def test_then_and_now_compares_with_the_quarter_before_and_opens_the_document(dashboard: OpenUser) -> None:
    held = clock.moment().make(
        Review, kind="quarterly", on=day(-91), finished_on=day(-91), numbers={"wins": 3.0, "silent": 0.0}
    )
    async with dashboard(life(), Step("Held", [held])) as user:
        await user.presses(":", "quarterly review, then and now", "enter")
        user.sees(
            "Then and now: 22 Aug → today, 91 days",
            "wins in the 90 days before: 3 → 1",
            "changes to tell: 0 → 1, worse",
        )
        await user.presses("o")
        assert user.screen_name() == "ReviewScreen"
        user.sees("this quarter")
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_a_record_that_another_session_deletes_meanwhile_is_said_and_nothing_else_is_lost(
    dashboard: OpenUser,
) -> None:
    async with dashboard(life(), in_a_job()) as user:
        await user.presses("V", *["enter"] * 5, "6")
        role = next(iter(user.career.roles.values()))
        user.app.store.commit("Deleted the job elsewhere", [Deleted(role.id)])
        user.app.career = user.app.store.career
        await user.settles()
        user.sees("Nothing is left to do here.", "It was done, changed or deleted meanwhile.")
        await user.presses("escape")
        assert user.screen_name() == "Dashboard"


async def test_the_yearly_question_is_asked_twice_and_every_version_is_kept(dashboard: OpenUser) -> None:
    old = clock.moment().make(Vision, on=day(-370), text="lead a team", start=2.0, target=12.0, unit="people")
    async with dashboard(Step("Said", [old])) as user:
        await user.presses(":", "yearly review", "enter")
        user.sees("A year ago you wanted: lead a team, from 2 to 12 people")
        await user.presses("e", "a quiet life", "enter")
        user.sees("You answered: a quiet life", "A year ago you wanted: lead a team, from 2 to 12 people")
        await user.presses("lead a department", "enter")
        user.sees("The way there", "You want: lead a department, from 2 to 12 people")
        said = sorted(user.career.visions.values(), key=lambda vision: vision.on)
        assert [(v.first_answer, v.text) for v in said] == [("", "lead a team"), ("a quiet life", "lead a department")]


async def test_three_questions_are_asked_with_the_strongest_filled_in_and_y_says_that_a_line_is_still_so(
    dashboard: OpenUser,
) -> None:
    make = clock.moment().make
    won = [make(Win, text=f"won {n}", on=day(-n), skills=frozenset({"Rust"})) for n in range(2)]
    known = make(ProfileLine, kind="known_as", on=day(-95), text="payments")
    async with dashboard(life(), Step("Won", [*won, known])) as user:
        await user.presses(":", "quarterly review, three questions", "enter")
        user.sees("What did you enjoy most?")
        await user.presses("two days of pairing", "enter")
        user.sees("What are your strongest skills?", "Rust", "y it is so   e write   Enter")
        await user.presses("y", "I calm rooms down", "enter")
        assert user.screen_name() == "Dashboard"
        said = {line.kind: line.text for line in user.career.profile.values()}
        assert said["enjoyed"] == "two days of pairing"
        assert (said["strongest"], said["asset"]) == ("Rust", "I calm rooms down")
        await user.presses(":", "quarterly review, known as", "enter")
        user.sees("y still so   e write")
        await user.presses("y")
        assert user.career.profile[known.id].confirmed_on == day(0)


async def test_an_earlier_answer_stands_beside_its_question_and_is_thought_about_anew(dashboard: OpenUser) -> None:
    before = clock.moment().make(ProfileLine, kind="enjoyed", on=day(-95), text="the quiet days")
    async with dashboard(life(), Step("Said", [before])) as user:
        await user.presses(":", "quarterly review, three questions", "enter")
        user.sees("18 Aug: the quiet days")
        await user.presses("enter", "enter", "enter")
        assert [line.confirmed_on for line in user.career.profile.values()] == [None]


async def test_the_boss_i_wish_i_had_is_a_step_of_the_week_and_low_weeks_ask_at_its_end(dashboard: OpenUser) -> None:
    make = clock.moment().make
    low = [make(Review, kind="weekly", on=day(-ago), effort=1, finished_on=day(-ago)) for ago in (7, 14)]
    about = make(Behaviour, text="asks first")
    async with dashboard(life(), in_a_job(), Step("Low", [*low, about])) as user:
        await user.presses(":", "weekly review, the boss", "enter")
        user.sees("The boss you wish you had asks first.")
        await user.presses("asked Priya on Friday", "enter")
        assert "asked Priya on Friday" in [win.text for win in user.career.wins.values()]
        await user.presses(":", "weekly review, effort", "enter", "1", "enter")
        user.sees("Is this job where you want to be?")


async def test_an_answer_that_was_stopped_in_is_there_again_and_goes_on_from_the_list(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("V", "e", "Lead a divi", "escape")
        await user.presses("V")
        assert user.line() == "Lead a divi"
        user.sees("your unsaved text: typing replaces it")
        await user.presses("end", "sion", "escape")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees_not("nsaved text")
        await user.presses("D", "enter")
        user.sees("What do you really want?")
        assert user.line() == "Lead a division"
        await user.presses(", gladly", "enter")
        assert "Lead a division, gladly" in [vision.first_answer for vision in user.career.visions.values()]
        await user.presses("D")
        user.sees("There is no unsaved text.")


async def test_an_answer_that_one_went_back_from_is_there_again(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("V", "enter", "enter")
        user.sees("What did you enjoy most?")
        await user.presses("two days of pair", "pageup")
        user.sees("What do you really want")
        await user.presses("enter", "enter")
        user.sees("What did you enjoy most?")
        assert user.line() == "two days of pair"


async def test_who_only_presses_enter_answers_nothing_and_leaves_no_unsaved_text(dashboard: OpenUser) -> None:
    make = clock.moment().make
    won = [make(Win, text=f"won {n}", on=day(-n), skills=frozenset({"Rust"})) for n in range(2)]
    known = make(ProfileLine, kind="known_as", on=day(-95), text="payments")
    wanted = make(Vision, on=day(-100), text="lead people", start=5.0, target=200.0, unit="people")
    async with dashboard(life(), in_a_job(), Step("Won", [*won, known, wanted])) as user:
        before = {table: user.career.table(table) for table in ("profile", "visions")}
        await user.presses("V", "enter", "escape", "V")
        assert user.app.unsaved.newest_first == []
        while user.screen_name() == "QuarterlyScreen":
            await user.presses("enter")
        assert {table: user.career.table(table) for table in before} == before
        assert user.app.unsaved.newest_first == []


async def test_a_stray_letter_where_an_answer_stands_does_not_change_it(dashboard: OpenUser) -> None:
    wanted = clock.moment().make(Vision, on=day(-100), text="lead people")
    async with dashboard(life(), Step("Wanted", [wanted])) as user:
        before = user.career.visions
        await user.presses("V", "j")
        user.sees("e write   Enter next")
        await user.presses("k", "enter", "escape")
        assert user.career.visions == before
        await user.presses("V", "<", "e")
        user.sees("Enter save, or next")
        await user.presses("a quiet life", "enter")
        user.sees("You answered: a quiet life")


async def test_a_long_proposal_is_shown_from_its_beginning(dashboard: OpenUser) -> None:
    make = clock.moment().make
    names = ["Turning complaints into plans", "Writing for people in a hurry", "Estimating the work of others"]
    won = [make(Win, text="won", on=day(-n), skills=frozenset(names)) for n in range(2)]
    async with dashboard(life(), Step("Won", [*won])) as user:
        await user.presses(":", "quarterly review, three questions", "enter", "enter")
        user.sees("What are your strongest skills?", f"in one line     {min(names)}")


async def test_who_opens_the_field_and_types_nothing_answers_nothing(dashboard: OpenUser) -> None:
    known = clock.moment().make(ProfileLine, kind="known_as", on=day(-95), text="payments")
    async with dashboard(life(), Step("Known", [known])) as user:
        await user.presses(":", "quarterly review, known as", "enter", "e", "enter")
        assert user.career.profile == {known.id: known}
