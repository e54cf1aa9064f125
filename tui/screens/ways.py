"""`WaysScreen`: whose metric each open goal serves: the organisation's, one's own, both or neither (G7)."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult

from career.model import goal_metrics
from career.model.goal_metrics import Metric, Way
from career.model.goals import Goal
from career.model.snapshot import Career
from career.views.rows import Row
from career.views.tone import Tone
from tui.screens.list_screen import ListScreen
from widgets.header_footer import Footer, Head
from widgets.rows import RowList

HEAD = "Whom each goal is good for · 6 in an open goal asks for both metrics"
EMPTY = (
    "The open goals, by whose metric they move: the organisation's, yours, both or neither. Press a to add the first."
)
TONES: dict[Way, Tone] = {"both": "good", "organisation": "", "me": "", "neither": "warn", "unanswered": "muted"}


class WaysScreen(ListScreen):
    """The open goals, by the way they serve."""

    DEFAULT_CSS = "WaysScreen #ways { height: 1fr; padding-right: 1; }"

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Head(HEAD)
        yield RowList(id="ways", empty=EMPTY)
        yield Footer()

    def watch_shown(self) -> None:
        """Show the goals again."""
        self.show_rows(list(_rows(self.shown.career)))


def _rows(career: Career) -> Iterator[Row]:
    for way, found in goal_metrics.four_ways(career).items():
        for goal in found:
            yield Row(goal.id, f"{goal.title}{_told(goal)}", lead=way, tail=goal_metrics.drift(goal), tone=TONES[way])


def _told(goal: Goal) -> str:
    parts = (("theirs", goal_metrics.organisations(goal)), ("mine", goal_metrics.own(goal)))
    return "".join(f" · {whose}: {_with_share(metric)}" for whose, metric in parts if metric.is_named)


def _with_share(metric: Metric) -> str:
    return metric.text if metric.progress is None else f"{metric.text} {round(metric.progress * 100)} %"
