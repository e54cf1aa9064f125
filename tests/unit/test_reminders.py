"""Reminders are a text and a day."""

from __future__ import annotations

import pytest

from career.errors import BadValue, Refused
from career.model.moment import Moment
from career.model.reminders import Reminder, complete, remind
from tests.building import TODAY, day


def test_a_reminder_is_made_and_done(moment: Moment) -> None:
    label, [made] = remind(" Ring  Omar", day(3), moment)
    assert isinstance(made, Reminder)
    assert (made.text, made.on, made.done_on, label) == ("Ring Omar", day(3), None, "Added reminder 'Ring Omar'")
    label, [done] = complete(made, moment)
    assert isinstance(done, Reminder)
    assert (done.done_on, label) == (TODAY, "Completed 'Ring Omar'")
    with pytest.raises(Refused, match="done already"):
        complete(done, moment)


def test_a_reminder_of_nothing_is_refused(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        remind(" ", day(3), moment)
    assert refused.value.field == "text"
