"""The job by command: setting it, how it fits, what one changes, what stays, and the next one; two jobs of two machines."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.saved import read_career
from tests.unit.commands import Rung

FALLING = ("job fit 7 --on -40d", "job fit 5 too many meetings --on -20d", "job fit 3")


def employed(rung: Rung) -> str:
    """Note a job of 412 days and give its id."""
    rung.says("job set Backend engineer --at Northwind --from 2025-10-06 --path bridge")
    return rung.id_of("Backend engineer at Northwind")


def test_a_job_says_its_day_and_where_it_leads(rung: Rung) -> None:
    assert "rung job set TITLE" in rung.says("job")
    employed(rung)
    assert "Backend engineer at Northwind · day 412 · a bridge" in rung.says("job")
    rung.says("job set --path on my path")
    assert "on my path" in rung.says("job")


def test_falling_twice_asks_what_changes_and_the_answer_is_one_goal(rung: Rung) -> None:
    employed(rung)
    said = [rung.says(line) for line in FALLING]
    assert ["What will you change now?" in one for one in said] == [False, False, True]
    assert "7 5 3 of 10, falling" in rung.says("job")
    rung.says("job set --leaving 5 jan")
    rung.says("job change hand the list to the whole team")
    (goal,) = rung.career.goals.values()
    assert (goal.title, goal.kind, str(goal.due)) == ("hand the list to the whole team", "legacy", "2027-01-05")
    assert "What will you change" not in rung.says("job")
    rung.says("undo")
    assert "What will you change" in rung.says("job")


def test_a_score_has_its_range_and_a_job(rung: Rung) -> None:
    assert "No job is noted for today" in rung.refuses("job fit 7")
    employed(rung)
    assert "0 to 10" in rung.refuses("job fit 11")
    assert "future" in rung.refuses("job fit 7 --on tomorrow")
    assert "Did you mean" in rung.refuses("job nxt", status=2)


def test_what_stays_is_wanted_then_forming_then_real_and_a_deleted_proof_takes_it_back(rung: Rung) -> None:
    employed(rung)
    assert "what should stay" in rung.says("legacy")
    rung.says("add legacy The on-call runbook --kind made better --successor Priya")
    offered = rung.says("win Tom ran the night from the runbook")
    stays, win = rung.id_of("The on-call runbook"), rung.id_of("Tom ran the night from the runbook")
    assert f"Does it prove 'The on-call runbook'? rung edit {rung.career.short(win)} --proves" in offered
    assert "0 of 1 real" in rung.says("legacy")
    rung.says(f"edit {win} --proves {stays}")
    assert "0 of 1 real, 1 forming" in rung.says("legacy")
    rung.says(f"win an outsider followed it --proves {stays}")
    rung.says(f"win two new alerts were added --proves {stays}")
    shown = rung.says("legacy")
    assert "1 of 1 real" in shown
    assert "3 proofs  taken on by Priya" in shown
    rung.says(f"delete {win}")
    assert "1 forming" in rung.says("legacy")
    rung.says(f"edit {stays} --confirmed-by Ana")
    assert "says Ana" in rung.says("legacy")


def test_the_weeks_left_stand_in_upcoming_but_in_no_prompt_no_calendar_and_not_under_the_mask(rung: Rung) -> None:
    employed(rung)
    for line in FALLING:
        rung.says(line)
    rung.says("job set --leaving 2027-01-30")
    assert "10 weeks to finish what you leave" in rung.says("today")
    assert "10 weeks" in rung.says("upcoming --days 14")
    assert "10 weeks (private)" in rung.says("job")
    for verb in (
        "today --brief",
        "export - --format ics",
        "export - --format obsidian",
        "export - --format jsonresume",
    ):
        assert "weeks" not in rung.says(verb), verb
        assert "30 Jan" not in rung.says(verb), verb
        assert "20270130" not in rung.says(verb), verb
    for verb in (
        "today",
        "today --json",
        "upcoming --days 90",
        "job",
        "job --json",
        "list roles --json",
        "find engineer",
    ):
        masked = rung.says(f"{verb} --mask")
        assert "2027-01-30" not in masked, verb
        assert "week" not in masked, verb
        assert "falling" not in masked.replace('"falling": false', ""), verb
        assert "meetings" not in masked, verb
    assert '"score": null' in rung.says("list fits --json --mask")
    rung.says("job set --leaving today")
    assert "your last day" in rung.says("today")
    assert rung.says("today --brief") == ""
    rung.says("job set --leaving", "")
    assert "weeks" not in rung.says("today")


def test_a_day_of_leaving_that_is_over_says_so_and_stays(rung: Rung) -> None:
    employed(rung)
    assert "That day is over" in rung.says("job set --leaving 2026-11-09")
    assert "you meant to leave on 9 Nov, 12 days ago" in rung.says("job")
    assert "leave" not in rung.says("today")


def test_a_job_that_ends_before_it_begins_is_refused(rung: Rung) -> None:
    employed(rung)
    assert "end before it begins" in rung.refuses("job set --until 2025-10-05")
    assert "be left before it begins" in rung.refuses("job set --leaving 2025-10-05")


def test_the_next_job_takes_goals_along_by_choice_and_history_stays(rung: Rung) -> None:
    old = employed(rung)
    rung.says("add goal Tidy the rota")
    rung.says("add goal Lead two people --due eoq")
    rung.says("add person Ana --role manager")
    rung.says("rate public speaking 2")
    rung.says("add legacy The runbook")
    before = [rung.says(verb) for verb in ("road", "skills", "list people")]
    said = rung.says(f"job next Platform engineer --at Contoso --starts today --behind {rung.id_of('Tidy the rota')}")
    assert "1 goal left behind" in said
    assert "These goals come along: 'Lead two people'" in said
    assert str(rung.career.roles[old].ended_on) == "2026-11-20"
    shown = rung.says("job")
    assert "Platform engineer at Contoso · day 1 · on my path" in shown
    assert "6 Oct 2025 - 20 Nov  Backend engineer at Northwind" in shown
    assert "nothing yet" in shown
    assert "The runbook" in rung.says(f"legacy --job {old}")
    after = [rung.says(verb) for verb in ("road", "skills", "list people")]
    assert after[1:] == before[1:]
    assert [line for line in before[0].splitlines() if "Tidy" not in line] == after[0].splitlines()
    assert "Lead two people" in after[0]
    assert "runbook" in rung.says("find runbook")
    rung.says("undo")
    assert "day 412" in rung.says("job")
    assert "Tidy" in rung.says("list goals")


def test_a_next_job_that_would_begin_before_this_one_says_so(rung: Rung) -> None:
    employed(rung)
    assert "began on Mon 6 Oct 2025" in rung.refuses("job next Lead --starts 2025-10-06")
    assert "not an open goal" in rung.refuses("job next Lead --starts +3d --behind 3")


def test_two_jobs_of_two_machines_both_stay_and_say_what_to_do(
    rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung.says("add goal Lead two people")
    copy = tmp_path / "copy" / "career.json"
    copy.parent.mkdir()
    shutil.copy(rung.file, copy)
    employed(rung)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    assert "Added job" in rung.says(f"job set Web developer --at Contoso --from 2026-10-01 --file {copy}")
    rung(f"join {copy}")
    assert {role.title for role in rung.career.roles.values()} == {"Backend engineer", "Web developer"}
    said = rung.says("job")
    assert "Web developer at Contoso · day 52" in said
    assert "'Backend engineer at Northwind' is open, too. Both stay" in said


def test_two_machines_that_changed_one_date_each_leave_a_job_that_ends_before_it_begins(
    rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = employed(rung)
    copy = tmp_path / "copy" / "career.json"
    copy.parent.mkdir()
    shutil.copy(rung.file, copy)
    rung.says("job set --until 2026-03-01")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    rung.says(f"job set --from 2026-06-01 --file {copy}")
    rung(f"join {copy}")
    role = rung.career.roles[old]
    assert (str(role.started_on), str(role.ended_on)) == ("2026-06-01", "2026-03-01")
    assert "ends before it begins" in rung.says("job")
    assert "ends before it begins" in rung.says(f"show {old}")


def test_an_export_brings_all_of_it_back(rung: Rung, tmp_path: Path) -> None:
    employed(rung)
    for line in (*FALLING, "add legacy The runbook --kind go-to --successor Priya"):
        rung.says(line)
    rung.says(f"win it held --proves {rung.id_of('The runbook')}")
    out = tmp_path / "out.json"
    assert rung(f"export {out}").status == 0
    before = {table: dict(rung.career.table(table)) for table in ("roles", "fits", "legacy", "wins")}
    there = tmp_path / "there.json"
    assert rung(f"import {out} --file {there}").status == 0
    assert {table: dict(read_career(there).table(table)) for table in before} == before
    found = json.loads(rung.says("job --json"))
    assert [fit["score"] for fit in found["fits"]] == [7, 5, 3]
    assert found["jobs"][0]["derived"]["day"] == 412
    assert found["asks_for_change"] is True
    assert json.loads(rung.says("legacy --json"))["legacy"][0]["derived"]["state"] == "forming"


def test_the_first_day_of_a_job_without_a_year_is_the_last_one_and_of_the_next_job_the_one_to_come(rung: Rung) -> None:
    assert "6 Oct 2026" in rung.says("job set Data analyst --from 6 oct")
    assert "11 Jan 2027" in rung.says("job next Team lead --starts 11 jan")
    assert "Added job" in rung.says("add job Clerk --from 2020-01-06 --until 2021-03-31")
