"""`rung profile`: shown, said anew, the versions of a line, and the two tables beside it."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


def test_a_line_is_said_shown_and_said_anew(rung: Rung) -> None:
    assert "(What do you do better than most?)" in rung.says("profile")
    rung.says("profile edge I find causes --on 1 oct")
    rung.says("profile edge I find causes early")
    assert "edge                I find causes early · since 21 Nov, 1 earlier version" in rung.says("profile")
    first, second = rung.says("profile edge").splitlines()
    assert first.startswith("21 Nov  I find causes early")
    assert second.startswith("1 Oct   I find causes")
    rung.says("undo")
    assert len(rung.says("profile edge").splitlines()) == 1
    assert "Nothing changed" in rung.says("profile edge I find causes")


@pytest.mark.parametrize(
    "typed", ["want to be known as", "want-to-be-known-as", "want_known_as", "Want To Be Known As"]
)
def test_a_line_is_named_as_it_is_shown_or_in_one_word(typed: str, rung: Rung) -> None:
    rung.says(f"profile {typed} the one for payments")
    assert json.loads(rung.says("profile --json"))["want_known_as"]["text"] == "the one for payments"


def test_what_is_no_line_or_no_climate_is_refused_with_those_there_are(rung: Rung) -> None:
    assert "next move, known as" in rung.refuses("profile dream sailing")
    assert "calm, strained, fear" in rung.refuses("profile climate bad")
    assert "Not said yet" in rung.says("profile future self")


def test_masked_no_line_is_told(rung: Rung) -> None:
    rung.says("profile climate strained")
    rung.says("profile edge I find causes")
    for options in ("", " --json", " edge", " climate"):
        out = rung.says(f"profile{options} --mask")
        assert "causes" not in out
        assert "strained" not in out.replace("calm, strained or fear", "")
    assert "strained" not in rung.says("today") + rung.says("today --brief") + rung.says("standup")


def test_a_need_without_a_goal_is_said_and_one_with_a_goal_is_served(rung: Rung) -> None:
    rung.says("add need fewer calls at night --owner Ana --until eoy")
    rung.says("add behaviour says what went well first")
    assert "fewer calls at night  Ana · until 31 Dec · no goal or task serves it yet" in rung.says("profile")
    assert "no goal or task serves it yet" in rung.says("list needs")
    rung.says("add goal Sleep when on call --need fewer calls at night")
    assert "1 goal" in rung.says("list needs")
    told = json.loads(rung.says("profile --json"))
    assert (told["needs"][0]["served"], told["needs"][0]["owner"]) == (True, "Ana")
    assert [one["text"] for one in told["behaviours"]] == ["says what went well first"]
    need = rung.id_of("fewer calls at night")
    assert "Sleep when on call" in rung.says(f"show {need}")
    assert "need         fewer calls at night" in rung.says(f"show {rung.id_of('Sleep when on call')}")
    assert "need" in rung.says("find calls night")


def test_two_copies_are_joined_with_all_lines_needs_and_behaviours(rung: Rung) -> None:
    rung.says("profile edge I find causes --on 1 oct")
    copy = rung.file.with_name("other.json")
    copy.write_bytes(rung.file.read_bytes())
    rung.says(f"profile edge I find causes early --file {copy}")
    rung.says(f"add need an answer to auditors --file {copy}")
    rung("add behaviour listens first")  # it says that there is another copy
    rung("join", str(copy))
    assert {line.text for line in rung.career.profile.values()} == {"I find causes", "I find causes early"}
    assert [need.text for need in rung.career.needs.values()] == ["an answer to auditors"]
    assert [one.text for one in rung.career.behaviours.values()] == ["listens first"]
