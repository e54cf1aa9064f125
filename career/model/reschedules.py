"""Every move of a due date is logged, so that slipping is visible (G17)."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from msgspec.structs import replace

from career.errors import Refused
from career.language.relative_days import short
from career.language.text import clean_line, counted
from career.model import goals, reframes
from career.model.backlinks import pointing
from career.model.decisions import Decision
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.learning import Learning
from career.model.records import Change, Record, Step
from career.model.reframes import Reframe
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.moment import Moment
    from career.model.snapshot import Career

OWN_DATE = {
    "revisit": "revisit_on",
    "starts": "starts",
    "check-in": "check_on",
    "next": "then_on",
    "trust": "trust_move_on",
    "register": "register_by",
    "ends": "ends_on",
    "renew": "renew_on",
    "engage": "next_on",
    "trend": "revisit_on",
}
"""The date behind a line of Upcoming where it is not the record's `date_field`, by the kind of line."""


class Move(Record, frozen=True, kw_only=True, omit_defaults=True):
    """On the day `on` the date of `item` (an id) was moved from one date to another, perhaps for a reason."""

    table: ClassVar[str] = "moves"
    letter: ClassVar[str] = "o"
    title_field: ClassVar[str] = "why"
    about_fields: ClassVar[tuple[str, ...]] = ("item",)

    item: str
    on: date
    from_date: date
    to_date: date
    why: str = ""


def move(record: Record, to: date, moment: "Moment", why: str = "", title: str = "") -> Step:
    """Move the date of a record to the day `to`, logging it for goals and tasks, mine or a report's (G17).

    `title` is what the step calls a record that has no words of its own.

    Raises Refused where the record has no date that can be moved, and BadValue for a day before it begins.
    """
    field, title = record.date_field, title or record.headline
    if not field or (isinstance(record, Feedback) and record.kind != "request"):
        raise Refused(f"'{title}' has no date to move.", "e edits it, or `rung edit ID`.")
    moved = replace(record, **{field: to})
    if isinstance(moved, Goal | Task | Learning | Decision):
        moved.check()
    return Step(f"Moved '{title}' to {short(to, moment.today)}", [moved, *logged(record, to, moment, why)])


def put(record: Record, kind: str, to: date, context: "Context", *, why: str = "") -> Step:
    """Move the date behind a line of Upcoming of this `kind`; "" and any other kind mean the date that `move` moves.

    Raises as `move` does, and Refused for a check-in whose rhythm makes it due later than that.
    """
    check_movable(kind)
    field = OWN_DATE.get(kind or _kind_of(record))
    if field is None:
        return move(record, to, context.moment, why, context.career.title(record))
    moved = replace(record, **{field: to})
    if isinstance(moved, Goal | Learning):
        moved.check()
    if isinstance(moved, Goal) and kind == "check-in" and (due := goals.next_check_in(moved, context)) and due > to:
        raise Refused(
            f"Its rhythm puts the next check-in on {short(due, context.today)}.",
            "e changes the rhythm (`rung edit ID --review-every N`), c checks in now (`rung add check-in ID`).",
        )
    return Step(f"Moved '{called(record, kind, context.career)}' to {short(to, context.today)}", [moved])


def called(record: Record, kind: str, career: "Career") -> str:
    """Return what the record in a line of this `kind` is called: of a reframe, its next step where that is moved."""
    if isinstance(record, Reframe) and (kind or _kind_of(record)) == "next":
        return reframes.step_named(record, career)
    return career.title(record)


def check_movable(kind: str) -> None:
    """Raise Refused for a line of Upcoming that has no date of its own."""
    if kind == "if-then":
        raise Refused(
            'It comes on the weekday that its "if" names.',
            "e changes it (`rung edit ID --if TEXT`), Space says that it happened (`rung done ID --step`).",
        )


def _kind_of(record: Record) -> str:
    """Return "next" for a reframe of which only the next step has a date, "" for any other record."""
    if isinstance(record, Reframe) and reframes.step_waits(record) and not reframes.is_asked_back(record):
        return "next"
    return ""


def is_logged(record: Record, kind: str) -> bool:
    """Whether moving the date behind a line of this `kind` is logged (G17)."""
    return kind not in OWN_DATE and record.date_field == "due"


def logged(record: Record, to: date | None, moment: "Moment", why: str = "") -> list[Change]:
    """Return the log entry of a moved due date: a Move where a goal or task, mine or a report's, had one and gets another."""
    before = getattr(record, "due", None)
    if before is None or to is None or before == to:
        return []
    return [moment.make(Move, item=record.id, on=moment.today, from_date=before, to_date=to, why=clean_line(why))]


class Slip(NamedTuple):
    """How often a date was moved, and by how many days in all."""

    times: int
    days: int

    def __str__(self) -> str:
        return f"moved {counted(self.times, 'time')}, {counted(self.days, 'day')} later"


def slip(item: str, career: "Career") -> Slip | None:
    """Return the slip of the record with the id `item`, over all its moves (G17). None where they did not delay it."""
    moves = pointing(Move, "item", item, career)
    days = sum((m.to_date - m.from_date).days for m in moves)
    return Slip(len(moves), days) if days > 0 else None
