"""What each command loads: none loads Textual, and what only reads loads nothing that is only for writing."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from career.model.conflicts import Conflict
from career.model.records import Deleted
from career.model.snapshot import Career
from store.store import Store
from tests.building import TODAY
from tests.demo import write_demo
from tests.saved import read_career
from tui.cli.verbs import VERBS

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
NEVER = {"textual", "rich"}
OF_PROGRAMMERS = {"typing_extensions", "inspect", "ast", "tokenize"}
NOT_SAID = {"platform", "gettext"}
"""What libraries load for a name of the system and for translations, of which there are none."""
FOR_WRITING = {"pendulum", "filelock", "tinydb", "snowballstemmer", "platformdirs", "dateutil"}
READING = {
    "today": "today",
    "list": "list goals",
    "wins": "wins --quarter q3 --coverage",
    "find": "find runbook --since last mon --json",
    "show": "show FEEDBACK",
    "reframe": "reframe update the payments runbook",
    "checkin": "checkin",
    "upcoming": "upcoming",
    "standup": "standup --since last mon",
    "profile": "profile",
    "numbers": "numbers",
    "balance": "balance",
    "answer": "answer",
    "road": "road",
    "job": "job",
    "legacy": "legacy",
    "learn": "learn",
    "decide": "decide",
    "leaving": "leaving",
    "letter": "letter",
    "focus": "focus",
    "mix": "mix",
    "ways": "ways",
    "agenda": "agenda Ana",
    "trust": "trust",
    "board": "board",
    "want": "want",
    "skills": "skills",
    "script": "script offer-help --to Dana",
    "history": "history",
    "backups": "backups",
    "recover": "recover --list",
    "doctor": "doctor",
    "where": "where",
    "export": "export - --format obsidian",
    "review": "review document --for me --ratings --quarter q4",
}
WRITING = {
    "add": "add goal Lead two --due next fri",
    "feedback": "feedback be briefer --from Dana",
    "win": "win one",
    "rate": "rate documentation 2 --by Ana --on last fri",
    "met": "met Ana how it went",
    "remind": "remind call Ana in two weeks",
    "edit": "edit FEEDBACK --plain be brief",
    "brainstorm": "brainstorm run the guild",
    "start": "start IDEA",
    "trade": "trade GOAL TASK keep",
    "move": "move TASK eoq",
    "snooze": "snooze TASK",
    "done": "done TASK",
    "resolve": "resolve TASK other",
    "merge": "merge Dana Ana",
    "close": "close REFRAME it held --right y --true yes",
    "delete": "delete TASK",
    "undo": "undo",
    "redo": "redo",
    "restore": "restore 1",
    "join": "join COPY",
    "import": "import EXPORT",
    "purge": "purge FEEDBACK --yes",
    "demo": "demo today",
}
EXPORTS = ("json --mask", "csv --table wins", "jsonresume")
MORE = (
    *("profile edge", "profile --json", "today --json", "today --brief", "list feedback --json", "--version", "--help"),
    *(f"export - --format {made}" for made in EXPORTS),
    *(f"review document --for {whom} --format json" for whom in ("manager", "cv", "coach")),
)
PROGRAM = """
import sys
from tui.main import main
statuses = []
for line in sys.argv[1:]:
    statuses.append(main(line.split()))
    packages = {name.partition(".")[0] for name in sys.modules}
    print("LOADED", *sorted(packages | ({"career.reframing"} & sys.modules.keys())))
sys.exit(max(statuses))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the demo's career in it."""
    made = tmp_path_factory.mktemp("career")
    write_demo(made / "career.json", made / "state", TODAY)
    (made / "export.json").write_text('{"rung_export": {"version": 1, "masked": false}, "records": []}', "utf-8")
    store = Store(made / "career.json", made / "state", lambda: NOW)
    task = open_task(store.career)
    copy = made / "elsewhere" / "copy.json"
    copy.parent.mkdir()
    copy.write_bytes((made / "career.json").read_bytes())
    Store(copy, made / "there", lambda: NOW).commit("Deleted", [Deleted(open_task(store.career))])
    store.commit("Joined", [Conflict(id="x0000000a", created_at=NOW, of=task, path="title", text="Another")])
    return made


def open_task(career: Career) -> str:
    """Give the id of a task to work on."""
    return next(key for key, task in career.tasks.items() if task.state == "open")


def loaded(folder: Path, *commands: str) -> list[set[str]]:
    """Run commands one after the other in one new process, and give the packages that were loaded after each."""
    career = read_career(folder / "career.json")
    task = open_task(career)
    reframe = next(key for key, kept in career.reframes.items() if kept.closed_on is None)
    goals = {
        state: next(key for key, goal in career.goals.items() if goal.state == state) for state in ("open", "idea")
    }
    named = {
        "GOAL": goals["open"],
        "IDEA": goals["idea"],
        "FEEDBACK": next(iter(career.feedback)),
        "TASK": task,
        "REFRAME": reframe,
        "COPY": str(folder / "elsewhere" / "copy.json"),
        "EXPORT": str(folder / "export.json"),
    }
    lines = [" ".join(named.get(word, word) for word in line.split()) for line in commands]
    env = {"RUNG_FILE": str(folder / "career.json"), "XDG_STATE_HOME": str(folder), "RUNG_TODAY": "2026-11-21"}
    command = [sys.executable, "-c", PROGRAM, *lines]
    done = subprocess.run(command, env=os.environ | env, capture_output=True, text=True, check=True, timeout=300)
    assert done.stderr == ""
    return [set(line.split()) for line in done.stdout.splitlines() if line.startswith("LOADED ")]


def test_every_verb_is_covered() -> None:
    assert set(READING) | set(WRITING) == set(VERBS)


def test_a_reading_command_loads_neither_textual_nor_what_writing_needs(folder: Path) -> None:
    commands = (*READING.values(), *MORE)
    for typed, packages in zip(commands, loaded(folder, *commands), strict=True):
        assert not packages & (NEVER | FOR_WRITING | OF_PROGRAMMERS | NOT_SAID), typed


def test_no_writing_command_loads_textual(folder: Path) -> None:
    packages = loaded(folder, *WRITING.values())[-1]
    assert not packages & NEVER
    assert {"tinydb", "filelock"} <= packages  # it is seen here what is loaded


def test_what_names_no_skill_does_not_load_the_engine(folder: Path) -> None:
    """It is a sixth of the start of a page."""
    without = ("--version", "today --brief", "today", "today --json", "list goals", "list tasks", "upcoming", "standup")
    *loads, last = loaded(folder, *without, "checkin --print", "reframe call Ana")
    for typed, packages in zip((*without, "checkin --print"), loads, strict=True):
        assert "career.reframing" not in packages, typed
    assert "career.reframing" in last
