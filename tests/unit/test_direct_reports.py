"""What reports said and were seen to do: the latest of each counts, and nothing that was said before is lost."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing
from career.errors import BadDate, BadValue
from career.model import direct_reports
from career.model.direct_reports import Saying, Strength
from career.model.people import Person
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, in_context, moment_on, on

MOMENT = moment_on()
TOM = MOMENT.make(Person, name="Tom", role="report")
LENA = MOMENT.make(Person, name="Lena", role="report")


def said(topic: direct_reports.Topic, offset: int, text: str = "words", **more: Any) -> Saying:
    return MOMENT.make(Saying, **{"person": TOM.id} | more, topic=topic, text=text, on=day(offset))


def test_the_want_that_counts_is_the_latest_and_the_old_one_stays() -> None:
    old, new = said("want", -90, "stay close to the code"), said("want", -3, "lead two")
    career = career_of(TOM, new, old, said("want", -1, "of somebody else", person=LENA.id))
    assert direct_reports.latest(TOM.id, "want", career) == new
    assert direct_reports.sayings(TOM.id, career) == [new, old]


def test_of_two_wants_of_a_day_the_one_written_down_later_counts() -> None:
    first, second = said("want", 0, "first"), replace(said("want", 0, "second"), created_at=on(MOMENT, 1).now)
    assert direct_reports.latest(TOM.id, "want", career_of(second, first)) == second


@pytest.mark.parametrize("topic", direct_reports.TOPICS)
def test_a_conversation_that_was_not_held_has_nothing(topic: direct_reports.Topic) -> None:
    others = [said(other, -1) for other in direct_reports.TOPICS if other != topic]
    assert direct_reports.latest(TOM.id, topic, career_of(*others)) is None
    assert direct_reports.next_topic(TOM.id, career_of(*others)) == topic


def test_the_want_is_asked_for_first_and_again_once_all_three_were_held() -> None:
    assert direct_reports.next_topic(TOM.id, Career()) == "want"
    assert direct_reports.next_topic(TOM.id, career_of(*(said(topic, -1) for topic in direct_reports.TOPICS))) == "want"


def test_what_is_archived_counts_no_more() -> None:
    gone = replace(said("want", -1), archived_on=TODAY)
    seen = MOMENT.make(Strength, person=TOM.id, text="calm", on=TODAY, archived_on=TODAY)
    career = career_of(gone, seen)
    assert (direct_reports.sayings(TOM.id, career), direct_reports.strengths(TOM.id, career)) == ([], [])


def test_strengths_are_the_latest_first() -> None:
    seen = [MOMENT.make(Strength, person=TOM.id, text=str(days), on=day(-days)) for days in (9, 1, 30)]
    assert [one.text for one in direct_reports.strengths(TOM.id, career_of(*seen))] == ["1", "9", "30"]


@pytest.mark.parametrize("table", ["sayings", "strengths"])
def test_both_are_added_with_the_day_they_were_heard_or_seen(table: str) -> None:
    career = after(
        career_of(TOM), editing.add(table, {"text": "one", "person": "tom"}, in_context(career_of(TOM), MOMENT))
    )
    career = after(
        career, editing.add(table, {"text": "two", "person": TOM.id, "on": "last tue"}, in_context(career, MOMENT))
    )
    assert [(r.headline, str(getattr(r, "on", ""))) for r in career.table(table).values()] == [
        ("one", "2026-11-21"),
        ("two", "2026-11-17"),
    ]


@pytest.mark.parametrize("table", ["sayings", "strengths"])
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"text": " ", "person": "Tom"}, "text"),
        ({"text": "one"}, "person"),
        ({"text": "one", "person": "Tom", "on": "tomorrow"}, "on"),
        ({"text": "one", "person": "Tom", "on": "someday"}, "on"),
    ],
)
def test_neither_is_without_words_and_a_person_nor_of_a_day_to_come(
    table: str, typed: dict[str, str], field: str
) -> None:
    with pytest.raises((BadValue, BadDate)) as refused:
        editing.add(table, typed, in_context(career_of(TOM), MOMENT))
    assert refused.value.field == field
