"""Reports by commands: what they said, what they were seen to do, the reframes they lack."""

from __future__ import annotations

import json

import pytest

from tests.unit.commands import Rung


@pytest.fixture
def tom(rung: Rung) -> str:
    """Give the id of Tom, who reports to me."""
    rung.says("add person Tom --role report")
    return rung.id_of("Tom")


def board(rung: Rung) -> dict[str, list[dict[str, object]]]:
    """Give what the board prints as JSON."""
    found: dict[str, list[dict[str, object]]] = json.loads(rung.says("board --json"))
    return found


def test_without_reports_it_says_what_it_is_for_and_how_it_begins(rung: Rung) -> None:
    rung.says("add person Ana --role manager")
    out = rung.says("board")
    assert "No reports yet" in out
    assert "rung add person NAME --role report" in out
    assert board(rung) == {"reports": [], "to_reframe": []}


@pytest.mark.usefixtures("tom")
def test_a_new_report_has_nothing_and_is_told_what_to_ask(rung: Rung) -> None:
    assert "never" in rung.says("board")
    assert "not known yet: rung add saying TEXT --from NAME" in rung.says("board")


@pytest.mark.usefixtures("tom")
def test_a_want_is_written_down_and_the_old_one_stays(rung: Rung) -> None:
    rung.says("add saying stay close to the code --from Tom --on 2026-06-01")
    rung.says("add saying lead two people --from Tom")
    rung.says("add saying I left a bigger team --topic story --from Tom")
    assert "“lead two people”" in rung.says("board")
    wanted = [line.split("  ")[-2].strip() for line in rung.says("list sayings").splitlines()]
    assert set(wanted) == {"stay close to the code", "lead two people", "I left a bigger team"}
    (row,) = board(rung)["reports"]
    assert (row["their_goal"], row["their_goal_on"]) == ("lead two people", "2026-11-21")


def test_the_list_is_as_long_as_there_are_tasks_without_a_reframe_and_undo_counts_back(rung: Rung, tom: str) -> None:
    rung.says("add task run the review --for Tom")
    rung.says("add task move the importer --for Tom --assigned-on 2026-11-09")
    rung.says("add task mine alone")
    assert [one["text"] for one in board(rung)["to_reframe"]] == ["move the importer", "run the review"]
    rung.says("add strength calm on call --of Tom --on yesterday")
    rung.says(f"reframe {rung.id_of('move the importer')} --save")
    (row,) = board(rung)["reports"]
    assert (row["id"], row["strengths"], row["last_reframe_days"], row["to_reframe"]) == (tom, 1, 0, 1)
    assert "tasks to reframe: 1" in rung.says("board")
    rung.says("undo")
    assert len(board(rung)["to_reframe"]) == 2


def test_a_reframe_for_a_report_begins_with_what_is_known_and_has_three_lines(rung: Rung, tom: str) -> None:
    rung.says("add saying lead two people --from Tom")
    rung.says("add strength calm on call --of Tom --on yesterday")
    rung.says(f"edit {tom} --grows-in saying no early")
    rung.says("add task write the postmortem of the outage --for Tom")
    about = rung.id_of("write the postmortem of the outage")
    out = rung.says(f"reframe {about}")
    assert out.index("their goal “lead two people” · 21 Nov") < out.index("strengths calm on call, 20 Nov")
    assert "grows in  saying no early" in out
    shown = json.loads(rung.says(f"reframe {about} --json"))
    saw, adds, asks = shown["talk"]
    assert saw == "On 20 November: calm on call."
    assert adds.startswith(
        "In November you said: “lead two people”. Writing the postmortem of the outage would let you "
    )
    assert asks.endswith("?")
    assert " ".join(shown["talk"]) == shown["sentence"]
    assert shown["theirs"] == {
        "their_goal": "lead two people",
        "their_goal_on": "2026-11-21",
        "strengths": [{"on": "2026-11-20", "text": "calm on call"}],
        "growth_area": "saying no early",
        "last_reframe_on": None,
    }
    assert "say it to Tom, and wait for the answer" in shown["next"]


def test_show_tells_what_is_known_and_what_lacks_a_reframe(rung: Rung, tom: str) -> None:
    rung.says("add saying stay close to the code --from Tom --on 2026-06-01")
    rung.says("add saying lead two people --from Tom")
    rung.says("add task run the review --for Tom")
    out = rung.says(f"show {tom}")
    assert "“lead two people” · 21 Nov" in out
    assert "to reframe  run the review · today" in out
    assert "their goal: “stay close to the code”" in out
    assert json.loads(rung.says(f"show {tom} --json"))["record"]["derived"] == {
        "last_met": "2026-11-21",
        "days_between": 7,
        "next_meeting": "2026-11-28",
        "no_feedback_days": None,
        "told_want_on": None,
        "knows_want": None,
        "their_goal": "lead two people",
        "strengths": 0,
        "last_reframe_days": None,
        "to_reframe": 1,
        "proposals": 0,
        "low_side": None,
        "repair_due": None,
    }


@pytest.mark.usefixtures("tom")
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("add saying lead two", "'who'"),
        ("add strength calm", "'who'"),
        ("add saying lead two --from Tom --topic dream", "their goal, story, plan"),
        ("add strength calm --of Tom --on tomorrow", "is in the future"),
    ],
)
def test_what_is_missing_is_named(rung: Rung, typed: str, told: str) -> None:
    assert told in rung.refuses(typed)


def test_a_goal_for_their_career_is_what_they_want_wherever_it_is_asked(rung: Rung, tom: str) -> None:
    rung.says("add saying stay close to the code --from Tom --on 2026-06-01")
    rung.says("add report-goal fewer calls --of Tom --scope job")
    rung.says("add report-goal become senior --of Tom --scope career --on yesterday")
    assert "“become senior” · 20 Nov" in rung.says(f"show {tom}")
    assert "“become senior”" in rung.says("board")
    rung.says("add task write the postmortem --for Tom")
    shown = json.loads(rung.says(f"reframe {rung.id_of('write the postmortem')} --json"))
    assert shown["theirs"]["their_goal"] == "become senior"
    assert "“become senior”" in shown["sentence"]
    rung.says("add saying lead two people --from Tom")
    assert board(rung)["reports"][0]["their_goal"] == "lead two people"
    rung.says("undo")
    rung.says(f"done {rung.id_of('become senior')} --reply I am one")
    assert board(rung)["reports"][0]["their_goal"] == "stay close to the code"
