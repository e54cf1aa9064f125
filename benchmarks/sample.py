"""A career of a chosen size for benchmarks, written through the store; and the same rows as plain texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from career.model.feedback import Feedback
from career.model.goals import CheckIn, Goal
from career.model.records import Record
from career.model.reminders import Reminder
from career.model.tasks import Task
from career.model.visions import Vision
from store.store import Store

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOALS = ("Lead the payments team", "Go-to for incidents", "Speak at a conference", "Mentor two people")
TASKS = ("update the payments runbook", "fix the flaky checkout test", "review the pricing sheet", "order the badges")
HEARD = ("your updates are too long", "be more present in planning", "the demo was clear", "ask earlier when stuck")
REMINDERS = ("1:1 with Priya", "reply to Dana", "send the slides to Omar", "book the room for the review")


def records(rows: int) -> Iterator[Record]:
    """Yield the records of a career with this many rows in each of the four panes on TODAY."""
    yield Vision(id="v00000000", created_at=NOW, on=TODAY, text="Lead a division of 200 by 2029")
    for n in range(rows):
        key, later = f"{n:08d}", TODAY + timedelta(days=30 + n % 300)
        yield Goal(
            id=f"g{key}",
            created_at=NOW,
            title=f"{GOALS[n % 4]} {n}",
            starts=TODAY - timedelta(days=60),
            due=later,
            unit="people",
            baseline=0,
            target=10,
        )
        yield CheckIn(id=f"c{key}", created_at=NOW, goal=f"g{key}", on=TODAY - timedelta(days=7), value=n % 10)
        yield Reminder(id=f"m{key}", created_at=NOW, text=f"{REMINDERS[n % 4]} {n}", on=TODAY + timedelta(days=n % 14))
        yield Feedback(id=f"f{key}", created_at=NOW, raw=f"{HEARD[n % 4]} {n}", on=TODAY - timedelta(days=n % 9))
        yield Task(id=f"t{key}", created_at=NOW, title=f"{TASKS[n % 4]} {n}", due=later)


def write(folder: Path, rows: int) -> None:
    """Write the career to `career.json` in the folder, and what its panes show to `rows.json`."""
    store = Store(folder / "career.json", folder / "state" / "rung", lambda: NOW)
    career = store.commit("Imported", records(rows))
    store.commit("Added", [Reminder(id="mzzzzzzzz", created_at=NOW, text="another", on=TODAY + timedelta(days=90))])
    panes = [
        ("Goals", [[str(g.due), g.title, "30% behind"] for g in career.goals.values()]),
        ("Upcoming", [[str(m.on), m.text, "reminder"] for m in career.reminders.values()]),
        ("Feedback", [["new", f.raw, ""] for f in career.feedback.values()]),
        ("Tasks", [["", t.title, str(t.due)] for t in career.tasks.values()]),
    ]
    (folder / "rows.json").write_text(json.dumps(panes))
