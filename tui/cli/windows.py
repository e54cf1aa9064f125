"""The options that narrow a list to a window of time, alike in every verb that has them."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from career.model.field import Field
from tui.cli.tables import flags_told

if TYPE_CHECKING:
    from career.language.windows import Window
    from tui.cli.arguments import Parser
    from tui.cli.session import Session

FIELDS = tuple(Field(name, name, "date", past=True) for name in ("since", "until", "quarter", "year", "last"))
NOTE = """\
A period (2026, q3, oct, last week) means its first day after --since and its last one after --until.
Without a year it is the one that is going on, or the last before it."""
"""What the help of a verb with a window says of the periods."""
HAPPENED = "what was said, won, asked or written down"
"""The day of a record, by which it is in a window."""


def add_window(parser: Parser, what: str) -> None:
    """Add the options --since, --until, --quarter, --year and --last; `what` says of which day of a record they speak."""
    parser.add_period("--since", help=f"only {what} on this day or later: fri, 1 oct, oct, q3, 2026")
    parser.add_period("--until", help="the same, on this day or earlier")
    parser.add_period("--quarter", metavar="Q3", help="a quarter; with --year, of that year")
    parser.add_period("--year", metavar="2026", help="a year; also this, last")
    parser.add_period("--last", metavar="30D", help="the days up to today: 30d, 6w, 3m, 2q, 1y")


def window_of(typed: Namespace, session: Session) -> Window:
    """Return the window that was typed, open where none was. Raises BadDate or BadValue, naming the option."""
    from career.language.windows import Window, read_window

    texts = {field.name: getattr(typed, field.name) for field in FIELDS}
    if not any(texts.values()):
        return Window()
    with flags_told(FIELDS):
        return read_window(texts, session.today, week_starts=session.settings.week_starts)
