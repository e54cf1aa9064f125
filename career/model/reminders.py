"""Reminders: dates that people type and that belong to no other record."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace

from career.errors import Refused
from career.language.relative_days import short
from career.language.repeating import From, Rhythm, again
from career.model.records import NonNegative, Record, Step

if TYPE_CHECKING:
    from career.model.moment import Moment


class Reminder(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A reminder of `text` on the day `on`; if it repeats, `repeat` holds the rule (`career.language.repeating`).

    `repeat_start` is where a fixed rhythm began, `repeat_day` the day of the month that is meant where a month lacks it.
    """

    table: ClassVar[str] = "reminders"
    letter: ClassVar[str] = "m"
    title_field: ClassVar[str] = "text"
    date_field: ClassVar[str] = "on"
    closed_field: ClassVar[str] = "done_on"

    text: str
    on: date
    done_on: date | None = None
    repeat: str = ""
    repeat_from: From = "next"
    repeat_start: date | None = None
    repeat_day: NonNegative = 0

    def settled(self, _today: date) -> "Reminder":
        """Return the reminder with the day a rhythm began, while it repeats."""
        return replace(self, repeat_start=(self.repeat_start or self.on) if self.repeat else None)


def complete(reminder: Reminder, moment: "Moment") -> Step:
    """Mark a reminder as done today; a repeating one is due again later. Raises Refused where it is done already."""
    if reminder.done_on:
        raise Refused(f"'{reminder.text}' is done already.", "Add a new one for another day.")
    if reminder.repeat:
        rhythm = Rhythm(reminder.repeat, reminder.repeat_from, reminder.repeat_start, reminder.repeat_day)
        day, meant = again(rhythm, reminder.on, moment.today)
        ahead = replace(reminder, on=day, repeat_day=meant)
        return Step(f"Completed '{reminder.text}', again on {short(day, moment.today)}", [ahead])
    return Step(f"Completed '{reminder.text}'", [replace(reminder, done_on=moment.today)])
