"""`rung list TABLE`: the records of a table, one per line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model.people import Person
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.views.record import as_json
from career.views.record.registry import columns, listed
from tui.cli import windows
from tui.cli.arguments import Parser, near_word
from tui.cli.session import Session
from tui.cli.tables import named
from tui.host.printing import say, say_json, say_records

if TYPE_CHECKING:
    from career.language.windows import Window


def run(words: list[str], session: Session) -> int:
    """Print the open records of a table, or with `--all` every record."""
    examples = "rung list goals\nrung list feedback --all\nrung list wins --quarter q3\nrung list tasks --json"
    note = f"Tables: {', '.join(TABLES)}.\n{windows.NOTE}"
    parser = Parser("list", "List the records of a table, one a line.", examples, note)
    parser.add_argument("table", metavar="TABLE", help="such as goals, tasks, feedback, people, wins, reminders")
    parser.add_argument("--all", action="store_true", help="also the closed and archived ones")
    windows.add_window(parser, windows.HAPPENED)
    parser.add_json()
    typed = parser.read(words)
    table = named(typed.table)
    if not table:
        parser.error(f"there is no table '{typed.table}'. {near_word(typed.table, TABLES)}")
    context = session.reading
    window = windows.window_of(typed, session)
    shown = listed(table, context, closed=typed.all)
    if not window.is_open:
        from career.views.finding import day_of  # most lists have no window

        shown = [record for record in shown if day_of(record, session.moment) in window]
    if typed.json:
        say_json([as_json.record_json(record, context) for record in shown])
    else:
        say_records(columns(record, context) for record in shown)
        if table == Person.table:
            _ask_about_people(context.career)
        if not shown:
            say(_none(table, len(context.career.table(table)), window))
    session.warn()
    return 0


def _ask_about_people(career: Career) -> None:
    from career.views import same_people

    if asked := list(same_people.lines(career)):
        say("")
        for line in asked:
            say(line)


def _none(table: str, count: int, window: Window) -> str:
    if not window.is_open:
        return f"Nothing {window}." + (f" `rung list {table} --all` shows all {count}." if count else "")
    if count:
        return f"Nothing open. `rung list {table} --all` shows all {count}."
    if table == "reframes":
        return "No reframes yet. Make one with: rung reframe TASK... --save"
    if TABLES[table].made_by:
        return f"No {table} yet."
    return f"Nothing here yet. Add the first with: rung add {TABLES[table].singular}"
