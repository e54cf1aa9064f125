"""What an export is made from: the records as they may be seen, the days that it is about, and what is asked for beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from career.language.windows import Window
from career.model.context import Context
from career.model.moment import Moment
from career.model.records import Record
from career.model.tables import TABLES
from career.views.finding import day_of

OPEN = Window()


class Removed(NamedTuple):
    """A record that was deleted, as it was last known, and the day on which it went."""

    record: Record
    on: date


class Export(NamedTuple):
    """The records to export, masked already if they are to be; of those with a day, the ones in the `window`.

    `seen` masks a text that no record holds as it is. `table` is the one that a csv file is of. `alarms` and `removed`
    are for a calendar, `bom` is for a spreadsheet.
    """

    context: Context
    window: Window = OPEN
    seen: Callable[[str], str] = str
    masked: bool = False
    table: str = ""
    bom: bool = False
    alarms: bool = False
    removed: Iterable[Removed] = ()

    def records(self, table: str) -> list[Record]:
        """Return the records of a table that the export is about, oldest first. The order is the same in each run."""
        career = self.context.career
        merged = career.merged.values() if table == "people" else ()
        return in_window([*career.table(table).values(), *merged], self.window, self.context.moment)

    def everything(self) -> Iterator[Record]:
        """Yield the records of all tables that the export is about, merged people too, table by table."""
        for table in TABLES:
            yield from self.records(table)


def in_window(records: Iterable[Record], window: Window, moment: Moment) -> list[Record]:
    """Return the records whose day is in a window, oldest first."""
    found = records if window.is_open else (record for record in records if day_of(record, moment) in window)
    return sorted(found, key=lambda record: (record.created_at, record.id))
