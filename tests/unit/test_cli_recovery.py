"""Backups, restore, recover, purge and doctor, as somebody types them whose file is damaged, lost, or worth less than before."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from career.model.goals import Goal
from store.quarantine import quarantined_files
from tests.unit.commands import Rung
from tests.unit.test_as_json import example, shape
from tui.host import paths


@pytest.fixture
def life(rung: Rung) -> Rung:
    """Give a file with a goal, a feedback and a win."""
    rung.says("add goal Lead two people --due 2026-12-18")
    rung.says("feedback be briefer in reviews --from Dana")
    rung.says("win Shipped the parser")
    return rung


def titles(rung: Rung) -> set[str]:
    return {record.headline for record in rung.career}


def test_a_damaged_file_is_shown_and_put_back_with_the_next_change(life: Rung) -> None:
    whole = life.file.read_bytes()
    damaged = whole[: len(whole) // 2]
    life.file.write_bytes(damaged)
    for typed, shown in (("list goals", "Lead two"), ("today", "be briefer"), ("history", "Added goal 'Lead two")):
        ran = life(typed)
        assert ran.status == 0
        assert shown in ran.out
        assert ran.err == (
            "rung: career.json is damaged: it is cut off in the middle. rung still has 4 of its records. The next change, or "
            "`rung recover --from 1`, brings them back and keeps the damaged file beside it.\n"
        )
        assert life.file.read_bytes() == damaged
    ran = life("win Another")
    assert ran.status == 0
    (aside,) = quarantined_files(life.file)
    assert aside.read_bytes() == damaged
    assert aside.name in ran.err
    assert "All 4 records that rung had were restored." in ran.err
    assert titles(life) == {"Lead two people", "be briefer in reviews", "Dana", "Shipped the parser", "Another"}
    life.says("undo")


def test_a_lost_file_is_shown_and_comes_back_when_told(life: Rung) -> None:
    before = titles(life)
    life.file.unlink()
    ran = life("list goals")
    assert "Lead two people" in ran.out
    assert "is gone. Check first that its disk is mounted. `rung recover --from 1` brings back" in ran.err
    assert "rung recover --empty" in life.refuses("win Another")
    assert not life.file.exists()
    ran = life("recover --from 1")
    assert ran.status == 0
    assert "4 records came back" in ran.out
    assert titles(life) == before
    assert life.says("list goals")


def test_a_new_file_is_begun_in_the_place_of_a_lost_one_only_when_told(life: Rung) -> None:
    assert "Your file is not gone" in life.refuses("recover --empty")
    life.file.unlink()
    assert "rung backups" in life("recover --empty").out
    assert life.says("list goals") == "Nothing here yet. Add the first with: rung add goal\n"
    life.says("win Begun anew")
    assert titles(life) == {"Begun anew"}
    assert "before a new file was started" in life.says("backups")
    life.says("restore 1")
    assert "Lead two people" in titles(life)


def test_a_backup_is_restored_and_that_undone(life: Rung) -> None:
    (line,) = life.says("backups").splitlines()
    assert line.startswith("1  ")
    assert "before the first change of the day" in line
    assert life.says("restore 1").endswith("3 deleted · undo: rung undo\n")
    assert titles(life) == {"Lead two people"}
    assert "Undone: Restored the backup of" in life.says("undo")
    assert len(titles(life)) == 4
    assert "There is no backup 9." in life.refuses("restore 9")
    assert "is not a number" in life.refuses("restore first", status=2)


def test_what_was_deleted_comes_back_from_a_backup(life: Rung) -> None:
    goal = life.id_of("Lead two people")
    life.says(f"delete {goal}")
    life.says("restore 1")  # takes a backup of its own before
    life.says("undo")
    assert life.says("recover --diff 3").split() == ["comes", "back", "Lead", "two", "people", goal]
    assert "1 came back · undo" in life.says("recover --from 3")
    assert len(titles(life)) == 4
    assert life.says("recover --diff 3") == "Nothing would come back: your file has all of it.\n"
    assert "nothing is different" in life.says("recover --from 3")
    life.says("undo")
    assert goal not in life.career.goals
    assert "no place 9" in life.refuses("recover --from 9")
    assert "use only one of" in life.refuses("recover --list --from 1", status=2)


def test_a_first_day_has_nothing_to_go_back_to(rung: Rung) -> None:
    assert "No backups yet" in rung.says("backups")
    assert "nothing to recover from" in rung.says("recover")
    assert "There are none yet" in rung.refuses("restore 1")
    assert not rung.file.exists()


def test_pieces_of_a_file_that_this_machine_never_wrote_come_back_when_told(life: Rung) -> None:
    elsewhere = life.file.with_name("from-elsewhere.json")
    pieces = life.file.read_bytes()[:-60]
    elsewhere.write_bytes(pieces)
    said = life(f"list goals --file {elsewhere}")
    assert said.status == 1
    assert "rung recover --from 1" in said.err
    assert "the damaged file itself" in life.says(f"recover --file {elsewhere}")
    assert elsewhere.read_bytes() == pieces
    ran = life(f"recover --from 1 --file {elsewhere}")
    assert ran.status == 0
    assert "came back" in ran.out
    assert "Lead two people" in life.says(f"list goals --file {elsewhere}")
    assert [path.read_bytes() for path in quarantined_files(elsewhere)] == [pieces]


def test_a_purge_asks_or_is_told_and_says_what_still_holds_it(life: Rung) -> None:
    told = life.id_of("be briefer in reviews")
    life.says(f"edit {told} --plain I talk too long")
    life.says(f"edit {told} --change-made I ask first --change-on today")
    life.says(f"add telling {told} --to Dana")
    assert f"rung purge {told} --yes" in life.refuses(f"purge {told}")
    assert "There is no record" in life.refuses("purge zzz --yes")
    said = life.says(f"purge {told} --yes")
    assert f"Purged 'be briefer in reviews' ({told})" in said
    assert "Git history, other machines and your own copies may still have it." in said
    assert "shows (gone)" in said
    assert "tellings" in said  # what was told quotes it, and is a record of its own
    telling = next(iter(life.career.tellings))
    assert "(gone)" in life.says(f"show {telling}")
    life.says(f"purge {telling} --yes")
    assert b"be briefer" not in life.file.read_bytes()


def test_the_doctor_finds_and_repairs(life: Rung) -> None:
    assert life("doctor").status == 0
    life.file.chmod(0o644)
    left = life.file.with_name(".career.json.0123456789ab.tmp")
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    ran = life("doctor")
    assert ran.status == 1
    assert "WRONG  modes:" in ran.out
    assert "WRONG  left-overs:" in ran.out
    assert "rung doctor --fix" in ran.out
    ran = life("doctor --fix")
    assert ran.status == 0
    assert "has mode 0600 now" in ran.out
    assert life.file.stat().st_mode & 0o777 == 0o600
    assert not left.exists()


def test_a_file_of_another_program_is_no_patient(life: Rung) -> None:
    other = life.file.with_name("package.json")
    other.write_text('{"name": "x"}')
    other.chmod(0o644)
    ran = life(f"doctor --fix --file {other}")
    assert ran.status == 1
    assert "belongs to another program" in ran.out
    assert other.stat().st_mode & 0o777 == 0o644
    assert "nothing to recover from" in life.says(f"recover --file {other}")
    assert other.read_text() == '{"name": "x"}'
    folder = life.file.with_name("a folder")
    folder.mkdir(mode=0o755)
    assert life("doctor --fix --file", str(folder)).status == 1
    assert folder.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    ("content", "check", "says"),
    [
        (b"", "file", "is empty"),
        (b'{"_rung": {"1": {"schema": 9}}}', "file", "newer version of rung"),
    ],
)
def test_the_doctor_names_what_is_wrong_with_the_file(life: Rung, content: bytes, check: str, says: str) -> None:
    life.file.write_bytes(content)
    ran = life("doctor --json")
    assert ran.status == 1
    found = json.loads(ran.out)
    assert not found["ok"]
    (finding,) = [finding for finding in found["findings"] if not finding["ok"]]
    assert finding["check"] == check
    assert says in finding["what"]
    assert finding["remedy"]
    assert life.file.read_bytes() == content


def test_the_doctor_sees_a_clock_that_runs_ahead_and_a_record_that_cannot_be_read(life: Rung) -> None:
    goal = life.id_of("Lead two people")
    assert isinstance(life.career.find(goal), Goal)
    line = (
        f'"g0strange": {{"_t":{{"*":"4102444800000-0-b7c9"}},"created_at":"2026-11-21T08:00:00Z","title":5}},\n"{goal}"'
    )
    life.file.write_bytes(life.file.read_bytes().replace(f'"{goal}"'.encode(), line.encode(), 1))
    ran = life("doctor")
    assert ran.status == 1
    assert "WRONG  records: goals g0strange: 'title' is 5, and needs a text in quotes." in ran.out
    assert "WRONG  clock: The latest change is dated" in ran.out


def test_a_config_that_is_wrong_is_found_too(life: Rung) -> None:
    config = paths.find().config
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text("theme = 5\n")
    ran = life("doctor")
    assert ran.status == 1
    assert "WRONG  config:" in ran.out


def test_a_later_rungs_file_is_shown_and_not_changed(life: Rung) -> None:
    life.file.write_bytes(
        life.file.read_bytes().replace(b'"schema": 1', b'"schema": 9').replace(b'"schema":1', b'"schema":9')
    )
    ran = life("list goals")
    assert (ran.status, "Lead two people" in ran.out) == (0, True)
    assert "Update rung" in ran.err
    for typed in ("win Another", "undo", "restore 1", "recover --from 1", "purge g --yes"):
        assert "newer version of rung" in life.refuses(typed)


def test_the_page_has_the_keys(life: Rung) -> None:
    life.says(f"edit {life.id_of('Lead two people')} --title Lead three people")
    backups, places = json.loads(life.says("backups --json")), json.loads(life.says("recover --list --json"))
    assert shape(backups) == shape(example("backups"))
    assert shape(places) == shape(example("recover --list"))
    assert shape(json.loads(life.says("doctor --json"))) == shape(example("doctor"))
    life.says(f"delete {life.id_of('Lead three people')}")
    (back,) = json.loads(life.says("recover --diff 2 --json"))
    assert back["what"] == "back"
    assert shape(back).keys() == shape(example("recover --diff N"))[0].keys()


def test_the_doctor_names_each_old_name_of_the_config_once(rung: Rung, tmp_path: Path) -> None:
    config = tmp_path / "config" / "rung" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[keys]\nstands = "x"\n[settings]\nhollow_days = 30\n', "utf-8")
    out = rung("doctor").out
    assert out.count("'hollow_days' is called 'unproven_days' now. The old name still works.") == 1
    assert out.count("'stands' is called 'progress' now. The old name still works.") == 1
