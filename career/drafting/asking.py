"""The one question that is asked where only the deed is known: what it does for the person's career is theirs to say (E5)."""

from __future__ import annotations

import re
from zlib import crc32

from career.drafting.gaining_words import HEADS
from career.drafting.gaps import object_of
from career.drafting.nouns import again, are_many
from career.drafting.reading import Reading

_OF_ACT = {
    "ask": "What do you want to be asked to do next because of it?",
    "agree": "What do you want to be asked to sort out next because of it?",
    "tell": "What do you want them to come to you for after that?",
    "present": "What do you want those who hear it to ask you for?",
    "decide": "What do you want to be trusted to decide next?",
    "plan": "What do you want to be trusted to run next?",
    "measure": "What do you want to be asked about, once you know?",
    "check": "What do you want to be trusted with once you have done it?",
    "teach": "What will you see them do alone that shows you can teach it?",
    "care": "What do you want to be trusted to look after alone?",
    "fix": "What will you know then that others can ask you about?",
    "move": "What part of it do you want to be able to do without help next time?",
    "write": "What should whoever reads it be able to do, or think of your work?",
}
"""What to ask by what the act is; what is made or carried is asked after with its thing."""
_OPEN = (
    "What will you be able to do alone, or to show, after that?",
    "What part of it would you like to be known for?",
    "What does it let you do that you haven't done before?",
)
MOST_ASKED_OF = 4
"""Words of a thing that a question says again."""


def question(reading: Reading) -> str:
    """Return a question that can be answered in a few words, by the act, and with the thing that the deed is done to."""
    if reading.act in _OF_ACT:
        return _OF_ACT[reading.act]
    thing = object_of(reading.deed)
    is_person = not HEADS.isdisjoint(thing.casefold().split())
    is_unsayable = (
        reading.act != "make"
        or not thing
        or thing[:1].isupper()
        or is_person
        or bool(re.search(r"[\"\u201c\u2018?/]", thing))
    )
    if is_unsayable or len(thing.split()) > MOST_ASKED_OF or thing.endswith("sorry"):
        return _OPEN[crc32(reading.task.encode()) % len(_OPEN)]
    return (
        f"What will you be able to do alone, or to show, once {again(thing)} {'are' if are_many(thing) else 'is'} done?"
    )
