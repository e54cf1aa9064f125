"""The numbers: each told in one sentence from five cases on, and below that how many are missing (C.2)."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from career.card.ways_to_like import BY_ID
from career.evidence import cue_hits
from career.model.goals import Goal
from career.model.if_then import Hit
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.skills import Energy, Skill
from career.model.tasks import Task
from career.model.wins import Win
from career.views import numbers
from career.views.numbers import HEADINGS, Number, NumberName
from tests.building import career_of, day, in_context, moment_on
from tests.unit.commands import Rung

make = moment_on().make


def number(name: NumberName, about: str, *records: Record) -> Number:
    """Give one figure of a career."""
    found = numbers.numbers(in_context(career_of(*records)))
    return next(one for one in found if one.name == name and one.about in {about, "" if one.missing else about})


def done(count: int, *, won: int = 0, ago: int = 1) -> list[Record]:
    """Give tasks that are done, the first of them with a win."""
    found: list[Record] = []
    for at in range(count):
        task = make(Task, title=f"task {at}", state="done", done_on=day(-ago))
        win = make(Win, text="it holds", on=day(-ago), task=task.id)
        kept = make(Reframe, about=task.id, win=win.id if at < won else "")
        found += [task, win, kept]
    return found


def reframed(count: int, **more: object) -> list[Record]:
    """Give so many reframes with these fields."""
    return [make(Reframe, about=f"t{at:08d}", **more) for at in range(count)]


def answered(count: int, cue: str, did: int) -> list[Record]:
    """Give a goal with this cue, and answers on so many days of which so many say that the step happened."""
    goal = make(Goal, title="Lead", if_cue=cue, then_do="ask")
    return [goal, *(make(Hit, goal=goal.id, on=day(-at), did=at < did) for at in range(count))]


def judged(count: int, energy: Energy) -> list[Record]:
    """Give tasks that exceeded what was asked, of a skill with this energy."""
    found: list[Record] = [make(Skill, name="Cooking", key="cooking", energy=energy)]
    for _ in range(count):
        task = make(Task, title="x", state="done", expectations="exceeded")
        found += [task, make(Reframe, about=task.id, skills=frozenset({"cooking"}))]
    return found


CASES: list[tuple[NumberName, str, Callable[[int], list[Record]], float, str]] = [
    (
        "invested",
        "",
        lambda n: done(n, won=2),
        0.4,
        "Say what came of it as you close a task: 2 of 5 left a win in 90 days (40 %).",
    ),
    (
        "came_true",
        "",
        lambda n: [
            *reframed(n - 1, sentence="x", came_true="yes", closed_on=day(0)),
            *reframed(1, sentence="x", came_true="partly", closed_on=day(0)),
        ],
        0.9,
        "Of 5 sentences, 90 % came true, partly counting as half.",
    ),
    (
        "appeal_by_reason",
        "know",
        lambda n: reframed(n, reasons=frozenset({"know"}), appeal_before=3, appeal_after=5),
        2,
        "When you don't know how: appeal 3 → 5, usually +2 (5 tasks).",
    ),
    (
        "appeal_by_way",
        "teach",
        lambda n: reframed(n, way_to_like="teach", appeal_before=4, appeal_after=4),
        0,
        "Teach it: appeal 4 → 4, usually no change (5 tasks).",
    ),
    (
        "usual_reason",
        "use",
        lambda n: [*reframed(n - 1, reasons=frozenset({"use"})), *reframed(1, reasons=frozenset({"like", "use"}))],
        1.0,
        "Mostly you see no use: 5 of 5 tasks.",
    ),
    (
        "cue_hits",
        "time",
        lambda n: answered(n, "it is 9:30 on Monday", 4),
        0.8,
        "Tied to a time: on 4 of 5 days (80 %).",
    ),
    (
        "cue_hits",
        "person",
        lambda n: answered(n, "I see Tom", 0),
        0.0,
        "Tied to a person you meet: on 0 of 5 days (0 %).",
    ),
    (
        "exceeded",
        "",
        lambda n: [
            make(Task, title="x", state="done", expectations="exceeded" if at < 2 else "met") for at in range(n)
        ],
        0.4,
        "2 of 5 results exceeded what was asked (40 %).",
    ),
    (
        "exceeded",
        "gives energy",
        lambda n: judged(n, 2),
        1.0,
        "With skills that give you energy: 5 of 5 results exceeded what was asked (100 %).",
    ),
    (
        "waiting",
        "",
        lambda n: [make(Task, title="x", blocked_on="p1" if at < 1 else "") for at in range(n)],
        0.2,
        "Of 5 open items, 1 wait for somebody without a step of your own (20 %).",
    ),
]


@pytest.mark.parametrize(("name", "about", "records", "value", "text"), CASES, ids=[f"{c[0]} {c[1]}" for c in CASES])
def test_a_number_is_told_from_five_cases_and_below_says_how_many_are_missing(
    name: NumberName, about: str, records: Callable[[int], list[Record]], value: float, text: str
) -> None:
    five, four = number(name, about, *records(5)), number(name, about, *records(4))
    assert (five.n, five.missing, five.text) == (5, 0, text)
    assert five.value == pytest.approx(value)
    assert (four.n, four.missing, four.value) == (4, 1, None)
    assert "1 more" in four.text
    assert four.text.endswith("and this shows (4 of 5).")


def test_the_appeal_has_its_medians_before_and_after() -> None:
    pairs = [(1, 1), (2, 6), (3, 5), (4, 4), (9, 9)]
    kept = [
        make(Reframe, about="t1", reasons=frozenset({"like"}), appeal_before=before, appeal_after=now)
        for before, now in pairs
    ]
    found = number("appeal_by_reason", "like", *kept)
    assert (found.before, found.after, found.value) == (3, 5, 0)


def test_two_usual_reasons_are_both_named() -> None:
    kept = [*reframed(3, reasons=frozenset({"know"})), *reframed(3, reasons=frozenset({"use"}))]
    assert (
        number("usual_reason", "know", *kept).text == "Mostly you don't know how and you see no use: 3 of 6 tasks each."
    )


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("it is 9:30 on Monday", "time"),
        ("Thursdays after stand-up", "time"),
        ("it is noon", "time"),
        ("lunch on Fri", "time"),
        ("I see Tom", "person"),
        ("I am about to see Ana on Friday", "person"),
        ("I'm about to call the customer", "person"),
        ("stand-up ends", "event"),
        ("an incident is closed", "event"),
        ("the sun is out", "event"),
        ("I wed the two files", "event"),
        ("the market is near", "event"),
    ],
)
def test_a_cue_is_tied_to_a_time_somebody_or_something_that_happens(cue: str, kind: str) -> None:
    assert cue_hits.kind_of(cue) == kind


def test_of_two_answers_on_a_day_the_last_counts_and_a_goal_that_is_gone_counts_nowhere() -> None:
    goal = make(Goal, title="Lead", if_cue="stand-up ends")
    twice = [make(Hit, goal=goal.id, on=day(0), did=did) for did in (False, True)]
    gone = make(Hit, goal="g99999999", on=day(0), did=True)
    assert cue_hits.hits(career_of(goal, *twice, gone)) == {"event": [True]}


def test_every_way_that_was_used_has_its_line_and_every_reason() -> None:
    kept = [make(Reframe, about="t1", way_to_like=way, appeal_before=1, appeal_after=2) for way in BY_ID]
    found = numbers.numbers(in_context(career_of(*kept)))
    assert [one.about for one in found if one.name == "appeal_by_way"] == list(BY_ID)
    assert [one.about for one in found if one.name == "appeal_by_reason"] == ["know", "like", "use"]
    assert {one.name for one in found} == set(HEADINGS)


def test_the_command_tells_every_heading_with_a_figure(rung: Rung) -> None:
    lines = rung.says("numbers").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == list(HEADINGS.values())
    few = lines[: lines.index(HEADINGS["told"])]
    assert all(line.endswith("and this shows (0 of 5).") for line in few if line.startswith(" "))
    every = json.loads(rung.says("numbers --json"))
    assert all(one["value"] is None and one["missing"] == (1 if one["name"] == "told" else 5) for one in every)
    for n in range(5):
        rung.says(f"add task part {n}")
    assert "Of 5 open items, 0 wait for somebody" in rung.says("numbers")
