"""Running the dashboard from its start to its end."""

from __future__ import annotations

import os

from store.store import Store
from store.unsaved_input import UnsavedFile
from tui.app.app import RungApp
from tui.host import clock, own_skills
from tui.host.config import Config
from tui.host.crash import tell_no_values_anywhere
from tui.host.paths import Paths
from tui.host.printing import can_say_all
from tui.wire import background, charset, input_bytes, modes
from tui.wire.background import Question


def run_dashboard(paths: Paths, config: Config, begin: str = "", question: Question | None = None) -> int:
    """Run the dashboard until it is closed and return the exit status. Raises what opening the store raises.

    `begin` is the id of the action to start with, "" for none. `question` is the one for the terminal's background, if
    it was asked.
    """
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    tell_no_values_anywhere()
    store, unsaved = Store(paths.data, paths.state, clock.now), UnsavedFile(paths.data, paths.state)
    app = RungApp(store, config, unsaved, on_dark=background.found(question, os.environ))
    app.installation.guard()
    app.begin = begin
    app.skills_file = own_skills.beside(paths.config)
    app.driver_class = input_bytes.driver(app.driver_class)
    if config.ascii or not can_say_all():
        app.driver_class = charset.ascii_driver(app.driver_class)
    app.driver_class = modes.own_modes(app.driver_class, question, cursor=config.cursor)
    app.end_signals.wait()
    try:
        app.run(mouse=config.mouse)
    finally:
        app.unsaved.end()
    return app.return_code or 0
