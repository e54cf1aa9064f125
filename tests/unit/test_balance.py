"""Nine boxes, each lit alone, on day 90 and no longer on day 91; four areas; the next move (B3, O6, O7)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.edits import editing
from career.errors import Refused
from career.model.contacts import Contact
from career.model.feedback import Feedback, Telling
from career.model.goals import CheckIn, Goal
from career.model.learning import Learning
from career.model.people import Person
from career.model.profile import ProfileLine
from career.model.records import Record
from career.model.repairs import Repair
from career.model.reviews import Review
from career.model.skills import Rating, Skill
from career.model.trends import Trend
from career.model.wins import Win
from career.views import balance
from tests.building import career_of, day, in_context, moment_on

LONG_AGO = moment_on(day(-400))
DANA = LONG_AGO.make(Person, name="Dana", role="sponsor", influence=2)
BOSS = LONG_AGO.make(Person, name="Ana", role="manager", influence=1)
TOM = LONG_AGO.make(Person, name="Tom", role="peer", influence=1)
LEARN = LONG_AGO.make(Goal, title="Learn to run a budget", kind="learning", due=day(30))
LEAD = LONG_AGO.make(Goal, title="Lead two people", due=day(30))
HEARD = LONG_AGO.make(Feedback, raw="be briefer", on=day(-300), change_made="briefer", change_on=day(-290))
SQL = LONG_AGO.make(Skill, name="SQL")
THERE: tuple[Record, ...] = (DANA, BOSS, TOM, LEARN, LEAD, HEARD, SQL)
"""What was there long before, and lights nothing."""


def done(box: str, ago: int) -> list[Record]:
    """Give what lights one box, done so many days ago."""
    on, make = day(-ago), LONG_AGO.make
    found: dict[str, list[Record]] = {
        "identity": [make(ProfileLine, kind="known_as", on=on, text="payments")],
        "relationships": [make(Contact, person=DANA.id, on=on)],
        "reputation": [make(Telling, feedback=HEARD.id, person=TOM.id, on=on)],
        "telling": [make(Telling, script="tell-want", person=TOM.id, on=on, topic="budgets")],
        "training": [make(Learning, title="Budgets", state="enrolled", enrolled_on=on)],
        "trends": [make(Trend, signal="machines draft code", seen_on=on)],
        "people and skills": [make(Contact, person=TOM.id, on=on), make(Rating, skill=SQL.id, on=on, level=2)],
        "performance": [
            make(Contact, person=BOSS.id, on=on, kind="1on1"),
            make(Feedback, raw="well done", on=on, kind="praise", parked_on=on),
        ],
        "plan": [make(ProfileLine, kind="next_move", on=on, text="lead two teams")],
    }
    return found[box]


def lit(*records: Record) -> list[str]:
    """Give the names of the boxes that are lit."""
    return [one.box.name for one in balance.boxes(in_context(career_of(*THERE, *records))) if one.is_lit]


BOXES = [box.name for box in balance.BOXES]


def test_there_are_five_boxes_and_four_and_none_is_lit_by_what_was_long_ago() -> None:
    assert [sum(box.strip == strip for box in balance.BOXES) for strip in ("five", "four")] == [5, 4]
    assert lit() == []


@pytest.mark.parametrize("box", BOXES)
def test_each_box_is_lit_alone_until_day_ninety(box: str) -> None:
    assert lit(*done(box, 0)) == lit(*done(box, 90)) == [box]
    assert lit(*done(box, 91)) == lit(*done(box, -1)) == []


@pytest.mark.parametrize("box", BOXES)
def test_what_is_dark_says_what_would_light_it_and_what_is_lit_by_what(box: str) -> None:
    at = BOXES.index(box)
    dark = balance.boxes(in_context(career_of(*THERE)))[at]
    assert dark.missing
    assert dark.words(in_context()) == dark.missing.hint
    context = in_context(career_of(*THERE, *done(box, 3)))
    assert "18 Nov" in balance.boxes(context)[at].words(context)


def test_of_two_needs_the_one_that_is_missing_is_named() -> None:
    context = in_context(career_of(*THERE, done("people and skills", 1)[0]))
    words = balance.boxes(context)[BOXES.index("people and skills")].words(context)
    assert words == "met Tom, 20 Nov; to light it, rate a skill"


@pytest.mark.parametrize(
    ("box", "records"),
    [
        ("identity", [Feedback(id="f1", created_at=LONG_AGO.now, raw="?", topic="What I'm known for", on=day(-1), kind="request")]),
        ("identity", [ProfileLine(id="z1", created_at=LONG_AGO.now, kind="known_as", on=day(-200), text="x", confirmed_on=day(-2))]),
        ("reputation", [Telling(id="k1", created_at=LONG_AGO.now, script="start-again", person=TOM.id, on=day(-1), topic="us")]),
        ("training", [Telling(id="k1", created_at=LONG_AGO.now, script="tell-training", person=TOM.id, on=day(-1), topic="a course")]),
        ("trends", [ProfileLine(id="z1", created_at=LONG_AGO.now, kind="job_in_two_years", on=day(-1), text="less code")]),
        ("plan", [CheckIn(id="c1", created_at=LONG_AGO.now, goal=LEAD.id, on=day(-1), value=1)]),
    ],
)  # fmt: skip
def test_other_ways_light_it_too(box: str, records: list[Record]) -> None:
    assert lit(*records) == [box]


@pytest.mark.parametrize(("ago", "is_lit"), [(14, True), (15, False)])
def test_a_strained_relation_without_its_next_step_darkens_reputation_and_names_nobody(ago: int, is_lit: bool) -> None:
    strained = Repair(id="61", created_at=LONG_AGO.now, person=TOM.id, on=day(-ago), text="the release")
    context = in_context(career_of(*THERE, *done("reputation", 1), strained))
    one = balance.boxes(context)[BOXES.index("reputation")]
    assert one.is_lit is is_lit
    assert is_lit or one.words(context) == "a next step is due where it is strained: 5 shows with whom"
    taken = Repair(id="62", created_at=LONG_AGO.now, person=TOM.id, on=day(-1), state="invited")
    assert lit(strained, taken) == ["reputation"]
    assert "Tom" not in balance.boxes(in_context(career_of(*THERE, taken)))[BOXES.index("reputation")].words(context)


def test_to_learn_alone_is_no_plan() -> None:
    new = moment_on().make(Goal, title="a course", kind="learning", due=day(9))
    assert lit(new) == []
    assert lit(moment_on().make(Goal, title="Lead one", due=day(9))) == ["plan"]


def test_the_counts_are_those_of_the_records_and_the_lowest_gets_the_suggestion() -> None:
    make = LONG_AGO.make
    wins = [make(Win, text=f"{n}", on=day(-n)) for n in range(3)]
    met = [make(Contact, person=TOM.id, on=day(-n)) for n in (1, 90, 91)]
    rated = [make(Rating, skill=SQL.id, on=day(-n), level=2) for n in (1, 2, 3, 4)]
    group = make(Learning, title="PyLadies", kind="org", state="doing", enrolled_on=day(-300), last_on=day(-90))
    course = make(Learning, title="Budgets", state="done", enrolled_on=day(-91), closed_on=day(-2))
    context = in_context(career_of(*THERE, *wins, *met, *rated, group, course))
    found = {area.name: area.done for area in balance.areas(context)}
    assert found == {"results": 3, "relationships": 2, "skills": 5, "community": 1}
    assert balance.lowest(balance.areas(context)).name == "community"
    assert balance.suggestion(context) == "take part in PyLadies again, and note it"
    assert balance.suggestion(in_context(career_of(*THERE))) == "note one thing that you achieved"
    met_twice = (replace(group, id=f"1c{n}", last_on=day(-n)) for n in (1, 2))
    more = in_context(career_of(*context.career, *met_twice))
    assert balance.lowest(balance.areas(more)).name == "relationships"
    assert balance.suggestion(more) == "meet Ana, and note it"


def test_the_next_move_is_never_blank_after_the_first_quarterly() -> None:
    begun = Review(id="y1", created_at=LONG_AGO.now, kind="quarterly", on=day(-3), left_at="job")
    held = Review(id="y1", created_at=LONG_AGO.now, kind="quarterly", on=day(-3), finished_on=day(-3))
    assert not balance.next_move_is_due(in_context(career_of()))
    assert not balance.next_move_is_due(in_context(career_of(begun)))
    context = in_context(career_of(held))
    assert balance.next_move_is_due(context)
    said = editing.add("profile", {"kind": "next move", "text": "lead two teams"}, context)
    now = context.after(said.changes)
    assert not balance.next_move_is_due(now)
    (line,) = now.career.profile.values()
    with pytest.raises(Refused, match="not blank after a quarterly review"):
        editing.delete(line, now.career)
    assert editing.delete(line, career_of(line)).changes
