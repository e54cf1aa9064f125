"""Fixtures for every room: a fixed today and a deterministic moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings

from career.moment import Moment
from tests.building import TODAY, moment_on

# A law holds or it does not; how long one example takes says something about the machine only.
settings.register_profile("rung", deadline=None)
settings.load_profile("rung")


@pytest.fixture
def today() -> date:
    """Give the day on which all tests take place: Saturday, 21 November 2026."""
    return TODAY


@pytest.fixture
def make_moment() -> Callable[..., Moment]:
    """Give a factory of moments: today's by default, or that of another day."""
    return moment_on


@pytest.fixture
def moment() -> Moment:
    """Give today's moment; its ids count from 1."""
    return moment_on()
