"""Making room: five goals are what one holds, and each act has its effect, its text and its asking back (G15, G20)."""

from __future__ import annotations

from typing import Any

import pytest

from career.edits import brainstorm
from career.errors import BadValue, Refused
from career.model import tasks, tradeoffs
from career.model.goals import Goal
from career.model.moment import Moment
from career.model.people import Person
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.tradeoffs import Deal, Tradeoff
from career.views.upcoming import upcoming
from tests.building import TODAY, after, career_of, day, in_context, new_goal, on


def some(count: int, moment: Moment) -> list[Goal]:
    """Give active goals, due one day after the other."""
    return [new_goal(f"goal {n}", moment, due=day(n + 10)) for n in range(count)]


def traded(act: Any, moment: Moment, item: Goal | Task, **more: Any) -> tuple[Career, Tradeoff]:
    """Give the career, and the record, after an act on one item for a new goal; Tom has the id of `person`."""
    tom = Person(id="p0000tom0", created_at=moment.now, name="Tom")
    goal = new_goal("Lead two", moment, due=day(90))
    career = career_of(tom, goal, item)
    career = after(career, tradeoffs.trade(goal, item, Deal(act=act, **more), in_context(career, moment)))
    [made] = career.tradeoffs.values()
    return career, made


@pytest.mark.parametrize(("held", "limit", "asks"), [(4, 5, False), (5, 5, True), (6, 5, True), (5, 6, False)])
def test_the_sixth_active_goal_asks_what_makes_room(held: int, limit: int, moment: Moment, *, asks: bool) -> None:
    before = career_of(*some(held, moment))
    new = new_goal("one more", moment, due=day(5))
    found = tradeoffs.one_too_many(before, in_context(before.changed([new]), settings=Settings(max_active=limit)))
    assert found == (new.id if asks else "")


def test_a_sketch_an_idea_and_a_change_to_an_active_goal_ask_nothing(moment: Moment) -> None:
    held = some(6, moment)
    before = career_of(*held)
    for new in (new_goal("a title", moment), new_goal("an idea", moment, state="idea", due=day(3))):
        assert tradeoffs.one_too_many(before, in_context(before.changed([new]))) == ""
    assert tradeoffs.one_too_many(before, in_context(before)) == ""


@pytest.mark.parametrize(("held", "asks"), [(3, False), (4, True)])
def test_opening_ideas_counts_as_bare_as_they_are(held: int, moment: Moment, *, asks: bool) -> None:
    ideas = [new_goal(f"idea {n}", moment, state="idea") for n in range(3)]
    before = career_of(*some(held, moment), *ideas)
    now = after(before, brainstorm.begin([ideas[0].id, ideas[1].id], in_context(before, moment)))
    assert tradeoffs.one_too_many(before, in_context(now)) == (ideas[1].id if asks else "")
    assert now.goals[ideas[2].id].state == "idea"


def test_what_could_make_room_is_the_other_goals_and_the_tasks_of_none_of_it(moment: Moment) -> None:
    one, two, new = some(3, moment)
    other = tasks.add("copy the numbers", moment)
    career = career_of(one, two, new, other, tasks.add("a step to it", moment, goal=new.id), new_goal("x", moment))
    career = career.changed([tasks.add("a report's", moment, for_person="p1")])
    assert tradeoffs.items(new.id, career) == [one, two, other]


def test_cancelling_drops_the_item_for_a_reason(moment: Moment) -> None:
    career, made = traded("cancel", moment, new_goal("old", moment, due=day(5)), why=" not  needed ", minutes_week=60)
    assert career.goals[made.item].state == "dropped"
    assert career.goals[made.item].closed_on == TODAY
    assert (made.why, made.minutes_week, made.what, made.text, made.follow_up_on) == ("not needed", 60, "old", "", None)
    with pytest.raises(BadValue) as refused:
        traded("cancel", moment, new_goal("old", moment), why=" ")
    assert refused.value.field == "why"


def test_postponing_lets_a_goal_rest_until_the_day_and_logs_the_move(moment: Moment) -> None:
    career, made = traded("postpone", moment, new_goal("old", moment, due=day(5)), to_date=day(40), why="first this")
    goal = career.goals[made.item]
    assert (goal.state, goal.revisit_on, goal.due) == ("paused", day(40), day(40))
    [move] = career.moves.values()
    assert (move.item, move.from_date, move.to_date, move.why) == (goal.id, day(5), day(40), "first this")


def test_postponing_a_goal_that_is_due_later_moves_no_date(moment: Moment) -> None:
    career, made = traded("postpone", moment, new_goal("old", moment, due=day(50)), to_date=day(40))
    assert career.goals[made.item].due == day(50)
    assert not career.moves


def test_postponing_a_task_moves_its_date(moment: Moment) -> None:
    career, made = traded("postpone", moment, tasks.add("copy", moment, due=day(1)), to_date=day(9))
    assert (career.tasks[made.item].state, career.tasks[made.item].due) == ("open", day(9))
    assert [m.to_date for m in career.moves.values()] == [day(9)]


