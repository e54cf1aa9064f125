"""Goals and the check-in on the command line: what a key can do, a command can do."""

from __future__ import annotations

import json

import pytest

from tests.building import day
from tests.unit.commands import Rung


def five_goals(rung: Rung) -> None:
    for number in range(5):
        rung.says(f"add goal Held {number} --due 2027-01-0{number + 1}")


def test_the_sixth_goal_asks_what_makes_room_and_trade_answers_with_a_text(rung: Rung) -> None:
    five_goals(rung)
    rung.says("add task copy the Monday numbers --minutes 40")
    said = rung.says("add goal Own the platform --due eoq")
    goal, task = rung.id_of("Own the platform"), rung.id_of("copy the Monday numbers")
    assert (
        f"That makes 6 active goals; your limit is 5. To make room: rung trade {rung.career.short(goal)} OTHER" in said
    )
    said = rung.says(f"trade {goal} {task} delegate --to Tom --minutes 40")
    assert "Handed over 'copy the Monday numbers' · new person: Tom" in said
    assert "Freed for 'Own the platform': 40 min a week" in said
    assert (
        "Text to say to Tom: To make room for “Own the platform” I'd like you to take over copying the Monday numbers."
        in said
    )
    assert "Tom: copy the Monday numbers" in rung.says("upcoming")
    [trade] = rung.career.tradeoffs.values()
    rung.says(f"done {trade.id} --reply gladly")
    assert "Tom: copy the Monday numbers" not in rung.says("upcoming")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("cancel", "Cancelling it needs a reason. One line is enough. (--why)"),
        ("delegate", "Nobody was named to take it over. Type a name. (--to)"),
        ("postpone", "No date was typed."),
        ("postpone --until yesterday", "(--until)"),
        ("keep --minutes many", "'many' is not a whole number."),
    ],
)
def test_a_trade_off_that_lacks_something_names_the_option(rung: Rung, typed: str, says: str) -> None:
    rung.says("add goal Lead two")
    rung.says("add goal Give a talk")
    assert says in rung.refuses(f"trade {rung.id_of('Lead two')} {rung.id_of('Give a talk')} {typed}")


def test_room_is_made_for_a_goal_by_something_open(rung: Rung) -> None:
    rung.says("add goal Lead two")
    rung.says("win one")
    assert "A goal or a task makes room for another goal" in rung.refuses(
        f"trade {rung.id_of('Lead two')} {rung.id_of('one')} keep"
    )


def test_nine_ideas_come_in_on_standard_input_and_five_are_begun(rung: Rung) -> None:
    ideas = "".join(f"idea {number}\n\n" for number in range(9))
    assert "Added 9 ideas" in rung.says("brainstorm -", given=ideas)
    chosen = " ".join(rung.id_of(f"idea {number}") for number in range(5))
    assert "Started 5 of 9 ideas" in rung.says(f"start {chosen}")
    states = [goal.state for goal in rung.career.goals.values()]
    assert (states.count("open"), states.count("idea")) == (5, 4)
    assert "None of these is an idea or a paused goal." in rung.refuses(f"start {chosen}")


def test_what_waits_for_somebody_is_asked_for_a_step_of_ones_own(rung: Rung) -> None:
    said = rung.says("add goal Work with platform --blocked-on Marta")
    short = rung.career.short(rung.id_of("Work with platform"))
    assert f"is waiting for Marta. What can you do in the meantime? rung edit {short} --then TEXT" in said
    assert "is waiting for" not in rung.says(f"edit {short} --then write the one page")
    assert "'review' is waiting for Marta" in rung.says("add task review --blocked-on Marta")


def test_today_tells_how_much_waits_for_others(rung: Rung) -> None:
    rung.says("add task review --blocked-on Marta")
    for number in range(3):
        rung.says(f"add task free {number}")
    assert "wait for others" not in rung.says("today")  # four open things say nothing
    rung.says("add task free 4")
    assert "1 of 5 open items wait for others and have no next step that you can take." in rung.says("today")


