"""S6: would you mentor me in this one thing? It cannot be made without the area (B11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.addressing import addressed, lowered
from career.model import mentorings
from career.model.field import Field
from career.model.records import Step
from career.model.skills import Skill
from career.texts.text import Source, Texts, TextToSay, Told, Wording, skill_said, telling

if TYPE_CHECKING:
    from career.model.context import Context

MONTHS, MINUTES = 3, 30
"""How long one asks for, and how long each time is, where nothing else is typed."""
IN_WORDS = {1: "one month", 2: "two months", 3: "three months", 4: "four months", 5: "five months", 6: "six months"}
HALF_AN_HOUR, HOUR = 30, 60


def _known(source: Source, _context: Context) -> Texts:
    return {"area": skill_said(source.about)} if isinstance(source.about, Skill) else {}


def _write(wording: Wording, _context: Context) -> str:
    months, minutes = wording.get("months") or MONTHS, wording.get("minutes") or MINUTES
    each = {HALF_AN_HOUR: "half an hour", HOUR: "an hour"}.get(minutes, f"{minutes} minutes")
    long = IN_WORDS.get(months, f"{months} months")
    return addressed(
        wording.name,
        f"I'd like to get better at {lowered(wording.get('area'))}, and you're the person here I'd most like to learn it from.",
        wording.line,
        f"Would you be my mentor for it: {each} a month, for {long} to begin with?",
        "I'd bring a question each time, so there would be nothing for you to prepare. If it doesn't suit you, just say.",
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    area = wording.get("area")
    _, told = telling("ask-mentor", wording, said, Told(area), context)
    _, asked = mentorings.asked({"person": wording.person, "area": area, "asked_on": context.today}, context)
    return Step(f"Asked {wording.name} to be your mentor: {area}", [*told, *asked])


TEXT = TextToSay(
    "S6",
    "ask-mentor",
    "ask to be your mentor in one thing",
    "what have you seen them do that you want to learn?",
    _write,
    _tell,
    gaps=(
        Field("area", "area", hint="the one thing to learn, such as leading a crisis call"),
        Field("months", "months", "whole", f"{MONTHS}, unless you say otherwise", low=1, high=24),
        Field("minutes", "minutes", "whole", f"{MINUTES} a month, unless you say otherwise", low=5, high=240),
    ),
    needed=("area",),
    about=("skills",),
    known=_known,
)
