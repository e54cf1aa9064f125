"""S12: what I saw, what would be better next time, and how do they see it; said to somebody who reports to me (O4).

It is kept with what they answer, as their words and mine: nothing in it says how good somebody is.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.language.addressing import addressed, lowered
from career.model.field import Field
from career.model.records import Step
from career.model.text_names import IMPROVES
from career.texts.text import TextToSay, Told, Wording, telling

if TYPE_CHECKING:
    from career.model.context import Context

IMPROVE = Field("improve", "to improve", hint="what would be better next time: let the quiet two speak first")
SAW = Field("saw", "you saw", hint="what you saw, and where: you answered for Priya in the review")


def _write(wording: Wording, _context: Context) -> str:
    saw = wording.get(SAW.name)
    return addressed(
        wording.name,
        "I'd like to tell you something that I think will help you.",
        wording.line,
        f"What I saw: {saw}." if saw else "",
        f"What would help next time: {lowered(wording.get(IMPROVE.name))}.",
        "How do you see it? And what would you need from me?",
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    ask_on = context.today + timedelta(days=context.settings.follow_up_days)
    _, told = telling(IMPROVES, wording, said, Told(wording.get(IMPROVE.name), ask_on), context)
    return Step(f"Told {wording.name} what to improve: {wording.get(IMPROVE.name)}", told)


TEXT = TextToSay(
    "S12",
    IMPROVES,
    "tell what to improve",
    "what do they do well already?",
    _write,
    _tell,
    gaps=(IMPROVE, SAW),
    needed=(IMPROVE.name,),
)
