"""rung is updated while it is open: what is open goes on, or says what to do, and nothing typed is lost."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tui.app import idle_imports
from tui.host import updates

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("when", ["loaded", "early"])
def test_keys_work_or_say_what_to_do_after_the_files_were_replaced(tmp_path: Path, when: str) -> None:
    copy, folder = tmp_path / "copy", tmp_path / "data"
    for package in updates.PACKAGES:
        shutil.copytree(ROOT / package, copy / package)
    folder.mkdir()
    program = [sys.executable, str(ROOT / "tests" / "ui" / "updated.py"), str(copy), str(folder), when]
    env = os.environ | {"PYTHONPATH": f"{copy}{os.pathsep}{ROOT}", "RUNG_TODAY": "2026-11-21"}
    done = subprocess.run(program, env=env, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def imports_inside_functions(file: Path) -> Iterator[str]:
    """Give the names of the modules that the functions of a file import when they are called."""
    for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom):
                    yield node.module or ""
                elif isinstance(node, ast.Import):
                    yield from (name.name for name in node.names)


def test_all_that_a_session_may_import_later_is_loaded_when_it_is_idle() -> None:
    names = {name for loaded in idle_imports.names() for name in (loaded, loaded.rpartition(".")[0])}
    ours = {name for name in names if name.partition(".")[0] in updates.PACKAGES}
    assert {"tui.screens.card", "career.views.record.goal", "career.reframing.score", "store.storage"} <= ours
    later = set[str]()
    for name in ours:
        spec = find_spec(name)
        assert spec
        assert spec.origin
        later |= set(imports_inside_functions(Path(spec.origin)))
    standard = {name for name in later if name.partition(".")[0] in sys.stdlib_module_names}
    start = {"tui.cli.session", "tui.cli.verbs"}  # what `tui.main` needs before the dashboard
    needed = {name for name in later if not name.startswith(idle_imports.NOT_NEEDED)}
    assert needed - standard - names - start - set(updates.PACKAGES) <= set(sys.modules)


def test_what_cannot_be_loaded_later_is_a_refusal_and_never_another_version(tmp_path: Path) -> None:
    file = tmp_path / "one.py"
    file.touch()
    installation = updates.Installation(file)
    assert not installation.is_replaced()
    other = tmp_path / "other.py"
    other.write_text("new")
    other.replace(file)
    assert installation.is_replaced()
    file.unlink()
    assert installation.is_replaced()
