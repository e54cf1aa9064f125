"""`rung purge ID`: remove a record's text for good from everything that rung keeps."""

from __future__ import annotations

from career.errors import Refused, UnknownId
from career.language.text import clean_line, counted
from career.language.width import shorten
from career.views.record import as_json
from store.purging import find_purgeable, purge
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import at_a_terminal, complain, say, says_yes

NOTE = "To be able to bring it back, use `rung delete` instead."
ELSEWHERE = "Git history, other machines and your own copies may still have it."
_CELLS = 60


def run(words: list[str], session: Session) -> int:
    """Purge one record, after the person has confirmed it."""
    parser = Parser("purge", "Erase a record's text for good, from everything that rung keeps.", "rung purge f3k", NOTE)
    parser.add_argument("id", nargs="+", metavar="ID", help=f"{naming.HELP}; deleted records work too, by their id")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    typed = parser.read(words)
    store = session.store
    called = " ".join(typed.id)
    try:
        key = naming.found(called, store.career).id
    except UnknownId:
        key = find_purgeable(store, called)
    record = store.career.get(key)
    name = f"'{shorten(clean_line(record.headline), _CELLS)}'" if record else "what is left of a deleted record"
    pointing = [other for _, other in as_json.links_to(record, store.career)] if record else []
    if not typed.yes and not _is_sure(name, key, len(pointing)):
        say("Nothing was purged.")
        return 1
    done = purge(store, key)
    copies = f" and from {counted(done.files, 'other file')}" if done.files else ""
    say(f"Purged {name} ({key}) from your file, its history{copies}. {ELSEWHERE}")
    for other in pointing:
        say(
            f"  {other.table} {other.id} pointed to it and now shows (gone). It keeps its own text: `rung purge {other.id}` erases that."
        )
    if done.is_being_typed:
        complain("Unsaved text about it is open in another session. Discard it there.")
    for path in done.left:
        complain(f"{path} may still have it: it could not be written.")
    return 1 if done.left or done.is_being_typed else 0


def _is_sure(name: str, key: str, pointing: int) -> bool:
    if not at_a_terminal():
        raise Refused(
            "A purge cannot be undone, so rung asks first, and there is no terminal to ask in.",
            f"If you are sure: rung purge {key} --yes",
        )
    more = f" {counted(pointing, 'other record')} will show (gone) instead." if pointing else ""
    return says_yes(f"Purge {name} ({key})?{more} It cannot be undone.")