def test_moving_and_putting_off(rung: Rung) -> None:
    rung.says("add task ship it --due 2026-11-20 --assigned-on 2026-11-01")
    task = rung.id_of("ship it")
    assert "to: Fri 27 Nov 2026, in 6 days" in rung.says(f"move {task} next fri --why waits for Ana")
    rung.says(f"snooze {task}")
    rung.says(f"snooze {task} 3")
    assert "to: Fri 4 Dec 2026, in 13 days" in rung.says(f"snooze {task} fri in 2 weeks")
    assert "is not later than it is now" in rung.refuses(f"snooze {task} tomorrow")
    moved = sorted(rung.career.moves.values(), key=lambda m: m.created_at)
    assert [(m.to_date, m.why) for m in moved] == [
        (day(6), "waits for Ana"),
        (day(7), "put off"),
        (day(10), "put off"),
        (day(13), "put off"),
    ]
    rung.refuses(f"snooze {task} 0", status=2)
    rung.says("win one")
    assert "has no date to put off" in rung.refuses(f"snooze {rung.id_of('one')}")


def test_what_repeats_is_due_again_when_it_is_done(rung: Rung) -> None:
    rung.says("add task send the figures --due 2026-10-12 --repeat weekly")
    assert "again on 23 Nov" in rung.says(f"done {rung.id_of('send the figures')}")
    assert "does not say how often" in rung.refuses("add task x --repeat often")


def test_upcoming_is_grouped_by_day_and_has_a_month(rung: Rung) -> None:
    rung.says("add task one --due fri")
    rung.says("add task two --due fri")
    rung.says("add task far --due 2027-01-31")
    said = rung.says("upcoming")
    assert said.count("Fri 27 Nov 2026, in 6 days") == 1
    assert "far" not in said
    assert "far" in rung.says("upcoming --days 90")
    page = rung.says("upcoming --month today")
    assert page.startswith("November 2026\nMon    Tue")
    assert "27·2" in page
    assert "31·1" in rung.says("upcoming --month 2027-01-15")
    rung.refuses("upcoming --days 0", status=2)
    rung.refuses("upcoming --month today --json", status=2)


def test_where_there_is_no_terminal_the_check_in_is_printed(rung: Rung) -> None:
    rung.says("add task ship it --due 2026-11-20 --assigned-on 2026-11-01")
    said = rung.says("checkin")
    assert "1 d late: ship it" in said
    assert "rung win TEXT" in said
    assert said == rung.says("checkin --print")


def test_the_road_the_focus_and_the_ways_in_words(rung: Rung) -> None:
    assert "No goal has a result, a measure and a due date yet." in rung.says("focus")
    rung.says("add vision Lead a division of 200 --from 5 --to 200 --unit people")
    rung.says(
        "add goal Orders under 1 s --kind performance --result nobody waits --baseline 4.1 --target 1 --due eoq "
        "--org-metric answers --my-metric figures --then save the plan"
    )
    road = rung.says("road").splitlines()
    assert [line.split()[0] for line in road] == ["---", ["[", "]"][0], "?", "==>"]
    assert "What would be half way: 102 people?" in road[2]
    assert "from 5 to 200 people" in road[3]
    assert "Orders under 1 s  save the plan" in rung.says("focus")
    said = rung.says("add goal Lead two --result two lead --baseline 0 --target 2 --due eoq")
    assert "Is it a performance goal? rung edit" in said
    assert "Lead two" in rung.says("focus")
    ways = rung.says("ways")
    assert "serves both: 1" in ways
    assert "serves neither: 0" in ways
    assert "not answered yet: 1" in ways


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("add goal x --target a lot", "'a lot' is not a number."),
        ("add goal x --starts fri --due yesterday", "The goal would be due before it starts."),
        ("add approval GOAL --what budget", "Nothing was typed for the field 'from'."),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(rung: Rung, typed: str, says: str) -> None:
    rung.says("add goal Lead two")
    assert says in rung.refuses(typed.replace("GOAL", rung.id_of("Lead two")))


def test_a_person_who_was_deleted_is_gone_but_not_the_goal(rung: Rung) -> None:
    rung.says("add goal Work with platform --blocked-on Marta --then write")
    rung.says(f"delete {rung.id_of('Marta')}")
    goal = rung.id_of("Work with platform")
    assert "(gone)" in rung.says(f"show {goal}")
    rung.says(f"edit {goal} --result they ask us first")
    assert rung.career.goals[goal].result == "they ask us first"


def test_which_of_two_people_of_one_name_is_asked_and_what_was_typed_is_kept(rung: Rung) -> None:
    rung.says("add person Dana --role manager")
    rung.says("add person Dana --role peer --same n")
    rung.says("add goal Lead two")
    said = rung.says(f"add approval {rung.id_of('Lead two')} --from Dana")
    assert "Which Dana?" in said
    assert "Dana (manager): rung merge" in said


