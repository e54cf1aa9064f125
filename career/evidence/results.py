"""Results behind a goal to lead: wins with a figure before and after, since the right to lead is earned by them (G4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from career.model import wins
from career.model.backlinks import pointing
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.goals import Goal
    from career.model.snapshot import Career

LEADING = "leading"
"""The family of the skills to lead in the catalogue."""
_WORDS = re.compile(
    r"\b(?:lead(?:ing)?(?! time| gen| to\b| indicator)|leader(?:ship)?|head of|in charge of"
    r"|manag(?:e|ing) (?:\S+ ){0,2}(?:people|teams?|groups?|reports|staff|departments?|divisions?))\b",
    re.IGNORECASE,
)
"""Words of a goal that say it is one to lead: not the lead time, and not sales leads."""


class Results(NamedTuple):
    """The number of my wins that measured something: behind one goal, and in all."""

    behind: int
    in_all: int


def is_to_lead(goal: Goal, career: Career) -> bool:
    """Whether a goal is one to lead: its title or its result says so, or a win of it shows a skill to lead."""
    if _WORDS.search(f"{goal.title}\n{goal.result}"):
        return True
    shown = {words for win in pointing(Win, "goal", goal.id, career) for words in win.skills}
    if not shown:
        return False
    from career.reframing import skills  # reads the catalogue, which a goal without such wins does not need

    return any(words in skills() and skills()[words].family == LEADING for words in shown)


def results(goal: Goal, career: Career) -> Results | None:
    """Return the results behind a goal to lead; None for any other goal (G4)."""
    if not is_to_lead(goal, career):
        return None
    measured = [win for win in wins.mine(career) if win.before is not None and win.after is not None]
    return Results(sum(win.goal == goal.id for win in measured), len(measured))
