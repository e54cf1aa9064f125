"""Stamps of a hybrid logical clock, which say when a cell was set and never run backwards with a wrong clock.

A stamp is the text `milliseconds-counter-replica`: milliseconds since 1970 in UTC, a counter that orders stamps of
the same millisecond, and the four hexadecimal digits of a replica (`store.replica_id`). Stamps are compared as
numbers, never as text.

A version vector holds the latest stamp of each replica that somebody has seen. A replica's stamps travel in the order
in which it made them, so whoever has seen one has seen all earlier ones of that replica.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple, Self, TypeAlias

_FORM = re.compile(r"([0-9]{1,15})-([0-9]{1,9})-([0-9a-f]{4})", re.ASCII)


class Stamp(NamedTuple):
    """A moment on the hybrid logical clock. Stamps are ordered as tuples are."""

    milliseconds: int
    counter: int
    replica: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a stamp. Text that is not a stamp (someone edited it by hand) counts as the earliest of all."""
        found = _FORM.fullmatch(text)
        if found is None:
            return cls(0, 0, "0000")
        return cls(int(found[1]), int(found[2]), found[3])

    def __str__(self) -> str:
        return f"{self.milliseconds}-{self.counter}-{self.replica}"


NEVER = str(Stamp(0, 0, "0000"))
"""The stamp of an unstamped value, such as one written by hand."""


def latest(stamps: Iterable[str]) -> Stamp:
    """Return the latest of many stamps, or NEVER if there are none."""
    return max(map(Stamp.parse, set(stamps)), default=Stamp.parse(NEVER))


def next_stamp(last: Stamp, now: datetime, replica: str) -> Stamp:
    """Return this replica's next stamp: at `now`, but always after `last`, even if the clock was set back."""
    milliseconds = int(now.timestamp() * 1000)
    if milliseconds > last.milliseconds:
        return Stamp(milliseconds, 0, replica)
    return Stamp(last.milliseconds, last.counter + 1, replica)


VersionVector: TypeAlias = Mapping[str, str]
"""What somebody has seen: the latest stamp of each replica, by its id."""


def later_stamp(a: str, b: str) -> str:
    """Return the later of two stamps; any text is later than ""."""
    return max(a, b, key=lambda stamp: (stamp != "", Stamp.parse(stamp), stamp))


def join_vectors(a: VersionVector, b: VersionVector) -> dict[str, str]:
    """Return the version vector of everything that either has seen."""
    return dict(a) | {replica: later_stamp(a.get(replica, ""), stamp) for replica, stamp in b.items()}


def with_stamps(seen: VersionVector, stamps: Iterable[str]) -> dict[str, str]:
    """Return the version vector extended by these stamps."""
    found = dict(seen)
    for stamp in stamps:
        replica = Stamp.parse(stamp).replica
        found[replica] = later_stamp(found.get(replica, ""), stamp)
    return found


def has_seen(seen: VersionVector, stamp: str) -> bool:
    """Whether the owner of this version vector has seen this stamp. An unstamped value counts as seen."""
    read = Stamp.parse(stamp)
    return read <= Stamp.parse(seen.get(read.replica, NEVER))
