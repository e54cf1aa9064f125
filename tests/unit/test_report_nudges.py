"""When somebody who reports to me nudges: no reframe, no strength and no advice for weeks."""

from __future__ import annotations

import pytest

from career.model import tasks
from career.model.contacts import Contact
from career.model.direct_reports import Saying, Strength
from career.model.moment import Moment
from career.model.people import Person
from career.model.reframes import Reframe
from career.views.nudges import nudge
from tests.building import career_of, day, in_context, on


@pytest.mark.parametrize(("ago", "kind"), [(20, "reframe"), (21, "report"), (22, "report")])
def test_a_report_whose_last_reframe_is_three_weeks_old_nudges(ago: int, kind: str, moment: Moment) -> None:
    tom = on(moment, -90).make(Person, name="Tom", role="report")
    old, new = tasks.add("old", moment, for_person=tom.id, state="done"), tasks.add("new", moment, for_person=tom.id)
    offered = moment.make(Reframe, about=old.id, for_person=tom.id, sentence="x", offered_on=day(-ago))
    seen = moment.make(Strength, person=tom.id, text="calm", on=day(-1))
    found = nudge(in_context(career_of(tom, old, new, offered, seen)))
    assert found is not None
    assert found.kind == kind
    if kind == "report":
        assert found.why == f"You offered Tom no reframe for {ago} days. Tom has a task that lacks one."


@pytest.mark.parametrize(("ago", "nudged"), [(29, False), (30, True), (31, True)])
def test_a_report_without_a_strength_or_advice_for_a_month_nudges(ago: int, moment: Moment, *, nudged: bool) -> None:
    tom = on(moment, -90).make(Person, name="Tom", role="report")
    old = tasks.add("old", moment, for_person=tom.id, state="done")
    offered = moment.make(Reframe, about=old.id, for_person=tom.id, sentence="x", offered_on=day(-1))
    helped = moment.make(Contact, person=tom.id, on=day(-1), kind="help_given")
    seen = moment.make(Strength, person=tom.id, text="x", on=day(-ago))
    found = nudge(in_context(career_of(tom, old, offered, helped, seen)))
    assert (found is not None) is nudged
    assert found is None or found.why == f"You noted no strength or advice for {ago} days. What did Tom do well?"
    advice = moment.make(Saying, person=tom.id, topic="choices", text="the rota or the queue", on=day(-1))
    assert nudge(in_context(career_of(tom, old, offered, helped, seen, advice))) is None


def test_somebody_who_does_not_report_to_me_or_is_new_nudges_nobody(moment: Moment) -> None:
    new, peer = moment.make(Person, name="Tom", role="report"), on(moment, -90).make(Person, name="Kim", role="peer")
    helped = (moment.make(Contact, person=peer.id, on=day(-1), kind=kind) for kind in ("help_given", "social"))
    assert nudge(in_context(career_of(new, peer, *helped))) is None
