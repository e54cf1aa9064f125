"""What is typed into a field is read, refused with the remedy, and shown again in words that read the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.errors import AmbiguousId, BadDate, BadValue, Refused
from career.language.text import clean, clean_line
from career.model.feedback import Feedback
from career.model.field import Field
from career.model.field_values import read, show
from career.model.fields import FIELDS, fields_of
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.snapshot import Career
from tests.building import TODAY, career_of, day, in_context, moment_on

NOW = moment_on().now
CAREER = career_of(
    Person(id="p8k2q7m1x", created_at=NOW, name="Dana Fox"),
    Person(id="p3p9d0wzc", created_at=NOW, name="Tom"),
    Person(id="p5twin001", created_at=NOW, name="Ana"),
    Person(id="p6twin002", created_at=NOW, name="@ana"),
    Goal(id="g8k2q7m1x", created_at=NOW, title="Lead two people"),
    Goal(id="g8k9d0wzc", created_at=NOW, title="Twin"),
    Goal(id="g3p9d0wzc", created_at=NOW, title="twin"),
    Feedback(id="f8k2q7m1x", created_at=NOW, raw="Be shorter", on=TODAY),
)
FIELD = {f"{table}.{field.name}": field for table in FIELDS for field in fields_of(table)}


def typed(name: str, text: str, career: Career = CAREER) -> Any:
    value, _ = read(FIELD[name], text, in_context(career, moment_on()))
    return value


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("goals.title", " Lead \t two\n", "Lead two"),
        ("goals.note", " a\n\n b \n", "a\n\n b"),
        ("goals.due", "+3d", day(3)),
        ("goals.due", "2026-11-27", date(2026, 11, 27)),
        ("goals.due", "", None),
        ("goals.baseline", "4.5", 4.5),
        ("goals.baseline", "4,5", 4.5),
        ("goals.baseline", "-1 000", -1000.0),
        ("goals.baseline", "1_000", 1000.0),
        ("goals.baseline", "0,125", 0.125),
        ("goals.baseline", "1234,567", 1234.567),
        ("goals.baseline", "", None),
        ("goals.review_every_days", "7", 7),
        ("goals.review_every_days", "", None),
        ("checkins.confidence", "0", 0),
        ("checkins.confidence", "", None),
        ("people.influence", "", 0),
        ("people.influence", "3", 3),
        ("tasks.minutes_each", "", None),
        ("tasks.times_done", "", 0),
        ("goals.kind", "perf", "performance"),
        ("goals.kind", "Vision Stone", "vision_stone"),
        ("goals.kind", "", "vision_stone"),
        ("goals.scope", "", "both"),
        ("goals.focus", "", ""),
        ("goals.focus", "know-how", "knowhow"),
        ("goals.state", "", "open"),
        ("feedback.kind", "", "critique"),
        ("people.role", "", "other"),
        ("people.role", "man", "manager"),
        ("people.role", "sk", "skip"),
        ("tasks.state", "", "open"),
        ("tasks.chosen", "Y", True),
        ("tasks.chosen", "no", False),
        ("tasks.chosen", "", False),
        ("people.cares_about", " uptime, ,  few  meetings,uptime", frozenset({"uptime", "few meetings"})),
        ("reframes.reasons", "Know, use", frozenset({"know", "use"})),
        ("wins.skills", "Technical Documentation, juggling", frozenset({"documentation", "juggling"})),
        ("tasks.assigned_by", "dana", "p8k2q7m1x"),
        ("tasks.assigned_by", "", ""),
        ("tasks.goal", "lead two PEOPLE", "g8k2q7m1x"),
        ("tasks.goal", "g8k2", "g8k2q7m1x"),
        ("tasks.goal", "", ""),
        ("tellings.feedback", "f8", "f8k2q7m1x"),
        ("tellings.feedback", "be shorter", "f8k2q7m1x"),
    ],
)
def test_what_a_text_means(name: str, text: str, value: Any) -> None:
    assert typed(name, text) == value


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("goals.baseline", "two", "'two' is not a number. Type a number such as 4 or 2.5."),
        ("goals.baseline", "nan", "'nan' is too large."),
        ("goals.baseline", "-inf", "'-inf' is too large."),
        ("goals.baseline", "1e999", "'1e999' is too large."),
        ("goals.baseline", "1,000", "'1,000' could be 1000 or 1.000. Type it without the comma."),
        ("goals.baseline", "-12,500", "could be -12500 or -12.500"),
        ("goals.review_every_days", "2.5", "'2.5' is not a whole number. It goes from 1 to 3660."),
        ("goals.review_every_days", "0", "0 is out of range for check-in days. It goes from 1 to 3660."),
        ("goals.review_every_days", "3661", "3661 is out of range"),
        ("checkins.confidence", "11", "It goes from 0 to 10."),
        ("people.influence", "4", "It goes from 0 to 3."),
        ("people.influence", "-1", "It goes from 0 to 3."),
        ("people.role", "s", "Choose: manager, skip-level, mentor"),
        ("goals.kind", "big", "'big' is not one of the choices for kind. Choose: step to the vision, performance"),
        ("tasks.chosen", "perhaps", "'perhaps' is neither yes nor no. Type y or n."),
        ("reframes.reasons", "know, bored", "Choose: know, like, use."),
        ("tasks.goal", "nope", "There is no goal 'nope'."),
        ("tasks.goal", "g8k3", "g8k2 (Lead two people)"),
        ("tasks.goal", "f8k2", "'f8k2' is not a goal. `rung list goals` shows the ids."),
        ("tasks.goal", "Twin", "There are 2 records called 'Twin'. Type the id: g8k9, g3p."),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(name: str, text: str, says: str) -> None:
    with pytest.raises(BadValue) as refused:
        typed(name, text)
    assert says in str(refused.value)


def test_dates_and_ids_are_refused_in_their_own_words() -> None:
    with pytest.raises(BadDate) as refused:
        typed("goals.due", "someday")
    assert refused.value.field == "due"  # the field to which a form takes the cursor
    with pytest.raises(AmbiguousId, match="g8k2"):
        typed("tasks.goal", "g8k")


@pytest.mark.parametrize(
    "name", ["goals.baseline", "goals.review_every_days", "goals.kind", "tasks.chosen", "tasks.goal", "goals.due"]
)
def test_a_pasted_page_is_refused_in_a_few_words(name: str) -> None:
    with pytest.raises(Refused) as refused:
        typed(name, "9" * 5000 + "x\x1b[31m\n" + "y" * 5000)
    assert len(str(refused.value)) < 300
    assert "\x1b" not in str(refused.value)


def test_a_person_who_is_new_comes_with_the_value(moment: Moment) -> None:
    key, [made] = read(FIELD["tasks.assigned_by"], "Priya", in_context(CAREER, moment))
    assert isinstance(made, Person)
    assert (made.id, made.name) == (key, "Priya")


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("tasks.assigned_by", "p8k2q7m1x", "Dana Fox"),
        ("tasks.assigned_by", "p5twin001", "p5twin001"),
        ("tasks.assigned_by", "p00000000", "(gone)"),
        ("tasks.goal", "g8k2q7m1x", "Lead two people"),
        ("tasks.goal", "g8k9d0wzc", "g8k9d0wzc"),
        ("tasks.goal", "g00000000", "(gone)"),
        ("goals.baseline", 200.0, "200"),
        ("goals.baseline", 1234.567, "1234.567"),
        ("goals.baseline", 1e30, "1e+30"),
        ("goals.baseline", None, ""),
        ("people.influence", 0, "0"),
        ("tasks.chosen", True, "y"),
        ("tasks.chosen", False, ""),
        ("goals.due", day(3), "2026-11-24"),
        ("people.cares_about", frozenset({"b", "a"}), "a, b"),
    ],
)
def test_what_a_value_shows(name: str, value: Any, text: str) -> None:
    assert show(FIELD[name], value, CAREER) == text


WORDS = st.text(max_size=20).map(clean_line).filter(lambda word: word and "," not in word)
BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "line": st.text(max_size=60).map(clean_line),
    "long": st.text(max_size=60).map(clean_line),
    "text": st.text(max_size=60).map(lambda text: clean(text).strip()),
    "date": st.none() | st.dates(date(1970, 1, 1), date(2199, 12, 31)),
    "number": st.none() | st.floats(allow_nan=False, allow_infinity=False),
    "yes": st.booleans(),
    "person": st.sampled_from(["", *CAREER.people]),
    "goal": st.sampled_from(["", *CAREER.goals]),
    "feedback": st.sampled_from(["", *CAREER.feedback]),
    "need": st.sampled_from(["", *CAREER.needs]),
    "task": st.sampled_from(["", *CAREER.tasks]),
    "role": st.sampled_from(["", *CAREER.roles]),
    "legacy": st.sampled_from(["", *CAREER.legacy]),
    "response": st.sampled_from(["", *CAREER.goals]),
    "want": st.sampled_from(["", *CAREER.wants]),
    "goals": st.frozensets(st.sampled_from(list(CAREER.goals))),
    "people": st.frozensets(st.sampled_from(list(CAREER.people))),
    "words": st.frozensets(WORDS),
    "skills": st.frozensets(st.sampled_from(["documentation", "testing", "juggling", "old projectors"])),
    "every": st.sampled_from(["", "1d", "2w", "31d", "1m", "4q", "10y", "weekdays"]),
    "reasons": st.frozensets(st.sampled_from(["know", "like", "use"])),
}


def values_of(field: Field) -> st.SearchStrategy[Any]:
    """Give the values that a field can hold."""
    if field.kind == "choice":
        return st.sampled_from(field.choices)
    if field.kind == "whole":
        bounded = st.integers(field.low, field.high)
        return bounded if field.blank is not None else st.none() | bounded
    return BY_KIND[field.kind]


@given(st.data(), st.sampled_from(list(FIELD.values())))
def test_what_is_shown_reads_as_the_value_it_showed(data: st.DataObject, field: Field) -> None:
    value = data.draw(values_of(field))
    again, new = read(field, show(field, value, CAREER), in_context(CAREER, moment_on()))
    assert again == value
    assert type(again) is type(value)
    assert new == []
