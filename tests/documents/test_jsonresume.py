"""JSON Resume: only fields that version 1.3.1 knows, of the types that it wants, and only what has a win."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from career.documents import jsonresume
from career.language.windows import Window
from career.model.goals import Goal
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import day, moment_on
from tests.documents.life import export_of
from tests.unit.skilled import NAME, SQL, skill_at, wins

DAY = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d")
KNOWN: dict[str, dict[str, Any]] = {
    "skills": {"name": str, "level": str, "keywords": list},
    "certificates": {"name": str, "date": DAY, "url": str, "issuer": str},
    "projects": {
        "name": str, "description": str, "highlights": list, "keywords": list, "startDate": DAY, "endDate": DAY,
        "url": str, "roles": list, "entity": str, "type": str,
    },
}  # fmt: skip
"""The fields of the parts in use, as the schema of 1.3.1 names them."""


def resume(career: Career | None = None, **more: object) -> dict[str, Any]:
    """Give the curriculum vitae that rung makes."""
    found: dict[str, Any] = json.loads("".join(jsonresume.pieces(export_of(career, **more))))  # type: ignore[arg-type]
    return found


def test_every_field_is_one_that_the_schema_knows_and_of_its_type() -> None:
    made = resume()
    assert made.keys() == {"$schema", "meta", "basics", *KNOWN}
    for part, fields in KNOWN.items():
        assert made[part]
        for entry in made[part]:
            for name, value in entry.items():
                wanted = fields[name]
                assert wanted.fullmatch(value) if wanted is DAY else isinstance(value, wanted), (part, name)
                assert wanted is not list or all(isinstance(one, str) for one in value)


def test_a_skill_has_the_word_of_its_level_while_a_win_proves_it() -> None:
    proved = Career.of([*skill_at(3), *wins(-10)])
    assert resume(proved)["skills"] == [{"name": "Databases", "level": "relied on"}]
    assert resume(Career.of([*skill_at(3), *wins(-366)]))["skills"] == []
    assert resume(Career.of(skill_at(3)))["skills"] == []
    assert resume(Career.of(wins(-366)))["skills"] == [{"name": NAME}]
    assert resume(Career.of([*skill_at(0), *wins(-1)]))["skills"] == [{"name": "Databases"}]


def test_milestones_are_projects_in_the_window_the_latest_first() -> None:
    make = moment_on().make
    goal = make(Goal, title="Faster", starts=day(-50))
    made = [make(Win, text=f"Win {at}", on=day(at), milestone=True, goal=goal.id) for at in (-30, -60)]
    career = Career.of([goal, *made, make(Win, text="No milestone", on=day(0))])
    assert resume(career)["projects"] == [
        {"name": "Win -30", "startDate": day(-50).isoformat(), "endDate": day(-30).isoformat()},
        {"name": "Win -60", "endDate": day(-60).isoformat()},
    ]
    assert [one["name"] for one in resume(career, window=Window(day(-30)))["projects"]] == ["Win -30"]


@pytest.mark.parametrize("field", ["for_whom", "praise"])
def test_nobody_is_named_and_nobody_is_quoted_who_was_not_asked(field: str) -> None:
    win = moment_on().make(Win, text="Saved my week", on=day(-1), milestone=True, skills=frozenset({SQL}))
    other = Win(**{name: getattr(win, name) for name in win.__struct_fields__} | {field: "Dana"})
    assert "Dana" not in str(made := resume(Career.of([other])))
    assert bool(made["projects"]) is (field == "for_whom")
