"""`rung purge ID`: remove a record's text for good from everything that rung keeps."""

from __future__ import annotations

import sys

from career.errors import Refused
from career.language.text import clean_line
from career.language.width import shorten
from career.views import as_json
from store.purging import find_purgeable, purge
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import complain, say, says_yes

NOTE = "To take it out of sight, and be able to bring it back, use `rung delete`."
ELSEWHERE = "Git history, other machines, and copies that you made still hold it."
_CELLS = 60


def run(words: list[str], session: Session) -> int:
    """Purge one record, after the person has confirmed it."""
    parser = Parser(
        "purge", "Take a record's text out of everything that rung keeps, for good.", "rung purge f3k", NOTE
    )
    parser.add_argument("id", metavar="ID", help="its first letters are enough; a deleted record's id works, too")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    typed = parser.read(words)
    store = session.store
    key = find_purgeable(store, typed.id)
    record = store.career.get(key)
    name = f"'{shorten(clean_line(record.headline), _CELLS)}'" if record else "what is left of a deleted record"
    pointing = [other for _, other in as_json.links_to(record, store.career)] if record else []
    if not typed.yes and not _is_sure(name, key, len(pointing)):
        say("Nothing was purged.")
        return 1
    done = purge(store, key)
    copies = f", and out of {done.files} more {'file' if done.files == 1 else 'files'}" if done.files else ""
    say(f"Purged {name} ({key}): out of your file and its history{copies}. {ELSEWHERE}")
    for other in pointing:
        say(
            f"  {other.table} {other.id} pointed at it and shows (gone); what it says is its own, and `rung purge` takes that out, too."
        )
    if done.is_being_typed:
        complain("a draft about it is open in another session, which alone can throw it away.")
    for path in done.left:
        complain(f"{path} may still hold it: it could not be written.")
    return 1 if done.left or done.is_being_typed else 0


def _is_sure(name: str, key: str, pointing: int) -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Refused(
            "A purge cannot be undone, and nobody is there to be asked.", f"If you are sure: rung purge {key} --yes"
        )
    more = f" {pointing} other records point at it." if pointing else ""
    return says_yes(f"Purge {name} ({key})?{more} It cannot be undone.")
