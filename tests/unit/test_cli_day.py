"""A day by command line, each line an invocation of its own: what a person types, and what they read back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from career.model.conflicts import Conflict
from store.store import Store
from tests.unit.commands import Rung

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


def test_the_vision_and_two_goals(rung: Rung) -> None:
    out = rung.says("add vision Lead a division of 200 by 2029 --from 5 --to 200 --unit people")
    assert "Added vision 'Lead a division of 200 by 2029'" in out
    assert "undo: rung undo" in out
    out = rung.says("add goal Lead two people --due eoq --unit people --baseline 0 --target 2")
    assert out.splitlines()[0] == "due: Thu 31 Dec 2026, in 40 days"
    rung.says("add goal Learn to run a budget")
    assert [line.split()[0] for line in rung.says("list goals").splitlines()] == ["active", "sketch"]
    assert rung.says("today").splitlines()[0] == "Sat 21 Nov 2026 · Lead a division of 200 by 2029"


def test_a_task_is_reframed_and_kept_only_with_save(rung: Rung) -> None:
    rung.says("add goal Go-to for payments")
    before = rung.file.read_bytes()
    out = rung.says("reframe update the payments runbook")
    assert "because you wrote:" in out
    assert "(rung's draft" in out
    assert "Not saved" in out
    assert rung.file.read_bytes() == before
    mine = "Priya ends an incident at night on her own with it"
    out = rung.says("reframe update the payments runbook --reason like --save --picture", mine)
    assert mine in out
    assert "borrowed" not in out
    task = rung.id_of("update the payments runbook")
    assert "reframed" in rung.says("list tasks")
    assert mine in rung.says(f"show {task}")
    assert rung.career.tasks[task].goal == rung.id_of("Go-to for payments")


def test_feedback_goes_from_heard_to_confirmed(rung: Rung) -> None:
    assert "new person: Dana" in rung.says("feedback be more present in reviews --from Dana --kind hint")
    item = rung.id_of("be more present in reviews")
    assert "say it in plain words" in rung.refuses(f"done {item[:3]}").casefold()
    assert "said in plain words" in rung.refuses(f"edit {item} --change-made I ask one question --change-on today")
    rung.says(f"edit {item} --plain speak in the first ten minutes")
    out = rung.says(f"edit {item} --change-made I ask one question a review --change-on -12d")
    assert out.splitlines()[0] == "change on: Mon 9 Nov 2026, 12 days ago"
    assert "SILENT 12 days" in rung.says("list feedback")
    assert "1 change to tell" in rung.says("today --brief")
    script = rung.says(f"show {item}")
    assert "you told me to be more present in reviews. I took it to mean that I should speak in the first ten" in script
    assert "I ask one question a review" in script
    rung.says(f"add telling {item} --to Dana")
    assert "told" in rung.says("list feedback")
    assert "silent" not in rung.says("today --brief")
    rung.says(f"done {item} --reply it shows, go on")
    assert "confirmed" in rung.says("list feedback --all")
    assert "it shows, go on" in rung.says(f"show {item}")


def test_a_reminder_is_done(rung: Rung) -> None:
    out = rung.says("remind 1:1 with Priya next fri")
    assert out.splitlines()[0] == "on: Fri 27 Nov 2026, in 6 days"
    rung.says("remind call Ana tomorrow")
    assert [line.split("  ")[-2] for line in rung.says("list reminders").splitlines()] == ["call Ana", "1:1 with Priya"]
    rung.says(f"done {rung.id_of('call Ana')}")
    assert "call Ana" not in rung.says("list reminders")
    assert "was closed on Sat 21 Nov 2026, today" in rung.refuses(f"done {rung.id_of('call Ana')}")


@pytest.mark.parametrize(
    ("typed", "text", "day"),
    [
        ("call Ana next fri", "call Ana", "2026-11-27"),
        ("call Ana the day after tomorrow", "call Ana", "2026-11-23"),
        ("call Ana mon + 1w", "call Ana", "2026-11-30"),
        ("call Ana fri in 2 weeks", "call Ana", "2026-12-04"),
        ("call Ana 27 nov 26", "call Ana", "2026-11-27"),
        ("call Ana 27/11/26", "call Ana", "2026-11-27"),
        ("call Ana on friday next week", "call Ana", "2026-11-27"),
        ("tomorrow call Ana", "call Ana", "2026-11-22"),
        ("next fri lunch with Ana", "lunch with Ana", "2026-11-27"),
        ("may review the doc tomorrow", "may review the doc", "2026-11-22"),
        ("next fri --on mon", "next fri", "2026-11-23"),
        ("--on next fri call Ana", "call Ana", "2026-11-27"),
    ],
)
@pytest.mark.parametrize("verb", ["remind", "add reminder"])
def test_the_longest_day_at_the_end_of_a_reminder_is_its_day(
    rung: Rung, verb: str, typed: str, text: str, day: str
) -> None:
    assert rung.says(f"{verb} {typed}").startswith("on: ")
    (reminder,) = rung.career.reminders.values()
    assert (reminder.text, str(reminder.on)) == (text, day)


@pytest.mark.parametrize(
    ("typed", "text", "day"),
    [
        ("fixed the outage on yesterday", "fixed the outage on yesterday", "2026-11-20"),
        ("fixed the outage on fri", "fixed the outage on fri", "2026-11-20"),
        ("fixed the outage on 3 nov.", "fixed the outage on 3 nov.", "2026-11-03"),
        ("On Monday: fixed the outage", "On Monday: fixed the outage", "2026-11-16"),
        ("fixed the outage --on fri", "fixed the outage", "2026-11-20"),
        ("ran it on fri --on yesterday", "ran it on fri", "2026-11-20"),
        ("now it runs on 3.12", "now it runs on 3.12", "2026-11-21"),
        ("wrote the report on q3", "wrote the report on q3", "2026-11-21"),
        ("a talk on may", "a talk on may", "2026-11-21"),
        ("on call all night", "on call all night", "2026-11-21"),
    ],
)
def test_a_win_or_feedback_of_a_past_day_says_so_in_its_text_and_keeps_its_words(
    rung: Rung, typed: str, text: str, day: str
) -> None:
    for verb in ("win", "feedback", "add win"):
        said = rung.says(f"{verb} {typed}")
        assert (f"{date.fromisoformat(day):%d %b %Y}".lstrip("0") in said) is (day != "2026-11-21")
    assert {(win.text, str(win.on)) for win in rung.career.wins.values()} == {(text, day)}
    assert {(item.raw, str(item.on)) for item in rung.career.feedback.values()} == {(text, day)}


def test_lines_of_feedback_have_each_their_own_day(rung: Rung) -> None:
    rung.says("feedback -", given="talk less on fri\nbe brief\n")
    assert {(item.raw, str(item.on)) for item in rung.career.feedback.values()} == {
        ("talk less on fri", "2026-11-20"),
        ("be brief", "2026-11-21"),
    }


def test_a_calendar_page_is_asked_for_by_the_month(rung: Rung) -> None:
    for typed, month in (("dec", "December 2026"), ("2027-02", "February 2027"), ("next month", "December 2026")):
        assert rung.says(f"upcoming --month {typed}").startswith(month)
    assert "cannot be read as a month" in rung.refuses("upcoming --month foo")


def test_every_step_can_be_undone_and_done_again(rung: Rung) -> None:
    rung.says("add goal Lead two people --target 2 --baseline 0 --unit people")
    goal = rung.id_of("Lead two people")
    for typed in (
        f"edit {goal} --due 27 nov",
        f"edit {goal} --due +30d --why the vendor is late",
        f"add checkin {goal} --value 1 --note first 1:1 held",
        "win the orders page answers in 0.9 s",
        "reframe sit with the new hire this week --save",
        "feedback be briefer --from Dana",
        "remind 1:1 with Priya +3d",
        f"done {goal} --value 2 --proof both lead a project",
        f"delete {goal}",
    ):
        before = rung.says("show " + goal) if goal in rung.career.goals else ""
        count = len(list(rung.career))
        rung.says(typed)
        after = len(list(rung.career))
        assert rung.says("undo").startswith("Undone: ")
        assert len(list(rung.career)) == count
        assert rung.says("show " + goal) == before
        assert rung.says("redo").startswith("Redone: ")
        assert len(list(rung.career)) == after
    assert rung.says("history").count("\n") == 10


def test_a_goal_closes_with_its_value_and_proof_which_make_a_win(rung: Rung) -> None:
    rung.says("add goal Lead two people --target 2 --baseline 0 --unit people")
    goal = rung.id_of("Lead two people")
    assert "(--value)" in rung.refuses(f"done {goal}")
    assert "(--proof)" in rung.refuses(f"done {goal} --value 2")
    rung.says(f"done {goal} --value 2 --proof both lead a project")
    assert "0 → 2 people" in rung.says("list wins")


def test_a_date_that_moved_twice_shows_its_slip(rung: Rung) -> None:
    rung.says("add goal Talk outside my team --due 2026-12-01")
    goal = rung.id_of("Talk outside my team")
    rung.says(f"edit {goal} --due 2026-12-11 --why no slot")
    rung.says(f"edit {goal} --due 2026-12-21 --why moved again")
    assert "moved 2 times, 20 days later" in rung.says("list goals")
    assert "moved again" in rung.says("list moves")


def test_an_approval_is_asked_for_and_answered(rung: Rung) -> None:
    rung.says("add goal Own a feature alone")
    goal = rung.id_of("Own a feature alone")
    rung.says(f"add approval {goal} --from Ana --what two days a week --asked-on -8d")
    assert "approval" in rung.says("today")
    rung.says(f"done {rung.id_of('two days a week')} --no")
    assert "no" in rung.says("list approvals --all").split()
    assert "approval" not in rung.says("today")


def test_something_asks_for_a_second_look_and_gets_it(rung: Rung) -> None:
    rung.says("add person Marta --role skip --influence 3 --revisit today")
    assert "revisit" in rung.says("today")
    rung.says(f"done {rung.id_of('Marta')}")
    assert "revisit" not in rung.says("today")
    assert "has nothing to finish" in rung.refuses(f"done {rung.id_of('Marta')}")


def test_another_person_s_task_is_reframed_for_them(rung: Rung) -> None:
    rung.says("reframe move nine teams to the scheduler --for Tom --save")
    task = rung.career.tasks[rung.id_of("move nine teams to the scheduler")]
    assert rung.career.headline(task.for_person) == "Tom"


def test_a_text_that_was_written_on_two_machines_is_settled(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    goal = rung.id_of("Lead two people")
    other = Conflict(id="x0000000a", created_at=NOW, of=goal, path="title", text="Lead three", stamp="5-0-a1f3")
    Store(rung.file, rung.file.parent / "elsewhere", lambda: NOW).commit("Joined", [other])
    assert "title  Lead two people  Lead three" in rung.says("list conflicts")
    assert "Resolved the title" in rung.says(f"settle {goal} other")
    assert rung.career.goals[goal].title == "Lead three"
    assert rung.says("list conflicts").startswith("No conflicts")
    rung.says("undo")
    rung.says("settle x00 both")
    assert rung.career.goals[goal].title == "Lead two people / Lead three"
    assert "invalid choice" in rung.refuses(f"settle {goal} neither", status=2)


def test_praise_is_kept_as_a_win_or_filed(rung: Rung) -> None:
    out = rung.says("feedback - --from Dana", given="well done with the audit\nbe briefer\nthanks for the demo\n")
    assert "Added 3 pieces of feedback, 2 of them praise" in out
    audit, demo = rung.id_of("well done with the audit"), rung.id_of("thanks for the demo")
    assert "no next step" not in rung.says("today --brief")
    assert "Made a win of 'well done with the audit'" in rung.says(f"done {audit} --win")
    [won] = rung.career.wins.values()
    assert (won.text, won.for_whom) == ("well done with the audit", "Dana")
    assert "Filed 'thanks for the demo'" in rung.says(f"done {demo}")
    listed = rung.says("list feedback --all")
    assert listed.count("filed") == 2
    assert "is filed" in rung.refuses(f"done {demo}")
    assert "demo" not in rung.says("list feedback")


def test_the_kind_that_is_typed_counts_whatever_the_words_are(rung: Rung) -> None:
    rung.says("feedback well done --kind hint")
    assert [item.kind for item in rung.career.feedback.values()] == ["hint"]
    assert "Added praise 'great work'" in rung.says("feedback great work")


def test_what_an_appraisal_said_is_a_hint_until_it_is_said_in_plain_words(rung: Rung) -> None:
    rung.says(
        "feedback - --channel appraisal --from Ana",
        given="be more present\nyou could delegate\nthank you for the demo\n",
    )
    found = {item.raw: item for item in rung.career.feedback.values()}
    assert {raw: item.kind for raw, item in found.items()} == {
        "be more present": "hint", "you could delegate": "hint", "thank you for the demo": "praise",
    }  # fmt: skip
    rung.says("feedback too loud --channel appraisal --kind critique")
    assert [item.kind for item in rung.career.feedback.values() if item.raw == "too loud"] == ["critique"]
    first = found["be more present"].id
    assert "plain words" in rung.refuses(f"edit {first} --change-made I speak first")
    rung.says(f"edit {first} --plain In the review I spoke once")
    rung.says(f"edit {first} --change-made I speak first")


def test_what_one_wants_is_asked_again_a_year_later_and_every_answer_is_kept(
    rung: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNG_TODAY", "2025-11-21")
    rung.says("add vision Lead a team --from 5 --to 12 --unit people")
    [first] = rung.career.visions
    monkeypatch.setenv("RUNG_TODAY", "2026-11-20")
    assert "What do you really want?" not in rung.says("checkin --print")
    monkeypatch.setenv("RUNG_TODAY", "2026-11-21")
    said = rung.says("checkin --print")
    assert "What do you really want? A year ago you wanted: Lead a team, from 5 to 12 people." in said
    assert "rung add vision TEXT" in said
    nudge = json.loads(rung.says("checkin --json"))["nudge"]
    assert (nudge["kind"], nudge["id"]) == ("vision", first)

    out = rung.says("add vision Teach what I know")
    assert "A year ago you wanted: Lead a team, from 5 to 12 people." in out
    assert "What do you really want?" not in rung.says("checkin --print")
    second = next(key for key in rung.career.visions if key != first)
    told = rung.says(f"show {second}")
    assert "today, this counts now" in told
    assert "21 Nov 2025: Lead a team, from 5 to 12 people" in told
    assert "an earlier answer: a later one counts" in rung.says(f"show {first}")
    derived = json.loads(rung.says(f"show {second} --json"))["record"]["derived"]
    assert derived == {"counts": True, "earlier": [first]}
    rung.says("undo")
    assert list(rung.career.visions) == [first]


def test_an_edited_answer_is_a_new_one_and_the_old_one_is_listed_and_undone(rung: Rung) -> None:
    rung.says("add vision Lead a team")
    [first] = rung.career.visions
    assert "the earlier answer is kept" in rung.says(f"edit {first} --text Teach")
    assert {vision.text for vision in rung.career.visions.values()} == {"Lead a team", "Teach"}
    assert rung.career.visions[first].text == "Lead a team"
    assert "kept as you gave it" in rung.refuses(f"edit {first} --text Power")
    rung.says("undo")
    assert list(rung.career.visions) == [first]


def test_today_says_which_items_have_no_next_step(rung: Rung) -> None:
    for number in range(1, 8):
        rung.says(f"add goal Goal number {number}")
    assert "7 no next step" in rung.says("today")
    few = rung.says("today")
    assert few[few.index("no next step (5 of 7; rung today --all)") :].count("Goal number") == 5
    every = rung.says("today --all")
    section = every[every.index("\nno next step\n") :]
    assert all(f"Goal number {number}" in section for number in range(1, 8))
    named = json.loads(rung.says("today --json"))["no_next_step"]
    assert {one["id"] for one in named} == set(rung.career.goals)