ASKS = "To make room: rung trade"


def test_every_way_to_make_a_sixth_goal_active_asks_what_makes_room(rung: Rung) -> None:
    rung.says("brainstorm -", given="\n".join(f"idea {n}" for n in range(8)))
    ids = [rung.id_of(f"idea {n}") for n in range(8)]
    assert f"That makes 6 active goals; your limit is 5. {ASKS}" in rung.says("start", *ids[:6])
    assert ASKS not in rung.says("undo")
    assert ASKS not in rung.says("start", *ids[:4])
    assert ASKS not in rung.says("start", ids[4])
    assert ASKS in rung.says("start", ids[5])
    rung.says(f"edit {ids[5]} --state paused")
    assert ASKS in rung.says(f"edit {ids[5]} --state open")
    assert ASKS in rung.says(f"edit {ids[6]} --state open")
    assert ASKS in rung.says("add goal Complete at once --due eoq --result it runs")
    assert ASKS not in rung.says("add goal Only a title")
    assert ASKS in rung.says(f"edit {rung.id_of('Only a title')} --due eoq")
    rung.says("undo")
    assert ASKS not in rung.says("redo")


def test_the_known_minutes_of_a_task_are_freed_where_none_are_typed(rung: Rung) -> None:
    rung.says("add goal Lead two people --due eoq")
    rung.says("add task copy the numbers --minutes 40 --repeat weekly")
    goal, task = rung.id_of("Lead two people"), rung.id_of("copy the numbers")
    assert "40 min a week" in rung.says(f"trade {goal} {task} cancel --why nobody reads it")


