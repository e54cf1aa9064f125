"""The wordings of a draft: what I do and what for, what there will be to see, and what the records say of me (E6, C.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

from career.drafting import gate
from career.drafting.called import called, ordered, told
from career.drafting.needs import BAD_NEWS
from career.drafting.slots import Clauses, ended, raised

LEVELS = (
    "I'm new to {}, and I want to learn it.",
    "I'm still learning {}, and this is practice.",
)
"""Where one is in a skill and wants to be, from level 0 and 1."""
_MEANS_IT = r"\b(?:it|them|its|their|there|this|that)\b"
"""Words of a deed that mean what is said before it."""


class Frame(NamedTuple):
    """A way to word what I do, by its name."""

    name: str
    begin: Callable[[Clauses], str]


def chosen(clauses: Clauses) -> tuple[Frame, ...]:
    """Return the frames that fit; which of them leads, the task decides."""
    if clauses.is_named:
        return _turned(NAMED if clauses.is_thing else TOLD if gate.tells(clauses.about) else TITLED, clauses)
    fitting = [frame for frame in FRAMES if frame.name != "now" or (clauses.is_whole and not clauses.about)]
    return _turned(fitting, clauses)


def _turned(frames: Sequence[Frame], clauses: Clauses) -> tuple[Frame, ...]:
    at = crc32(clauses.slots.task.encode()) % len(frames)
    return (*frames[at:], *frames[:at])


def towards(clauses: Clauses) -> str:
    """Return what in the records the task is on the way to: a goal, what I really want, who I want to be; "" for nothing."""
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
    return ""


def level(clauses: Clauses) -> str:
    """Return where I am in the skill and want to be; "" where that is not said, or is nothing to get on from."""
    slots = clauses.slots
    if slots.name and slots.level is not None and slots.level < len(LEVELS):
        return LEVELS[slots.level].format(slots.name)
    return ""


def costs(clauses: Clauses) -> str:
    """Return what the work costs, as a sentence; "" where it costs nothing to speak of."""
    its = clauses.kit
    is_news = not {"tell", "announce"}.isdisjoint(its.verbs)
    is_said = its.costs and (not is_news or re.search(BAD_NEWS, clauses.slots.task))
    return f"It will cost {its.costs}." if is_said else ""


def _begun(clauses: Clauses, said: str) -> str:
    so = f", so that {clauses.others}" if clauses.others else ""
    if not clauses.about:
        return f"{said}{so}."
    if gate.tells(clauses.about):
        return f"{told(clauses.about)}. {said}{so}."  # what happened, and what I do about it, are two sentences
    said = re.sub("^Next", "next", said)
    thing = called(clauses.about) if not re.search(_MEANS_IT, clauses.to_do) else ""
    return f"For {thing}, {said}{so}." if thing else f"{raised(clauses.about)}: {said}{so}."


FRAMES = (
    Frame("will", lambda clauses: _begun(clauses, f"I'll {clauses.to_do}")),
    Frame("going", lambda clauses: _begun(clauses, f"I'm going to {clauses.to_do}")),
    Frame("now", lambda clauses: _begun(clauses, f"I'm {clauses.doing}")),
    Frame("next", lambda clauses: _begun(clauses, f"Next I'll {clauses.to_do}")),
)
NAMED = (
    Frame("list", lambda clauses: f"I've got {clauses.about} on my list." if clauses.about else ""),
    Frame("next", lambda clauses: f"Next up for me: {clauses.about}." if clauses.about else ""),
    Frame("on", lambda clauses: f"I'm on {clauses.about}." if clauses.about else ""),
)
"""The frames of work that is called by its name: nobody minds hearing the name of a ticket."""
_MINE = "I've taken this on."
"""What is said of work that has no name: it stands beside the task."""
TITLED = (
    Frame("next", lambda clauses: f"Next up for me: {ordered(clauses.about)}." if clauses.about else _MINE),
    Frame("list", lambda clauses: f"On my list: {ordered(clauses.about)}." if clauses.about else _MINE),
    Frame("mine", lambda clauses: f"I've taken this on: {ordered(clauses.about)}." if clauses.about else _MINE),
)
"""The frames of work that is called by what is no thing with an article."""
TOLD = (
    Frame("mine", lambda clauses: f"{told(clauses.about)}. I'm on it." if clauses.about else ""),
    Frame("see", lambda clauses: f"{told(clauses.about)}. I'll see to it." if clauses.about else ""),
    Frame("now", lambda clauses: f"{told(clauses.about)}. I'm looking after it." if clauses.about else ""),
)
"""The frames of work that is told by a clause."""


def joined(sentences: Iterable[str]) -> str:
    """Return sentences as one text."""
    return " ".join(filter(None, sentences))
