"""`rung edit ID`: change fields of a record; a moved due date is logged with its reason (G17)."""

from __future__ import annotations

from itertools import takewhile

from career.edits import editing
from career.model import reschedules
from career.model.deciders import with_named
from career.model.fields import fields_of
from career.model.goals import Goal
from career.model.records import Record
from career.model.skills import Skill
from career.model.tables import TABLES
from career.model.want_fields import DECIDERS
from tui.cli import naming, skill_typed
from tui.cli.arguments import Parser
from tui.cli.commands.add import dates_in, made, typed_fields
from tui.cli.session import Session
from tui.cli.tables import flags_told

EXAMPLES = """\
rung edit g8k --due +10d --why the vendor is late
rung edit f3k --plain In the last review I spoke once, and only when asked
rung edit f3k --change-made I prepare one question for each review --change-on today
rung edit g8k --deciders Ana, Marta   # who decides on a goal
rung edit t2m --due ""          # removes the date"""


def run(words: list[str], session: Session) -> int:
    """Change fields of one record."""
    if not words or words[0].startswith("-"):
        parser = Parser("edit", "Change fields of a record.", EXAMPLES, "`rung edit ID --help` lists its fields.")
        parser.add_argument("id", metavar="ID", help=f"{naming.HELP}; then an option for each field to change")
        parser.read(words)
        parser.error("type the ID first, then what to change.")
    named = list(takewhile(lambda word: not word.startswith("-"), words))
    record, rest = naming.first(named, session.store.career)
    fields = list(fields_of(record.table))
    beside = [DECIDERS] if isinstance(record, Goal) else []
    parser = Parser(
        f"edit {session.store.career.short(record.id)}", f"Change fields of a {TABLES[record.table].singular}."
    )
    parser.add_fields([*fields, *beside])
    if reschedules.is_logged(record, ""):
        parser.add_argument("--why", metavar="TEXT", default="", help="why the due date moves")
    typed = vars(parser.read([*rest, *words[len(named) :]], options_only=True))
    texts = typed_fields(fields, typed)
    deciders = typed.get(DECIDERS.name)
    if not texts and deciders is None:
        parser.error("say what to change.")
    with flags_told(fields):
        step = editing.edit(record, texts, session.writing, why=typed.get("why", ""))
    if deciders is not None and isinstance(record, Goal):
        step = with_named(step, record, deciders, session.writing)
    if isinstance(record, Skill) and "level" in texts:
        skill_typed.say_others_words(record, session)
    changed = next((c for c in step.changes if c.id == record.id), None) or made(step, record.table)
    session.commit(step, changed.id, dates_in(changed, texts) if isinstance(changed, Record) else {})
    return 0
