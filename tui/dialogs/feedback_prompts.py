"""The dialogs on feedback: heard, in plain words, changed, told, replied to, answered, parked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from career.errors import BadValue
from career.model import feedback
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import fields_of
from career.model.records import Step
from career.model.snapshot import Career
from tui.dialogs.prompts import WHO, Prompt, empty, of_lines, still_there, stored


def heard() -> Prompt:
    """Ask for feedback on one line; "@Dana" in it names who said it, and "on fri" when.

    What was said in an appraisal is a hint where no kind is chosen (B5).
    """
    kind, where, on = (field for field in fields_of("feedback") if field.name in {"kind", "channel", "on"})
    kind = replace(kind, hint="nothing: thanks are praise, all else critique", blank="")
    raw = Field("raw", "they said", "long", hint="as you heard it; @name says who said it", dates="on")
    make, each = of_lines("feedback")
    return Prompt("Feedback", (raw, WHO, kind, where, on), empty, make, each=each)


def plainly(item: Feedback) -> Prompt:
    """Ask for a feedback in plain words (B5)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return feedback.say_plainly(still_there(context.career, item), typed["plain"])

    feedback.check_asks_for_change(item)
    field = Field("plain", "plain words", "long", hint="what was seen, on which task, what to do next")
    return Prompt(f"In plain words: {item.raw}", (field,), stored(item, (field,)), make, item.id)


def changed(item: Feedback, today: date) -> Prompt:
    """Ask what was changed, and since when; without a date the change is still in progress (B7)."""
    what = Field("change_made", "I changed", "long", hint="what you do differently")
    since = Field("change_on", "since", "date", "leave empty while you work on it", past=True)

    def make(typed: Mapping[str, str], context: Context) -> Step:
        day, _ = read(since, typed["change_on"], context)
        return feedback.change(still_there(context.career, item), typed["change_made"], day)

    feedback.check_asks_for_change(item)

    def values(career: Career) -> Mapping[str, str]:
        now = career.feedback.get(item.id, item)
        return {"change_made": now.change_made, "change_on": (now.change_on or today).isoformat()}

    return Prompt(f"About: {item.plain or item.raw}", (what, since), values, make, item.id)


def telling(item: Feedback, context: Context) -> Prompt:
    """Ask whom to tell of the change, and for a line of one's own; the text is shown before it is marked as told (S1, B8)."""
    from career.texts import tell_change  # imported here: the first frame needs no texts to say
    from career.texts.offers import Offer
    from tui.dialogs import text_prompts

    feedback.check_asks_for_change(item)
    if not item.change_made:
        raise BadValue(
            "There is no change to tell anybody about yet.", "i notes what you changed.", field="change_made"
        )
    return text_prompts.saying(Offer(tell_change.TEXT, tell_change.TEXT.offers, item), context)


def parking(item: Feedback) -> Prompt:
    """Ask why a feedback is parked (B5)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return feedback.park(still_there(context.career, item), typed["park_why"], context.moment)

    why = Field("park_why", "why", hint="why not now")
    return Prompt(f"Park: {item.plain or item.raw}", (why,), stored(item, (why,)), make, item.id)


def replying(told: Telling, career: Career) -> Prompt:
    """Ask what the person replied when told of the change (B8)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return feedback.reply(still_there(context.career, told), typed["reply"], context.moment)

    field = Field("reply", "they said", "long", hint="how they see it now")
    return Prompt(f"What did {career.headline(told.person)} say?", (field,), stored(told, (field,)), make, told.id)


def answer_of(item: Feedback) -> Prompt:
    """Ask for the answer to a request for feedback (B6)."""

    def make(typed: Mapping[str, str], context: Context) -> Step:
        return feedback.answer(still_there(context.career, item), typed["raw"], context.moment)

    def values(career: Career) -> Mapping[str, str]:
        now = career.feedback.get(item.id, item)
        return {"raw": now.raw if now.answered_on else ""}

    field = Field("raw", "answer", "long", hint="what they said")
    return Prompt(f"Asked: {item.topic or item.raw}", (field,), values, make, item.id)
