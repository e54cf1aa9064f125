"""Whom a goal goes through, whom it goes round, and whether that is welcome here (G13)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from career.language.relative_days import short
from career.language.text import enumerated
from career.model.feedback import told_of
from career.model.text_names import TextName

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.snapshot import Career

TELLS_FIRST: TextName = "tell-first"
"""The text that tells somebody whom a goal goes round before they hear of it from others."""
Case: TypeAlias = Literal["", "through", "valued", "round", "told"]
"""Nothing was said; it goes through everybody; round somebody, which is valued; which is not; and they were told."""


def gone_round(goal: Goal, career: Career) -> frozenset[str]:
    """Return whom a goal goes round, by id: whoever was deleted can be told nothing."""
    return frozenset(person for person in goal.bypasses if person in career.people)


def case(goal: Goal, career: Career) -> Case:
    """Return how a goal goes through the chain of command.

    It is "round" only where it goes round somebody, that is not valued here, and one of them was not told yet.
    """
    if not gone_round(goal, career):
        return "through" if goal.chain - goal.bypasses else ""
    if goal.valued_here:
        return "valued"
    return "round" if untold(goal, career) else "told"


def told(goal: Goal, career: Career) -> dict[str, date]:
    """Return when each of those whom a goal goes round was told of it first, by id."""
    latest_first = reversed(told_of(goal.id, TELLS_FIRST, career))
    around = gone_round(goal, career)
    return {telling.person: telling.on for telling in latest_first if telling.person in around}


def untold(goal: Goal, career: Career) -> list[str]:
    """Return those whom a goal goes round, which is not valued here, and who were not told of it, by id."""
    if goal.valued_here:
        return []
    known = told(goal, career)
    return sorted(
        (person for person in gone_round(goal, career) if person not in known),
        key=lambda i: (career.headline(i).casefold(), i),
    )


def in_words(goal: Goal, context: Context) -> str:
    """Return in one line whom a goal goes through and round, "" where nothing was said."""
    career = context.career
    through = _names(goal.chain - goal.bypasses, career)
    begin = f"goes through {through}" if through else ""
    match case(goal, career):
        case "" | "through":
            return begin
        case "valued":
            end = f"goes round {_names(gone_round(goal, career), career)}, which is valued here"
        case "told":
            days = told(goal, career)
            end = f"goes round {_names(gone_round(goal, career), career)}, told first on {short(max(days.values()), context.today)}"
        case _:
            end = f"goes round {_names(untold(goal, career), career)}, which is not valued here: s tells them first"
    return " · ".join(filter(None, (begin, end)))


def _names(ids: frozenset[str] | list[str], career: Career) -> str:
    return enumerated(sorted(map(career.headline, ids), key=str.casefold))


def newly_round(before: Career, career: Career) -> Goal | None:
    """Return a goal that goes round somebody now, which is not valued here, and did not in the career `before`, or None."""
    for goal in career.goals.values():
        was = before.goals.get(goal.id)
        if (
            goal.bypasses
            and was is not goal
            and case(goal, career) == "round"
            and not (was and case(was, before) == "round")
        ):
            return goal
    return None
