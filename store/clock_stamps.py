"""Stamps: when a cell got its value, on a hybrid logical clock that no machine's wrong time can turn back.

A stamp is the text `milliseconds-counter-node`: milliseconds since 1970 in UTC, a counter that orders what one
millisecond cannot tell apart, and four hexadecimal digits for the machine. Stamps are compared as numbers, never as
text.

What somebody has seen is the latest stamp of each machine: a machine's stamps travel in the order in which it made
them, so who has seen one has seen all earlier ones of that machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple, Self, TypeAlias

_FORM = re.compile(r"([0-9]{1,15})-([0-9]{1,9})-([0-9a-f]{4})", re.ASCII)


class Stamp(NamedTuple):
    """A moment on the hybrid logical clock. Its order as a tuple is the order of stamps."""

    milliseconds: int
    counter: int
    replica: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a stamp. What is no stamp (a hand-edited one) counts as the earliest of all."""
        found = _FORM.fullmatch(text)
        if found is None:
            return cls(0, 0, "0000")
        return cls(int(found[1]), int(found[2]), found[3])

    def __str__(self) -> str:
        return f"{self.milliseconds}-{self.counter}-{self.replica}"


NEVER = str(Stamp(0, 0, "0000"))
"""The stamp of a value that has none, such as one in a record that was written by hand."""


def latest(stamps: Iterable[str]) -> Stamp:
    """Give the latest of many stamps, or NEVER where there are none."""
    return max(map(Stamp.parse, set(stamps)), default=Stamp.parse(NEVER))


def next_stamp(last: Stamp, now: datetime, replica: str) -> Stamp:
    """Give this machine's next stamp: at `now`, but always after `last`, even where the clock was set back."""
    milliseconds = int(now.timestamp() * 1000)
    if milliseconds > last.milliseconds:
        return Stamp(milliseconds, 0, replica)
    return Stamp(last.milliseconds, last.counter + 1, replica)


VersionVector: TypeAlias = Mapping[str, str]
"""What somebody has seen: the latest stamp of each machine, by its node id."""


def later_stamp(a: str, b: str) -> str:
    """Give the later of two stamps; any text is later than none."""
    return max(a, b, key=lambda stamp: (stamp != "", Stamp.parse(stamp), stamp))


def join_vectors(a: VersionVector, b: VersionVector) -> dict[str, str]:
    """Give what either has seen."""
    return dict(a) | {replica: later_stamp(a.get(replica, ""), stamp) for replica, stamp in b.items()}


def with_stamps(seen: VersionVector, stamps: Iterable[str]) -> dict[str, str]:
    """Give what has been seen with these stamps too."""
    found = dict(seen)
    for stamp in stamps:
        replica = Stamp.parse(stamp).replica
        found[replica] = later_stamp(found.get(replica, ""), stamp)
    return found


def has_seen(seen: VersionVector, stamp: str) -> bool:
    """Tell whether who has seen this much has seen this stamp. What has no stamp is always seen."""
    read = Stamp.parse(stamp)
    return read <= Stamp.parse(seen.get(read.replica, NEVER))
