"""Reading: everything that can be read is shown, what cannot is named, and nothing is ever written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from career.errors import Unreadable
from store.reading import signature_at
from tests.saved import read_career

Put = Callable[[bytes], bytes]
CREATED = '"created_at":"2026-11-21T08:00:00Z"'
HEADER = '{"_rung": {"1": {"schema": 1}}'


def test_no_file_is_an_empty_career_and_stays_no_file(data: Path) -> None:
    career = read_career(data)
    assert list(career) == []
    assert not data.parent.exists()
    assert signature_at(data) is None


def test_records_come_with_the_id_that_is_their_key(data: Path, put: Put) -> None:
    put(
        f'{HEADER}, "goals": {{"g8k2q7m1x": {{{CREATED},"due":"2026-12-18","title":"Lead two"}}}},'
        f'"wins": {{"w1": {{{CREATED},"on":"2026-11-20","text":"Shipped","skills":["sql"]}}}}}}'.encode()
    )
    career = read_career(data)
    assert career.goals["g8k2q7m1x"].title == "Lead two"
    assert career.goals["g8k2q7m1x"].due == date(2026, 12, 18)
    assert career.wins["w1"].skills == {"sql"}
    assert career.problems == ()


@pytest.mark.parametrize(
    ("key", "line", "says"),
    [
        ("p2", f'{{{CREATED},"name":5}}', "'name' is 5, and needs a text in quotes."),
        ("p2", f"{{{CREATED}}}", "'name' is missing."),
        ("p2", "{}", "'created_at' is missing."),
        ("p2", '"Dana"', "is not a record"),
        ("p2", "null", "is not a record"),
        ("g2", f'{{{CREATED},"name":"Dana"}}', "id: must start with 'p'"),
    ],
)
def test_one_bad_record_hides_no_other(data: Path, put: Put, key: str, line: str, says: str) -> None:
    before = put(f'{HEADER}, "people": {{"p1": {{{CREATED},"name":"Ana"}}, "{key}": {line}}}}}'.encode())
    career = read_career(data)
    assert [person.name for person in career.people.values()] == ["Ana"]
    ((table, record_id, what),) = career.problems
    assert (table, record_id) == ("people", key)
    assert says in what
    assert "Correct its line in the file" in what
    assert data.read_bytes() == before


@pytest.mark.parametrize("depth", [100, 100_000, 1_000_000])
def test_what_is_nested_deeply_is_named_whatever_python_can_read(data: Path, put: Put, depth: int) -> None:
    put(f'{HEADER}, "people": {{"p1": {{{CREATED},"name":"Ana"}}, "p2": {"[" * depth}{"]" * depth}}}}}'.encode())
    refused, problems = "", []
    try:
        problems = [problem.id for problem in read_career(data).problems]
    except Unreadable as error:  # Python 3.13 and older cannot even read such a file
        refused = str(error)
    assert ("nested too deeply" in refused and depth > 100) or problems == ["p2"]


def test_a_record_cannot_pass_for_another(data: Path, put: Put) -> None:
    put(f'{HEADER}, "people": {{"p1": {{"id":"p9",{CREATED},"name":"Ana"}}}}}}'.encode())
    assert [person.id for person in read_career(data).people.values()] == ["p1"]
    put(f'{HEADER}, "people": {{"p1\\",\\"name\\":\\"Eve": {{{CREATED},"name":"Ana"}}}}}}'.encode())
    assert [person.name for person in read_career(data).people.values()] == ["Ana"]


def test_deleted_records_and_tables_of_another_version_are_passed_over(data: Path, put: Put) -> None:
    put(f'{HEADER}, "people": {{"p1": {{"_deleted":"1-0-a1f3"}}}}, "moods": {{"1": {{"x": 1}}}}}}'.encode())
    career = read_career(data)
    assert (list(career), career.problems) == ([], ())


def test_text_from_the_file_cannot_act_on_a_terminal(data: Path, put: Put) -> None:
    put(
        f'{HEADER}, "people": {{"p1": {{{CREATED},"name":"\\u001b]52;c;eA==\\u0007Ana","note":"a\\r\\nb"}}}}}}'.encode()
    )
    (ana,) = read_career(data).people.values()
    assert (ana.name, ana.note) == ("Ana", "a\nb")


def test_a_line_of_the_file_stays_one_line_and_a_text_keeps_its_lines(data: Path, put: Put) -> None:
    put(
        f'{HEADER}, "people": {{"p1": {{{CREATED},"name":"Ana\\nDeleted\\teverything","note":"a\\n\\tb",'
        f'"cares_about":["low\\ncost","\\u200b"]}}}}}}'.encode()
    )
    (ana,) = read_career(data).people.values()
    assert (ana.name, ana.note, ana.cares_about) == ("Ana Deleted everything", "a\n\tb", frozenset({"low cost"}))


@pytest.mark.parametrize("key", ["p\\u001b[2J", "p\\u202e1", "p\\u20281", "pe\\u0301", "p\\u212a", "p\\u007f"])
def test_an_id_that_is_not_what_it_looks_like_is_told_of_and_hides_no_other(data: Path, put: Put, key: str) -> None:
    put(f'{HEADER}, "people": {{"p1": {{{CREATED},"name":"Ana"}}, "{key}": {{{CREATED},"name":"Eve"}}}}}}'.encode())
    career = read_career(data)
    assert list(career.people) == ["p1"]
    ((_, _, what),) = career.problems
    assert what.startswith("id: has invisible characters.")


def test_what_is_no_file_is_refused_without_hanging(data: Path, put: Put) -> None:
    put(b"")
    data.unlink()
    os.mkfifo(data)
    with pytest.raises(Unreadable, match="not a regular file"):
        read_career(data)
    with pytest.raises(Unreadable, match="not a regular file"):
        read_career(data.parent)
    with pytest.raises(Unreadable, match="cannot be read"):
        read_career(data / "career.json")


def test_reading_loads_neither_tinydb_nor_the_lock(data: Path, put: Put) -> None:
    put(f"{HEADER}}}".encode())
    script = """
import sys
from datetime import UTC, datetime
from store.store import Store
store = Store(sys.argv[1], sys.argv[1] + ".state", lambda: datetime(2026, 11, 21, tzinfo=UTC))
store.refresh(), store.history()
print(*sorted({"tinydb", "filelock", "textual", "pendulum", "asyncio"} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", script, data], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
    assert [path.name for path in data.parent.iterdir()] == ["career.json"]
