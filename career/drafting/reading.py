"""A task as the drafts read it: what is done to what, for whom, with its kit, and whether it may be drafted for at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from career.drafting.gaining import gaining
from career.drafting.kits import Kit, act_of, kit_of
from career.drafting.plain_work import PlainWork, plain_work
from career.language.deeds import MOST_READ, Deed, deed

_WHEN_SAID = r"\b(?:this|next|last|every|each|by|on|before|until|over|in) (?:the )?(?:week|weekend|month|quarter|year|term|spring|summer|autumn|winter)s?\b"
"""When something is done: no thing that it is done to."""


class Reading(NamedTuple):
    """What a task says: what to do, the act, who gains ("" where nobody is named), and what is honest about plain work."""

    task: str
    deed: Deed
    act: str
    who: str
    plain: PlainWork | None


@lru_cache(maxsize=64)
def read(task: str, names: tuple[str, ...] = ()) -> Reading:
    """Return the reading of a task; `names` are those of the people in the records."""
    done = deed(task)
    act = act_of(done)
    return Reading(task[:MOST_READ], done, act, gaining(task, names, act), plain_work(task, done))


def kit(reading: Reading, skill: str) -> Kit:
    """Return the kit that speaks for a task, with the first skill that it builds."""
    return kit_of(reading.deed, skill, re.sub(_WHEN_SAID, "", reading.task))
