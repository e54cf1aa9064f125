"""What others may hear of my work: nothing of a private matter, and in a team nothing of a goal that is mine alone.

A private matter is pay, illness, leaving, how somebody does, or a legal matter (career/language/private.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.language.private import MATTER, private
from career.model.goals import Approval, Goal
from career.model.reminders import Reminder
from career.model.tasks import Task
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.records import Record
    from career.model.snapshot import Career

MINE_ALONE = frozenset({"relationship", "legacy"})
"""The kinds of goals that are no business of the team's."""
ABOUT = ("goal", "task", "item", "about")
"""The fields with the id of what a record belongs to."""


def is_shared(goal: str, career: Career) -> bool:
    """Whether the team may hear of what belongs to the goal with this id: it is none, or not mine alone."""
    found = career.goals.get(goal)
    return found is None or not (found.kind in MINE_ALONE or found.scope == "career")


def is_matter(text: str) -> bool:
    """Whether a text is about a private matter, or stands for one that the mask has taken away."""
    return text == MATTER or bool(private(text))


def matters(career: Career) -> frozenset[str]:
    """Return the ids of the records that are about a private matter, by their own words or by what they belong to."""
    return career.index("private matters", lambda: frozenset(_matters(career)))


def without_matters(career: Career) -> Career:
    """Return a career without the records that are about a private matter."""
    return career.index("without private matters", lambda: _without(career))


def _without(career: Career) -> Career:
    left_out = matters(career)
    if not left_out:
        return career
    kept = (record for record in (*career, *career.merged.values()) if record.id not in left_out)
    return type(career).of(kept, career.revision, career.problems)


def _matters(career: Career) -> Iterator[str]:
    found: set[str] = set()
    for kind in (Goal, Task):  # what belongs to them comes after them
        found |= {r.id for r in career.table(kind.table).values() if _by_words(r) or _belongs(r, found)}
    yield from found
    yield from (r.id for r in career if r.id not in found and (_by_words(r) or _belongs(r, found)))


def _by_words(record: Record) -> bool:
    return isinstance(record, Goal | Task | Win | Approval | Reminder) and is_matter(record.headline)


def _belongs(record: Record, found: set[str]) -> bool:
    return any(getattr(record, name, "") in found for name in ABOUT)
