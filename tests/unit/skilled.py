"""Skills, and what shows them, for the tests of both."""

from __future__ import annotations

from career.model.records import Record
from career.model.reframes import Reframe, Verdict
from career.model.skills import Rating, Skill
from career.model.wins import Win
from tests.building import day, moment_on, on

SQL, NAME = "databases", "Database design and tuning"
"""The id and the name of a skill of the catalogue."""


def skill_at(level: int | None, since: int = -400, first: int | None = None) -> list[Record]:
    """Give the skill at a level that I reached so many days from today."""
    moment = on(moment_on(), since)
    made = Skill(
        id="s1",
        created_at=moment.now,
        name="Databases",
        key=SQL,
        level=level,
        first_level=level if first is None else first,
    )
    mine = [] if level is None else [Rating(id="j1", created_at=moment.now, skill="s1", on=day(since), level=level)]
    return [made, *mine]


def wins(*offsets: int, skill: str = SQL) -> list[Record]:
    """Give wins with a skill, so many days from today, each written down on its own day."""
    return [
        Win(
            id=f"w{skill}{number}",
            created_at=on(moment_on(), offset).now,
            text=f"win {number}",
            on=day(offset),
            skills=frozenset({skill}),
        )
        for number, offset in enumerate(offsets)
    ]


def rung(skill: str, offset: int = -1, verdict: Verdict = "invest", for_person: str = "") -> Reframe:
    """Give a kept reframe that names a skill."""
    made = on(moment_on(), offset).now
    name = f"r{skill}{offset}{verdict}{for_person}"
    return Reframe(
        id=name, created_at=made, about="t1", skills=frozenset({skill}), verdict=verdict, for_person=for_person
    )
