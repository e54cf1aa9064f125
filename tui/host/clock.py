"""The one place that reads the clock and makes ids. Everything below gets what it needs as a `Moment`."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta

from career.errors import BadDate
from career.model.moment import Moment
from career.model.records import ID_ALPHABET, ID_LENGTH

FIXED = "RUNG_TODAY"
"""Environment variable that fixes today, for demos, pictures and tests."""

_latest: dict[date | None, datetime] = {}
"""The moment given last, by the day that was fixed."""


def moment() -> Moment:
    """Give today, now and a maker of ids. Raises BadDate where RUNG_TODAY is not a date."""
    return Moment(today(), now(), new_id)


def today() -> date:
    """Give the person's local calendar date, or the date of RUNG_TODAY. Raises BadDate where that is none."""
    return _fixed() or datetime.now(UTC).astimezone().date()


def now() -> datetime:
    """Give the moment in UTC, later than any that was given before, so that records keep the order of their making.

    With RUNG_TODAY it is an afternoon moment of that day, which still grows from one command to the next.
    """
    moment = datetime.now(UTC)
    fixed = _fixed()
    if fixed:
        midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        moment = datetime(fixed.year, fixed.month, fixed.day, 12, tzinfo=UTC) + (moment - midnight) / 2
    if fixed in _latest:
        moment = max(moment, _latest[fixed] + timedelta(microseconds=1))
    _latest[fixed] = moment
    return moment


def new_id(letter: str) -> str:
    """Give a fresh id: `letter`, which tells the kind of record, and eight random characters."""
    import secrets

    return letter + "".join(secrets.choice(ID_ALPHABET) for _ in range(ID_LENGTH - 1))


def _fixed() -> date | None:
    text = os.environ.get(FIXED, "").strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # 20261121 and 2026-W47-6 are ISO forms too, and nobody's
        raise BadDate(f"{FIXED} is '{text}', which is not a date.", f"Write it as 2026-11-21, or unset {FIXED}.")
    return day
