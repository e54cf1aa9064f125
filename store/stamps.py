"""Stamps: when a cell got its value, on a hybrid logical clock that no machine's wrong time can turn back.

A stamp is the text `milliseconds-counter-node`: milliseconds since 1970 in UTC, a counter that orders what one
millisecond cannot tell apart, and four hexadecimal digits for the machine. Stamps are compared as numbers, never as
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, Self

_FORM = re.compile(r"([0-9]{1,15})-([0-9]{1,9})-([0-9a-f]{4})", re.ASCII)


class Stamp(NamedTuple):
    """A moment on the hybrid logical clock. Its order as a tuple is the order of stamps."""

    milliseconds: int
    counter: int
    node: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a stamp. What is no stamp (a hand-edited one) counts as the earliest of all."""
        found = _FORM.fullmatch(text)
        if found is None:
            return cls(0, 0, "0000")
        return cls(int(found[1]), int(found[2]), found[3])

    def __str__(self) -> str:
        return f"{self.milliseconds}-{self.counter}-{self.node}"


NEVER = str(Stamp(0, 0, "0000"))
"""The stamp of a value that has none, such as one in a record that was written by hand."""


def latest(stamps: Iterable[str]) -> Stamp:
    """Give the latest of many stamps, or NEVER where there are none."""
    return max(map(Stamp.parse, set(stamps)), default=Stamp.parse(NEVER))


def following(last: Stamp, now: datetime, node: str) -> Stamp:
    """Give this machine's next stamp: at `now`, but always after `last`, even where the clock was set back."""
    milliseconds = int(now.timestamp() * 1000)
    if milliseconds > last.milliseconds:
        return Stamp(milliseconds, 0, node)
    return Stamp(last.milliseconds, last.counter + 1, node)
