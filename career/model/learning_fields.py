"""The fields that a person fills in of what they learn from, of a trend and of a decision."""

from __future__ import annotations

from typing import get_args

from career.model import decisions, learning
from career.model.field import Field
from career.model.usual_fields import HAPPENED, SINCE, WHEN

CONFIDENCE = Field(
    "confidence",
    "confidence",
    "whole",
    decisions.HINT,
    low=decisions.LOW,
    high=decisions.HIGH,
    said=(*decisions.SURE_WORDS, (decisions.HIGH, decisions.CERTAIN)),
)
LEARNING_FIELDS: dict[str, tuple[Field, ...]] = {
    "learning": (
        Field("title", "learn from", hint="its name"),
        Field("kind", "kind", "choice", choices=learning.KINDS, blank="course"),
        Field("provider", "provider", hint="who offers it"),
        Field("place", "place", hint="a town, or online"),
        Field("link", "link", hint="where one signs up"),
        Field("state", "state", "choice", choices=get_args(learning.LearningState), blank="wish"),
        Field("enrolled_on", "enrolled on", "date", SINCE, option="enrolled", past=True),
        Field("register_by", "register by", "date", WHEN),
        Field("starts_on", "starts", "date", WHEN, option="starts"),
        Field("ends_on", "ends", "date", WHEN, option="ends"),
        Field("renew_on", "renew", "date", "the day it runs out", option="renew"),
        Field("cadence_days", "days between", "whole", "how often you take part", low=1, high=3660, option="every"),
        Field("last_on", "last time", "date", SINCE, option="last", past=True),
        Field("next_on", "next time", "date", WHEN, option="next"),
        Field("able_to", "able to", "long", hint="what you can do then"),
        Field("goal", "goal", "goal", "id or title"),
        Field("skills", "skills", "skills", "what it builds, separated by commas"),
    ),
    "trends": (
        Field("signal", "what changes", "long", hint="in one line"),
        Field("source", "source", hint="where you saw it", option="source"),
        Field("seen_on", "seen on", "date", HAPPENED, option="on", past=True),
        Field("implication", "in two years", "long", hint="what it does to your job", option="implication"),
        Field("response", "response", "response", "a goal or a skill: its id or name"),
    ),
    "decisions": (
        Field("what", "decided", "long", hint="what you decided, in one line"),
        Field("options", "options", "words", "separated by commas"),
        Field("chosen", "chosen", hint="the one you took"),
        Field("why", "why", "long", hint="the reason"),
        Field("expect", "I expect", "long", hint="what will have come of it", option="expect"),
        CONFIDENCE,
        Field("decided_on", "decided on", "date", HAPPENED, option="on", past=True),
        Field("review_on", "look at it on", "date", "3m, 1 mar", option="review"),
        Field("outcome", "came true", "choice", choices=decisions.OUTCOMES, blank=""),
        Field("learned", "I learned", "long", hint="in one line"),
        Field("goal", "goal", "goal", "id or title"),
    ),
}
