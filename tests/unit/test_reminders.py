"""Reminders are a text and a day."""

from __future__ import annotations

import pytest

from career.errors import Refused
from career.model.moment import Moment
from career.model.reminders import Reminder, complete
from tests.building import TODAY, day


def test_a_reminder_is_done_once(moment: Moment) -> None:
    label, [done] = complete(moment.make(Reminder, text="Ring Omar", on=day(3)), moment)
    assert isinstance(done, Reminder)
    assert (done.done_on, label) == (TODAY, "Completed 'Ring Omar'")
    with pytest.raises(Refused, match="done already"):
        complete(done, moment)
