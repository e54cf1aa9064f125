"""How long a command takes from its start to its end, beside a bare `python -c pass`.

    python benchmarks/startup.py

All commands are run in turn, round by round, on the demo's career, so that a busy moment hits them alike. The budgets
are 3 x `python -c pass` + 60 ms for what reads, + 120 ms for what writes. What else the machine does can only add to a
time, so the best of the rounds is held to the budget; the medians stand beside.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from tui.demo import write_demo

ROUNDS = 15
FLOOR = "python -c pass"
READS_MS, WRITES_MS = 60, 120
RUNG = "import sys; from tui.cli import main; sys.exit(main())"
COMMANDS = {
    "rung --version": READS_MS,
    "rung today": READS_MS,
    "rung today --brief": READS_MS,
    "rung list goals": READS_MS,
    "rung show": READS_MS,
    "rung reframe update the payments runbook": READS_MS,
    "rung win one more line": WRITES_MS,
    "rung add task fix it --due next fri": WRITES_MS,
}


def measure(folder: Path, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Give the milliseconds of each round of the floor and of each command."""
    today = date(2026, 11, 21)
    write_demo(folder / "career.json", folder / "state", today)
    env = os.environ | {"RUNG_FILE": str(folder / "career.json"), "RUNG_TODAY": today.isoformat()}
    env |= {f"XDG_{kind}_HOME": str(folder) for kind in ("STATE", "CONFIG")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # without .pyc files everything takes four times as long
    goal = subprocess.run([sys.executable, "-c", RUNG, "list", "goals"], env=env, capture_output=True, check=True)
    known = goal.stdout.split()[0].decode()
    runs = {FLOOR: [sys.executable, "-c", "pass"]}
    for command in COMMANDS:
        words = command.split()[1:] + ([known] if command == "rung show" else [])
        runs[command] = [sys.executable, "-c", RUNG, *words]
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds + 1):
        for name, run in runs.items():
            start = perf_counter()
            subprocess.run(run, env=env, stdout=subprocess.DEVNULL, check=True)
            times[name].append(1000 * (perf_counter() - start))
    return {name: taken[1:] for name, taken in times.items()}  # the first round fills the caches


def main() -> int:
    """Print the table, and give 1 where a budget is passed."""
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder))
    floor = found.pop(FLOOR)
    print(f"{'command':42}{'best ms':>8}{'budget':>8}{'median':>8}{'budget':>8}")
    print(f"{FLOOR:42}{min(floor):8.0f}{'':8}{median(floor):8.0f}")
    passed = False
    for command, taken in found.items():
        best, usual = (3 * of(floor) + COMMANDS[command] for of in (min, median))
        over = min(taken) > best
        passed = passed or over
        print(f"{command:42}{min(taken):8.0f}{best:8.0f}{median(taken):8.0f}{usual:8.0f}{'  over' if over else ''}")
    return int(passed)


if __name__ == "__main__":
    raise SystemExit(main())
