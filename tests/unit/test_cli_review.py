"""`rung review document`: what it prints and writes, by command."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def lived(rung: Rung) -> Rung:
    """Give a command line with a little life behind it."""
    rung.says("add person Dana Ruiz --role manager")
    rung.says("add goal Give three talks --due +60d --unit talks --baseline 0 --target 3")
    rung.says("add check-in", rung.id_of("Give three talks"), "--value", "1")
    rung.says("win first talk at the guild --milestone --for Dana Ruiz --note", "SECRET NOTE")
    rung.says("feedback be briefer --from Dana")
    return rung


def test_it_is_printed_as_markdown_for_a_manager(lived: Rung) -> None:
    out = lived.says("review document")
    assert out.startswith("# Self-review\n\n22 Nov 2025 to 21 Nov 2026\n")
    assert "- First talk at the guild (for you, 21 Nov)." in out.splitlines()
    assert "- 1 of 3 talks so far; due 20 Jan 2027." in out.splitlines()
    assert "SECRET" not in out
    assert "briefer" not in out
    assert "“be briefer”" in lived.says("review document --for me")


def test_two_runs_and_an_undone_and_redone_change_print_the_same_bytes(lived: Rung) -> None:
    for asked in ("--for me --ids --ratings", "--for manager --format html", "--for coach --format json"):
        first = lived.says(f"review document {asked}")
        assert lived.says(f"review document {asked}") == first
        lived.says("win a second one")
        assert lived.says(f"review document {asked}") != first or "coach" in asked
        lived.says("undo")
        assert lived.says(f"review document {asked}") == first
        lived.says("redo")
        again = lived.says(f"review document {asked}")
        lived.says("undo")
        lived.says("redo")
        assert lived.says(f"review document {asked}") == again
        lived.says("undo")


@pytest.mark.parametrize(
    ("window", "is_in"), [("--since q4", True), ("--quarter q3", False), ("--year 2025", False), ("--last 1d", True)]
)
def test_the_windows_are_those_of_every_verb(lived: Rung, window: str, is_in: bool) -> None:
    assert ("guild" in lived.says(f"review document {window}")) is is_in


def test_ids_are_those_that_show_takes(lived: Rung) -> None:
    line = next(line for line in lived.says("review document --ids").splitlines() if "guild" in line)
    short = line.rpartition("[")[2].rstrip("]")
    assert "first talk at the guild" in lived.says(f"show {short}")


def test_with_the_mask_names_are_initials_in_every_format(lived: Rung) -> None:
    for made in ("md", "html", "json"):
        out = lived.says(f"review document --for me --mask --format {made}")
        assert "for D. R." in out
        assert "Dana" not in out
        assert "Ruiz" not in out
        assert "briefer" not in out
    assert json.loads(lived.says("review document --format json --mask"))["masked"] is True


def test_a_file_is_written_by_its_ending_for_its_owner_only(lived: Rung, tmp_path: Path) -> None:
    place = tmp_path / "review.html"
    assert lived.says("review document", str(place)).startswith(f"Wrote {place} (")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert place.read_text().startswith("<!doctype html>")
    assert lived.says("review document --format html") == place.read_text()
    lived.says("review document", str(place), "--for", "cv")  # an earlier review is replaced
    assert "<h1>Milestones</h1>" in place.read_text()
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".tmp")] == []


def test_a_file_that_is_no_review_stays_unless_it_is_forced(lived: Rung, tmp_path: Path) -> None:
    place = tmp_path / "notes.md"
    place.write_text("# My notes\n")
    assert "is there already" in lived.refuses("review document", str(place))
    assert place.read_text() == "# My notes\n"
    lived.says("review document", str(place), "--force")
    assert "# Self-review" in place.read_text()
    assert "is there already" in lived.refuses("review document", str(place))  # one writes on in it by hand
    assert "the file of your career itself" in lived.refuses("review document", str(lived.file), "--force")


@pytest.mark.parametrize("kind", ["md", "html", "json"])
def test_a_disk_that_is_full_loses_nothing_and_says_so(
    lived: Rung, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / f"review.{kind}"
    lived.says("review document", str(place), "--force")
    before = place.read_bytes()

    def full(_: int, __: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    said = lived.refuses("review document", str(place), "--for", "me", "--force")
    assert "No space left on device" in said
    assert place.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("review", "document"),
        ("review paper", "Type `rung review document`"),
        ("review document --for boss", "manager, me, cv, coach"),
        ("review document --format pdf", "md, html, json"),
        ("review document --quarter q9", "q3"),
        ("review document mine.PDF", "a browser prints it as PDF"),
    ],
)
def test_what_does_not_fit_is_said_with_what_does(rung: Rung, words: str, said: str) -> None:
    ran = rung(words)
    assert ran.status in {1, 2}
    assert said in ran.err


def test_html_wants_jinja2_and_says_how_to_get_it(lived: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert "pip install 'rung[html]'" in lived.refuses("review document --format html")
    assert lived.says("review document")


def test_a_time_that_begins_before_this_job_says_that_earlier_jobs_are_left_out(rung: Rung) -> None:
    rung.says("job set Data lead --from yesterday")
    ran = rung("review document --last 90d")
    assert ran.status == 0
    assert "Your earlier jobs are left out" in ran.err
    assert "--earlier-jobs has them" in ran.err
    rung.says("review document --last 90d --earlier-jobs")


def test_an_empty_career_says_so(rung: Rung) -> None:
    assert "Nothing is written down for this time yet." in rung.says("review document")
    assert "marked as a milestone" in rung.says("review document --for cv")
    assert json.loads(rung.says("review document --format json"))["empty"].startswith("Nothing")


def test_a_reader_who_has_seen_enough_is_no_error(lived: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    class Closed(io.StringIO):
        def write(self, _: str) -> int:
            raise BrokenPipeError

    before = lived.file.read_bytes()
    monkeypatch.setattr(sys, "stdout", Closed())
    from tui.main import main

    assert main(["review", "document"]) == 0
    assert lived.file.read_bytes() == before


def test_json_has_the_keys_of_the_page(rung: Rung) -> None:
    page = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    told = json.loads(
        page.partition("## `rung review document --format json`")[2].split("```json\n")[1].split("```")[0]
    )
    real = json.loads(rung.says("demo review document --format json"))
    assert list(real) == list(told)
    assert list(real["figures"]) == list(told["figures"])
    for name in ("goals", "wins", "skills"):
        assert list(real["figures"][name][0]) == list(told["figures"][name][0])
    (section,) = told["sections"]
    assert list(real["sections"][0]) == list(section)
    assert list(real["sections"][0]["entries"][0]) == list(section["entries"][0])
    assert list(real["sections"][0]["entries"][0]["sentences"][0]) == list(section["entries"][0]["sentences"][0])
