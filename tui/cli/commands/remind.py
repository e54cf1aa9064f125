"""`rung remind TEXT... WHEN`: a reminder on a day; the last words are the day."""

from __future__ import annotations

from datetime import date

from career.errors import BadDate
from career.language.dates import EXAMPLES as DATES
from career.language.dates import parse_when
from career.model.reminders import remind
from tui.cli.arguments import Parser, words_or_input
from tui.cli.commands.add import made
from tui.cli.session import Session

EXAMPLES = """\
rung remind 1:1 with Priya next fri
rung remind send the self-review 27 nov
rung remind read the report of Q3 --on mon"""
MOST_WORDS = 7
"""The most words of a day, as in "the end of the next quarter"."""


def run(words: list[str], session: Session) -> int:
    """Add a reminder."""
    parser = Parser("remind", "Be reminded of something on a day. The last words are the day.", EXAMPLES)
    parser.add_argument("text", nargs="+", metavar="TEXT", help="what to remember, then WHEN (or use --on)")
    parser.add_date("--on", help="the day, if the text itself ends in words that look like one")
    typed = parser.read(words)
    words = typed.text
    if words[0] == "-":
        words = [*words_or_input(["-"]).split(), *words[1:]]
    text, day = _read(" ".join(words).split(), typed.on, session)
    step = remind(text, day, session.moment)
    session.commit(step, made(step, "reminders").id, {"on": day})
    return 0


def _read(words: list[str], on: str | None, session: Session) -> tuple[str, date]:
    week_starts = session.settings.week_starts
    if on is not None:
        return " ".join(words), parse_when(on, session.today, week_starts=week_starts)
    refused = BadDate("No date was typed.", f"Type it last, or use --on. {DATES}")
    telling = None
    for count in range(min(len(words) - 1, MOST_WORDS), 0, -1):
        try:
            day = parse_when(" ".join(words[-count:]), session.today, week_starts=week_starts)
        except BadDate as error:
            refused = error
            if words[-count][0].isdigit():  # for "31 feb", report what is wrong with it, not that "feb" is no day
                telling = telling or error
            continue
        return " ".join(words[:-count]), day
    raise telling or refused
