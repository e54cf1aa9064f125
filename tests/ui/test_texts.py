"""Texts to say by keys: `s` on a row, what is missing, a line of one's own, the text, copied, changed, marked as told."""

from __future__ import annotations

import pytest

from career.model.contacts import Contact
from career.model.people import Person
from career.model.records import Step
from career.model.tasks import Task
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock


def told(user: User, script: str) -> bool:
    return any(telling.script == script for telling in user.career.tellings.values())


@pytest.mark.parametrize(
    ("keys", "seen", "table"),
    [
        (("3", "s", "enter"), "I've been working on what you told me: long mails", "tellings"),
        (("5", "s", "7", "next tue", "down", "next thu", "enter"), "a coffee with me on Tuesday 24 or", "tellings"),
        (("5", "s", "2", "budgets", "down", "the finance team", "enter"), "learning more about budgets", "tellings"),
        (("5", "s", "6", "the course", "down", "run a budget", "enter"), "I've signed up for the course", "tellings"),
        (("5", "s", "1", "my last review", "enter"), "could I ask your advice on my last review?", "feedback"),
        (("5", "s", "4", "enter"), "what would you say I'm known for here?", "feedback"),
        (("5", "s", "5", "leading a crisis call", "enter"), "Would you be my mentor for it", "tellings"),
        (("4", "s", "1", "enter"), "before I update the payments runbook, can you tell me", "reframes"),
        (("4", "s", "2", "a script does it", "enter"), "another way of updating the payments runbook: a", "approvals"),
        (("5", "s", "3", "enter"), "I have 15 minutes to spare this week", "tellings"),
        (("4", "s", "3", "p", "down", "down", "+2w", "enter"), "put off updating the payments runbook until", "tradeoffs"),
        (("3", "j", "s"), "", ""),
    ],
)  # fmt: skip
async def test_each_text_is_made_shown_and_told(
    dashboard: OpenUser, keys: tuple[str, ...], seen: str, table: str
) -> None:
    async with dashboard(life()) as user:
        await user.presses(*keys)
        if not table:  # a hint that was not said plainly yet
            user.sees("This hint has not been said in plain words yet. Say first what you think it means: p")
            return
        user.sees(seen, "your own words:", "Enter copy", "t mark as told")
        before = len(user.career.table(table))
        await user.presses("t")
        assert len(user.career.table(table)) == before + 1
        assert user.screen_name() in {"Dashboard", "PeopleScreen"}
        user.sees("u to undo")
        await user.presses("u")
        assert len(user.career.table(table)) == before


async def test_it_is_copied_changed_and_told_in_the_words_that_were_said(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "s", "3")
        user.sees("Dana Ruiz cares about fewer surprises")
        await user.presses("down", "down", "down", "the rota looks heavy", "enter")
        user.sees("Hi Dana, the rota looks heavy. I have 15 minutes")
        await user.presses("enter")
        assert user.app.clipboard.startswith("Hi Dana, the rota looks heavy.")
        user.sees("Copied. Once it is sent: t marks it as told.")
        assert not told(user, "offer-help")
        await user.presses("e", " Tea?", "enter")
        user.sees("no need to answer. Tea?")
        await user.presses("y")
        assert user.app.clipboard.endswith("no need to answer. Tea?")
        await user.presses("t")
        telling = next(t for t in user.career.tellings.values() if t.script == "offer-help")
        assert telling.text.endswith("Tea?")
        user.sees("Told Dana Ruiz: 15 minutes")


async def test_esc_goes_back_to_what_was_asked_and_keeps_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "s", "5", "budgets", "enter", "escape")
        user.sees("Ask to be your mentor", "budgets")
        await user.presses("escape")
        assert not told(user, "ask-mentor")
        await user.presses("D", "enter")
        user.sees("Ask to be your mentor", "budgets")
        await user.presses("enter", "t")
        assert told(user, "ask-mentor")


