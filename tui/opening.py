"""Opening the dashboard, where there is a terminal to open it in."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from career.errors import Refused

if TYPE_CHECKING:
    from tui.session import Session


def open_dashboard(session: Session, begin: str = "") -> int:
    """Open the dashboard, beginning with an action (its id), and give the exit status. Raises what `check_terminal` does, and Refused for a wrong config."""
    check_terminal()
    config = session.config  # a wrong config is told before the screen is taken over
    os.environ.setdefault("TEXTUAL_FPS", "120")  # a key waits for the next frame: 8 ms at most instead of 16
    os.environ.pop("TEXTUAL_LOG", None)  # Textual would write every key that is typed into that file, open to others
    gc.disable()  # nearly all that is made at start lives on; the app enables it again once it is there
    from tui.app import run_dashboard

    gc.freeze()
    return run_dashboard(session.paths, config, begin)


def check_terminal() -> None:
    """Raise Refused, with what to use instead, where no terminal is there to show a dashboard."""
    if os.environ.get("TERM") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refused(
            "The dashboard needs a terminal whose cursor can be moved, and this is none.",
            "The commands work everywhere: rung today, rung list goals, rung --help.",
        )
