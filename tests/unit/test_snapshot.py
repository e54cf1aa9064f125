"""`Career`: immutable, changed by whole steps, its records found by short ids."""

from __future__ import annotations

from typing import Any

import pytest

from career.errors import AmbiguousId, UnknownId
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Deleted
from career.model.snapshot import Career, Problem, table_of
from career.model.tables import TABLES
from career.model.tasks import Task
from tests.building import career_of


def goal(key: str, title: str, moment: Moment) -> Goal:
    return Goal(id=key, created_at=moment.now, title=title)


@pytest.fixture
def career(moment: Moment) -> Career:
    return career_of(
        goal("g8k2q7m1x", "Lead two people", moment),
        goal("g8k9d0wzc", "Go-to for payments", moment),
        Task(id="t3p9d0wzc", created_at=moment.now, title="ship it"),
    )


def test_a_career_cannot_be_changed_in_place(career: Career, moment: Moment) -> None:
    goals: Any = career.goals
    with pytest.raises(TypeError):
        goals["g1"] = goal("g1", "x", moment)
    with pytest.raises(AttributeError):
        career.revision = 3  # type: ignore[misc] # the point of the test


def test_every_kind_has_its_table(career: Career) -> None:
    assert all(career.table(table) is getattr(career, table) for table in TABLES)
    assert len(list(career)) == 3


def test_changes_make_a_new_career_and_leave_the_old_one(career: Career, moment: Moment) -> None:
    fresh = goal("g1", "New", moment)
    changed = career.changed([fresh, Deleted("g8k2q7m1x"), Deleted("t99999999")])
    assert set(changed.goals) == {"g8k9d0wzc", "g1"}
    assert set(career.goals) == {"g8k2q7m1x", "g8k9d0wzc"}
    assert changed.tasks == career.tasks
    assert changed.revision == career.revision + 1
    assert changed != career


def test_what_is_found_in_tables_is_worked_out_again_once_one_of_them_is_changed(
    career: Career, moment: Moment
) -> None:
    asked: list[int] = []

    def count(goals: dict[str, Goal], tasks: dict[str, Task]) -> int:
        asked.append(1)
        return len(goals) + len(tasks)

    def counted(now: Career) -> int:
        return now.found_in(("goals", "tasks"), "count", count)

    assert (counted(career), counted(career), len(asked)) == (3, 3, 1)
    other = career.changed([Person(id="p1", created_at=moment.now, name="Dana")])
    assert (counted(other), len(asked)) == (3, 1)
    assert counted(other.changed([Deleted("t3p9d0wzc")])) == 2
    assert counted(other.changed([goal("g1", "New", moment)])) == 4
    assert (counted(other), len(asked)) == (3, 3)


def test_the_last_of_two_changes_to_one_record_counts(career: Career, moment: Moment) -> None:
    changed = career.changed([goal("g1", "First", moment), goal("g1", "Second", moment)])
    assert changed.goals["g1"].title == "Second"


def test_problems_stay_until_the_file_is_read_again(moment: Moment) -> None:
    broken = Problem("goals", "g1", "title is missing")
    career = Career.of([], revision=4, problems=[broken])
    assert career.changed([goal("g2", "x", moment)]).problems == (broken,)
    assert career.revision == 4


def test_what_is_gone_is_said_to_be(career: Career) -> None:
    assert career.headline("g8k2q7m1x") == "Lead two people"
    assert career.headline("g00000000") == "(gone)"
    assert career.headline("?") == "(gone)"
    assert career.headline("") == ""
    assert career.get("") is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("t", "t3p9d0wzc"),
        ("t3p", "t3p9d0wzc"),
        (" G8K2 ", "g8k2q7m1x"),
        ("g8k9d0wzc", "g8k9d0wzc"),
        ("g8k9", "g8k9d0wzc"),
    ],
)
def test_a_record_is_found_by_the_beginning_of_its_id(typed: str, found: str, career: Career) -> None:
    assert career.find(typed).id == found


def test_a_whole_id_counts_even_where_others_begin_with_it(career: Career, moment: Moment) -> None:
    assert career.changed([goal("g8k", "Old", moment)]).find("g8k").headline == "Old"


def test_an_ambiguous_id_names_the_records_with_ids_that_would_do(career: Career) -> None:
    with pytest.raises(AmbiguousId) as refused:
        career.find("g8k")
    assert refused.value.what == "'g8k' could be any of 2 records."
    assert refused.value.remedy == "Type more letters: g8k2 (Lead two people), g8k9 (Go-to for payments)."


def test_of_many_records_some_are_named_and_the_others_counted(moment: Moment) -> None:
    many = Career.of([goal(f"g8k{n}", f"Goal {n}", moment) for n in range(7)])
    with pytest.raises(AmbiguousId, match=r"Goal 4\) and 2 more\."):
        many.find("g8k")


@pytest.mark.parametrize(("typed", "near"), [("g8x2", "g8k2 (Lead two people)"), ("t3q9", "t3p (ship it)")])
def test_an_unknown_id_names_near_ones(typed: str, near: str, career: Career) -> None:
    with pytest.raises(UnknownId) as refused:
        career.find(typed)
    assert refused.value.what == f"There is no record '{typed}'."
    assert near in refused.value.remedy


@pytest.mark.parametrize("typed", ["", " ", "zzzzzz", "李娜"])
def test_an_id_like_no_other_says_where_ids_are(typed: str, career: Career) -> None:
    with pytest.raises(UnknownId, match="rung list"):
        career.find(typed)


def test_a_pasted_page_is_repeated_in_part_and_cleaned(career: Career) -> None:
    with pytest.raises(UnknownId) as refused:
        career.find("g\x1b[31m" + "8 " * 5000)
    assert len(refused.value.what) < 80
    assert "\x1b" not in str(refused.value)


def test_short_ids_are_three_letters_or_as_many_as_it_takes(career: Career, moment: Moment) -> None:
    assert career.short("t3p9d0wzc") == "t3p"
    assert career.short("g8k2q7m1x") == "g8k2"
    twin = career.changed([goal("g8k2q7m1y", "Twin", moment)])
    assert twin.short("g8k2q7m1x") == "g8k2q7m1x"
    assert all(twin.find(twin.short(record.id)) is record for record in twin)


def test_the_letter_of_an_id_tells_its_table() -> None:
    assert table_of("p123") == Person.table
    with pytest.raises(UnknownId):
        table_of("?123")
    with pytest.raises(UnknownId):
        table_of("")
