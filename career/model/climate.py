"""The climate at work: where people are afraid for their jobs, help comes first (L12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import profile

if TYPE_CHECKING:
    from career.model.profile import Climate
    from career.model.snapshot import Career


def climate(career: Career) -> Climate:
    """Return the climate at work as the profile has it: calm where it says nothing, or is masked."""
    said = profile.text_of("climate", career)
    return next((one for one in profile.CLIMATES if one == said), "calm")
