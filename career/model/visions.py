"""What the person really wants, asked twice and again each year (G1), with the distance still to go (G2)."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from career.errors import Refused
from career.language.relative_days import short
from career.language.text import clean_line, number
from career.model.records import Record, Step, required

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career


class Vision(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answers to "What do you really want?": the first one, and the second, which counts.

    `start` and `target` are the ends of the road in `unit`, such as 5 to 200 people. Each answer is a record of its own,
    so that the earlier ones are kept (G1).
    """

    table: ClassVar[str] = "visions"
    letter: ClassVar[str] = "v"
    title_field: ClassVar[str] = "text"

    on: date
    text: str
    first_answer: str = ""
    unit: str = ""
    start: float | None = None
    target: float | None = None


SAID = ("text", "first_answer", "unit", "start", "target")
"""The fields that hold what was answered."""


def answer(first: str, second: str, moment: "Moment", **road: object) -> Step:
    """Record both answers to "What do you really want?" (G1). The second counts; where it is empty, the first.

    `road` may hold `unit`, `start` and `target` (G2). Raises BadValue where both answers are empty.
    """
    one, two = clean_line(first), clean_line(second)
    text = required(two or one, "text", "what you really want")
    return Step(
        "Answered 'What do you really want?'",
        [moment.make(Vision, on=moment.today, first_answer=one, text=text, **road)],
    )


def answered_first(context: "Context") -> Vision | None:
    """Return today's first answer while the question was not asked a second time; else None (G1)."""
    last = latest(context.career)
    return last if last and last.on == context.today and last.text == last.first_answer else None


def answer_again(text: str, context: "Context", **road: object) -> Step:
    """Record the second answer, which counts, beside today's first one, or alone (G1); an empty one leaves the words.

    Raises BadValue where nothing was ever answered.
    """
    first, last = answered_first(context), latest(context.career)
    said = clean_line(text) or (last.text if last else "")
    if first is None:
        return answer("", said, context.moment, **road)
    kept = replace(first, text=required(said, "text", "what you really want"), **road)
    return Step("Answered once more: 'What do you really want?'", [kept])


def edited(before: Vision, now: Vision, context: "Context") -> Vision:
    """Return the answer as it is saved after an edit: as a new one of today where it says something else (G1).

    The old answer is kept as it was, with its day. What it did not say yet is filled in. Raises Refused for another
    wording of an earlier answer: only the latest one can change.
    """
    if all(getattr(before, name) in {getattr(now, name), None, ""} for name in SAID):
        return now
    newest = latest(context.career)
    if newest and before.id != newest.id:
        raise Refused(
            "That is an earlier answer, kept as you gave it.", "Change the latest one: I, or `rung add vision`."
        )
    fresh = context.moment.make(Vision, on=context.today, text=now.text)
    return replace(now, id=fresh.id, created_at=fresh.created_at, on=fresh.on)


def words(vision: Vision) -> str:
    """Return an answer in one line, with the ends of its road: "Lead a division, from 5 to 200 people"."""
    return ", ".join(filter(None, (vision.text, ends(vision))))


def ends(vision: Vision) -> str:
    """Return the ends of the road in words, "from 5 to 200 people" (G2); "" where there are none."""
    said = [f"{word} {number(end)}" for word, end in (("from", vision.start), ("to", vision.target)) if end is not None]
    return " ".join([*said, vision.unit]).strip() if said else ""


def wanted_then(vision: Vision, today: date) -> str:
    """Return an earlier answer as a sentence: "A year ago you wanted: lead a team, from 5 to 12 people"."""
    years = today.year - vision.on.year - ((today.month, today.day) < (vision.on.month, vision.on.day))
    when = f"On {short(vision.on, today)}" if years < 1 else "A year ago" if years == 1 else f"{years} years ago"
    return f"{when} you wanted: {words(vision)}"


def answers(career: "Career") -> list[Vision]:
    """Return all answers, the latest first."""
    return sorted(career.visions.values(), key=lambda v: (v.on, v.created_at, v.id), reverse=True)


def latest(career: "Career") -> Vision | None:
    """Return the vision that counts now, or None before the first answer."""
    return next(iter(answers(career)), None)


def earlier(vision: Vision, career: "Career") -> list[Vision]:
    """Return the answers that were given before this one, the latest first."""
    every = answers(career)
    return every[every.index(vision) + 1 :] if vision in every else []


def to_ask_again(context: "Context") -> Vision | None:
    """Return the latest answer if it is a year old, so that the question is asked again (G1); else None.

    A year after 29 February is 1 March.
    """
    last = latest(context.career)
    return last if last and (last.on.year + 1, last.on.month, last.on.day) <= _parts(context.today) else None


def _parts(day: date) -> tuple[int, int, int]:
    return day.year, day.month, day.day
