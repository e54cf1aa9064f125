"""A record and its cells are the same thing in two forms."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from store.clock_stamps import NEVER
from store.stamped_cells import StampedCell, StampedCells, element_path, field_path, flatten, split_path, unflatten

EARLY, LATE = "1795254000123-0-a1f3", "1795340400456-2-b7c9"
SETS = ("skills",)

names = st.text(min_size=0, max_size=4).filter(lambda name: name not in {"_t", "_deleted", "_revived", "skills"})
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner, max_size=2),
    max_leaves=4,
)
stamps = st.sampled_from([EARLY, LATE, "1795340400456-10-b7c9", NEVER])


@st.composite
def records(draw: st.DrawFn) -> StampedCells:
    """Draw the cells of a record with any fields, and a set with elements in it and out of it."""
    cells = {field_path(name): StampedCell(draw(values), draw(stamps)) for name in draw(st.sets(names, max_size=5))}
    members = draw(st.dictionaries(st.text(max_size=4), st.booleans(), max_size=4))
    return cells | {element_path("skills", name): StampedCell(inside, draw(stamps)) for name, inside in members.items()}


@given(records())
def test_cells_survive_the_way_into_the_file_and_back(cells: StampedCells) -> None:
    assert flatten(unflatten(cells), SETS) == cells


@given(records())
def test_the_same_cells_give_the_same_document_in_any_order(cells: StampedCells) -> None:
    assert unflatten(dict(reversed(cells.items()))) == unflatten(cells)


@given(st.text(), st.text())
def test_a_path_names_its_field_and_its_element(name: str, element: str) -> None:
    assert split_path(field_path(name)) == (name, None)
    assert split_path(element_path(name, element)) == (name, element)


def test_the_commonest_stamp_stands_once() -> None:
    cells = {
        "title": StampedCell("Lead two", EARLY),
        "stone": StampedCell("", EARLY),
        "due": StampedCell("2026-12-18", LATE),
    }
    assert unflatten(cells) == {
        "title": "Lead two",
        "stone": "",
        "due": "2026-12-18",
        "_t": {"*": EARLY, "due": LATE},
    }


def test_an_element_that_was_taken_out_leaves_its_stamp() -> None:
    cells = {"skills/sql": StampedCell(True, EARLY), "skills/coaching": StampedCell(False, EARLY)}
    assert unflatten(cells) == {"skills": ["sql"], "_t": {"*": EARLY, "skills/coaching": EARLY}}


def test_a_list_of_another_version_stays_as_it_is() -> None:
    document = {"steps": ["b", "a", "b"], "skills": ["b", "a"], "_t": {"*": EARLY}}
    assert unflatten(flatten(document, SETS)) == document | {"skills": ["a", "b"]}


def test_a_record_that_was_written_by_hand_has_no_stamps() -> None:
    assert flatten({"title": "Lead two"}) == {"title": StampedCell("Lead two", NEVER)}
    assert unflatten({"title": StampedCell("Lead two", NEVER)}) == {"title": "Lead two"}
