"""`rung script`: each of the ten texts by its verb, marked as told, undone, masked, found and as JSON."""

from __future__ import annotations

import json

import pytest

from tests.building import TODAY, day
from tests.unit.commands import Rung


@pytest.fixture
def work(rung: Rung) -> Rung:
    """Give a career with Dana, who decides, Tom, who reports, a task and feedback."""
    rung.says("add person Dana --role manager --influence 3 --cares-about short mails")
    rung.says("add person Tom --role report")
    rung.says("add task copy the Monday numbers to a slide --from Dana --times-done 31 --minutes 40")
    rung.says("add goal Give three talks")
    rung.says("feedback write shorter mails --from Dana --skills writing")
    return rung


def last(rung: Rung, table: str) -> str:
    return max(rung.career.table(table).values(), key=lambda record: (record.created_at, record.id)).id


def test_without_a_name_all_ten_are_listed(work: Rung) -> None:
    lines = work.says("script").splitlines()
    assert [line.split()[0] for line in lines] == [f"S{n}" for n in range(1, 13)]
    assert "ask-advice" in lines[4]
    listed = json.loads(work.says("script --json"))
    assert listed[0] == {"script": "S1", "name": "tell-change", "says": "tell what you changed", "about": ["feedback"]}


def test_the_text_is_all_that_standard_output_holds(work: Rung) -> None:
    said = work.says("script offer-help --to Tom --line the importer looks heavy")
    assert said == (
        "Hi Tom, the importer looks heavy. I have 15 minutes to spare this week. Is there anything I could take off your "
        "plate? If not, no need to answer.\n"
    )


def test_somebody_who_reads_it_sees_what_they_care_about_and_the_share_of_own_words(
    work: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.commands.script.is_seen", lambda: True)
    said = work.says("script S5 --to Dana --topic my last proposal")
    assert said.splitlines()[0] == "(Dana cares about short mails)"
    assert "your own words: 10 %" in said
    assert "--line" in said
    assert "--told" in said


@pytest.mark.parametrize(
    ("typed", "table", "shown"),
    [
        ("S1 --about {feedback} --change-made three lines", "tellings", "in 21 days"),
        ("S2 --to Dana --first next tue --second next thu", "tellings", "Dana: did you meet?"),
        ("S3 --to Dana --want budgets --part the finance team", "tellings", "what you want: budgets"),
        ("S4 --to Dana --title a course --able-to run a budget", "tellings", ""),
        ("S5 --to Dana --topic my last proposal", "feedback", "my last proposal"),
        ("S6 --to Dana --area budgets", "tellings", "Dana: your mentor in budgets?"),
        ("S7 --about {task}", "reframes", "in 2 days"),
        ("S8 --about {task} --changes a script does it", "approvals", "a script does it"),
        ("S9 --to Tom", "tellings", ""),
        ("S10 --about {task} --act delegate --taker Tom", "tradeoffs", "in 3 days"),
    ],
)
def test_told_is_one_step_with_its_follow_up_that_undo_takes_back(
    work: Rung, typed: str, table: str, shown: str
) -> None:
    words = typed.format(feedback=last(work, "feedback"), task=last(work, "tasks"))
    before = work.career.table(table)
    work.says(f"script {words} --told")
    assert len(work.career.table(table)) == len(before) + 1
    assert shown in work.says("upcoming --days 60")
    work.says("undo")
    assert work.career.table(table) == before


def test_other_words_can_be_what_was_said(work: Rung) -> None:
    work.says("script S9 --to Tom --told --text Need a hand?")
    (told,) = work.career.tellings.values()
    assert told.text == "Need a hand?"


def test_a_reply_ends_the_waiting(work: Rung) -> None:
    work.says("script S3 --to Dana --want budgets --part finance --told")
    told = last(work, "tellings")
    work.says(f"done {told} --reply gladly, from January")
    assert work.career.tellings[told].reply == "gladly, from January"
    assert "budgets" not in work.says("upcoming --days 60")


def test_the_answer_is_filed_to_the_request_and_bears_on_the_skill(work: Rung) -> None:
    work.says("rate writing 3 --on last mon")
    skill = last(work, "skills")
    work.says(f"script S5 --about {skill} --to Dana --told")
    asked = last(work, "feedback")
    assert "request" not in work.says(f"show {skill}")
    work.says(f"done {asked} --reply lead with the decision")
    item = work.career.feedback[asked]
    assert (item.raw, item.answered_on, item.kind) == ("lead with the decision", TODAY, "request")
    shown = work.says(f"show {skill}")
    assert "2 of them since your rating" in shown
    assert "Dana, today: lead with the decision" in shown
    assert "lead with the decision" in work.says("rate writing 2")
    derived = json.loads(work.says(f"show {skill} --json"))["record"]["derived"]
    assert derived["feedback"] == {"critique": 1, "request": 1}


def test_praise_made_a_win_keeps_its_skills(work: Rung) -> None:
    work.says("feedback the clearest page --from Dana --kind praise --skills writing")
    work.says(f"done {last(work, 'feedback')} --win")
    (win,) = work.career.wins.values()
    assert win.skills == {"writing"}


def test_a_stuck_task_names_who_is_good_at_it_after_more_than_a_working_day(work: Rung) -> None:
    tom = next(person for person in work.career.people.values() if person.name == "Tom")
    work.says(f"edit {tom.id} --good-at testing")
    work.says("add task fix the flaky checkout test --state stuck")
    task = last(work, "tasks")
    assert "knows" not in work.says(f"show {task}")
    derived = json.loads(work.says(f"show {task} --json"))["record"]["derived"]
    assert (derived["stuck_days"], derived["could_help"]) == (0, [])
    work.monkeypatch.setenv("RUNG_TODAY", "2026-11-24")  # a Tuesday: two working days after that Saturday
    assert "Tom knows Test design and automation: as you noted" in work.says(f"show {task}")
    derived = json.loads(work.says(f"show {task} --json"))["record"]["derived"]
    assert (derived["stuck_days"], derived["could_help"]) == (2, [tom.id])
    assert work.says(f"script S5 --about {task}").startswith("Hi Tom, I'm stuck on fixing the flaky checkout test")


def test_whom_to_ask_and_to_help_is_said_where_nobody_was_named(work: Rung) -> None:
    refused = work.refuses("script offer-help")
    assert "Who could use 15 minutes of yours? For instance Tom, Dana: --to NAME." in refused
    assert "Whom do you ask? Name somebody: --to NAME." in work.refuses("script S5 --topic x")


def test_three_people_are_asked_what_i_am_known_for_in_one_step(work: Rung) -> None:
    work.says("add person Omar --influence 1")
    topic = ("--topic", "what I'm known for")
    refused = work.refuses("script S5", *topic)
    assert "Which three people do you ask? For instance Dana, Omar, Tom: --to NAME." in refused
    said = work.says("script S5 --to", "Dana, Omar", *topic)
    assert [line[:8] for line in said.splitlines() if line] == ["Hi Dana,", "Hi Omar,"]
    assert "known for here?" in said
    work.says("script S5 --to", "Dana, Omar, Kim", *topic, "--told")
    asked = [item for item in work.career.feedback.values() if item.kind == "request"]
    assert {work.career.headline(item.person) for item in asked} == {"Dana", "Omar", "Kim"}
    assert {item.topic for item in asked} == {"what I'm known for"}
    assert "For instance Tom: --to NAME." in work.refuses("script S5", *topic)
    work.says("undo")
    assert not [item for item in work.career.feedback.values() if item.kind == "request"]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("S6 --to Dana", "'area' is missing. Type the one thing to learn, such as leading a crisis call. (--area)"),
        ("S3 --to Dana --want x", "'part to see' is missing"),
        ("S2 --to Dana --first next tue", "'second day' is missing"),
        ("S7", "'ask-what-for' is about a task. Name it: --about ID."),
        ("S77", "There is no text 'S77'"),
        ("dana", "'dana' is a person. Say which text it is: rung script tell-want --to dana."),
        ("S9 --told", "Who could use 15 minutes"),
        ("S4 --title x --able-to y --told", "Nobody was named to hear it"),
        ("S2 --to Dana --first next tue --second yesterday", "That day is over"),
    ],
)
def test_what_is_missing_is_said_with_its_option(work: Rung, typed: str, says: str) -> None:
    assert says in " ".join(work.refuses(f"script {typed}").split())


