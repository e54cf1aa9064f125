"""Mentoring: somebody was asked to be my mentor in one area, and what became of it (B11)."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias, get_args

import msgspec
from msgspec.structs import replace

from career.errors import BadValue
from career.language.text import clean_line
from career.model.backlinks import pointing
from career.model.records import Change, Record, Step, required

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from career.model.context import Context
    from career.model.snapshot import Career

MentoringState: TypeAlias = Literal["asked", "yes", "no", "ended"]
STATES: tuple[MentoringState, ...] = get_args(MentoringState)


class Mentoring(Record, frozen=True, kw_only=True, omit_defaults=True):
    """`person` (an id) was asked to be my mentor in one `area`, a skill or words of mine: never in everything (B11).

    `ask_on` postpones asking again. From the yes on `since` they are met every `every_days`, None for what is usual with
    a mentor, until it ended on `ended_on`.
    """

    table: ClassVar[str] = "mentorings"
    letter: ClassVar[str] = "8"
    title_field: ClassVar[str] = "area"
    date_field: ClassVar[str] = "ask_on"
    open_states: ClassVar[frozenset[str]] = frozenset({"asked", "yes"})
    is_work: ClassVar[bool] = False

    person: str
    area: str
    asked_on: date
    state: MentoringState = "asked"
    ask_on: date | None = None
    since: date | None = None
    ended_on: date | None = None
    every_days: Annotated[int, msgspec.Meta(ge=1, le=3660)] | None = None

    def settled(self, today: date) -> "Mentoring":
        """Return it with the days that follow from its state."""
        since = (self.since or today) if self.state in {"yes", "ended"} else None
        ended = (self.ended_on or today) if self.state in {"no", "ended"} else None
        return replace(self, since=since, ended_on=ended, ask_on=self.ask_on if self.state == "asked" else None)

    def check(self) -> None:
        """Raise BadValue where it is not said in what (B11)."""
        if not self.area:
            raise BadValue("It is not said in what.", "Name the one thing to learn from them.", field="area")


def of(person: str, career: "Career") -> list[Mentoring]:
    """Return what a person (an id) was asked to be my mentor in, the latest first."""
    found = (one for one in pointing(Mentoring, "person", person, career) if one.archived_on is None)
    return sorted(found, key=lambda one: (one.asked_on, one.created_at, one.id), reverse=True)


def asked(values: "Mapping[str, Any]", context: "Context") -> Step:
    """Return the step that adds a record from the values of its fields. Raises BadValue without an area."""
    area = required(values.get("area") or "", "area", "the one thing to learn from them")
    made = context.moment.make(Mentoring, **{**values, "area": area}).settled(context.today)
    label = f"Noted what you asked {context.career.headline(made.person)}"
    return Step(label, [made, *rhythm(None, made, context)])


def answered(one: Mentoring, state: MentoringState, every_days: int | None, context: "Context") -> Step:
    """Return the step that notes what was said, or that it ended; a yes sets the days between meetings (B11)."""
    now = replace(one, state=state, every_days=every_days or one.every_days).settled(context.today)
    label = (
        f"Noted what {context.career.headline(one.person)} said" if state in {"yes", "no"} else "Noted that it ended"
    )
    return Step(label, [now, *rhythm(one, now, context)])


def rhythm(before: Mentoring | None, now: Mentoring, context: "Context") -> list[Change]:
    """Return the person with the days between meetings that a yes brings, and without them once it is over.

    Who was nothing in particular to me is a mentor then, with whom one-on-ones are held. Whom I meet more often already
    is met as often as before, and so is a mentor in something else, too. Where it is somebody else than before, it is
    over with the one, and begins with the other.
    """
    if before and before.person != now.person:
        return [*rhythm(before, replace(before, state="ended"), context), *rhythm(None, now, context)]
    person = context.career.people.get(now.person)
    if person is None:
        return []
    was, is_on = before is not None and before.state == "yes", now.state == "yes"
    every = now.every_days or context.settings.cadence_mentor
    if is_on and (not was or before is None or before.every_days != now.every_days):
        usual: int = getattr(context.settings, f"cadence_{person.role}")
        present = usual if person.cadence_days is None else person.cadence_days
        role = "mentor" if person.role == "other" else person.role
        days = person.cadence_days if 0 < present <= every and not was else every
        changed = replace(person, role=role, cadence_days=days)
        return [changed] if changed != person else []
    others = (one for one in of(person.id, context.career) if one.id != now.id and one.state == "yes")
    if was and not is_on and person.cadence_days == every and not any(others):
        return [replace(person, cadence_days=None)]
    return []


def due(one: Mentoring, context: "Context") -> date:
    """Return the day from which one asks again, while there is no answer."""
    return one.ask_on or one.asked_on + timedelta(days=context.settings.request_days)


def waits(one: Mentoring, career: "Career") -> bool:
    """Whether there is no answer yet, from somebody who is still there."""
    person = career.people.get(one.person)
    is_there = person is not None and person.archived_on is None
    return is_there and one.state == "asked" and one.archived_on is None


def words(one: Mentoring, career: "Career") -> str:
    """Return in a line what is asked of whom."""
    return f"{career.headline(one.person)}: your mentor in {clean_line(one.area)}?"
