"""The only module that reads the clock and makes ids. Everything below receives them as a `Moment`."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, time, timedelta

from career.errors import BadDate
from career.model.moment import Moment
from career.model.records import ID_ALPHABET, ID_LENGTH

FIXED = "RUNG_TODAY"
"""Environment variable that sets today's date, for demos, screenshots and tests."""
YEARS = range(1970, 2200)
"""The years that it may be in: those of the days that can be typed."""

_latest: dict[date | None, datetime] = {}
"""The latest moment handed out, by the date set in RUNG_TODAY."""


def moment() -> Moment:
    """Return the current moment: today, now and a maker of ids. Raises BadDate if RUNG_TODAY is not a date."""
    return Moment(today(), now(), new_id)


def today() -> date:
    """Return the local calendar date, or the date in RUNG_TODAY. Raises BadDate if that is not a date."""
    return _fixed() or datetime.now(UTC).astimezone().date()


def now() -> datetime:
    """Return the current time in UTC, later than any returned before, so that records keep their order.

    With RUNG_TODAY it is a time in that afternoon, where the person is, which still grows from one command to the next.
    """
    moment = datetime.now(UTC)
    fixed = _fixed()
    if fixed:
        midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        moment = datetime.combine(fixed, time(12)).astimezone(UTC) + (moment - midnight) / 2
    if fixed in _latest:
        moment = max(moment, _latest[fixed] + timedelta(microseconds=1))
    _latest[fixed] = moment
    return moment


def new_id(letter: str) -> str:
    """Return a fresh id: `letter`, which stands for the kind of record, and random characters, never digits alone."""
    import secrets

    made = letter + "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH - len(letter)))
    return new_id(letter) if made.isdigit() else made


def _fixed() -> date | None:
    text = os.environ.get(FIXED, "").strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20261121 and 2026-W47-6 are ISO dates too, but nobody types them
        raise BadDate(f"{FIXED} is '{text}', which is not a date.", f"Write it as 2026-11-21, or unset {FIXED}.")
    if day.year not in YEARS:  # as for what is typed: months before and after it have to be days, too
        years = f"{YEARS[0]} to {YEARS[-1]}"
        raise BadDate(f"{FIXED} is '{text}', outside of {years}.", f"Write a day of these years, or unset {FIXED}.")
    return day
