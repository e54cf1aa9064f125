"""Other copies beside the file on the command line: named once, joined or left alone by `rung join`."""

from __future__ import annotations

import fcntl
from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.model import nudge_answers
from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.nudge_answers import NudgeAnswer, TakenUp
from career.model.wins import Win
from store.store import Store
from tests.unit.commands import Rung

THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
NAME = "career-Lena's MacBook.json"


@pytest.fixture
def copy(rung: Rung, tmp_path: Path) -> Path:
    """Leave a copy in which another machine wrote a win and another due date."""
    rung.says("add goal Lead two people --due 2026-12-18")
    made = tmp_path / NAME
    made.write_bytes(rung.file.read_bytes())
    there = Store(made, tmp_path / "there", lambda: THEN)
    goal = next(iter(there.career.goals.values()))
    there.commit(
        "Wrote", [replace(goal, note="theirs"), Win(id="w00000001", created_at=THEN, on=THEN.date(), text="There")]
    )
    return made.rename(rung.file.with_name(NAME))


def test_a_command_names_a_copy_once_with_what_it_would_bring(rung: Rung, copy: Path) -> None:
    ran = rung("today")
    assert ran.err == (
        f"rung: {copy.name} is another copy of your career, with 1 record and 1 later change that your file lacks. "
        f'`rung join "{NAME}"` merges it, and with --leave rung does not ask again.\n'
    )
    assert rung("today").err == ""
    assert rung("win Here").err == ""
    assert copy.exists()


def test_join_names_a_text_that_was_changed_in_both(rung: Rung, copy: Path) -> None:
    rung("edit", "Lead two people", "--note", "ours")
    out = rung.says("join", copy.name)
    assert "The note of 'Lead two people' has two versions: `rung list conflicts` shows the other" in out
    assert "theirs" in rung.says("list conflicts") + rung.says("show", "Lead two people")


def test_join_speaks_of_no_second_version_where_only_one_was_changed(rung: Rung, copy: Path) -> None:
    assert "versions" not in rung.says("join", copy.name)


def test_join_merges_the_copy_in_one_step_and_moves_it_away(rung: Rung, copy: Path, tmp_path: Path) -> None:
    out = rung.says("join", copy.name)
    assert "Merged 1 record and 1 later change from" in out
    moved = tmp_path / "state" / "rung" / "joined" / NAME
    assert str(moved) in out
    assert moved.exists()
    assert not copy.exists()
    assert "There" in rung.says("list wins")
    rung.says("undo")
    assert "There" not in rung.says("list wins")
    assert "before join" in rung.says("backups")


def test_a_copy_elsewhere_is_joined_and_stays_there(rung: Rung, copy: Path, tmp_path: Path) -> None:
    elsewhere = copy.rename(tmp_path / "stick.json")
    assert "moved" not in rung.says("join", str(elsewhere))
    assert elsewhere.exists()
    assert (
        rung.says("join", str(elsewhere)) == "stick.json holds nothing that your file lacks. It was left where it is.\n"
    )


def test_the_doctor_names_every_other_career_file_and_how_to_join_it(rung: Rung, copy: Path) -> None:
    backup = rung.file.with_name("career.json.bak")
    backup.write_bytes(rung.file.read_bytes())
    ran = rung("doctor")
    assert ran.status == 1
    assert f"copies: {NAME} is another copy of your career, with 1 record and 1 later change" in ran.out
    assert f'`rung join "{NAME}"` merges it. Is it a backup? `rung join "{NAME}" --leave` says so.' in ran.out
    assert "ok     copies: career.json.bak is an older copy: it holds nothing that your file lacks." in ran.out
    assert "does not ask about it again" in rung.says("join", NAME, "--leave")
    assert copy.exists()
    assert rung("today").err == ""
    ran = rung("doctor")
    assert ran.status == 0
    assert "You left it alone." in ran.out


def test_join_refuses_what_is_no_copy(rung: Rung, copy: Path, tmp_path: Path) -> None:
    assert "There is no file nothing.json" in rung.refuses("join nothing.json")
    assert "is your file itself" in rung.refuses("join", str(rung.file))
    other = tmp_path / "package.json"
    other.write_text('{"name": "x"}')
    assert "belongs to another program" in rung.refuses("join", str(other))
    copy.write_bytes(copy.read_bytes()[:-30])
    assert "cut off" in rung.refuses("join", NAME)


@pytest.mark.parametrize("first", ["here", "there"])
def test_a_nudge_that_was_answered_on_two_machines_counts_once_after_the_join_and_undo_takes_one_back(
    rung: Rung, tmp_path: Path, first: str
) -> None:
    rung.says("add task copy the slide")
    task = rung.id_of("copy the slide")
    made = tmp_path / "stick.json"
    made.write_bytes(rung.file.read_bytes())
    there = Store(made, tmp_path / "there", lambda: THEN)
    if first == "here":
        rung.says("checkin --hide")
    said = NudgeAnswer(id="u00000001", created_at=THEN, kind="reframe", about=task, on=THEN.date(), said="taken")
    there.commit("Checked in for today", [said])
    if first == "there":
        rung.says("checkin --hide")
    rung.says("join", str(made))
    assert nudge_answers.rate("reframe", rung.career) == TakenUp(1, 1)
    rung.says("undo")
    assert nudge_answers.rate("reframe", rung.career) == TakenUp(0, 1)
    rung.says("undo")
    assert nudge_answers.rate("reframe", rung.career) == TakenUp(0, 0)


def test_the_lock_of_a_joined_copy_goes_with_it_unless_a_session_holds_it(rung: Rung, copy: Path) -> None:
    lock = copy.with_name(f"{copy.name}.lock")
    lock.touch()
    rung.says("join", copy.name)
    assert not copy.exists()
    assert not lock.exists()
    assert rung.file.with_name(f"{rung.file.name}.lock").exists()


def test_a_lock_that_is_held_stays(rung: Rung, copy: Path) -> None:
    lock = copy.with_name(f"{copy.name}.lock")
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        rung.says("join", copy.name)
    assert not copy.exists()
    assert lock.exists()


def test_meetings_and_topics_of_two_machines_come_together(rung: Rung, tmp_path: Path) -> None:
    rung.says("add person Ana --role manager")
    rung.says("add topic who owns the rota? --with Ana")
    made = tmp_path / NAME
    made.write_bytes(rung.file.read_bytes())
    there = Store(made, tmp_path / "there", lambda: THEN)
    (ana,), (topic,) = there.career.people, there.career.topics.values()
    held = Contact(id="h00000001", created_at=THEN, person=ana, on=THEN.date(), kind="1on1")
    mine = Topic(id="2budget01", created_at=THEN, person=ana, text="the budget?")
    there.commit("Met", [held, mine, replace(topic, done_on=THEN.date(), contact=held.id)])
    rung.says(f"agenda Ana --note {topic.id} --said Omar does")
    rung.says("met Ana lunch --kind social")
    rung.says("join", str(made))
    assert {one.kind for one in rung.career.contacts.values()} == {"1on1", "social"}
    (talked,) = (one for one in rung.career.topics.values() if one.contact == held.id)
    assert (talked.said, talked.done_on) == ("Omar does", THEN.date())
    out = rung.says("agenda Ana")
    assert "the budget?" in out
    assert "rota" not in out
