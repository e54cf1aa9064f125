"""`rung where`: the paths of all files."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_columns, say_json


def run(words: list[str], session: Session) -> int:
    """Print the paths of the data, the state and the config, whether they exist or not."""
    parser = Parser("where", "Where your data, state and config are.", "rung where\nrung where --json")
    parser.add_json()
    typed = parser.read(words)
    found = {"data": session.paths.data, "state": session.paths.state, "config": session.paths.config}
    if typed.json:
        say_json({name: {"path": str(path), "exists": path.exists()} for name, path in found.items()})
    else:
        if session.why_plain:
            say(f"Plain mode is on, because of {session.why_plain}.")
        say_columns((name, str(path) + ("" if path.exists() else "  (not there yet)")) for name, path in found.items())
    return 0
