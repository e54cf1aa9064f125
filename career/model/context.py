"""What a rule knows of beside its records: the career, the moment, and the person's settings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from career.model.moment import Moment
from career.model.records import Change
from career.model.settings import Settings
from career.model.snapshot import Career


class Context(NamedTuple):
    """The career as it is, when something happens, and the thresholds that apply.

    A rule that needs more than one of the three takes a context, as its last positional parameter.
    """

    career: Career
    moment: Moment
    settings: Settings

    @classmethod
    def empty(cls) -> Context:
        """Return the context of an empty career, on no day: what a widget has before it is given one."""
        return cls(Career(), Moment(date.min, datetime.min.replace(tzinfo=UTC), str), Settings())

    @property
    def today(self) -> date:
        """Return the person's local calendar date."""
        return self.moment.today

    def after(self, changes: Sequence[Change]) -> Context:
        """Return the context as it is after `changes`, a moment later. Pure: nothing is saved.

        A microsecond a change is the smallest step that the file keeps: records that came together, in one step, are
        listed in the order in which they came.
        """
        now = self.moment.now + timedelta(microseconds=len(changes))
        return self._replace(career=self.career.changed(changes), moment=self.moment._replace(now=now))
