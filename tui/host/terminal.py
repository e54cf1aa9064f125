"""Whether there is a terminal that can show the dashboard."""

from __future__ import annotations

import os
import sys

from career.errors import Refused


def is_interactive() -> bool:
    """Whether somebody types at a terminal and sees what is printed."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def check_terminal() -> None:
    """Raise Refused, with what works instead, if there is no terminal that can show the dashboard."""
    if os.environ.get("TERM") == "dumb" or not is_interactive():
        raise Refused(
            "The dashboard needs an interactive terminal.",
            "(rung today and rung checkin --print work here; rung --plain asks in lines.)",
        )
