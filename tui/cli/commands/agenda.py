"""`rung agenda`: whom to talk to this week, and with a name what about, in two columns (O1, O11).

A line is ticked and noted here, too.
"""

from __future__ import annotations

from career.edits import talking
from career.errors import BadValue
from career.language.relative_days import past
from career.model import agenda as topics
from career.model import contacts, merging
from career.model.context import Context
from career.model.people import Person
from career.views import agenda, cadence, this_week
from career.views.agenda import Point
from career.views.agenda_lines import COLUMNS
from career.views.this_week import Talk
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

EXAMPLES = """\
rung agenda                             # whom to talk to this week, and about what
rung agenda Ana
rung agenda Ana --tick f3k              # talked about; again takes it back
rung agenda Ana --note f3k --said go on, it shows
rung add topic who owns the rota? --with Ana
rung met Ana                            # held: what is not ticked is carried over"""
ABOUT = 80
"""Cells that what to talk about takes at most in the list of a week."""


def run(words: list[str], session: Session) -> int:
    """Print the agenda with a person, or tick or note one of its lines."""
    parser = Parser("agenda", "Whom to talk to this week; with a name, what about.", EXAMPLES)
    parser.add_argument("name", nargs="*", metavar="NAME", help="with whom")
    parser.add_argument("--tick", metavar="ID", default="", help="a line that you talked about, by its id")
    parser.add_argument("--note", metavar="ID", default="", help="a line to note something on, with --said")
    parser.add_argument(
        "--said", metavar="TEXT", help="what they said, what came of it; an empty text takes the note away"
    )
    parser.add_json()
    typed = parser.read(words)
    if not typed.name:
        if typed.tick or typed.note:
            parser.error("whose agenda? Type the name: rung agenda Ana --tick ID")
        _print_week(session, as_json=typed.json)
        session.warn()
        return 0
    if typed.note and typed.said is None:
        parser.error("what was said? rung agenda NAME --note ID --said TEXT")
    if typed.tick or typed.note:
        context = session.writing
        person = merging.who(" ".join(typed.name), context.career)
        point = _line(typed.tick or typed.note, person, context)
        step = talking.tick(point, person, context) if typed.tick else talking.note(point, typed.said, person, context)
        topic = next(change for change in step.changes if isinstance(change, topics.Topic))
        session.commit(step, topic.id)
        return 0
    _print(" ".join(typed.name), session, as_json=typed.json)
    session.warn()
    return 0


def _print(name: str, session: Session, *, as_json: bool) -> None:
    person = session.career.people[merging.who(name, session.unmasked).id]  # a name is typed as it is, masked or not
    context = session.reading
    found = agenda.points(person, context)
    if as_json:
        say_json(_json(person, found, context))
        return
    say(_head(person, context))
    cares = ", ".join(sorted(person.cares_about))
    met = cadence.last_met(person, context)
    say(f"cares about: {cares or 'not known yet'}")
    say(f"last met: {past(met, context.today) if met else 'never, as far as is noted'}")
    for side in topics.SIDES:
        say(f"\n{COLUMNS[side]}")
        own = agenda.on_side(side, found)
        say_records((_row(point, context) for point in own), indent="  ")
        if not own:
            say("  nothing yet: rung add topic TEXT --with NAME")


def _print_week(session: Session, *, as_json: bool) -> None:
    """Print whom to talk to within a week, the most overdue first."""
    talks, today = this_week.talks(session.reading), session.today
    if as_json:
        given, asked = (contacts.count(kind, session.reading) for kind in ("help_given", "help_asked"))
        help_ = {"given": given, "asked": asked, "days": contacts.HELP_DAYS}
        say_json({"this_week": [_talk(talk, session) for talk in talks], "help": help_})
        return
    if help_said := contacts.help_said(session.reading):
        say(help_said)
    if not talks:
        say("Nobody has to be met this week. rung met NAME notes a meeting, and the next one is counted from it.")
    else:
        people = ((talk, talk.meeting.person) for talk in talks)
        short = session.career.short
        say_records((short(who.id), who.name, talk.meeting.when(today), talk.said(ABOUT)) for talk, who in people)


def _talk(talk: Talk, session: Session) -> dict[str, object]:
    one = talk.meeting
    return {
        "id": one.person.id,
        "text": one.person.name,
        "one_on_one": one.is_one_on_one,
        "on": one.on,
        "days": (one.on - session.today).days,
        "last": one.last,
        "about": list(talk.about),
    }


def _head(person: Person, context: Context) -> str:
    after = cadence.meeting(person, context)
    parts = [f"1:1 with {person.name}" if after and after.is_one_on_one else f"Talk with {person.name}"]
    parts += [after.when(context.today)] if after else []
    parts += [f"every {after.every} days"] if after and after.every else []
    said = str(topics.asks(context, person.id))
    return " · ".join([*parts, *([f"{said} in {context.settings.asks_days} days"] if said else [])])


def _row(point: Point, context: Context) -> tuple[str, ...]:
    carried = f"carried over {point.carried}x" if point.carried else ""
    said = point.topic.said if point.topic else ""
    text = f"{point.text} · {said}" if said else point.text
    return context.career.short(point.key), "[x]" if point.is_ticked else "[ ]", text, carried


def _json(person: Person, found: list[Point], context: Context) -> dict[str, object]:
    after, asks = cadence.meeting(person, context), topics.asks(context, person.id)
    return {
        "person": person.id,
        "text": person.name,
        "cares_about": sorted(person.cares_about),
        "last_met": cadence.last_met(person, context),
        "next_meeting": after.on if after else None,
        "asks": {"asked": asks.asked, "talked": asks.talked, "share": asks.share},
        "topics": [
            {
                "id": point.key,
                "column": point.side,
                "text": point.text,
                "about": point.about or None,
                "ticked": point.is_ticked,
                "carried": point.carried,
                "said": point.topic.said if point.topic else "",
            }
            for point in found
        ],
    }


def _line(typed: str, person: Person, context: Context) -> Point:
    """Return the line with this id. Raises BadValue where the agenda has none, and as `Career.find` does."""
    record = naming.found(typed, context.career)
    found = next((point for point in agenda.points(person, context) if record.id in {point.key, point.about}), None)
    if found is None:
        raise BadValue(
            f"'{context.career.title(record)}' is not on the agenda with {person.name}.",
            "`rung agenda NAME` shows the ids of its lines.",
        )
    return found
