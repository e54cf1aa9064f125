"""What I want next: in the long run, the goals to come, and the skills to build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from career.documents.review.document import Entry, Section
from career.documents.review.goal_results import is_to_come
from career.documents.review.prose import bare, ended, inner, named
from career.language import gerunds
from career.language.relative_days import short
from career.language.text import number
from career.model import visions
from career.model.skills import LEVELS

if TYPE_CHECKING:
    from career.model.context import Context


def wants(context: Context) -> Section:
    """Return what I want: in the long run, the goals that begin later, and the skills whose target is above their level."""
    return Section("What I want next", (*vision(context), *_to_come(context), *_to_build(context)))


def vision(context: Context) -> Iterator[Entry]:
    """Yield what I really want, with the ends of the road: the far one only where my words have it not."""
    if want := visions.latest(context.career):
        is_said = want.target is not None and number(want.target) in want.text
        ends = f"from {number(want.start)} {want.unit}".strip() if is_said and want.start is not None else ""
        ends = ends if is_said else visions.ends(want)
        told = inner(bare(want.text))
        wish = f"I want to {told}" if gerunds.is_verb(told.partition(" ")[0]) else told
        yield Entry.of(f"In the long run{' ' if wish != told else ': '}{wish}{f' ({ends})' if ends else ''}.", want.id)


def _to_come(context: Context) -> Iterator[Entry]:
    """Yield the goals that begin later, as wishes: what they are to bring is an aim, and no fact yet."""
    found = [g for g in context.career.goals.values() if is_to_come(g, context)]
    for goal in sorted(found, key=lambda g: (g.starts, g.created_at, g.id)):
        title = inner(bare(goal.title))
        wish = title if gerunds.is_verb(title.partition(" ")[0]) else f"begin with {named(goal.title)}"
        begins = f"From {short(goal.starts, context.today)} on" if goal.starts else "Next"
        aim = f" The aim: {ended(inner(goal.result))}" if goal.result else ""
        yield Entry.of(f"{begins} I want to {ended(wish)}{aim}", goal.id)


def _to_build(context: Context) -> Iterator[Entry]:
    """Yield the skills to build; from which level is a rating of mine, and is not said here."""
    found = [s for s in context.career.skills.values() if s.target is not None and s.target > (s.level or 0)]
    found.sort(key=lambda s: (s.name.casefold(), s.id))
    if found:
        what = "; ".join(f"{bare(s.name)}, until {inner(LEVELS[s.target or 0][1])}" for s in found)
        yield Entry.of(f"Skills to build: {what}.", *(s.id for s in found))
