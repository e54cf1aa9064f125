"""What needs a person now, counted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.model import tasks
from career.model.moment import Moment
from career.model.reframes import Reframe
from career.views.summary import Summary, summary
from tests.building import TODAY, career_of, day, in_context, new_feedback, new_goal


def test_each_count_counts_its_own(moment: Moment) -> None:
    late = tasks.add("late", moment, due=day(-1))
    put_by = tasks.add("put by", moment, to_reframe=True)
    reframed = tasks.add("reframed", moment, due=day(0))
    career = career_of(
        late,
        reframed,
        tasks.add("today too", moment, due=day(0)),
        tasks.add("later", moment, due=day(5)),
        tasks.add("done", moment, state="done", due=day(-4)),
        moment.make(Reframe, about=reframed.id, sentence="mine"),
        moment.make(Reframe, about=late.id, archived_on=TODAY),
        new_feedback("new", moment),
        new_feedback("silent", moment, change_made="x", change_on=day(-12)),
        new_feedback("told", moment, kind="request"),
        put_by,
        moment.make(Reframe, about=put_by.id),
        new_goal("active", moment, result="x"),
        new_goal("sketch", moment),
        new_feedback("parked", moment, parked_on=TODAY, park_why="moot"),
    )
    assert summary(in_context(career)) == Summary(
        late=1, today=2, inbox=3, silent=1, to_reframe=4, no_next_step=4, new=1, active=1
    )


ALL = Summary(late=2, today=3, inbox=4, silent=1, to_reframe=5, no_next_step=6, new=3)


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (ALL, "2 late · 3 today · 6 no next step · 1 change to tell · 3 new feedback"),
        (replace(ALL, today=0, silent=2, no_next_step=0, new=0), "2 late · 2 changes to tell"),
        (Summary(0, 0, 4, 0, 5), ""),
    ],
)
def test_the_line_leaves_out_what_is_nothing(counts: Summary, line: str) -> None:
    assert str(counts) == line
