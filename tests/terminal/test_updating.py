"""rung is updated by pip, in an environment of its own, while the dashboard is open."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.saved import read_career
from tests.terminal.screen import ENTER, ESCAPE, Terminal
from tui.host.updates import PACKAGES

pytestmark = pytest.mark.full
ROOT = Path(__file__).parents[2]
ALL_LOADED = 15
"""Seconds without a byte after which all is loaded that a session may need."""


def wheel(folder: Path, version: str, files: dict[str, bytes]) -> Path:
    """Make a wheel of rung with these files."""
    made = folder / f"rung-{version}-py3-none-any.whl"
    info = f"rung-{version}.dist-info"
    about = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: rung\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": b"[console_scripts]\nrung = tui.main:main\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, *about, f"{info}/RECORD"]).encode()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in (files | about | {f"{info}/RECORD": record}).items():
            archive.writestr(name, content)
    return made


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """Make an environment with this rung in it, installed by pip, and give the folder of its programs."""
    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True, timeout=300)
    (libraries,) = home.glob("lib/python*/site-packages")
    (libraries / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    files = {
        str(file.relative_to(ROOT)): file.read_bytes()
        for package in PACKAGES
        for file in sorted((ROOT / package).rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    }
    install(home / "bin", wheel(tmp_path, "1.0", files))
    return home / "bin"


def install(programs: Path, what: Path) -> None:
    """Install a wheel by pip, over what is there."""
    command = [str(programs / "python"), "-m", "pip", "install", "-q", "--no-index", "--no-deps", str(what)]
    subprocess.run(command, check=True, timeout=300)


def update(programs: Path, folder: Path) -> None:
    """Install a version in which hardly a file is where it was."""
    install(programs, wheel(folder, "2.0", {"tui/__init__.py": b"", "tui/main.py": b"def main(): print('two')\n"}))


def opened(programs: Path, folder: Path) -> Terminal:
    """Open the dashboard and leave the first questions."""
    rung = Terminal([str(programs / "rung"), "--file", str(folder / "career.json")], folder, PYTHONPATH=None)
    rung.sees("What do you really want?")
    rung.types(ESCAPE)
    rung.sees("What were you asked to do?")
    rung.types(ESCAPE)
    rung.sees_not("Enter continue")
    return rung


def test_a_session_goes_on_after_an_update_with_all_its_keys(bin_folder: Path, tmp_path: Path) -> None:
    rung = opened(bin_folder, tmp_path)
    while rung.reads(ALL_LOADED):
        pass
    update(bin_folder, tmp_path)
    rung.sees("rung was updated while it was open.")
    rung.types("n")
    rung.sees("What were you asked to do?")
    rung.types("update the payments runbook", ENTER)
    rung.sees("for my career")
    rung.types(ENTER)
    rung.sees_not("for my career")
    rung.types("8")
    rung.sees("Esc back")
    rung.types(ESCAPE)
    rung.sees_not("Esc back")
    rung.types("q")
    assert rung.ends() == 0
    career = read_career(tmp_path / "career.json")
    assert [task.title for task in career.tasks.values()] == ["update the payments runbook"]
    program = [str(bin_folder / "python"), "-I", "-c", "from tui.main import main; main()"]
    two = subprocess.run(program, capture_output=True, text=True, check=True, timeout=60)
    assert two.stdout == "two\n"


def test_what_is_typed_outlives_an_update_that_comes_at_once(bin_folder: Path, tmp_path: Path) -> None:
    rung = opened(bin_folder, tmp_path)
    rung.types("w")
    rung.sees("A win")
    rung.types("Shipped it")
    rung.sees("Shipped it")
    update(bin_folder, tmp_path)
    rung.types(ENTER)
    rung.rests()
    saved = read_career(tmp_path / "career.json").wins
    if not saved:
        rung.sees("Shipped it")
        rung.types(ESCAPE)
        rung.sees_not("A win")
        rung.types("q")
        assert rung.ends() == 0
        drafts = (tmp_path / "state" / "rung" / "drafts").glob("*.json")
        assert b"Shipped it" in b"".join(file.read_bytes() for file in drafts)
