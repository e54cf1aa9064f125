"""Picks: the skills that a person chose for a task where the program would have chosen others.

A correction helps the next time the same words are typed; other tasks are answered as before (`career.card.memory`).
"""

from typing import ClassVar

from career.model.records import Deleted, Record, Step


class Pick(Record, frozen=True, kw_only=True, omit_defaults=True):
    """For a task that reads `text`, the `skills` (ids, or the person's own words) chosen, and those `left_out`."""

    table: ClassVar[str] = "picks"
    letter: ClassVar[str] = "q"
    title_field: ClassVar[str] = "text"

    text: str
    skills: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


def forget(pick: Pick) -> Step:
    """Forget a pick."""
    return Step(f"Forgot what was picked for '{pick.text}'", [Deleted(pick.id)])
