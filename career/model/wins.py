"""Wins: milestones and accomplishments, one line each (P1)."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from career.errors import Refused
from career.model.backlinks import pointing
from career.model.feedback import Feedback
from career.model.records import Change, Record, Step, required

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career


_FIGURE = r"(?<![\w.])-?[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?"


class Win(Record, frozen=True, kw_only=True, omit_defaults=True):
    """An achievement: `before` and `after` in `unit`, for whom (words, or a person's id), with the skills it shows.

    `praise` is the id of the feedback that it was made of, `legacy` that of what stays of a job, which it proves (L2), and
    `want` that of what I wanted, of which it came (B16). A `milestone` is a big one, and one that is `pinned` stays in
    sight. `old_skill` says that a skill of another time or kind of work made it (L9), and `needed` that somebody needed me
    for it (P4). `told_to` names those who were told of it; where somebody is called otherwise later, so they are there.
    """

    table: ClassVar[str] = "wins"
    letter: ClassVar[str] = "w"
    title_field: ClassVar[str] = "text"

    text: str
    on: date
    unit: str = ""
    before: float | None = None
    after: float | None = None
    for_whom: str = ""
    skills: frozenset[str] = frozenset()
    goal: str = ""
    task: str = ""
    praise: str = ""
    legacy: str = ""
    want: str = ""
    milestone: bool = False
    pinned: bool = False
    old_skill: bool = False
    needed: bool = False
    told_to: frozenset[str] = frozenset()


def tell(win: Win, name: str) -> Step:
    """Note that somebody was told of a win, by name. Raises BadValue for no name."""
    who = required(name, "person", "whom you told")
    return Step(f"Told {who} of '{win.text}'", [replace(win, told_to=win.told_to | {who})])


def renamed(names: Mapping[str, str], career: "Career") -> list[Change]:
    """Return the wins in which people stand by a name that they have no more, each with the present one (old to new)."""
    found: list[Change] = []
    for win in career.wins.values():
        told = frozenset(names.get(name, name) for name in win.told_to)
        now = replace(win, told_to=told, for_whom=names.get(win.for_whom, win.for_whom))
        found += [now] if now != win else []
    return found


def of_praise(feedback: Feedback, context: "Context") -> Step:
    """Make a win of praise, in its words, for whoever said it, on the day it was said; then the praise is filed (P1).

    Raises Refused for other feedback, and where it is a win already.
    """
    if feedback.kind != "praise":
        raise Refused(f"'{feedback.raw}' is no praise.", "`rung win TEXT` notes a win in your own words.")
    if not can_be_made_of(feedback, context.career):
        raise Refused(f"'{feedback.raw}' is a win already.", "`rung list wins` lists it.")
    made = context.moment.make(
        Win,
        text=feedback.plain or feedback.raw,
        on=min(feedback.on, context.today),
        for_whom=context.career.headline(feedback.person),
        skills=feedback.skills,
        praise=feedback.id,
        pinned=feedback.pinned,
    )
    filed = replace(feedback, parked_on=feedback.parked_on or context.today)
    return Step(f"Made a win of '{feedback.raw}'", [made, filed])


def can_be_made_of(record: Record, career: "Career") -> bool:
    """Whether a record is praise of which no win was made yet."""
    return isinstance(record, Feedback) and record.kind == "praise" and not pointing(Win, "praise", record.id, career)


def last_needed(career: "Career") -> Win | None:
    """Return the latest win for which somebody needed me, None before the first (P4)."""
    return max(
        (win for win in mine(career) if win.needed), key=lambda win: (win.on, win.created_at, win.id), default=None
    )


def mine(career: "Career") -> Iterator[Win]:
    """Return the wins that show what I can do; a win from somebody else's reframe shows what they can do (C.5.2)."""
    theirs = of_others(career)
    return (win for win in career.wins.values() if win.archived_on is None and win.id not in theirs)


def of_others(career: "Career") -> Mapping[str, str]:
    """Return the id of the person whose each win is that is not mine, by the id of the win."""
    kept = career.reframes.values()
    return career.index("wins of others", lambda: {k.win: k.for_person for k in kept if k.win and k.for_person})


def figures(win: Win) -> frozenset[float]:
    """Return the numbers that stand in the words of a win, whole and with their sign: 2026 is no 2."""
    said = re.findall(_FIGURE, win.text.replace("\u2212", "-"))
    european = (found.replace(",", ".") for found in said if found.count(",") == 1 and "." not in found)
    return frozenset(map(float, (*(found.replace(",", "") for found in said), *european)))


def says_numbers(win: Win) -> bool:
    """Whether the words of a win have its numbers in them already."""
    return {n for n in (win.before, win.after) if n is not None} <= figures(win)
