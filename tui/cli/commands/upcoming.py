"""`rung upcoming`: everything with a date, late items first, grouped by day; with `--month` a calendar page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from msgspec.structs import replace

from career.language.dates import parse_month, spell
from career.views.month import CalendarDay, weeks
from career.views.upcoming import Due, upcoming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

EXAMPLES = "rung upcoming\nrung upcoming --days 60\nrung upcoming --month dec\nrung upcoming --month 2027-02\nrung upcoming --json"
CELL = 7
MOST_DAYS = 3660


def run(words: list[str], session: Session) -> int:
    """Print what is late and what is coming up."""
    parser = Parser("upcoming", "Everything with a date, late first, by day.", EXAMPLES)
    parser.add_argument("--days", metavar="N", help="how many days ahead (otherwise horizon_days in your config)")
    parser.add_argument("--month", metavar="MONTH", help="a calendar page: dec, 2027-02, next month, or a day in it")
    parser.add_json()
    typed = parser.read(words, options_only=True)
    days = None if typed.days is None else parser.number(typed.days)
    if days is not None and not 1 <= days <= MOST_DAYS:
        parser.error(f"--days must be from 1 to {MOST_DAYS}.")
    if typed.month and typed.json:
        parser.error("use either --month or --json.")
    context = session.reading
    if days is not None:
        context = context._replace(settings=replace(context.settings, horizon_days=days))
    lines = upcoming(context)
    if typed.json:
        say_json([as_json(line, session.today) for line in lines])
    elif typed.month:
        _page(parse_month(typed.month, session.today, week_starts=context.settings.week_starts), session)
    else:
        _print(lines, session)
    session.warn()
    return 0


def as_json(line: Due, today: date) -> dict[str, object]:
    """Return one line as `--json` prints it."""
    return {"on": line.on, "days": (line.on - today).days, "kind": line.kind, "text": line.text, "id": line.source}


def _print(lines: Sequence[Due], session: Session) -> None:
    for day, due in groupby(lines, key=lambda line: line.on):
        say(spell(day, session.today))
        say_records([(session.career.short(x.source), x.kind, x.text) for x in due], indent="  ")
    if not lines:
        say("Nothing is late or due soon. --days N looks further ahead.")


def _page(of: date, session: Session) -> None:
    page = weeks(of, session.reading)
    say(f"{of:%B %Y}")
    say("".join(f"{day.on:%a}".ljust(CELL) for day in page[0]).rstrip())
    for week in page:
        say("".join(_cell(day).ljust(CELL) for day in week).rstrip())


def _cell(day: CalendarDay) -> str:
    return (f"{day.on.day}" + (f"·{len(day.lines)}" if day.lines else "")) if day.is_inside else ""
