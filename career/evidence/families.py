"""Families of skills whose reframes keep not coming true: they are offered less, and it is said why (B.4, first 5).

What counts is the last five reframes with a skill of the family that were closed with an answer to "came true?". Where
none of them came true, and at most one in part, the family is offered less. Of somebody for whom every other reframe
comes true, that is seen by chance about once in thirty-two times; one that comes true ends it. So does asking for it again:
then only what is closed after that day counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from career.evidence.effects import CREDIT, ENOUGH
from career.model import nudge_answers
from career.reframing import families

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.records import Step
    from career.model.reframes import Reframe
    from career.model.snapshot import Career

MOST_CREDIT = 0.5
"""What the last five may have come true together, one in part counting half."""


def offered_less(career: Career, family_of: Mapping[str, str]) -> dict[str, str]:
    """Return the families (ids) that are offered less, each with the reason in words; `family_of` is by skill."""
    closed = [r for r in career.reframes.values() if r.closed_on and r.sentence and r.came_true and not r.archived_on]
    by_family: dict[str, list[Reframe]] = {}
    for kept in sorted(closed, key=lambda r: (str(r.closed_on), r.created_at, r.id)):
        for family in sorted({family_of.get(skill, "") for skill in kept.skills} - {""}):
            by_family.setdefault(family, []).append(kept)
    found = {family: _credit(family, kept, career) for family, kept in by_family.items()}
    return {
        family: f"{name_of(family)}, because {'none' if credit == 0 else 'only one, in part,'} of its last {ENOUGH} came true"
        for family, credit in found.items()
        if credit is not None and credit <= MOST_CREDIT
    }


def name_of(family: str) -> str:
    """Return the name of a family; one that the catalogue lacks has its id as its name."""
    listed = families().get(family)
    return listed.name if listed else family


def offer_again(family: str, context: Context) -> Step:
    """Offer a family again as before."""
    return nudge_answers.offer_again(family, name_of(family), context)


def _credit(family: str, kept: list[Reframe], career: Career) -> float | None:
    """Return how many of the last five came true, those in part as half; None where there are not five."""
    since = nudge_answers.again_on(family, career)
    last = [r for r in kept if since is None or (r.closed_on and r.closed_on > since)][-ENOUGH:]
    return sum(CREDIT[r.came_true] for r in last) if len(last) == ENOUGH else None
