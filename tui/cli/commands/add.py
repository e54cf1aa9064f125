"""`rung add TABLE`: a record from one line, with an option for each of its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from career.edits import lines
from career.language.lines import Line
from career.model import people, visions
from career.model.deciders import with_named
from career.model.field import Field
from career.model.fields import fields_of
from career.model.goals import Goal
from career.model.merging import ANOTHER, SAME, SameName
from career.model.people import Person
from career.model.records import Record, Step
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.want_fields import DECIDERS
from tui.cli import skill_typed
from tui.cli.arguments import Parser, near_word
from tui.cli.session import Session
from tui.cli.standard_input import lines_or_input, words_or_input
from tui.cli.tables import flags_told, named
from tui.host import own_skills
from tui.host.printing import at_a_terminal, complain, say, says_yes

ONE_TEXT = frozenset({"visions"})
"""The tables of which standard input holds one record, however many lines it has."""
BY_HAND = tuple(table for table, row in TABLES.items() if not row.made_by)


def run(words: list[str], session: Session) -> int:
    """Add one record."""
    singular = [TABLES[table].singular for table in BY_HAND]
    parser = Parser("add", "Add a record from one line.", "\n".join(map(_example, BY_HAND)), _note(singular))
    parser.add_argument("table", metavar="TABLE", choices=singular, help=", ".join(singular))
    parser.add_argument("title", nargs="+", metavar="TITLE", help="one line; no quotes needed; - reads one a line")
    if not words or words[0].startswith("-"):
        parser.read(words)  # reports what is missing, or prints the help
    table = named(words[0], BY_HAND)
    if not table and (other := named(words[0])):
        parser.error(f"nothing called '{words[0]}' is added by hand. {TABLES[other].made_by}")
    if not table:
        parser.error(f"there is nothing called '{words[0]}' to add. {near_word(words[0], singular)}")
    return add(table, words[1:], session, f"add {TABLES[table].singular}", _example(table))


def add(table: str, words: list[str], session: Session, verb: str, examples: str) -> int:
    """Add one record to the table, from the words and options after the verb."""
    line, fields = line_and_options(table)
    parser = Parser(verb, f"Add a {TABLES[table].singular}.", examples)
    parser.add_argument(
        "line",
        nargs="+",
        metavar=line.label.upper().replace(" ", "_"),
        help=f"{line.hint or line.label}; - reads standard input",
    )
    parser.add_fields(fields)
    if table == Person.table:
        parser.add_argument("--same", metavar="y|n|ID", help="whether it is the person of this name who is there")
    if table == Goal.table:
        parser.add_fields([DECIDERS])
    typed = vars(parser.read(words))
    one_text = table in ONE_TEXT
    found = (Line(words_or_input(typed["line"])),) if one_text else lines_or_input(typed["line"])
    same = {SAME: typed[SAME]} if typed.get(SAME) else {}
    return commit(table, found, typed_fields(fields, typed) | same, session, deciders=typed.get(DECIDERS.name))


def commit(
    table: str, found: Sequence[Line], texts: Mapping[str, str], session: Session, *, deciders: str | None = None
) -> int:
    """Add a record to the table for each line, with the text of each other field, and of a goal who decides on it (B9)."""
    before = session.writing
    if table == Skill.table and len(found) == 1:
        found = [found[0]._replace(text=skill_typed.which(found[0].text, before))]
    with flags_told(line_and_options(table)[1]):
        try:
            step = lines.add(table, found, texts, before)
        except SameName as error:
            step = lines.add(table, found, {**texts, SAME: _which(error, before.career)}, before)
    record = made(step, table)
    if deciders and isinstance(record, Goal):
        step = with_named(step, record, deciders, before)
    if table == Vision.table:
        _say_wanted_then(session)
    after = session.commit(step, record.id, dates_in(record, texts, session.today if len(found) == 1 else None))
    if table == Task.table:
        _say_twins(step, before.career, after, session)
    if table == Skill.table and len(found) == 1:
        skill_typed.say_others(found[0].text, before, "rung add skill {}")
    return 0


def _say_twins(step: Step, before: Career, after: Career, session: Session) -> None:
    """Print which of the tasks added is open already, in the same words or in much the same: it is added all the same."""
    from career.card import repeats  # here: only a task is compared, and the engine behind it is large

    seen, file = session.seen(before), own_skills.beside(session.paths.config)
    for twin in repeats.twins(step.changes, before, lambda: own_skills.forgiving(file, before, complain)):
        told = twin._replace(other=seen.tasks[twin.other.id])
        say(f"{told} ({after.short(twin.other.id)}). If that is the one: rung delete {after.short(twin.task.id)}")


def _say_wanted_then(session: Session) -> None:
    """Print what was wanted before, beside the new answer (G1)."""
    before = visions.latest(session.seen(session.store.career))
    if before and before.on < session.today:
        say(f"{visions.wanted_then(before, session.today)}.")


def _which(there: SameName, career: Career) -> str:
    """Ask at a terminal who of those with the name is meant, and return the id, or that it is somebody else.

    Elsewhere, raises the error with what to type.
    """
    if at_a_terminal():
        asked = (p.id for p in there.same if says_yes(f"Is it {people.said_of(p)}, who is there already?"))
        return next(asked, ANOTHER)
    ids = ["y"] if len(there.same) == 1 else [f"{career.short(p.id)} ({people.said_of(p)})" for p in there.same]
    there.remedy = f"Add --same {' or '.join(ids)} if it is the same person, --same n if not."
    raise there


def line_and_options(table: str) -> tuple[Field, list[Field]]:
    """Return the field that the words after the verb fill, and the fields that have an option."""
    fields = fields_of(table)
    line = next(field for field in fields if field.name == lines.line_field(table))
    return line, [field for field in fields if field.name != line.name]


def typed_fields(fields: list[Field], typed: Mapping[str, str | None]) -> dict[str, str]:
    """Return the text of each field whose option was typed, even if the text is empty."""
    found = {field.name: typed.get(field.name) for field in fields}
    return {name: text for name, text in found.items() if text is not None}


def made(step: Step, table: str) -> Record:
    """Return the record of this table that a step makes."""
    return next(change for change in step.changes if isinstance(change, Record) and change.table == table)


def dates_in(record: Record, texts: Mapping[str, str], today: date | None = None) -> dict[str, date]:
    """Return the dates that were typed, by the name of their option, as they were understood.

    A day that is not `today`, if that is given, may have been read from the text that can name it.
    """
    read = {field.dates for field in fields_of(record.table) if today and field.dates}
    repeats = getattr(record, "repeat", "") and not texts.get("repeat")
    if today and repeats and record.date_field:
        read.add(record.date_field)
    fields = [
        field
        for field in fields_of(record.table)
        if field.kind == "date"
        and (texts.get(field.name) or (field.name in read and getattr(record, field.name) != today))
    ]
    days = {field.flag.strip("-").replace("-", " "): getattr(record, field.name) for field in fields}
    return {label: day for label, day in days.items() if day is not None}  # a text of only spaces means no date


def _example(table: str) -> str:
    return f"rung add {TABLES[table].example}"


def _note(singular: list[str]) -> str:
    return f"TABLE is one of: {', '.join(singular)}.\n`rung add goal --help` lists the options of a goal, and so on."
