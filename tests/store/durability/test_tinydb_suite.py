"""TinyDB's own tests for storages, from its source distribution, on our storage. Nothing of it is kept here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.durability.conftest import Tell
from tests.store.durability.life import Verdict
from tests.store.durability.nursery import ROOT

PLUGIN = Path(__file__).parent


@pytest.mark.full
@pytest.mark.timeout(600)
def test_tinydbs_own_tests_pass_where_they_apply(tell: Tell) -> None:
    source = os.environ.get("TINYDB_SDIST")
    if not source:
        pytest.skip("set TINYDB_SDIST to an unpacked source distribution of TinyDB (CONTRIBUTING tells how)")
    command = [sys.executable, "-m", "pytest", "-c", os.devnull, "--rootdir", source, "-p", "tinydb_suite", "-q", "-rs"]
    done = subprocess.run(
        [*command, "-p", "no:cacheprovider", "-p", "no:xdist", "tests"],
        cwd=source,
        env={**os.environ, "PYTHONPATH": f"{PLUGIN}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    tell("tests of TinyDB on our storage", Verdict(int(passed[1])))
