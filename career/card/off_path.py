"""A job that is off my path, or a bridge: what goes with me comes first, and no ladder here is asked about (L4)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from career.model import roles
from career.reframing import compiled

if TYPE_CHECKING:
    from career.card.skill_chips import Offer
    from career.model.context import Context
    from career.model.snapshot import Career

GOES_WITH_ME = frozenset({"legacy", "learning"})
"""The kinds of goals that count whatever this job leads to."""


def is_off(context: Context) -> bool:
    """Whether the job of today is a bridge, or off my path."""
    role = roles.current(context)
    return role is not None and role.path != "on_path"


def offers(found: tuple[Offer, ...]) -> tuple[Offer, ...]:
    """Return the offered skills with those first that are of use in any job; those of a trade follow, in their order."""
    tables = compiled.load()
    trade = {tables.ids[place] for place in tables.technical}
    return tuple(sorted(found, key=lambda offer: (not offer.picked, offer.id in trade)))


def steps_to(ranked: Iterable[str], own: str, career: Career) -> tuple[str, ...]:
    """Return goals (ids) that a task may be a step to: its own, then what goes with me; goals of this job alone come last."""

    def place(goal: str) -> tuple[bool, bool, bool]:
        about = career.goals[goal]
        return goal != own, about.scope == "job" and about.kind not in GOES_WITH_ME, about.kind not in GOES_WITH_ME

    return tuple(sorted(ranked, key=place))


def worth_proposing(ranked: Iterable[str], own: str, career: Career) -> tuple[str, ...]:
    """Return those of the goals that a draft may propose: none that leads to nothing but the next step of this job."""
    held = ((goal, career.goals[goal]) for goal in ranked)
    return tuple(i for i, goal in held if i == own or goal.scope != "job" or goal.kind in GOES_WITH_ME)
