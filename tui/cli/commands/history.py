"""`rung history`: the steps that were made, newest first."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.commands.backups import local
from tui.cli.session import Session
from tui.host.printing import say, say_columns, say_json


def run(words: list[str], session: Session) -> int:
    """Print the steps of all machines."""
    parser = Parser("history", "The changes so far, newest first.", "rung history\nrung history --json")
    parser.add_json()
    typed = parser.read(words)
    steps = session.store.history()
    if typed.json:
        say_json(
            [
                {"id": s.id, "at": s.at, "label": session.label(s.label), "here": s.here, "undone": s.undone}
                for s in steps
            ],
        )
        return 0
    if not steps:
        say("No changes yet. Each one that you save is listed here; `rung undo` takes the last one back.")
    say_columns(
        (
            local(step.at),
            "undone" if step.undone else "",
            "" if step.here else "elsewhere",
            session.label(step.label),
        )
        for step in steps
    )
    return 0
