"""Thresholds are in one table, with the values of the specification, and out-of-range ones are refused."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from career.model.settings import Settings
from tests.building import SETTINGS


def test_defaults_are_those_of_the_specification() -> None:
    assert (SETTINGS.follow_up_days, SETTINGS.approval_days, SETTINGS.request_days) == (21, 7, 10)
    assert (SETTINGS.horizon_days, SETTINGS.ahead, SETTINGS.behind) == (14, 0.10, -0.15)
    assert (SETTINGS.own_words, SETTINGS.step_minutes, SETTINGS.draft_length) == (3, 25, 240)


@pytest.mark.parametrize("wrong", [{"horizon_days": 0}, {"week_starts": 8}, {"ahead": "much"}])
def test_a_value_out_of_range_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, Settings)
