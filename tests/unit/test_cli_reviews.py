"""`rung review weekly` and its like without a terminal: what the steps show, one alone, as JSON, and masked."""

from __future__ import annotations

import json

import pytest

from career.views.reviews.plans import PLANS
from tests.building import TODAY
from tests.demo import write_demo
from tests.saved import read_career
from tests.unit.commands import Rung
from tui.host import clock, paths


@pytest.fixture
def demo(rung: Rung, monkeypatch: pytest.MonkeyPatch) -> Rung:
    """Give the command line of somebody with half a year behind them."""
    monkeypatch.setenv(clock.FIXED, TODAY.isoformat())
    write_demo(rung.file, paths.find().state, TODAY)
    return rung


@pytest.mark.parametrize("kind", PLANS)
def test_without_a_terminal_it_prints_its_steps_and_writes_nothing(kind: str, demo: Rung) -> None:
    before = demo.file.read_bytes()
    said = demo.says(f"review {kind}")
    assert said.startswith(PLANS[kind].title.capitalize())  # type: ignore[index]  # a kind of review
    assert f"`rung review {kind}` goes through them in a terminal." in said
    assert demo.file.read_bytes() == before


def test_one_step_alone_as_json_names_its_rows_and_keys(demo: Rung) -> None:
    [step] = json.loads(demo.says("review quarterly --step legacy --json"))["steps"]
    assert (step["name"], step["state"]) == ("legacy", "open")
    stays, change = step["cards"]
    assert "The pages for each alert" in {row["text"] for row in stays["rows"]}
    assert stays["keys"]["y"] == "it is as it should be"
    assert change["form"] == "change"


def test_an_unknown_step_is_refused_with_those_that_there_are(demo: Rung) -> None:
    said = demo.refuses("review weekly --step clean")
    assert "has no step 'clean'. There are: clear, current" in " ".join(said.split())


def test_with_the_mask_no_name_and_no_private_text_is_in_it(demo: Rung) -> None:
    career = read_career(demo.file)
    for kind in PLANS:
        said = demo.says(f"--mask review {kind} --json")
        assert not [p.name for p in career.people.values() if p.name in said.replace('"', " ").split()]
        assert not [f.raw for f in career.feedback.values() if f.raw in said]


def test_the_weekly_clears_what_nobody_knows_of_too_and_hears_no_question_of_mine(rung: Rung) -> None:
    rung.says("add training budgets for leads --state enrolled")
    rung.says("feedback what should I keep --from Ana --kind request --topic my talk")
    said = rung.says("review weekly --print")
    clear = said.partition("Clear")[2].partition("Ahead")[0]
    assert "budgets for leads" in clear
    assert "0 heard this week; 1 change to tell, 1 asked" in said
    rung.says(f"done {next(iter(rung.career.feedback))} --reply the first minute")
    assert "1 heard this week" in rung.says("review weekly --print")
