"""Whether there is a terminal to show a dashboard in."""

from __future__ import annotations

import os
import sys

from career.errors import Refused


def check_terminal() -> None:
    """Raise Refused, with what to use instead, where no terminal is there to show a dashboard."""
    if os.environ.get("TERM") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refused(
            "The dashboard needs a terminal whose cursor can be moved, and this is none.",
            "The commands work everywhere: rung today, rung list goals, rung --help.",
        )
