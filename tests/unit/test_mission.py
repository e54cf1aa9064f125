"""docs/mission.md: every demand has its row, and every test that it names is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "mission.md").read_text(encoding="utf-8")
ROWS = [
    tuple(cell.strip() for cell in line.split(" | "))
    for line in PAGE.splitlines()
    if re.match(r"\| [LBOPGSDF]\d", line)
]
COUNTS = {"L": 16, "B": 19, "O": 13, "P": 20, "G": 23, "S": 10, "D": 7, "F": 25}
NOT_YET = "not yet"
RULES = tomllib.loads((ROOT / "benchmarks" / "broken_rules.toml").read_text(encoding="utf-8"))


def test_every_demand_has_one_row_in_order() -> None:
    ids = [row[0].lstrip("| ") for row in ROWS]
    wanted = [f"{letter}{number}" for letter, count in COUNTS.items() for number in range(1, count + 1)]
    at = wanted.index("P16")
    assert ids == [*wanted[:at], "P16a", "P16b", "P16c", *wanted[at + 1 :]]


def test_a_row_names_tests_that_exist_or_says_that_it_is_not_there_yet() -> None:
    for row in ROWS:
        _, _, where, shown = row
        tests = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", shown)
        assert (where == NOT_YET) is not bool(tests)
        for file, name in tests:
            source = (ROOT / file).read_text(encoding="utf-8")
            assert re.search(rf"^(async )?def {name}\(", source, re.MULTILINE), f"{file}::{name}"


def test_the_modules_that_it_names_exist() -> None:
    named = set(re.findall(r"`((?:career|tui|widgets|store)/[\w/]+(?:\.py|/))`", PAGE))
    assert named
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_each_row_has_a_rule_that_can_be_broken_where_its_line_stands() -> None:
    there = [row[0].lstrip("| ") for row in ROWS if row[2] != NOT_YET]
    assert sorted(RULES) == sorted(there)
    for row, rule in RULES.items():
        assert (ROOT / rule["file"]).read_text(encoding="utf-8").count(rule["old"]) == 1, row
