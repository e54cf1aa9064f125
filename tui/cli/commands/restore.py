"""`rung restore N`: make everything as it is in a backup, in one step that undo takes back."""

from __future__ import annotations

from store.recovering import Difference, find_backup, restore
from tui.cli.arguments import Parser
from tui.cli.commands.backups import local
from tui.cli.session import Session
from tui.host.printing import say

_WORDS = {"back": "came back", "changed": "changed back", "deleted": "deleted"}


def run(words: list[str], session: Session) -> int:
    """Restore one backup."""
    note = "Records added since are deleted, changes since are reverted. `rung undo` undoes all of it."
    parser = Parser("restore", "Go back to a backup.", "rung backups\nrung restore 2", note)
    parser.add_argument("n", metavar="N", help="the backup's number in `rung backups`")
    number = parser.number(parser.read(words).n)
    backup = find_backup(session.store.file, number)
    made = restore(session.store, backup)
    say(f"Restored the backup of {local(backup.at)}: {summary(made, _WORDS)}")
    return 0


def summary(made: list[Difference], words: dict[str, str]) -> str:
    """Return a line with the number of records that came back, were changed or were deleted."""
    counts = {what: sum(one.what == what for one in made) for what in words}
    parts = [f"{count} {words[what]}" for what, count in counts.items() if count]
    return f"{', '.join(parts)} · undo: rung undo" if parts else "nothing is different."
