"""Reframes: the picture of what a task builds, kept beside the task (P5, P13, P15)."""

from __future__ import annotations

from typing import ClassVar, Literal

from career.records import Record

Reason = Literal["know", "like", "use"]


class Reframe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kept reframe of the record `about` (a task, or any other row).

    `reasons` say what held the person back: don't know how, don't like it, see no use. `skills` are ids of the
    catalogue. `draft` is the sentence that the program drafted and `picture` the one that was kept: it is *borrowed*
    until it has three words that the draft has not. `stone` is the id of the goal that it is a step to.
    """

    table: ClassVar[str] = "reframes"
    letter: ClassVar[str] = "r"
    title_field: ClassVar[str] = "picture"

    about: str
    reasons: frozenset[Reason] = frozenset()
    skills: frozenset[str] = frozenset()
    picture: str = ""
    draft: str = ""
    lasting: str = ""
    stone: str = ""
    if_cue: str = ""
    then_do: str = ""
    then_minutes: int | None = None
