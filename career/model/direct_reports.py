"""What a leader knows of the people who report to them: what they said, and what they were seen to do (P17, E14).

Both grow over time, so each is a record: what somebody wanted last year stays beside what they want today.
"""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from career.model import report_goals
from career.model.backlinks import pointing
from career.model.contacts import Contact
from career.model.records import Change, Record

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.reframes import Reframe
    from career.model.snapshot import Career

Topic = Literal["want", "story", "plan", "choices"]
TOPICS: dict[Topic, str] = {
    "want": "what they want, in their own words",
    "story": "what they chose so far, and why",
    "plan": "what to learn, in which order, who helps, how the role can change",
}
"""The three short conversations (E14), and what is written down of each; their goal is asked for first."""
ASKED: dict[Topic, str] = {**TOPICS, "choices": "which choices you talked about, and what they make of them"}
"""All that is written down of what they said: the conversations, and the choices that we talked about (O4)."""


class Saying(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What `person` (an id) said on a day in one of the three conversations, in their own words. The latest counts.

    Of the choices that we discussed all count: I show what I see, they choose (O4).
    """

    table: ClassVar[str] = "sayings"
    letter: ClassVar[str] = "d"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    person: str
    text: str
    on: date
    topic: Topic = "want"


class Strength(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Something that `person` (an id) was seen to do well on a day: evidence, never a judgement of them (P3)."""

    table: ClassVar[str] = "strengths"
    letter: ClassVar[str] = "e"
    title_field: ClassVar[str] = "text"
    is_work: ClassVar[bool] = False

    person: str
    text: str
    on: date


class Wanted(NamedTuple):
    """What somebody wants, in their words, since the day they said it: `id` is that of the record that says so."""

    id: str
    text: str
    on: date


def sayings(person: str, career: "Career") -> list[Saying]:
    """Return what a person said, the latest first."""
    said = pointing(Saying, "person", person, career)
    return sorted((s for s in said if s.archived_on is None), key=lambda s: (s.on, s.created_at, s.id), reverse=True)


def latest(person: str, topic: Topic, career: "Career") -> Saying | None:
    """Return what a person said last in that conversation, or None if it was not held yet."""
    return next((said for said in sayings(person, career) if said.topic == topic), None)


def wanted(person: str, career: "Career") -> Wanted | None:
    """Return what a person wants, said in a talk or as an open goal for their career: the latest said counts (O4, E14).

    A goal that serves their job alone is none of it (P6).
    """
    goals = [one for one in report_goals.of(person, career) if one.scope != "job"]
    found = [(one.on, one.created_at, one.id, one.in_their_words) for one in goals]
    if said := latest(person, "want", career):
        found.append((said.on, said.created_at, said.id, said.text))
    if not found:
        return None
    on, _, id_, text = max(found)
    return Wanted(id_, text, on)


def strengths(person: str, career: "Career") -> list[Strength]:
    """Return what a person was seen to do well, the latest first."""
    seen = pointing(Strength, "person", person, career)
    return sorted((s for s in seen if s.archived_on is None), key=lambda s: (s.on, s.created_at, s.id), reverse=True)


def next_topic(person: str, career: "Career") -> Topic:
    """Return the conversation to hold next, their goal first, and their goal again once all three were held."""
    held = {said.topic for said in sayings(person, career)} | ({"want"} if wanted(person, career) else set())
    return next((topic for topic in TOPICS if topic not in held), "want")


def choices(person: str, career: "Career") -> list[Saying]:
    """Return the choices that were talked about with a person, the latest first (O4)."""
    return [said for said in sayings(person, career) if said.topic == "choices"]


def accepted(before: "Reframe", now: "Reframe", context: "Context") -> list[Change]:
    """Return the contact in which somebody made an offered reframe their own, where that is new (C.5.2)."""
    if not now.for_person or not now.they_said or before.they_said:
        return []
    text = f"what '{context.career.headline(now.about)}' does for them"
    return [context.moment.make(Contact, person=now.for_person, on=context.today, text=text)]
