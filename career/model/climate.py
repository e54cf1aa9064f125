"""The climate at work: where people are afraid for their jobs, help comes first (L12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from career.model.snapshot import Career

Climate: TypeAlias = Literal["calm", "strained", "fear"]


def climate(_career: Career) -> Climate:
    """Return the climate at work: calm, as long as no record says otherwise."""
    return "calm"
