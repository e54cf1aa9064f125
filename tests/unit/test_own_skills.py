"""The user's own catalogue counts on the command line, and a mistake in it is told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from career.model.snapshot import Career
from tests.unit.commands import Rung
from tui.host import own_skills

BEES = """
[[skill]]
id = "beekeeping"
name = "Beekeeping"
cues = ["hive", "harvest honey"]

[[skill]]
id = "documentation"
cues = ["zettelkasten"]
"""


@pytest.fixture
def file(rung: Rung) -> Path:
    path = Path(json.loads(rung.says("where --json"))["config"]["path"]).with_name("skills.toml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BEES, encoding="utf-8")
    return path


def test_a_skill_of_one_s_own_is_suggested_by_its_name(rung: Rung, file: Path) -> None:
    assert file.exists()
    out = rung.says("reframe inspect the hive")
    assert "[x]  Beekeeping" in out
    assert "because you wrote: “hive”" in out


def test_a_byte_order_mark_before_it_is_read_over(rung: Rung, file: Path) -> None:
    plain = rung.says("reframe move the hives before the frost")
    file.write_text(BEES, encoding="utf-8-sig")
    assert rung.says("reframe move the hives before the frost") == plain


@pytest.mark.usefixtures("file")
def test_it_counts_for_many_tasks_at_once_and_adds_words_to_a_skill_that_is_there(rung: Rung) -> None:
    out = rung.says("reframe --batch --json", given="harvest the honey\nsort the zettelkasten\n")
    assert [json.loads(line)["skills"][0]["id"] for line in out.splitlines()] == ["beekeeping", "documentation"]


@pytest.mark.usefixtures("file")
def test_it_can_be_picked_by_its_name_and_is_kept_by_its_id(rung: Rung) -> None:
    rung.says("reframe update the payments runbook --skill Beekeeping --save")
    [kept] = json.loads(rung.says("list reframes --json"))
    assert "beekeeping" in kept["skills"]
    assert "[x]  Beekeeping" in rung.says("reframe update the payments runbook")


def test_a_mistake_in_it_is_told_with_file_line_and_what_to_do(rung: Rung, file: Path) -> None:
    file.write_text(BEES + "clues = [1]\n", encoding="utf-8")
    said = rung.refuses("reframe inspect the hive --save")
    assert f"{file}, line 10: " in said
    assert "cues" in said


def test_a_file_that_is_no_text_or_cannot_be_read_is_told(rung: Rung, file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    assert "UTF-8" in rung.refuses("reframe inspect the hive")
    file.unlink()
    file.mkdir()
    assert os.strerror(21) in rung.refuses("reframe inspect the hive")


def test_a_skill_that_was_typed_once_is_scored_like_the_others(rung: Rung) -> None:
    task = "teach juggling to the children"
    assert "juggling" not in [one["id"] for one in json.loads(rung.says("reframe", task, "--json"))["skills"]]
    rung.says("reframe prepare the summer party --skill juggling --save")
    skills = {one["id"]: one for one in json.loads(rung.says("reframe", task, "--json"))["skills"]}
    assert skills["juggling"]["because"] == ["juggling"]
    assert skills["juggling"]["shown"]


def test_the_card_reads_the_file_once_for_a_career_and_again_when_it_has_changed(file: Path) -> None:
    career = Career()
    first = own_skills.memory(file, career)
    assert own_skills.memory(file, career) is first
    file.write_text(BEES.replace("Beekeeping", "Keeping bees"), encoding="utf-8")
    again = own_skills.memory(file, career)
    assert (first.name_of("beekeeping"), again.name_of("beekeeping")) == ("Beekeeping", "Keeping bees")
    assert own_skills.memory(None, career).name_of("beekeeping") == "beekeeping"
