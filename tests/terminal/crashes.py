"""A dashboard with a mistake in it, for a test of its last words: `python crashes.py FOLDER [reader]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from textual.message import Message

from career.model.records import Step
from store.store import Store
from tui.app import app, run
from tui.app.first_screen import paint
from tui.host import clock
from tui.host.config import Config
from tui.host.paths import Paths
from tui.screens import changes
from tui.wire import input_bytes


class Faulty(changes.Changes):
    """Divides by zero where it should save, with something private at hand."""

    def commit(self, step: Step, *_: object) -> None:
        """Fail."""
        secret = f"secret of {step.label}"
        len(secret) / len(secret[:0])


class FaultyReader(input_bytes.KeyParser):
    """Fails at an exclamation mark, as a terminal library may at what it does not know."""

    def feed(self, data: str) -> Iterable[Message]:
        """Read."""
        if "!" in data:
            raise ValueError(f"secret of {data}")
        return super().feed(data)


if __name__ == "__main__":
    if "reader" in sys.argv:
        input_bytes.FORGIVING["XTermParser"] = FaultyReader
    else:
        vars(app)["Changes"] = Faulty
    folder = Path(sys.argv[1])
    paths = Paths(folder / "career.json", folder / "state", folder / "config.toml")
    store = Store(paths.data, paths.state, clock.now)
    with paint(store, Config(), "") as held:
        sys.exit(run.run_dashboard(paths, Config(), run.Start(store, held=held)))
