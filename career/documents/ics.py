"""A calendar file (RFC 5545): what is in Upcoming as all-day events, since calendars ignore to-dos."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from career.documents.calendar_lines import CalendarLine, lines
from career.documents.export import Export
from career.language.text import clean_line

BEGINS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//rung//rung//EN\r\n"
"""How every such file begins."""
OCTETS = 75
"""The longest line in octets, without its end; a longer one is folded."""
ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15H")
"""At nine in the morning of the day before: an all-day event begins at midnight."""


def pieces(export: Export) -> Iterator[str]:
    """Yield the text, an event at a time."""
    yield BEGINS + "CALSCALE:GREGORIAN\r\n"
    for line in lines(export):
        text = export.seen(clean_line(line.text))
        yield "".join(folded(one) for one in _event(line, text, export))
    yield "END:VCALENDAR\r\n"


def _event(line: CalendarLine, text: str, export: Export) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{line.key}@rung"
    yield f"DTSTAMP:{_day(export.context.today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(line.on)}"
    yield f"DTEND;VALUE=DATE:{_day(line.on + timedelta(days=1))}"
    yield f"SEQUENCE:{line.moves}"
    yield f"SUMMARY:{escaped(text)}"
    yield f"CATEGORIES:{escaped(line.kind)}"
    yield f"STATUS:{'CANCELLED' if line.cancelled else 'CONFIRMED'}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if line.every:
        yield f"RRULE:{line.every}"
    if export.alarms and not line.cancelled:
        yield from (*ALARM, f"DESCRIPTION:{escaped(text)}", "END:VALARM")
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day:%Y%m%d}"


def escaped(text: str) -> str:
    """Return a text as a value of a calendar file: no separator and no line end of it counts as one."""
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    r"""Return a line with its end, continued after each 75 octets by a line that begins with a space.

    A character is never cut in two, and neither is an escape such as "\,": some programs read line by line.
    """
    parts, used = [""], 0
    for char in _letters(line):
        size = len(char.encode())
        if used + size > OCTETS:
            parts.append(" ")
            used = 1
        parts[-1] += char
        used += size
    return "\r\n".join(parts) + "\r\n"


def _letters(line: str) -> Iterator[str]:
    """Yield the characters of a line, an escape as one."""
    signs = iter(line)
    for sign in signs:
        yield sign + next(signs, "") if sign == "\\" else sign