def test_a_nudge_is_hidden_and_a_kind_that_has_stopped_is_offered_again(
    rung: Rung, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung.says("add task copy the slide")
    out = rung.says("checkin --print")
    assert "copy the slide. It is not reframed yet" in out
    assert "  rung checkin --hide" in out.splitlines()
    assert "Hid 'copy the slide' until 28 Nov · undo: rung undo" in rung.says("checkin --hide")
    assert json.loads(rung.says("checkin --json"))["nudge"] is None
    assert "There is no nudge today" in rung.refuses("checkin --hide")
    rung.says("undo")
    assert json.loads(rung.says("checkin --json"))["nudge"]["kind"] == "reframe"
    for n in range(5):
        monkeypatch.setenv("RUNG_TODAY", f"2026-11-2{n + 1}")
        rung.says(f"add task another {n}")
        told = rung.says("checkin --hide")
        assert ("`rung checkin --again reframe` brings them back" in told) is (n == 4)
    monkeypatch.setenv("RUNG_TODAY", "2026-12-21")
    found = json.loads(rung.says("checkin --json"))
    assert (found["nudge"], found["stopped"]) == (None, [{"kind": "reframe", "taken": 0, "offered": 5}])
    assert "  rung checkin --again reframe" in rung.says("checkin --print").splitlines()
    assert "There is no nudge 'tasks'" in rung.refuses("checkin --again tasks")
    assert "Offered tasks to reframe again" in rung.says("checkin --again reframe")
    assert json.loads(rung.says("checkin --json"))["nudge"]["kind"] == "reframe"
    rung.says("undo")
    assert json.loads(rung.says("checkin --json"))["nudge"] is None


def test_a_check_in_said_again_for_the_same_day_is_kept_once(rung: Rung) -> None:
    rung.says("add goal Give a talk")
    for on in ("last mon", "today", "last mon"):
        rung("add check-in Give a talk --value 1 --on", on)
    assert len(rung.says("list check-ins").splitlines()) == 2
    assert "Nothing changed: it says that already." in rung.says("add check-in Give a talk --value 1")
    assert "Checked in on 'Give a talk'" in rung.says("add check-in Give a talk --value 1 --note the slides are done")
    assert len(rung.says("list check-ins").splitlines()) == 3


def test_a_rating_said_again_on_the_same_day_for_the_same_reason_is_kept_once(rung: Rung) -> None:
    rung.says("rate mentoring 2 --why", "the guild, alone")
    assert "Nothing changed" in rung.says("rate mentoring 2 --why", "the guild, alone")
    rung.says("rate mentoring 2 --why", "and for sales")
    assert len(rung.says("list ratings").splitlines()) == 2


def test_a_start_without_an_approval_warns_by_command_too(rung: Rung) -> None:
    rung.says("brainstorm Give a talk")
    idea = rung.id_of("Give a talk")
    rung.says(f"add approval {idea} --from Ana --what a day")
    said = rung.says(f"start {idea}")
    assert "Started 'Give a talk', but an approval is still missing: rung show" in said
    rung.says("add goal Lead two --starts +3d")
    goal = rung.id_of("Lead two")
    rung.says(f"add approval {goal} --from Ana --what a budget")
    assert "still missing" in rung.says(f"edit {goal} --starts today")
    assert "still missing" not in rung.says(f"edit {goal} --result two lead")


def test_how_confident_i_was_is_shown_with_the_goal_and_in_the_check_in(rung: Rung) -> None:
    rung.says("add goal Lead two --baseline 0 --target 2 --review-every 7")
    goal = rung.id_of("Lead two")
    rung.says(f"add check-in {goal} --value 1 --confidence 7 --note first 1:1 held")
    assert "7 of 10, today" in rung.says(f"show {goal}")
    assert "1 · first 1:1 held · confidence 7 of 10" in rung.says(f"show {goal}")
    assert "confidence 7 of 10" in rung.says("list checkins")


def test_a_paused_goal_whose_day_has_come_is_started_again(rung: Rung) -> None:
    rung.says("add goal Learn finance --state paused --revisit today")
    goal = rung.id_of("Learn finance")
    short = rung.career.short(goal)
    assert f"rung start {short}" in rung.says("checkin --print")
    assert "Started 'Learn finance' again" in rung.says(f"start {short}")
    now = rung.career.goals[goal]
    assert (now.state, now.revisit_on) == ("open", None)
    assert "None of these is an idea or a paused goal." in rung.refuses(f"start {short}")


def test_ideas_and_paused_goals_are_started_together_and_one_too_many_asks(rung: Rung) -> None:
    five_goals(rung)
    rung.says("add goal Learn finance --state paused")
    rung.says("brainstorm Write a book")
    said = rung.says(f"start {rung.id_of('Learn finance')} {rung.id_of('Write a book')}")
    assert "Started 1 of 1 idea; Started 'Learn finance' again" in said
    assert "That makes 7 active goals; your limit is 5." in said


def test_a_goal_that_loses_what_it_needs_says_that_it_is_a_sketch(rung: Rung) -> None:
    rung.says("add goal Lead two --result both lead --due eoq --baseline 0 --target 2 --kind performance")
    goal = rung.id_of("Lead two")
    said = rung.says(f"edit {goal}", "--due", "")
    short = rung.career.short(goal)
    assert f"'Lead two' is a sketch now: it lacks its due date. rung edit {short} --due WHEN" in said
    assert "is a sketch" not in rung.says(f"edit {goal} --note still one")
    assert "is a sketch" not in rung.says(f"edit {goal} --due eoq")
    said = rung.says(f"edit {goal}", "--result", "", "--target", "")
    assert "it lacks its result and its measure in numbers." in " ".join(said.split())


def test_a_proof_in_words_is_shown_as_the_measure_and_a_performance_goal_says_that_it_needs_a_number(
    rung: Rung,
) -> None:
    assert "The title is not the result" in rung.says("focus")
    rung.says("add goal Lead the round --kind learning --result All speak --due +30d --proof two quiet people speak")
    goal = rung.id_of("Lead the round")
    assert "proof: two quiet people speak" in rung.says(f"show {goal}")
    assert "Lead the round" in rung.says("focus")
    rung.says(f"edit {goal} --kind performance")
    assert "a performance goal needs a number, too" in " ".join(rung.says(f"show {goal}").split())
    assert "Lead the round" not in rung.says("focus").split("rung edit")[0]


def test_start_says_how_a_sketch_becomes_active(rung: Rung) -> None:
    rung.says("add goal Ship it --kind performance --result Done")
    said = " ".join(rung.refuses(f"start {rung.id_of('Ship it')}").split())
    assert "'Ship it' is a sketch: it is open, and lacks its measure in numbers and its due date." in said
    assert "--baseline N --target N --due WHEN" in said


def test_a_goal_says_whom_it_goes_round_as_the_form_does(rung: Rung) -> None:
    rung.says("add person Vera")
    rung.says("add goal Ship it --chain Vera --round Vera")
    out = " ".join(rung.says(f"show {rung.id_of('Ship it')}").split())
    assert "goes round Vera" in out
    assert "bypasses" not in out
