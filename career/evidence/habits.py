"""Skills that a person keeps oftener than others do: where words of a task speak for one, it is offered sooner.

What counts are the skills of the reframes that were kept. From fifteen on, a skill that stands in them oftener than is
usual moves up among those for which the task has words, and the card says so ("moved up: you kept it 6 times"); one that
stands there more seldom makes room. None is offered for it alone. Once it is forgotten, only what is kept on later days counts.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from career.model import nudge_answers
from career.model.records import Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

FEWEST = 15
"""Reframes from which there is a habit."""
OFTEN = 2
"""Times that a skill was kept from which it moves up."""
EVEN = 1.0
"""What is added to both counts, so that a rare skill does not move by one chance."""
MOST = 1.2
"""The most by which the log-odds of a skill grow or shrink."""
STRENGTH = 0.8
"""How much of the log ratio counts."""
Habit: TypeAlias = tuple[int, float]
"""How often a skill was kept, and by how much that lifts its log-odds."""
KIND = "kept "
"""What the answers about a skill are told by, before its id; families have theirs without it."""


def of(career: Career, usual: Mapping[str, float]) -> dict[str, Habit]:
    """Return how often each skill was kept, beside how often is `usual`; nothing where there are too few reframes."""
    kept = [
        one for one in career.reframes.values() if one.skills and one.archived_on is None and one.verdict == "invest"
    ]
    if len(kept) < FEWEST:
        return {}
    since = {skill: nudge_answers.again_at(KIND + skill, career) for one in kept for skill in one.skills}
    times = Counter(
        skill for one in kept for skill in one.skills if (at := since[skill]) is None or one.created_at > at
    )
    forgotten = {skill for skill, at in since.items() if at is not None and times[skill] < OFTEN}
    return from_counts(times, len(kept), {skill: part for skill, part in usual.items() if skill not in forgotten})


def from_counts(times: Mapping[str, int], kept: int, usual: Mapping[str, float]) -> dict[str, Habit]:
    """Return the habits of somebody who kept each skill so many times in so many reframes."""
    found = {}
    for skill, part in usual.items():
        count = times.get(skill, 0)
        lift = STRENGTH * math.log((count + EVEN) / (kept * part + EVEN))
        if lift < 0 or count >= OFTEN:
            found[skill] = count, max(-MOST, min(MOST, lift))
    return found


def forget(skill: str, name: str, context: Context) -> Step:
    """Count a skill from now on as if it had not been kept yet."""
    said = nudge_answers.offer_again(KIND + skill, name, context)
    return Step(f"Forgot how often you kept {name}", said.changes)
