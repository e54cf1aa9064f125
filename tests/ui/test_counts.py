"""A count names what it counts and is the same in the header, in the panes and on the command line."""

from __future__ import annotations

from career.model import feedback, tasks
from career.model.records import Step
from career.views.summary import summary
from tests.building import day, new_feedback
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tui.host import clock
from widgets.rows import RowList


async def test_feedback_that_was_told_is_not_counted_as_new(dashboard: OpenUser) -> None:
    moment = clock.moment()
    told = new_feedback("long mails", moment, change_made="shorter", change_on=day(-3))
    telling = moment.make(feedback.Telling, feedback=told.id, person="", on=day(-1))
    async with dashboard(Step("Told", [told, telling])) as user:
        user.sees("Feedback · 0 new · 0 to tell")
        user.sees_not("inbox", "new feedback")


async def test_the_header_the_panes_and_the_command_line_count_the_same(dashboard: OpenUser) -> None:
    put_by = tasks.add("put by", clock.moment(), to_reframe=True)
    async with dashboard(life(), Step("Added", [put_by]), size=(160, 40)) as user:
        counts = summary(user.app.context())
        user.sees(
            f"Goals · {counts.active} active",
            f"Feedback · {counts.new} new · {counts.silent} to tell",
            f"Tasks · {counts.to_reframe} to reframe",
            str(counts),  # as `rung today` and `rung today --brief` print it
        )
        leads = [row.lead for row in user.app.screen.query_one("#pane-2", RowList).rows]
        assert sum(lead.endswith("late") for lead in leads) == counts.late
        assert leads.count("today") == counts.today
