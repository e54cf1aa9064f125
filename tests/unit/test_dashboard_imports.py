"""What the dashboard loads at start: few modules of ours, and none that is for later."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

OURS = ("career", "store", "tui", "widgets")
AT_MOST = 138
"""Modules of ours that the start may load, beside those of the records: each costs every start its time."""
RECORDS = "career.model."
"""A new table brings its module: the file is read at the start."""
NEVER_AT_START = {"tinydb", "filelock", "pendulum", "snowballstemmer", "dateutil", "tree_sitter"}
STOCK = "import textual.app, textual.drivers.linux_driver; from textual.widgets import DataTable, Footer, Header"
"""What a minimal app of Textual loads in a terminal."""
DASHBOARD = "import tui.main, tui.app.launch, tui.app.run"


def loaded_by(program: str) -> set[str]:
    """Give the names of the modules that a program loads."""
    told = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    return set(told.stdout.split())


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Give what the dashboard loads before it runs."""
    return loaded_by(DASHBOARD)


def test_the_dashboard_loads_few_modules_of_ours(loaded: set[str]) -> None:
    ours = {name for name in loaded if name.partition(".")[0] in OURS}
    assert "tui.screens.dashboard" in ours
    beside = sorted(name for name in ours if not name.startswith(RECORDS))
    assert len(beside) <= AT_MOST, beside
    later = ("career.card", "career.reframing", "career.evidence", "tui.cli.commands", "tui.demo", "tui.screens.card")
    assert {name for name in ours if name.startswith(later)} == set(), "Import these where they are first needed."


def test_the_dashboard_loads_nothing_that_only_writing_or_a_date_needs(loaded: set[str]) -> None:
    assert {name.partition(".")[0] for name in loaded} & NEVER_AT_START == set()


def test_of_textual_the_dashboard_loads_no_more_than_a_minimal_app(loaded: set[str]) -> None:
    more = {name for name in loaded - loaded_by(STOCK) if name.startswith("textual.")}
    assert more == set(), "A text field or another widget is loaded before somebody opens it."


def test_the_first_frame_is_drawn_before_a_terminal_library_is_loaded() -> None:
    drawn = loaded_by("import tui.main, tui.app.launch, tui.app.first_screen, store.store")
    assert {"tui.wire.first_frame", "tui.wire.held_screen", "career.views.home"} <= drawn
    assert {name.partition(".")[0] for name in drawn} & {"textual", "rich", "asyncio"} == set()
