"""The feedback inbox and its chain: new, plain, changing, silent, overt, confirmed; or parked (B5, B7, B8)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from career.records import Record

Kind = Literal["praise", "critique", "hint", "request"]
Channel = Literal["", "appraisal", "1on1", "review", "chat", "overheard", "other"]


class Feedback(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody said (or was asked to say) about my work.

    `raw` is what was heard, `plain` the same said directly, at the level of the task. `change_made` is what I do
    differently, since `change_on`. A request has a `topic` and, once answered, `answered_on`; `chase_on` puts off
    asking again.
    """

    table: ClassVar[str] = "feedback"
    letter: ClassVar[str] = "f"
    title_field: ClassVar[str] = "raw"

    raw: str
    on: date
    kind: Kind = "critique"
    person: str = ""
    channel: Channel = ""
    plain: str = ""
    change_made: str = ""
    change_on: date | None = None
    park_why: str = ""
    parked_on: date | None = None
    topic: str = ""
    answered_on: date | None = None
    chase_on: date | None = None


class Telling(Record, frozen=True, kw_only=True, omit_defaults=True):
    """I told `person` on `on` what I changed, in these words. A reply closes the chain (B8)."""

    table: ClassVar[str] = "tellings"
    letter: ClassVar[str] = "k"
    title_field: ClassVar[str] = "text"

    feedback: str
    person: str
    on: date
    text: str = ""
    follow_up_on: date | None = None
    reply: str = ""
    reply_on: date | None = None
