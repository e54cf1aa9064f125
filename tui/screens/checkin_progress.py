"""`Progress`: how far a check-in has come: which card, and on the goals' card which goal."""

from __future__ import annotations

from career.model.goals import Goal
from career.views.checkin import CheckinCardName, CheckinCards


class Progress:
    """A place among the cards of a day. `is_asking` is set while it is asked whether an if-then came about."""

    def __init__(self, cards: CheckinCards, left_at: str) -> None:
        self.cards = cards
        self.names = cards.names
        self.at = next((at for at, name in enumerate(self.names) if name == left_at), 0)
        self.goal_at = 0
        self.is_asking = False

    @property
    def name(self) -> CheckinCardName:
        """The card that is shown."""
        return self.names[self.at]

    @property
    def count(self) -> str:
        """The card's number, of how many."""
        return f"{self.at + 1}/{len(self.names)}"

    @property
    def goal(self) -> Goal | None:
        """The goal that is asked about, None on another card."""
        return self.cards.goals[self.goal_at] if self.name == "goals" else None

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
        return True

    def next_goal(self) -> bool:
        """Go on to the next goal of the card; False after the last."""
        self.is_asking = False
        if self.goal_at + 1 >= len(self.cards.goals):
            return False
        self.goal_at += 1
        return True
