"""A moment in UTC is shown as the day where the person is, on every side of the date line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from career.evidence import skill_evidence, skill_levels
from career.model import goals
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.skills import Skill
from career.model.tasks import Task
from career.model.wins import Win
from career.views import board
from tests.building import TODAY, career_of, day, in_context

RungAt = Callable[..., str]


@pytest.fixture(params=["America/Los_Angeles", "UTC", "Pacific/Kiritimati"])
def zone(request: pytest.FixtureRequest) -> ZoneInfo:
    """Give a time zone far west, in the middle, and far east."""
    return ZoneInfo(request.param)


@pytest.fixture(params=[time(0, 30), time(8), time(17), time(23, 32)], ids=str)
def now(request: pytest.FixtureRequest, zone: ZoneInfo) -> Moment:
    """Give a moment of today there."""
    numbers = count(1)
    at = datetime.combine(TODAY, request.param, zone).astimezone(UTC)
    return Moment(TODAY, at, lambda letter: f"{letter}{next(numbers):08d}", zone)


def test_the_day_of_a_moment_is_that_of_the_place(now: Moment) -> None:
    assert now.local_day(now.now) == TODAY
    assert now.local_day(now.now - timedelta(days=1)) == day(-1)


def test_a_check_in_is_counted_from_the_day_on_which_the_goal_was_written_down(now: Moment) -> None:
    goal = now.make(Goal, title="Give a talk", review_every_days=7)
    assert goals.next_check_in(goal, in_context(career_of(goal), now)) == day(7)


def test_wins_of_the_day_on_which_a_skill_was_added_prove_it(now: Moment) -> None:
    skill = now.make(Skill, name="SQL", key="SQL", level=1, first_level=1)
    later = now._replace(now=now.now + timedelta(minutes=1))
    won = [later.make(Win, text=f"win {n}", on=later.today, skills=frozenset({"SQL"})) for n in range(3)]
    context = in_context(career_of(skill, *won), later)
    shown = skill_evidence.evidence_of(skill, context.career)
    assert len(skill_levels.proofs(shown, context)) == 3
    assert skill_levels.reached(skill, context)[0] == TODAY


def test_a_skill_that_only_a_reframe_shows_was_used_on_the_day_of_it(now: Moment) -> None:
    kept = now.make(Reframe, about="t0", skills=frozenset({"juggling"}))
    (shown,) = skill_evidence.inventory(career_of(kept))
    assert skill_evidence.last_used(shown, now) == TODAY


def test_a_task_and_a_reframe_without_a_day_of_their_own_are_of_the_day_they_were_made(now: Moment) -> None:
    tom = now.make(Person, name="Tom Reed", role="report")
    task = now.make(Task, title="write the alert rules", for_person=tom.id)
    kept = now.make(Reframe, about=task.id, for_person=tom.id, sentence="What would you like?")
    assert board.since(task, now) == board.offered_on(kept, now) == TODAY
    assert board.overview(tom, in_context(career_of(tom, task, kept), now)).days_since_reframe == 0


def test_growth_of_a_quarter_begins_on_its_first_day_there(zone: ZoneInfo) -> None:
    first = datetime(2026, 10, 1, 0, 30, tzinfo=zone).astimezone(UTC)
    moment = Moment(TODAY, first, str, zone)
    skill, before = (
        Skill(id=i, created_at=at, name=i) for i, at in (("s1", first), ("s2", first - timedelta(hours=1)))
    )
    assert skill_levels.learned(in_context(career_of(skill, before), moment)).new == 1


# with a real process and its time zone

RUNG = """
import sys
from datetime import datetime
from tui.host import clock
from tui.main import main
class At(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.fromisoformat(sys.argv[1]).astimezone(tz)
clock.datetime = At
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def rung_at(tmp_path: Path) -> RungAt:
    """Give `rung` as a process of its own in a time zone, at a moment in UTC."""

    def run(zone: str, at: str, typed: str) -> str:
        folders = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("DATA", "STATE", "CONFIG")}
        env = {"PATH": os.environ["PATH"], "TZ": zone} | folders
        command = [sys.executable, "-c", RUNG, f"{at}+00:00", *typed.split()]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True, timeout=30).stdout

    return run


@pytest.mark.parametrize(
    ("zone", "added", "now"),
    [
        ("America/Los_Angeles", "2026-11-22T01:00", "2026-11-22T07:32"),  # Saturday, 17:00 and 23:32
        ("Pacific/Auckland", "2026-11-20T19:00", "2026-11-20T19:05"),  # Saturday, 8:00
    ],
)
def test_a_saturday_is_a_saturday_all_day_long(zone: str, added: str, now: str, rung_at: RungAt) -> None:
    rung_at(zone, added, "add skill SQL --level 1")
    rung_at(zone, added, "add goal talk --review-every 7")
    for text in ("first", "second", "third"):
        rung_at(zone, now, f"win {text} --skills SQL")
    (skill,) = json.loads(rung_at(zone, now, "skills --json"))["skills"]
    assert (skill["proofs"], skill["raise_to"], skill["last_used"]) == (3, 2, "2026-11-21")
    assert "3 wins" in rung_at(zone, now, "skills")
    (goal,) = json.loads(rung_at(zone, now, "list goals --json"))
    assert goal["derived"]["next_check_in"] == "2026-11-28"
    assert "created  Sat 21 Nov" in " ".join(rung_at(zone, now, f"show {goal['id']}").split()).replace(
        "created ", "created  "
    )
