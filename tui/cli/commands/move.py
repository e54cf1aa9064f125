"""`rung move ID WHEN`: another date, with the reason if it is a due date (G17)."""

from __future__ import annotations

from career.language.dates import parse_when
from career.model import reschedules
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session

EXAMPLES = "rung move t3p next fri --why waits for Ana\nrung move m2k +3d\nrung move g8k +1w --of check-in"


def run(words: list[str], session: Session) -> int:
    """Move the date of one record."""
    parser = Parser("move", "Move a date. For goals and tasks, rung counts how often it slips.", EXAMPLES)
    parser.add_argument("id", metavar="ID", help=naming.HELP)
    parser.add_argument("when", nargs="+", metavar="WHEN", help="fri, +3d, eom, eoq")
    parser.add_argument("--why", metavar="TEXT", default="", help="why it moves")
    parser.add_argument(
        "--of",
        metavar="KIND",
        default="",
        choices=["", *reschedules.OWN_DATE],
        help="which date, if not the due date: " + ", ".join(reschedules.OWN_DATE),
    )
    typed = parser.read(words)
    career = session.store.career
    record, when = naming.first([typed.id, *typed.when], career)
    if not when:
        parser.error("which day? Type it after the ID: rung move ID fri")
    day = parse_when(" ".join(when), session.today, week_starts=session.settings.week_starts)
    step = reschedules.put(record, typed.of, day, session.writing, why=typed.why)
    session.commit(step, record.id, {"to": day})
    return 0
