"""Plain mode with piped answers: what is refused is asked again, what is saved can be undone, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from career.edits import editing
from career.errors import NotSaved
from career.model.context import Context
from career.model.settings import Settings
from career.views.reviews.plans import PLANS
from career.views.reviews.step import Card
from store.store import Store
from store.unsaved_input import UnsavedFile, UnsavedText
from tests.building import TODAY
from tests.demo import write_demo
from tests.unit.commands import Rung
from tui.cli.plain.spoken import spoken, without_keys
from tui.dialogs import prompts
from tui.dialogs.reviews import forms
from tui.host import clock
from tui.host.plain import why_plain

NAMES = ("Dana", "Omar", "Priya", "Lena", "Marta")


@pytest.fixture
def demo(rung: Rung, tmp_path: Path) -> Rung:
    """Give the command line on the demo's career."""
    write_demo(rung.file, tmp_path / "state" / "rung", TODAY)
    return rung


def talks(rung: Rung, typed: str, *answers: str) -> list[str]:
    """Run a command in plain mode with these answers; return what it said."""
    return rung.says(f"--plain {typed}", given="".join(f"{answer}\n" for answer in answers)).splitlines()


def test_the_end_of_the_answers_leaves_with_everything_kept(demo: Rung) -> None:
    said = talks(demo, "checkin", "2", "")
    assert said[-2] == "End: Check-in stopped at 'Due': 1 changed, `rung checkin` goes on there"
    assert [r.left_at for r in demo.career.reviews.values() if r.on == TODAY] == ["due"]
    again = talks(demo, "checkin")
    assert again[1] == "Check-in, 1 of 5: Due"


def left_unsaved(rung: Rung, tmp_path: Path) -> None:
    """Leave unsaved text: for the vision in a review, about a goal, and for a goal that is gone."""
    goal = next(goal for goal in rung.career.goals.values() if goal.target is not None)
    prompt = prompts.checking_in(goal)
    want = forms.form_of(Card("", form="want"), Context(rung.career, clock.moment(), Settings()))
    assert want is not None
    texts = [
        UnsavedText(key=want.key, title=want.title, at=clock.now(), texts={"first_answer": "a guild of my own"}),
        UnsavedText(key=prompt.key, title=prompt.title, at=clock.now(), about=goal.id, texts={"value": "4"}),
        UnsavedText(
            key="ggone0000 title", title="Edit 'gone'", at=clock.now(), about="ggone0000", texts={"title": "x"}
        ),
    ]
    session = UnsavedFile(rung.file, tmp_path / "state" / "rung")
    session.write(texts)
    session.close()


def test_unsaved_text_is_listed_heard_gone_on_with_and_thrown_away(demo: Rung, tmp_path: Path) -> None:
    left_unsaved(demo, tmp_path)
    said = talks(demo, "", "text", "1", "on", "1", "throw", "1", "on", "", "", "", "1", "on", "", "quit")
    assert "Text: x" in said
    assert "Trouble: That record was deleted meanwhile. Your text stays in the list." in said
    assert "Thrown away: Edit 'gone': x" in said
    assert "Unsaved: there is no text that is not saved." in said
    assert 4.0 in {checkin.value for checkin in demo.career.checkins.values() if checkin.on == TODAY}
    assert "a guild of my own" in {vision.first_answer for vision in demo.career.visions.values()}


def test_no_unsaved_text_is_said_while_names_are_masked(demo: Rung, tmp_path: Path) -> None:
    left_unsaved(demo, tmp_path)
    said = talks(demo, "--mask", "text", "quit")
    assert not any("a guild of my own" in line for line in said), said


def test_what_cannot_be_read_is_said_and_asked_again(demo: Rung) -> None:
    said = talks(demo, "checkin", "", "", "", "four", "4", "", "11", "7")
    trouble = [line for line in said if line.startswith("Trouble: ")]
    assert [line.split(".")[0] for line in trouble] == [
        "Trouble: 'four' is not a number",
        "Trouble: 11 is out of range for confidence",
    ]
    assert [(c.value, c.confidence) for c in demo.career.checkins.values() if c.on == TODAY] == [(4.0, 7)]


def test_a_number_that_nobody_offered_is_no_answer(demo: Rung) -> None:
    before = demo.career.reframes
    said = talks(demo, "checkin", "9", "x")
    assert [line for line in said if line.startswith("Trouble")] == [
        "Trouble: There is no choice '9'. Type a number from 1 to 4, ? or Enter.",
        "Trouble: There is no choice 'x'. Type a number from 1 to 4, ? or Enter.",
    ]
    assert demo.career.reframes == before


def test_a_day_that_is_typed_is_read_back_in_full(demo: Rung) -> None:
    said = talks(demo, "checkin", "3", "next fri", "", "")
    assert "Read as: Fri 27 Nov 2026, in 6 days" in said, said