def test_as_json(work: Rung) -> None:
    told = json.loads(work.says("script S5 --to Dana --topic my last proposal --json"))
    dana = next(p for p in work.career.people.values() if p.name == "Dana")
    assert told["script"] == "S5"
    assert (told["name"], told["about"], told["to"]) == ("ask-advice", None, dana.id)
    assert told["cares_about"] == ["short mails"]
    assert told["text"].startswith("Hi Dana, could I ask")
    assert 0 < told["own_words"] < 1


def test_a_hint_shows_the_question_that_tests_it(work: Rung) -> None:
    work.says("feedback not everybody sees what you do --from Dana --kind hint --channel appraisal")
    hint = last(work, "feedback")
    assert "test it" not in work.says(f"show {hint}")
    work.says(f"edit {hint} --plain show results to others")
    shown = work.says(f"show {hint}")
    assert "ask Dana whether that is what was meant" in shown
    assert "I take it to mean that I should show results to others." in " ".join(shown.split())


def test_with_the_mask_no_name_and_no_private_text_is_printed(work: Rung) -> None:
    said = work.says(f"script S1 --about {last(work, 'feedback')} --change-made x --mask")
    assert "Dana" not in said
    assert "shorter" not in said
    work.says("script S9 --to Tom --line the importer is heavy --told")
    assert "importer" not in work.says("list tellings --mask")


def test_what_was_told_is_found_and_listed(work: Rung) -> None:
    work.says("script S3 --to Dana --want budgets --part the finance team --told")
    assert "finance" in work.says("find finance")
    assert "budgets" in work.says("list tellings")
    assert str(day(30)) in work.says("list tellings --json")
    told = last(work, "tellings")
    work.says(f"edit {told} --reply come in January")
    assert work.career.tellings[told].reply_on == TODAY
