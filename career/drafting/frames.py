"""The wordings of a draft: what I do and what for, what there will be to see, and what the records say of me (E6, C.7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from zlib import crc32

from career.drafting.slots import Clauses, ended

LEVELS = (
    "I've never done this before, and I want to learn it.",
    "I still need help with {}, and I want to do it alone.",
)
"""Where one is in a skill and wants to be, from level 0 and 1."""


class Frame(NamedTuple):
    """A way to word a draft, by its name."""

    name: str
    words: Callable[[Clauses], tuple[str, ...]]


def chosen(clauses: Clauses) -> tuple[Frame, ...]:
    """Return the frames that fit; which of them leads, the task decides."""
    fitting = [frame for frame in FRAMES if clauses.to_do or frame.name != "will"]
    at = crc32(clauses.slots.task.encode()) % len(fitting)
    return (*fitting[at:], *fitting[:at])


def about_me(clauses: Clauses) -> str:
    """Return what the records say of me and this task: a goal, what I really want, a level, a cost; "" where they are silent."""
    slots = clauses.slots
    if clauses.step_to:
        return f"It's a step towards my goal {clauses.step_to}."
    if slots.far_end:
        return f"It's on the way to what I really want: “{slots.far_end}”."
    if slots.future_self:
        return f"It's on the way to who I want to be: “{ended(slots.future_self)}”."
    if slots.edge:
        return f"It sharpens what I'm best at: “{ended(slots.edge)}”."
    if slots.name and slots.level is not None and slots.level < len(LEVELS):
        return LEVELS[slots.level].format(slots.name)
    return f"It will cost {clauses.kit.costs}." if clauses.kit.costs else ""


def _shown(clauses: Clauses) -> str:
    """Return what there will be to see or to hear."""
    return f"You'll {'' if clauses.proof.startswith('hear ') else 'see '}{clauses.proof}."


def _now(clauses: Clauses) -> tuple[str, ...]:
    so = f", so that {clauses.others}" if clauses.others else ""
    return f"I'm {clauses.doing}{so}.", _shown(clauses)


def _will(clauses: Clauses) -> tuple[str, ...]:
    see = _shown(clauses)
    return f"I'll {clauses.to_do}.", f"Then {clauses.others}, and {see[0].lower()}{see[1:]}" if clauses.others else see


def _next(clauses: Clauses) -> tuple[str, ...]:
    so = f", so that {clauses.others}" if clauses.others else ""
    doing = f"I'll {clauses.to_do}" if clauses.to_do else f"I'm {clauses.doing}"
    return f"Next {doing}{so}.", _shown(clauses)


FRAMES = (Frame("now", _now), Frame("will", _will), Frame("next", _next))
