"""Picks: what a person chose for a task where the program would have chosen otherwise. It is remembered, and no more.

A correction helps the same words the next time; other tasks are answered as before (`career.card.memory`).
"""

from __future__ import annotations

from typing import ClassVar

from career.model.records import Deleted, Record, Step


class Pick(Record, frozen=True, kw_only=True, omit_defaults=True):
    """For a task that reads `text`, the `skills` (ids, or words of one's own) were on, and `left_out` were taken off."""

    table: ClassVar[str] = "picks"
    letter: ClassVar[str] = "q"
    title_field: ClassVar[str] = "text"

    text: str
    skills: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


def forget(pick: Pick) -> Step:
    """Remember it no longer."""
    return Step(f"Forgot what was picked for '{pick.text}'", [Deleted(pick.id)])
