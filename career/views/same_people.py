"""What there is to ask about people: who was meant by a name, and whether two are one; with what answers it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from career.language.text import clean_line
from career.language.width import shorten
from career.model import merging, people
from career.model.merging import Offer
from career.model.people import Person
from career.model.snapshot import SHOWN_CELLS, Career


def question(offer: Offer, career: Career) -> str:
    """Return the question that an offer asks, such as "Which Omar? 'be briefer'"."""
    person = offer.person
    if not person.unclear:
        return f"Are {people.said_of(offer.others[0])} and {people.said_of(person)} one person?"
    said = [f"'{shorten(clean_line(record.headline), SHOWN_CELLS)}'" for record in merging.about(person, career)[:1]]
    return " ".join([f"Which {person.name}?", *said])


def answers(offer: Offer, career: Career) -> Iterator[tuple[str, str]]:
    """Yield each answer to the question, with the command that gives it."""
    person = typed(offer.person, career)
    for other in offer.others:
        word = people.said_of(other) if offer.person.unclear else "yes"
        yield word, f"rung merge {typed(other, career)} {person}"
    if offer.person.unclear:
        yield "somebody else", f"rung merge {person} --apart"
    else:
        yield "no", f"rung merge {person} {typed(offer.others[0], career)} --apart"


def typed(person: Person, career: Career) -> str:
    """Return what names a person in a command: the name where it is one word that nobody else has, else the id."""
    is_clear = people.shown(person.id, career) == person.name and person.name.isalpha()
    return person.name if is_clear else career.short(person.id)


def lines(career: Career, among: Sequence[Person] | None = None) -> Iterator[str]:
    """Yield the questions about people, of several only those about one `among` them, each with a line an answer."""
    for offer in merging.offers(career):
        if among is None or offer.person in among or (not offer.person.unclear and offer.others[0] in among):
            yield question(offer, career)
            yield from (f"  {word}: {command}" for word, command in answers(offer, career))
