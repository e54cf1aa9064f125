"""How often a next step happened, by what it was tied to: a time, something that happens, or somebody (C.2, E2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

if TYPE_CHECKING:
    from career.model.snapshot import Career

CueKind: TypeAlias = Literal["time", "person", "event"]
KINDS: tuple[CueKind, ...] = get_args(CueKind)
CUE_WORDS: Mapping[CueKind, str] = MappingProxyType(
    {"time": "a time", "person": "a person you meet", "event": "something that happens"}
)
_TIME = (
    r"(?i)\b(?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:am|pm|o'clock)|noon|midday|morning|afternoon|evening|tomorrow|today"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:on|every|each|by) (?:mon|tue|wed|thu|fri|sat|sun))\b"
)
_PERSON = r"(?i)\bI(?:'m| am)?(?: next| about to)? (?:see|meet|sit down with|talk to|speak to|call|ring)\b"


def kind_of(cue: str) -> CueKind:
    """Return what a cue is tied to: a person who is met, a time or a day, else something that happens."""
    return "person" if re.search(_PERSON, cue) else "time" if re.search(_TIME, cue) else "event"


def hits(career: Career) -> dict[CueKind, list[bool]]:
    """Return for each day on which a goal's next step was asked about whether it happened, by the kind of its cue.

    The last answer of a day counts. A goal without a cue, or that is gone, counts nowhere.
    """
    days: dict[tuple[str, date], bool] = {}
    for hit in sorted(career.hits.values(), key=lambda h: (h.on, h.created_at, h.id)):
        days[hit.goal, hit.on] = hit.did
    found: dict[CueKind, list[bool]] = {}
    for (key, _), did in days.items():
        goal = career.goals.get(key)
        if goal and goal.if_cue:
            found.setdefault(kind_of(goal.if_cue), []).append(did)
    return found
