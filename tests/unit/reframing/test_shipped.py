"""What is shipped is what is read, and it is small."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[3]
ENGINE = ROOT / "career/reframing"
IN_REPOSITORY, SHIPPED = 2_000_000, 1_000_000
"""The most bytes of the engine's data."""
READS = """
import json, sys
opened = []
sys.addaudithook(lambda event, about: opened.append(str(about[0])) if event == "open" else None)
from tui.main import main
main(["reframe", "update the payments runbook so support can use it"])
from career.drafting import works
works.load()  # which a card needs, and this task does not
sys.stderr.write(json.dumps(opened))
"""


def packaged(package: str) -> set[str]:
    """Return the names of the data files of a package that go into the wheel."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    folder = ROOT / package.replace(".", "/")
    return {path.name for pattern in listed[package] for path in folder.glob(pattern)}


def test_the_data_of_the_engine_is_small() -> None:
    data = [path for path in ENGINE.rglob("*") if path.suffix in {".json", ".toml", ".txt"}]
    assert sum(path.stat().st_size for path in data) < IN_REPOSITORY
    shipped = packaged("career.reframing")
    assert sum((ENGINE / name).stat().st_size for name in shipped) < SHIPPED


def test_a_command_reads_what_is_shipped_and_nothing_else(tmp_path: Path) -> None:
    env = {
        "HOME": str(tmp_path),
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "RUNG_FILE": str(tmp_path / "c.json"),
    }
    done = subprocess.run(
        [sys.executable, "-c", READS], env=env, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    opened = {Path(name) for name in json.loads(done.stderr.splitlines()[-1])}
    for package in ("career.reframing", "career.drafting"):
        folder = ROOT / package.replace(".", "/")
        read = {
            path.name for path in opened if path.is_relative_to(folder) and path.suffix in {".json", ".toml", ".txt"}
        }
        assert read == packaged(package), package
