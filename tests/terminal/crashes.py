"""A dashboard with a mistake in it, for a test of its last words: `python crashes.py FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from career.records import Step
from tui import app
from tui.config import Config
from tui.paths import Paths


class Faulty(app.RungApp):
    """Divides by zero where it should save, with something private at hand."""

    CSS_PATH = str(Path(app.__file__).with_name("rung.tcss"))

    def commit(self, step: Step, *_: object) -> None:
        """Fail."""
        secret = f"secret of {step.label}"
        len(secret) / len(secret[:0])


if __name__ == "__main__":
    app.RungApp = Faulty  # type: ignore[misc]
    folder = Path(sys.argv[1])
    sys.exit(app.run_dashboard(Paths(folder / "career.json", folder / "state", folder / "config.toml"), Config()))
