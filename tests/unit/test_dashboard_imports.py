"""What the dashboard loads at start: only what this list names, and the records. A new line costs every start its time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from career.model.tables import TABLES

AT_START = {
    "career": """
        edits errors language model views
        edits.editing edits.snoozing
        language.dates language.repeating language.text
        model.backlinks model.context model.field_values model.fields model.moment model.records model.scripts model.settings model.snapshot model.tables
        views.masking views.next_steps views.summary views.tone views.upcoming
    """,
    "store": """
        cells clock_stamps conflict_copies data_file file_format history kinds load mirror reading replica_id schema store tombstones transaction undoing unsaved_input version_vector writing
    """,
    "tui": """
        app cli dialogs host main screens wire
        app.app app.launch app.palette app.signals app.startup app.themes app.watching
        cli.session cli.verbs
        dialogs.actions dialogs.feedback_prompts dialogs.goal_prompts dialogs.prompts dialogs.row_verbs dialogs.rows
        host.clock host.config host.crash host.own_skills host.paths host.printing host.saving host.terminal host.unsaved_input
        screens.base screens.career_app screens.dashboard screens.flows screens.opening
        wire.cell_style wire.cell_writer wire.charset wire.frame_diff wire.input_bytes wire.type_ahead
    """,
    "widgets": """
        chrome detail panes plain rows
    """,
}
NEVER_AT_START = {"tinydb", "filelock", "pendulum", "snowballstemmer", "dateutil", "tree_sitter"}
STOCK = "import textual.app, textual.drivers.linux_driver; from textual.widgets import DataTable, Footer, Header"
"""What a minimal app of Textual loads in a terminal."""
DASHBOARD = "import tui.main, tui.app.launch, tui.app.app"


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


def test_the_dashboard_loads_only_what_its_list_names(loaded: set[str]) -> None:
    allowed = {f"{room}.{module}" for room, modules in AT_START.items() for module in modules.split()} | set(AT_START)
    allowed |= {row.kind.__module__ for row in TABLES.values()}
    ours = {name for name in loaded if name.partition(".")[0] in AT_START}
    assert ours - allowed == set(), "Import these where they are first needed, or give the reason for naming them here."
    assert allowed - ours == set(), "These are no longer loaded: take them off the list."


def test_the_dashboard_loads_nothing_that_only_writing_or_a_date_needs(loaded: set[str]) -> None:
    assert {name.partition(".")[0] for name in loaded} & NEVER_AT_START == set()


def test_of_textual_the_dashboard_loads_no_more_than_a_minimal_app(loaded: set[str]) -> None:
    more = {name for name in loaded - loaded_by(STOCK) if name.startswith("textual.")}
    assert more == set(), "A text field or another widget is loaded before somebody opens it."
