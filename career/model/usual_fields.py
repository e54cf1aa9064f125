"""The fields that several tables have, and the hints that say how a day is typed."""

from __future__ import annotations

from career.language.repeating import FROM
from career.model.field import Field

WHEN = "fri, +3d, eom, eoq"
HAPPENED = "today if left empty; or yesterday, fri, 20 nov"
SINCE = "yesterday, mon, 20 nov"
HAPPENED_ON = Field("on", "on", "date", HAPPENED, past=True)
BLOCKED_ON = Field("blocked_on", "waits for", "person", "who it waits for: a name")
BLOCKED_SINCE = Field("blocked_since", "waits since", "date", SINCE, past=True)
NEED = Field("need", "need", "need", "which need of the organisation: its id or text")
THEN_DO = Field("then_do", "next", hint="what you can do about it yourself", option="next")
COUNTED_FROM = "fixed days, the next day, or the day it was done"
REPEAT: tuple[Field, ...] = (
    Field("repeat", "repeats", "every", "weekly, 2w, weekdays, month"),
    Field("repeat_from", "counted from", "choice", COUNTED_FROM, choices=FROM, blank="next"),
    Field("repeat_start", "first on", "date", "the day it started"),
)
