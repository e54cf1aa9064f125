"""`Progress`: how far a check-in has come: which card, and on the goals' card which goal."""

from __future__ import annotations

from career.model.goals import Goal
from career.model.reviews import Review
from career.views.checkin import NAMES, CheckinCardName, CheckinCards
from career.views.nudges import Nudge

ON: dict[str, frozenset[CheckinCardName]] = {
    "finish": frozenset({"due", "inbox"}),
    "row": frozenset({"due"}),
    "drop": frozenset({"due"}),
    "reframe": frozenset({"due"}),
    "feedback": frozenset({"inbox"}),
    "act": frozenset({"nudge"}),
}
"""The cards on which an action works; one that is not listed works on all."""


class Progress:
    """A place among the cards of a day, where the one that was `begun` today was left.

    `is_asking` is set while it is asked whether an if-then came about. The goals' card goes through the goals whose value
    is asked, then through those of which only that is asked.
    """

    def __init__(self, cards: CheckinCards, begun: Review | None) -> None:
        left_at = begun.left_at if begun else ""
        self.cards = cards
        self.names = cards.names
        self.at = next((at for at, name in enumerate(self.names) if name == left_at), 0)
        self.goals = (*cards.goals, *cards.rehearsed)
        self._go_to_goal(0)

    @property
    def name(self) -> CheckinCardName:
        """The card that is shown."""
        return self.names[self.at]

    def allows(self, action: str) -> bool:
        """Whether an action works on the card that is shown."""
        if action == "answer":
            return self.is_asking or self.name == "nudge"
        return self.name in ON.get(action, NAMES)

    @property
    def count(self) -> str:
        """The card's number, of how many."""
        return f"{self.at + 1}/{len(self.names)}"

    @property
    def goal(self) -> Goal | None:
        """The goal that is asked about, None on another card."""
        return self.goals[self.goal_at] if self.name == "goals" else None

    @property
    def nudge(self) -> Nudge | None:
        """The nudge, None on another card."""
        return self.cards.nudge if self.name == "nudge" else None

    @property
    def form(self) -> int | None:
        """The number of the form that is typed in, None where there is none: one a goal, the last one for the win."""
        if self.is_asking or self.name not in {"goals", "win"}:
            return None
        return self.goal_at if self.name == "goals" else len(self.cards.goals)

    def next_card(self) -> bool:
        """Go on to the next card; False after the last."""
        self.is_asking = False
        if self.at + 1 >= len(self.names):
            return False
        self.at += 1
        self._go_to_goal(0)
        return True

    def next_goal(self) -> bool:
        """Go on to the next goal of the card; False after the last."""
        if self.goal_at + 1 >= len(self.goals):
            return False
        self._go_to_goal(self.goal_at + 1)
        return True

    def _go_to_goal(self, at: int) -> None:
        self.goal_at = at
        self.is_asking = self.name == "goals" and at >= len(self.cards.goals)
