"""Print every table with its budgets, one after the other: `python -m benchmarks`.

The options of one table (sizes, rounds) are in the help of its own command: `python -m benchmarks.dashboard --help`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TABLES = (
    "dashboard",
    "first_frame",
    "slow_line",
    "growth",
    "opening",
    "long_texts",
    "startup",
    "store_speed",
    "reframe",
)


def main() -> int:
    """Run each benchmark in a process of its own, and return 1 if one of them failed."""
    folder = Path(__file__).parent
    status = 0
    for name in TABLES:
        if (folder / f"{name}.py").exists():
            print(f"\n== {name}\n", flush=True)
            status |= (
                subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=folder.parent, check=False).returncode
                != 0
            )
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
