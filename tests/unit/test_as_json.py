"""docs/json.md says what `--json` prints: its keys are the real ones."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from career.model.conflicts import Conflict
from career.model.tables import TABLES
from tests.building import TODAY
from tests.demo import write_demo
from tests.unit.commands import Rung
from tui.demo import demo_file
from tui.host import clock, paths

PAGE = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
BASE = {"table", "id", "created_at", "note", "revisit_on", "archived_on", "derived"}


@pytest.fixture(autouse=True)
def _demo_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `rung demo` write the same demo that it writes by itself, without telling it anew for each verb."""
    monkeypatch.setattr(demo_file, "write_demo", write_demo)


def example(verb: str) -> Any:
    """Give the example below the heading of a verb."""
    found = re.search(rf"## `rung {verb}[^`]*--json`\n+```json\n(.*?)```", PAGE, re.DOTALL)
    assert found, verb
    return json.loads(found[1])


def tables(heading: str) -> dict[str, set[str]]:
    """Give the keys of each row of the table whose second column has that heading."""
    rows = PAGE.split(f"| of | {heading} |\n| --- | --- |\n")[1].split("\n\n")[0]
    return {row.split("|")[1].strip(): set(re.findall(r"`(\w+)`", row.split("|")[2])) for row in rows.splitlines()}


def shape(value: Any) -> Any:
    """Give the keys of a value, all the way down; a list is told by its first entry."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return None


def test_every_record_has_the_keys_of_the_page(rung: Rung) -> None:
    write_demo(rung.file, paths.find().state, TODAY)
    told, told_derived = tables("keys"), tables("keys in `derived`")
    assert told.pop("every record") == BASE
    assert set(told) == set(TABLES)
    for table in set(told) - {Conflict.table}:
        records = json.loads(rung.says(f"list {table} --all --json"))
        assert records, table
        for record in records:
            assert set(record) == BASE | told[table]
            assert set(record["derived"]) == told_derived.get(table, set())
            assert record["table"] == table
            assert re.fullmatch(r"[0-9a-z]{9}", record["id"])
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", record["created_at"])


def test_today_has_the_keys_of_the_page(rung: Rung) -> None:
    real, told = json.loads(rung.says("demo today --json")), example("today")
    told["problems"] = []
    assert shape(real) == shape(told)
    assert list(real) == list(told)


@pytest.mark.parametrize(
    "verb",
    [
        "checkin",
        "upcoming",
        "road",
        "focus",
        "mix",
        "ways",
        "board",
        "skills",
        "standup",
        "profile",
        "numbers",
        "balance",
        "answer",
    ],
)
def test_what_a_day_needs_has_the_keys_of_the_page(verb: str, rung: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.FIXED, "2026-11-25")  # a Wednesday: on some days a part of a page has nothing to show
    real, told = json.loads(rung.says(f"demo {verb} --json")), example(verb)
    assert shape(real) == shape(told)


def test_show_has_the_keys_of_the_page(rung: Rung) -> None:
    silent = json.loads(rung.says("demo today --json"))["inbox"][0]
    goal = next(r for r in json.loads(rung.says("demo list goals --json")) if r["title"] == "Go-to for payments")
    told = example("show")
    shown = json.loads(rung.says(f"demo show {silent['id']} --json"))
    assert list(shown) == list(told)
    assert shape(shown["points_at"]) == shape(told["points_at"])
    assert shown["script"].startswith("Hi Dana, you told me: ")
    shown = json.loads(rung.says(f"demo show {goal['id']} --json"))
    assert shape(shown["pointed_at_by"]) == shape(told["pointed_at_by"])
    assert shown["script"] is None
    assert shown["record"] == goal


def test_close_has_the_keys_of_the_page(rung: Rung) -> None:
    kept = next(r for r in json.loads(rung.says("demo list reframes --json")) if not r["closed_on"])
    real = json.loads(rung.says(f"demo close {kept['id']} it held --right y --true yes --json"))
    told = example("close")
    assert set(real) == set(told)
    assert set(real["so_far"]) == set(told["so_far"])
    assert set(real["so_far"]["closed_with_proof"]) == set(told["so_far"]["closed_with_proof"])
    assert real["reframe"]["win"] == real["win"]["id"]
    assert real["win"]["text"] == "it held"
    assert set(told["so_far"]["reasons"]) == {"know", "like", "use"}


def test_reframe_has_the_keys_of_the_page(rung: Rung) -> None:
    real = json.loads(rung.says("demo reframe write a payments runbook for the night shift --json"))
    assert shape(real) == shape(example("reframe"))
    batch = json.loads(rung.says("reframe --batch --json", given="update the payments runbook\n"))
    assert list(batch) == list(example("reframe"))[:5]
    assert shape(batch["skills"]) == shape(real["skills"])
    saved = json.loads(rung.says("reframe update the payments runbook --save --json"))["saved"]
    assert sorted(i[0] for i in saved) == ["r", "t"]


def test_moments_are_whole_seconds_of_utc(rung: Rung) -> None:
    rung.says("win one")
    moment = json.loads(rung.says("list wins --json"))[0]["created_at"]
    assert re.fullmatch(r"2026-11-21T\d\d:\d\d:\d\dZ", moment)


def test_history_and_where_have_the_keys_of_the_page(rung: Rung) -> None:
    rung.says("win one")
    rung.says("undo")
    real = json.loads(rung.says("history --json"))
    assert shape(real) == shape(example("history"))
    assert (real[0]["here"], real[0]["undone"]) == (True, True)
    assert shape(json.loads(rung.says("where --json"))) == shape(example("where"))


def test_problems_have_the_keys_of_the_page(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    rung.file.write_text(rung.file.read_text("utf-8").replace('"Lead two people"', "7", 1), "utf-8")
    shutil.rmtree(paths.find().state)  # else the record is shown as it was last known
    assert shape(json.loads(rung("today --json").out)["problems"]) == shape(example("today")["problems"])
