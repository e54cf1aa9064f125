"""What a person does to a career, step by step, and an account of what must be there after each step.

The account is kept by plain dictionaries and knows nothing of the store: undo gives back the dictionary of before.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple, TypeAlias

from msgspec.structs import replace

from career.errors import StoreError
from career.model.feedback import Feedback
from career.model.goals import CheckIn, Goal
from career.model.people import Person
from career.model.records import Change, Deleted, Record
from career.model.reminders import Reminder
from career.model.snapshot import Career
from store.store import Store
from tests.building import TODAY, day

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
WORDS = ("ship", "the", "payments", "runbook", "with", "Dana", "before", "it", "ages", "näher", "日本", "👩‍💻")
MOST_UNDONE = 5
"""As many undos in a row; far below what the history keeps."""

State: TypeAlias = Mapping[str, Record]
"""All records by id."""


class Deed(NamedTuple):
    """One step: a commit of changes, or an undo or redo of the step before."""

    kind: Literal["commit", "undo", "redo"]
    label: str
    changes: tuple[Change, ...] = ()

    def do(self, store: Store) -> None:
        """Do it to a store."""
        if self.kind == "undo":
            store.undo()
        elif self.kind == "redo":
            store.redo()
        else:
            store.commit(self.label, self.changes)


@dataclass(slots=True)
class Life:
    """A series of deeds. `states[n]` is what must be there after `n` of them, `before[n]` after one undo more.

    `before[n]` is None where there is nothing to undo.
    """

    deeds: list[Deed] = field(default_factory=list)
    states: list[State] = field(default_factory=lambda: [{}])
    before: list[State | None] = field(default_factory=lambda: [None])


def live(seed: int, count: int) -> Life:
    """Give a life of `count` deeds, the same one for the same seed: adding, editing, deleting, undoing, redoing."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable choice, nothing secret
    life, done, undone = Life(), list[State](), list[State]()
    now: State = {}
    for number in range(count):
        kind = _kind(chance, done, undone)
        if kind == "undo":
            undone.append(now)
            now = done.pop()
            deed = Deed("undo", f"Undo {number}")
        elif kind == "redo":
            done.append(now)
            now = undone.pop()
            deed = Deed("redo", f"Redo {number}")
        else:
            done.append(now)
            undone.clear()
            deed = Deed("commit", f"Step {number}", tuple(_changes(chance, number, now)))
            now = _after(now, deed.changes)
        life.deeds.append(deed)
        life.states.append(now)
        life.before.append(done[-1] if done else None)
    return life


def _kind(chance: random.Random, done: list[State], undone: list[State]) -> str:
    kinds = ["commit"] * 8
    if done and len(undone) < MOST_UNDONE:
        kinds += ["undo"]
    if undone:
        kinds += ["redo"]
    return chance.choice(kinds)


def _after(state: State, changes: tuple[Change, ...]) -> State:
    now = dict(state)
    for change in changes:
        if isinstance(change, Deleted):
            del now[change.id]
        else:
            now[change.id] = change
    return now


def _changes(chance: random.Random, number: int, now: State) -> Iterator[Change]:
    what = chance.choice(("add", "add", "edit", "edit", "delete")) if now else "add"
    if what == "add":
        yield from _new(chance, number)
        return
    for key in chance.sample(sorted(now), min(len(now), chance.choice((1, 1, 2)))):
        yield Deleted(key) if what == "delete" else _edited(chance, number, now[key])


def _text(chance: random.Random, most: int = 12) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, most)))


def _new(chance: random.Random, number: int) -> Iterator[Record]:
    at, title = NOW + timedelta(minutes=number), f"{number} {_text(chance)}"
    goal = Goal(id=f"g{number:08}", created_at=at, title=title, due=day(chance.randint(1, 99)))
    cares = frozenset(chance.choices(WORDS, k=2))
    yield from chance.choice(
        (
            (goal, CheckIn(id=f"c{number:08}", created_at=at, goal=goal.id, on=TODAY, value=float(number))),
            (Feedback(id=f"f{number:08}", created_at=at, raw=_text(chance, 80), on=TODAY),),
            (Person(id=f"p{number:08}", created_at=at, name=title, cares_about=cares),),
            (Reminder(id=f"m{number:08}", created_at=at, text=title, on=TODAY),),
        )
    )


def _edited(chance: random.Random, number: int, record: Record) -> Record:
    if isinstance(record, Person):
        return replace(record, cares_about=frozenset({f"{number}", *chance.sample(sorted(record.cares_about), 1)}))
    return replace(record, note=f"{number} {_text(chance, 40)}")


class Verdict(NamedTuple):
    """How many cases were looked at, how many could not be read, and how many records were lost or phantom in them.

    A record is lost when it is not as the last acknowledged deed left it, nor as the one in flight would; phantom
    when nobody ever made it so. `what` tells of the first fault.
    """

    cases: int = 0
    unreadable: int = 0
    lost: int = 0
    phantom: int = 0
    what: str = ""

    def __or__(self, other: Verdict) -> Verdict:
        """Add up two verdicts."""
        return Verdict(
            self.cases + other.cases,
            self.unreadable + other.unreadable,
            self.lost + other.lost,
            self.phantom + other.phantom,
            self.what or other.what,
        )

    @property
    def is_good(self) -> bool:
        """Tell whether there was no fault."""
        return not (self.unreadable or self.lost or self.phantom)


def judge(found: Career | StoreError, life: Life, acknowledged: int) -> Verdict:
    """Compare what was found after an accident with what must be there: all that was acknowledged, at most one more."""
    if isinstance(found, StoreError):
        return Verdict(1, unreadable=1, what=f"after {acknowledged}: {found}")
    if found.problems:
        return Verdict(1, unreadable=1, what=f"after {acknowledged}: {found.problems}")
    there: State = {record.id: record for record in found}
    allowed = life.states[acknowledged : acknowledged + 2]
    if there in allowed:
        return Verdict(1)
    lost, phantom = list[str](), list[str]()
    for key in {*there, *allowed[0], *allowed[-1]}:
        if any(there.get(key) == state.get(key) for state in allowed):
            continue
        known = any(there.get(key) == state.get(key) for state in life.states[:acknowledged])
        (lost if known else phantom).append(key)
    # Each record is as it was before or after the deed, but not all of them as before or all as after: half a deed.
    count = len(lost) or (0 if phantom else 1)
    return Verdict(1, 0, count, len(phantom), f"after {acknowledged}: lost {lost}, phantom {phantom}")
