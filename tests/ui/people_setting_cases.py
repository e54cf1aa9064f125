"""The settings about meetings with people: another value of each, and what is seen with it."""

from __future__ import annotations

from typing import Any, get_args

from career.model import contacts
from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.people import Person
from career.model.people import Role as RoleOfPerson
from career.model.reminders import Reminder
from tests.building import day
from tests.ui.setting_records import (
    ANA,
    Case,
    old,
)


def met(person: Person, ago: int, kind: str) -> Any:
    """Give a contact so many days ago."""
    return old(Contact, "h0met0000", person=person.id, on=day(-ago), kind=kind)


def rhythm(role: str) -> Case:
    """Give the case of the days that are usual for a role: the next meeting is five days after the last."""
    who = old(Person, "p0kim0000", name="Kim", role=role)
    kind = "1on1" if contacts.has_one_on_ones(who) else "other"
    return Case(5, [who, met(who, 5, kind)], ("2",), "today", "show p0kim0000", "every 5 days")


KIM = old(Person, "p0kim0000", name="Kim", role="peer")
CASES_OF_PEOPLE: dict[str, Case] = {
    **{f"cadence_{role}": rhythm(role) for role in get_args(RoleOfPerson)},
    "contact_red": Case(
        3,
        [
            ANA,
            met(ANA, 30, "1on1"),
            *(old(Reminder, f"m0late00{n}", text=f"late {n}", on=day(-20)) for n in range(3)),
        ],
        ("c", "enter", "enter"),
        "",
        "checkin --print",
        "",
    ),
    "asks_days": Case(
        5,
        [
            ANA,
            old(Topic, "20near000", person=ANA.id, text="x", side="decided", done_on=day(-4), contact="h0gone000"),
            old(Topic, "20far0000", person=ANA.id, text="y", done_on=day(-6), contact="h0gone000"),
        ],
        ("5", "enter"),
        "own decisions: 1 of 1 (100 %)",
        "agenda Ana",
        "own decisions: 1 of 1",
    ),
    "help_days": Case(
        3,
        [KIM, met(KIM, 4, "help_given")],
        ("c", "enter"),
        "Who could use 15 minutes",
        "checkin --print",
        "Who could use",
    ),
    "social_days": Case(
        9,
        [KIM, met(KIM, 10, "social"), old(Contact, "h0help000", person=KIM.id, on=day(-1), kind="help_given")],
        ("c", "enter"),
        "A coffee with Kim?",
        "checkin --print",
        "A coffee with Kim?",
    ),
}
