"""The feedback chain: what was said, what was changed, who was told, what came back (B5, B7, B8)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from career.edits import editing
from career.errors import BadValue, Refused
from career.model import feedback
from career.model.feedback import Feedback, Telling
from career.model.moment import Moment
from career.model.records import Step
from career.model.settings import Settings
from career.model.snapshot import Career
from tests.building import TODAY, after, career_of, day, in_context, moment_on, new_feedback, on


class Chain(RuleBasedStateMachine):
    """One feedback, and all that can happen to it; changes are days apart. The model is the state it should be in."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = moment_on()
        self.career = career_of(new_feedback("shorter updates", self.moment, kind="hint", person="pdana"))
        self.expected = "new"

    @property
    def item(self) -> Feedback:
        [item] = self.career.feedback.values()
        return item

    def take(self, step: Step, expected: str) -> None:
        self.career = after(self.career, step)
        self.expected = expected

    @rule(days=st.integers(1, 30))
    def days_pass(self, days: int) -> None:
        self.moment = on(self.moment, days)

    @rule()
    def said_plainly(self) -> None:
        self.take(
            feedback.say_plainly(self.item, "write three lines a day"),
            "understood" if self.expected == "new" else self.expected,
        )

    @precondition(lambda self: not self.item.plain)
    @rule()
    def change_without_plain_words_is_refused(self) -> None:
        with pytest.raises(BadValue) as refused:
            feedback.change(self.item, "three lines", self.moment.today)
        assert refused.value.field == "plain"

    @precondition(lambda self: self.item.plain and self.expected != "parked")
    @rule()
    def changed(self) -> None:
        self.moment = on(self.moment, 1)
        self.take(feedback.change(self.item, "three lines", self.moment.today), "silent")

    @precondition(lambda self: self.item.plain and self.expected != "parked")
    @rule()
    def working_on_it(self) -> None:
        self.moment = on(self.moment, 1)
        self.take(feedback.change(self.item, "three lines", None), "changing")

    @precondition(lambda self: not self.item.change_made)
    @rule()
    def telling_nothing_is_refused(self) -> None:
        with pytest.raises(BadValue) as refused:
            feedback.tell(self.item, "pdana", "look", in_context(when=self.moment))
        assert refused.value.field == "change_made"

    @precondition(lambda self: self.expected in {"changing", "silent", "told", "confirmed"})
    @rule()
    def told(self) -> None:
        expected = "confirmed" if self.expected == "confirmed" else "told"
        self.take(feedback.tell(self.item, "pdana", "look", in_context(when=self.moment)), expected)

    @precondition(lambda self: self.expected == "told")
    @rule()
    def replied(self) -> None:
        told = feedback.tellings(self.item, self.career)[-1]
        self.take(feedback.reply(told, "much better", self.moment), "confirmed")

    @rule()
    def parking_for_no_reason_is_refused(self) -> None:
        with pytest.raises(BadValue) as refused:
            feedback.park(self.item, " ", self.moment)
        assert refused.value.field == "park_why"

    @precondition(lambda self: self.expected != "parked")
    @rule()
    def parked(self) -> None:
        self.take(feedback.park(self.item, "not this year", self.moment), "parked")

    @invariant()
    def it_is_in_the_state_that_it_should_be_in(self) -> None:
        assert feedback.state(self.item, in_context(self.career, self.moment.today)) == self.expected
        assert feedback.states(in_context(self.career, self.moment.today)) == {self.item.id: self.expected}

    @invariant()
    def the_inbox_holds_it_until_it_is_confirmed_or_parked(self) -> None:
        inbox = feedback.inbox(in_context(self.career, self.moment.today))
        assert (inbox == [self.item]) is (self.expected not in {"confirmed", "parked"})


Chain.TestCase.settings = settings(stateful_step_count=15)
TestChain = Chain.TestCase


def told(change_on: int, *tellings: int, replied: bool = False) -> tuple[Feedback, Career]:
    """Give a change of that day, told on those days."""
    moment = moment_on()
    item = new_feedback("shorter", moment, on=day(-60), change_made="three lines", change_on=day(change_on))
    told = [
        moment.make(Telling, feedback=item.id, person="pdana", on=day(at), reply_on=day(0) if replied else None)
        for at in tellings
    ]
    return item, career_of(item, *told)


@pytest.mark.parametrize(
    ("change_on", "tellings", "state"),
    [
        (-12, (), "silent"),
        (0, (), "silent"),
        (1, (), "changing"),
        (-12, (-11,), "told"),
        (-12, (-12,), "told"),
        (-12, (-13,), "silent"),
        (-12, (-20, -3), "told"),
    ],
)
def test_a_change_is_silent_until_it_is_told_on_its_day_or_later(
    change_on: int, tellings: tuple[int, ...], state: str
) -> None:
    item, career = told(change_on, *tellings)
    assert feedback.state(item, in_context(career)) == state


def test_a_reply_confirms_the_change_that_it_spoke_of_and_no_later_one() -> None:
    item, career = told(-12, -10, replied=True)
    assert feedback.state(item, in_context(career)) == "confirmed"
    assert feedback.inbox(in_context(career)) == []
    newer = after(career, feedback.change(item, "one line", day(-2)))
    assert feedback.state(newer.feedback[item.id], in_context(newer)) == "silent"


@pytest.mark.parametrize(("change_on", "days"), [(-12, 12), (0, 0), (3, 0)])
def test_the_age_of_a_silent_change_is_in_days(change_on: int, days: int) -> None:
    item, _ = told(change_on)
    assert feedback.silent_days(item, TODAY) == days
    assert feedback.silent_days(new_feedback("shorter", moment_on()), TODAY) == 0


