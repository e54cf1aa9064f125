"""Figures as blocks: a person sees how far it is, and how far it should be."""

from __future__ import annotations

import pytest

from career.views.blocks import bar, sparkline


@pytest.mark.parametrize(
    ("share", "mark", "drawn"),
    [
        (0.6, None, "▅▅▅▁▁"),
        (0.67, None, "▅▅▅▂▁"),
        (0.79, None, "▅▅▅▅▁"),
        (0.999, None, "▅▅▅▅▅"),
        (1.4, None, "▅▅▅▅▅"),
        (0.6, 0.6, "▅▅▅│▁▁"),
        (0.2, 0.8, "▅▁▁▁│▁"),
        (0.0, 0.0, "│▁▁▁▁▁"),
        (1.0, 1.0, "▅▅▅▅▅│"),
    ],
)
def test_a_bar_is_filled_as_far_as_it_came_with_a_mark_where_its_time_is(
    share: float, mark: float | None, drawn: str
) -> None:
    assert bar(share, 5, mark) == drawn


def test_a_sparkline_is_the_higher_the_further_it_came() -> None:
    assert sparkline([0, 0.2, 0.5, 1, 1.4]) == "▁▂▅██"
    assert sparkline([]) == ""
