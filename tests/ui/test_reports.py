"""Reports by keys: the board on `5`, what they said by `T`, what was seen by `a`, a reframe for them by `r`."""

from __future__ import annotations

import pytest

from career.model.people import Person
from career.model.records import Step
from career.views import board
from tests.building import day, in_context
from tests.ui.conftest import OpenUser
from tests.ui.reporting import open_tom, team, to_known, to_row
from tests.ui.user import User
from tui.host import clock

SIZES = [(60, 20), (80, 24), (120, 40), (40, 12)]


def rows(user: User) -> list[str]:
    """Give the lines between the first and the last one of the screen."""
    lines = (" ".join(line.lstrip(" >").split()) for line in user.screen_text().splitlines()[1:-1])
    return [line for line in lines if line]


async def test_five_shows_what_reports_lack_and_the_tasks_the_oldest_first(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True)) as user:
        await user.presses("5")
        user.sees("2 tasks to reframe")
        assert rows(user) == [
            "who decides cares about told last met next",
            "Ana Lima manager not known yet no ask: what matters?",
            "report to you their goal strengths last reframe to reframe proposed",
            "Priya Nair no 0 never 1 0",
            "Tom Reed yes 1 never 1 0",
            "their tasks to reframe",
            "Tom Reed: write the postmortem of the outage 9 days ago",
            "Priya Nair: write the alert rules 3 days ago",
        ]


async def test_without_reports_nothing_is_said_of_them(dashboard: OpenUser) -> None:
    ana = clock.moment().make(Person, name="Ana", role="manager")
    async with dashboard(Step("Added", [ana])) as user:
        await user.presses("5")
        user.sees("People · who can influence your future")
        user.sees_not("report to you", "last reframe")


