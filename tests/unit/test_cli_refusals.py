"""Bad input gets a clear sentence, the right exit status, and loses nothing."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.unit.commands import Rung
from tui.host import paths


def test_a_file_of_another_program_is_left_as_it_is(rung: Rung) -> None:
    rung.file.parent.mkdir(parents=True)
    for other in (b'{"tasks": {"1": {"title": "x"}}}', b"PK\x03\x04 not json", b"[1, 2]", b""):
        rung.file.write_bytes(other)
        for typed in ("today", "list goals", "win something", "undo", "show g1"):
            assert "career.json" in rung.refuses(typed)


def test_dates_that_cannot_be_read_name_what_can(rung: Rung) -> None:
    assert "'soonish' cannot be read as a day" in rung.refuses("add goal Lead two --due soonish")
    assert "2026-11-27" in rung.refuses("remind call Ana some time")
    said = rung.refuses("add goal Lead two --due 03/04")
    assert "3 April 2027 or 4 March 2027" in said
    assert "(--due)" in said
    assert "3 April 2027 or 4 March 2027" in rung.refuses("remind call Ana 03/04")
    assert "No date was typed" in rung.refuses("remind call Ana")
    for day in ("tomorrow", "next fri", "day after tomorrow", "the end of next month"):
        assert f"Only a day was typed: '{day}'" in rung.refuses(f"remind {day}")
        assert f"Only a day was typed: '{day}'" in rung.refuses(f"add reminder {day}")
    assert "31 November 2026, which does not exist" in rung.refuses("remind call Ana 31 nov 26")
    assert "31 February, which does not exist" in rung.refuses("remind call Ana 31 feb")
    assert not rung.file.exists()


def test_an_unknown_id_names_near_ones_and_an_ambiguous_one_names_all(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    rung.says("add goal Learn to run a budget")
    goal = rung.id_of("Lead two people")
    wrong = goal[:-1] + ("0" if goal[-1] != "0" else "1")
    said = rung.refuses(f"show {wrong}")
    assert "There is no record" in said
    assert "Lead two people" in said
    said = rung.refuses("delete g")
    assert "Lead two people" in said
    assert "Learn to run a budget" in said
    assert "rung list goals" in rung.refuses("done zzzzz")
    rung.refuses("show", "")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("--influence 9", "0 to 3"),
        ("--influence many", "not a whole number"),
        ("--role king", "manager"),
        ("--revisit never", "cannot be read as a day"),
    ],
)
def test_a_value_that_does_not_fit_names_the_option_and_the_range(rung: Rung, field: str, said: str) -> None:
    told = rung.refuses(f"add person Dana {field}")
    assert said in told
    assert field.split(maxsplit=1)[0] in told


@pytest.mark.parametrize(
    "text",
    [
        "x[/nope]y",
        "e.g. [tbd]",
        "[@click=app.quit]ok[/]",
        "把文件写好",
        "Привет",
        "🚀 ship it 👩‍💻",
        "100% of it, {so} $HOME",
    ],
)
def test_text_is_kept_and_shown_letter_for_letter(rung: Rung, text: str) -> None:
    for typed in ("add goal", "add task", "win", "feedback", "add person"):
        rung.says(typed, text)
    assert {record.headline for record in rung.career} == {text}
    for table in ("goals", "tasks", "wins", "feedback", "people"):
        assert text in rung.says(f"list {table}")
        assert json.loads(rung.says(f"list {table} --json"))[0]["derived"] is not None
    assert text in rung.says(f"show {rung.id_of(text)}")
    assert text in rung.says("reframe", text)


def test_no_escape_reaches_the_terminal(rung: Rung) -> None:
    evil = "\x1b]52;c;aGk=\x07be \x9b2Jbrief\u202e \x1b[31mred"
    rung.says("feedback", evil, "--from", "D\x1b[2Jana")
    for typed in ("list feedback", "today", "list people", "history", "list feedback --json", "history --json"):
        out = rung.says(typed)
        assert not set("\x1b\x07\x9b\u202e") & set(out)
        assert "be brief red" in out or "Dana" in out
    assert not set("\x1b\x9b") & set(rung.refuses("show", "\x1b[2Jzz\x9b1m"))
    assert "\x1b" not in rung.refuses("list", "\x1b[2Jgoals\x1b[1m", status=2)


@pytest.mark.parametrize("empty", ["", " ", "\x1b", "\u200b", "\n\n"])
def test_nothing_typed_is_said_to_be_nothing(rung: Rung, empty: str) -> None:
    for typed in ("win", "add goal", "feedback", "add person"):
        assert "Nothing was typed" in rung.refuses(typed, empty)
    assert rung.refuses("feedback -", given=empty)
    assert not rung.file.exists()


def test_ten_kilobytes_come_in_by_standard_input_whole(rung: Rung) -> None:
    pasted = ("be more present in reviews, and " * 320).strip()
    assert len(pasted) > 10_000
    out = rung.says("feedback - --from Dana", given=pasted + "\n")
    assert max(map(len, out.splitlines())) < 200
    assert rung.career.feedback[rung.id_of(pasted)].raw == pasted
    assert pasted in rung.says(f"show {rung.id_of(pasted)}")


def test_each_line_of_standard_input_is_an_item_and_one_undo_takes_all_back(rung: Rung) -> None:
    hints = "Could be more strategic\n\n  Not everybody sees what you do  \n@Omar the demo lost me\nBe briefer\n"
    rung.says("feedback - --kind hint --channel appraisal", given=hints)
    items = list(rung.career.feedback.values())
    assert {item.raw for item in items} == {
        "Could be more strategic",
        "Not everybody sees what you do",
        "the demo lost me",
        "Be briefer",
    }
    assert {(item.kind, item.channel) for item in items} == {("hint", "appraisal")}
    assert [p.name for p in rung.career.people.values()] == ["Omar"]
    rung.says("undo")
    assert not list(rung.career)


def test_a_name_that_is_new_is_told_so_that_a_slip_is_seen(rung: Rung) -> None:
    assert "new person: Dana" in rung.says("feedback be briefer --from Dana")
    assert "new person" not in rung.says("feedback @dana and slower")
    assert "new person: Dnaa" in rung.says("feedback louder --from Dnaa")


def test_what_would_change_nothing_says_so(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    before = rung.file.read_bytes()
    assert "Nothing changed" in rung.says(f"edit {rung.id_of('Lead two people')} --title Lead two people")
    assert rung.file.read_bytes() == before


def test_an_empty_value_takes_a_field_away(rung: Rung) -> None:
    rung.says("add goal Lead two people --due fri")
    goal = rung.id_of("Lead two people")
    rung.says(f"edit {goal} --due", "")
    assert rung.career.goals[goal].due is None


def test_nothing_to_undo_is_refused(rung: Rung) -> None:
    assert "Nothing to undo" in rung.refuses("undo")
    assert "Nothing to redo" in rung.refuses("redo")


def test_reading_writes_nothing_and_makes_no_folder(rung: Rung) -> None:
    root = rung.file.parents[2]
    for typed in ("today", "today --brief", "today --json", "list goals", "history", "where", "reframe fix the test"):
        rung.says(typed)
    assert list(root.iterdir()) == []
    rung.says("add goal Lead two people")
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    for typed in ("today", "list goals", "list goals --json", "show g", "history", "where", "reframe fix the test"):
        rung.says(typed)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_the_brief_line_is_empty_when_nothing_needs_the_person(rung: Rung) -> None:
    assert rung.says("today --brief") == ""
    rung.says("remind call Ana today")
    assert rung.says("today --brief") == "1 today\n"


def test_the_file_may_be_chosen_before_or_after_the_verb(rung: Rung, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "job.json"
    rung.says("win one thing --file", str(other))
    assert "one thing" in rung.says(f"--file {other} list wins")
    assert "one thing" in rung.says(f"list wins --file={other}")
    assert not rung.file.exists()


def test_a_record_that_cannot_be_read_is_told_and_hides_no_other(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    rung.says("add goal Learn to run a budget")
    broken = rung.file.read_text("utf-8").replace('"Lead two people"', "7", 1)
    rung.file.write_text(broken, "utf-8")
    ran = rung("list goals")
    assert "Lead two people" in ran.out  # as it was last known
    assert ran.err.startswith(
        "rung: career.json, goal 'Lead two people': 'title' is 7, and needs a text in quotes. The last good value is in"
    )
    shutil.rmtree(paths.find().state)
    for typed in ("list goals", "today", "list goals --json"):
        ran = rung(typed)
        assert ran.status == 0
        (told,) = ran.err.splitlines()
        assert told.startswith("rung: goals g")
    assert "Learn to run a budget" in rung("list goals").out
    assert json.loads(rung("today --json").out)["problems"][0]["table"] == "goals"


def test_a_wrong_config_is_told_with_its_line(rung: Rung) -> None:
    folder = rung.file.parents[2] / "config" / "rung"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("[settings]\nhorizon_days = 0\n", "utf-8")
    said = rung.refuses("today")
    assert "line 2" in said
    assert "horizon_days" in said
    (folder / "config.toml").write_text("[settings]\nhorizon_days = 3\n", "utf-8")
    rung.says("remind call Ana +5d")
    assert "call Ana" not in rung.says("today")


def test_a_wrong_rung_today_is_told(rung: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_TODAY", "friday")
    assert "RUNG_TODAY is 'friday'" in rung.refuses("today")


def test_where_tells_all_paths(rung: Rung) -> None:
    found = json.loads(rung.says("where --json"))
    assert found["data"] == {"path": str(rung.file), "exists": False}
    assert "not there yet" in rung.says("where")


def test_the_dashboard_needs_a_terminal(rung: Rung) -> None:
    for typed in ("", "demo"):
        assert "rung today" in rung.refuses(typed)


def test_what_is_done_twice_says_how_it_is_opened_again(rung: Rung) -> None:
    rung.says("add task write it")
    rung.says("win another thing")
    rung.says("done write it")
    told = rung.refuses("done write it").partition("`rung ")[2].partition("`")[0]
    rung.says(told)
    assert next(iter(rung.career.tasks.values())).state == "open"


def test_what_is_not_added_by_hand_says_what_makes_it(rung: Rung) -> None:
    assert "rung reframe TASK --save" in rung.refuses("add reframe write it", status=2)
    assert "rung rate SKILL LEVEL" in rung.refuses("add rating 3", status=2)


def test_an_option_that_would_do_nothing_is_refused(rung: Rung) -> None:
    for typed in (
        "add person Dana --role report",
        "add task write it",
        "job set Engineer",
        "add topic the rota --with Dana",
    ):
        rung.says(typed)
    topic = next(iter(rung.career.topics))
    assert "--said TEXT" in rung.refuses(f"agenda Dana --note {topic}", status=2)
    assert "--hand writes no file" in rung.refuses("leaving list.md --hand write --to Dana", status=2)


def test_a_goal_that_is_not_there_is_answered_with_goals(rung: Rung) -> None:
    rung.says("add goal lead two people")
    rung.says("add task lead two meetings")
    said = rung.refuses("wins --goal lead")
    assert "There is no goal 'lead'" in said
    assert "meetings" not in said


def test_nothing_to_look_for_and_no_review_named_say_what_to_type(rung: Rung) -> None:
    assert "type a word" in rung("find", "").err
    assert "`rung review document`, or weekly" in rung.refuses("review", status=2)
    assert "'x' is not a number" in rung.refuses("upcoming --days x", status=2)
    assert "--right y|n and --true" in rung.refuses(f"close {_kept(rung)}")


def _kept(rung: Rung) -> str:
    rung.says("reframe update the payments runbook --save")
    return next(iter(rung.career.reframes))


def test_help_of_a_verb_is_its_own(rung: Rung) -> None:
    asked = rung("help show")
    assert (asked.status, asked.out) == (0, rung("show --help").out)
    assert "Own your career" in rung.says("help")
    assert "no command 'nothing'" in rung.refuses("help nothing", status=2)
