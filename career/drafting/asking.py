"""The one question that is asked where only the deed is known: what it does for the person's career is theirs to say (E5)."""

from __future__ import annotations

from career.drafting.gaining_words import HEADS
from career.drafting.gaps import object_of
from career.drafting.nouns import again, are_many
from career.drafting.reading import Reading

_TALKS = frozenset({"ask", "agree", "tell", "present"})
_FINDS = frozenset({"measure", "check", "decide", "plan"})
MOST_ASKED_OF = 4
"""Words of a thing that a question says again."""


def question(reading: Reading) -> str:
    """Return a question that can be answered in a few words, with the thing that the deed is done to."""
    thing = object_of(reading.deed)
    if reading.act in _TALKS:
        return "What do you want to be asked to do next because of it?"
    if reading.act in _FINDS:
        return "What do you want to be trusted with once you have done it?"
    is_person = not HEADS.isdisjoint(thing.casefold().split())
    if not thing or thing[:1].isupper() or is_person or len(thing.split()) > MOST_ASKED_OF or thing.endswith("sorry"):
        return "What will you be able to do alone, or to show, after that?"
    return (
        f"What will you be able to do alone, or to show, once {again(thing)} {'are' if are_many(thing) else 'is'} done?"
    )
