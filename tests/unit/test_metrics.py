"""What changed, as a line says it: figures with an arrow or from-to are read, whatever may be something else is not (P1)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.metrics import Metric, metric_said


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Orders page 4.1 s -> 0.9 s", Metric(4.1, 0.9, "s")),
        ("Orders page 4.1 → 0.9 s.", Metric(4.1, 0.9, "s")),
        ("latency 120ms->80ms", Metric(120, 80, "ms")),
        ("11 → 2 pages a week", Metric(11, 2, "pages")),
        ("tests 40 -> 92", Metric(40, 92)),
        ("from 4.1 s to 0.9 s, same data", Metric(4.1, 0.9, "s")),
        ("cut it from 11 to 4 pages", Metric(11, 4, "pages")),
        ("From 20% to 35%", Metric(20, 35, "%")),
        ("€400 -> €300", Metric(400, 300, "€")),
        ("4,1 s -> 0,9 s", Metric(4.1, 0.9, "s")),
        ("-2 °C -> 4 °C", Metric(-2, 4, "°C")),
    ],
)
def test_a_change_is_read(text: str, metric: Metric) -> None:
    assert metric_said(text) == metric


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figure",
        "from 9 to 5",  # no unit: hours?
        "worked from 9 am to 5 pm",
        "10:30 -> 9:45",
        "from 3 Nov to 5 Nov",
        "from 3 to 5 nov",
        "2026-11-01 -> 2026-11-08",
        "from 2024 to 2026 plans",
        "Python 3.11 -> 3.12",
        "v1.2.3 -> 1.3.0",
        "1,200 -> 300 tickets",  # one thousand two hundred, or 1.2?
        "1 -> 2 people, 3 -> 4 teams",  # which of them?
        "from 1 h to 20 min",
        "a -> b",
        "moved from 2 to 4 in a week",
    ],
)
def test_what_may_be_something_else_is_not_read(text: str) -> None:
    assert metric_said(text) is None


@given(st.text(alphabet="0123456789.,->→ fromtos€%", max_size=80))
def test_any_line_is_read_or_not(text: str) -> None:
    found = metric_said(text)
    assert found is None or found.before - found.after == found.before - found.after  # both are finite
