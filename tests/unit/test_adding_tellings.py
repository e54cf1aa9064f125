"""A telling that is added by what was typed: its words, its day, and what it may not be."""

from __future__ import annotations

from typing import Any

import pytest

from career.edits import editing
from career.errors import BadValue
from career.model import feedback
from career.model.feedback import Feedback, Telling
from career.model.moment import Moment
from career.model.people import Person
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, in_context, new_feedback


def a_change(moment: Moment, **fields: Any) -> tuple[Feedback, Career]:
    dana = moment.make(Person, name="Dana")
    item = new_feedback("be shorter", moment, person=dana.id, change_made="three lines", **fields)
    return item, career_of(dana, item)


def test_a_telling_is_drafted_where_no_words_were_typed(moment: Moment) -> None:
    item, career = a_change(moment, change_on=day(-3))
    step = editing.add("tellings", {"feedback": item.id, "person": "Dana"}, in_context(career, moment))
    [told] = step.changes
    assert isinstance(told, Telling)
    assert told.text.startswith(
        "Hi Dana, you told me to be shorter, and I've been working on it. What's different since 18 November: three lines."
    )
    assert (told.on, told.follow_up_on) == (TODAY, day(21))
    assert feedback.state(item, in_context(after(career, step))) == "told"


def test_all_that_was_typed_of_a_telling_is_kept(moment: Moment) -> None:
    item, career = a_change(moment)
    typed = {"feedback": item.id, "person": "Tom", "on": "-2d", "text": "look", "reply": "fine", "note": "at lunch"}
    tom, told, changed = editing.add("tellings", typed, in_context(career, moment)).changes
    assert isinstance(tom, Person)
    assert isinstance(told, Telling)
    assert (told.person, told.on, told.text, told.note) == (tom.id, day(-2), "look", "at lunch")
    assert (told.follow_up_on, told.reply, told.reply_on) == (day(19), "fine", TODAY)
    assert isinstance(changed, Feedback)
    assert changed.change_on == day(-2)


def test_a_change_is_not_told_before_it_was_made(moment: Moment) -> None:
    item, career = a_change(moment, change_on=day(-3))
    with pytest.raises(BadValue) as refused:
        editing.add("tellings", {"feedback": item.id, "person": "Dana", "on": "-5d"}, in_context(career, moment))
    assert refused.value.field == "on"
