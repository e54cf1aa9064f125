"""`rung export` and `rung import`: where a file goes, what is never lost, and that all comes back."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from store.store import Store
from tests.demo import write_demo
from tests.documents.life import NAMES, life
from tests.unit.commands import Rung
from tui.host import export_file, printing, progress


@pytest.fixture
def filled(rung: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rung:
    """Give the command line on the fixed life, in an empty folder."""
    from tests.building import moment_on

    store = Store(rung.file, tmp_path / "state" / "rung", lambda: moment_on().now)
    store.commit("Told", [*life(), *life().merged.values()])
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return rung


def test_a_file_is_for_its_owner_only_whatever_the_umask(filled: Rung) -> None:
    old = os.umask(0)
    try:
        ran = filled("export career.ics")
    finally:
        os.umask(old)
    path = Path("career.ics")
    assert ran.out == f"Exported to {path.resolve()} ({path.stat().st_size} bytes, readable by you only).\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(Path().iterdir()) == [path]


def test_two_runs_make_the_same_bytes_and_so_do_undo_and_redo(filled: Rung) -> None:
    formats = ("- --format json", "- --format csv --table wins", "- --format ics", "- --format jsonresume")
    runs = [*formats, "- --format obsidian"]
    before = [filled(f"export {run}").out for run in runs]
    assert [filled(f"export {run}").out for run in runs] == before
    filled.says("win one more")
    assert filled("export - --format json").out != before[0]
    filled.says("undo")
    without = [filled(f"export {run}").out for run in runs]
    assert without == before
    filled.says("redo")
    filled.says("undo")
    assert [filled(f"export {run}").out for run in runs] == before


def test_a_whole_copy_says_that_it_is_one(filled: Rung) -> None:
    assert "a whole copy of your career" in filled("export a.json").err
    part = filled("export part.json --last 10d").err
    assert "whole copy" not in part
    assert "names and private texts" in part
    assert filled("export b.json --mask").err == ""
    assert "readable by you only, masked" in filled("export b.json --mask").out
    assert not [name for name in NAMES if name in Path("b.json").read_text("utf-8")]


def test_a_name_is_masked_in_the_name_of_a_skill_of_the_catalogue_too(filled: Rung) -> None:
    filled.says("add person Tuning")
    assert "Database design and tuning" in filled.says("export - --format jsonresume")
    assert "Database design and t." in filled.says("export - --format jsonresume --mask")


def test_only_an_export_of_rung_is_replaced_without_force(filled: Rung) -> None:
    mine = Path("mine.csv")
    mine.write_text("name,phone\r\n", encoding="utf-8")
    told = filled.refuses("export mine.csv --table wins")
    assert told.startswith(
        "rung: mine.csv is there already, and may hold more than such an export of rung. It was left as it is."
    )
    assert mine.read_text(encoding="utf-8") == "name,phone\n"
    filled.says("export mine.csv --table wins --force")
    filled.says("export mine.csv --table people --bom")
    filled.says("export mine.csv --table people")
    assert "may hold more" in filled.refuses("export mine.csv --format ics")
    mine.write_text("", encoding="utf-8")
    filled.says("export mine.csv --table people")


@pytest.mark.parametrize("made", ["obsidian", "jsonresume"])
def test_what_one_writes_in_is_never_replaced_unasked(filled: Rung, made: str) -> None:
    filled.says(f"export mine --format {made}")
    assert "may hold more" in filled.refuses(f"export mine --format {made}")
    filled.says(f"export mine --format {made} --force")


def test_neither_the_career_itself_nor_a_folder_nor_a_device_is_written_over(filled: Rung) -> None:
    Path("link.json").symlink_to(filled.file)
    for name in (str(filled.file), "link.json"):
        assert "the file of your career itself" in filled.refuses(f"export {name} --format json --force")
    assert "is not a file" in filled.refuses("export . --format json --force")
    assert "is not a file" in filled.refuses("export /dev/null --format json --force")
    assert "There is no folder" in filled.refuses("export nowhere/x.json")


def test_a_link_stays_one(filled: Rung) -> None:
    Path("link.ics").symlink_to("real.ics")
    filled.says("export link.ics")
    assert Path("link.ics").is_symlink()
    assert Path("real.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_full_disk_leaves_the_earlier_export_as_it_was(filled: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    filled.says("export career.ics")
    before = Path("career.ics").read_bytes()
    filled.says("remind something tomorrow")

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(export_file, "replace", full)
    told = filled.refuses("export career.ics")
    assert "could not be written: No space left on device. What was there before still is" in told
    assert Path("career.ics").read_bytes() == before


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            BrokenPipeError(errno.EPIPE, "x"),
            "Whoever read the export stopped before its end. Your career is untouched.",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "could not be written: No space left on device"),
    ],
    ids=["closed pipe", "full disk"],
)
def test_standard_output_that_takes_no_more_is_said(
    filled: Rung, monkeypatch: pytest.MonkeyPatch, error: OSError, told: str
) -> None:
    from tui.cli.commands import export

    def refuse(_data: bytes) -> None:
        raise printing.NotShown(error.errno, error.strerror) if not isinstance(error, BrokenPipeError) else error

    monkeypatch.setattr(export, "write_bytes", refuse)
    assert told in filled.refuses("export - --format ics")


def test_standard_output_takes_utf_8_and_the_line_ends_of_the_format(filled: Rung) -> None:
    out = filled("export - --format ics").out
    assert "Zoë" in out
    assert filled.says("export - --format csv --table people").startswith('"table","id",')


def test_a_window_leaves_out_what_is_not_in_it(filled: Rung) -> None:
    assert filled.says("export - --format obsidian --last 10d").count("\n- 2026-11") == 2
    rows = filled.says("export - --format csv --table wins --year 2025").splitlines()
    assert len(rows) == 2
    document = json.loads(filled("export - --format json --quarter q4").out)
    assert document["rung_export"] | {"since": "2026-10-01", "until": "2026-12-31"} == document["rung_export"]
    assert {"wins", "tasks"} <= {record["table"] for record in document["records"]}
    assert "visions" not in {record["table"] for record in document["records"]}
    assert "still to come" in filled.refuses("export - --format json --since eoy")


def test_what_was_deleted_is_cancelled_in_the_calendar(filled: Rung) -> None:
    filled.says("remind call Zoe tomorrow")
    key = filled.id_of("call Zoe")
    filled.says(f"delete {key}")
    out = filled.says("export - --format ics")
    event = out[out.index(f"UID:{key}@rung") :].partition("END:VEVENT")[0]
    assert "STATUS:CANCELLED" in event
    assert "SUMMARY:Removed" in event
    assert "call Zoe" not in out
    filled.says("undo")
    assert "call Zoe" in filled.says("export - --format ics")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("export x", "--format is missing"),
        ("export x --format jason", "Did you mean json?"),
        ("export x.csv", "name it with --table"),
        ("export x.csv --table win5", "there is no table 'win5'. Did you mean wins?"),
        ("export x.ics --table wins", "--table goes with --format csv only"),
        ("export x.csv --table wins --alarm", "--alarm goes with --format ics only"),
        ("export", "PATH"),
        ("import x.json --keep --replace", "exclude each other"),
        ("import x.csv --format csv", "only json"),
    ],
)
def test_what_does_not_fit_is_wrong_usage(filled: Rung, words: str, told: str) -> None:
    assert told in filled.refuses(words, status=2)
    assert list(Path().iterdir()) == []


# Import


@pytest.fixture
def elsewhere(filled: Rung, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Rung:
    """Give the command line on another machine, beside the export of the first."""
    filled("export life.json")
    for name in ("DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "other" / name.lower()))
    return Rung(tmp_path / "other" / "data" / "rung" / "career.json", filled.capsys, filled.monkeypatch)


def test_another_machine_gets_the_same_records_in_one_step(elsewhere: Rung) -> None:
    count = len([*life(), *life().merged.values()])
    assert elsewhere.says("import life.json") == f"{count} records came in · undo: rung undo\n"
    before = Path("life.json").read_bytes()
    elsewhere("export again.json")
    assert Path("again.json").read_bytes() == before
    assert {record.id for record in elsewhere.career} == {record.id for record in life()}
    elsewhere.says("undo")
    assert list(elsewhere.career) == []
    elsewhere.says("redo")
    elsewhere("export again.json")
    assert Path("again.json").read_bytes() == before


def test_a_pipe_brings_records_in_too(elsewhere: Rung) -> None:
    elsewhere("import -", given=Path("life.json").read_text("utf-8"))
    assert {record.id for record in elsewhere.career} == {record.id for record in life()}
    assert "from standard input" in elsewhere.says("undo")
    assert "standard input is no json export" in elsewhere("import -", given="").err


def test_what_is_here_already_is_left_alone(elsewhere: Rung) -> None:
    elsewhere.says("import life.json")
    data = elsewhere.file.read_bytes()
    assert elsewhere.says("import life.json").startswith("Nothing to import: ")
    assert elsewhere.file.read_bytes() == data


def test_where_both_have_a_record_it_is_asked_which_counts(elsewhere: Rung) -> None:
    elsewhere.says("import life.json")
    (goal,) = (goal.id for goal in elsewhere.career.goals.values() if goal.title == "Give three talks")
    elsewhere.says(f"edit {goal} --result", "said here")
    elsewhere.says("win only here")
    told = elsewhere.refuses("import life.json")
    assert "1 record of life.json is here with other values. Nothing was imported. --keep leaves yours" in told
    preview = elsewhere.says("import life.json --preview")
    assert preview.startswith("0 records would come in, 1 would be asked about")
    assert "Give three talks" in preview
    elsewhere.says("import life.json --keep")
    assert elsewhere.career.goals[goal].result == "said here"
    elsewhere.says("import life.json --replace")
    assert elsewhere.career.goals[goal].result == ""
    assert elsewhere.id_of("only here")
    elsewhere.says("undo")
    assert elsewhere.career.goals[goal].result == "said here"


def test_what_is_saved_otherwise_than_it_was_typed_into_a_file_is_no_difference(elsewhere: Rung) -> None:
    typed = Path("life.json").read_text("utf-8").replace('"Give three talks"', '" Give three\\u0007  talks "')
    Path("typed.json").write_text(typed, "utf-8")
    elsewhere.says("import typed.json")
    assert elsewhere.says("import typed.json").startswith("Nothing to import: ")


def test_what_was_deleted_comes_back_as_it_was(elsewhere: Rung) -> None:
    elsewhere.says("import life.json")
    elsewhere.says("delete g00000005")
    elsewhere.says("import life.json")
    elsewhere("export again.json")
    assert Path("again.json").read_bytes() == Path("life.json").read_bytes()


def test_a_backup_is_taken_before(elsewhere: Rung) -> None:
    elsewhere.says("win one")
    elsewhere.says("import life.json")
    assert "import" in elsewhere.says("backups --json")


def test_what_cannot_be_imported_changes_nothing(elsewhere: Rung) -> None:
    elsewhere.says("win one")
    elsewhere("export masked.json --mask")
    assert "exported with the mask" in elsewhere.refuses("import masked.json")
    assert "There is no file gone.json" in elsewhere.refuses("import gone.json")
    assert "`rung join FILE` merges it" in elsewhere.refuses(f"import {elsewhere.file}")
    folder = elsewhere.refuses("import .")
    assert "not a regular file" in folder
    assert "--file" not in folder
    broken = Path("life.json").read_text("utf-8").replace('"influence":3', '"influence":7')
    Path("broken.json").write_text(broken, "utf-8")
    assert "cannot be read: expected `int` <= 3" in elsewhere.refuses("import broken.json")


def test_the_demo_comes_back_as_it_was(elsewhere: Rung, tmp_path: Path) -> None:
    from tests.building import TODAY
    from tests.saved import read_career

    write_demo(tmp_path / "demo.json", tmp_path / "demo", TODAY)
    elsewhere(f"export demo-copy.json --file {tmp_path / 'demo.json'}")
    elsewhere.says("import demo-copy.json")
    assert list(elsewhere.career) == list(read_career(tmp_path / "demo.json"))


def test_a_long_export_counts_on_a_terminal_and_clears_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    times = iter([0.0, 0.1, 0.6, 0.65, 0.8])
    monkeypatch.setattr(progress, "show_progress", shown.append)
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    assert list(progress.counted(["a"] * 4, "records")) == ["a"] * 4
    assert shown == ["2 records ...", "4 records ...", ""]
