"""`rung road`: from what is done, past today, to what the person really wants (G22)."""

from __future__ import annotations

from career.language.dates import brief
from career.language.relative_days import short
from career.views.road import Stone, road
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say_json, say_records

SIGNS = {"done": "[x]", "open": "[ ]", "today": "---", "question": "?", "vision": "==>"}


def run(words: list[str], session: Session) -> int:
    """Print the road, one step per line."""
    parser = Parser("road", "The goals on the way to what you want.", "rung road\nrung road --json")
    parser.add_json()
    typed = parser.read(words)
    stones = road(session.reading)
    if typed.json:
        say_json([{"place": s.place, "on": s.on, "text": s.text, "id": s.source, "because": s.because} for s in stones])
    else:
        say_records(_row(stone, session) for stone in stones)
    session.warn()
    return 0


def _row(stone: Stone, session: Session) -> tuple[str, ...]:
    dated = short if stone.place == "done" else brief
    day = "" if stone.on is None else dated(stone.on, session.today)
    text = f"{stone.text} · {stone.because}" if stone.because and stone.place == "open" else stone.text
    return session.career.short(stone.source) if stone.source else "", SIGNS[stone.place], day, text
