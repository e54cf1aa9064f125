"""Two employers in one file: what a resume says of both, and what a review for the new one does not say of the old."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from career.documents import jsonresume
from career.documents.review.compose import review
from career.documents.review.document import Wanted
from career.documents.review.formats import text
from career.language.windows import Window
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Record
from career.model.roles import Fit, Role
from career.model.skills import Rating, Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from tests.building import SETTINGS, day, moment_on
from tests.documents.life import export_of
from tests.documents.test_jsonresume import DAY

MOMENT = moment_on()
make = MOMENT.make
WORK: dict[str, Any] = {"name": str, "position": str, "startDate": DAY, "endDate": DAY, "highlights": list}
"""The fields of `work` in use, as the schema of JSON Resume 1.3.1 names them."""
OLD = make(Role, title="Web developer", org="Contoso", started_on=day(-900), ended_on=day(-61))
NOW = make(Role, title="Engineer", org="Northwind", started_on=day(-60), path="off_path", leaving_on=day(80))
SECRETS = ("OLD FEEDBACK", "OLD CHANGE", "OLD REPLY", "OLD APPROVAL", "OLD TASK", "OLD RATING", "OLD PRAISE", "OLD WIN")


def records() -> list[Record]:
    """Give what was heard, asked for, done and won in both jobs."""
    ana = make(Person, name="Ana", role="manager")
    goal = make(Goal, title="Lead two", starts=day(-200), due=day(90))
    skill = make(Skill, name="Cooking", key="cooking", level=2, first_level=2)
    heard = make(
        Feedback, raw="OLD FEEDBACK", on=day(-200), person=ana.id, change_made="OLD CHANGE", change_on=day(-150)
    )
    told = make(Telling, feedback=heard.id, person=ana.id, on=day(-140), text="x", reply="OLD REPLY", reply_on=day(-5))
    return [
        *(ana, goal, skill, heard, told, OLD, NOW),
        make(Approval, goal=goal.id, person=ana.id, what="OLD APPROVAL", asked_on=day(-100)),
        make(Task, title="OLD TASK", assigned_on=day(-100), state="stuck"),
        make(Task, title="OLD TASK done", assigned_on=day(-100), state="done", done_on=day(-2)),
        make(Rating, skill=skill.id, on=day(-100), level=1, person=ana.id, why="OLD RATING"),
        make(Feedback, raw="OLD PRAISE", on=day(-100), kind="praise", person=ana.id),
        make(Feedback, raw="new feedback", on=day(-10), change_made="new change", change_on=day(-5)),
        make(Win, text="OLD WIN", on=day(-300), milestone=True),
        make(Win, text="New win", on=day(-3), milestone=True),
        make(Fit, role=NOW.id, on=day(-1), score=1, line="PRIVATE"),
    ]


CONTEXT = Context(Career.of(records()), MOMENT, SETTINGS)


def written(**wanted: Any) -> str:
    """Give a review as Markdown."""
    return text(review(CONTEXT, Wanted(**wanted)), "md")


@pytest.mark.parametrize("window", [Window(), Window(day(-700)), Window(day(-700), day(-1))])
def test_a_manager_reads_nothing_of_an_earlier_job_unless_it_is_asked_for(window: Window) -> None:
    said = written(window=window)
    assert not [secret for secret in SECRETS if secret in said]
    assert "New win" in said
    assert "new change" in said
    assert "to 2" in said.splitlines()[2]
    assert said.splitlines()[2].endswith("Engineer at Northwind")
    asked = written(window=Window(day(-700)), earlier_jobs=True)
    assert all(secret in asked for secret in ("OLD FEEDBACK", "OLD CHANGE", "OLD WIN"))


def test_my_own_review_and_a_cv_have_both_jobs() -> None:
    assert "OLD WIN" in written(audience="me", window=Window(day(-700)))
    cv = written(audience="cv", window=Window(day(-700)))
    assert "- Engineer at Northwind (Sep 2026 to today)." in cv
    assert re.search(r"- Web developer at Contoso \(Jun 2024 to Sep 2026\)\.", cv)


@pytest.mark.parametrize("audience", ["manager", "me", "cv", "coach"])
def test_neither_fit_nor_the_day_of_leaving_stands_in_any_of_them(audience: str) -> None:
    said = written(audience=audience, window=Window(day(-700)), earlier_jobs=True)
    assert "PRIVATE" not in said
    assert " 9 Feb" not in said


def test_a_resume_has_the_jobs_with_the_milestones_of_their_days() -> None:
    found = json.loads("".join(jsonresume.pieces(export_of(CONTEXT.career))))
    assert found["work"] == [
        {"name": "Northwind", "position": "Engineer", "startDate": "2026-09-22", "highlights": ["New win"]},
        {
            "name": "Contoso",
            "position": "Web developer",
            "startDate": "2024-06-04",
            "endDate": "2026-09-21",
            "highlights": ["OLD WIN"],
        },
    ]
    for entry in found["work"]:
        for name, value in entry.items():
            assert WORK[name].fullmatch(value) if WORK[name] is DAY else isinstance(value, WORK[name])
    assert "2027" not in json.dumps(found)


def test_a_resume_of_a_time_has_the_jobs_of_that_time_and_none_to_come() -> None:
    def orgs(since: int, until: int = 0) -> list[str]:
        ahead = make(Role, title="Lead", org="Fabrikam", started_on=day(1))
        career = CONTEXT.career.changed([ahead])
        made = jsonresume.pieces(export_of(career, window=Window(day(since), day(until))))
        return [entry["name"] for entry in json.loads("".join(made)).get("work", [])]

    assert orgs(-60) == ["Northwind"]
    assert orgs(-61) == ["Northwind", "Contoso"]
    assert orgs(-300, -61) == ["Contoso"]
    assert orgs(-300, -60) == ["Northwind", "Contoso"]
