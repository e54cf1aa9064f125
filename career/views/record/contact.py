"""How contacts are shown, and what is to be talked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import short
from career.model.agenda import Topic
from career.model.backlinks import pointing
from career.model.contacts import Contact
from career.model.context import Context
from career.model.field import choice_words
from career.model.records import Record
from career.views import agenda
from career.views.record.parts import Columns, DetailLine, Shown, Values


def _columns(contact: Contact, context: Context) -> Columns:
    minutes = f"{contact.minutes} min" if contact.minutes else ""
    who = context.career.headline(contact.person)
    return short(contact.on, context.today), choice_words(contact.kind), who, minutes, contact.text


def _below(contact: Contact, _values: Values, context: Context) -> Iterator[DetailLine]:
    """Yield what was talked about, and that help which I asked for has shown nothing yet, where that is so (L15)."""
    talked = pointing(Topic, "contact", contact.id, context.career)
    for topic in sorted(talked, key=lambda one: (one.created_at, one.id)):
        text = agenda.of_topic(topic, context).text
        yield DetailLine("talked about", f"{text}: {topic.said}" if topic.said else text)
    came = contact.skills or contact.task or contact.met
    if contact.kind == "help_asked" and not came:
        yield DetailLine("", "what came of it? e notes what you learned, what moved on, whom you met", "muted")


def _topic(topic: Topic, context: Context) -> Columns:
    who = context.career.headline(topic.person)
    state = f"talked {short(topic.done_on, context.today)}" if topic.done_on else ""
    carried = f"carried {topic.carried}x" if topic.carried and not topic.done_on else ""
    return who, choice_words(topic.side), state or carried, agenda.of_topic(topic, context).text


def _waiting(context: Context) -> list[Record]:
    return [topic for topic in context.career.topics.values() if agenda.is_waiting(topic, context)]


SHOWN: Mapping[str, Shown] = {
    "contacts": Shown(_columns, below=_below),
    "topics": Shown(_topic, waiting=_waiting),
}
