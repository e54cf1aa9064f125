"""`rung standup`: what was done since the last working day, what comes today, and whom I wait for, ready to paste."""

from __future__ import annotations

from career.documents import standup
from career.documents.standup import StandUp
from tui.cli import windows
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_to_paste

EXAMPLES = """\
rung standup
rung standup --mask            # without names
rung standup --since last mon  # after days away"""
NOTE = """\
It looks back to the last working day; on a Monday that is Friday. If you did nothing on
it, you were away: then it looks back to your last check-in. Feedback, praise and goals
that are yours alone (relationships, legacy, career only) never stand in it."""


def run(words: list[str], session: Session) -> int:
    """Print ten lines at most."""
    parser = Parser("standup", "What you say in the stand-up, ready to paste.", EXAMPLES, f"{NOTE}\n{windows.NOTE}")
    windows.add_window(parser, "what was done, won or moved")
    parser.add_json()
    typed = parser.read(words)
    window = windows.window_of(typed, session)
    said = standup.stand_up(session.reading, window.since, window.until)
    if typed.json:
        say_json(as_json(said, session))
    else:
        for text, _ in standup.lines(said, session.today):
            say_to_paste(text)
        if said.is_day_one:
            say(f"{standup.DAY_ONE} {COMMANDS}")
    session.warn()
    return 0


COMMANDS = "`rung reframe --save TASK` notes a task, `rung win TEXT` a win."


def as_json(said: StandUp, session: Session) -> dict[str, object]:
    """Return what `rung standup --json` prints; docs/json.md describes every key."""
    return {
        "since": said.since,
        "done": [{"kind": one.kind, "on": one.on, "text": one.text, "id": one.source} for one in said.done],
        "today": [{"text": one.text, "due": one.due, "id": one.source} for one in said.planned],
        "waiting": [
            {"who": one.who, "what": one.what, "since": one.since, "approval": one.is_approval, "id": one.source}
            for one in said.waiting
        ],
        "lines": [text for text, _ in standup.lines(said, session.today)],
    }
