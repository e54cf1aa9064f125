"""A text that two machines changed at once is kept, named and shown where it belongs."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from career.errors import Refused
from career.model.conflicts import (
    Conflict,
    Resolution,
    about,
    conflict_id,
    moment_of,
    of,
    resolve,
)
from career.model.goals import Goal
from career.model.records import Deleted
from career.model.snapshot import Career
from career.views.masking import Mask
from career.views.record.details import details
from tests.building import in_context

THEN = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
GOAL = Goal(id="g8k2q7m1x", created_at=THEN, title="Lead two", proof="a page")
OTHER = Conflict(id="x00000001", created_at=THEN, of=GOAL.id, path="title", text="Lead three", stamp="5-0-a1f3")
TODAY = date(2026, 11, 21)


def test_a_conflict_has_the_same_id_wherever_it_is_found() -> None:
    key = conflict_id(GOAL.id, "title", "5-0-a1f3")
    assert key == conflict_id(GOAL.id, "title", "5-0-a1f3")
    assert len({key, conflict_id(GOAL.id, "proof", "5-0-a1f3"), conflict_id(GOAL.id, "title", "6-0-a1f3")}) == 3
    assert len(key) == len(GOAL.id)
    assert key[0] == "x"


def test_the_detail_view_shows_the_other_text_of_its_record() -> None:
    career = Career.of([GOAL, OTHER])
    shown = [line for line in details(GOAL, in_context(career)) if line.label == "other"]
    assert [(line.text, line.tone) for line in shown] == [("title: Lead three · x00", "warn")]
    assert ("of", "title of Lead two") in [(line.label, line.text) for line in details(OTHER, in_context(career))]


def test_a_text_that_stands_already_is_none_and_each_is_shown_once() -> None:
    same = replace(OTHER, id="x00000002", text="Lead two")
    twice = replace(OTHER, id="x00000003")
    elsewhere = replace(OTHER, id="x00000004", of="g00000000")
    assert about(GOAL, Career.of([GOAL, OTHER, same, twice, elsewhere])) == [OTHER]


def test_on_a_shared_screen_it_is_blocked_out() -> None:
    assert Mask.of(Career.of([OTHER])).career().conflicts[OTHER.id].text == "████ █████"


def test_the_moment_of_a_stamp_is_when_it_was_made() -> None:
    assert moment_of(1795248000123) == "2026-11-21T08:00:00Z"
    assert moment_of(10**15 - 1) == "9999-12-31T23:59:59Z"


@pytest.mark.parametrize(
    ("keep", "title"), [("this", "Lead two"), ("other", "Lead three"), ("both", "Lead two / Lead three")]
)
def test_settling_puts_the_chosen_text_in_its_place_and_takes_the_conflict_away(keep: Resolution, title: str) -> None:
    career = Career.of([GOAL, OTHER])
    step = resolve(of(GOAL, career), keep, career)
    after = career.changed(step.changes)
    assert after.goals[GOAL.id] == replace(GOAL, title=title)
    assert after.conflicts == {}
    assert step.label == "Resolved the title of 'Lead two'"
    if keep == "this":
        assert step.changes == [Deleted(OTHER.id)]


def test_two_texts_of_several_lines_are_put_one_below_the_other() -> None:
    career = Career.of([replace(GOAL, note="a\nb"), replace(OTHER, path="note", text="c")])
    assert resolve(career.conflicts[OTHER.id], "both", career).changes[0] == replace(GOAL, note="a\nb\nc")


def test_the_latest_other_text_of_a_record_is_meant_where_there_are_more() -> None:
    later = replace(OTHER, id="x00000005", text="Lead four", created_at=THEN.replace(hour=9))
    assert of(GOAL, Career.of([GOAL, later, OTHER])) == later


def test_where_nothing_is_to_be_settled_that_is_said() -> None:
    with pytest.raises(Refused, match="no second version"):
        of(GOAL, Career.of([GOAL]))
    with pytest.raises(Refused, match="was deleted"):
        resolve(OTHER, "other", Career.of([OTHER]))
