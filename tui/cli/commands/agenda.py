"""`rung agenda NAME`: what to talk about with somebody, in two columns; a line is ticked and noted here, too (O1, O11)."""

from __future__ import annotations

from career.edits import talking
from career.errors import BadValue
from career.language.relative_days import past
from career.model import agenda as topics
from career.model import merging
from career.model.context import Context
from career.model.people import Person
from career.views import agenda, cadence
from career.views.agenda import Point
from career.views.agenda_lines import COLUMNS
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

EXAMPLES = """\
rung agenda Ana
rung agenda Ana --tick f3k              # talked about; again takes it back
rung agenda Ana --note f3k --said go on, it shows
rung add topic who owns the rota? --with Ana
rung met Ana                            # held: what is not ticked is carried over"""


def run(words: list[str], session: Session) -> int:
    """Print the agenda with a person, or tick or note one of its lines."""
    parser = Parser("agenda", "What to talk about with somebody, worked out of your records.", EXAMPLES)
    parser.add_argument("name", nargs="+", metavar="NAME", help="with whom")
    parser.add_argument("--tick", metavar="ID", default="", help="a line that you talked about, by its id")
    parser.add_argument("--note", metavar="ID", default="", help="a line to note something on, with --said")
    parser.add_argument("--said", metavar="TEXT", default="", help="what they said, what came of it")
    parser.add_json()
    typed = parser.read(words)
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
    record = context.career.find(typed)
    found = next((point for point in agenda.points(person, context) if record.id in {point.key, point.about}), None)
    if found is None:
        raise BadValue(
            f"'{context.career.title(record)}' is not on the agenda with {person.name}.",
            "`rung agenda NAME` shows the ids of its lines.",
        )
    return found