@pytest.mark.parametrize("to", [None, TODAY, day(-1)])
def test_postponing_needs_a_day_to_come(to: Any, moment: Moment) -> None:
    with pytest.raises(BadValue) as refused:
        traded("postpone", moment, tasks.add("copy", moment), to_date=to)
    assert refused.value.field == "to_date"


def test_delegating_hands_it_over_with_a_text_and_an_asking_back(moment: Moment) -> None:
    career, made = traded("delegate", moment, tasks.add("copy the numbers", moment), person="p0000tom0")
    assert career.tasks[made.item].state == "handed"
    assert made.text.startswith("To make room for “Lead two” I'd like you to take over copying the numbers.")
    assert made.text.endswith("?")
    [line] = [due for due in upcoming(in_context(career)) if due.kind == "follow-up"]
    assert (line.on, line.text, line.source) == (day(3), "Tom: copy the numbers", made.id)
    career = after(career, tradeoffs.reply(made, "gladly", on(moment, 3)))
    assert not [due for due in upcoming(in_context(career)) if due.kind == "follow-up"]


def test_delegating_needs_somebody(moment: Moment) -> None:
    with pytest.raises(BadValue, match="Nobody was named") as refused:
        traded("delegate", moment, tasks.add("copy", moment))
    assert refused.value.field == "person"


def test_keeping_changes_nothing_but_is_remembered(moment: Moment) -> None:
    item = tasks.add("copy", moment, due=day(3))
    career, made = traded("keep", moment, item, minutes_week=30)
    assert career.tasks[item.id] == item
    assert (made.act, made.minutes_week, made.follow_up_on, made.text) == ("keep", 0, None, "")


@pytest.mark.parametrize(
    ("act", "more", "says"),
    [
        ("cancel", {"why": "no use"}, "I'd like to stop “copy”."),
        ("postpone", {"to_date": day(27)}, "I'd like to put off “copy” until 18 December."),
    ],
)
def test_whoever_is_told_gets_a_text(act: str, more: dict[str, Any], says: str, moment: Moment) -> None:
    _, made = traded(act, moment, tasks.add("copy", moment), person="p0000tom0", **more)
    assert says in made.text
    assert made.follow_up_on == day(3)


def test_the_minutes_freed_are_summed_each_item_once(moment: Moment) -> None:
    one, two, new = some(3, moment)
    career = career_of(one, two, new)
    for item, deal in (
        (one, Deal(act="keep")),
        (two, Deal(act="postpone", to_date=day(99), minutes_week=45)),
        (one, Deal(act="cancel", why="y", minutes_week=90)),
    ):
        career = after(career, tradeoffs.trade(new, item, deal, in_context(career, moment)))
    assert tradeoffs.freed(new.id, career) == 135
    assert tradeoffs.freed(one.id, career) == 0
    assert {i: t.why for i, t in tradeoffs.decided(new.id, career).items()} == {one.id: "y", two.id: ""}


def test_a_goal_does_not_make_room_for_itself(moment: Moment) -> None:
    [goal] = some(1, moment)
    with pytest.raises(Refused):
        tradeoffs.trade(goal, goal, Deal(act="keep"), in_context(career_of(goal), moment))


@pytest.mark.parametrize("state", ["done", "handed"])
def test_what_is_over_makes_no_room(state: Any, moment: Moment) -> None:
    with pytest.raises(Refused, match="takes no room"):
        traded("keep", moment, tasks.add("copy", moment, state=state))


def test_a_reply_needs_words(moment: Moment) -> None:
    _, made = traded("delegate", moment, tasks.add("copy", moment), person="p0000tom0")
    with pytest.raises(BadValue):
        tradeoffs.reply(made, " ", moment)


@pytest.mark.parametrize(
    ("minutes", "repeat", "known"),
    [
        (40, "", 40),
        (40, "weekdays", 200),
        (40, "1d", 280),
        (30, "1w", 30),
        (30, "2w", 15),
        (60, "1m", 14),
        (None, "1w", 0),
    ],
)
def test_the_minutes_of_a_task_count_as_often_a_week_as_it_comes(
    minutes: Any, repeat: str, known: int, moment: Moment
) -> None:
    task = tasks.add("copy", moment, minutes_each=minutes, repeat=repeat)
    assert tradeoffs.known_minutes(task) == known


def test_an_idea_that_is_started_is_active_however_bare_and_keeps_a_start_it_has(moment: Moment) -> None:
    bare, later = new_goal("bare", moment, state="idea"), new_goal("later", moment, state="idea", starts=day(9))
    career = career_of(bare, later)
    career = after(career, brainstorm.begin([bare.id, later.id], in_context(career, moment)))
    assert tradeoffs.active(career) == {bare.id, later.id}
    assert [career.goals[i].starts for i in (bare.id, later.id)] == [TODAY, day(9)]
