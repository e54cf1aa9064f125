"""What a rule may ask of the outside world: today, now, and a new id. Always an argument, so that rules stay pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from typing import Any, NamedTuple, TypeVar

from career.model.records import Record

R = TypeVar("R", bound=Record)


class Moment(NamedTuple):
    """When something happens.

    `today` is the person's local calendar date, `now` the same moment in UTC, and `new_id` returns a fresh id that
    begins with the letter it is given. `zone` is where the person is, None for the time zone of the machine.
    """

    today: date
    now: datetime
    new_id: Callable[[str], str]
    zone: tzinfo | None = None

    def local_day(self, when: datetime) -> date:
        """Return the local calendar date of a moment that is stored in UTC."""
        return when.astimezone(self.zone).date()

    def make(self, kind: type[R], /, **fields: object) -> R:
        """Return a new record of `kind`, with an id and a creation moment."""
        given: dict[str, Any] = fields  # the store checks them
        return kind(id=self.new_id(kind.letter), created_at=self.now, **given)
