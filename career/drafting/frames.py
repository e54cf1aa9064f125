"""The wordings of a draft: what I do and what for, what there will be to see, and what the records say of me (E6, C.7)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from zlib import crc32

from career.drafting.needs import BAD_NEWS
from career.drafting.slots import Clauses, ended, raised
from career.language.asked import is_trouble
from career.language.deed_forms import FINITE

LEVELS = (
    "I'm new to {}, and I want to learn it.",
    "I'm still learning {}, and this is practice.",
)
"""Where one is in a skill and wants to be, from level 0 and 1."""
_TOLD = r"\b(?:dies|sticks|wants?|says?|fails?|dropped|stopped|keeps?|needs?|locked|stuck|charged|blocked|lost|broken|damaged|cancelled|delayed)\b|\bagain$"
"""How what is said before a deed tells of something, and is no label of it: "Month end: ..."."""


class Frame(NamedTuple):
    """A way to word what I do, by its name."""

    name: str
    begin: Callable[[Clauses], str]


def chosen(clauses: Clauses) -> tuple[Frame, ...]:
    """Return the frames that fit; which of them leads, the task decides."""
    unfit = {"now": not clauses.is_whole or bool(clauses.about), "next": clauses.is_whole and not clauses.about}
    fitting = [frame for frame in FRAMES if not unfit.get(frame.name)]
    at = crc32(clauses.slots.task.encode()) % len(fitting)
    return (*fitting[at:], *fitting[:at])


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
    about = clauses.about
    if not about:
        return f"{said}{so}."
    is_state = "n't " in about or is_trouble(about) or re.search(FINITE, about) or re.search(_TOLD, about)
    if re.search(r"[:;]", about) or not is_state:
        return f"{raised(about)}: {re.sub('^Next', 'next', said)}{so}."
    return f"{raised(about)}, so {re.sub('^Next', 'next', said)}."


FRAMES = (
    Frame("will", lambda clauses: _begun(clauses, f"I'll {clauses.to_do}")),
    Frame("going", lambda clauses: _begun(clauses, f"I'm going to {clauses.to_do}")),
    Frame("now", lambda clauses: _begun(clauses, f"I'm {clauses.doing}")),
    Frame("next", lambda clauses: _begun(clauses, f"Next I'll {clauses.to_do}")),
)
