"""`rung find WORDS`: every record that has all the words, as `/` finds them on the dashboard."""

from __future__ import annotations

from career.language.text import clean_line
from career.model.records import Record
from career.model.tables import TABLES
from career.views.finding import day_of, find
from career.views.record import as_json
from tui.cli import windows
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import complain, say_json, say_records

EXAMPLES = """\
rung find payments runbook
rung find Dana --since 1 oct
rung find reunion --since last mon --until today --json
rung find payments --quarter q3"""
NOTE = """\
A record is found if it has all the words, in its texts or as the name of its person; case and accents
make no difference. The newest is first. Finding nothing is no error: the exit status is 0, standard
output is empty (with --json an empty list), and standard error says so.
"""


def run(words: list[str], session: Session) -> int:
    """Print the records that have all the words."""
    parser = Parser("find", "Find words in all records.", EXAMPLES, NOTE + windows.NOTE)
    parser.add_argument("words", nargs="+", metavar="WORD", help="part of a word is enough; the beginning of an id too")
    windows.add_window(parser, windows.HAPPENED)
    parser.add_json()
    typed = parser.read(words)
    window = windows.window_of(typed, session)
    wanted = clean_line(" ".join(typed.words))
    if not wanted:
        parser.error("type a word to look for.")
    found = [r for r in find(session.unmasked, wanted) if day_of(r, session.moment) in window]
    shown = [seen for r in found if (seen := session.career.table(r.table).get(r.id))]  # the mask takes what is private
    if typed.json:
        say_json([as_json.record_json(record, session.reading) for record in shown])
    else:
        say_records(_row(record, session) for record in shown)
        if not shown:
            complain(f'No match for "{wanted}".')
    session.warn()
    return 0


def _row(record: Record, session: Session) -> tuple[str, ...]:
    singular = TABLES[record.table].singular
    return session.career.short(record.id), singular, session.career.title(record)
