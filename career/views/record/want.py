"""How wants are shown: how far each has come, who was told of it, and who of those who decide was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.language.relative_days import past, short
from career.model import wants
from career.model.context import Context
from career.model.people import Person
from career.model.records import Record
from career.model.wants import Want
from career.views.record.parts import Columns, DetailLine, Shown, Values


def said_of(want: Want, context: Context) -> str:
    """Return how far a want has come, in words: "told Ana, Marta", "told nobody yet", "happened on 3 Oct"."""
    if win := wants.came_of(want, context.career):
        return f"happened on {short(win.on, context.today)}"
    names = dict.fromkeys(context.career.headline(one.person) for one in wants.tellings(want, context))
    return f"told {', '.join(names)}" if names else "told nobody yet"


def knows(want: Want, context: Context) -> str:
    """Return how far a want has come, and whom of those who decide it was not told lately (B15)."""
    if wants.came_of(want, context.career) or not wants.tellings(want, context):
        return said_of(want, context)
    names = ", ".join(_untold_name(person, want, context) for person in wants.untold(want, context))
    return f"{said_of(want, context)}; not told: {names}" if names else said_of(want, context)


def _untold_name(person: Person, want: Want, context: Context) -> str:
    return f"{person.headline} (long ago)" if wants.told_on(person, context, want) else person.headline


def _columns(want: Want, context: Context) -> Columns:
    inside = f"inside {want.part}" if want.part else ""
    return knows(want, context), want.text, inside


def _values(want: Want, context: Context) -> Values:
    win = wants.came_of(want, context.career)
    return {
        "state": wants.state(want, context),
        "told": [{"person": one.person, "on": one.on} for one in wants.tellings(want, context)],
        "untold": [] if win else [person.id for person in wants.untold(want, context)],
        "win": win.id if win else None,
    }


def _above(want: Want, values: Values, context: Context) -> Iterator[DetailLine]:
    win = context.career.wins.get(values["win"] or "")
    if win:
        yield DetailLine("happened", f"{past(win.on, context.today)}: {win.text}", "good")
        return
    yield DetailLine("state", said_of(want, context), "" if values["told"] else "warn")
    if names := ", ".join(context.career.headline(who) for who in values["untold"]):
        yield DetailLine("not told", f"{names}: t tells them", "warn")


def _below(want: Want, _values: Values, context: Context) -> Iterator[DetailLine]:
    for one in wants.tellings(want, context):
        who = context.career.headline(one.person)
        reply = f": “{one.reply}”" if one.reply else ""
        yield DetailLine("told", f"{past(one.on, context.today)}, {who}{reply}")


def _waiting(context: Context) -> list[Record]:
    return list(wants.still_wanted(context.career))


SHOWN: Mapping[str, Shown] = {"wants": Shown(_columns, _values, _above, _below, waiting=_waiting)}
