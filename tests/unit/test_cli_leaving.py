"""Leaving well by command: the checklist, handing over, the handover list and the closing letter (L11, L16)."""

from __future__ import annotations

import json
from pathlib import Path

from tests.unit.commands import Rung


def test_one_open_task_and_no_praise_are_two_red_lines_that_turn_green(rung: Rung) -> None:
    assert "No job is noted" in rung.refuses("leaving")
    rung.says("job set Backend engineer --from 2026-01-05")
    rung.says("add task close the audit")
    said = rung.says("leaving")
    assert "0 of 2 done" in said
    assert said.count("[ ]") == 2
    assert "still open: close the audit" in said
    assert "no praise on file from whoever you report to" in said
    task = rung.id_of("close the audit")
    assert "Nobody was named" in rung.refuses(f"leaving --hand {task}")
    rung.says(f"leaving --hand {task} --to Priya")
    assert "handed to Priya: close the audit" in rung.says("leaving")
    rung.says("add person Ana --role manager")
    assert "no praise on file from Ana" in rung.says("leaving")
    rung.says("feedback you told me at once --from Ana --kind praise")
    said = rung.says("leaving")
    assert "all done" in said
    assert "praise from Ana, 21 Nov: you told me at once" in said
    assert "[ ]" not in said
    rung.says("undo")
    assert "1 of 2 done" in rung.says("leaving")
    found = json.loads(rung.says("leaving --json"))
    assert [(row["kind"], row["done"]) for row in found["checklist"]] == [("task", True), ("praise", False)]


def test_praise_of_an_earlier_job_and_what_has_no_successor_are_open(rung: Rung) -> None:
    rung.says("job set Backend engineer --from 2026-11-01")
    rung.says("add person Ana --role manager")
    rung.says("feedback well done --from Ana --kind praise --on 2026-10-30")
    rung.says("add legacy The runbook")
    said = rung.says("leaving")
    assert "no praise on file from Ana" in said
    assert "nobody takes on: The runbook" in said
    rung.says(f"edit {rung.id_of('The runbook')} --successor Tom")
    assert "[x]  Tom takes on: The runbook" in rung.says("leaving")


def test_letter_and_handover_are_printed_and_written(rung: Rung, tmp_path: Path) -> None:
    rung.says("job set Backend engineer --at Northwind --from 2026-01-05 --leaving 2026-12-30")
    rung.says("add legacy The runbook")
    rung.says("win it held --before 4 --after 1 --unit h")
    rung.says("add task close the audit --from Ana")
    printed = rung.says("letter")
    assert printed.startswith("# Closing letter: Backend engineer at Northwind\n")
    assert "from 4 to 1 h" in printed
    assert "The runbook" not in printed
    assert "Dec" not in printed
    assert "Close the audit, for Ana." in rung.says("leaving -")
    assert "for A.." in rung.says("leaving - --mask").replace("for A.", "for A..", 1)
    out = tmp_path / "letter.html"
    assert "Wrote" in rung.says(f"letter {out}")
    assert out.read_text("utf-8").startswith("<!doctype html>")
    assert out.stat().st_mode & 0o777 == 0o600
    assert "Wrote" in rung.says(f"letter {out}")
    note = tmp_path / "handover.md"
    rung.says(f"leaving {note}")
    assert "may hold more" in rung.refuses(f"leaving {note}")
    assert "[w" in rung.says("letter --ids")
    assert "no 'json' here" in rung.refuses("letter --format json", status=2)


def test_the_letter_of_an_earlier_job_has_its_own_days(rung: Rung) -> None:
    rung.says("job set Web developer --at Contoso --from 2025-01-01")
    rung.says("win the style guide --on 2026-06-01")
    old = rung.id_of("Web developer at Contoso")
    rung.says("job next Backend engineer --at Northwind --starts 2026-11-01")
    assert "style guide" not in rung.says("letter")
    before = rung.says(f"letter --job {old}")
    assert "1 Jan 2025 to 31 Oct 2026" in before
    assert "style guide" in before
    assert "is not a job" in rung.refuses(f"letter --job {rung.id_of('the style guide')}")


def test_a_reputation_is_taken_on_by_nobody_and_that_is_no_open_line(rung: Rung) -> None:
    rung.says("job set Engineer --at Northwind --from 2025-10-06")
    rung.says("add legacy Known for calm --kind reputation")
    assert "Known for calm" not in rung.says("leaving")
    assert "nobody takes" not in rung.says("job") + rung.says("list legacy")
    assert "Engineer" in rung.says("list jobs")
