"""What is done with the lines of an agenda: ticked, noted, settled by a meeting, carried over to the next (O11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.language.text import clean
from career.model import feedback, learning, reframes, wants
from career.model.agenda import Topic
from career.model.backlinks import pointing
from career.model.feedback import Feedback, Telling
from career.model.learning import Learning
from career.model.people import Person
from career.model.records import Change, Deleted, Step
from career.model.reframes import Reframe
from career.model.scripts import words_to_tell
from career.model.wants import Want
from career.views import agenda
from career.views.agenda import Point

if TYPE_CHECKING:
    from career.model.contacts import Contact
    from career.model.context import Context


def tick(point: Point, person: Person, context: Context) -> Step:
    """Tick a line, or take its tick back. A silent change is told by that, in the drafted words (B7, B8), and a want (B15).

    The step of a reframe that was to be said is taken by it (P17).
    """
    if point.is_ticked:
        topic = replace(_topic(point, person, context), done_on=None, contact="")
        return Step(f"Took the tick of '{point.text}' back", [topic, *_untold(point, topic, context)])
    topic = replace(_topic(point, person, context), done_on=context.today)
    return Step(f"Talked about '{point.text}'", [topic, *_told(topic, person, context)])


def tick_topic(topic: Topic, context: Context) -> Step | None:
    """Tick a topic wherever it is listed, or take its tick back; None where the person is gone."""
    person = context.career.people.get(topic.person)
    return tick(agenda.of_topic(topic, context), person, context) if person else None


def note(point: Point, said: str, person: Person, context: Context) -> Step:
    """Note what was said about a line; an empty text takes the note away."""
    topic = replace(_topic(point, person, context), said=clean(said).strip())
    return Step(f"Noted on '{point.text}'", [topic])


def settled(person: Person, made: Contact, context: Context, *, carries: bool) -> list[Change]:
    """Return the topics after a meeting: what is ticked belongs to it, and with `carries` the rest is carried over."""
    changes: list[Change] = []
    for point in agenda.points(person, context):
        ticked = point.topic.done_on if point.topic else None
        if ticked:
            if ticked <= made.on:  # what was talked about later belongs to a later meeting
                changes.append(replace(_topic(point, person, context), contact=made.id))
        elif carries:
            changes.append(replace(_topic(point, person, context), carried=point.carried + 1))
    return changes


def _topic(point: Point, person: Person, context: Context) -> Topic:
    """Return the record of a line, a new one where it has none. One about wins goes up to the last that there is."""
    if point.topic:
        return replace(point.topic, about=point.about)
    text = "" if point.about else point.text
    since = {"since": point.since} if point.since else {}
    return context.moment.make(Topic, person=person.id, text=text, side=point.side, about=point.about, **since)


def _told(topic: Topic, person: Person, context: Context) -> list[Change]:
    """Return what tells a silent change, with a telling that says which topic made it; of a want, that it was told."""
    item = context.career.get(topic.about)
    if isinstance(item, Learning) and learning.silent_days(item, context) is not None:
        return [learning.told_in_talk(item, person.id, context)]
    if isinstance(item, Reframe):
        return [replace(item, stepped_on=context.today)] if reframes.step_waits(item) else []
    if isinstance(item, Want):
        return [] if wants.is_told(person, context, item) else [wants.told_in_talk(item, person.id, context)]
    if not isinstance(item, Feedback) or feedback.state(item, context) != "silent":
        return []
    told = feedback.tell(item, person.id, words_to_tell(item, person.id, context), context).changes
    return [replace(one, about=topic.id) if isinstance(one, Telling) else one for one in told]


def _untold(point: Point, topic: Topic, context: Context) -> list[Change]:
    """Return the change that deletes the telling which the tick made, where nobody has replied to it: no other is touched."""
    item, ticked = context.career.get(topic.about), point.topic.done_on if point.topic else None
    if isinstance(item, Reframe):
        was_by_tick = item.stepped_on == ticked and not item.they_said
        return [replace(item, stepped_on=None)] if was_by_tick else []
    is_in_talk = isinstance(item, Learning | Want)
    found = pointing(Telling, "about", topic.about if is_in_talk else topic.id, context.career)
    told = [one for one in found if one.person == topic.person and one.on == ticked and not (is_in_talk and one.text)]
    return [Deleted(one.id) for one in told if not one.reply_on]
