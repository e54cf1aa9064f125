"""The wordings of a draft: what I do and what for, what there will be to see, and what the records say of me (E6, C.7)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from zlib import crc32

from career.drafting.slots import Clauses, ended, raised

LEVELS = (
    "I've never done this before, and I want to learn it.",
    "I still need help with {}, and I want to do it alone.",
)
"""Where one is in a skill and wants to be, from level 0 and 1."""


BAD_NEWS = r"(?i)\b(?:not|no|never|stops?|ends?|ending|close[sd]?|closing|cut|cuts|lose|loses|lost|redundan\w+|reject\w*|fail\w*|late|delay\w*|less|fewer|somebody else|cancel\w*)\b|n't\b"
"""Words of news that cost something to bring."""
ALONE = ("I'll bring", "I'll say", "I'll show", "I'll come", "You'll get", "You'll hear", "You'll have", "We'll", "In ")
"""How what is shown begins where it can be said after what is in it for me: it points at nothing before it."""


class Frame(NamedTuple):
    """A way to word a draft, by its name."""

    name: str
    words: Callable[[Clauses, str], tuple[str, ...]]


def chosen(clauses: Clauses) -> tuple[Frame, ...]:
    """Return the frames that fit; which of them leads, the task decides."""
    unfit = {"now": not clauses.is_whole, "sooner": not clauses.shows.startswith(ALONE), "next": bool(clauses.about)}
    fitting = [frame for frame in FRAMES if not unfit.get(frame.name)]
    at = crc32(clauses.slots.task.encode()) % len(fitting)
    return (*fitting[at:], *fitting[:at])


def about_me(clauses: Clauses) -> str:
    """Return what the records say of me and this task: a goal, what I really want, or a level; "" where they are silent."""
    slots = clauses.slots
    if clauses.step_to:
        leads = f": {clauses.leads}" if clauses.leads else ""
        return f"It's a step towards my goal {clauses.step_to}{leads}."
    if slots.far_end:
        return f"It's on the way to what I really want: “{slots.far_end}”."
    if slots.future_self:
        return f"It's on the way to who I want to be: “{ended(slots.future_self)}”."
    if slots.edge:
        return f"It sharpens what I'm best at: “{ended(slots.edge)}”."
    if slots.name and slots.level is not None and slots.level < len(LEVELS):
        return LEVELS[slots.level].format(slots.name)
    return ""


def costs(clauses: Clauses) -> str:
    """Return what the work costs, as a sentence; "" where it costs nothing to speak of."""
    its = clauses.kit
    is_news = not {"tell", "announce"}.isdisjoint(its.verbs)
    is_said = its.costs and (not is_news or re.search(BAD_NEWS, clauses.slots.task))
    return f"It will cost {its.costs}." if is_said else ""


def _begin(clauses: Clauses, text: str) -> str:
    so = f", so that {clauses.others}" if clauses.others else ""
    return f"{f'{raised(clauses.about)}: ' if clauses.about else ''}{text}{so}."


def _now(clauses: Clauses, mine: str) -> tuple[str, ...]:
    return _begin(clauses, f"I'm {clauses.doing}"), clauses.shows, mine


def _will(clauses: Clauses, mine: str) -> tuple[str, ...]:
    return _begin(clauses, f"I'll {clauses.to_do}"), clauses.shows, mine


def _sooner(clauses: Clauses, mine: str) -> tuple[str, ...]:
    return _begin(clauses, f"I'll {clauses.to_do}"), mine, clauses.shows


def _next(clauses: Clauses, mine: str) -> tuple[str, ...]:
    return _begin(clauses, f"Next I'll {clauses.to_do}"), clauses.shows, mine


def _going(clauses: Clauses, mine: str) -> tuple[str, ...]:
    return _begin(clauses, f"I'm going to {clauses.to_do}"), clauses.shows, mine


FRAMES = (
    Frame("now", _now),
    Frame("will", _will),
    Frame("sooner", _sooner),
    Frame("next", _next),
    Frame("going", _going),
)
