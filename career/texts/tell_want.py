"""S3: what I want to do or learn, and which part of the organisation I would like to see from the inside (B15, B16)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.errors import BadValue
from career.language.addressing import addressed, lowered
from career.language.text import clean_line
from career.model import people, wants
from career.model.field import Field
from career.model.goals import Goal
from career.model.records import Step
from career.model.wants import TOLD_IN, Want
from career.texts.text import Source, Texts, TextToSay, Told, Wording, deed_said, doing, is_deed, telling

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.people import Person

ABOUT = Field("want", "learn about", hint="what, such as how a budget is made")
PART = Field("part", "part to see", hint="which one, such as the finance team")

TO_BE, TO_HAVE = frozenset({"be", "become"}), frozenset({"a", "an", "more", "less", "fewer"})
"""Words with which a want begins that is to be something, or to have it."""


def _known(source: Source, _context: Context) -> Texts:
    about = source.about
    if isinstance(about, Want):
        return {ABOUT.name: about.text, PART.name: about.part}
    return {ABOUT.name: doing(about.title)} if isinstance(about, Goal) and is_deed(about.title) else {}


def _whom(source: Source, context: Context) -> str:
    """Return the most influential of those who do not know of a want; "" of anything else."""
    about = source.about
    return next((person.id for person in to_tell(about, context)), "") if isinstance(about, Want) else ""


def to_tell(want: Want, context: Context) -> list[Person]:
    """Return whom to tell of a want: those who decide and do not know of it; where all do, all of them again."""
    return wants.untold(want, context) or people.deciding(context.career)


def _write(wording: Wording, _context: Context) -> str:
    if not wording.get(PART.name) and not isinstance(wording.about, Want | Goal):
        raise BadValue(f"'{PART.label}' is missing.", f"Type {PART.hint}.", field=PART.name)
    part = lowered(wording.get(PART.name))
    wish = _wish(wording)
    if not part:
        return addressed(
            wording.name,
            f"{wish}, and I wanted you to know it.",
            wording.line,
            "If something comes up in which I could try it or learn it, would you think of me?",
            "And if somebody else is the right person to ask, just point me to them.",
        )
    return addressed(
        wording.name,
        f"{wish}, and I'd love to see {part} from the inside.",
        wording.line,
        "Could I sit in on a meeting there, shadow somebody for a day, or take on a small piece of work?",
        "If somebody else is the right person to ask, just point me to them.",
    )


def _wish(wording: Wording) -> str:
    """Return what I want as a sentence begins: of a want that says what one does or has, that I would like to."""
    want = lowered(wording.get(ABOUT.name))
    if isinstance(wording.about, Want):
        first = want.partition(" ")[0].casefold()
        to_do = want[:1].lower() + want[1:] if first in TO_BE else "" if first in (*TO_HAVE, "how") else deed_said(want)
        if to_do or first in TO_HAVE:
            return f"I'd really like to {to_do}" if to_do else f"I'd really like {want[:1].lower()}{want[1:]}"
    return f"I'm really interested in learning more about {want}"


def _tell(wording: Wording, said: str, context: Context) -> Step:
    part = lowered(wording.get(PART.name))
    topic = lowered(wording.get(ABOUT.name)) + (f", and see {part}" if part else "")
    ask_on = context.today + timedelta(days=context.settings.want_days)
    new = [] if wording.about else _kept(wording, context)
    about = wording._replace(about=new[0]) if new else wording
    label, told = telling(TOLD_IN, about, said, Told(topic, ask_on), context)
    return Step(label, [*(one for one in new if one.id not in context.career.wants), *told])


def _kept(wording: Wording, context: Context) -> list[Want]:
    """Return what was told as one of my wants: the one with these words, else a new one, so that it is seen again (B15)."""
    text = clean_line(wording.get(ABOUT.name))
    same = (want for want in wants.still_wanted(context.career) if want.text.casefold() == text.casefold())
    found = next(same, None)
    return [found or context.moment.make(Want, text=text, part=clean_line(wording.get(PART.name)))]


TEXT = TextToSay(
    "S3",
    TOLD_IN,
    "tell what you want to learn and see",
    "why does it matter to you?",
    _write,
    _tell,
    gaps=(ABOUT, PART),
    needed=(ABOUT.name,),
    about=("goals", "wants"),
    known=_known,
    whom=_whom,
)
