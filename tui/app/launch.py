"""Opening the dashboard, if there is a terminal that can show it."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.host import clock
from tui.host.palettes import FOLLOWING
from tui.host.terminal import check_terminal
from tui.wire import background

if TYPE_CHECKING:
    from tui.cli.session import Session


def open_dashboard(session: Session, begin: str = "") -> int:
    """Open the dashboard and return the exit status. Raises Refused without a terminal, or for a wrong config.

    `begin` is the id of the action to start with, "" for none.
    """
    check_terminal()
    config = session.config  # a wrong config is reported before the screen is taken over
    config = replace(config, mask=session.masked)
    os.environ.setdefault("TEXTUAL_FPS", "120")  # a key waits for the next frame: 8 ms at most instead of 16
    os.environ.pop("TEXTUAL_LOG", None)  # Textual would log every key typed into a file that others can read
    question = background.ask() if config.theme in FOLLOWING else None  # answered while Textual is loaded
    try:
        from store.store import Store
        from tui.app.first_screen import paint

        store = Store(session.paths.data, session.paths.state, clock.now)
        with paint(store, config, begin) as held:
            from tui.app.run import Start, run_dashboard

            gc.freeze()  # nearly all objects made at start stay alive; the app turns the collector on again later
            return run_dashboard(session.paths, config, Start(store, begin, question, held))
    finally:
        if question is not None:
            question.end()
