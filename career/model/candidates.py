"""What makes an idea worth starting: what it gives me, less what I have done often enough before (G10)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from career.model.goals import Goal

MOST_OFF = 3
"""The most that is taken off for having done it before, however often that was."""


class Scale(NamedTuple):
    """A question from 0 to 3: the field with its answer, what it is called, and words for each number."""

    field: str
    label: str
    words: tuple[str, str, str, str]

    @property
    def hint(self) -> str:
        """Return the four numbers with their words, as they stand beside the field."""
        return " · ".join(f"{number} {words}" for number, words in enumerate(self.words))


SCALES = (
    Scale("stretch", "stretch", ("routine", "a little new", "mostly new", "never dared")),
    Scale("visible", "visible", ("to nobody", "to my team", "to other teams", "to those who decide")),
    Scale("serves_vision", "what I want", ("leads elsewhere", "helps a bit", "a step to it", "no way without")),
)
"""What is asked of an idea, in the order of its parts."""


class Worth(NamedTuple):
    """What makes an idea worth starting, in its parts: `less` is what having done it before takes off."""

    stretch: int
    visible: int
    serves_vision: int
    less: int

    @property
    def total(self) -> int:
        """Return the sum: from -3 to 9."""
        return self.stretch + self.visible + self.serves_vision - self.less

    @property
    def sum(self) -> str:
        """Return the sum with its parts as numbers: "5 = 3 + 2 + 2 - 2"."""
        return f"{self.total} = {self.stretch} + {self.visible} + {self.serves_vision} - {self.less}"

    @property
    def named(self) -> str:
        """Return the sum with the names of its parts: "5 = stretch 3 + visible 2 + what I want 2 - done 2"."""
        parts = " + ".join(f"{scale.label} {number}" for scale, number in zip(SCALES, self, strict=False))
        return f"{self.total} = {parts} - done {self.less}"


def worth(goal: Goal) -> Worth | None:
    """Return what makes a goal worth starting, None while none of the three questions is answered.

    A question that is still open counts as 0.
    """
    told = [getattr(goal, scale.field) for scale in SCALES]
    if all(number is None for number in told):
        return None
    stretch, visible, serves = (number or 0 for number in told)
    return Worth(stretch, visible, serves, min(MOST_OFF, goal.times_done))


def in_numbers(goal: Goal) -> dict[str, int] | None:
    """Return the sum and its parts by name, None while nothing was rated."""
    found = worth(goal)
    return {"sum": found.total, **found._asdict()} if found else None


def in_words(goal: Goal) -> str:
    """Return the sum with its parts named: "2 = stretch 2 (mostly new) + visible 0 - done before 0", "" for none.

    What nobody answered yet stands as "?".
    """
    found = worth(goal)
    if found is None:
        return ""
    return f"{found.total} = {' + '.join(_told(goal, scale) for scale in SCALES)} - done before {found.less}"


def _told(goal: Goal, scale: Scale) -> str:
    number = getattr(goal, scale.field)
    return f"{scale.label} ?" if number is None else f"{scale.label} {number} ({scale.words[number]})"


def best_first(ideas: Iterable[Goal]) -> list[Goal]:
    """Return ideas, those first that are worth most, and of equals the oldest; those that nobody rated come last."""
    return sorted(ideas, key=_place)


def _place(goal: Goal) -> tuple[bool, int, object, str]:
    found = worth(goal)
    return found is None, -found.total if found else 0, goal.created_at, goal.id
