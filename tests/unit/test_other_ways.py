"""Other ways out: what each is about to say, what it changes, and what it cannot be without."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, open_card, other_ways, save_card
from career.card.card import Card
from career.card.other_ways import Leaving, WayOut
from career.card.repeats import Spent
from career.edits import editing
from career.errors import BadValue, Refused
from career.model import goals, leader_wins, reframes, tasks, wins
from career.model.goals import Approval, Goal
from career.model.people import Person
from career.model.records import Change
from career.model.reframes import Reframe, Verdict
from career.model.scripts import hours_of
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from tests.building import TODAY, after, career_of, day, in_context, moment_on, new_goal

MOMENT = moment_on()
ANA = MOMENT.make(Person, name="Ana Lima", role="manager")
BUMP = "bump the framework in six services"
TASK = tasks.add(BUMP, MOMENT, assigned_by=ANA.id, times_done=11, minutes_each=90)
TALK = new_goal("Give a talk", MOMENT)
CAREER = career_of(ANA, TASK, TALK)


def card(verdict: Verdict, career: Career = CAREER, about: str = TASK.id, **typed: Any) -> Card:
    opened = cards.take_way_out(open_card.open_card(BUMP, in_context(career), about=about), verdict)
    return replace(opened, way=replace(opened.way, **typed)) if opened.way else opened


def kept(card: Card, career: Career = CAREER) -> tuple[Career, list[Change]]:
    step = save_card.keep(card, in_context(career, moment_on()))
    return after(career, step), step.changes


def of(kind: type[Any], changes: list[Change]) -> Any:
    (found,) = [change for change in changes if isinstance(change, kind)]
    return found


def test_a_job_to_do_well_keeps_the_task_and_keeps_no_sentence() -> None:
    later, changes = kept(replace(card("job"), done_right="six green builds"))
    reframe = of(Reframe, changes)
    assert (reframe.verdict, reframe.sentence, reframe.draft, reframe.text) == ("job", "", "", "")
    assert reframe.done_right == "six green builds"
    assert reframe.then_do
    assert later.tasks[TASK.id].state == "open"


def test_to_ask_is_to_be_asked_back_in_two_days_of_who_gave_it() -> None:
    _, changes = kept(card("ask"))
    reframe = of(Reframe, changes)
    assert (reframe.told, reframe.follow_up_on) == (ANA.id, day(2))
    assert reframe.text.startswith(
        "Before I bump the framework in six services, can you tell me who will use the result"
    )
    assert (reframe.then_do, reframe.then_minutes) == ("say it to Ana Lima", 5)


def test_somebody_else_may_be_asked_and_is_added() -> None:
    later, changes = kept(card("ask", to="Marta"))
    assert later.headline(of(Reframe, changes).told) == "Marta"


def test_a_proposal_asks_for_leave() -> None:
    _, changes = kept(card("redefine", changes="a script does it", hours=6.0, stays="six upgraded services"))
    asked = of(Approval, changes)
    assert (asked.task, asked.goal, asked.person, asked.what, asked.asked_on) == (
        TASK.id, "", ANA.id, "a script does it", TODAY,
    )  # fmt: skip
    assert of(Reframe, changes).hours == 6


def test_the_same_proposal_is_not_asked_again_and_another_one_is() -> None:
    later, _ = kept(card("redefine", changes="a script does it"))
    opened = open_card.open_card(BUMP, in_context(later), about=TASK.id)
    assert opened.way
    assert opened.way.changes == "a script does it"
    again, changes = kept(opened, later)
    assert not [change for change in changes if isinstance(change, Approval)]
    assert next(iter(again.reframes.values())).verdict == "redefine"
    other = replace(opened, way=replace(opened.way, changes="the teams do it"))
    assert of(Approval, save_card.keep(other, in_context(later, after_moment())).changes).what == "the teams do it"


def after_moment() -> Any:
    return moment_on()._replace(new_id=lambda letter: f"{letter}zzzzzzzz")


def proposed_for_tom() -> tuple[Career, Approval]:
    tom = MOMENT.make(Person, name="Tom Reed", role="report")
    career = career_of(ANA, tom, replace(TASK, for_person=tom.id))
    _, changes = kept(card("redefine", career, changes="Tom writes the script"), career)
    return career.changed(changes), of(Approval, changes)


def test_a_leader_has_a_win_once_the_better_way_for_somebody_is_agreed() -> None:
    career, asked = proposed_for_tom()
    assert not career.wins
    assert not after(career, goals.answer_approval(asked, in_context(career, MOMENT), given=False)).wins
    agreed = after(career, goals.answer_approval(asked, in_context(career, MOMENT), given=True))
    (won,) = agreed.wins.values()
    assert (won.task, agreed.headline(won.for_whom)) == (TASK.id, "Tom Reed")
    assert leader_wins.is_one(won)
    assert won.text == f"Proposed a better way to do '{BUMP}' for Tom Reed, and it was agreed"
    assert list(wins.mine(agreed)) == [won]


def test_what_is_agreed_in_a_form_is_a_win_too_and_only_once() -> None:
    career, asked = proposed_for_tom()
    edited = after(career, editing.edit(asked, {"state": "yes"}, in_context(career, MOMENT)))
    assert len(edited.wins) == 1
    given = edited.approvals[asked.id]
    again = after(edited, editing.edit(given, {"state": "no"}, in_context(edited, MOMENT)))
    again = after(again, editing.edit(again.approvals[asked.id], {"state": "yes"}, in_context(again, MOMENT)))
    assert len(again.wins) == 1


def test_a_better_way_for_my_own_work_is_no_win_by_being_agreed() -> None:
    career = career_of(ANA, TASK)
    _, changes = kept(card("redefine", career, changes="a script does it", to="Ana"), career)
    career = career.changed(changes)
    assert not after(career, goals.answer_approval(of(Approval, changes), in_context(career, MOMENT), given=True)).wins


@pytest.mark.parametrize(
    ("times", "minutes", "hours", "says"),
    [
        (
            11,
            90,
            6.0,
            "Bumping the framework in six services has taken about 16 hours so far (11 times, 90 minutes each).",
        ),
        (31, 40, 6.0, "has taken about 21 hours so far (31 times, 40 minutes each)."),
        (11, 90, 6.0, "It would take 6 hours once, about what the next 4 times would cost anyway."),
        (31, 40, 6.0, "It would take 6 hours once, about what the next 9 times would cost anyway."),
        (11, None, 1.5, "has come up 11 times so far."),
        (11, None, 1.5, "It would take 1.5 hours once."),
        (0, 90, None, "I'd like to try another way of bumping the framework in six services: a script does it."),
    ],
)
def test_the_arithmetic_of_a_proposal(times: int, minutes: int | None, hours: float | None, says: str) -> None:
    way = WayOut(verdict="redefine", changes="a script does it", hours=hours)
    text = other_ways.text(way, Leaving(task=BUMP, spent=Spent(times, minutes)), in_context())
    assert says in text
    assert text.endswith("Could we try it until 5 December?")
    assert "  " not in text
    assert ".." not in text


@pytest.mark.parametrize(
    ("times", "minutes", "said"), [(1, 45, "45 min"), (2, 60, "2 h"), (3, 50, "2 h 30 min"), (0, 9, "0 min")]
)
def test_hours_are_said_as_people_say_them(times: int, minutes: int, said: str) -> None:
    assert hours_of(times, minutes) == said


@pytest.mark.parametrize(
    ("typed", "state", "says"),
    [
        (
            {"act": "delegate", "to": "Omar"},
            "handed",
            "To make room for “Give a talk” I'd like you to take over bumping the framework in six services.",
        ),
        (
            {"act": "postpone", "until": day(14)},
            "open",
            "I'd like to put off bumping the framework in six services until 5 December.",
        ),
        (
            {"act": "cancel", "why": "nobody asked since May"},
            "dropped",
            "I'd like to stop bumping the framework in six services.",
        ),
    ],
)
def test_a_trade_has_its_effect_and_its_words(typed: dict[str, Any], state: str, says: str) -> None:
    later, changes = kept(card("trade", **typed))
    trade = of(Tradeoff, changes)
    assert (trade.goal, trade.item, later.tasks[TASK.id].state) == (TALK.id, TASK.id, state)
    assert says in of(Reframe, changes).text
    assert of(Reframe, changes).then_do == ""


def test_a_no_takes_the_task_away_and_says_why() -> None:
    later, changes = kept(card("decline", why="the release is mine until Friday"))
    assert later.tasks[TASK.id].state == "dropped"
    assert "until Friday." in of(Reframe, changes).text


@pytest.mark.parametrize(
    ("verdict", "typed", "field"),
    [
        ("redefine", {}, "changes"),
        ("decline", {}, "why"),
        ("trade", {}, "act"),
        ("trade", {"act": "delegate"}, "person"),
        ("trade", {"act": "postpone"}, "to_date"),
        ("trade", {"act": "cancel"}, "why"),
    ],
)
def test_an_exit_names_what_it_lacks(verdict: Verdict, typed: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        save_card.keep(card(verdict, **typed), in_context(CAREER, moment_on()))
    assert refused.value.field == field


def test_nobody_agrees_where_nobody_is_known() -> None:
    career = career_of(replace(TASK, assigned_by=""))
    with pytest.raises(BadValue) as refused:
        save_card.keep(card("redefine", career, changes="a script"), in_context(career, moment_on()))
    assert refused.value.field == "to"


@pytest.mark.parametrize("verdict", ["trade", "decline"])
def test_only_a_task_can_be_given_away(verdict: Verdict) -> None:
    career = career_of(TALK)
    typed: dict[str, Any] = {"why": "no"} | ({"act": "cancel"} if verdict == "trade" else {})
    with pytest.raises(Refused, match="Only a task"):
        save_card.keep(card(verdict, career, TALK.id, **typed), in_context(career, moment_on()))


def test_a_goal_s_proposal_is_an_approval_of_the_goal() -> None:
    career = career_of(ANA, TALK)
    _, changes = kept(card("redefine", career, TALK.id, changes="two short ones", to="Ana"), career)
    assert (of(Approval, changes).goal, of(Approval, changes).task) == (TALK.id, "")


def test_a_new_task_is_made_by_an_exit_too() -> None:
    later, changes = kept(
        replace(card("decline", career_of(ANA), "", why="no room", to="Ana"), is_leaving=False), career_of(ANA)
    )
    (task,) = later.tasks.values()
    assert (task.state, task.title) == ("dropped", BUMP)
    assert len([change for change in changes if isinstance(change, Task)]) == 1


# What is asked for by itself


def test_a_use_that_nobody_can_name_asks_and_a_name_ends_that() -> None:
    opened = cards.toggle_reason(open_card.open_card("rotate the signing keys", in_context(CAREER)), "use")
    assert card_words.asks(opened, CAREER)
    assert card_words.sentence(opened, in_context(CAREER)) == ""
    for field in ("gains", "breaks", "need", "reply"):
        assert not card_words.asks(replace(opened, **{field: "the night shift"}), CAREER)
    assert not card_words.asks(replace(opened, written="my own words"), CAREER)
    assert not card_words.asks(replace(opened, reasons=frozenset({"know"})), CAREER)


def test_the_need_is_that_of_the_goal_that_it_is_a_step_to() -> None:
    goal = MOMENT.make(Goal, title="Sleep", org_metric="pages a week")
    career = career_of(goal)
    opened = replace(cards.toggle_reason(open_card.open_card(BUMP, in_context(career)), "use"), step_to=goal.id)
    assert card_words.need_of(opened, career) == "pages a week"
    assert not card_words.asks(opened, career)


# The gate


@pytest.mark.parametrize(
    ("fields", "is_shut"),
    [
        ({"times_done": 5}, True),
        ({"times_done": 4}, False),
        ({"times_done": 31, "stretch": 1}, False),
        ({"times_done": 31, "goal": TALK.id}, False),
    ],
)
def test_the_gate_is_shut_for_what_was_done_five_times_without_stretch_or_goal(fields: Any, is_shut: bool) -> None:
    task = tasks.add(BUMP, MOMENT, **fields)
    opened = open_card.open_card(BUMP, in_context(career_of(task, TALK)), about=task.id)
    assert (opened.dead_end, opened.is_leaving) == (is_shut, is_shut)
    assert (card_words.draft(opened, in_context(career_of(task, TALK))) == "") is is_shut


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize("reason", reframes.REASONS)
@pytest.mark.parametrize("step_to", ["", TALK.id])
def test_no_choice_on_the_card_drafts_a_sentence_for_a_dead_end(turn: int, reason: Any, step_to: str) -> None:
    opened = cards.toggle_reason(open_card.open_card(BUMP, in_context(CAREER), about=TASK.id), reason)
    opened = replace(opened, turn=turn, step_to=step_to, known="all of it", gains="Tom", is_leaving=False)
    assert card_words.sentence(opened, in_context(CAREER)) == ""
    with pytest.raises(BadValue, match="rung has no sentence for it"):
        save_card.keep(opened, in_context(CAREER, moment_on()))


def test_a_dead_end_is_kept_in_own_words() -> None:
    opened = card_words.write(
        open_card.open_card(BUMP, in_context(CAREER), about=TASK.id), "the last time by hand", in_context(CAREER)
    )
    _, changes = kept(opened)
    assert of(Reframe, changes).sentence == "the last time by hand"


def test_after_the_answer_the_card_is_about_the_sentence_again() -> None:
    later, changes = kept(card("ask"))
    reframe = of(Reframe, changes)
    moment = moment_on(TODAY + timedelta(days=2))
    answered = after(later, reframes.answer(reframe, " Marta  plans by it ", in_context(later, moment)))
    assert answered.tasks[TASK.id].to_reframe
    assert answered.reframes[reframe.id].reply == "Marta plans by it"
    opened = open_card.open_card(BUMP, in_context(answered), about=TASK.id)
    assert opened.way is None
    assert opened.reply == "Marta plans by it"
