"""Who decides on which goal, and the goals for which nobody is named who does (B9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.language.comma_lists import parted
from career.language.text import clean_line
from career.model import goals, people
from career.model.records import Change, Step

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal
    from career.model.people import Person
    from career.model.snapshot import Career


def of(goal: Goal, career: Career) -> list[Person]:
    """Return who has a say in a goal: the most influential first, then by name."""
    return career.index("who decides on goals", lambda: _by_goal(career)).get(goal.id, [])


def decides(goal: Goal, career: Career) -> bool:
    """Whether somebody is named who can decide on a goal: with a say in it, and an influence of 2 or more."""
    return any(person.influence >= people.DECIDES for person in of(goal, career))


def held(career: Career) -> list[tuple[Goal, list[Person]]]:
    """Return the open goals of mine on which somebody is named who decides, with who does; what is due first first (B9)."""
    found = (goal for goal in goals.all_open(career) if decides(goal, career))
    return [(goal, of(goal, career)) for goal in sorted(found, key=goals.by_due)]


def without(career: Career) -> list[Goal]:
    """Return the open goals of mine for which nobody is named who decides: what is due first comes first (B9)."""
    found = (goal for goal in goals.all_open(career) if not decides(goal, career))
    return sorted(found, key=goals.by_due)


def named(goal: Goal, typed: str, context: Context) -> Step:
    """Let those decide on a goal whose names were typed, with commas between them, and nobody else of those who are shown.

    People named for the first time are added; one who is put away, or a name that is not clear yet, stays as it is. Raises
    Refused for what names nobody.
    """
    wanted: set[str] = set()
    new: list[Change] = []
    for name in parted(typed):
        who, more = people.named(name, context.after(new))
        wanted.add(who)
        new += more
    now = context.after(new).career
    before = {person.id for person in of(goal, context.career)} | {
        who for who in wanted if goal.id in now.people[who].decides_on
    }
    changed = [
        replace(person, decides_on=person.decides_on ^ {goal.id})
        for person in now.people.values()
        if person.id in wanted ^ before
    ]
    by_id: dict[str, Change] = {change.id: change for change in (*new, *changed)}
    names = ", ".join(sorted(now.headline(who) for who in wanted)) or "nobody"
    return Step(f"'{goal.title}' is decided by {names}", list(by_id.values()))


def with_named(step: Step, goal: Goal, typed: str, context: Context) -> Step:
    """Return a step on a goal that also names who decides on it, where what was typed differs from who does."""
    now = context.after(step.changes)
    if clean_line(typed) == clean_line(typed_of(goal, now.career)):
        return step
    by_id: dict[str, Change] = {change.id: change for change in (*step.changes, *named(goal, typed, now).changes)}
    return Step(step.label, list(by_id.values()))


def typed_of(goal: Goal, career: Career) -> str:
    """Return who has a say in a goal, as one would type them."""
    from career.language.comma_lists import listed  # here: showing a career should not load it

    return listed(clean_line(people.shown(person.id, career)) for person in of(goal, career))


def _by_goal(career: Career) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people.influential(career):
        for goal in person.decides_on:
            found.setdefault(goal, []).append(person)
    return found
