"""Learning, trends and decisions by command: added, told, answered, looked at, undone, exported and read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.views.record.registry import columns
from store.store import Store
from tests.building import TODAY, in_context
from tests.saved import read_career
from tests.unit.commands import Rung
from tui.host import clock


@pytest.fixture
def rung(rung: Rung) -> Rung:
    """Give the command line on a career with one of each."""
    rung.says("add goal Run a budget --due eoy")
    rung.says(
        "learn Budgets for leads --provider the academy --register-by +3d --starts 11 jan --ends 31 mar "
        "--able-to run the budget of a team --goal Run a budget --skills budgeting"
    )
    rung.says("add trend Customers ask for audits --source the guild --implication a third of it --on 2026-10-21")
    rung.says("decide Stay with payments --options stay, platform --chosen stay --confidence 70 --review today")
    return rung


def of(rung: Rung, headline: str) -> str:
    return rung.career.short(rung.id_of(headline))


def test_an_enrolment_is_silent_until_somebody_was_told_and_they_are_asked_back(rung: Rung) -> None:
    course = of(rung, "Budgets for leads")
    assert "register: Budgets for leads" in rung.says("upcoming")
    rung.says(f"edit {course} --state enrolled")
    assert "register: Budgets" not in rung.says("upcoming")
    assert "SILENT 0 d  course" in rung.says("learn")
    assert f"rung script tell-training --about {course} --to NAME" in rung.says("learn")
    assert "1 change to tell" in rung.says("today --brief")
    assert json.loads(rung.says("today --json"))["silent_learning"][0]["text"] == "Budgets for leads"
    text = rung.says(f"script tell-training --about {course} --to Ana")
    assert " ".join(text.split()) == (
        "Hi Ana, a bit of news: I've signed up for Budgets for leads, which starts on 11 January. It's a step towards "
        "running a budget. By 31 March I expect to be able to run the budget of a team. If something comes up where I "
        "could use it, please think of me."
    )
    rung.says(f"script S4 --about {course} --to Ana --told")
    assert "SILENT" not in rung.says("learn")
    assert "Budgets for leads" in rung.says("learn --mask")
    assert "to tell" not in rung.says("today --brief")
    (telling,) = rung.career.tellings.values()
    assert (telling.about, (telling.follow_up_on - TODAY).days if telling.follow_up_on else 0) == (
        rung.id_of("Budgets for leads"), 21,
    )  # fmt: skip
    assert "Ana: your training: Budgets for leads" in rung.says("upcoming --days 30")
    assert "told 21 Nov Ana" in " ".join(rung.says(f"show {course}").split())
    rung.says("undo")
    assert "SILENT 0 d" in rung.says("learn")


def test_training_alone_is_said_on_the_goal_and_on_the_skill_what_builds_it(rung: Rung) -> None:
    goal = of(rung, "Run a budget")
    rung.says("add skill budgeting --level 1")
    shown = rung.says(f"show {goal}")
    assert "training only: add a result, a relationship or exposure" in shown
    assert "register by in 3 d  Budgets for leads" in shown
    assert json.loads(rung.says("list goals --json"))[0]["derived"]["training_only"] is True
    assert "Budgets for leads · register by in 3 d" in rung.says(f"show {of(rung, 'Budgeting and cost management')}")
    rung.says("add task plan the spring --goal Run a budget")
    assert "training only" not in rung.says(f"show {goal}")


def test_done_finishes_takes_part_and_renews(rung: Rung) -> None:
    rung.says("learn Guild of engineers --kind organisation --state doing --every 60 --last 2026-09-21 --renew today")
    assert "1 d late  engage    take part: Guild of engineers" in rung.says("today")
    guild = of(rung, "Guild of engineers")
    assert "Renewed 'Guild of engineers' until 21 Nov 2027" in rung.says(f"done {guild}")
    assert "Took part in 'Guild of engineers'" in rung.says(f"done {guild}")
    assert "take part: Guild" not in rung.says("upcoming --days 59")
    assert "take part: Guild" in rung.says("upcoming --days 60")
    rung.says(f"done {of(rung, 'Budgets for leads')}")
    assert "Budgets" not in rung.says("learn")
    assert "was closed on" in rung.refuses(f"done {of(rung, 'Budgets for leads')}")


def test_a_trend_is_flagged_answered_by_a_goal_or_a_skill_and_moved(rung: Rung) -> None:
    trend = of(rung, "Customers ask for audits")
    assert "no response yet, 31 days" in rung.says("trends")
    assert "trend     no response yet: Customers ask for audits" in rung.says("upcoming --days 1")
    rung.says(f"snooze {trend}")
    assert "trend " not in rung.says("upcoming --days 1")
    assert "revisit " in rung.says("upcoming --days 1")
    rung.says("undo")
    assert "--response GOAL" in rung.refuses(f"done {trend}")
    assert "There is no goal and no skill 'nonsense'" in rung.refuses(f"edit {trend} --response nonsense")
    rung.says("add skill budgeting")
    for named in ("Run a budget", of(rung, "Run a budget"), "budgeting", of(rung, "Budgeting and cost management")):
        rung.says(f"edit {trend} --response {named}")
        assert "no response yet" not in rung.says("trends")
    assert "Budgeting and cost management" in rung.says("trends")
    assert "no response yet" not in rung.says("upcoming")


def test_a_decision_is_asked_about_on_its_day_and_answered(rung: Rung) -> None:
    decision = of(rung, "Stay with payments")
    assert "came true? Stay with payments" in rung.says("upcoming --days 1")
    assert "5 more calls at 70 %" in rung.says("decide")
    assert "--outcome" in rung.refuses(f"done {decision}")
    rung.says(f"done {decision} --outcome partly --learned ask first")
    assert "came true?" not in rung.says("upcoming")
    assert "4 more calls at 70 %" in rung.says("numbers")
    rung.says("undo")
    assert "came true?" in rung.says("upcoming")


@pytest.mark.parametrize(("typed", "kept"), [("likely", 70), ("Very likely", 80), ("85 %", 85), ("a toss-up", 50)])
def test_a_confidence_is_typed_in_words_or_percent(rung: Rung, typed: str, kept: int) -> None:
    rung.says("decide wait a year", "--confidence", typed)
    assert [one.confidence for one in rung.career.decisions.values() if one.what == "wait a year"] == [kept]


def test_below_a_toss_up_one_would_have_chosen_otherwise(rung: Rung) -> None:
    for typed in ("49", "101", "unlikely"):
        assert "It goes from 50 to 100." in rung.refuses(f"decide wait a year --confidence {typed}")


def test_from_five_calls_on_numbers_and_decide_draw_how_often_one_was_right(rung: Rung) -> None:
    for outcome in ("yes", "yes", "yes", "no", "partly"):
        rung.says(f"decide go on --confidence 80 --outcome {outcome}")
    for verb in ("numbers", "decide"):
        out = rung.says(verb)
        assert "Of 5 calls at 70 % or more, 3 came true, 1 partly (70 %)." in out
        assert "80-89 %   ▅▅▅▅▅▅▅▁│▁▁  3 of 5, 1 partly" in out
    found = next(one for one in json.loads(rung.says("numbers --json")) if one["name"] == "calibration")
    assert (found["n"], found["value"], found["missing"]) == (5, 0.7, 0)


def test_a_decision_is_private_and_the_others_are_not(rung: Rung) -> None:
    for verb in ("decide", "upcoming", "export - --format obsidian", "export - --format ics", "list decisions --json"):
        out = rung.says(f"{verb} --mask")
        assert "payments" not in out
        assert "platform" not in out
    assert "Budgets for leads" in rung.says("learn --mask")
    assert "Customers ask for audits" in rung.says("trends --mask")


def test_each_is_found_exported_and_read_again(rung: Rung, tmp_path: Path) -> None:
    for words, text in {"academy": "Budgets for leads", "third": "Customers ask", "platform": "Stay with"}.items():
        assert text in rung.says(f"find {words}")
    assert '"the academy"' in rung.says("export - --format csv --table learning")
    assert '"Customers ask for audits"' in rung.says("export - --format csv --table trends")
    assert '"platform, stay"' in rung.says("export - --format csv --table decisions")
    calendar = rung.says("export - --format ics")
    assert "SUMMARY:register: Budgets for leads" in calendar
    assert "SUMMARY:starts: Budgets for leads" in calendar
    assert "SUMMARY:a decision to look at" in calendar  # which one is said in no calendar
    assert "Stay with payments" not in calendar
    notes = rung.says("export - --format obsidian")
    assert "- [ ] Budgets for leads, course, the academy [due:: 2026-11-24]" in notes
    assert "- 2026-10-21 Customers ask for audits; in two years: a third of it" in notes
    assert "- 2026-11-21 Stay with payments; stay; likely, 70 %" in notes
    file, tables = tmp_path / "career.json", ("learning", "trends", "decisions")
    rung(f"export {file}")
    before = {table: dict(rung.career.table(table)) for table in tables}
    for table in tables:
        for record in before[table]:
            rung.says(f"delete {record}")
    rung(f"import {file}")
    assert {table: dict(rung.career.table(table)) for table in tables} == before


def test_two_copies_keep_both_what_each_wrote(rung: Rung, tmp_path: Path) -> None:
    copy = tmp_path / "career-other.json"
    copy.write_bytes(rung.file.read_bytes())
    there = Store(copy, tmp_path / "there", clock.now)
    course = next(iter(there.career.learning.values()))
    decision = next(iter(there.career.decisions.values()))
    there.commit(
        "Changed",
        [replace(course, place="online", skills=course.skills | {"negotiation"}),
         replace(decision, options=decision.options | {"wait"})],
    )  # fmt: skip
    rung.says(f"edit {of(rung, 'Budgets for leads')} --able-to run two budgets --skills budgeting, mentoring")
    rung.says(f"edit {of(rung, 'Stay with payments')} --options stay, platform, leave")
    rung.says(f"join {copy}")
    joined = read_career(rung.file)
    (one,), (made,) = joined.learning.values(), joined.decisions.values()
    assert (one.place, one.able_to) == ("online", "run two budgets")
    assert one.skills == {"budgeting", "mentoring", "negotiation"}
    assert made.options == {"stay", "platform", "leave", "wait"}


def test_a_review_tells_what_was_finished_and_decisions_only_where_asked(rung: Rung) -> None:
    rung.says(f"done {of(rung, 'Budgets for leads')}")
    told = "Budgets for leads (course, the academy, finished 21 Nov): I can run the budget of a team now."
    for whom in ("manager", "me"):
        assert told in rung.says(f"review document --for {whom}").replace("\n  ", " ")
    assert "Budgets for leads (course, the academy, 2026)." in rung.says("review document --for cv")
    assert "Stay with payments" not in rung.says("review document --for me")
    asked = rung.says("review document --for me --decisions").replace("\n  ", " ")
    assert "**21 Nov.** Stay with payments (likely, 70 %)." in asked


def test_a_certificate_stands_in_the_resume(rung: Rung) -> None:
    rung.says("learn Scrum master --kind certificate --provider the alliance --state done")
    held = json.loads(rung.says("export - --format jsonresume"))["certificates"]
    assert held == [{"name": "Scrum master", "date": "2026-11-21", "issuer": "the alliance"}]


def test_the_letters_of_their_ids_are_two_and_short_ids_find_them(rung: Rung) -> None:
    for table in ("learning", "trends", "decisions"):
        (record,) = rung.career.table(table).values()
        assert len(record.id) == 9
        assert record.id.startswith(record.letter)
        assert rung.career.find(record.id[:3]) == record
        assert columns(record, in_context(rung.career))[0] == record.id[:3]
    assert "There is no record '1'" in rung.refuses("show 1")


def test_a_goal_that_is_not_there_names_goals_alone_that_may_be_meant(rung: Rung) -> None:
    rung.says("add task Lead two peoples")
    rung.says("add goal Lead two people")
    rung.says("add goal Give three talks")
    for typed in ("Lead two peple", "lead two"):
        said = rung.refuses("learn Budgets --goal", typed)
        (goal,) = (one.id for one in rung.career.goals.values() if one.title == "Lead two people")
        assert f"Did you mean {rung.career.short(goal)} (Lead two people)?" in said
    assert "`rung list goals` shows the ids" in rung.refuses("learn Budgets --goal", "nothing of the kind")
