"""What a draft may say: the gaps, filled from the person's own records. A gap without evidence is left out."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from career.drafting.kits import Kit
from career.language.text import clean_line
from career.language.width import shorten

OWN_CELLS = 80
"""The part of a person's own text that a draft uses; the record keeps all of it."""


class Slots(msgspec.Struct, frozen=True, kw_only=True):
    """The content of a draft; all but the task may be missing.

    `skill` is the id of the first skill that is no guess and `name` its name inside a sentence, said where it `is_sure`, `proofs` the number of
    its wins, `level` where the person sees themselves in it, 0 to 4, None where they have not said, and `energy` what it
    gives. `names` are those of the people in the records, and `who` is who gains as it was typed. `known`, `breaks` and
    `need` are the person's own words, and `far_end` is what they really want; `future_self`
    is who they want to be, and `edge` what they do better than most, where the task's own words speak for it. `step_to` is a goal, `by` its date,
    and `leads` what the person says that the goal is a step to.
    `me_first` asks for what it does for me before what it does for others. `minutes` is how long it takes each time, None
    where that is unknown, and `times` how often it was done.

    `is_plain` is False for work that sounds bent or dull and is not: it stretches the person, or serves a goal.

    `person` is the name of the person whose task it is, "" for one's own; `saw` is something that they did, on the day
    `saw_on`, and `said` what they want, in their own words, as of `said_on`. `on` is today.
    """

    task: str
    is_plain: bool = True
    skill: str = ""
    name: str = ""
    is_sure: bool = True
    proofs: int = 0
    level: int | None = None
    energy: int = 0
    names: tuple[str, ...] = ()
    who: str = ""
    known: str = ""
    breaks: str = ""
    need: str = ""
    far_end: str = ""
    future_self: str = ""
    edge: str = ""
    step_to: str = ""
    by: date | None = None
    leads: str = ""
    me_first: bool = False
    minutes: int | None = None
    times: int = 0
    person: str = ""
    saw: str = ""
    saw_on: date | None = None
    said: str = ""
    said_on: date | None = None
    on: date | None = None


class Clauses(msgspec.Struct, frozen=True, kw_only=True):
    """The gaps as the frames word them: the task as a subject and as a verb, and what is said before it; what others gain.

    `besides` is what the note tells besides, as a sentence.

    `shows` says what will be seen or heard of it, and `mine` what is in it for me. `leads` is what my goal is a step to, in my words. `is_whole` is False where `doing` says
    only a part of `to_do`. `is_named` is True for work that is called by its title, which is `about`;
    `is_thing` where that is a thing with its article.
    """

    slots: Slots
    kit: Kit
    doing: str
    to_do: str
    about: str
    who: str
    others: str
    shows: str
    mine: str
    step_to: str
    leads: str
    is_whole: bool
    besides: str = ""
    is_named: bool = False
    is_thing: bool = False


def raised(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Return a person's own text as part of a sentence: not too long, without its final punctuation."""
    return shorten(clean_line(text.replace("!", " ")).rstrip(".!;, "), OWN_CELLS)


def added(text: str, more: str) -> str:
    """Return a deed with for whom and by when, before what it says aside: "chart the returns for Ximena, two variants"."""
    begin, comma, rest = text.partition(", ")
    return f"{begin}{more}{comma}{rest}"


def who_typed(typed: str) -> str:
    """Return who gains as it was typed, without "for"."""
    return re.sub(r"^(?:for|to)\s+", "", ended(typed), flags=re.IGNORECASE) if typed else ""
