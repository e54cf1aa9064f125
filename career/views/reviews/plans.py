"""The plans of all reviews: which steps each has, in their order (C.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from career.errors import Refused
from career.views.reviews.daily import DAILY, together
from career.views.reviews.quarterly import QUARTERLY
from career.views.reviews.weekly import WEEKLY
from career.views.reviews.yearly import YEARLY

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.reviews import ReviewKind
    from career.views.reviews.step import ReviewStep

Keys = Mapping[str, tuple[str, ...]]


class Plan(NamedTuple):
    """The steps of a review in their order, and where they are worked out together, what returns the keys of all.

    The place is saved with every step where one may be called away (`saves_place`): undo passes over that, as nobody means
    it. With a long review the numbers of the day are kept. In a short one Enter skips what is left of a step
    (`enter_skips`), in the others it goes from card to card.
    """

    title: str
    steps: tuple[ReviewStep, ...]
    together: Callable[[Context], Keys] | None = None
    saves_place: bool = False
    keeps_numbers: bool = False
    enter_skips: bool = False

    def stops(self, context: Context) -> Keys:
        """Return the keys of the cards of each step, () for one that has nothing to say."""
        if self.together:
            return self.together(context)
        return {step.name: step.cards.keys(context) for step in self.steps}

    def step(self, name: str) -> ReviewStep:
        """Return the step with this name. Raises Refused where there is none."""
        for step in self.steps:
            if name.casefold() in {step.name, step.title.casefold()}:
                return step
        there = ", ".join(step.name for step in self.steps)
        raise Refused(f"The {self.title} has no step '{name}'.", f"There are: {there}.")


PLANS: Mapping[ReviewKind, Plan] = MappingProxyType(
    {
        "daily": Plan("check-in", DAILY, together, enter_skips=True),
        "weekly": Plan("weekly review", WEEKLY, saves_place=True),
        "quarterly": Plan("quarterly review", QUARTERLY, saves_place=True, keeps_numbers=True),
        "yearly": Plan("yearly review", YEARLY, saves_place=True, keeps_numbers=True),
    }
)
