"""Loading, while nobody waits, all that a session may need later: after an update of rung its files are not there any more.

It begins some seconds after the start and goes on in a thread, one module after the other with a pause in between, so
that no key waits for it.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress

from career.errors import Refused
from tui.host.updates import PACKAGES

PAUSE = 0.02
"""Seconds between two modules."""
OF_OTHERS = ("pendulum", "dateutil.rrule", "tinydb", "filelock", "textual.command")
"""What libraries our functions import when they are first called."""
NOT_NEEDED = (
    "tui.cli",
    "tui.demo",
    "tui.app.build_looks",
    "career.drafting.build",
    "career.documents.review.as_html",
    *(f"career.reframing.{name}" for name in ("build", "train", "lint", "sources", "stems", "labelled_tasks")),
)
"""What no session of the dashboard loads: the command line, the demo, pages of HTML, and what builds the catalogue."""


def names() -> Iterator[str]:
    """Yield the names of all modules that a session may load, ours and those of libraries."""
    for package in PACKAGES:
        found = pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}.")
        yield from (one.name for one in found if not one.name.startswith(NOT_NEEDED))
    yield from OF_OTHERS


class IdleImports:
    """Loads modules in a thread of its own until all are there, rung was updated, or `stop` is called."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="loading", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after the module that is being loaded."""
        self._stopped.set()

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._thread.ident is not None and not self._thread.is_alive()

    def _run(self) -> None:
        with suppress(ImportError, Refused):  # rung is being updated: whoever needs the rest is told
            for name in names():
                if name in sys.modules:
                    continue
                if self._stopped.wait(PAUSE):
                    return
                importlib.import_module(name)
            _load_tables()
            gc.freeze()  # what was loaded stays alive: to look for garbage in it would hold up a key each time


def _load_tables() -> None:
    """Read the files of data that the engine reads on its first use."""
    from career.drafting import kits, likely, plain_work, works
    from career.reframing import catalogue, compiled

    kits.load()
    plain_work.load()
    works.load()
    likely.load()
    compiled.load()
    catalogue.skills()
    catalogue.families()
