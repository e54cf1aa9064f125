"""`rung trust`: what I have shown people, what comes next, repairs and mentors (B11 to B14). It is private."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from career.edits import editing
from career.errors import Refused
from career.model import mentorings, merging, repairs, trust
from career.model.context import Context
from career.model.field import Field
from career.model.fields import field_of
from career.model.people import Person, called
from career.model.records import Change, Record, Step
from career.model.trust_fields import OF_PERSON
from career.views import between
from tui.cli.arguments import Parser
from tui.cli.commands.add import dates_in
from tui.cli.session import Session
from tui.cli.tables import flags_told
from tui.host.printing import say, say_json

EXAMPLES = """\
rung trust                              # everybody of whom you said something
rung trust Dana --character 3 --competence 1
rung trust Dana --move show her the figures of the rota --until fri
rung trust Dana --made                  # you did it: a contact that shows it
rung trust Dana we argued in front of the customer --state strained
rung script start-again --to Dana --first next tue --second next thu --told
rung script ask-mentor --to Lena --area running a crisis call --told"""
NOTE = f"""\
It says what you have shown them, never what they are like. 0 to 4:
character   {trust.hint("character")}
competence  {trust.hint("competence")}
It is private: in no prompt, document or export but an unmasked json."""
NOTHING = ("nothing", "--character 0 to 4 and --competence 0 to 4 say what you have shown")
STATE = field_of("repairs", "state")
ON = field_of("repairs", "on")
NEXT_ON = field_of("repairs", "next_on")
OPTIONS = {
    "shown_character": "character",
    "shown_competence": "competence",
    "trust_move": "move",
    "trust_move_on": "until",
}
FIELDS = [Field(**{**{n: getattr(f, n) for n in f.__struct_fields__}, "option": OPTIONS[f.name]}) for f in OF_PERSON]


def run(words: list[str], session: Session) -> int:
    """Print where things stand with somebody or with all, or note what changed."""
    parser = Parser("trust", "What you have shown people; repairs and mentors. Private.", EXAMPLES, NOTE)
    parser.add_argument("words", nargs="*", metavar="NAME [TEXT]", help="who, then what happened, with --state")
    fields = [*FIELDS, STATE, ON, NEXT_ON]
    parser.add_fields(fields)
    parser.add_argument("--made", action="store_true", help="the move was made: note it as a contact")
    parser.add_json()
    typed = parser.read(words)
    texts = {field.name: text for field in FIELDS if (text := getattr(typed, field.name)) is not None}
    if typed.state is None and (typed.on or typed.next_on):
        parser.error("--on and --next go with --state: how is it now?")
    if not typed.words:
        if texts or typed.made or typed.state is not None:
            parser.error("who? Type the name: rung trust Dana --character 3")
        _print(_all(session.reading), session, as_json=typed.json)
        session.warn()
        return 0
    name, said = _split(typed.words, session)
    if texts or typed.made or typed.state is not None or said:
        with flags_told(fields):
            return _change(name, said, texts, typed, session)
    person = session.unmasked.people[merging.who(name, session.unmasked).id]
    _check_seen(session)
    _print([person], session, as_json=typed.json)
    session.warn()
    return 0


def _change(name: str, said: str, texts: dict[str, str], typed: Namespace, session: Session) -> int:
    context = session.writing
    person = merging.who(name, context.career)
    if not typed.state and (said or typed.state is not None):
        raise Refused("It is not said how it is now.", f"Add --state {', '.join(STATE.words[:-1])} or none.")
    changes: list[Change] = []
    label, dates = "", {}
    if typed.state is not None:
        given = {
            "person": person.id,
            "state": typed.state,
            "text": said,
            "on": typed.on or "",
            "next_on": typed.next_on or "",
        }
        label, made = editing.add("repairs", given, context)
        changes += made
        dates = next(dates_in(one, given, session.today) for one in made if isinstance(one, repairs.Repair))
    if texts:
        label = f"Noted what you have shown {person.name}"
        edited = editing.edit(person, texts, context)
        changes += edited.changes
        dates |= next(dates_in(one, texts) for one in edited.changes if isinstance(one, Person))
    if typed.made:
        if not trust.move(person):
            raise Refused("No move is planned.", f"rung trust {person.name} --move TEXT plans one.")
        label, made = trust.made(person, context)
        changes += made
    session.commit(Step(label, changes), person.id, dates)
    return 0


def _split(words: list[str], session: Session) -> tuple[str, str]:
    """Return the name that words begin with, as many as anybody is called, and the text after it."""
    for count in range(len(words), 1, -1):
        if called(name := " ".join(words[:count]), session.unmasked):
            return name, " ".join(words[count:])
    return words[0], " ".join(words[1:])


def _check_seen(session: Session) -> None:
    if session.masked:
        raise Refused("Trust, repairs and mentors are not shown while names are masked.", "--no-mask shows them.")


def _all(context: Context) -> list[Person]:
    """Return everybody of whom something was said, by name."""
    found = (p for p in context.career.people.values() if p.archived_on is None and any(_lines(p, context)))
    return sorted(found, key=lambda p: (p.name.casefold(), p.id))


def _lines(person: Person, context: Context) -> Iterator[tuple[str, str]]:
    if said := between.shown_said(person):
        yield "shown", said
    if move := trust.move(person):
        yield "next", move
    said, tail, _ = between.repair_said(person, context)
    if said:
        yield "between us", f"{said} · {tail}"
    for one in mentorings.of(person.id, context.career):
        yield "mentor in", f"{one.area} · {between.mentoring_said(one, context)}"


def _print(found: list[Person], session: Session, *, as_json: bool) -> None:
    context = session.reading
    if as_json:
        say_json([_json(person, context) for person in found])
        return
    _check_seen(session)
    for person in found:
        say(f"{context.career.short(person.id)}  {person.name}")
        for label, text in list(_lines(person, context)) or [NOTHING]:
            say(f"  {label:<10}  {text}", hang=14)
    if not found:
        say("Nothing is noted yet: rung trust NAME --character 0 to 4 --competence 0 to 4")


def _json(person: Person, context: Context) -> dict[str, object]:
    from career.views.record.as_json import record_json

    def told(records: list[Record]) -> list[object]:
        return [record_json(one, context) for one in records]

    return {
        "id": person.id,
        "text": person.name,
        "shown_character": person.shown_character,
        "shown_competence": person.shown_competence,
        "trust_move": trust.move(person) or None,
        "trust_move_on": person.trust_move_on,
        "repairs": told([*repairs.steps(person.id, context.career)]),
        "mentorings": told([*mentorings.of(person.id, context.career)]),
    }
