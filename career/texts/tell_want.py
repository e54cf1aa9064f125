"""S3: what I want to learn, and which part of the organisation I would like to see from the inside (B15, B16)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Step
from career.model.scripts import addressed, lowered
from career.texts.text import Source, Texts, TextToSay, Told, Wording, doing, is_deed, telling

if TYPE_CHECKING:
    from career.model.context import Context


def _known(source: Source, _context: Context) -> Texts:
    goal = source.about
    return {"want": doing(goal.title)} if isinstance(goal, Goal) and is_deed(goal.title) else {}


def _write(wording: Wording, _context: Context) -> str:
    part = lowered(wording.get("part"))
    return addressed(
        wording.name,
        f"I'm really interested in learning more about {lowered(wording.get('want'))}, and I'd love to see {part} from the inside.",
        wording.line,
        "Could I sit in on a meeting there, shadow somebody for a day, or take on a small piece of work?",
        "If somebody else is the right person to ask, just point me to them.",
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    topic = f"{lowered(wording.get('want'))}, and see {lowered(wording.get('part'))}"
    ask_on = context.today + timedelta(days=context.settings.want_days)
    return telling("tell-want", wording, said, Told(topic, ask_on), context)


TEXT = TextToSay(
    "S3",
    "tell-want",
    "tell what you want to learn and see",
    "why does it matter to you?",
    _write,
    _tell,
    gaps=(
        Field("want", "learn about", hint="what, such as how a budget is made"),
        Field("part", "see", hint="which part, such as the finance team"),
    ),
    needed=("want", "part"),
    about=("goals",),
    known=_known,
)
