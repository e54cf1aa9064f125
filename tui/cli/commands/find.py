"""`rung find WORDS`: every record that has all the words, as `/` finds them on the dashboard."""

from __future__ import annotations

from datetime import date

from career.errors import BadValue
from career.language.dates import parse_when, spell
from career.language.text import clean_line
from career.model.field import Field
from career.model.records import Record
from career.model.tables import TABLES
from career.views.finding import day_of, find
from career.views.record import as_json
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import complain, say_json, say_records

EXAMPLES = """\
rung find payments runbook
rung find Dana --since 1 oct
rung find reunion --since last mon --until today --json"""
SINCE = Field("since", "since", "date", past=True)
NOTE = """\
A record is found if it has all the words, in its texts or as the name of its person; case and accents
make no difference. The newest is first. Finding nothing is no error: the exit status is 0, standard
output is empty (with --json an empty list), and standard error says so."""


def run(words: list[str], session: Session) -> int:
    """Print the records that have all the words."""
    parser = Parser("find", "Find words in all records.", EXAMPLES, NOTE)
    parser.add_argument("words", nargs="+", metavar="WORD", help="part of a word is enough; the beginning of an id too")
    parser.add_date("--since", help="only what was said, won, asked or written down on this day or later")
    parser.add_date("--until", help="the same, on this day or earlier")
    parser.add_json()
    typed = parser.read(words)
    with flags_told((SINCE,)):
        since = _day(typed.since, session)
        if since and since > session.today:
            raise BadValue(
                f"{spell(since, session.today)} is still to come.",
                'Type a day such as "last fri" or -2w.',
                field="since",
            )
    until = _day(typed.until, session)
    if since and until and until < since:
        parser.error("--until is before --since.")
    wanted = clean_line(" ".join(typed.words))
    found = [r for r in find(session.unmasked, wanted) if _is_within(day_of(r, session.moment), since, until)]
    shown = [session.career.table(record.table)[record.id] for record in found]
    if typed.json:
        say_json([as_json.record_json(record, session.reading) for record in shown])
    else:
        say_records(_row(record, session) for record in shown)
        if not shown:
            complain(f'No match for "{wanted}".')
    session.warn()
    return 0


def _day(text: str | None, session: Session) -> date | None:
    """Return the latest day that a text means: what is found has happened."""
    return parse_when(text, session.today, week_starts=session.settings.week_starts, past=True) if text else None


def _is_within(day: date, since: date | None, until: date | None) -> bool:
    return (since is None or day >= since) and (until is None or day <= until)


def _row(record: Record, session: Session) -> tuple[str, ...]:
    singular = TABLES[record.table].singular
    return session.career.short(record.id), singular, session.career.title(record)
