"""`rung snooze ID`: put a record off by a day, or by some days; from today if it is late."""

from __future__ import annotations

from career.edits import snoozing
from tui.cli.arguments import Parser
from tui.cli.session import Session

MOST_DAYS = 3660


def run(words: list[str], session: Session) -> int:
    """Put one record off."""
    parser = Parser(
        "snooze",
        "Put something off by a day, or more. If it is late, count from today.",
        "rung snooze t3p\nrung snooze m2k 3",
    )
    parser.add_argument("id", metavar="ID", help="its first letters are enough")
    parser.add_argument("days", metavar="DAYS", nargs="?", type=int, default=1, help="how many days; 1 if left out")
    typed = parser.read(words)
    if not 1 <= typed.days <= MOST_DAYS:
        parser.error(f"DAYS must be from 1 to {MOST_DAYS}.")
    record = session.store.career.find(typed.id)
    step = snoozing.snooze(record, "", session.writing, days=typed.days)
    session.commit(step, record.id)
    return 0
