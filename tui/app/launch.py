"""Opening the dashboard, where there is a terminal to open it in."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from tui.host.terminal import check_terminal

if TYPE_CHECKING:
    from tui.cli.session import Session


def open_dashboard(session: Session, begin: str = "") -> int:
    """Open the dashboard, beginning with an action (its id), and give the exit status. Raises what `check_terminal` does, and Refused for a wrong config."""
    check_terminal()
    config = session.config  # a wrong config is told before the screen is taken over
    os.environ.setdefault("TEXTUAL_FPS", "120")  # a key waits for the next frame: 8 ms at most instead of 16
    os.environ.pop("TEXTUAL_LOG", None)  # Textual would write every key that is typed into that file, open to others
    gc.disable()  # nearly all that is made at start lives on; the app enables it again once it is there
    from tui.app.app import run_dashboard

    gc.freeze()
    return run_dashboard(session.paths, config, begin)
