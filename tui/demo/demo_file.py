"""The demo's career, and the throw-away files that hold it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from career.model.records import Change, Step
from career.model.snapshot import Career
from tui.demo.life import Life, Told
from tui.demo.story import tell
from tui.host.paths import Paths

LAST_STEPS = 8
"""Steps that are saved one by one, so that there is something to undo; all before them are saved as one."""


def build_demo(today: date) -> Career:
    """Return the demo's career on the day `today`; the same day gives the same career, ids included."""
    return _life(today).career


def write_demo(path: Path, state: Path, today: date) -> None:
    """Write the demo's career to a new data file. Raises NotSaved, or FileExistsError if the file exists."""
    from store.store import Store

    if path.exists():
        raise FileExistsError(f"{path} exists; the demo is never written over anything.")
    told = sorted(_life(today).told, key=lambda one: one.at)
    first, last = told[:-LAST_STEPS], told[-LAST_STEPS:]
    changes: dict[str, Change] = {change.id: change for one in first for change in one.step.changes}
    steps = [Told(Step("A year of work", list(changes.values())), first[-1].at), *last]
    at = steps[0].at
    store = Store(path, state, lambda: at)
    for step, at in steps:  # noqa: B007 - the store's clock reads it
        store.commit(*step)


@contextmanager
def throw_away_demo(today: date, config: Path, *, has_past: bool) -> Iterator[Paths]:
    """Write a demo into a folder of its own and yield its paths; the folder is removed afterwards.

    `config` is the path of the config to use, which is only read. Only where the demo `has_past` can its own last steps
    be undone: on the dashboard the first undo takes back what was done there, and nothing that nobody did.
    """
    import tempfile

    with tempfile.TemporaryDirectory(prefix="rung-demo-", ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        paths = Paths(root / "career.json", root / "state", config)
        write_demo(paths.data, paths.state if has_past else root / "earlier", today)  # undo is for one's own steps
        yield paths


def _life(today: date) -> Life:
    life = Life(today)
    tell(life)
    return life
