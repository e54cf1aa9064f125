"""`rung answer` and `rung balance`: asked, answered, seen again, undone, exported, private under the mask."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


def due(rung: Rung) -> list[str]:
    """Give the ids of the questions that wait."""
    return [one["name"] for one in json.loads(rung.says("answer --json")) if one["due"]]


def test_an_effort_is_said_seen_put_right_and_undone(rung: Rung) -> None:
    assert "- How much of yourself did you give this week, 0 to 4?" in rung.says("answer")
    rung.says("answer effort 3 the release took most of it")
    assert "3 of 4 · the release took most of it" in rung.says("answer")
    rung.says("answer effort 2")
    rung.says("answer effort 4 --on 13 nov")
    assert [one["effort"] for one in json.loads(rung.says("list reviews --json"))] == [2, 4]
    rung.says("undo")
    rung.says("undo")
    assert "3 of 4" in rung.says("answer effort")
    assert "Type 0 I only got by" in rung.refuses("answer effort 5")
    assert "in the future" in rung.refuses("answer effort 3 --on +3d")


def test_a_behaviour_is_asked_and_a_yes_is_a_win(rung: Rung) -> None:
    assert "rung add behaviour" in rung.says("answer boss")
    assert "No behaviour" in rung.refuses("answer boss yes")
    rung.says("add behaviour says what went well first")
    assert "Did you do this for somebody this week? (says what went well first)" in rung.says("answer")
    assert "neither yes nor no" in rung.refuses("answer boss maybe next week")
    rung.says("answer boss yes told Tom what went well before the rest")
    assert "told Tom what went well before the rest" in rung.says("wins")
    rung.says("answer boss no")
    assert "told Tom" not in rung.says("wins")
    rung.says("undo")
    assert "told Tom" in rung.says("wins")


def test_the_questions_of_the_quarter_are_lines_of_the_profile_and_the_same_again_confirms_one(rung: Rung) -> None:
    rung.says("answer enjoyed two days of pairing")
    assert "two days of pairing · since 21 Nov" in rung.says("profile")
    rung.says("profile known as the one for payments --on 1 aug")
    assert "known_as" in due(rung)
    assert "Confirmed known as 'the one for payments'" in rung.says("answer known as --same")
    assert "since 1 Aug, confirmed 21 Nov" in rung.says("profile")
    assert "known_as" not in due(rung)
    rung.says("undo")
    assert "known_as" in due(rung)
    assert "`rung answer asset TEXT`" in rung.refuses("answer asset --same")
    assert "There are: effort, boss, enjoyed" in rung.refuses("answer dream sailing")


def test_the_strongest_skills_are_proposed_from_wins(rung: Rung) -> None:
    for text in ("one --skills Rust", "two --skills Rust", "three --skills Speaking"):
        rung.says(f"win {text}")
    assert "rung proposes: Rust, Speaking" in rung.says("answer")
    rung.says("answer strongest --same")
    assert "Rust, Speaking" in rung.says("profile")


def test_three_low_weeks_ask_about_the_job_once_with_the_praise_that_is_pinned(rung: Rung) -> None:
    rung.says("job set Team lead --from 2026-01-05")
    rung.says("feedback you kept us calm --from Dana --kind praise --pinned")
    asks = "Is this job where you want to be?"
    assert asks not in rung.says("answer effort 1 --on 4 nov")
    assert asks not in rung.says("answer effort 0 --on 11 nov")
    third = rung.says("answer effort 1")
    assert asks in third
    assert "you kept us calm" in third
    assert asks not in rung.says("answer effort 0")


def test_the_boxes_say_what_would_light_them_and_light_up(rung: Rung) -> None:
    assert "The last 90 days: 0 of 9 actions" in rung.says("balance")
    assert "say what you are known for, or ask somebody (rung answer known as TEXT)" in rung.says("balance").replace(
        "\n                          ", " "
    )
    rung.says("answer known as the one for payments")
    assert "[x] identity            known as: the one for payments, 21 Nov" in rung.says("balance")
    rung.says("undo")
    assert "0 of 9 actions" in rung.says("balance")


def test_the_hours_name_dead_ends_and_the_text_against_them(rung: Rung) -> None:
    rung.says("add task copy the numbers --minutes 40 --times-done 31")
    out = rung.says("balance")
    assert "where your hours went: 20 h 40 min, 20 h 40 min of it dead ends" in out
    assert "rung script propose-way --about" in " ".join(out.split()) or "rung\n" in out
    (work,) = json.loads(rung.says("balance --json"))["hours"]
    assert (work["times"], work["minutes"], work["dead_end"]) == (31, 1240, True)


@pytest.mark.parametrize(
    "verb",
    [
        "answer",
        "answer --json",
        "answer effort",
        "balance",
        "balance --json",
        "list practices",
        "list practices --json",
        "list reviews",
    ],
)
def test_masked_no_answer_is_told(rung: Rung, verb: str) -> None:
    rung.says("add behaviour asks Priya first")
    rung.says("answer effort 1 Dana was away")
    rung.says("answer boss y asked Priya")
    rung.says("answer asset I calm Dana down")
    out = rung.says(f"{verb} --mask")
    assert not [word for word in ("Dana", "Priya", "1 of 4", "calm") if word in out]


def test_answers_stand_in_the_json_export_and_come_back_from_it(rung: Rung) -> None:
    rung.says("add behaviour asks first")
    rung.says("answer effort 1 a long week")
    rung.says("answer boss y asked Tom")
    exported = rung.file.with_name("all.json")
    assert rung(f"export {exported} --format json").status == 0
    stored = json.loads(exported.read_text())
    said = [
        (one.get("effort"), one.get("did")) for one in stored["records"] if one["table"] in {"reviews", "practices"}
    ]
    assert sorted(said, key=str) == [(1, None), (None, "yes")]
    other = rung.file.parent.parent / "elsewhere" / "other.json"
    assert rung(f"--file {other} import {exported}").status == 0
    assert rung(f"--file {other} answer").out == rung.says("answer")
