"""The fields of trust that a person fills in: what I have shown, the steps of a repair, and mentoring."""

from __future__ import annotations

from msgspec.structs import replace

from career.model import mentorings, repairs, trust
from career.model.field import Field
from career.model.usual_fields import HAPPENED_ON

LEVELS = "that you have shown: 0 {} to 4 {}"
OF_PERSON: tuple[Field, ...] = (
    Field("shown_character", "character", "whole", LEVELS.format(*trust.ends("character")), low=0, high=4),
    Field("shown_competence", "competence", "whole", LEVELS.format(*trust.ends("competence")), low=0, high=4),
    Field("trust_move", "trust move", hint="a promise to keep, a result to show"),
    Field("trust_move_on", "until", "date", "fri, +3d, eom", option="trust-move-on"),
)
"""The private fields of a person."""
TRUST_FIELDS: dict[str, tuple[Field, ...]] = {
    "repairs": (
        Field("text", "what happened", "long", hint="in one line, for you alone", dates="on"),
        Field("person", "with", "person", "a name", option="with"),
        Field("state", "now it is", "choice", choices=repairs.STATES, blank="strained", option="state"),
        HAPPENED_ON,
        Field("next_on", "next step", "date", "fri, +3d, eom", option="next"),
    ),
    "mentorings": (
        Field("area", "area", hint="the one thing to learn, such as running a crisis call"),
        Field("person", "with", "person", "a name", option="with"),
        Field("state", "state", "choice", choices=mentorings.STATES, blank="asked"),
        replace(HAPPENED_ON, name="asked_on", label="asked on", option="asked-on"),
        Field("ask_on", "ask again", "date", "fri, +3d, eom", option="ask-on"),
        Field("every_days", "days between", "whole", "from one meeting to the next", low=1, high=3660, option="every"),
    ),
}
