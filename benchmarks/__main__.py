"""Every table, one after the other, each with its budgets: `python -m benchmarks`.

What one table may be asked besides (sizes, rounds), its own command tells: `python -m benchmarks.dashboard --help`.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TABLES = ("dashboard", "slow_line", "growth", "startup", "store_speed", "reframe")


def main() -> int:
    """Run the tables that are there, each in a process of its own, and give 1 where one of them failed."""
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
