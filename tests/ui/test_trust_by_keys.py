"""Trust, a repair and a mentor by keys, on somebody's page: `5`, Enter, the rows below the agenda (B11 to B14)."""

from __future__ import annotations

from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.records import Step
from career.model.reminders import Reminder
from career.model.repairs import Repair
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.user import User
from tui.host import clock

PRIVATE = ("we argued", "the rota", "crisis", "I showed", "between us", "strained", "character 3")


def known() -> Step:
    """Give somebody with influence, and nothing between us yet."""
    moment = clock.moment()
    return Step("Began", [moment.make(Person, name="Dana Ruiz", role="peer", influence=2)])


async def goes_to(user: User, kind: str) -> None:
    """Open the page and go down to the row of a kind."""
    if user.screen_name() != "PersonScreen":
        await user.presses("5", "enter")
    await user.presses("g")
    for _ in range(20):
        if user.row().kind == kind:
            return
        await user.presses("j")
    raise AssertionError(f"no row {kind}")


async def test_two_numbers_say_what_i_have_shown_and_the_lower_one_gets_a_move(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await goes_to(user, "shown")
        user.sees("not said yet: = says what they have seen of you")
        await user.presses("=")
        user.sees("What have you shown Dana Ruiz so far?", "0 nothing yet", "4 also when it cost me")
        await user.presses("3", "down", "1", "enter")
        user.sees("character 3, often", "competence 1, a first piece of work")
        user.sees("show Dana a result of yours that they can use")
        await goes_to(user, "trust")
        await user.presses("=", "the rota", "down", "fri", "enter")
        user.sees_not("What will you do next")
        user.sees("trust move", "the rota")
        await user.presses(" ")
        (kept,) = user.career.contacts.values()
        assert (kept.trust, kept.text) == ("competence", "the rota")
        await user.presses("u")
        user.sees("the rota")
        assert not user.career.contacts


async def test_a_repair_from_strained_over_the_text_to_a_fresh_start(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await goes_to(user, "repair")
        user.sees("nothing strained: Space notes it where something is")
        await user.presses(" ")
        await user.presses("we argued", "enter")
        user.sees("strained since", "we argued", "ask to start again", "in 14 d")
        await goes_to(user, "repair")
        await user.presses("s", "next tue", "down", "next thu", "enter")
        user.sees("got off track")
        await user.presses("t")
        (last,) = (one for one in user.career.repairs.values() if one.state == "invited")
        assert last.next_on == day(7)
        user.sees("invited on 21 Nov", "did you meet?")
        await goes_to(user, "repair")
        await user.presses(" ", "up", "f", "down", "we laughed", "enter")
        user.sees("fresh start since 21 Nov: we laughed")
        await user.presses("u")
        user.sees("did you meet?")


async def test_a_mentor_is_asked_in_one_thing_answers_and_is_met_every_month(dashboard: OpenUser) -> None:
    moment = clock.moment()
    dana = moment.make(Person, name="Dana Ruiz", role="peer", influence=2)
    one = moment.make(Mentoring, person=dana.id, area="crisis calls", asked_on=day(-3))
    async with dashboard(Step("Began", [dana, one])) as user:
        await goes_to(user, "mentor")
        user.sees("mentor in", "crisis calls", "asked 3 days ago", "Space their answer")
        await user.presses(" ", "y", "enter")
        user.sees("yes, every 30 days")
        assert user.career.people[dana.id].cadence_days == 30
        await user.presses("u")
        assert user.career.people[dana.id].cadence_days is None
        user.sees("asked 3 days ago")


async def test_it_is_in_upcoming_for_me_and_nowhere_under_the_mask(dashboard: OpenUser) -> None:
    moment = clock.moment()
    dana = moment.make(
        Person, name="Dana Ruiz", role="peer", influence=2, shown_character=3, shown_competence=0,
        trust_move="the rota", trust_move_on=day(2),
    )  # fmt: skip
    step = moment.make(Repair, person=dana.id, on=day(-20), text="we argued")
    one = moment.make(Mentoring, person=dana.id, area="crisis calls", asked_on=day(-3))
    async with dashboard(Step("Began", [dana, step, one]), size=(120, 40)) as user:
        user.sees("Dana Ruiz: ask to start again", "Dana Ruiz: the rota", "your mentor in crisis calls?")
        await user.presses("2", "j", " ")
        assert [(kept.trust, kept.text) for kept in user.career.contacts.values()] == [("competence", "the rota")]
        await user.presses("u")
        await user.presses("z")
        for keys in (("2",), ("C",), ("escape", "5"), ("enter",), ("/", "argued"), ("escape", "escape", "/", "crisis")):
            await user.presses(*keys)
            user.sees_not(*(word for word in PRIVATE if word != keys[-1]))
        await user.presses("escape", "escape", "escape", "z")
        await goes_to(user, "repair")
        user.sees("we argued")


async def test_the_check_in_opens_the_text_that_asks_to_start_again(dashboard: OpenUser) -> None:
    moment = clock.moment()
    dana = moment.make(Person, name="Dana Ruiz")
    step = moment.make(Repair, person=dana.id, on=day(-15))
    late = [moment.make(Reminder, text=f"late {n}", on=day(-30)) for n in range(3)]  # the card of what is due is full
    async with dashboard(Step("Began", [dana, step, *late])) as user:
        await user.presses("c")
        for _ in range(6):
            if "It has been strained" in user.screen_text():
                break
            await user.presses("enter")
        user.sees("Dana Ruiz: ask to start again", "It has been strained for 15 days.")
        await user.presses("a")
        user.sees("first day", "second day")
