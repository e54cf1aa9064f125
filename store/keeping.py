"""What a write replaces is kept first: damaged bytes beside the file, and a backup where one is due."""

from __future__ import annotations

from datetime import datetime

from career.errors import Unreadable
from store.backups import DAY, Backups
from store.load import Found, Place
from store.os_errors import check_replaceable, not_saved
from store.quarantine import set_aside

MIGRATION = "migration"


def keep_what_is_replaced(place: Place, found: Found, now: datetime) -> list[str]:
    """Keep the file at `place`, of which this was found, as far as it must be; give what is to be said once it is replaced.

    The lock must be held. Raises NotSaved, so that nothing is replaced, where damaged bytes cannot be set aside. A backup that
    cannot be taken is only told.
    """
    news = []
    trouble = found.trouble
    if trouble and trouble.kind == "gone":
        news.append(f"{place.data} was put back: {trouble.records} records.")
    elif trouble:
        try:
            check_replaceable(place.data)
            aside = set_aside(place.data, now)
        except OSError as error:
            raise not_saved(place.data, error) from error
        kept = f"The file as it was is kept beside it as {aside.name}." if aside else ""
        news.append(f"{trouble.what} {kept} All {trouble.records} records that rung knows are in their place again.")
    today = now.astimezone().date()
    if found.is_earlier or (place.backed_up_on != today and Backups(place.data, place.state).is_due(now)):
        news += back_up(place, found, now, MIGRATION if found.is_earlier else DAY)
    else:
        place.backed_up_on = today
    return news


def back_up(place: Place, found: Found, now: datetime, before: str) -> list[str]:
    """Take a backup before what is about to happen, and give the words for it where it could not be taken.

    Of a file in trouble, the last known state is taken instead.
    """
    try:
        Backups(place.data, place.state).take(before, now, place.mirror.latest if found.trouble else None)
    except (OSError, Unreadable) as error:
        why = error.strerror if isinstance(error, OSError) else error.what
        return [f"No backup could be taken in {place.state}: {why}."]
    return []
