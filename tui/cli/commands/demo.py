"""`rung demo`: the dashboard or any verb on an example career, in a temporary file that is removed afterwards."""

from __future__ import annotations

from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.cli.verbs import run_verb
from tui.demo.demo_file import throw_away_demo

EXAMPLES = """\
rung demo                    # the dashboard
rung demo today
rung demo list feedback
rung demo reframe update the payments runbook"""


def run(words: list[str], session: Session) -> int:
    """Open the dashboard, or run a verb, on the demo. Of the session's own paths only the config is used."""
    if words and (words[0] == "demo" or words[0].startswith("-")):
        note = "The file is made for this one command and removed afterwards. Yours is never touched."
        parser = Parser("demo", "An example career to look at, in a temporary file.", EXAMPLES, note)
        parser.add_argument("verb", nargs="?", metavar="VERB ...", help="any other command, with its options")
        parser.read(words)
        parser.error("the demo runs other commands, not itself.")
    if not words and not session.why_plain:
        from tui.host.terminal import check_terminal

        check_terminal()
    with throw_away_demo(session.today, session.paths.config, has_past=bool(words)) as paths:
        inside = Session(paths, session.way_in, session.mask, session.typed_plain)
        if words:
            return run_verb(words, inside)
        return inside.open_dashboard()