def test_silent_changes_come_first_the_oldest_on_top_then_what_is_new() -> None:
    moment = moment_on()
    waiting: dict[str, dict[str, Any]] = {
        "told": {"change_made": "x", "change_on": day(-5)},
        "understood": {"plain": "x"},
        "asked": {"kind": "request"},
        "new today": {},
        "working on it": {"change_made": "x"},
        "silent 2 d": {"change_made": "x", "change_on": day(-2)},
        "new last week": {"on": day(-7)},
        "silent 12 d": {"change_made": "x", "change_on": day(-12)},
        "parked": {"parked_on": TODAY, "park_why": "x"},
        "archived": {"archived_on": TODAY},
    }
    items = {name: new_feedback(name, moment, **fields) for name, fields in waiting.items()}
    career = career_of(*items.values(), moment.make(Telling, feedback=items["told"].id, person="p1", on=TODAY))
    assert [item.raw for item in feedback.inbox(in_context(career))] == [
        "silent 12 d",
        "silent 2 d",
        "new last week",
        "new today",
        "understood",
        "working on it",
        "asked",
        "told",
    ]


def test_telling_asks_back_after_three_weeks_and_dates_a_change_that_had_no_day(moment: Moment) -> None:
    item = new_feedback("shorter", moment, change_made="three lines")
    label, [made, changed] = feedback.tell(
        item, "pdana", "You told me\x1b[31m: shorter.\nSince then", in_context(when=moment)
    )
    assert isinstance(made, Telling)
    assert (made.feedback, made.person, made.on, made.follow_up_on) == (item.id, "pdana", TODAY, day(21))
    assert made.text == "You told me: shorter.\nSince then"
    assert isinstance(changed, Feedback)
    assert changed.change_on == TODAY
    assert label == "Told 'three lines'"


def test_telling_leaves_the_day_of_a_change_that_was_made(moment: Moment) -> None:
    item, _ = told(-12)
    _, changes = feedback.tell(item, "pdana", "", in_context(when=moment, settings=Settings(follow_up_days=5)))
    [made] = changes
    assert isinstance(made, Telling)
    assert made.follow_up_on == TODAY + timedelta(days=5)


def test_a_change_is_told_to_somebody(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        feedback.tell(told(-1)[0], "", "", in_context(when=moment))
    assert refused.value.field == "person"


def test_praise_is_filed_without_a_reason(moment: Moment) -> None:
    said = new_feedback("well run", moment, kind="praise")
    assert feedback.state(said, in_context(career_of(said))) == "new"
    label, [filed] = feedback.park(said, "", moment)
    assert label == "Filed 'well run'"
    assert isinstance(filed, Feedback)
    assert filed.parked_on == TODAY
    context = in_context(career_of(filed))
    assert feedback.state(filed, context) == "filed"
    assert feedback.inbox(context) == []


def test_praise_in_plain_words_is_still_praise(moment: Moment) -> None:
    said = new_feedback("well run", moment, kind="praise", plain="the incident was over in an hour")
    assert feedback.state(said, in_context(career_of(said))) == "new"
    with pytest.raises(Refused, match="w makes a win of it, Space files it"):
        feedback.check_asks_for_change(said)


def test_the_day_of_a_change_needs_the_change(moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        new_feedback("shorter", moment, change_on=TODAY).check()
    assert refused.value.field == "change_made"


def test_an_answer_to_a_request_keeps_what_was_asked(moment: Moment) -> None:
    asked = new_feedback("How was my talk?", moment, kind="request")
    career = career_of(asked)
    assert feedback.state(asked, in_context(career)) == "asked"
    label, [answered] = feedback.answer(asked, "too fast at the end", on(moment, 4))
    assert isinstance(answered, Feedback)
    assert (answered.raw, answered.topic, answered.answered_on) == ("too fast at the end", "How was my talk?", day(4))
    assert feedback.state(answered, in_context(career, day(4))) == "new"
    assert label == "Noted the answer on 'How was my talk?'"


def test_feedback_without_a_word_is_refused() -> None:
    with pytest.raises(BadValue) as refused:
        editing.add("feedback", {"raw": " ", "person": "Dana"}, in_context())
    assert refused.value.field == "raw"


@pytest.mark.parametrize("field", ["plain", "change_made", "reply"])
def test_nothing_is_written_down_where_nothing_was_typed(field: str, moment: Moment) -> None:
    item = new_feedback("shorter", moment)
    steps: dict[str, Callable[[], object]] = {
        "plain": lambda: feedback.say_plainly(item, " "),
        "change_made": lambda: feedback.change(item, "\n", TODAY),
        "reply": lambda: feedback.reply(
            Telling(id="k1", created_at=moment.now, feedback="f", person="p", on=TODAY), "", moment
        ),
    }
    with pytest.raises(BadValue) as refused:
        steps[field]()
    assert refused.value.field == field


def test_confirmed_feedback_stays_in_sight_for_some_days() -> None:
    item = new_feedback("be briefer", moment_on(day(-30)), change_made="three lines", change_on=day(-20))
    told = moment_on(day(-15)).make(
        Telling, feedback=item.id, person="pdana", on=day(-15), reply="much better", reply_on=day(-14)
    )
    career = career_of(item, told)
    assert feedback.confirmed(14, in_context(career)) == [item]
    assert feedback.confirmed(13, in_context(career)) == []
    assert feedback.inbox(in_context(career)) == []


def test_tellings_of_one_day_are_in_the_order_in_which_they_were_made(moment: Moment) -> None:
    item = new_feedback("shorter", moment)
    told = [
        Telling(id=i, created_at=moment.now + timedelta(microseconds=n), feedback=item.id, person="p", on=TODAY)
        for n, i in enumerate(("k3", "k1", "k2"))
    ]
    assert feedback.tellings(item, career_of(item, *told)) == told
