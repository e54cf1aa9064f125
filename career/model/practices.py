"""The boss I wish I had: one behaviour a week, in turn, and whether I did it for somebody (B2).

Which behaviour a week is about is worked out from the first one on, so that nothing is written to show it.
"""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from msgspec.structs import replace

from career.errors import BadValue, Refused
from career.language.text import clean_line
from career.model.efforts import AS_FAR, WEEK, checked_day, is_near, week_of
from career.model.needs import Behaviour
from career.model.records import Change, Deleted, Record, Step
from career.model.wins import Win

if TYPE_CHECKING:
    from collections.abc import Iterator

    from career.model.context import Context

Did: TypeAlias = Literal["", "yes", "no"]
LEADERSHIP = "people-management"
"""The skill that a win shows for which I was the boss I wish I had."""


class Practice(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Whether, in the week of the day `on`, I `did` a `behaviour` (an id) of the boss I wish I had for somebody.

    `line` is what I say of it, `win` the id of the win that a yes became.
    """

    table: ClassVar[str] = "practices"
    letter: ClassVar[str] = "9"
    title_field: ClassVar[str] = "line"
    about_fields: ClassVar[tuple[str, ...]] = ("behaviour",)
    is_work: ClassVar[bool] = False

    behaviour: str
    on: date
    did: Did = ""
    line: str = ""
    win: str = ""


def _answers(context: "Context") -> list[Practice]:
    there = (one for one in context.career.practices.values() if one.archived_on is None and is_near(one.on, context))
    return sorted(there, key=lambda one: (one.on, one.created_at, one.id))


def behaviour_of(day: date, context: "Context") -> Behaviour | None:
    """Return the behaviour of the week of a day: none comes again before all the others have had theirs.

    None where no behaviour was noted by then. The answer to a week settles which it was.
    """
    return dict(_rotation(day, context)).get(week_of(day, context))


def _rotation(until: date, context: "Context") -> "Iterator[tuple[date, Behaviour]]":
    """Yield each week up to that of a day with its behaviour. One that is new has its first turn in the week after."""
    there = sorted(
        (one for one in context.career.behaviours.values() if one.archived_on is None),
        key=lambda one: (one.created_at, one.id),
    )
    first = until - AS_FAR
    known = {one.id: week_of(max(context.moment.local_day(one.created_at), first), context) for one in there}
    answered = {week_of(one.on, context): one.behaviour for one in _answers(context)}
    last = dict.fromkeys(known, date.min)
    begun = min(known.values(), default=until)
    week, end = min([begun, *answered]), week_of(until, context)
    while week <= end:
        named = next((one for one in there if one.id == answered.get(week)), None)
        due = [one for one in there if known[one.id] < week or known[one.id] == week == begun]
        if shown := named or min(due, key=lambda one: last[one.id], default=None):
            last[shown.id] = week
            yield week, shown
        week += WEEK


def practised(day: date, context: "Context") -> Practice | None:
    """Return the answer about the behaviour of the week of a day, None where there is none."""
    found = [one for one in _answers(context) if week_of(one.on, context) == week_of(day, context)]
    return found[-1] if found else None


def read_said(text: str) -> tuple[Did, str]:
    """Return what a line answers, and what it says of it.

    "n" or "no" first is a no, "y" or "yes" a yes, and all else is what I did.
    """
    first, _, rest = clean_line(text).partition(" ")
    word = first.casefold().strip(",.:;!")
    if word in {"n", "no"}:
        return "no", rest.strip()
    if word in {"y", "yes"}:
        return "yes", rest.strip()
    return ("yes", clean_line(text)) if first else ("", "")


def say_practised(text: str, on: date | None, context: "Context") -> Step:
    """Note whether I did the behaviour of a week for somebody; a yes is a win that shows leadership.

    What was said of that week before is put right, with its win; of a behaviour that is no longer there it stays. Raises BadValue for a day to come or no answer, and
    Refused where no behaviour is noted.
    """
    did, line = read_said(text)
    if not did:
        raise BadValue("No answer was given.", "Say what you did, or y or n.", field="line")
    day = checked_day(on, context)
    there, about = practised(day, context), behaviour_of(day, context)
    if about is None:
        raise Refused(
            "No behaviour of the boss you wish you had is noted.", "`rung add behaviour TEXT` adds one, seven at most."
        )
    is_same = there is not None and there.behaviour == about.id
    made = there if there and is_same else context.moment.make(Practice, on=day, behaviour=about.id)
    won, changes = _won(made, did, line or about.text, context)
    made = replace(made, did=did, line=line, win=won)
    return Step(f"Did it for somebody: '{about.text}'" if did == "yes" else "Noted the week", [*changes, made])


def _won(made: Practice, did: Did, text: str, context: "Context") -> tuple[str, list[Change]]:
    """Return the id of the win of an answer, "" for none, with the changes that make it, alter it or take it back."""
    there = context.career.wins.get(made.win)
    if did == "no":
        return "", [Deleted(there.id)] if there else []
    if there:
        return there.id, [replace(there, text=text)]
    win = context.moment.make(Win, text=text, on=made.on, skills=frozenset({LEADERSHIP}))
    return win.id, [win]