async def test_from_a_want_to_a_reframe_that_the_list_misses_no_more(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        assert user.row().text == "write the postmortem of the outage"
        await to_known(user)
        await user.presses("T", "I want to lead two people", "enter")
        assert user.row().text == "“I want to lead two people”"
        await user.presses("a", "you kept calm on call", "down", "yesterday", "enter")
        user.sees("you kept calm on call")
        while user.row().kind != "theirs":
            await user.presses("j")
        await user.presses("r", "u")
        user.sees("for Tom Reed", "“I want to lead two people” · 21 Nov", "On 20 November you kept calm on call.")
        user.sees("In November you said: “I want to lead two people”.", "held back by?")
        await user.presses("enter")
        assert user.screen_name() == "PersonScreen"
        user.sees("offered · today")
        await user.presses("escape")
        user.sees("1 task to reframe")
        assert "Tom Reed yes 1 today 0 0" in rows(user)
        (kept,) = user.career.reframes.values()
        assert kept.reasons == {"use"}
        assert (kept.offered_on, user.career.headline(kept.for_person)) == (day(0), "Tom Reed")
        await user.presses("u")
        user.sees("2 tasks to reframe")
        assert not user.career.reframes


async def test_a_task_without_a_reframe_is_reframed_right_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await user.presses("5", "G", "r", "l", "enter")
        user.sees("1 task to reframe")
        assert [one.title for one in board.to_reframe(in_context(user.career))] == [
            "write the postmortem of the outage"
        ]


async def test_the_area_they_grow_in_is_named_by_e_and_a_task_given_by_n(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "grows")
        user.sees("not known yet: e notes what they are learning")
        await user.presses("e", "down", "down", "down", "down", "saying no early", "enter")
        assert user.row().text == "saying no early"
        await user.presses("n", "move the importer", "enter")
        task = next(task for task in user.career.tasks.values() if task.title == "move the importer")
        assert user.career.headline(task.for_person) == "Tom Reed"
        user.sees("to reframe · today")


async def test_what_is_unsaved_for_one_conversation_is_not_taken_for_another(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "story")
        await user.presses("T", "half a story", "escape", "l", "T")
        assert user.line() == ""
        await user.presses("escape", "D")
        user.sees("half a story")
        await user.presses("enter")
        assert user.line() == "half a story"
        await user.presses("enter")
        (said,) = user.career.sayings.values()
        assert (said.topic, said.text) == ("story", "half a story")


async def test_a_row_where_nothing_is_known_does_not_delete_the_person(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_known(user)
        await user.presses("d")
        user.sees("nothing to delete in this row")
        assert len(user.career.people) == 3


async def test_a_person_who_is_gone_says_so_and_no_key_stumbles(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await to_row(user, "grows")
        await user.presses("enter", "d", "escape")
        user.sees("This person was deleted.")
        for key in "Tanred ":
            await user.presses(key)
            if user.screen_name() != "PersonScreen":
                await user.presses("escape")
        assert user.screen_name() == "PersonScreen"
        assert len(user.career.people) == 2
        await user.presses("u")
        user.sees("Tom Reed", "write the postmortem of the outage")


async def test_t_on_a_row_of_nobody_who_reports_says_whom_it_is_for(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await user.presses("5", "T")
        user.sees("T notes what somebody who reports to you said.")


async def test_s_copies_the_three_lines_to_talk_by(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True)) as user:
        await open_tom(user)
        await user.presses("r", "enter", "s")
        lines = user.app.clipboard.splitlines()
        assert lines[0] == "On 17 November: calm on call."
        assert lines[-1].endswith("?")
        (kept,) = user.career.reframes.values()
        assert " ".join(lines) == kept.sentence


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_both_screens_and_the_card_fit_and_are_masked(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(team(known=True), size=size) as user:
        await user.presses("5")
        user.sees("their tasks to reframe", "goal", "reframe")
        assert not user.outside(), user.screen_text()
        await user.presses("j", "j", "enter")
        user.sees(*(("I want to", "calm on call") if size[1] > 12 else ("calm",)))
        assert not user.outside(), user.screen_text()
        labels = ("reframe", "they said", "strength", "back", "new task", "keys")
        assert sum(label in user.footer() for label in labels) >= 3
        assert "? keys" in user.footer()
        await user.presses("r")
        user.sees("their goal", "I want to lead")
        assert not user.outside(), user.screen_text()
        await user.presses("escape")
        await to_known(user)
        for key in "Tane":
            await user.presses(key)
            user.sees("Esc")
            assert not user.outside(), user.screen_text()
            await user.presses("escape")
        await user.presses("z")
        secrets = ("Tom", "Reed", "Priya", "lead two", "bigger team", "calm", "saying no")
        user.sees_not(*secrets)
        for keys in (("g",), ("n",), ("escape", "a"), ("escape", "enter"), ("escape", "escape"), ("G",)):
            await user.presses(*keys)
            user.sees_not(*secrets)


async def test_the_mask_lets_nothing_be_said_of_anybody(dashboard: OpenUser) -> None:
    async with dashboard(team(known=True)) as user:
        await open_tom(user)
        await user.presses("z", "T")
        user.sees("while names are masked. z shows them again")


async def test_what_to_improve_is_told_by_s_seen_on_their_page_and_undone(dashboard: OpenUser) -> None:
    async with dashboard(team()) as user:
        await open_tom(user)
        await user.presses("escape", "s", "1", "let the quiet two speak first", "enter")
        user.sees("What would help next time: let the quiet two speak first.")
        await user.presses("t")
        user.sees("Told Tom Reed what to improve")
        await user.presses("enter")
        user.sees("how it goes: let the quiet two speak first")
        await user.presses("z")
        user.sees_not("how it goes", "quiet two")
        await user.presses("z", "u")
        user.sees_not("how it goes")


async def test_what_is_not_known_yet_is_said_whole_on_a_narrow_page(dashboard: OpenUser) -> None:
    async with dashboard(team(), size=(40, 12)) as user:
        await open_tom(user)
        await user.presses("G", "k")
        user.sees("not said yet: = says what they have seen of you")
        await user.presses("j")
        user.sees("nothing strained: Space notes it where something is")
        assert not user.outside()
