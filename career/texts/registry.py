"""The one registry of the twelve texts to say, S1 to S12."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from career.errors import BadValue
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
from career.texts.text import TextToSay

TEXTS: tuple[TextToSay, ...] = (
    tell_change.TEXT,
    start_again.TEXT,
    tell_want.TEXT,
    tell_training.TEXT,
    ask_advice.TEXT,
    ask_mentor.TEXT,
    ask_what_for.TEXT,
    propose_way.TEXT,
    offer_help.TEXT,
    make_room.TEXT,
    tell_first.TEXT,
    tell_improve.TEXT,
)
BY_NAME: Mapping[str, TextToSay] = MappingProxyType({text.name: text for text in TEXTS})


def named(typed: str) -> TextToSay:
    """Return the text with this name or code: "tell-change", "S1" or "1". Raises BadValue, with names like it."""
    wanted = typed.casefold().strip()
    for text in TEXTS:
        if wanted in {text.name, text.code.casefold(), text.code[1:]}:
            return text
    from difflib import get_close_matches

    near = get_close_matches(wanted, BY_NAME, n=3)
    told = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(BY_NAME)}."
    raise BadValue(f"There is no text '{typed}'.", told)
