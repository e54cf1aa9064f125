"""`rung decide`: what one decided, and how often one was right; with words a decision is added (O2, first 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.views import learning_lines
from tui.cli.commands import add, listing
from tui.cli.commands.learn import LISTED
from tui.host.printing import say

if TYPE_CHECKING:
    from tui.cli.session import Session

EXAMPLES = """\
rung decide
rung decide Stay with payments --options stay, platform --chosen stay --confidence 70 --review 3m
rung done 1dk --outcome partly --learned ask the users first"""
WIDE = 76
"""Cells of the plot."""


def run(words: list[str], session: Session) -> int:
    """Add a decision, or list those that wait, below how often one was right."""
    if not LISTED.issuperset(words):
        return add.add("decisions", words, session, "decide", EXAMPLES)
    if not words and session.career.decisions:
        for text, _ in learning_lines.how_right(session.reading, WIDE):
            say(text)
        say("")
    return listing.run(["decisions", *words], session)
