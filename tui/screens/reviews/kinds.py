"""The reviews by their kinds, each on the one screen for all."""

from __future__ import annotations

from typing import ClassVar

from career.model.reviews import ReviewKind
from tui.screens.reviews.walk import WalkScreen


class CheckInScreen(WalkScreen):
    """The daily check-in (`c`)."""

    KIND: ClassVar[ReviewKind] = "daily"


class WeeklyScreen(WalkScreen):
    """The weekly review (`v`)."""

    KIND: ClassVar[ReviewKind] = "weekly"


class QuarterlyScreen(WalkScreen):
    """The quarterly review (`V`)."""

    KIND: ClassVar[ReviewKind] = "quarterly"


class YearlyScreen(WalkScreen):
    """The yearly review."""

    KIND: ClassVar[ReviewKind] = "yearly"
