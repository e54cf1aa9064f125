"""What the active goals are made of: growth, career and job, stretch, edge, and the needs that none serves."""

from __future__ import annotations

import json
from datetime import date

import pytest
from msgspec.structs import replace

from career.model import goal_mix
from career.model.goals import Goal
from career.model.needs import Need
from career.model.nudge_answers import NudgeAnswer
from career.views.mix import mix_lines
from career.views.nudges import nudge
from tests.building import SETTINGS, career_of, day, in_context, moment_on, new_goal, on
from tests.unit.commands import Rung


def held(*scopes: str, **more: object) -> list[Goal]:
    moment = moment_on()
    return [
        new_goal(f"goal {at}", moment, due=day(at), then_do="x", scope=scope, **more) for at, scope in enumerate(scopes)
    ]


@pytest.mark.parametrize(
    ("scopes", "flagged"),
    [
        (["job"] * 5, True),
        (["job"] * 6, True),
        ([*["job"] * 4, "career"], False),
        ([*["job"] * 4, "both"], False),
        (["job"] * 4, False),
    ],
)
def test_five_job_goals_are_flagged(scopes: list[str], *, flagged: bool) -> None:
    context = in_context(career_of(*held(*scopes)))
    assert goal_mix.mix(context).all_job is flagged
    line = next(line for line in mix_lines(context) if line.label == "goals for")
    assert (line.role == "warn") is flagged
    assert ("which one is for your career?" in line.text) is flagged


def test_it_is_the_number_of_places_that_counts() -> None:
    three = replace(SETTINGS, max_active=3)
    assert goal_mix.mix(in_context(career_of(*held(*["job"] * 3)), settings=three)).all_job


def test_the_kinds_of_growth_are_counted_over_active_goals(rung: Rung) -> None:
    for title, growth, more in (
        ("A", "influence", ""),
        ("B", "influence", ""),
        ("C", "know-how", ""),
        ("D", "technical", "--state idea"),
        ("E", "", ""),
    ):
        rung.says(f"add goal {title} --due eoq {more}", *(["--growth", growth] if growth else []))
    said = rung.says("mix")
    assert "▅ know-how 1 · ▅▅ influence 2 · not said 1 · no technical, communication, relationships" in said
    found = json.loads(rung.says("mix --json"))
    assert found["growth"] == {"technical": 0, "know_how": 1, "influence": 2, "communication": 0, "relationships": 0}
    assert (found["growth_not_said"], len(found["active"])) == (1, 4)


def test_a_need_without_a_goal_is_named(rung: Rung) -> None:
    rung.says("add goal A --due eoq")
    rung.says("add need fewer calls at night")
    assert "not served   fewer calls at night" in rung.says("mix")
    rung.says(f"edit {rung.id_of('A')} --need", "fewer calls at night")
    assert "not served" not in rung.says("mix")


@pytest.mark.parametrize(
    ("kind", "without", "enough"), [("stretch", {"stretch": 1}, {"stretch": 2}), ("edge", {}, {"sharpens_edge": True})]
)
def test_it_is_asked_once_a_quarter_where_no_goal_takes_one_further(
    kind: str, without: dict[str, object], enough: dict[str, object]
) -> None:
    """The quarter goes from October to December; asked in it, it is asked again in January."""
    other = {"sharpens_edge": True} if kind == "stretch" else {"stretch": 3}
    old = on(moment_on(), -30)
    lacks, has = (
        old.make(Goal, title="x", due=day(90), result="x", then_do="y", **one, **other) for one in (without, enough)
    )

    def asked(goal: Goal, today: date, *before: date) -> str:
        said = [old.make(NudgeAnswer, kind=kind, about=goal.id, on=one) for one in before]
        found = nudge(in_context(career_of(goal, *said), today))
        return found.kind if found else ""

    assert asked(lacks, day(0)) == kind
    assert asked(lacks, day(-1)) == ""  # 29 days old: choosing takes time
    assert asked(has, day(0)) == ""
    assert asked(lacks, date(2026, 12, 31), date(2026, 10, 1)) == ""
    assert asked(lacks, date(2026, 12, 31), date(2026, 9, 30)) == kind
    assert asked(lacks, date(2027, 1, 1), date(2026, 12, 20)) == kind


def test_the_needs_that_end_are_none_to_serve() -> None:
    need = moment_on().make(Need, text="old", until=day(-1))
    assert goal_mix.mix(in_context(career_of(need, *held("job")))).unserved == ()
