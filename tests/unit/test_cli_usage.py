"""The command line says how it is used: what is wrong, what was meant, and help for every verb."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung
from tui.cli.verbs import VERBS


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tody", "Did you mean today"),
        ("list gols", "Did you mean goals"),
        ("list", "TABLE"),
        ("add", "TABLE"),
        ("add goals", "required"),
        ("add gaol Lead two", "Did you mean goal"),
        ("add reframe x", "nothing called 'reframe' is added by hand"),
        ("edit", "ID"),
        ("show", "ID"),
        ("win", "required"),
        ("remind", "required"),
        ("reframe", "which task"),
        ("reframe --batch", "--json"),
        ("reframe --batch --json --save", "saves nothing"),
        ("today --brief --json", "use either --brief or --json"),
        ("today --everything", "no option --everything"),
        ("undo g1", "unrecognized"),
        ("demo demo", "not itself"),
        ("want --why money", "what do you want"),
        ("answer --same", "which question"),
        ("answer --on fri", "which question"),
        ("answer effort --on fri", "goes with an answer"),
        ("--file", "--file needs"),
        ("--file= today", "--file needs"),
    ],
)
def test_wrong_usage_ends_with_two_and_says_what_is_right(rung: Rung, typed: str, said: str) -> None:
    assert said in rung.refuses(typed, status=2)


def test_an_edit_of_nothing_is_wrong_usage(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    assert "say what to change" in rung.refuses(f"edit {rung.id_of('Lead two people')}", status=2)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example_or_its_use(rung: Rung, verb: str) -> None:
    out = rung.says(f"{verb} --help")
    assert out.startswith(f"usage: rung {verb}")
    assert verb in rung.says("--help")


def test_help_of_a_table_lists_an_option_for_each_of_its_fields(rung: Rung) -> None:
    out = rung.says("add goal --help")
    assert all(flag in out for flag in ("--due WHEN", "--review-every", "--if", "--step-to", "--revisit"))
    rung.says("add goal Lead two people")
    assert "--why" in rung.says(f"edit {rung.id_of('Lead two people')} --help")


def test_only_a_near_word_is_suggested(rung: Rung) -> None:
    assert "Did you mean" not in rung.refuses("foo", status=2)
    assert "`rung --help` lists all commands." in rung.refuses("foo", status=2)
    assert "Did you mean today?" in rung.refuses("tody", status=2)
    assert "Did you mean history?" in rung.refuses("histroy", status=2)


def test_the_name_of_a_table_lists_it(rung: Rung) -> None:
    rung.says("add goal Lead two people")
    rung.says("add task fix the test --due fri --for Tom")
    rung.says("remind It runs on fri")
    for table, text in {
        "goals": "Lead two people",
        "tasks": "fix the test",
        "reminders": "It runs",
        "people": "Tom",
    }.items():
        assert text in rung.says(table)
        assert rung.says(table) == rung.says(f"list {table}")
    assert json.loads(rung.says("goals --json"))[0]["title"] == "Lead two people"
    assert "`rung list goals` shows them, `rung add goal` adds one." in rung.refuses("goal", status=2)
    assert rung.says("version") == rung.says("--version")


def test_the_verbs_and_options_of_before_are_read(rung: Rung) -> None:
    rung.says("brainstorm run the guild")
    rung.says(f"begin {rung.id_of('run the guild')}")
    assert rung.career.goals[rung.id_of("run the guild")].state == "open"
    assert "There is no record" in rung.refuses("settle zzz9 other")
    rung.says("add task write the report")
    typed = f"reframe {rung.id_of('write the report')} --reason like --lever teach --pull=3 --picture"
    rung.says(typed, "I teach it once and never explain it again", "--save")
    (kept,) = rung.career.reframes.values()
    assert (kept.way_to_like, kept.appeal_before) == ("teach", 3)
    assert kept.sentence == "I teach it once and never explain it again"
    assert "--lever" not in rung.says("reframe --help")
    assert json.loads(rung.says("reframe write the report --exit redefine --json"))["way_out"] == "propose"
