"""What I want, and who of those who decide was told of it (B9, B15, B16, first 10)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import talking
from career.errors import BadValue
from career.model import deciders, people, wants
from career.model.feedback import Telling
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Record
from career.model.settings import Settings
from career.model.snapshot import Career
from career.model.wants import Want
from career.model.wins import Win
from career.texts import draft, registry
from career.views import agenda
from career.views.influence import next_open
from career.views.influence_lines import told_said
from career.views.people_lines import people_lines
from career.views.reviews import quarter_work
from career.views.upcoming import upcoming
from tests.building import TODAY, after, career_of, day, in_context, moment_on

MOMENT = moment_on()
make = MOMENT.make
ANA, MARTA, DANA, OMAR = (
    make(Person, name=name, role=role, influence=influence)
    for name, role, influence in (("Ana", "manager", 3), ("Marta", "skip", 3), ("Dana", "peer", 2), ("Omar", "peer", 2))
)
ALL = (ANA, MARTA, DANA, OMAR)
LEAD = make(Want, text="lead two people")
AUDIT = make(Want, text="sit in on the audit", part="the audit team")


def told(person: Person, ago: int, want: Want | None = LEAD, **more: Any) -> Telling:
    about = want.id if want else ""
    return make(Telling, **{"person": person.id, "on": day(-ago), "script": "tell-want", "about": about} | more)


def coverage(*records: Record, settings: Settings | None = None) -> wants.Coverage:
    return wants.coverage(in_context(career_of(*records), settings=settings or Settings()))


def test_three_of_four_who_decide_were_told_are_75_per_cent() -> None:
    found = coverage(*ALL, LEAD, told(ANA, 3), told(MARTA, 90), told(DANA, 180))
    assert found.share == 0.75
    assert str(found) == "3 of 4 (75 %)"
    assert [person.name for person in found.untold] == ["Omar"]


@pytest.mark.parametrize(("ago", "counts"), [(0, True), (179, True), (180, True), (181, False), (400, False)])
def test_who_was_told_180_days_ago_still_knows_and_181_days_ago_does_not(ago: int, *, counts: bool) -> None:
    found = coverage(ANA, LEAD, told(ANA, ago))
    assert (found.share == 1.0) is counts
    assert wants.told_on(ANA, in_context(career_of(ANA, told(ANA, ago)))) == day(-ago)


def test_the_days_are_a_setting() -> None:
    assert coverage(ANA, told(ANA, 40)).share == 1.0
    assert coverage(ANA, told(ANA, 40), settings=Settings(told_days=39)).share == 0.0


@pytest.mark.parametrize(
    "person",
    [
        replace(OMAR, influence=1),
        replace(OMAR, archived_on=TODAY),
        replace(OMAR, unclear=True),
    ],
)
def test_only_who_is_there_and_decides_counts(person: Person) -> None:
    assert coverage(ANA, person, told(ANA, 1)).of == 1


@pytest.mark.parametrize(
    "more", [{"script": "ask-advice"}, {"script": "", "feedback": "f1"}, {"archived_on": TODAY}, {"on": day(1)}]
)
def test_other_tellings_do_not_count_as_telling_what_i_want(more: dict[str, Any]) -> None:
    assert coverage(ANA, LEAD, told(ANA, 1, **more)).share == 0.0


def test_nobody_who_decides_is_no_share() -> None:
    assert coverage(replace(ANA, influence=1)).share is None


def test_the_untold_come_by_influence() -> None:
    found = coverage(OMAR, DANA, MARTA, ANA, told(DANA, 1))
    assert [person.name for person in found.untold] == ["Ana", "Marta", "Omar"]
    assert told_said(in_context(career_of(*ALL, told(DANA, 1)))) == (
        "told what you want: 1 of 4 (25 %)",
        "not told: Ana, Marta, Omar",
    )


def test_a_want_is_wanted_then_told_then_it_happened_and_back_without_its_win() -> None:
    context = in_context(career_of(ANA, AUDIT))
    assert wants.state(AUDIT, context) == "wanted"
    knows = in_context(after(context.career, draft.tell(_drafted(AUDIT, ANA, context), "", context)))
    assert wants.state(AUDIT, knows) == "told"
    step = wants.happened(AUDIT, "I sat in on the audit", knows)
    (win,) = step.changes
    done = in_context(after(knows.career, step))
    assert isinstance(win, Win)
    assert (win.text, win.want, win.on) == ("I sat in on the audit", AUDIT.id, TODAY)
    assert wants.state(AUDIT, done) == "happened"
    assert wants.still_wanted(done.career) == []
    assert wants.state(AUDIT, in_context(done.career.changed([replace(win, archived_on=TODAY)]))) == "told"
    with pytest.raises(BadValue):
        wants.happened(AUDIT, " ", knows)


def _drafted(want: Want, to: Person, context: Any) -> draft.Draft:
    return draft.draft(registry.named("S3"), want, {"person": to.name}, context)


def test_it_is_asked_again_30_days_after_it_was_told_until_it_happened() -> None:
    context = in_context(career_of(ANA, AUDIT))
    career = after(context.career, draft.tell(_drafted(AUDIT, ANA, context), "", context))
    on_the_day = in_context(career, day(30))
    (due,) = [due for due in upcoming(on_the_day) if due.kind == "follow-up"]
    assert (due.on, due.text) == (day(30), "Ana: what you want: sit in on the audit, and see the audit team")
    for over in (after(career, wants.happened(AUDIT, "done", on_the_day)), _without(career, AUDIT)):
        assert not [due for due in upcoming(in_context(over, day(30))) if due.kind == "follow-up"]


def _without(career: Career, record: Record) -> Career:
    return Career.of(one for one in career if one.id != record.id)


@pytest.mark.parametrize(
    ("want", "says"),
    [
        (LEAD, "Hi Ana, I'd really like to lead two people, and I wanted you to know it."),
        (AUDIT, "I'd really like to sit in on the audit, and I'd love to see the audit team from the inside."),
        (make(Want, text="How a budget is made", part="finance"), "learning more about how a budget is made, and"),
        (make(Want, text="Become staff engineer"), "I'd really like to become staff engineer, and"),
        (make(Want, text="a seat in the planning round"), "I'd really like a seat in the planning round, and"),
    ],
)
def test_the_text_says_what_i_want(want: Want, says: str) -> None:
    assert says in _drafted(want, ANA, in_context(career_of(ANA, want))).words


@pytest.mark.parametrize(
    ("text", "win"),
    [
        ("sit in on the audit", "Sat in on the audit"),
        ("become staff engineer", "Became staff engineer"),
        ("the planning round", "The planning round"),
    ],
)
def test_the_win_begins_as_what_one_has_done_by_then(text: str, win: str) -> None:
    assert wants.proposed_win(make(Want, text=text)) == win


def test_telling_it_is_what_is_next_with_whoever_does_not_know_where_nothing_presses_more() -> None:
    known = replace(ANA, cares_about=frozenset({"dates"}))
    assert next_open(ANA, in_context(career_of(ANA, LEAD))).text == "ask: what matters?"
    assert next_open(known, in_context(career_of(known, LEAD))).text == "tell what you want"
    assert next_open(known, in_context(career_of(known, LEAD, told(ANA, 9)))).text == ""
    assert next_open(known, in_context(career_of(known))).text == ""


def test_the_quarterly_review_says_who_does_not_know_and_t_tells_them() -> None:
    card = quarter_work.deciders(in_context(career_of(ANA, MARTA, LEAD, told(ANA, 9))))
    assert card
    assert card.told == ("told what you want: 1 of 2 (50 %)", "not told: Marta")
    assert ("t", "tell-want") in [(act.key, act.does) for act in card.acts]


def points(person: Person, career: Career) -> list[str]:
    return [point.text for point in agenda.points(person, in_context(career)) if "what I want" in point.text]


def test_the_agenda_offers_the_oldest_want_that_somebody_does_not_know() -> None:
    assert points(ANA, career_of(ANA, LEAD, AUDIT)) == ["what I want: lead two people"]
    assert points(ANA, career_of(ANA, LEAD, AUDIT, told(ANA, 3))) == [
        "what I want: sit in on the audit, and see the audit team"
    ]
    assert points(ANA, career_of(ANA, LEAD, told(ANA, 3))) == []
    peer = replace(OMAR, influence=0)
    assert points(peer, career_of(peer, LEAD)) == []


def test_ticking_it_tells_and_taking_the_tick_back_untells() -> None:
    context = in_context(career_of(ANA, LEAD, told(ANA, 200)))
    (point,) = (one for one in agenda.points(ANA, context) if one.about == LEAD.id)
    talked = in_context(after(context.career, talking.tick(point, ANA, context)))
    assert wants.is_told(ANA, talked, LEAD)
    (ticked,) = (one for one in agenda.points(ANA, talked) if one.is_ticked)
    assert ticked.text == "what I want: lead two people"
    back = in_context(after(talked.career, talking.tick(ticked, ANA, talked)))
    assert not wants.is_told(ANA, back, LEAD)
    assert len(back.career.tellings) == 1


def test_a_goal_on_which_nobody_decides_is_named() -> None:
    goal, other = make(Goal, title="Lead two", due=day(9)), make(Goal, title="Give talks", due=day(3))
    idea = make(Goal, title="An idea", state="idea")
    weak = replace(OMAR, influence=1, decides_on=frozenset({other.id}))
    career = career_of(replace(ANA, decides_on=frozenset({goal.id, "gone"})), weak, goal, other, idea)
    assert [one.title for one in deciders.without(career)] == ["Give talks"]
    assert [person.name for person in deciders.of(other, career)] == ["Omar"]
    shown = [
        "".join(part.text for part in line.parts).strip() for line in people_lines(in_context(career), 77, 40).lines
    ]
    assert shown[shown.index("nobody is named who decides on") + 1] == "Give talks"


def test_who_decides_on_a_goal_is_named_in_one_step_and_new_people_are_added() -> None:
    goal = make(Goal, title="Lead two")
    context = in_context(career_of(replace(ANA, decides_on=frozenset({goal.id})), goal, MARTA), MOMENT)
    now = after(context.career, deciders.named(goal, "Marta, Zoe", context))
    assert [person.name for person in deciders.of(goal, now)] == ["Marta", "Zoe"]
    assert deciders.typed_of(goal, now) == "Marta, Zoe"
    assert deciders.of(goal, after(now, deciders.named(goal, "", in_context(now)))) == []


def test_who_could_not_be_seen_among_those_who_decide_still_decides() -> None:
    goal = make(Goal, title="Lead two")
    away = replace(ANA, archived_on=TODAY, decides_on=frozenset({goal.id}))
    danas = [make(Person, name=f"Dana {name}") for name in ("Ruiz", "Kim")]
    career = career_of(goal, away, MARTA, *danas)
    for typed in ("Dana", "Marta", "Marta, Dana"):
        career = after(career, deciders.named(goal, typed, in_context(career, MOMENT)))
    assert deciders.typed_of(goal, career) == "Marta"
    assert goal.id in career.people[ANA.id].decides_on
    assert [goal.id in one.decides_on for one in career.people.values() if one.unclear] == [True]


def test_a_merged_person_decides_on_what_either_did() -> None:
    from career.model import merging

    one, other = (replace(p, decides_on=frozenset({goal})) for p, goal in ((ANA, "g1"), (MARTA, "g2")))
    career = after(career_of(one, other), merging.merge(other, one, career_of(one, other)))
    assert people.deciding(career)[0].decides_on == {"g1", "g2"}
