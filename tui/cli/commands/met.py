"""`rung met NAME [TEXT]`: a contact with somebody, a one-on-one among them (O11, L12 to L15)."""

from __future__ import annotations

from career.edits import editing
from career.model import people
from career.model.fields import fields_of
from career.model.snapshot import Career
from tui.cli.arguments import Parser
from tui.cli.commands.add import dates_in, made, typed_fields
from tui.cli.session import Session
from tui.cli.tables import flags_told

EXAMPLES = """\
rung met Ana
rung met Omar lunch, no word about work --kind social
rung met Lena how she reads a trace --kind help-asked --learned troubleshooting
rung met Dana --kind thanks --on yesterday"""
BY_NAME = frozenset({"text", "person"})


def run(words: list[str], session: Session) -> int:
    """Note one contact."""
    fields = [field for field in fields_of("contacts") if field.name not in BY_NAME]
    note = "Without --kind it is a one-on-one with your manager, mentor, coach or a report, else another contact."
    parser = Parser("met", "Note that you met somebody: a one-on-one, help, time together, thanks.", EXAMPLES, note)
    parser.add_argument("words", nargs="+", metavar="NAME [TEXT]", help="whom you met, then what it was about")
    parser.add_fields(fields)
    typed = parser.read(words)
    context = session.writing
    name, text = split(typed.words, context.career)
    texts = {"person": name, "text": text, **typed_fields(fields, vars(typed))}
    with flags_told(fields):
        step = editing.add("contacts", texts, context)
    record = made(step, "contacts")
    session.commit(step, record.id, dates_in(record, texts, session.today))
    return 0


def split(words: list[str], career: Career) -> tuple[str, str]:
    """Return the name that words begin with, as many of them as anybody is called, and the rest: of a new name the first."""
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if people.called(name, career):
            return name, " ".join(words[count:])
    return words[0], " ".join(words[1:])
