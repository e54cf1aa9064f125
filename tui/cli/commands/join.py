"""`rung join FILE`: merge another copy of the data file into it, or say that it is to be left alone."""

from __future__ import annotations

from pathlib import Path

from career.errors import Refused
from career.model import conflicts
from store.data_file import DataFile
from store.other_copies import OtherCopies
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say

EXAMPLES = """\
rung doctor                        # names the copies beside your file
rung join 'career 2.json'
rung join career-backup.json --leave"""
NOTE = "The later change wins; of a text changed in both, `rung list conflicts` shows the other. `rung undo` undoes it."


def run(words: list[str], session: Session) -> int:
    """Merge the copy, or remember that it is to be left alone."""
    parser = Parser("join", "Merge another copy of your file into it.", EXAMPLES, NOTE)
    parser.add_argument("file", metavar="FILE", nargs="+", help="the copy, here or in the folder of your file")
    parser.add_argument(
        "--leave", action="store_true", help="leave it as it is, such as a backup; rung does not ask again"
    )
    typed = parser.read(words)
    file = DataFile(session.paths.data, session.paths.state)
    copy = _found(" ".join(typed.file), file)
    if typed.leave:
        OtherCopies(file).leave(copy)
        say(f"{copy.name} stays as it is, and rung does not ask about it again.")
        return 0
    from store.joining import join_file, put_away

    before = tuple(session.store.career.conflicts)
    brought = join_file(session.store, copy)
    if not any(brought):
        say(f"{copy.name} holds nothing that your file lacks. It was left where it is.")
        return 0
    say(f"Merged {brought} from {copy.name} · undo: rung undo")
    if two := conflicts.newly_told(before, session.store.career):
        say(f"{two}: `rung list conflicts` shows the other, `rung resolve` chooses.")
    if moved := put_away(session.store, copy):
        say(moved)
    return 0


def _found(name: str, file: DataFile) -> Path:
    """Return the path of the copy, from the current folder or beside the data file. Raises Refused."""
    found = next((path for path in (Path(name), file.path.with_name(Path(name).name)) if path.is_file()), None)
    if found is None:
        raise Refused(f"There is no file {name}, here or in {file.path.parent}.", "`rung doctor` names the copies.")
    path = found.resolve()
    if path == file.path:
        raise Refused(f"{name} is your file itself.", "`rung doctor` names the copies beside it.")
    return path
