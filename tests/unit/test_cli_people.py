"""People on the command line: no name stops what is written down, and two who are one become one."""

from __future__ import annotations

import json

import pytest

from career.errors import AmbiguousId
from career.model.goals import Approval
from career.model.people import Person
from tests.building import career_of, moment_on
from tests.unit.commands import Rung
from tui.cli import naming


@pytest.fixture
def two(rung: Rung) -> Rung:
    """Somebody who works with two people called Omar."""
    rung.says("add person Omar --role manager")
    rung.says("add person Omar --role peer --same n")
    return rung


@pytest.fixture
def terminal(rung: Rung, monkeypatch: pytest.MonkeyPatch) -> Rung:
    """Somebody at a terminal, who can be asked."""
    monkeypatch.setattr("tui.cli.commands.add.at_a_terminal", lambda: True)
    return rung


CAPTURES = (
    "feedback great --from Omar",
    "feedback @Omar great",
    "add task great --from Omar",
    "add saying great --from Omar",
    "add strength great --of omar",
    "rate mentoring 2 --by Omar",
    "reframe update the payments runbook --for Omar --save",
)


@pytest.mark.parametrize("typed", CAPTURES)
def test_a_name_that_two_people_have_stops_nothing(two: Rung, typed: str) -> None:
    said = two.says(typed)
    assert "Which " in said
    assert "Omar (manager): rung merge p" in said
    [unclear] = [p for p in two.career.people.values() if p.unclear]
    assert unclear.name.casefold() == "omar"


def test_which_was_meant_is_asked_in_the_list_and_by_the_doctor_until_it_is_said(two: Rung) -> None:
    two.says("feedback great --from Omar")
    assert "Which Omar? 'great'" in two.says("people")
    assert "people: Which Omar? 'great'" in two("doctor").out
    command = next(line.partition(": rung ")[2] for line in two.says("people").splitlines() if "(peer): rung" in line)
    assert "Merged 'Omar?' into 'Omar'" in two.says(command)
    assert "Which" not in two.says("people")
    [said] = two.career.feedback.values()
    assert two.career.people[said.person].role == "peer"


def test_a_name_that_became_a_person_before_is_the_person_who_is_added_later(rung: Rung) -> None:
    rung.says("feedback great --from Omar")
    rung.says("add person Omar --role manager")
    rung.says("feedback second --from Omar")
    [omar] = rung.career.people.values()
    assert omar.role == "manager"
    assert {f.person for f in rung.career.feedback.values()} == {omar.id}


def test_adding_somebody_who_is_there_says_what_to_type_where_nobody_can_be_asked(rung: Rung) -> None:
    rung.says("add person Omar --role manager")
    said = rung.refuses("add person Omar --influence 2")
    assert "Omar (manager) is there already." in said
    assert "--same y" in said
    rung.says("add person Omar --influence 2 --same y")
    assert [(p.role, p.influence) for p in rung.career.people.values()] == [("manager", 2)]


@pytest.mark.parametrize(("answer", "roles"), [("y", ["peer"]), ("n", ["manager", "peer"])])
def test_adding_somebody_who_is_there_asks_at_a_terminal(terminal: Rung, answer: str, roles: list[str]) -> None:
    terminal.says("add person Omar --role manager")
    ran = terminal("add person Omar --role peer", given=f"{answer}\n")
    assert "Is it Omar (manager), who is there already? y/n" in ran.err
    assert sorted(p.role for p in terminal.career.people.values()) == roles


def test_a_list_of_names_leaves_those_who_are_there_as_they_are(rung: Rung) -> None:
    rung.says("add person Omar --role manager")
    rung.says("add person -", given="Omar\nDana\n")
    assert {(p.name, p.role) for p in rung.career.people.values()} == {("Omar", "manager"), ("Dana", "other")}


def test_two_names_of_one_person_are_offered_merged_and_taken_back(rung: Rung) -> None:
    rung.says("feedback one --from Jose")
    rung.says("feedback two --from José")
    rung.says("add person José --role peer")
    assert len(rung.career.people) == 2
    said = rung.says("people")
    assert "Are José (peer) and Jose one person?" in said
    assert "yes: rung merge José Jose" in said
    rung.says("merge José Jose")
    [jose] = json.loads(rung.says("people --json"))
    assert jose["name"] == "José"
    assert {f["person"] for f in json.loads(rung.says("list feedback --json"))} == {jose["id"]}
    assert "Jose" in rung.says(f"show {jose['id']}")
    rung.says("undo")
    assert len({f.person for f in rung.career.feedback.values()}) == 2


def test_that_two_are_two_is_remembered(rung: Rung) -> None:
    rung.says("add person", "Anna Maria")
    assert "one person?" in rung.says("add person", "Anna Maria Berg")
    rung.says("merge Anna Maria Anna Maria Berg --apart")
    assert "one person" not in rung.says("people")
    assert len(rung.career.people) == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("merge Omar", "One person cannot be merged."),
        ("merge Zed Omar", "There is nobody called 'Zed'."),
        ("merge Omar omar", "There are 2 people called 'Omar'."),
        ("merge Omar Zed Berg", "does not name two people for certain"),
    ],
)
def test_what_does_not_name_two_people_is_refused_with_what_to_type(two: Rung, typed: str, said: str) -> None:
    assert said in two.refuses(typed)


def test_a_win_of_somebody_who_reports_to_me_says_whose_it_is_and_mine_does_not(rung: Rung) -> None:
    rung.says("add person Tom --role report")
    rung.says("reframe update the payments runbook --for Tom --save")
    rung.says(f"close {rung.id_of('update the payments runbook')} the night shift used it alone --right y --true y")
    rung.says("win I led the review")
    [win] = [win for win in rung.career.wins.values() if win.text == "the night shift used it alone"]
    [led] = [win for win in rung.career.wins.values() if win.text.startswith("Led Tom")]
    wins = {
        text: next(line for line in rung.says("list wins").splitlines() if text in line)
        for text in ("Led Tom", "I led")
    }
    [theirs] = [line for line in rung.says("list wins").splitlines() if "night" in line and "Led Tom" not in line]
    assert "Tom" in theirs
    assert "Tom" not in wins["I led"]
    shown = rung.says(f"show {win.id}")
    assert "Tom" in shown
    assert win.for_whom not in shown
    listed = {one["text"]: one["derived"]["whose"] for one in json.loads(rung.says("list wins --json"))}
    assert listed == {win.text: win.for_whom, led.text: None, "I led the review": None}
    assert "night" in rung.says("find Tom")
    rung.says(f"edit {win.id} --milestone")
    assert rung.career.wins[win.id].for_whom == win.for_whom


def test_show_and_edit_take_a_name_that_is_one_persons(rung: Rung) -> None:
    rung.says("add person Vera Sol")
    rung.says("edit Vera --influence 2")
    assert "Vera Sol" in rung.says("show vera")
    assert "V" in rung.says("show Vera --mask")
    assert "Vera" not in rung.says("show Vera --mask")
    rung.says("add person Vera Lind")
    assert "'Vera' could be any of 2. Type the id:" in rung.refuses("show Vera")
    assert "There is no record 'Nobody'" in rung.refuses("edit Nobody --influence 2")


def test_letters_that_are_a_name_and_begin_an_id_are_asked_about() -> None:
    ali = moment_on().make(Person, name="Ali")
    asked = Approval(id="ali000001", created_at=moment_on().now, goal="g1", person=ali.id, asked_on=moment_on().today)
    assert naming.found("Ali", career_of(ali)) == ali
    with pytest.raises(AmbiguousId, match="could be any of 2"):
        naming.found("Ali", career_of(ali, asked))
