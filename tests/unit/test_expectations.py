"""How often results exceed what was asked, by the energy of the skill, known from five cases on (P7)."""

from __future__ import annotations

import pytest

from career.evidence import expectations
from career.evidence.effects import Share
from career.model import tasks
from career.model.moment import Moment
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.skills import Energy, Skill
from career.model.snapshot import Career
from career.model.tasks import Expectations, Task
from tests.building import career_of, moment_on
from tests.unit.commands import Rung

RESULTS: tuple[Expectations, ...] = ("exceeded", "exceeded", "exceeded", "met", "missed")


def judged(skill: str, moment: Moment, results: tuple[Expectations, ...] = RESULTS, **more: str) -> list[Record]:
    """Give tasks with these results whose reframes name a skill."""
    found: list[Record] = []
    for result in results:
        task = moment.make(Task, title="one", state="done", expectations=result, **more)
        found += [task, moment.make(Reframe, about=task.id, skills=frozenset({skill}))]
    return found


def skill(key: str, energy: Energy) -> Skill:
    return Skill(id=f"s{key}", created_at=moment_on().now, name=key.title(), key=key, energy=energy)


@pytest.mark.parametrize(("energy", "band"), [(2, "gives energy"), (1, "gives energy"), (0, "neither"), (-1, "drains")])
def test_a_band_has_the_share_of_results_that_exceeded(moment: Moment, energy: Energy, band: str) -> None:
    career = career_of(skill("cooking", energy), *judged("cooking", moment))
    assert expectations.exceed_by_energy(career) == {band: Share(0.6, 5)}
    assert expectations.exceed_rate(career) == Share(0.6, 5)
    assert expectations.exceeds_in(career) == [("Cooking", Share(0.6, 5))]
    assert expectations.lines(career) == [
        f"exceeded what was asked {expectations.BAND_WORDS[band]}: 60 % of 5 results",
        "you exceed in Cooking (60 % of 5)",
    ]


def test_four_results_say_nothing_yet_and_what_was_not_judged_does_not_count(moment: Moment) -> None:
    career = career_of(skill("cooking", 2), *judged("cooking", moment, (*RESULTS[:4], "", "")))
    assert expectations.exceed_by_energy(career) == {}
    assert expectations.exceed_rate(career) is None
    assert expectations.lines(career) == []


def test_a_skill_without_a_record_is_in_no_band_and_reports_work_is_theirs(moment: Moment) -> None:
    career = career_of(*judged("Cooking", moment))
    assert expectations.exceed_by_energy(career) == {}
    assert expectations.lines(career) == [
        "exceeded what was asked: 60 % of 5 results",
        "you exceed in cooking (60 % of 5)",
    ]
    assert expectations.lines(career_of(*judged("cooking", moment, for_person="p1"))) == []


def test_half_is_often_and_less_is_not(moment: Moment) -> None:
    half = judged("cooking", moment, ("exceeded",) * 3 + ("met",) * 3)
    assert [one.skill for one in expectations.exceeds_in(career_of(*half))] == ["cooking"]
    assert expectations.exceeds_in(career_of(*judged("cooking", moment, ("exceeded", *("met",) * 4)))) == []


def test_a_task_with_two_skills_counts_once_in_a_band(moment: Moment) -> None:
    both: list[Record] = []
    for result in RESULTS:
        task = moment.make(Task, title="one", state="done", expectations=result)
        both += [task, moment.make(Reframe, about=task.id, skills=frozenset({"cooking", "baking"}))]
    career: Career = career_of(skill("cooking", 1), skill("baking", 2), *both)
    assert expectations.exceed_by_energy(career) == {"gives energy": Share(0.6, 5)}


def test_what_was_said_stays_with_a_task_that_is_done_again(moment: Moment) -> None:
    task = moment.make(Task, title="notes", repeat="1w", due=moment.today)
    _, [again] = tasks.complete(task, moment, "exceeded")
    assert isinstance(again, Task)
    assert (again.state, again.expectations) == ("open", "exceeded")
    _, [later] = tasks.complete(again, moment)
    assert isinstance(later, Task)
    assert later.expectations == "exceeded"


def test_commands_say_it_too_in_its_first_letters(rung: Rung) -> None:
    rung.says("add task write the runbook")
    task = rung.id_of("write the runbook")
    assert "Choose: met, exceeded, missed." in rung.refuses(f"done {task} --expectations well")
    rung.says(f"done {task} --expectations exc")
    assert rung.career.tasks[task].expectations == "exceeded"
    rung.says("undo")
    rung.says(f"reframe {task} --save --sentence I write it once --beyond a dry run with Tom")
    (kept,) = rung.career.reframes.values()
    assert kept.beyond == "a dry run with Tom"
    rung.says(f"close {task} it held --right y --true yes --expectations miss")
    assert rung.career.tasks[task].expectations == "missed"
    assert rung.says("find dry run").startswith("reframe ")
    rung.says(f"edit {task} --expectations met")
    assert rung.career.tasks[task].expectations == "met"