def test_undo_takes_back_the_last_answer_and_goes_back_to_its_card(demo: Rung) -> None:
    wins = demo.career.wins
    said = talks(demo, "checkin", "", "", "", "", "", "it held a week", "", "", "u")
    at = next(i for i, line in enumerate(said) if line.startswith("Undone: "))
    assert "One win" in said[at + 1]
    assert demo.career.wins == wins
    assert not any("1 win" in line for line in said[at:])


@pytest.mark.parametrize("kind", ["daily", *PLANS])
def test_enter_alone_goes_through_a_whole_review_and_changes_nothing(demo: Rung, kind: str) -> None:
    before = {
        table: demo.career.table(table) for table in ("goals", "tasks", "feedback", "wins", "checkins", "visions")
    }
    said = talks(demo, "checkin" if kind == "daily" else f"review {kind}", *[""] * 300)
    assert said[-1].startswith("End: ") or said[-2].startswith("End: "), said[-3:]
    assert {table: demo.career.table(table) for table in before} == before


def test_what_a_full_disk_refuses_can_be_tried_again(demo: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    commit, refused = Store.commit, iter([True])

    def full(store: Store, label: str, changes: Any) -> Any:
        if next(refused, False):
            raise NotSaved("The disk is full.", "Make room.")
        return commit(store, label, changes)

    monkeypatch.setattr(Store, "commit", full)
    said = talks(demo, "brainstorm", "run the guild for a year", "1")
    assert "Trouble: Not saved: The disk is full. Make room." in said
    assert "run the guild for a year" in {goal.title for goal in demo.career.goals.values()}


def test_a_text_that_is_not_saved_is_there_when_it_is_asked_again(demo: Rung, tmp_path: Path) -> None:
    talks(demo, "checkin", "", "", "", "", "2", "I ask two questions first")
    found = UnsavedFile(demo.file, tmp_path / "state" / "rung")
    assert [one.texts for one in found.take_up()] == [{"change_made": "I ask two questions first"}]
    found.close()
    said = talks(demo, "checkin", "2")
    assert "Now: I ask two questions first" in said, said


def test_a_record_that_another_session_deleted_is_said_to_be_gone(
    demo: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.dialogs import row_verbs

    def deleted_first(row: Any, context: Any) -> Any:
        other = Store(demo.file, tmp_path / "other", lambda: context.moment.now)
        other.commit(*editing.delete(row.record, context.career))
        return row_verbs.move(row, context)

    monkeypatch.setitem(row_verbs.ROW_VERBS, "move", deleted_first)
    said = talks(demo, "checkin", "3", "fri", "")
    assert any("was deleted meanwhile" in line for line in said), said
    assert not any("Esc" in line for line in said)


def test_masked_nothing_that_is_said_names_anybody(demo: Rung) -> None:
    for typed in ("checkin", "review weekly", ""):
        said = talks(demo, f"--mask {typed}", *[""] * 40)
        assert not [line for line in said if any(name in line for name in NAMES)], typed
        assert not any("Your demo lost me" in line for line in said)


def test_the_first_run_ends_with_a_kept_reframe(rung: Rung) -> None:
    said = talks(rung, "", "lead a division", "", "5 people led", "200", "update the payments runbook", "", "", "quit")
    assert "Question: What do you really want?" in said
    [wanted] = rung.career.visions.values()
    assert (wanted.text, wanted.start, wanted.target, wanted.unit) == ("lead a division", 5, 200, "people led")
    [kept] = rung.career.reframes.values()
    assert rung.career.headline(kept.about) == "update the payments runbook"


def test_a_new_task_that_is_left_is_kept_to_reframe(demo: Rung) -> None:
    talks(demo, "reframe chair the guild in march")
    [task] = [task for task in demo.career.tasks.values() if task.title == "chair the guild in march"]
    assert task.id not in {kept.about for kept in demo.career.reframes.values()}


def test_another_way_out_is_asked_for_what_it_needs(demo: Rung) -> None:
    said = talks(demo, "reframe book the room for the offsite", "", "5", "5", "nobody asked me to", "Dana", "")
    assert any(line.startswith("To say: ") for line in said), said
    [kept] = [k for k in demo.career.reframes.values() if k.verdict == "decline" and k.why == "nobody asked me to"]
    assert demo.career.tasks[kept.about].state == "dropped"


def test_a_task_is_closed_with_its_win(demo: Rung) -> None:
    talks(demo, "reframe chair the guild", "", "")
    task = demo.id_of("chair the guild")
    talks(demo, f"close {task}", "yes", "yes", "", "", "", "forty people came back")
    assert demo.career.tasks[task].state == "done"
    assert "forty people came back" in {win.text for win in demo.career.wins.values() if win.task == task}


def test_ideas_are_noted_and_the_chosen_ones_started(demo: Rung) -> None:
    said = talks(demo, "brainstorm", "run the guild", "write the book", "", "start")
    number = next(line.partition(":")[0] for line in said if "run the guild, not rated" in line)
    talks(demo, "brainstorm", "", "start", number, *[""] * 20)
    states = {goal.title: goal.state for goal in demo.career.goals.values()}
    assert (states["run the guild"], states["write the book"]) == ("open", "idea")


def test_an_idea_that_a_full_disk_refused_is_kept_as_unsaved_text(
    demo: Rung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise NotSaved("The disk is full.", "Make room.")

    monkeypatch.setattr(Store, "commit", full)
    talks(demo, "brainstorm", "run the guild for a year", "")
    found = UnsavedFile(demo.file, tmp_path / "state" / "rung")
    assert [one.texts for one in found.take_up()] == [{"title": "run the guild for a year"}]
    found.close()


def test_room_is_made_for_a_goal(demo: Rung) -> None:
    said = talks(demo, "trade", "1", "1", "4", "it is nearly done", "")
    assert any(line.startswith("Saved: Kept") for line in said), said
    assert [trade.why for trade in demo.career.tradeoffs.values() if trade.on == TODAY] == ["it is nearly done"]


def test_the_flag_comes_before_the_variable_and_that_before_the_config(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNG_PLAIN", "1")
    assert why_plain(False, lambda: True) == ""
    assert why_plain(None, lambda: False) == "RUNG_PLAIN"
    monkeypatch.setenv("RUNG_PLAIN", "0")
    assert why_plain(None, lambda: True) == ""
    monkeypatch.delenv("RUNG_PLAIN")
    assert why_plain(None, lambda: True) == "plain in the config"
    assert why_plain(True, lambda: False) == "--plain"


def test_a_script_is_asked_nothing_where_plain_mode_is_only_the_usual(
    demo: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNG_PLAIN", "1")
    assert demo.says("reframe update the rota").splitlines()[-1] == "Not saved. Add --save to keep it."
    assert demo.says("checkin").startswith("Check-in\n")


def test_feedback_in_plain_words_has_its_option_still(demo: Rung) -> None:
    item = demo.id_of("Your demo lost me")
    demo.says(f"edit {item} --plain", "say why first")
    assert demo.career.feedback[item].plain == "say why first"


PROGRAM = """
import io, sys
from tui.main import main
answers = sys.stdin.buffer.read()
for typed in sys.argv[1:]:
    sys.stdin = io.TextIOWrapper(io.BytesIO(answers), "utf-8")
    status = main(["--plain", *typed.split()])
    packages = {name.partition(".")[0] for name in sys.modules}
    print("LOADED", status, typed, sorted(packages & {"textual", "rich"}))
"""


def test_nothing_that_is_asked_in_lines_loads_textual(demo: Rung) -> None:
    every = ["", "checkin", "review weekly", "reframe chair the guild", "brainstorm", "trade", "close"]
    env = os.environ | {"RUNG_FILE": str(demo.file)}
    answers = "1\n" * 6 + "\n" * 40
    command = [sys.executable, "-c", PROGRAM, *every]
    done = subprocess.run(command, env=env, input=answers, capture_output=True, text=True, check=True, timeout=300)
    told = [line for line in done.stdout.splitlines() if line.startswith("LOADED")]
    assert told == [f"LOADED 0 {typed} []" for typed in every]


def test_a_terminal_that_writes_ascii_only_hears_ascii(demo: Rung) -> None:
    env = os.environ | {"RUNG_FILE": str(demo.file), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-c", "from tui.main import main; main()", "--plain", "checkin"]
    done = subprocess.run(command, env=env, input=b"\n" * 30, capture_output=True, check=True, timeout=300)
    assert done.stdout.isascii()
    assert b"Check-in done" in done.stdout


def test_a_quarter_that_is_left_in_the_middle_goes_on_the_next_day(demo: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    said = talks(demo, "review quarterly", "lead the platform", ">", ">", ">")
    assert "goes on there" in said[-2]
    place = next(line for line in reversed(said) if line.startswith("Quarterly review, 4 of"))
    monkeypatch.setenv("RUNG_TODAY", "2026-11-22")
    again = talks(demo, "review quarterly", *[">"] * 30)
    assert again[1] == place
    assert again[-1].startswith("End: Quarterly review")
    [held] = [r for r in demo.career.reviews.values() if r.kind == "quarterly" and r.on == TODAY]
    assert len(held.done | held.skipped) >= 15
    assert "lead the platform" in {vision.text or vision.first_answer for vision in demo.career.visions.values()}


def test_one_step_of_a_review_is_asked_alone(demo: Rung) -> None:
    said = talks(demo, "review weekly --step effort", "3", "Tom asked me about the rota")
    assert "Step: Effort" in said
    assert "Tom asked me about the rota" in {win.text for win in demo.career.wins.values() if win.needed}


def test_any_record_is_found_heard_changed_and_added_from_the_menu(demo: Rung) -> None:
    talks(demo, "", "find", "checkout test", "1", "move", "next fri", "", "", "", "quit")
    moved = [task for task in demo.career.tasks.values() if "checkout" in task.title and str(task.due) == "2026-11-27"]
    assert moved
    talks(demo, "", "add", "goal", "Run the guild", *[""] * 12, "quit")
    assert "Run the guild" in {goal.title for goal in demo.career.goals.values()}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("'X' has no date to move. e edits it.", "'X' has no date to move."),
        ("It becomes a goal. Esc makes none.", "It becomes a goal."),
        ("Choose another way out, or press Esc.", ""),
        ("I keep this. A day is fine. Press y or n.", "I keep this. A day is fine. Press y or n."),
        ("5 shows people; e sets their role.", ""),
    ],
)
def test_no_sentence_that_names_a_key_of_the_dashboard_is_said(text: str, kept: str) -> None:
    assert without_keys(text) == kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 of 5 · 60 %", "3 of 5, 60 %"),
        ("9 d late, 1 d old", "9 days late, 1 day old"),
        ("from 1 -> 3", "from 1 to 3"),
        ("2d printing and 3 dogs", "2d printing and 3 dogs"),
    ],
)
def test_signs_are_said_as_words(text: str, said: str) -> None:
    assert spoken(text) == said


def test_doctor_and_where_say_that_plain_mode_is_on_and_why(demo: Rung, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "plain mode" not in demo.says("where").casefold()
    monkeypatch.setenv("RUNG_PLAIN", "1")
    assert demo.says("where").startswith("Plain mode is on, because of RUNG_PLAIN.")
    assert "ok     plain mode: On, because of RUNG_PLAIN: rung asks in lines." in demo("doctor").out


def test_y_says_that_a_line_of_the_quarter_is_still_so_and_enter_answers_nothing(demo: Rung) -> None:
    before = dict(demo.career.profile)
    talks(demo, "review quarterly", *[""] * 60)
    assert demo.career.profile == before
    heard = talks(demo, "review quarterly --step identity", "y", "y", "")
    assert "Type: y alone says that it is so" in heard
    said = {line.kind: line.confirmed_on for line in demo.career.profile.values() if line.confirmed_on}
    assert sorted(said) == ["known_as", "want_known_as"]


def test_a_meeting_a_mark_and_a_text_are_asked_for_on_a_row(demo: Rung) -> None:
    people = "records", "people"
    tom = next(line.partition(":")[0] for line in talks(demo, "", *people) if line.endswith(": Tom (person)"))
    talks(demo, "", *people, tom, "you met", "help given", "looked at his plan", "quit")
    assert "looked at his plan" in {contact.text for contact in demo.career.contacts.values()}
    demo.says("win the guild chose my proposal")
    talks(demo, "", "find", "the guild chose my proposal", "1", "mark", "milestone", "quit")
    assert "the guild chose my proposal" in {win.text for win in demo.career.wins.values() if win.milestone}
    said = talks(demo, "", *people, tom, "text to say", "1")
    assert any(line.startswith("Form: ") for line in said), said[-20:]


def test_three_low_weeks_ask_about_the_job_at_the_end_of_the_week(demo: Rung) -> None:
    for day in ("6 nov", "13 nov"):
        demo.says(f"answer effort 1 --on {day}")
    said = talks(demo, "review weekly --step effort", "1", "", "4", "")
    assert any("Is this job where you want to be?" in line for line in said), said
    assert [fit.score for fit in demo.career.fits.values() if fit.on == TODAY] == [4]


def test_a_step_says_what_it_is_for_and_each_line_keeps_its_number(demo: Rung) -> None:
    today = talks(demo, "", "quit")
    assert [line for line in today if line.startswith("Late") and ", for: " in line]
    heard = talks(demo, "review weekly --step ahead", "one day", "", "", "")
    places = [line.partition(":")[0] for line in heard if line.startswith("Line ")]
    totals = {place.split(" of ")[1] for place in places}
    assert places[0].startswith("Line 1 of ")
    assert places[1].startswith("Line 2 of ")
    assert len(totals) == 1


def test_people_are_in_the_menu_and_kinds_are_called_as_elsewhere(demo: Rung) -> None:
    heard = talks(demo, "", "people", "", "", "", "records", "", "quit")
    assert [line for line in heard if line.endswith(": people")]
    assert [line for line in heard if line.endswith("(person)")]
    assert [line for line in heard if line.endswith(": check-ins")]
    assert not [line for line in heard if "checkins" in line or "report_goals" in line]
