"""People by keys: who they are, how much they can influence, and what they care about."""

from __future__ import annotations

from unittest.mock import patch

from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.people import Person
from career.model.records import Step
from career.views.people_lines import people_lines
from tests.building import day, on
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock
from tui.screens import people
from widgets.rows import RowList


async def test_a_person_is_added_with_influence_and_what_they_care_about(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "5")
        user.sees("Nobody yet. Press a")
        await user.presses("a", "Marta", "down", "sponsor", "down", "3", "down", "revenue, calm", "enter")
        user.sees("who decides", "Marta sponsor calm, revenue")
        (marta,) = user.career.people.values()
        assert (marta.role, marta.influence) == ("sponsor", 3)
        assert marta.cares_about == {"revenue", "calm"}


async def test_the_most_influential_come_first_and_the_unknown_is_named(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5")
        names = [row.text.split(" ")[0] for row in user.app.screen.query_one(RowList).rows]
        assert names[:3] == ["Dana", "Priya", "Ana"]
        user.sees("who decides", "mentors", "Priya Nair mentor unknown no 20 d ago ask: what matters?", "others")


async def test_a_person_is_opened_and_shows_what_they_said(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "enter")
        user.sees("Dana Ruiz", "manager", "fewer surprises")
        await user.presses("g", "enter")
        user.sees("fewer surprises", "long mails")
        await user.presses("escape", "escape", "escape")
        assert user.screen_name() == "Dashboard"


async def test_whom_to_talk_to_this_week_and_about_what_is_the_first_thing_to_see(dashboard: OpenUser) -> None:
    moment = clock.moment()
    ana = on(moment, -60).make(Person, name="Ana Lima", role="manager", influence=3)
    omar = on(moment, -60).make(Person, name="Omar", role="peer", influence=2)
    topic = moment.make(Topic, person=ana.id, text="who owns the rota?")
    held = moment.make(Contact, person=ana.id, on=day(-15), kind="1on1")
    async with dashboard(Step("Began", [ana, omar, topic, held])) as user:
        await user.presses("5")
        user.sees("this week when about what", "Ana Lima 1:1 1 d late who owns the rota?")
        assert (user.row().text, user.row().kind) == ("Ana Lima", "week")
        await user.presses("enter")
        user.sees("[ ] who owns the rota?")
        await user.presses("M", "1", "escape")
        user.sees_not("this week")
        user.sees_not("this week")


async def test_people_are_drawn_once_when_opened_and_again_for_another_size(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        with patch.object(people, "people_lines", wraps=people_lines) as drawn:
            await user.presses("5")
            assert drawn.call_count == 1
            await user.resizes(110, 30)
            assert drawn.call_count == 2
        user.sees("Dana Ruiz", "influence")


async def test_who_is_added_while_the_screen_is_being_opened_is_on_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        user.app.push_screen(people.PeopleScreen())
        omar = clock.moment().make(Person, name="Omar Haddad", role="peer")
        user.app.career = user.app.store.commit("Added", [omar])
        await user.settles()
        user.sees("Omar Haddad")
