"""`rung resolve ID this|other|both`: resolve a conflict between two texts written at the same time."""

from __future__ import annotations

from typing import get_args

from career.model import conflicts
from tui.cli import naming
from tui.cli.arguments import Parser
from tui.cli.session import Session

EXAMPLES = """\
rung list conflicts
rung resolve x3k other"""


def run(words: list[str], session: Session) -> int:
    """Resolve one conflict."""
    parser = Parser("resolve", "Choose between two versions of a text that was changed in two places.", EXAMPLES)
    parser.add_argument("id", metavar="ID", help="the conflict, or the record it is about")
    parser.add_argument(
        "keep", choices=get_args(conflicts.Resolution), help="keep the text in use, the other one, or both"
    )
    typed = parser.read(words)
    career = session.store.career
    conflict = conflicts.of(naming.found(typed.id, career), career)
    session.commit(conflicts.resolve(conflict, typed.keep, career), conflict.of)
    return 0
