"""The agenda by command: printed, ticked, noted, carried over (O1, O3, O11)."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def ana(rung: Rung) -> Rung:
    """Give a file with a manager, a question for her, and an answer that I wait for."""
    rung.says("add person Ana --role manager --cares-about dates that hold")
    rung.says("add topic who owns the rota? --with Ana")
    rung.says("add topic I hand the report to Tom --with Ana --column I decided")
    rung.says("add feedback how was my review? --kind request --from Ana --on 8 days ago")
    return rung


def test_it_prints_what_they_care_about_and_two_columns(ana: Rung) -> None:
    out = ana.says("agenda Ana")
    decided, needed = out.index("I decided, please react"), out.index("I need input")
    assert out.index("cares about: dates that hold") < decided
    assert decided < out.index("I hand the report to Tom") < needed < out.index("who owns the rota?")
    assert "answer from Ana: how was my review?, asked 8 days ago" in out


def test_lines_are_ticked_noted_held_and_the_rest_is_carried_over(ana: Rung) -> None:
    question, request = ana.id_of("who owns the rota?"), ana.id_of("how was my review?")
    assert "Talked about" in ana.says(f"agenda Ana --tick {question}")
    assert "Noted on" in ana.says(f"agenda Ana --note {request} --said by Friday")
    assert "[x]  who owns the rota?" in ana.says("agenda Ana")
    assert "2 carried over" in ana.says("met Ana")
    told = json.loads(ana.says("agenda Ana --json"))
    assert told["asks"] == {"asked": 1, "talked": 1, "share": 1.0}
    assert [(one["text"], one["carried"], one["said"]) for one in told["topics"]] == [
        ("answer from Ana: how was my review?, asked 8 days ago", 1, "by Friday"),
        ("I hand the report to Tom", 1, ""),
    ]
    (contact,) = ana.career.contacts.values()
    assert "who owns the rota?" in ana.says(f"show {contact.id}")
    ana.says("undo")
    assert "carried" not in ana.says("agenda Ana")


def test_a_topic_is_done_by_its_id_and_listed_while_it_waits(ana: Rung) -> None:
    question = ana.id_of("who owns the rota?")
    assert "who owns the rota?" in ana.says("topics")
    ana.says(f"done {question}")
    assert "who owns the rota?" not in ana.says("topics")
    assert "who owns the rota?" in ana.says("topics --all")


def test_a_line_of_somebody_else_is_refused_and_so_is_nobody(ana: Rung) -> None:
    question = ana.id_of("who owns the rota?")
    ana.says("add person Omar")
    assert "is not on the agenda with Omar" in ana.refuses(f"agenda Omar --tick {question}")
    assert "There is nobody called" in ana.refuses("agenda Vera")


def test_the_mask_blocks_topics_and_names(ana: Rung) -> None:
    for verb in ("agenda Ana --mask", "agenda Ana --json --mask", "topics --mask"):
        out = ana.says(verb)
        assert not {"Ana", "rota", "report"} & set(out.replace('"', " ").replace("?", " ").split()), out


def test_topics_are_found_and_follow_two_people_who_are_one(ana: Rung) -> None:
    assert "who owns the rota?" in ana.says("find rota")
    ana.says("add topic the budget? --with Anna")
    ana.says("merge Ana Anna")
    assert "the budget?" in ana.says("agenda Ana")
    ana.says("undo")
    assert "the budget?" not in ana.says("agenda Ana")


def test_without_a_name_it_says_whom_to_talk_to_this_week(ana: Rung) -> None:
    assert "Nobody has to be met this week." in ana.says("agenda")
    ana.says("met Ana --on 16 days ago")
    ana.says("met Omar the build --kind help-given")
    out = ana.says("agenda")
    assert "Ana  2 d late  " in out
    assert "answer from Ana: how was my review?, asked 8 days ago · 2 more" in out
    told = json.loads(ana.says("agenda --json"))
    assert told["help"] == {"given": 1, "asked": 0, "days": 30}
    assert [(one["text"], one["days"], one["one_on_one"]) for one in told["this_week"]] == [("Ana", -2, True)]
    assert "who owns the rota?" in told["this_week"][0]["about"]
    assert "whose agenda?" in ana("agenda --tick t1").err