async def test_a_text_that_was_being_changed_is_not_lost_with_a_hint_beside_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "s", "3", "enter", "e", " Tea at four?", "escape", "escape", "escape", "D")
        user.sees("Your text: Hi Dana, I have 15 minutes")
        await user.presses("enter")
        user.sees("That cannot be asked from here. y copies your text.")
        await user.presses("y")
        assert user.app.clipboard.endswith("Tea at four?")
        await user.presses("escape", "escape", "3", "j", "p", "show more", "escape", "D", "enter")
        user.sees("In plain words", "show more")


async def test_a_mentor_is_not_asked_without_an_area(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "s", "5", "enter")
        user.sees("'area' is missing. Type the one thing to learn, such as leading a crisis call.")
        assert user.screen_name() == "Dialog"


async def test_t_and_s_on_a_silent_change_are_one_thing(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "t")
        asked = user.screen_text()
        await user.presses("escape", "s")
        assert user.screen_text() == asked


async def test_a_digit_takes_who_else_is_told(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "s", "up", *["backspace"] * 9, "2", "enter")
        user.sees("Hi Priya, somebody gave me a useful hint a while ago: long mails.")
        await user.presses("t")
        telling = max(user.career.tellings.values(), key=lambda t: t.on)
        assert user.career.headline(telling.person) == "Priya Nair"


async def test_nothing_fits_some_rows_and_it_says_which(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2", "s")
        user.sees("There is no text to say here. s works on tasks, goals, feedback, skills and people.")


async def test_while_names_are_masked_nothing_is_said(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("z", "3", "s")
        user.sees("Nothing can be changed while names are masked")


async def test_who_is_good_at_a_stuck_task_is_named_and_asked(dashboard: OpenUser) -> None:
    make = clock.moment().make
    lena = make(Person, name="Lena", skills=frozenset({"testing"}))
    task = make(Task, title="fix the flaky checkout test", state="stuck", stuck_on=day(-4))
    async with dashboard(Step("Began", [lena, task])) as user:
        await user.presses("c", "enter")
        user.sees("It has been stuck for", "Lena knows Test design and", "a ask them")
        await user.presses("a")
        user.sees("to              Lena")
        await user.presses("enter")
        user.sees("Hi Lena, I'm stuck on fixing the flaky checkout test")
        await user.presses("t")
        (asked,) = user.career.feedback.values()
        assert (asked.kind, asked.person) == ("request", lena.id)
        await user.presses("4", "enter")
        user.sees("Lena knows Test design and automation")


async def test_somebody_with_influence_is_asked_by_the_nudge(dashboard: OpenUser) -> None:
    marta = (
        clock.moment()
        ._replace(now=clock.moment().now.replace(month=6))
        .make(Person, name="Marta", influence=3, cadence_days=0)
    )
    helped = clock.moment().make(Contact, person=marta.id, on=day(-1), kind="help_given")
    async with dashboard(Step("Began", [marta, helped])) as user:
        await user.presses("5")
        await user.presses("enter")
        user.sees("no feedback yet, in", "s asks for advice")
        await user.presses("escape", "escape", "c", "enter")
        user.sees("No feedback yet, in")
        await user.presses("a", "my last talk", "enter", "t")
        (asked,) = user.career.feedback.values()
        assert (asked.topic, asked.person) == ("my last talk", marta.id)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12), (120, 40)])
async def test_all_of_it_is_there_in_every_size(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(life(), size=size) as user:
        for keys in (("5", "s"), ("5", "s", "7"), ("3", "s", "enter")):
            await user.presses(*keys)
            assert user.screen_name() not in {"Dashboard", "PeopleScreen"}, keys
            user.sees("Esc")
            assert not user.outside(), keys
            await user.goes_home()


async def test_a_want_that_is_told_is_kept_as_one_and_undone_with_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = len(user.career.wants)
        await user.presses("5", "s", "2", "budgets", "down", "the finance team", "enter", "t")
        assert [want.text for want in user.career.wants.values()][before:] == ["budgets"]
        assert told(user, "tell-want")
        await user.presses("u")
        assert len(user.career.wants) == before
        assert not told(user, "tell-want")
