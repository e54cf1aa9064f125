"""Ways to like a task more, of which one is chosen (P16b)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.drafting.skill_words import inside
from career.evidence import effects, skill_evidence
from career.model.people import Person
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Record
    from career.model.snapshot import Career


NEAR = ("peer", "report", "mentor")
"""The roles of those with whom something can be done, the nearest first."""
SOON = 45
"""Days within which a review is too near to look back from."""


class WayToLike(NamedTuple):
    """A way to like a task more: its id, its name, and the function that words it for a task."""

    id: str
    name: str
    words: Callable[[Record | None, Context], str]


def _somebody(row: Record | None, context: Context) -> str:
    near = [p for p in context.career.people.values() if p.role in NEAR and p.archived_on is None]
    asked = getattr(row, "assigned_by", "")
    chosen = min((p for p in near if p.id != asked), key=_nearness, default=None)
    return f"do it with {chosen.name}" if chosen else "do it with somebody who will use it"


def _nearness(person: Person) -> tuple[int, str]:
    return NEAR.index(person.role), person.id


def _number(row: Record | None, _context: Context) -> str:
    if isinstance(row, Task) and row.minutes_each:
        return f"beat {row.minutes_each} min, the time it took so far, with nothing left out"
    return "choose a number to beat, and write it down before I start"


def _teach(_row: Record | None, context: Context) -> str:
    reports = [p for p in context.career.people.values() if p.role == "report" and p.archived_on is None]
    pupil = min(reports, key=lambda p: p.id).name if reports else "the next person"
    return f"do it so that {pupil} could do it after me"


def _strength(_row: Record | None, context: Context) -> str:
    giving = [shown for shown in skill_evidence.inventory(context.career) if shown.skill and shown.skill.energy > 0]
    if giving:  # the most used first
        return f"start where it needs {inside(giving[0].key)}, which gives me energy"
    counts = effects.proofs(context.career)
    best = max(counts, key=lambda skill: (counts[skill], skill), default="")
    return f"start where it needs {inside(best)}" if best else "start with the part I am good at"


def _distance(_row: Record | None, context: Context) -> str:
    """Return the question that looks back from the next review but this month's, in June or December."""
    month = "June" if (context.today + timedelta(days=SOON)).month <= 6 else "December"
    return f"in {month}'s review, what will this line say?"


def _box(_row: Record | None, context: Context) -> str:
    return f"work {context.settings.step_minutes} minutes on it, then stop wherever I am"


WAYS_TO_LIKE: tuple[WayToLike, ...] = (
    WayToLike("someone", "with somebody", _somebody),
    WayToLike("distance", "from a distance", _distance),
    WayToLike("challenge", "a challenge", _number),
    WayToLike("variety", "another way", lambda *_: "do one part in a way I have not tried"),
    WayToLike("teach", "teach it", _teach),
    WayToLike("strength", "use a strength", _strength),
    WayToLike("box", "a short time", _box),
    WayToLike("swap", "a swap", lambda *_: "swap the part I mind for one that somebody else minds"),
)
"""Help from others, distance and a challenge come first; what only makes the task smaller comes last (E9)."""
BY_ID = {way_to_like.id: way_to_like for way_to_like in WAYS_TO_LIKE}


def ranked(career: Career) -> tuple[WayToLike, ...]:
    """Return the ways to like a task more, first those that raised appeal most, where that is known (five times).

    Where nobody is near with whom to do it, distance comes before "with somebody".
    """
    lifts = effects.appeal_rise_by_way(career)
    alone = not any(p.role in NEAR and p.archived_on is None for p in career.people.values())
    return tuple(
        sorted(
            WAYS_TO_LIKE,
            key=lambda way: (-lifts[way.id].median if way.id in lifts else 0.0, not (alone and way.id == "distance")),
        )
    )
