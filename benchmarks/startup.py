"""How long a command takes from start to end, beside a bare `python -c pass`.

    python benchmarks/startup.py

All commands run in turn, round by round, on the demo's career, so that a busy moment affects them alike. The budgets
are 3 x `python -c pass` + 60 ms for commands that read, + 120 ms for those that write. Other work on the machine can
only add to a time, so the best round is compared with the budget. Processor time stands beside it, for machines that
are never quiet.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tui.demo.demo_file import write_demo

ROUNDS = 15
FLOOR = "python -c pass"
READS_MS, WRITES_MS = 60, 120
RUNG = "import sys; from tui.main import main; sys.exit(main())"
COMMANDS = {
    "rung --version": READS_MS,
    "rung today": READS_MS,
    "rung today --brief": READS_MS,
    "rung list goals": READS_MS,
    "rung show ID": READS_MS,
    "rung reframe update the payments runbook": READS_MS,
    "rung win one more line": WRITES_MS,
    "rung add task fix it --due next fri": WRITES_MS,
}
TODAY = date(2026, 11, 21)


class Cost(NamedTuple):
    """Milliseconds from start to end, and milliseconds of processor time."""

    wall: float
    cpu: float


def measure(folder: Path, rounds: int = ROUNDS) -> dict[str, Cost]:
    """Return the best of all rounds for the bare interpreter and for each command."""
    write_demo(folder / "career.json", folder / "state", TODAY)
    env = os.environ | {"RUNG_FILE": str(folder / "career.json"), "RUNG_TODAY": TODAY.isoformat()}
    env |= {f"XDG_{kind}_HOME": str(folder) for kind in ("STATE", "CONFIG")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # without .pyc files everything takes four times as long
    listed = subprocess.run(
        [sys.executable, "-c", RUNG, "list", "goals", "--json"], env=env, capture_output=True, check=True
    )
    known = json.loads(listed.stdout)[0]["id"]
    runs = {FLOOR: ["-c", "pass"]} | {name: ["-c", RUNG, *name.replace("ID", known).split()[1:]] for name in COMMANDS}
    costs: dict[str, list[Cost]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, words in runs.items():
            costs[name].append(_cost_of([sys.executable, *words], env))
    return {name: Cost(*map(min, zip(*taken, strict=True))) for name, taken in costs.items()}


def _cost_of(command: list[str], env: dict[str, str]) -> Cost:
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = perf_counter()
    process = os.posix_spawn(command[0], command, env, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    if status:
        raise SystemExit(f"{' '.join(command[3:])} did not end well.")
    return Cost(1000 * (perf_counter() - start), 1000 * (used.ru_utime + used.ru_stime))


def main() -> int:
    """Print the table, and return 1 if a budget is exceeded."""
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    floor = found.pop(FLOOR)
    print(f"{'command':42}{'ms':>6}{'budget':>8}{'cpu ms':>8}{'budget':>8}")
    print(f"{FLOOR:42}{floor.wall:6.0f}{'':8}{floor.cpu:8.0f}")
    passed = False
    for command, cost in found.items():
        allowed = Cost(*(3 * least + COMMANDS[command] for least in floor))
        over = cost.wall > allowed.wall
        passed = passed or over
        figures = f"{cost.wall:6.0f}{allowed.wall:8.0f}{cost.cpu:8.0f}{allowed.cpu:8.0f}"
        print(f"{command:42}{figures}{'  over' if over else ''}")
    return int(passed)


if __name__ == "__main__":
    raise SystemExit(main())
