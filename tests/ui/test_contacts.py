"""Contacts by keys: `M` and a digit, the line in Upcoming, the nudges about people (O11, L12 to L15, P10)."""

from __future__ import annotations

import pytest

from career.model import tasks
from career.model.contacts import Contact
from career.model.feedback import Feedback
from career.model.people import Person
from career.model.records import Change, Step
from career.model.reframes import Reframe
from tests.building import day, on
from tests.ui.conftest import OpenUser
from tui.host import clock


def circle(*more: tuple[str, int, str]) -> Step:
    """Give a manager, who praised yesterday, and a peer, with contacts: the name, how many days ago, the kind."""
    moment = clock.moment()
    ana = on(moment, -90).make(Person, name="Ana Lima", role="manager", influence=3)
    omar = on(moment, -90).make(Person, name="Omar", role="peer")
    by_name = {"Ana": ana, "Omar": omar}
    met: list[Change] = [
        moment.make(Contact, person=by_name[name].id, on=day(-ago), kind=kind) for name, ago, kind in more
    ]
    said = moment.make(Feedback, raw="well said", kind="praise", person=ana.id, on=day(-1), parked_on=day(-1))
    return Step("Began", [ana, omar, said, *met])


async def test_m_and_a_digit_note_a_one_on_one_that_u_takes_back(dashboard: OpenUser) -> None:
    async with dashboard(circle()) as user:
        await user.presses("5", "M")
        user.sees("You met Ana Lima", "1 one-on-one", "6 other")
        await user.presses("1")
        user.sees("Noted a one-on-one with Ana Lima · u to undo")
        (held,) = user.career.contacts.values()
        assert (held.kind, held.on) == ("1on1", day(0))
        await user.presses("u")
        assert not user.career.contacts


async def test_of_any_other_kind_it_asks_what_it_was_about(dashboard: OpenUser) -> None:
    async with dashboard(circle()) as user:
        await user.presses("5", "G", "M", "4")
        user.sees("Social: Omar")
        await user.presses("lunch on yesterday", "enter")
        (lunch,) = user.career.contacts.values()
        assert (lunch.kind, lunch.text, lunch.on) == ("social", "lunch on yesterday", day(-1))


async def test_help_asks_what_came_of_it_and_tab_for_the_rest(dashboard: OpenUser) -> None:
    async with dashboard(circle()) as user:
        await user.presses("5", "G", "M", "3", "the trace", "down", "troubleshooting", "down", "down", "Vera")
        await user.presses("tab")
        user.sees("minutes", "trust shown")
        await user.presses("down", "30", "down", "c", "enter")
        (helped,) = user.career.contacts.values()
        assert helped.skills == {"troubleshooting"}
        assert (helped.minutes, helped.trust) == (30, "character")
        assert user.career.headline(helped.met) == "Vera"


async def test_esc_notes_nothing_and_a_row_about_nobody_says_so(dashboard: OpenUser) -> None:
    async with dashboard(circle()) as user:
        await user.presses("5", "M", "escape")
        assert not user.career.contacts
        await user.presses("escape", "M")
        user.sees("M notes that you met somebody. 5 shows people.")


async def test_upcoming_names_the_next_one_on_one_and_space_says_that_it_was_held(dashboard: OpenUser) -> None:
    async with dashboard(circle(("Ana", 13, "1on1"))) as user:
        await user.presses("2")
        user.sees("tomorrow 1:1 with Ana Lima")
        await user.presses("+")
        user.sees("in 2 d 1:1 with Ana Lima")
        await user.presses("m", "fri", "enter")
        assert user.career.people[user.row().key].next_on == day(6)
        await user.presses(" ")
        user.sees("Noted a one-on-one with Ana Lima")
        user.sees("in 14 d 1:1 with Ana Lima")


async def test_far_too_late_is_a_nudge_that_asks_for_a_day(dashboard: OpenUser) -> None:
    reminders = [("Ana", 30, "1on1"), ("Omar", 1, "help_given"), ("Omar", 1, "social")]
    async with dashboard(circle(*reminders)) as user:
        await user.presses("2")
        user.sees("16 d late 1:1 with Ana Lima")
        await user.presses("5")
        await user.presses("m", "tomorrow", "enter")
        assert [person.next_on for person in user.career.people.values() if person.role == "manager"] == [day(1)]


@pytest.mark.parametrize(
    ("contacts", "seen", "reminder"),
    [
        ([("Omar", 1, "social")], "Who could use 15 minutes of yours?", "offer 15 minutes to Ana Lima"),
        ([("Omar", 1, "help_given"), ("Omar", 20, "social")], "A coffee with Omar?", "a coffee with Omar"),
    ],
)
async def test_the_nudge_to_help_or_to_have_a_coffee_becomes_a_reminder(
    dashboard: OpenUser, contacts: list[tuple[str, int, str]], seen: str, reminder: str
) -> None:
    async with dashboard(circle(*contacts)) as user:
        await user.presses("c", "enter")
        user.sees(seen)
        await user.presses("a", "enter")
        (made,) = user.career.reminders.values()
        assert (made.text, made.on) == (reminder, day(1))


async def test_who_helped_me_to_see_it_is_thanked_by_the_nudge(dashboard: OpenUser) -> None:
    step = circle(("Omar", 1, "help_given"), ("Omar", 1, "social"))
    omar = step.changes[1].id
    kept = clock.moment().make(Reframe, about="t0gone000", sentence="x", helped_by=omar)
    async with dashboard(Step("Began", [*step.changes, kept])) as user:
        await user.presses("c", "enter")
        user.sees("Omar helped you to see", "a thank them")
        await user.presses("a", "it made my week", "enter")
        thanks = next(one for one in user.career.contacts.values() if one.kind == "thanks")
        assert (thanks.person, thanks.text) == (omar, "it made my week")


@pytest.mark.parametrize(
    "size", [(120, 40), (40, 12), *(pytest.param(one, marks=pytest.mark.full) for one in ((60, 20), (80, 24)))], ids=str
)
async def test_the_box_fits_and_is_refused_while_masked(dashboard: OpenUser, size: tuple[int, int]) -> None:
    async with dashboard(circle(), size=size) as user:
        await user.presses("5", "M")
        user.sees("1 one-on-one", "6 other")
        assert not user.outside(), user.screen_text()
        await user.presses("3")
        assert not user.outside(), user.screen_text()
        await user.presses("escape", "z", "M")
        user.sees("while names are masked")


async def test_who_helped_me_to_see_it_is_named_on_the_card(dashboard: OpenUser) -> None:
    task = tasks.add("update the payments runbook", clock.moment())
    async with dashboard(Step("Added", [*circle().changes, task])) as user:
        await user.resizes(80, 30)
        await user.presses("4", "r", ".")
        user.sees("helped by")
        while "Who helped you to see it?" not in user.screen_text():
            await user.presses("tab")
        await user.presses("Omar", "enter")
        if user.screen_name() == "CardScreen":
            await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert user.career.headline(kept.helped_by) == "Omar"
        await user.presses("r", ".")
        user.sees("helped by", "Omar")
