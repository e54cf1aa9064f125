"""How fast the store is, beside the least that a program would do with the same records.

    python benchmarks/store_speed.py

A commit of one record stands beside encoding all records with `msgspec`, writing, fsync and rename; opening stands
beside reading the bytes and decoding them with `msgspec`. Both are measured in turn in one run; the ratio is that of
their medians.

The lines under a commit show the disk's share: writing the file, which the plain way does too, then syncing the folder
and copying to the state folder, which it does not.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import msgspec
from msgspec.structs import replace

from career.model.goals import Goal
from store.load_readonly import load_career
from store.mirror import Mirror
from store.store import Store

SIZES = (100, 1_000, 10_000)
COMMIT_BUDGET = 2.0
OPEN_BUDGET = 1.5
LOOK_UP_BUDGET_MS = 0.1
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


def make_goals(count: int) -> list[Goal]:
    """Return goals whose line in the file is about 400 bytes."""
    return [
        Goal(
            id=f"g{n:08}",
            created_at=NOW,
            title=f"Lead project {n} from the first talk to the last review",
            result="Two teams ship on their own, and nobody has to be asked twice for the state of it.",
            unit="teams",
            baseline=0,
            target=2,
            proof="The page of the project shows both releases with their dates.",
            step_to="This gets me from one team to two because I have done it once.",
            due=date(2026, 12, 18),
        )
        for n in range(count)
    ]


def plain_write(path: Path, document: Any) -> None:  # noqa: ANN401 - any JSON value
    """Do the least that brings records to the disk: encode, write, fsync, rename."""
    temporary = path.with_suffix(".tmp")
    with temporary.open("wb") as file:
        file.write(msgspec.json.encode(document))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def in_turn(rounds: int, *actions: Callable[[], object]) -> list[float]:
    """Run all actions in turn, many times, and return the median of each in milliseconds."""
    took: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, times in zip(actions, took, strict=True):
            start = perf_counter()
            action()
            times.append((perf_counter() - start) * 1000)
    return [statistics.median(times) for times in took]


@contextmanager
def timed(owner: object, name: str) -> Iterator[list[float]]:
    """Yield a list that collects the milliseconds of each call of a function in this block, in order."""
    took: list[float] = []
    function = getattr(owner, name)

    def call(*arguments: object) -> object:
        start = perf_counter()
        try:
            return function(*arguments)
        finally:
            took.append((perf_counter() - start) * 1000)

    setattr(owner, name, call)
    try:
        yield took
    finally:
        setattr(owner, name, function)


Measured = tuple[str, float, float | None, float | None]
"""A row: what was measured, rung's and the plain way's milliseconds, the budget as a ratio; None if there is none."""


def measure(folder: Path, count: int, rounds: int) -> list[Measured]:
    """Return rows of what was measured with this many records."""
    path, plain_path = folder / "career.json", folder / "plain.json"
    store = Store(path, folder / "state", lambda: NOW)
    goals = make_goals(count)
    store.commit("Imported", goals)
    store.commit("Edited", [replace(goals[0], title="Edited")])  # drops the large step from the history
    document = msgspec.json.decode(path.read_bytes())
    done = iter(range(rounds))

    def commit() -> None:
        goal = store.career.goals[goals[count // 2].id]
        store.commit("Edited 'Lead project'", [replace(goal, title=f"Lead project, edit {next(done)}")])

    with timed(os, "fsync") as fsyncs, timed(Mirror, "write") as mirrors:
        ours, plain = in_turn(rounds, commit, lambda: plain_write(plain_path, document))
    of_file, of_folder, of_plain_file = (statistics.median(fsyncs[first::3]) for first in range(3))
    opened, loaded = in_turn(
        rounds, lambda: load_career(path, folder / "state"), lambda: msgspec.json.decode(path.read_bytes())
    )
    career, ids = store.career, [goal.id for goal in goals]
    (looked_up,) = in_turn(rounds, lambda: [career.get(key) for key in ids])
    return [
        (f"commit one of {count:,}", ours, plain, COMMIT_BUDGET),
        ("  of it: fsync of the file", of_file, of_plain_file, None),
        ("  of it: fsync of the folder", of_folder, None, None),
        ("  of it: the mirror", statistics.median(mirrors), None, None),
        (f"open {count:,}", opened, loaded, OPEN_BUDGET),
        (f"look up by id among {count:,}", looked_up / count, LOOK_UP_BUDGET_MS, 1.0),
    ]


def row(name: str, ours: float, plain: float | None, budget: float | None) -> str:
    """Return a line of the table."""
    line = f"{name:<32}{ours:>10.4f}"
    if plain is None:
        return line
    line += f"{plain:>10.4f}{ours / plain:>8.2f}"
    return line if budget is None else f"{line}{budget:>8.1f}{'' if ours / plain <= budget else '  over'}"


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    print(f"{'':<32}{'ours ms':>10}{'plain ms':>10}{'ratio':>8}{'budget':>8}")
    for count in SIZES:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            for name, ours, plain, budget in measure(Path(folder), count, rounds):
                print(row(name, ours, plain, budget))


if __name__ == "__main__":
    main()
