"""`rung add TABLE`: a record from one line, with an option for each of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from career.edits import editing
from career.model.fields import Field, fields_of, required_field
from career.model.records import Record, Step
from career.model.snapshot import BY_TABLE
from tui.cli.arguments import Parser, near_word, words_or_input
from tui.cli.session import Session
from tui.cli.tables import flags_told, named

LINE = {"checkins": "goal", "approvals": "goal", "tellings": "feedback"}
"""For tables whose records belong to another one: the field that the words name, by its id or title."""
TABLES = tuple(table for table in editing.SINGULAR if table not in editing.MADE_BY)
EXAMPLES = {
    "goals": "rung add goal Lead two people --due eoq --unit people --baseline 0 --target 2",
    "tasks": "rung add task Update the payments runbook --from Ana --due fri",
    "feedback": "rung add feedback Be more present in reviews --from Dana --kind hint",
    "people": "rung add person Dana --role manager --influence 3",
    "wins": "rung add win Cut p95 of the orders page --before 4.1 --after 0.9 --unit s",
    "reminders": "rung add reminder 1:1 with Priya --on next fri",
    "visions": "rung add vision Lead a division of 200 --from 5 --to 200 --unit people",
    "checkins": "rung add checkin g8k --value 1 --confidence 7 --note first 1:1 held",
    "approvals": "rung add approval g8k --from Ana --what two days a week",
    "tellings": "rung add telling f3k --to Dana",
    "skills": "rung add skill Public speaking --level 1 --target 3 --energy -1",
    "sayings": "rung add want I want to be asked before it is decided --from Tom",
    "strengths": "rung add strength ran the billing split alone --of Tom --on last fri",
}


def run(words: list[str], session: Session) -> int:
    """Add one record."""
    singular = [editing.SINGULAR[table] for table in TABLES]
    parser = Parser("add", "Add a record from one line.", "\n".join(EXAMPLES.values()), _note(singular))
    parser.add_argument("table", metavar="TABLE", choices=singular, help=", ".join(singular))
    parser.add_argument("title", nargs="+", metavar="TITLE", help="one line, without quotes")
    if not words or words[0].startswith("-"):
        parser.read(words)  # reports what is missing, or prints the help
    table = named(words[0], TABLES)
    if not table:
        parser.error(f"there is no table '{words[0]}'. {near_word(words[0], singular)}")
    return add(table, words[1:], session, f"add {editing.SINGULAR[table]}", EXAMPLES[table])


def add(table: str, words: list[str], session: Session, verb: str, examples: str) -> int:
    """Add one record to the table, from the words and options after the verb."""
    line, fields = line_and_options(table)
    parser = Parser(verb, f"Add a {editing.SINGULAR[table]}.", examples)
    parser.add_argument("line", nargs="+", metavar=line.label.upper().replace(" ", "_"), help=line.hint or line.label)
    parser.add_fields(fields)
    typed = vars(parser.read(words))
    texts = {line.name: words_or_input(typed["line"])} | typed_fields(fields, typed)
    return commit(table, texts, session)


def commit(table: str, texts: Mapping[str, str], session: Session) -> int:
    """Add one record to the table, from the text of each field."""
    with flags_told(line_and_options(table)[1]):
        step = editing.add(table, texts, session.writing)
    record = made(step, table)
    session.commit(step, record.id, dates_in(record, texts))
    return 0


def line_and_options(table: str) -> tuple[Field, list[Field]]:
    """Return the field that the words after the verb fill, and the fields that have an option."""
    fields = fields_of(table)
    line = next((f for f in fields if f.name == LINE.get(table)), None) or required_field(BY_TABLE[table])
    return line, [field for field in fields if field.name != line.name]


def typed_fields(fields: list[Field], typed: Mapping[str, str | None]) -> dict[str, str]:
    """Return the text of each field whose option was typed, even if the text is empty."""
    found = {field.name: typed.get(field.name) for field in fields}
    return {name: text for name, text in found.items() if text is not None}


def made(step: Step, table: str) -> Record:
    """Return the record of this table that a step makes."""
    return next(change for change in step.changes if isinstance(change, Record) and change.table == table)


def dates_in(record: Record, texts: Mapping[str, str]) -> dict[str, date]:
    """Return the dates that were typed, by the name of their option, as they were understood."""
    fields = [field for field in fields_of(record.table) if field.kind == "date" and texts.get(field.name)]
    days = {field.flag.strip("-").replace("-", " "): getattr(record, field.name) for field in fields}
    return {label: day for label, day in days.items() if day is not None}  # a text of only spaces means no date


def _note(singular: list[str]) -> str:
    return f"TABLE is one of: {', '.join(singular)}.\n`rung add goal --help` lists the options of a goal, and so on."
