"""Break one rule of each row of the mission, and see that a test which its row names notices it.

`python -m benchmarks.broken_rules [ROW...]` copies the project, and for each row of `broken_rules.toml` lays one wrong
line over one right one, runs the tests that docs/mission.md names for the row, and takes the wrong line back. A row is
held if one of them fails; if all pass, nothing holds it. It prints a line a row and ends with status 1 where a row is not
held. It takes some seconds a row; nothing of it is measured.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_suffix(".toml")
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "build", "*.egg-info")
LONGEST = 300
"""Seconds that the tests of one row may take."""


class Rule(NamedTuple):
    """One line of code that a row of the mission stands on, and how to break it: `old` becomes `new` in `file`."""

    row: str
    breaks: str
    file: str
    old: str
    new: str


class Outcome(NamedTuple):
    """What came of breaking a rule: the tests that noticed it, "" for none, and what pytest said in its last line."""

    row: str
    breaks: str
    noticed: str
    said: str


def rules() -> list[Rule]:
    """Return the rules of the table, in its order."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [Rule(row, **rule) for row, rule in table.items()]


def shown_by() -> dict[str, list[str]]:
    """Return the tests that docs/mission.md names for each row, as pytest takes them."""
    page = (ROOT / "docs" / "mission.md").read_text(encoding="utf-8")
    rows = (line.split(" | ") for line in page.splitlines() if re.match(r"\| [LBOPGSDF]\d", line))
    return {cells[0].lstrip("| ").strip(): re.findall(r"`(tests/[\w/]+\.py::test_\w+)`", cells[-1]) for cells in rows}


def tried(chosen: Iterable[Rule], copy: Path) -> Iterator[Outcome]:
    """Break the rules one after the other in a copy of the project, and yield what came of it."""
    named = shown_by()
    for rule in chosen:
        path = copy / rule.file
        right = path.read_text(encoding="utf-8")
        if right.count(rule.old) != 1:
            yield Outcome(rule.row, rule.breaks, "", f"{rule.file} has {right.count(rule.old)} times: {rule.old!r}")
            continue
        path.write_text(right.replace(rule.old, rule.new), encoding="utf-8")
        try:
            said = _run(named[rule.row], copy)
        finally:
            path.write_text(right, encoding="utf-8")
        failed = re.search(r"^FAILED (\S+)", said, re.MULTILINE)
        last = said.strip().splitlines()[-1] if said.strip() else "no answer"
        yield Outcome(rule.row, rule.breaks, failed[1] if failed else "", last)


def _run(tests: list[str], copy: Path) -> str:
    """Return what pytest says about these tests in the copy. It writes no byte code: a file may change twice a second."""
    surroundings = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-n0", "-x", "-q", "-p", "no:cacheprovider", "-rf", *tests]
    try:
        done = subprocess.run(
            command, cwd=copy, env=surroundings, capture_output=True, text=True, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return f"no answer in {LONGEST} s"
    return done.stdout


def main(rows: list[str]) -> int:
    """Break the rules of these rows, or of all, print a line for each, and return 1 where one is not held."""
    chosen = [rule for rule in rules() if not rows or rule.row in rows]
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        for one in tried(chosen, copy):
            missed += not one.noticed
            print(f"{one.row:5}{'held' if one.noticed else 'NOT HELD':9}{one.breaks}", flush=True)
            print(f"{'':14}{one.noticed or one.said}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} rows are held by a test that they name")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
