"""Reframes: the picture of what a task builds, kept beside the task (P5, P13, P15)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from career.pointing import pointing
from career.records import Record
from career.settings import DEFAULTS, Settings
from career.text import own_words

if TYPE_CHECKING:
    from career.snapshot import Career

Reason = Literal["know", "like", "use"]
REASONS: tuple[Reason, ...] = ("know", "like", "use")
REASON_WORDS = {"know": "don't know how", "like": "don't like it", "use": "see no use"}


class Reframe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A kept reframe of the record `about` (a task, or any other row).

    `reasons` say what held the person back: don't know how, don't like it, see no use. `skills` are ids of the
    catalogue, or words of the person's own. `answer` is what was said where the task alone said too little. `draft` is
    the sentence that the program drafted and `picture` the one that was kept. `stone` is the id of the goal that it is
    a step to.
    """

    table: ClassVar[str] = "reframes"
    letter: ClassVar[str] = "r"
    title_field: ClassVar[str] = "picture"

    about: str
    answer: str = ""
    reasons: frozenset[Reason] = frozenset()
    skills: frozenset[str] = frozenset()
    picture: str = ""
    draft: str = ""
    lasting: str = ""
    stone: str = ""
    if_cue: str = ""
    then_do: str = ""
    then_minutes: int | None = None


def of(about: str, career: Career) -> Reframe | None:
    """Give the latest reframe of the record with the id `about`, or None."""
    kept = [r for r in pointing(Reframe, "about", about, career) if r.archived_on is None]
    return max(kept, key=lambda r: (r.created_at, r.id), default=None)


def borrowed(picture: str, draft: str, settings: Settings = DEFAULTS) -> bool:
    """Tell whether a picture is still the program's: fewer than three of its words are the person's own (E5)."""
    return bool(picture) and own_words(picture, draft) < settings.own_words
