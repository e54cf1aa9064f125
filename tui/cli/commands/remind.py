"""`rung remind TEXT... WHEN`: a reminder on a day; the last words are the day."""

from __future__ import annotations

from career.edits import lines
from career.errors import BadDate
from career.language.date_forms import EXAMPLES as DATES
from career.language.dates import parse_when
from career.language.lines import Line, read_line
from career.language.repeats_in_text import repeat_said
from career.model.field_values import day_in
from career.model.fields import field_of
from career.model.reminders import Reminder
from tui.cli.arguments import Parser
from tui.cli.commands.add import made
from tui.cli.session import Session
from tui.cli.standard_input import DASH, lines_or_input

EXAMPLES = """\
rung remind send Priya the rota next fri
rung remind send the self-review 27 nov
rung remind read the report of Q3 --on mon
rung remind water the plants every month    # or: send the update every friday"""
ON = field_of("reminders", "on")


def run(words: list[str], session: Session) -> int:
    """Add a reminder."""
    parser = Parser(
        "remind", "Be reminded of something on a day, or again and again. The last words say when.", EXAMPLES
    )
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help="what to remember, then WHEN (or use --on); - reads one a line"
    )
    parser.add_date("--on", help="the day, if the text itself ends in words that look like one")
    typed = parser.read(words)
    is_input = typed.text[:1] == DASH
    given = lines_or_input(DASH) if is_input else (read_line(" ".join(typed.text)),)
    found = []
    for line in given:
        with lines.told_for(line, given):
            found.append(_dated(line, typed.text[1:] if is_input else [], typed.on, session))
    step = lines.add("reminders", found, {}, session.writing)
    days = {change.on for change in step.changes if isinstance(change, Reminder)}
    session.commit(step, made(step, "reminders").id, {"on": days.pop()} if len(days) == 1 else {})
    return 0


def _dated(line: Line, after: list[str], on: str | None, session: Session) -> Line:
    """Return a line with the day that it names itself, or that the words `after` it or the option name for it.

    One that says how often it comes again keeps its words. Raises BadDate for one without either.
    """
    if line.due and on is None:
        return line
    text, today, week_starts = " ".join([line.text, *after]), session.today, session.settings.week_starts
    if on is not None:
        return line._replace(text=text, due=parse_when(on, today, week_starts=week_starts))
    if repeat_said(text, today, week_starts=week_starts):
        return line._replace(text=text)  # the rule that adds it reads how often
    found = day_in(text, ON, today, week_starts)
    if found is None:
        raise BadDate("No date was typed.", f"Type it last, or use --on. {DATES}")
    return line._replace(text=found.text, due=found.day)
