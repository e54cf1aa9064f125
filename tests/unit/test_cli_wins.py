"""`rung wins` and `rung win`: the book on the command line, its windows and filters, and figures in the text (P1)."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def filled(rung: Rung) -> Rung:
    """Give a file with wins of this autumn, of last winter, and praise."""
    rung.says("add goal Orders under a second")
    goal = rung.id_of("Orders under a second")
    rung.says(f"win Orders page 4.1 s -> 0.9 s --goal {goal} --skills databases --milestone --on yesterday")
    rung.says("win Sales explained it alone --for Omar --on 1 nov")
    rung.says("win Two years ago --on 2024-06-01")
    rung.says("win A year ago --on 2025-11-30")
    rung.says("feedback the day it slipped --from Ana --kind praise --pinned --on 5 oct")
    return rung


def lines(said: str) -> list[str]:
    """Give what was printed without the ids at the ends."""
    return [line.rsplit("  ", 1)[0].strip() if line.startswith(" ") else line for line in said.splitlines()]


def test_the_figures_of_a_text_are_read_and_its_words_are_kept(filled: Rung) -> None:
    won = next(win for win in filled.career.wins.values() if win.milestone)
    assert (won.text, won.before, won.after, won.unit) == ("Orders page 4.1 s -> 0.9 s", 4.1, 0.9, "s")
    filled.says("win 40 -> 92 tests --before 41 --after 92")
    typed = next(win for win in filled.career.wins.values() if "tests" in win.text)
    assert (typed.before, typed.after, typed.unit) == (41, 92, "")


def test_wins_are_printed_by_month_the_newest_first_and_earlier_years_as_a_count(filled: Rung) -> None:
    assert lines(filled.says("wins")) == [
        'pinned: Ana: "the day it slipped"',
        "November 2026",
        "20  Orders page 4.1 s -> 0.9 s (milestone · Database design and tuning)",
        "1   Sales explained it alone (for Omar)",
        "2025: 1 win. rung wins --year 2025",
        "2024: 1 win. rung wins --year 2024",
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("--year 2025", ["A year ago"]),
        ("--until 2025", ["A year ago", "Two years ago"]),
        ("--quarter q4", ["Orders page 4.1 s -> 0.9 s", "Sales explained it alone"]),
        ("--last 30d --person omar", ["Sales explained it alone"]),
        ("--goal=Orders_under_a_second", ["Orders page 4.1 s -> 0.9 s"]),
        ("--skill databases", ["Orders page 4.1 s -> 0.9 s"]),
        ("--milestone", ["Orders page 4.1 s -> 0.9 s"]),
        ("ago two", ["Two years ago"]),
        ("--pinned", []),
    ],
)
def test_words_windows_and_options_narrow_it(filled: Rung, typed: str, expected: list[str]) -> None:
    quoted = [word.replace("_", " ") for word in f"{typed} --json".split()]
    assert [win["text"] for win in json.loads(filled.says("wins", *quoted))] == expected


def test_what_is_not_there_is_said_with_the_way_back(filled: Rung) -> None:
    assert filled.says("wins --quarter q3") == "No win from 1 Jul 2026 to 30 Sep 2026. `rung wins` shows all.\n"
    assert filled.says("wins absent") == "No win like that. `rung wins` shows all.\n"
    assert "still to come" in filled.refuses("wins --since tomorrow")
    assert "(--goal)" in filled.refuses(f"wins --goal {filled.id_of('A year ago')}")
    assert "There is no goal 'zzz9'" in filled.refuses("wins --goal zzz9")


def test_a_new_file_says_how_to_note_the_first(rung: Rung) -> None:
    assert rung.says("wins") == "No wins yet. Note the first with: rung win TEXT\n"
    assert rung.says("wins --coverage") == "No wins yet. Note the first with: rung win TEXT\n"
    assert rung.says("wins --json") == "[]\n"


def test_coverage_names_the_months_without_a_win(filled: Rung) -> None:
    assert [line.split() for line in filled.says("wins --coverage --since sep").splitlines()] == [
        ["2", "November", "2026"],
        ["none", "October", "2026"],
        ["none", "September", "2026"],
        ["2", "of", "3", "months", "without", "a", "win."],
    ]
    assert filled.says("wins --coverage --since nov").endswith("No month without a win.\n")
    months = json.loads(filled.says("wins --coverage --json --quarter q4"))
    assert months == [{"month": "2026-11", "wins": 2}, {"month": "2026-10", "wins": 0}]


def test_marks_and_who_was_told_are_fields_that_undo_and_find_know(filled: Rung) -> None:
    won = filled.id_of("A year ago")
    filled.says(f"edit {won} --pinned --old-skill --told Ana, Omar Diaz")
    kept = filled.career.wins[won]
    assert (kept.pinned, kept.old_skill, kept.told_to) == (True, True, frozenset({"Ana", "Omar Diaz"}))
    assert "A year ago" in filled.says("find diaz")
    assert "pinned · old skill used again" in filled.says("wins --pinned")
    assert json.loads(filled.says("wins --pinned --json --mask"))[0]["told_to"] == ["A.", "O. D."]
    filled.says("undo")
    assert not filled.career.wins[won].told_to


def test_the_mask_hides_who_said_what(filled: Rung) -> None:
    said = filled.says("wins --mask")
    assert "Ana" not in said
    assert "slipped" not in said
    assert 'pinned: A.: "███ ███ ██ ███████"' in said


def test_two_copies_join_their_marks_and_who_was_told(filled: Rung) -> None:
    won = filled.id_of("A year ago")
    copy = filled.file.with_name("career (copy).json")
    copy.write_bytes(filled.file.read_bytes())
    filled.says(f"edit {won} --pinned --told Ana")
    filled(f"edit {won} --milestone --needed --told Omar --file", str(copy))
    filled("join", str(copy))
    kept = filled.career.wins[won]
    assert (kept.pinned, kept.milestone, kept.needed, kept.told_to) == (True, True, True, frozenset({"Ana", "Omar"}))
