"""`rung reframe`: what is remembered, what is asked, and whatever may be typed."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from career.model import tasks
from store.store import Store
from tests.unit.commands import Rung
from tui.host import clock

NOTES = "reframe take the stand-up notes"


def picked(rung: Rung, typed: str, *more: str) -> list[str]:
    return [one["id"] for one in json.loads(rung.says(f"{typed} --new --json", *more))["skills"] if one["shown"]]


def test_a_correction_is_remembered_told_forgotten_and_undone(rung: Rung) -> None:
    before = picked(rung, NOTES)
    rung.says(f"{NOTES} --skill facilitation --without {','.join(before)} --save")
    assert picked(rung, NOTES) == ["facilitation"]
    out = rung.says(NOTES)
    assert "memory    You chose before: \u201ctake the stand-up notes\u201d \u2192 Facilitation" in out
    [first, *_] = json.loads(rung.says("reframe --batch --json", given="Take the stand-up notes\n"))["skills"]
    assert (first["id"], first["remembered"]) == ("facilitation", "take the stand-up notes")
    assert "Forgot" in rung.says(f"{NOTES} --forget")
    assert picked(rung, NOTES) == before
    rung.says("undo")
    assert picked(rung, NOTES) == ["facilitation"]


def test_a_family_that_keeps_not_coming_true_is_offered_less_until_it_is_forgotten(rung: Rung) -> None:
    for n in range(5):
        rung.says(f"reframe groom the backlog {n} --sentence It is mine --save")
        rung.says(f"close {rung.id_of(f'groom the backlog {n}')} --right y --true no")
    both = "reframe groom the backlog and write the runbook"
    assert "planning" not in picked(rung, both)
    out = " ".join(rung.says(both).split())
    assert "Offered less: Planning and delivery, because none of its last 5 came true" in out
    assert "Offered Planning and delivery again" in rung.says(f"{both} --forget")
    assert "planning" in picked(rung, both)
    rung.says("undo")
    assert "planning" not in picked(rung, both)


def test_undoing_the_card_undoes_what_it_remembers(rung: Rung) -> None:
    before = picked(rung, NOTES)
    rung.says(f"{NOTES} --skill facilitation --save")
    assert "facilitation" in picked(rung, NOTES)
    rung.says("undo")
    assert picked(rung, NOTES) == before
    assert json.loads(rung.says("list picks --json")) == []


def test_what_is_remembered_can_be_listed_and_deleted(rung: Rung) -> None:
    rung.says(f"{NOTES} --skill facilitation --save")
    [held] = json.loads(rung.says("list picks --json"))
    assert "facilitation" in held["skills"]
    rung.says(f"delete {held['id']}")
    assert "You chose before" not in rung.says(NOTES)


def test_nothing_remembered_cannot_be_forgotten(rung: Rung) -> None:
    rung.says(f"{NOTES} --skill facilitation --save")
    assert "rung list picks" in rung.refuses("reframe fix the flaky test --forget")


def test_the_answer_to_the_question_is_scored_with_the_task(rung: Rung) -> None:
    asked = json.loads(rung.says("reframe the thing for Dana --json"))
    assert (asked["enough"], asked["skills"]) == (False, [])
    assert asked["question"]
    told = json.loads(rung.says("reframe the thing for Dana --json --answer", "a runbook for whoever is on call"))
    assert told["enough"]
    assert "documentation" in [one["id"] for one in told["skills"] if one["shown"]]


@pytest.mark.parametrize(
    "task", ["PROJ-812 https://example.org/board/7 #12", "\N{ROCKET}\N{FIRE}\N{PARTY POPPER}", "the usual"]
)
def test_ids_links_and_emoji_alone_get_one_question_and_can_be_kept(rung: Rung, task: str) -> None:
    out = rung.says("reframe", task)
    assert "question  What will exist when it is done" in out
    rung.says("reframe", task, "--save")
    assert [kept["title"] for kept in json.loads(rung.says("list tasks --json"))] == [task]


def test_an_empty_line_is_refused_alone_and_answered_among_others(rung: Rung) -> None:
    assert "which task" in rung.refuses("reframe", " ", status=2)
    lines = rung.says("reframe --batch --json", given="\nfix the flaky test\n").splitlines()
    assert [json.loads(line)["enough"] for line in lines] == [False, True]


def test_ten_kilobytes_are_read_and_answered(rung: Rung) -> None:
    long = ("fix the flaky checkout test and tell the team about it, then " * 170)[:10_000]
    answer = json.loads(rung.says("reframe --batch --json", given=f"{long}\n"))
    assert "testing" in [one["id"] for one in answer["skills"]]
    assert all(quote in long for one in answer["skills"] for quote in one["because"])
    assert len(rung.says("reframe", long)) < 2 * len(long)


def test_another_language_is_said_to_be_unknown_and_takes_a_skill_picked_by_hand(rung: Rung) -> None:
    german = "den Bericht für den Chef schreiben"
    out = rung.says("reframe", german)
    assert "rung only reads English" in out
    assert "--skill NAME" in out
    rung.says("reframe", german, "--skill", "writing", "--save")
    assert picked(rung, "reframe", german) == ["writing"]


def test_an_id_as_the_listings_show_it_is_the_row_and_another_word_is_a_task(rung: Rung) -> None:
    moment = clock.moment()
    rows = [replace(tasks.add("update the runbook", moment), id=key) for key in ("tzhqwrkja", "tfxabcdef", "tfxabcdeg")]
    Store(rung.file, rung.file.parent / "elsewhere", clock.now).commit("Added", rows)
    for typed, title in (
        ("tzh", "update the runbook"),
        ("tzhq", "tzhq"),
        ("tfx", "tfx"),
        ("tzhqwrkja", "update the runbook"),
        ("tzz", "tzz"),
    ):
        assert json.loads(rung.says(f"reframe {typed} --json"))["task"] == title


def test_a_person_and_a_skill_are_no_tasks(rung: Rung) -> None:
    rung.says("add person Dana --role manager")
    rung.says("add skill Juggling --level 1")
    for headline in ("Dana", "Juggling"):
        assert "is not a task" in rung.refuses(f"reframe {rung.id_of(headline)} --save")


def test_a_next_step_is_done_moved_and_dropped_by_command(rung: Rung) -> None:
    rung.says("reframe update the runbook --save")
    [kept] = rung.career.reframes
    rung.says(f"edit {kept} --if stand-up ends --then list ten questions")
    assert "next" in rung.says("upcoming")
    rung.says(f"move {kept} +3d")
    assert str(rung.career.reframes[kept].then_on) == "2026-11-24"
    assert rung.career.reframes[kept].follow_up_on is None
    rung.says(f"snooze {kept}")
    assert str(rung.career.reframes[kept].then_on) == "2026-11-25"
    assert "Dropped the step 'list ten questions · update the runbook'" in rung.says(f"delete {kept} --step")
    assert "next" not in rung.says("upcoming")
    rung.says("undo")
    assert "still waits" in rung.refuses(f"done {kept} --no")
    assert "Took the step 'list ten questions · update the runbook'" in rung.says(f"done {kept}")
    assert "next" not in rung.says("upcoming")
    assert "no next step" in rung.refuses(f"done {kept} --step")


def test_the_if_then_of_a_goal_is_answered_and_dropped_by_command(rung: Rung) -> None:
    rung.says("add goal Own a feature --if it is 10:00 --then 25 minutes in the client")
    goal = rung.id_of("Own a feature")
    assert f"rung done {rung.career.short(goal)} --step" in rung.says("checkin --print")
    assert "did not happen" in rung.says(f"done {goal} --step --no")
    assert "--step" not in rung.says("checkin --print")
    rung.says(f"delete {goal} --step")
    assert (rung.career.goals[goal].if_cue, rung.career.goals[goal].then_do) == ("", "")


def test_done_names_what_asks_whether_a_reframed_task_came_true(rung: Rung) -> None:
    rung.says("reframe update the payments runbook --save")
    task = rung.id_of("update the payments runbook")
    short = rung.career.short(task)
    out = rung.says(f"done {task}")
    assert "Was it done right, and did the sentence come true?" in out
    assert f"rung close {short}" in " ".join(out.split())
    closed = rung.says(f"close {task} nobody used it --right y --true no")
    assert "did not come true: nobody used it" in closed
    assert not rung.career.wins
    assert "nobody used it" in rung.says(f"show {task}")
    rung.says("add task water the plants")
    assert "rung close" not in rung.says(f"done {rung.id_of('water the plants')}")


def test_a_card_kept_again_on_a_later_day_leaves_its_next_step_where_it_was(
    rung: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung.says("add task prepare the on-call handover")
    [task] = json.loads(rung.says("list tasks --json"))
    rung.says(f"reframe {task['id']} --save")
    [kept] = json.loads(rung.says("list reframes --json"))
    monkeypatch.setenv("RUNG_TODAY", "2026-11-26")
    assert "Nothing changed: it says that already." in rung.says(f"reframe {task['id']} --save")
    rung.says(f"reframe {task['id']} --sentence I want the night shift to act without me --save")
    [now] = json.loads(rung.says("list reframes --json"))
    assert now["sentence"].startswith("I want the night shift")
    assert (now["then_do"], now["then_on"]) == (kept["then_do"], kept["then_on"])
    rung.says(f"reframe {task['id']} --next ask Tom --save")
    [now] = json.loads(rung.says("list reframes --json"))
    assert (now["then_do"], now["then_on"]) == ("ask Tom", "2026-11-27")


def test_the_id_of_a_next_step_means_its_task(rung: Rung) -> None:
    rung.says("reframe prepare the on-call handover --save")
    [kept] = json.loads(rung.says("list reframes --json"))
    assert "REFRAME   prepare the on-call handover" in rung.says(f"reframe {kept['id']} --save")
    assert len(json.loads(rung.says("list reframes --json"))) == 1
