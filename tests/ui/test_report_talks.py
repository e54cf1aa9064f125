"""What somebody who reports to me said, by the keys of their page: in talks, of a goal, and of a sentence."""

from __future__ import annotations

import pytest

from career.model import reframes
from tests.building import SETTINGS, day
from tests.ui.conftest import OpenUser
from tests.ui.reporting import open_tom, team, to_known, to_row


async def test_only_what_they_said_makes_a_sentence_theirs(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await user.presses("r", "enter", "T")
        user.sees("What did Tom Reed say?", "?")
        await user.presses("enter")
        user.sees("Nothing was typed for what they said.")
        await user.presses("one rule for each team", "enter")
        user.sees("theirs", "last met      today")
        (met,) = user.career.contacts.values()
        assert (user.career.headline(met.person), met.on) == ("Tom Reed", day(0))
        (kept,) = user.career.reframes.values()
        assert (kept.they_said, reframes.sentence_status(kept, SETTINGS)) == ("one rule for each team", "")


@pytest.mark.parametrize(("row", "topic"), [(1, "want"), (0, "story"), (2, "plan")])
async def test_each_of_the_three_conversations_is_a_row_with_its_question(
    dashboard: OpenUser, row: int, topic: str
) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "story")
        await user.presses(*"l" * row)
        assert user.row().text.startswith("not known yet: T notes ")
        await user.presses("T", "in their words", "enter")
        (said,) = user.career.sayings.values()
        assert (said.topic, said.text, said.on) == (topic, "in their words", day(0))
        assert user.row().text == "“in their words”"


async def test_a_goal_is_theirs_in_their_words_and_only_what_they_say_closes_it(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "their-goal")
        user.sees("none yet: a notes one in their words", "a their goal")
        await user.presses("a")
        user.sees("A goal of Tom Reed, in their words", "only what they say changes it")
        await user.presses("I want my name on a release", "down", "j", "enter")
        user.sees("“I want my name on a release”", "all are goals of the job: what do they want beyond it?")
        await user.presses(" ", "enter")
        user.sees("Nothing was typed for what they said.")
        (goal,) = user.career.report_goals.values()
        assert goal.state == "open"
        await user.presses("it went out under my name", "enter")
        user.sees("reached", "“it went out under my name”")
        (goal,) = user.career.report_goals.values()
        assert (goal.state, goal.they_said, goal.said_on) == ("done", "it went out under my name", day(0))
        await user.presses("u")
        (goal,) = user.career.report_goals.values()
        assert goal.state == "open"


async def test_choices_we_talked_about_are_noted_in_their_words(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "choices")
        await user.presses("T", "the rota, or the queue first", "enter")
        (said,) = user.career.sayings.values()
        assert said.topic == "choices"
        user.sees("choices", "“the rota, or the queue first”")


async def test_a_new_want_stands_and_the_old_one_is_kept(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True)) as user:
        await open_tom(user)
        await to_known(user)
        await user.presses("T", "I want to own the budget", "enter")
        user.sees("I want to own the budget")
        user.sees_not("lead two people")
        assert len(user.career.sayings) == 3
        await user.presses("d")
        assert user.row().text == "“I want to lead two people”"


async def test_t_on_what_they_said_asks_in_the_same_conversation(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True)) as user:
        await open_tom(user)
        await to_row(user, "story")
        await user.presses("enter")
        user.sees("I left a bigger team", "Tom Reed")
        await user.presses("T", "and I would again", "enter")
        assert {said.topic for said in user.career.sayings.values() if "again" in said.text} == {"story"}
