"""`rung snooze ID`: put a record off by a day, by some days, or to a day; from today if it is late."""

from __future__ import annotations

from career.edits import snoozing
from career.language.dates import parse_when
from tui.cli import naming
from tui.cli.arguments import LONGEST_NUMBER, Parser
from tui.cli.session import Session

EXAMPLES = "rung snooze t3p\nrung snooze m2k 3\nrung snooze m2k next fri"
MOST_DAYS = 3660


def run(words: list[str], session: Session) -> int:
    """Put one record off."""
    parser = Parser("snooze", "Put something off by a day, or more. If it is late, count from today.", EXAMPLES)
    parser.add_argument("id", metavar="ID", help=naming.HELP)
    parser.add_argument("to", metavar="DAYS|WHEN", nargs="*", help="how many days, 1 if left out; or the day")
    typed = parser.read(words)
    record, rest = naming.first([typed.id, *typed.to], session.store.career)
    to = " ".join(rest) or "1"
    is_count = to.isascii() and to.lstrip("-").isdigit() and len(to) < LONGEST_NUMBER
    if is_count and not 1 <= int(to) <= MOST_DAYS:
        parser.error(f"DAYS must be from 1 to {MOST_DAYS}.")
    if is_count:
        step = snoozing.snooze(record, "", session.writing, days=int(to))
        session.commit(step, record.id)
    else:
        day = parse_when(to, session.today, week_starts=session.settings.week_starts)
        step = snoozing.snooze(record, "", session.writing, until=day)
        session.commit(step, record.id, {"to": day})
    return 0
