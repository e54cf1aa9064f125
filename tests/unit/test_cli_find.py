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
    assert "(--until)" not in (said := filled.refuses("find x --since today --until yesterday"))
    assert "20 Nov 2026, where it would end, is before 21 Nov 2026" in said
    assert "Swap --since and --until" in said
    assert "2026-13' is not in the calendar" in filled.refuses("find x --until 2026-13")
    assert "--since and --last each name a time" in filled.refuses("find x --since oct --last 30d")
    assert "(--last)" in filled.refuses("find x --last october")
    assert "WORD" in filled.refuses("find", status=2)


def test_since_a_day_means_the_latest_such_day(filled: Rung) -> None:
    assert filled.says("find reunion --since fri") == filled.says("find reunion --since yesterday")
    assert filled.says("find reunion --since 1 oct")


@pytest.mark.parametrize(
    "window", ["--since nov", "--quarter q4", "--quarter 4 --year 2026", "--year 2026", "--last 8d"]
)
def test_a_window_takes_periods_wherever_it_stands(filled: Rung, window: str) -> None:
    both = filled.says("find reunion")
    assert filled.says(f"find reunion {window}") == both
    assert filled.says(f"find {window} reunion") == both


@pytest.mark.parametrize("window", ["--until oct", "--quarter q3", "--year 2025", "--last 1d --json"])
def test_a_window_leaves_out_what_is_not_in_it(filled: Rung, window: str) -> None:
    assert '"table": "wins"' not in (ran := filled(f"find page {window}")).out
    assert ran.out in {"", "[]\n"}


def test_a_list_takes_the_same_windows(filled: Rung) -> None:
    all_wins = filled.says("list wins")
    assert filled.says("list wins --since nov") == all_wins
    assert filled.says("list --last 2 weeks wins") == all_wins
    assert filled.says("list wins --quarter q3") == (
        "Nothing from 1 Jul 2026 to 30 Sep 2026. `rung list wins --all` shows all 1.\n"
    )
    assert filled.says("wins --until oct --json") == "[]\n"
    assert "still to come" in filled.refuses("list wins --since eoq")
