"""Reports by keys: the board on `5`, what they said by `T`, what was seen by `a`, a reframe for them by `r`."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.model import reframes
from career.model.direct_reports import Saying, Strength
from career.model.people import Person
from career.model.records import Change, Step
from career.model.tasks import Task
from career.views import board
from tests.building import SETTINGS, day, in_context
from tests.ui.conftest import OpenUser
from tests.ui.user import User
from tui.host import clock

SIZES = [(60, 20), (80, 24), (120, 40), (40, 12)]


def team(*, known: bool = False) -> Step:
    """Give the step that makes a manager and two reports, with two tasks of theirs; `known`: their wants and strengths."""
    make = clock.moment().make
    ana = make(Person, name="Ana Lima", role="manager", influence=3)
    priya, tom = make(Person, name="Priya Nair", role="report"), make(Person, name="Tom Reed", role="report")
    changes: list[Change] = [
        ana,
        priya,
        tom,
        make(Task, title="write the postmortem of the outage", for_person=tom.id, assigned_on=day(-9)),
        make(Task, title="write the alert rules", for_person=priya.id, assigned_on=day(-3)),
        make(Task, title="mine alone", assigned_on=day(-30)),
    ]
    if known:
        changes += [
            replace(tom, growth_area="saying no early"),
            make(Saying, person=tom.id, text="I want to lead two people", on=day(-40)),
            make(Saying, person=tom.id, topic="story", text="I left a bigger team", on=day(-40)),
            make(Strength, person=tom.id, text="calm on call", on=day(-4)),
        ]
    return Step("Began", list({change.id: change for change in changes}.values()))


def rows(user: User) -> list[str]:
    """Give the lines between the first and the last one of the screen."""
    lines = (" ".join(line.lstrip(" >").split()) for line in user.screen_text().splitlines()[1:-1])
    return [line for line in lines if line]


async def to_known(user: User) -> None:
    """Go to the card on what a report wants, below the agenda."""
    await to_row(user, "story")
    if user.app.size.width > 66:  # the cards stand beside each other
        await user.presses("l")
    else:
        await user.presses("j")


async def to_row(user: User, kind: str) -> None:
    """Go to the first row of a kind."""
    await user.presses("g")
    for _ in range(40):
        if user.row().kind == kind:
            return
        await user.presses("j")
    raise AssertionError(f"no row {kind}")


async def open_tom(user: User) -> None:
    """Open Tom from the dashboard."""
    await user.presses("5", "j", "j")
    assert user.row().text == "Tom Reed"
    await user.presses("enter")


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
        user.sees("What would make it better next time: let the quiet two speak first.")
        await user.presses("t")
        user.sees("Told Tom Reed what to improve")
        await user.presses("enter")
        user.sees("how it goes: let the quiet two speak first")
        await user.presses("z")
        user.sees_not("how it goes", "quiet two")
        await user.presses("z", "u")
        user.sees_not("how it goes")
