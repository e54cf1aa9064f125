"""The dialogs on trust: what I have shown somebody, the move that is next, a step of a repair, what a mentor said (B11 to B14)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from career.edits import editing
from career.errors import BadValue
from career.language.relative_days import short
from career.model import mentorings, repairs, trust
from career.model.context import Context
from career.model.field import Field, choice_words
from career.model.field_values import read
from career.model.fields import by_name
from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.records import Record, Step
from career.model.repairs import Repair
from career.model.usual_fields import HAPPENED_ON, WHEN
from career.texts import ask_mentor, start_again
from career.texts.offers import Offer
from tui.dialogs import text_prompts
from tui.dialogs.prompts import Prompt, empty, still_there, stored

PERSON = by_name("people")
RATED = (PERSON["shown_character"], PERSON["shown_competence"])
NEXT_ON = Field("next_on", "next step", "date", f"{WHEN}; in two weeks if left empty")
ANSWER = Field("state", "they said", "choice", choices=("yes", "no"), blank="")
EVERY = Field(
    "every_days", "days between", "whole", "from one meeting to the next; a month if left empty", low=1, high=3660
)


def rating(person: Person) -> Prompt:
    """Ask how much I have shown somebody of my character and of my competence, 0 to 4 each (B12)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, person)
        return Step(f"Noted what you have shown {now.name}", editing.edit(now, typed, context).changes)

    shown = tuple(f"{side}: {trust.hint(side)}" for side in trust.SIDES)
    title = f"What have you shown {person.name} so far?"
    return Prompt(title, RATED, stored(person, RATED), make, person.id, shown=shown, kind="trust")


def moving(person: Person) -> Prompt:
    """Ask what I will do next so that they see the side of which they have seen little (B12)."""
    fields = (PERSON["trust_move"], PERSON["trust_move_on"])

    def make(typed: Mapping[str, str], context: Context) -> Step:
        now = still_there(context.career, person)
        on, _ = read(fields[1], typed["trust_move_on"], context)
        return trust.plan(now, typed["trust_move"].strip() or trust.move(now), on)

    such = trust.move(replace(person, trust_move=""))
    shown = (f"Such as: {such}.",) if such else ()
    title = f"What will you do next with {person.name}?"
    return Prompt(title, fields, stored(person, fields), make, person.id, shown=shown, kind="trust-move")


def stepping(person: Person, context: Context) -> Prompt:
    """Ask where things are with somebody now, and when the next step is due (B13)."""
    found = by_name("repairs")
    fields = (found["state"], found["text"], NEXT_ON)

    def make(typed: Mapping[str, str], now: Context) -> Step:
        who = still_there(now.career, person)
        if not typed["state"].strip():
            raise BadValue("It was not said how it is now.", "Choose by digit.", field="state")
        return editing.add("repairs", {**typed, "person": who.id}, now)

    before = repairs.steps(person.id, context.career)[:3]
    shown = tuple(
        f"{short(one.on, context.today)}: {choice_words(one.state)} {one.text}".rstrip() for one in reversed(before)
    )
    likely = {"state": choice_words(repairs.LIKELY[before[0].state if before else "none"])}
    title = f"How is it with {person.name} now?"
    return Prompt(title, fields, lambda _: likely, make, person.id, shown, "repair", parts=((HAPPENED_ON,),))


def starting_again(person: Person, context: Context) -> Prompt:
    """Ask for two days for a coffee, which becomes a text to say (S2)."""
    return text_prompts.saying(Offer(start_again.TEXT, start_again.TEXT.offers, None, person.id), context)


def asking_mentor(person: Person, context: Context) -> Prompt:
    """Ask in what somebody is to be my mentor, which becomes a text to say (S6)."""
    return text_prompts.saying(Offer(ask_mentor.TEXT, ask_mentor.TEXT.offers, None, person.id), context)


def answering(one: Mentoring, context: Context) -> Prompt:
    """Ask what somebody said who was asked to be my mentor; with a yes, how often we meet (B11)."""

    def make(typed: Mapping[str, str], now: Context) -> Step:
        said, _ = read(ANSWER, typed["state"], now)
        if said not in {"yes", "no"}:
            raise BadValue("No answer was given.", "Type y or n.", field="state")
        every, _ = read(EVERY, typed["every_days"], now)
        return mentorings.answered(still_there(now.career, one), said, every, now)

    title = f"What did {context.career.headline(one.person)} say?"
    return Prompt(title, (ANSWER, EVERY), empty, make, one.id, shown=(f"mentor in: {one.area}",), kind="mentor")


def next_step(step: Repair, context: Context) -> Prompt | None:
    """Return what is asked for after a step; None where the person is gone."""
    person = context.career.people.get(step.person)
    return stepping(person, context) if person else None


def every(record: Record, context: Context) -> Iterator[Prompt]:
    """Yield every prompt about trust in a person, a repair or mentoring; none for any other record."""
    if isinstance(record, Person):
        yield from (rating(record), moving(record), stepping(record, context))
    elif isinstance(record, Mentoring):
        yield answering(record, context)
