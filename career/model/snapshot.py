"""`Career`: all records at one point in time, immutable; the store hands it out and everything else reads it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import field

from career.errors import AmbiguousId, UnknownId
from career.language.text import clean_line
from career.language.width import shorten
from career.model.agenda import Topic
from career.model.choices import Pick
from career.model.conflicts import Conflict
from career.model.contacts import Contact
from career.model.decisions import Decision
from career.model.direct_reports import Saying, Strength
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, CheckIn, Goal
from career.model.if_then import Hit
from career.model.learning import Learning
from career.model.legacy import Statement
from career.model.mentorings import Mentoring
from career.model.merged_people import followed, gone
from career.model.needs import Behaviour, Need
from career.model.nudge_answers import NudgeAnswer
from career.model.people import Person
from career.model.practices import Practice
from career.model.profile import ProfileLine
from career.model.records import Change, Deleted, Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.repairs import Repair
from career.model.report_goals import ReportGoal
from career.model.reschedules import Move
from career.model.reviews import Review
from career.model.roles import Fit, Role
from career.model.skills import Rating, Skill
from career.model.tables import TABLES, of_id
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.trends import Trend
from career.model.visions import Vision
from career.model.wants import Want
from career.model.wins import Win

Index = TypeVar("Index")
SHOWN_CELLS = 40
"""The length at which an error shortens a headline, or what was typed."""
NAMED = 5
"""The most records that an error names where an id could be any of them."""


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


class Problem(NamedTuple):
    """A record that could not be read. It stays as it is in the file, and the others are read all the same."""

    table: str
    id: str
    what: str


class Career(msgspec.Struct, frozen=True, eq=False, dict=True):
    """One read-only mapping of id to record per table. Compares by identity: a change makes a new one.

    `revision` grows with every change that the store hands out; `problems` are records that could not be read. `merged`
    are the people who were merged into others: they are in no table, and what points at them points at the others here.
    """

    goals: Mapping[str, Goal] = field(default_factory=_empty)
    checkins: Mapping[str, CheckIn] = field(default_factory=_empty)
    approvals: Mapping[str, Approval] = field(default_factory=_empty)
    moves: Mapping[str, Move] = field(default_factory=_empty)
    tasks: Mapping[str, Task] = field(default_factory=_empty)
    reframes: Mapping[str, Reframe] = field(default_factory=_empty)
    feedback: Mapping[str, Feedback] = field(default_factory=_empty)
    tellings: Mapping[str, Telling] = field(default_factory=_empty)
    people: Mapping[str, Person] = field(default_factory=_empty)
    wins: Mapping[str, Win] = field(default_factory=_empty)
    reminders: Mapping[str, Reminder] = field(default_factory=_empty)
    visions: Mapping[str, Vision] = field(default_factory=_empty)
    reviews: Mapping[str, Review] = field(default_factory=_empty)
    hits: Mapping[str, Hit] = field(default_factory=_empty)
    tradeoffs: Mapping[str, Tradeoff] = field(default_factory=_empty)
    picks: Mapping[str, Pick] = field(default_factory=_empty)
    skills: Mapping[str, Skill] = field(default_factory=_empty)
    ratings: Mapping[str, Rating] = field(default_factory=_empty)
    conflicts: Mapping[str, Conflict] = field(default_factory=_empty)
    sayings: Mapping[str, Saying] = field(default_factory=_empty)
    strengths: Mapping[str, Strength] = field(default_factory=_empty)
    nudges: Mapping[str, NudgeAnswer] = field(default_factory=_empty)
    profile: Mapping[str, ProfileLine] = field(default_factory=_empty)
    needs: Mapping[str, Need] = field(default_factory=_empty)
    behaviours: Mapping[str, Behaviour] = field(default_factory=_empty)
    contacts: Mapping[str, Contact] = field(default_factory=_empty)
    topics: Mapping[str, Topic] = field(default_factory=_empty)
    roles: Mapping[str, Role] = field(default_factory=_empty)
    fits: Mapping[str, Fit] = field(default_factory=_empty)
    legacy: Mapping[str, Statement] = field(default_factory=_empty)
    repairs: Mapping[str, Repair] = field(default_factory=_empty)
    mentorings: Mapping[str, Mentoring] = field(default_factory=_empty)
    learning: Mapping[str, Learning] = field(default_factory=_empty)
    trends: Mapping[str, Trend] = field(default_factory=_empty)
    decisions: Mapping[str, Decision] = field(default_factory=_empty)
    practices: Mapping[str, Practice] = field(default_factory=_empty)
    report_goals: Mapping[str, ReportGoal] = field(default_factory=_empty)
    wants: Mapping[str, Want] = field(default_factory=_empty)
    revision: int = 0
    problems: tuple[Problem, ...] = ()
    merged: Mapping[str, Person] = field(default_factory=_empty)

    @classmethod
    def of(cls, records: Iterable[Record], revision: int = 0, problems: Iterable[Problem] = ()) -> "Career":
        """Return a career made of loose records, in any order."""
        tables: dict[str, dict[str, Record]] = {}
        for record in records:
            tables.setdefault(record.table, {})[record.id] = record
        return cls.of_tables(tables, revision, problems)

    @classmethod
    def of_tables(
        cls, tables: Mapping[str, Mapping[str, Record]], revision: int = 0, problems: Iterable[Problem] = ()
    ) -> "Career":
        """Return a career made of tables of records, by name. Those who were merged are taken out, and followed."""
        frozen = {name: MappingProxyType(table) for name, table in tables.items()}
        made = cls(**frozen, revision=revision, problems=tuple(problems))  # type: ignore[arg-type]  # each table has its own kind
        merged = gone(made.people)
        if not merged:
            return made
        there = {i: person for i, person in made.people.items() if i not in merged}
        made = msgspec.structs.replace(made, people=MappingProxyType(there), merged=MappingProxyType(merged))
        read = {
            name: MappingProxyType({i: followed(record, made.survivor) for i, record in made.table(name).items()})
            for name in tables
        }
        return msgspec.structs.replace(made, **read)

    def changed(self, changes: Iterable[Change]) -> "Career":
        """Return the career as it is after `changes`. Pure: nothing is saved."""
        changes = list(changes)
        if any(change.id in self.merged or getattr(change, "merged_into", "") for change in changes):
            return self._merged_otherwise(changes)
        touched: dict[str, dict[str, Record]] = {}
        for change in changes:
            name = table_of(change.id)
            table = touched.get(name)
            if table is None:
                table = touched[name] = MappingProxyType(self.table(name)).copy()  # far faster than `dict` of a proxy
            if isinstance(change, Deleted):
                table.pop(change.id, None)
            else:
                table[change.id] = followed(change, self.survivor) if self.merged else change
        fresh = {name: MappingProxyType(table) for name, table in touched.items()}
        made = msgspec.structs.replace(self, **fresh, revision=self.revision + 1)
        made.kept.update((at, found) for at, found in self.kept.copy().items() if touched.keys().isdisjoint(at[0]))
        return made

    def _merged_otherwise(self, changes: list[Change]) -> "Career":
        """Return the career after changes that merge people."""
        records: dict[str, Record] = {record.id: record for record in (*self, *self.merged.values())}
        for change in changes:
            if isinstance(change, Deleted):
                records.pop(change.id, None)
            else:
                records[change.id] = change
        return Career.of(records.values(), self.revision + 1, self.problems)

    def is_changed_by(self, changes: Iterable[Change]) -> bool:
        """Whether any of the changes makes, alters or deletes a record."""
        return any(
            (self.get(change.id) is not None) if isinstance(change, Deleted) else self.get(change.id) != change
            for change in changes
        )

    def table(self, name: str) -> Mapping[str, Record]:
        """Return the records of the table called `name`."""
        found: Mapping[str, Record] = getattr(self, name)
        return found

    def index(self, key: Hashable, build: Callable[[], Index]) -> Index:
        """Return what `build` finds in these records, worked out once: it lives and dies with the career."""
        if key not in self._indexes:
            self._indexes[key] = build()
        found: Index = self._indexes[key]
        return found

    def found_in(self, tables: tuple[str, ...], key: Hashable, build: Callable[..., Index]) -> Index:
        """Return what `build` finds in these tables alone, worked out once: it lives on until one of them is changed."""
        if (tables, key) not in self.kept:
            self.kept[tables, key] = build(*map(self.table, tables))
        found: Index = self.kept[tables, key]
        return found

    @cached_property
    def kept(self) -> dict[tuple[tuple[str, ...], Hashable], Any]:
        """What was found in tables, by their names and a key; `changed` hands on what no change touches."""
        return {}

    @cached_property
    def _indexes(self) -> dict[Hashable, Any]:
        return {}

    def __iter__(self) -> Iterator[Record]:
        for table in TABLES:
            yield from self.table(table).values()

    def get(self, record_id: str) -> Record | None:
        """Return the record with exactly this id, or None where there is none; of merged people the one who stayed."""
        table = of_id(record_id)
        return self.table(table).get(self.survivor(record_id)) if table else None

    def own(self, record_id: str) -> Record | None:
        """Return the record with exactly this id, also one that was merged into another."""
        return self.merged.get(record_id) or self.get(record_id)

    def survivor(self, record_id: str) -> str:
        """Return the id of the person into whom somebody was merged in the end, and every other id as it is."""
        while record_id in self.merged:
            record_id = self.merged[record_id].merged_into
        return record_id

    def headline(self, record_id: str) -> str:
        """Return the line that names the record, "" for no id, "(gone)" for a record that was deleted."""
        if not record_id:
            return ""
        record = self.get(record_id)
        return self.title(record) if record else "(gone)"

    def title(self, record: Record) -> str:
        """Return the line that names a record, in the career or not yet: its own words, or those of what it is about."""
        about = next((key for name in record.about_fields if (key := getattr(record, name))), "")
        return self.headline(about) if about and record.headline == record.id else record.headline

    def find(self, prefix: str) -> Record:
        """Return the one record whose id begins with `prefix`, like git's short hashes.

        Raises UnknownId, naming similar ones, or AmbiguousId, naming those that begin so.
        """
        wanted = clean_line(prefix).lower()
        shown = shorten(clean_line(prefix), SHOWN_CELLS)
        table = of_id(wanted)
        ids = self.table(table) if table else {}
        hits = [i for i in ids if i.startswith(wanted)] if wanted else []
        if (exact := self.get(wanted)) is not None:
            return exact
        hits = hits or list({self.survivor(i) for i in self.merged if wanted and i.startswith(wanted)} & set(ids))
        if len(hits) == 1:
            return ids[hits[0]]
        if hits:
            named = ", ".join(self._named(ids[i]) for i in sorted(hits)[:NAMED])
            more = f" and {len(hits) - NAMED} more" if len(hits) > NAMED else ""
            raise AmbiguousId(f"'{shown}' could be any of {len(hits)} records.", f"Type more letters: {named}{more}.")
        raise UnknownId(f"There is no record '{shown}'.", self._near(wanted))

    def short(self, record_id: str) -> str:
        """Return the shortest beginning of the id, at least three characters, that no other record shares."""
        table = of_id(record_id)
        ids = self.found_in((table,), "sorted ids", sorted) if table else []
        at = bisect_left(ids, record_id)
        after = bisect_right(ids, record_id)
        beside = ids[max(0, at - 1) : at] + ids[after : after + 1]
        for length in range(3, len(record_id)):
            if not any(other.startswith(record_id[:length]) for other in beside):
                return record_id[:length]
        return record_id

    def _near(self, wanted: str) -> str:
        from difflib import get_close_matches

        by_prefix = {record.id[: max(3, len(wanted))]: record for record in self}
        near = get_close_matches(wanted, by_prefix, n=3, cutoff=0.5)
        if not near:
            return "`rung list goals` (or tasks, feedback, people, skills, wins, reminders) shows the ids."
        return f"Did you mean {', '.join(self._named(by_prefix[i]) for i in near)}?"

    def _named(self, record: Record) -> str:
        """Return the short id of a record with its headline."""
        return f"{self.short(record.id)} ({shorten(clean_line(self.title(record)), SHOWN_CELLS)})"


def table_of(record_id: str) -> str:
    """Return the name of the table that an id belongs to. Raises UnknownId for a letter that no table has."""
    table = of_id(record_id)
    if not table:
        raise UnknownId(f"There is no record '{record_id}'.")
    return table
