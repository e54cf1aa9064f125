"""The facts of each table name what its records really have, and no two tables share a name."""

from __future__ import annotations

from collections import Counter

import pytest

from career.model.fields import FIELDS, by_name, fields_of
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Record
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.table import Table
from career.model.tables import TABLES, in_order
from career.model.tasks import Task
from career.model.wins import Win
from career.views.record.registry import MODULES, shown_of
from tests.building import day
from tui.dialogs.row_keys import KEYS
from tui.dialogs.rows import ROWS

EVERY_TABLE = [pytest.param(row, id=name) for name, row in TABLES.items()]


@pytest.mark.parametrize("row", EVERY_TABLE)
def test_the_facts_name_fields_of_the_record(row: Table) -> None:
    one = [row.dated, row.line, row.about, row.whose, row.kind.date_field, row.kind.closed_field, row.hidden_with[0]]
    order = [name.removeprefix("-") for name in row.order]
    named = [
        *filter(None, one),
        *row.needed,
        *row.hidden,
        *row.hidden_with[1],
        *row.refers,
        *row.short,
        *order,
    ]
    assert set(named) <= set(row.kind.__struct_fields__)


@pytest.mark.parametrize("row", EVERY_TABLE)
def test_the_day_of_what_has_happened_is_read_as_a_past_one(row: Table) -> None:
    fields = by_name(row.kind.table)
    assert row.dated not in fields or fields[row.dated].past
    assert all(fields[field.dates].kind == "date" for field in fields.values() if field.dates)


@pytest.mark.parametrize("row", EVERY_TABLE)
def test_a_record_is_made_by_hand_from_fields_that_a_person_fills_in_or_else_it_says_how(row: Table) -> None:
    typed = [field.name for field in fields_of(row.kind.table)]
    assert bool(row.made_by) is not bool(row.needed)
    assert bool(row.made_by) is not bool(row.example)
    assert {*row.needed, *row.short} <= set(typed)
    if not row.made_by:
        assert (row.line or row.kind.title_field) in typed


def test_every_table_stands_in_the_registry_of_each_floor() -> None:
    assert set(TABLES) == set(FIELDS) == set(ROWS) == set(KEYS) >= set(MODULES)
    assert all(shown_of(table).columns for table in TABLES)
    assert list(TABLES) == [name for name in Career.__struct_fields__ if name not in {"revision", "problems", "merged"}]


def test_each_name_that_is_typed_means_one_table() -> None:
    names = Counter(name for table, row in TABLES.items() for name in {table, row.singular, *row.also})
    assert names.most_common(1)[0][1] == 1


def listed(table: str, *records: Record) -> list[str]:
    """Give the headlines of records in the order of their list."""
    return [record.headline for record in in_order(table, list(records))]


def test_what_is_due_first_is_first_and_what_has_no_date_last(moment: Moment) -> None:
    someday, late, soon = (
        moment.make(Task, title=title, due=due)
        for title, due in (("someday", None), ("late", day(-1)), ("soon", day(1)))
    )
    assert listed("tasks", someday, soon, late) == ["late", "soon", "someday"]


def test_what_has_happened_last_is_first(moment: Moment) -> None:
    old, new, newer = (
        moment.make(Win, text=text, on=on) for text, on in (("1", day(-2)), ("2", day(0)), ("3", day(0)))
    )
    assert listed("wins", old, new, newer) == ["3", "2", "1"]


def test_a_name_is_in_its_place_whatever_its_case_and_no_level_is_below_all(moment: Moment) -> None:
    people = [moment.make(Person, name=name, influence=n) for name, n in (("bo", 1), ("Ana", 1), ("Cy", 3))]
    assert listed("people", *people) == ["Cy", "Ana", "bo"]
    skills = [moment.make(Skill, name=name, level=level) for name, level in (("a", None), ("b", 0), ("c", 2))]
    assert listed("skills", *skills) == ["c", "b", "a"]
