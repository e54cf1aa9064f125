"""The wins of a leader in somebody else's work: a better way that was agreed, and a task that ended with proof (P19, C.5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import reframes
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Approval
    from career.model.reframes import Reframe

LEADING = "people-management"
"""The skill that a leader shows by what somebody else could do."""


def agreed(approval: Approval, context: Context) -> list[Win]:
    """Return my win where an approval that is given now was asked for a better way to do somebody else's work (P19).

    A win that was noted for it earlier is not noted again.
    """
    about = approval.goal or approval.task
    kept = reframes.of(about, context.career)
    if approval.state != "yes" or kept is None or kept.verdict != "redefine" or not kept.for_person:
        return []
    line = (
        f"Proposed a better way to do '{context.career.headline(about)}' for {context.career.headline(kept.for_person)}"
    )
    if any(won.text.startswith(line) for won in context.career.wins.values()):
        return []
    return [_win(f"{line}, and it was agreed", kept, context)]


def grown(kept: Reframe, line: str, context: Context) -> Win:
    """Return my win in a task of somebody else that ended with proof, the `line` that they won (C.5.2)."""
    who, what = context.career.headline(kept.for_person), context.career.headline(kept.about)
    return _win(f"Led {who} to a win in '{what}': {line}", kept, context)


def is_one(won: Win) -> bool:
    """Whether a win is mine for leading somebody; it says what I did, not what they did."""
    return bool(won.for_whom) and won.skills == frozenset({LEADING})


def _win(text: str, kept: Reframe, context: Context) -> Win:
    is_task = kept.about in context.career.tasks
    return context.moment.make(
        Win,
        text=text,
        on=context.today,
        skills=frozenset({LEADING}),
        task=kept.about if is_task else "",
        goal="" if is_task else kept.about,
        for_whom=kept.for_person,
    )
