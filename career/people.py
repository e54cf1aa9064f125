"""The people of a working life: who they are, how much they can influence, what they care about (B9, B10)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import msgspec

from career.records import Record

Role = Literal["manager", "skip", "mentor", "sponsor", "coach", "peer", "report", "partner", "other"]
Influence = Annotated[int, msgspec.Meta(ge=0, le=3)]


class Person(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person. `influence` is how much they can influence my future, 0 to 3; never a verdict on them."""

    table: ClassVar[str] = "people"
    letter: ClassVar[str] = "p"
    title_field: ClassVar[str] = "name"

    name: str
    role: Role = "other"
    influence: Influence = 0
    cares_about: frozenset[str] = frozenset()
