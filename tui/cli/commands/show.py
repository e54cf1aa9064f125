"""`rung show ID`: everything about one record, with the records it refers to and those that refer to it."""

from __future__ import annotations

from career.language.dates import spell
from career.language.text import clean, clean_line
from career.language.width import shorten, width
from career.model.feedback import Feedback
from career.model.field import called
from career.model.fields import fields_of
from career.model.people import Person
from career.model.records import Record
from career.model.scripts import words_to_tell
from career.model.tables import TABLES
from career.views.record import as_json as described
from career.views.record.details import details
from career.views.record.parts import WITH_KEYS
from career.views.record.registry import columns
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

LINK_CELLS = 70


def run(words: list[str], session: Session) -> int:
    """Print one record."""
    parser = Parser("show", "Everything about one record.", "rung show g8k\nrung show f3k --json")
    parser.add_argument("id", nargs="+", metavar="ID", help=naming.HELP)
    parser.add_json()
    typed = parser.read(words)
    record = session.career.find(naming.found(" ".join(typed.id), session.unmasked).id)
    if typed.json:
        say_json(as_json(record, session))
    else:
        _print(record, session)
    session.warn()
    return 0


def as_json(record: Record, session: Session) -> dict[str, object]:
    """Return what `rung show --json` prints."""
    career = session.career
    return {
        "record": described.record_json(record, session.reading),
        "points_at": [
            {"field": name, "id": key, "text": career.headline(key)} for name, key in described.references(record)
        ],
        "pointed_at_by": [
            {"field": name, "id": other.id, "table": other.table, "text": other.headline}
            for name, other in described.links_to(record, career)
        ],
        "script": _script(record, session) or None,
    }


def _script(record: Record, session: Session) -> str:
    """Return the text that tells somebody of a change (S1), or tests a hint (S5); "" while there is neither."""
    if not isinstance(record, Feedback):
        return ""
    if record.change_made:
        return words_to_tell(record, record.person, session.reading)
    if record.kind == "hint" and record.plain:
        from career.texts import ask_advice, draft  # here: few records have such a question

        return draft.draft(ask_advice.TEXT, record, {draft.PERSON: record.person}, session.reading).words
    return ""


def _print(record: Record, session: Session) -> None:
    career, today = session.career, session.today
    say_records([(record.id, TABLES[record.table].singular, career.title(record))])
    shown = [line for line in details(record, session.reading) if line.text and line.place != WITH_KEYS]
    lines = [(line.label, f"{line.mark} {line.text}" if line.mark else line.text) for line in shown]
    if record.archived_on:
        lines.append(("archived", spell(record.archived_on, today)))
    lines.append(("created", spell(session.moment.local_day(record.created_at), today)))
    if script := _script(record, session):
        lines = [line for line in lines if line[0] != "to say"] + [("to say", script)]
    wide = max(width(label) for label, _ in lines)
    for label, text in lines:
        hang = wide + 4
        say(f"  {label}{' ' * (wide - width(label))}  " + clean(text).replace("\n", "\n" + " " * hang), hang=hang)
    links = [_link(career.get(key), _label(record, name), session) for name, key in described.references(record)]
    links += [_link(other, TABLES[other.table].singular, session) for _, other in described.links_to(record, career)]
    if links:
        say("links")
        say_records(links, indent="  ")


def _label(record: Record, name: str) -> str:
    """Return what a reference is called on the screen: "goes round", as in the form."""
    return next((field.label for field in fields_of(record.table) if field.name == name), called(name))


def _link(other: Record | None, word: str, session: Session) -> tuple[str, ...]:
    """Return the row of a linked record, as in the list of its table."""
    if other is None:
        return "", word, "(gone)"
    if isinstance(other, Person):
        return session.career.short(other.id), word, other.headline
    short, *cells = columns(other, session.reading)
    return short, word, shorten(clean_line("  ".join(filter(None, cells))), LINK_CELLS)
