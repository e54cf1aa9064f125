"""`rung win`: a win in one line (P1)."""

from __future__ import annotations

from tui.cli.commands import add
from tui.cli.session import Session


def run(words: list[str], session: Session) -> int:
    """Save a win."""
    examples = "rung win The orders page answers in 0.9 s --before 4.1 --unit s --for support"
    return add.add("wins", words, session, "win", examples)
