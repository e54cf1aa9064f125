"""`rung find`: the search of the dashboard on the command line."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def filled(rung: Rung) -> Rung:
    """Give a file with a few records."""
    rung.says("add goal organise the r\u00e9union")
    rung.says("win", "the reunion\u2019s page is up", "--on", "last fri")
    rung.says("feedback shorter mails --from Dana")
    return rung


def test_rows_name_their_kind_and_the_newest_is_first(filled: Rung) -> None:
    rows = [line.rsplit("  ", 1)[0].split(None, 1) for line in filled.says("find REUNION").splitlines()]
    assert rows == [["win", "the reunion\u2019s page is up"], ["goal", "organise the r\u00e9union"]]
    assert filled.says("find reunion's").startswith("win ")
    assert [row["table"] for row in json.loads(filled.says("find dana --json"))] == ["people", "feedback"]


def test_days_narrow_it(filled: Rung) -> None:
    assert filled.says("find reunion --since today").startswith("goal ")
    assert filled.says("find reunion --until last fri").startswith("win ")
    assert filled.says("find reunion --since last thu --until yesterday").startswith("win ")


def test_nothing_found_is_said_on_standard_error_and_is_no_failure(filled: Rung) -> None:
    ran = filled("find absent words")
    assert (ran.status, ran.out, ran.err) == (0, "", 'rung: No match for "absent words".\n')
    assert filled.says("find absent --json") == "[]\n"


def test_days_that_cannot_be_are_refused(filled: Rung) -> None:
    assert "(--since)" in filled.refuses("find x --since tomorrow")
    assert "--until is before --since." in filled.refuses("find x --since today --until yesterday", status=2)
    assert "WORD" in filled.refuses("find", status=2)


def test_since_a_day_means_the_latest_such_day(filled: Rung) -> None:
    assert filled.says("find reunion --since fri") == filled.says("find reunion --since yesterday")
    assert filled.says("find reunion --since 1 oct")
