"""Running the dashboard from its start to its end."""

from __future__ import annotations

import os
from typing import NamedTuple

from store.store import Store
from store.unsaved_input import UnsavedFile
from tui.app.app import RungApp
from tui.host import own_skills
from tui.host.config import Config
from tui.host.crash import tell_no_values_anywhere
from tui.host.paths import Paths
from tui.host.printing import can_say_all
from tui.wire import background, charset, input_bytes, modes
from tui.wire.background import Question
from tui.wire.held_screen import HeldScreen
from tui.wire.take_over import taking_over


class Start(NamedTuple):
    """What was begun before the terminal library was loaded.

    `begin` is the id of the action to start with, "" for none; `question` is the one for the terminal's background, and
    `held` the screen with the first frame on it, if there are any.
    """

    store: Store
    begin: str = ""
    question: Question | None = None
    held: HeldScreen | None = None


def run_dashboard(paths: Paths, config: Config, start: Start) -> int:
    """Run the dashboard until it is closed and return the exit status."""
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    tell_no_values_anywhere()
    unsaved = UnsavedFile(paths.data, paths.state)
    app = RungApp(start.store, config, unsaved, on_dark=background.found(start.question, os.environ))
    app.installation.guard()
    app.begin = start.begin
    app.skills_file = own_skills.beside(paths.config)
    app.driver_class = input_bytes.driver(app.driver_class)
    if config.ascii or not can_say_all():
        app.driver_class = charset.ascii_driver(app.driver_class)
    if start.held is not None:
        app.driver_class = taking_over(app.driver_class, start.held)
        app.take_over(start.held)
    app.driver_class = modes.own_modes(app.driver_class, start.question, cursor=config.cursor)
    app.end_signals.wait()
    try:
        app.run(mouse=config.mouse)
    finally:
        app.unsaved.end()
    return app.return_code or 0
