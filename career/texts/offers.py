"""Which texts fit a record: what `s` offers on its row, by digit where there are several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from career.model import feedback, politics, tasks, wants
from career.model.backlinks import pointing
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.learning import UNDER_WAY, Learning
from career.model.people import Person
from career.model.records import Record
from career.model.repairs import Repair
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.text_names import KNOWN_FOR
from career.model.wants import Want
from career.texts import (
    ask_advice,
    ask_mentor,
    ask_what_for,
    make_room,
    offer_help,
    propose_way,
    start_again,
    tell_change,
    tell_first,
    tell_improve,
    tell_training,
    tell_want,
)
from career.texts.text import NONE, Texts, TextToSay

if TYPE_CHECKING:
    from career.model.context import Context


MOST_FIRST = 3
"""The most people whom it is offered to tell first: the digits are for the other texts, too."""


class Offer(NamedTuple):
    """A text that fits: the record that it is about, if any, the person, and texts for its gaps. `says` is its line."""

    text: TextToSay
    says: str
    about: Record | None = None
    person: str = ""
    gaps: Texts = NONE


def fitting(record: Record, context: Context) -> list[Offer]:
    """Return the texts that fit a record as it is now, the likeliest first; none where nothing is to be said."""
    find = FITTING.get(record.table)
    return list(find(record, context)) if find else []


def _of(text: TextToSay, about: Record, says: str = "") -> Offer:
    return Offer(text, says or text.offers, about)


def _feedback(item: Feedback, context: Context) -> Iterator[Offer]:
    state = feedback.state(item, context)
    if item.kind == "praise" or state in feedback.CLOSED:
        return
    if item.change_made and state != "confirmed":
        yield _of(tell_change.TEXT, item)
        return
    if item.kind == "hint" and not item.plain:
        yield _of(ask_advice.TEXT, item)  # which says what is missing
    elif item.kind == "hint":
        yield _of(ask_advice.TEXT, item, "ask whether you understood it right")
        yield _of(tell_change.TEXT, item)
    elif item.kind == "critique":
        yield _of(tell_change.TEXT, item)
        yield _of(ask_advice.TEXT, item)
    else:
        yield _of(ask_advice.TEXT, item, "ask once more")


def _task(task: Task, context: Context) -> Iterator[Offer]:
    if not tasks.is_open(task):
        return
    if task.for_person:
        yield _of(offer_help.TEXT, task)
    if task.state == "stuck":
        yield _of(ask_advice.TEXT, task, "ask somebody who is good at it")
    yield _of(ask_what_for.TEXT, task)
    yield _of(propose_way.TEXT, task)
    yield _of(make_room.TEXT, task)
    if task.state != "stuck":
        yield _of(ask_advice.TEXT, task)
    person = context.career.people.get(task.for_person)
    if person and person.role == "report":
        yield Offer(tell_improve.TEXT, tell_improve.TEXT.offers, None, person.id)


def _goal(goal: Goal, context: Context) -> Iterator[Offer]:
    yield from (
        Offer(tell_first.TEXT, f"tell {context.career.headline(i)} first, whom it goes round", goal, i)
        for i in politics.untold(goal, context.career)[:MOST_FIRST]
    )
    yield _of(tell_want.TEXT, goal)
    yield _of(ask_advice.TEXT, goal)
    yield _of(tell_training.TEXT, goal)
    yield _of(make_room.TEXT, goal)


def _skill(skill: Skill, _context: Context) -> Iterator[Offer]:
    yield _of(ask_advice.TEXT, skill)
    yield _of(ask_mentor.TEXT, skill)


def _learning(one: Learning, _context: Context) -> Iterator[Offer]:
    if one.state in {*UNDER_WAY, "done"}:
        yield _of(tell_training.TEXT, one)


def _want(want: Want, context: Context) -> Iterator[Offer]:
    if wants.came_of(want, context.career) is None:
        yield _of(tell_want.TEXT, want)


def telling_want(person: Person, context: Context) -> Offer:
    """Return the text that tells somebody what I want: the oldest want that they do not know, if there is one (S3)."""
    text, want = tell_want.TEXT, wants.to_tell(person, context)
    return Offer(text, f"tell: {want.text}" if want else text.offers, want, person.id)


def _person(person: Person, context: Context) -> Iterator[Offer]:
    if person.role == "report":
        yield Offer(tell_improve.TEXT, tell_improve.TEXT.offers, None, person.id)
    yield Offer(ask_advice.TEXT, ask_advice.TEXT.offers, None, person.id)
    yield telling_want(person, context)
    yield Offer(offer_help.TEXT, offer_help.TEXT.offers, None, person.id)
    yield Offer(ask_advice.TEXT, "ask what you are known for", None, person.id, {"topic": KNOWN_FOR})
    for text in (ask_mentor.TEXT, tell_training.TEXT, start_again.TEXT):
        yield Offer(text, text.offers, None, person.id)
    theirs = [item for item in pointing(Feedback, "person", person.id, context.career) if item.archived_on is None]
    silent = [item for item in theirs if feedback.state(item, context) == "silent"]
    if silent:
        longest = max(silent, key=lambda item: (feedback.silent_days(item, context.today), item.id))
        yield Offer(tell_change.TEXT, f"{tell_change.TEXT.offers}: {longest.change_made}", longest, person.id)


def _repair(step: Repair, _context: Context) -> Iterator[Offer]:
    yield Offer(start_again.TEXT, start_again.TEXT.offers, None, step.person)


FITTING: Mapping[str, Callable[[Any, Context], Iterator[Offer]]] = MappingProxyType(
    {
        "feedback": _feedback,
        "tasks": _task,
        "goals": _goal,
        "skills": _skill,
        "people": _person,
        "repairs": _repair,
        "learning": _learning,
        "wants": _want,
    }
)
"""What fits the records of a table."""
