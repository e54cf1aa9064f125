"""The join: what machines made apart comes together, in any order, and nothing is lost on the way."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.file_format import serialise
from store.join import join
from tests.store.machines import DANA, GOALS, REPLICAS, Document, Machine, Tables, as_document

TITLE = GOALS[0]


def machines(*skews: int) -> tuple[Machine, ...]:
    """Give machines that start from the same goal, which the first one made."""
    made = tuple(Machine(replica, skew) for replica, skew in zip(REPLICAS, skews, strict=False))
    made[0].write("goals", TITLE, {"title": "Lead two", "note": "begun"})
    for machine in made[1:]:
        machine.take(made[0])
    return made


def both(a: Machine, b: Machine) -> Document:
    """Give the document that comes of two machines, which is the same in both orders."""
    joined = as_document(join(a.tables, b.tables))
    assert as_document(join(b.tables, a.tables)) == joined
    return joined


steps = st.tuples(
    st.integers(0, 2),
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(GOALS), st.sampled_from(["title", "note", "due", "odd"]), st.sampled_from(["", "x", "y", "z"])),
        st.tuples(st.just("element"), st.sampled_from("pq"), st.booleans()),
        st.tuples(st.just("delete"), st.sampled_from([("goals", GOALS[0]), ("goals", GOALS[1]), ("people", DANA), ("moods", "m1")])),
        st.tuples(st.just("mood"), st.sampled_from([1, 1.0, True, [1], {"a": None}])),
        st.tuples(st.just("resolve")),
        st.tuples(st.just("take"), st.integers(0, 2)),
    ),
)  # fmt: skip


def resolve(machine: Machine) -> None:
    """Delete the first conflict, or bring back all of it as undo does."""
    for key in sorted(machine.tables.get("conflicts", {}))[:1]:
        if machine.value("conflicts", key, "text"):
            machine.delete("conflicts", key)
        else:
            machine.write("conflicts", key, {"of": TITLE, "path": "note", "text": "x", "stamp": "1-0-aaaa"})


def play(made: list[Machine], story: list[tuple[int, Any]]) -> None:
    """Let the machines do what the story says."""
    for who, (what, *with_what) in story:
        machine = made[who]
        if what == "write":
            key, path, value = with_what
            machine.write("goals", key, {path: value})
        elif what == "element":
            machine.put_in(*with_what)
        elif what == "delete":
            machine.delete(*with_what[0])
        elif what == "mood":
            machine.write("moods", "m1", {"mood": with_what[0]})
        elif what == "resolve":
            resolve(machine)
        else:
            machine.take(made[with_what[0]])


@st.composite
def documents(draw: st.DrawFn) -> list[Tables]:
    """Draw the documents of three machines whose clocks are apart, at any point of what they did."""
    skews = draw(st.lists(st.sampled_from([0, 35, -1_000, 60_000]), min_size=3, max_size=3))
    made = [Machine(replica, skew) for replica, skew in zip(REPLICAS, skews, strict=True)]
    play(made, draw(st.lists(steps, max_size=25)))
    return [machine.tables for machine in made]


many = settings(max_examples=4 * settings().max_examples, suppress_health_check=[HealthCheck.too_slow])
"""Four times as many as of other laws: fewer pass over a conflict that comes back after it was resolved."""


@many
@given(documents())
def test_the_order_of_two_does_not_matter(given_: list[Tables]) -> None:
    a, b, _ = given_
    assert serialise(join(a, b)) == serialise(join(b, a))


@many
@given(documents())
def test_the_order_of_three_does_not_matter(given_: list[Tables]) -> None:
    a, b, c = given_
    assert serialise(join(join(a, b), c)) == serialise(join(a, join(b, c)))


@many
@given(documents())
def test_joining_again_changes_nothing(given_: list[Tables]) -> None:
    a, b, _ = given_
    joined = join(a, b)
    assert serialise(join(a, a)) == serialise(a)
    assert serialise(join(joined, b)) == serialise(join(a, joined)) == serialise(joined)


@many
@given(documents())
def test_what_is_joined_stays_as_it_was(given_: list[Tables]) -> None:
    a, b, _ = given_
    before = copy.deepcopy(as_document(a)), serialise(a), copy.deepcopy(as_document(b)), serialise(b)
    join(a, b)
    assert (as_document(a), serialise(a), as_document(b), serialise(b)) == before
