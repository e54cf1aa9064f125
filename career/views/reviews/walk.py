"""`Walk`: the way through a review: which steps have something to say, and at which card one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career.errors import Refused
from career.model import reviews
from career.views.reviews import plans
from career.views.reviews.step import ONLY, Card, ReviewStep, gone

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.reviews import ReviewKind


class Stop(NamedTuple):
    """A step on the way, and the keys of its cards."""

    step: ReviewStep
    keys: tuple[str, ...]


class Walk:
    """A place in a review, where the one that goes on was left. With `only` it has that one step.

    Which steps there are is settled at the beginning: one that has nothing to say is left out. What a card shows is asked
    for each time, since another session may have changed it meanwhile.
    """

    def __init__(self, kind: ReviewKind, context: Context, only: str = "") -> None:
        self.kind = kind
        self.only = only
        self.plan = plans.PLANS[kind]
        every = self.plan.stops(context)
        wanted = [Stop(step, every[step.name]) for step in self.plan.steps if every[step.name]]
        if only:
            step = self.plan.step(only)
            wanted = [Stop(step, every[step.name] or (ONLY,))]
        self.stops = wanted
        going_on = reviews.begun(kind, context)
        self.at = 0 if only or going_on is None else self._first_from(going_on.left_at)
        self.card_at = 0
        self.has_moved = False
        self._passed = frozenset[str]().union(*reviews.passed(kind, context)) - {self.plan.steps[-1].name}

    @property
    def step(self) -> ReviewStep:
        """The step that is shown."""
        return self.stops[self.at].step

    @property
    def count(self) -> str:
        """The number of the step, of how many."""
        return f"{self.at + 1}/{len(self.stops)}"

    @property
    def key(self) -> str:
        """The key of the card that is shown."""
        return self.stops[self.at].keys[self.card_at]

    @property
    def has_next(self) -> bool:
        """Whether another step comes after this one."""
        return self._next() is not None

    def card(self, context: Context) -> Card:
        """Return what the card shows now."""
        return self.step.cards.card(self.key, context) or gone()

    def is_gone(self, context: Context) -> bool:
        """Whether nothing is left of the card that is shown: it was dealt with meanwhile, on another card or elsewhere."""
        return self.step.cards.card(self.key, context) is None

    def next_card(self) -> bool:
        """Go on to the next card of this step; False after its last."""
        if self.card_at + 1 >= len(self.stops[self.at].keys):
            return False
        self.card_at += 1
        return True

    def next_step(self) -> bool:
        """Go on to the next step that was not gone through on an earlier day; False after the last."""
        return self._go_to(self._next())

    def back(self) -> bool:
        """Go back to the step before; False at the first."""
        return self._go_to(self.at - 1 if self.at else None)

    def return_to(self, at: int, card_at: int) -> None:
        """Go back to a card, by its places."""
        self.at, self.card_at = at, card_at

    def _next(self) -> int | None:
        ahead = range(self.at + 1, len(self.stops))
        return next((at for at in ahead if self.stops[at].step.name not in self._passed), None)

    def _go_to(self, to: int | None) -> bool:
        if to is None:
            return False
        self.at, self.card_at, self.has_moved = to, 0, True
        return True

    def _first_from(self, name: str) -> int:
        """Return the place of a step; where that has nothing to say any more, of the next one that has."""
        names = [step.name for step in self.plan.steps]
        first = names.index(name) if name in names else 0
        return next((at for at, stop in enumerate(self.stops) if names.index(stop.step.name) >= first), 0)


def kind_of(word: str) -> ReviewKind:
    """Return the kind of review that a word names. Raises Refused where there is none."""
    for kind in plans.PLANS:
        if kind == word.casefold():
            return kind
    raise Refused(f"There is no review '{word}'.", f"There are: {', '.join(plans.PLANS)}, document.")
