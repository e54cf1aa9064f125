"""What the dashboard loads at start: only what this list names. A new line here costs every start its time."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

AT_START = {
    "career": "conflicts dates editing errors feedback fields goals hits masking moment moves next_steps people picks pointing reading records "
    "reframes reminders repeating reports reviews scripts settings skills snapshot snoozing summary tasks text tradeoffs upcoming visions wins",
    "store": "beside cells draft drafts fileform found history kinds mirror node reading schema seen stamps states store undoing writing",
    "tui": "actions afterwards app changed_cells cli clock config crash drafts ending feedback_prompts greeting goal_prompts input_bytes looks opening own_skills palette paths pen printing prompts row_verbs saving screens screens.base "
    "screens.dashboard screens.flows session signs themes type_ahead verbs watching",
    "widgets": "chrome detail panes plain rows",
}
NEVER_AT_START = {"tinydb", "filelock", "pendulum", "parsedatetime", "snowballstemmer", "dateutil", "tree_sitter"}
STOCK = "import textual.app, textual.drivers.linux_driver; from textual.widgets import DataTable, Footer, Header"
"""What a minimal app of Textual loads in a terminal."""
DASHBOARD = "import tui.cli, tui.opening, tui.app"


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
    ours = {name for name in loaded if name.partition(".")[0] in AT_START}
    assert ours - allowed == set(), "Import these where they are first needed, or give the reason for naming them here."
    assert allowed - ours == set(), "These are no longer loaded: take them off the list."


def test_the_dashboard_loads_nothing_that_only_writing_or_a_date_needs(loaded: set[str]) -> None:
    assert {name.partition(".")[0] for name in loaded} & NEVER_AT_START == set()


def test_of_textual_the_dashboard_loads_no_more_than_a_minimal_app(loaded: set[str]) -> None:
    more = {name for name in loaded - loaded_by(STOCK) if name.startswith("textual.")}
    assert more == set(), "A text field or another widget is loaded before somebody opens it."
