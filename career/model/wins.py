"""Wins: milestones and accomplishments, one line each (P1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from career.model.records import Record, Step, required

if TYPE_CHECKING:
    from career.model.moment import Moment
    from career.model.snapshot import Career


class Win(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An achievement: `before` and `after` in `unit`, for whom (words, or a person's id), with the skills it shows."""

    table: ClassVar[str] = "wins"
    letter: ClassVar[str] = "w"
    title_field: ClassVar[str] = "text"

    text: str
    on: date
    unit: str = ""
    before: float | None = None
    after: float | None = None
    for_whom: str = ""
    skills: frozenset[str] = frozenset()
    goal: str = ""
    task: str = ""
    milestone: bool = False


def win(text: str, moment: Moment, **more: object) -> Step:
    """Record today's win in one line (P1); `more` are further fields. Raises BadValue for an empty text."""
    line = required(text, "text", "what you achieved")
    return Step(f"Added win '{line}'", [moment.make(Win, **{"on": moment.today} | more, text=line)])


def mine(career: Career) -> Iterator[Win]:
    """Return the wins that show what I can do; a win from somebody else's reframe shows what they can do (C.5.2)."""
    theirs = of_others(career)
    return (win for win in career.wins.values() if win.archived_on is None and win.id not in theirs)


def of_others(career: Career) -> Mapping[str, str]:
    """Return the id of the person whose each win is that is not mine, by the id of the win."""
    kept = career.reframes.values()
    return career.index("wins of others", lambda: {k.win: k.for_person for k in kept if k.win and k.for_person})
