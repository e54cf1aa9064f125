"""People are found by name, or made when they are named for the first time."""

from __future__ import annotations

import pytest

from career.model import people
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Deleted
from tests.building import career_of, in_context, on

NOBODY = career_of()


def person(moment: Moment, name: str, **fields: str) -> Person:
    return moment.make(Person, name=name, **fields)


@pytest.mark.parametrize("typed", ["Dana Fox", "dana fox", "  DANA   FOX ", "@Dana Fox", "@ Dana Fox", "dana", "@dana"])
def test_a_person_is_found_by_name_or_first_name(typed: str, moment: Moment) -> None:
    dana = person(moment, "Dana Fox")
    assert people.named(typed, in_context(career_of(dana, person(moment, "Danae")), moment)) == (dana.id, [])


@pytest.mark.parametrize("typed", ["p8k2q7m1x", "p8k", "P8K2"])
def test_a_person_is_found_by_id(typed: str, moment: Moment) -> None:
    dana = Person(id="p8k2q7m1x", created_at=moment.now, name="Dana")
    assert people.named(typed, in_context(career_of(dana), moment)) == ("p8k2q7m1x", [])


def test_a_name_that_looks_like_the_beginning_of_an_id_is_a_name(moment: Moment) -> None:
    other = Person(id="patxxxxx1", created_at=moment.now, name="Dana")
    _, [made] = people.named("Pat", in_context(career_of(other), moment))
    assert isinstance(made, Person)
    assert made.name == "Pat"


@pytest.mark.parametrize(("typed", "name"), [("Priya", "Priya"), ("@Priya  Rao", "Priya Rao"), ("李娜", "李娜")])
def test_who_is_named_for_the_first_time_is_added(typed: str, name: str, moment: Moment) -> None:
    key, [made] = people.named(typed, in_context(NOBODY, moment))
    assert isinstance(made, Person)
    assert (made.id, made.name, made.role, made.influence) == (key, name, "other", 0)


@pytest.mark.parametrize("typed", ["", " ", "@", "@ "])
def test_no_name_is_nobody(typed: str, moment: Moment) -> None:
    assert people.named(typed, in_context(NOBODY, moment)) == ("", [])


TWO_OF_A_NAME = [(("Dana", "dana"), "Dana"), (("Dana Fox", "Dana Lee"), "dana"), (("Dana Fox",) * 2, "Dana Fox")]


@pytest.mark.parametrize(("names", "typed"), TWO_OF_A_NAME)
def test_a_name_that_two_people_have_is_kept_as_typed_and_who_it_was_stays_open(
    names: tuple[str, str], typed: str, moment: Moment
) -> None:
    both = [person(moment, name) for name in names]
    key, [made] = people.named(typed, in_context(career_of(*both), moment))
    assert isinstance(made, Person)
    assert (made.id, made.name, made.unclear, made.headline) == (key, typed, True, f"{typed}?")
    assert people.named(both[1].id, in_context(career_of(*both), moment)) == (both[1].id, [])


def test_lines_that_come_together_mean_one_person_by_a_name_and_later_ones_may_mean_another(moment: Moment) -> None:
    both = [person(moment, "Dana"), person(moment, "Dana")]
    first = in_context(career_of(*both), moment)
    key, made = people.named("Dana", first)
    assert people.named("Dana", first.after(made)) == (key, [])
    tomorrow = in_context(first.after(made).career, on(moment, 1))
    assert people.named("Dana", tomorrow)[0] != key


@pytest.mark.parametrize("typed", ["1", "12", "?"])
def test_what_has_no_letter_names_nobody_for_certain(typed: str, moment: Moment) -> None:
    _, [made] = people.named(typed, in_context(NOBODY, moment))
    assert isinstance(made, Person)
    assert made.unclear


def test_a_whole_name_counts_before_the_first_name_of_another(moment: Moment) -> None:
    dana, fox = person(moment, "Dana"), person(moment, "Dana Fox")
    assert people.named("dana", in_context(career_of(fox, dana), moment)) == (dana.id, [])


def test_a_person_is_shown_by_name_and_by_id_where_two_share_it(moment: Moment) -> None:
    dana, tom, double = (person(moment, name) for name in ("Dana", "Tom", "@tom"))
    career = career_of(dana, tom, double)
    assert people.shown(dana.id, career) == "Dana"
    assert people.shown(tom.id, career) == tom.id
    assert people.shown(dana.id, career.changed([Deleted(dana.id)])) == "(gone)"
