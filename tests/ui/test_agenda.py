"""A one-on-one prepared and held by keys: `5`, Enter, Space ticks, `e` notes, `a` adds, `M` holds it (O1, O3, O11)."""

from __future__ import annotations

import pytest

from career.model.agenda import Topic
from career.model.feedback import Feedback
from career.model.people import Person
from career.model.records import Step
from career.model.wins import Win
from tests.building import day, on
from tests.ui.conftest import OpenUser
from tui.host import clock

SECRETS = ("Ana", "Lima", "rota", "three lines", "shorter", "dates that", "go on")


def prepared() -> Step:
    """Give a manager with five lines on her agenda, and a mentor."""
    moment = clock.moment()
    before = on(moment, -60)
    ana = before.make(Person, name="Ana Lima", role="manager", influence=3, cares_about=frozenset({"dates that hold"}))
    lena = before.make(Person, name="Lena", role="mentor", influence=1)
    silent = before.make(
        Feedback, raw="long mails", on=day(-20), person=ana.id, change_made="three lines", change_on=day(-12)
    )
    asked = before.make(Feedback, raw="how?", topic="my review", on=day(-8), kind="request", person=ana.id)
    texts = enumerate(("who owns the rota?", "the budget?"), -59)
    typed = [on(moment, ago).make(Topic, person=ana.id, text=text) for ago, text in texts]
    return Step("Began", [ana, lena, silent, asked, *typed, moment.make(Win, text="orders in 0.9 s", on=day(-3))])


async def test_two_keys_lead_to_the_first_talking_point_beside_what_she_cares_about(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter")
        user.sees("1:1 with Ana Lima", "cares about dates that hold", "I decided, please react", "I need input")
        assert user.row().text == "tell: three lines"
        user.sees("Space tick", "e note", "a topic", "M held")


async def test_two_of_five_are_ticked_one_is_noted_and_three_are_carried_over(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", " ")
        user.sees("[x] tell: three lines", "Talked about 'tell: three lines'")
        await user.presses("j", "e", "she liked it", "enter")
        user.sees("a win: orders in 0.9 s", "= she liked it")
        await user.presses("l", " ")
        user.sees("[x] who owns the rota?")
        await user.presses("M", "1")
        user.sees("Noted a one-on-one with Ana Lima, 3 carried over")
        user.sees_not("three lines", "who owns the rota?")
        user.sees("answer from Ana Lima: my", "the budget? (carried over)")
        (told,) = user.career.tellings.values()
        assert user.career.headline(told.person) == "Ana Lima"
        await user.presses("u")
        user.sees("[x] tell: three lines", "[x] who owns the rota?")
        user.sees_not("(carried over)")
        assert not user.career.contacts


async def test_space_again_takes_a_tick_back(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", " ", " ")
        user.sees("[ ] tell: three lines")
        assert not user.career.tellings


async def test_a_topic_goes_into_the_column_of_the_cursor(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", "a", "Tom gets the report", "enter", "l")
        await user.presses("a", "may I sit in?", "enter")
        sides = {topic.text: topic.side for topic in user.career.topics.values() if topic.created_at.day == 21}
        assert sides == {"Tom gets the report": "decided", "may I sit in?": "input"}


async def test_a_mentor_has_questions_too_and_an_empty_column_says_how(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "j", "enter")
        user.sees("1:1 with Lena, mentor", "nothing yet: a adds it")
        while user.row().kind != "empty input":
            await user.presses("l")
        await user.presses("enter", "what would you freeze first?", "enter")
        user.sees("[ ] what would you freeze first?")


async def test_a_line_that_rung_wrote_is_not_deleted_and_a_typed_one_is(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", "d")
        user.sees("rung put this line here")
        await user.presses("j", "l", "d")
        user.sees("Deleted 'who owns the rota?'")
        await user.presses("u")
        user.sees("who owns the rota?")


async def test_enter_opens_what_a_line_is_about_and_y_copies_the_whole_agenda(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", "y")
        copied = user.app.clipboard.splitlines()
        assert copied[:2] == ["I decided, please react:", "- [ ] tell: three lines"]
        assert "- [ ] who owns the rota?" in copied
        await user.presses("enter")
        user.sees("long mails")
        await user.presses("escape", "g", "enter")
        user.sees("dates that hold", "manager")


async def test_half_a_note_is_kept_and_comes_back(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", "e", "she said", "escape", "D")
        user.sees("What was said?", "she said")
        await user.presses("enter", " more", "enter")
        (topic,) = (topic for topic in user.career.topics.values() if topic.said)
        assert topic.said == "she said more"


async def test_a_person_who_is_deleted_leaves_a_screen_that_says_so(dashboard: OpenUser) -> None:
    async with dashboard(prepared()) as user:
        await user.presses("5", "enter", "g", "enter", "d", "escape")
        user.sees("This person was deleted.")
        await user.presses("a", "M", " ", "e", "y", "u")
        user.sees("1:1 with Ana Lima", "who owns the rota?")


@pytest.mark.parametrize(
    "size", [(120, 40), (40, 12), *(pytest.param(one, marks=pytest.mark.full) for one in ((60, 20), (80, 24)))], ids=str
)
async def test_it_fits_and_is_masked(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(prepared(), size=size) as user:
        await user.presses("5", "enter")
        user.sees("Ana Lima", "tell: three lines")
        assert not user.outside(), user.screen_text()
        await user.presses("j", "e", "go on", "enter", "z")
        user.sees_not(*SECRETS)
        for key in (" ", "e", "a", "M", "y", "d"):
            await user.presses(key)
            user.sees_not(*SECRETS)
        await user.presses("g", "G", "enter")
        user.sees_not(*SECRETS)
