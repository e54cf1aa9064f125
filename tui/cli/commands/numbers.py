"""`rung numbers`: what rung can count about how I work, a sentence each, from five cases on (C.2)."""

from __future__ import annotations

from career.evidence.effects import ENOUGH
from career.views import learning_lines, numbers
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json

PLOT_CELLS = 72


def run(words: list[str], session: Session) -> int:
    """Print each figure with its number of cases."""
    note = f"Each figure shows from {ENOUGH} cases on. {numbers.PERSONAL}"
    parser = Parser("numbers", "What rung can count about how you work.", "rung numbers\nrung numbers --json", note)
    parser.add_json()
    typed = parser.read(words)
    found = numbers.numbers(session.reading)
    if typed.json:
        say_json([{**one._asdict(), "missing": one.missing, "about": one.about or None} for one in found])
    else:
        for heading, figures in numbers.grouped(found):
            say(heading)
            for one in figures:
                say(f"  {one.text}", hang=4)
                if one.name == "calibration" and not one.missing:
                    for text in learning_lines.plot(session.reading, PLOT_CELLS):
                        say(f"    {text}")
    session.warn()
    return 0
