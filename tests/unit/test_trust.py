"""Trust, repair and mentoring: what I have shown, which step is next, and that none of it leaves rung (B11 to B14)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from career.edits import editing
from career.errors import BadValue
from career.model import mentorings, merging, private, repairs, trust
from career.model.agenda import Topic
from career.model.conflicts import Conflict
from career.model.contacts import Contact
from career.model.feedback import Feedback, Telling
from career.model.mentorings import Mentoring
from career.model.people import Person
from career.model.repairs import Repair
from career.model.report_goals import ReportGoal
from career.model.settings import Settings
from career.model.text_names import IMPROVES
from career.texts import draft, registry
from career.views import cadence, influence
from career.views.masking import Mask
from career.views.nudges import nudge
from career.views.people_lines import people_lines
from career.views.upcoming import everything
from tests.building import TODAY, after, career_of, day, in_context, moment_on

MOMENT = moment_on()
DANA = MOMENT.make(Person, name="Dana Ruiz", role="peer", influence=2, cares_about=frozenset({"time"}), cadence_days=0)


def strained(ago: int, state: Any = "strained", **more: Any) -> Repair:
    return MOMENT.make(Repair, person=DANA.id, on=day(-ago), state=state, **more)


# Trust


@pytest.mark.parametrize(
    ("character", "competence", "side"),
    [
        (3, 1, "competence"),
        (1, 3, "character"),
        (3, 3, None),
        (2, 2, None),
        (4, 0, "competence"),
        (1, 1, "character"),
        (0, 1, "character"),
        (None, 1, "competence"),
        (None, 2, None),
        (None, None, None),
    ],
)
def test_the_side_of_which_little_was_shown_gets_a_move(
    character: int | None, competence: int | None, side: str | None
) -> None:
    person = replace(DANA, shown_character=character, shown_competence=competence)
    assert trust.low_side(person) == side
    assert bool(trust.move(person)) is bool(side)
    assert {"character": "promise", "competence": "result", None: ""}[side] in trust.move(person)


def test_each_number_has_words_about_me() -> None:
    for side in trust.SIDES:
        assert len(trust.SHOWN_WORDS[side]) == trust.MOST + 1
    person = replace(DANA, shown_character=3, shown_competence=0)
    assert (trust.words(person, "character"), trust.words(person, "competence")) == ("3, often", "0, nothing yet")
    assert trust.words(DANA, "character") == ""


def test_a_move_that_was_made_is_a_contact_that_shows_the_side() -> None:
    person = replace(DANA, shown_character=3, shown_competence=1, trust_move="the rota", trust_move_on=day(2))
    context = in_context(career_of(person), MOMENT)
    assert [(due.kind, due.on) for due in everything(context)] == [("trust", day(2))]
    career = after(context.career, trust.made(person, context))
    (kept,) = career.contacts.values()
    assert (kept.trust, kept.text, kept.on) == ("competence", "the rota", TODAY)
    assert trust.last_shown(person, "competence", career) == TODAY
    assert career.people[DANA.id].trust_move == ""
    assert "result" in trust.move(career.people[DANA.id])  # until more was shown


# Repair


@pytest.mark.parametrize(("ago", "nudges"), [(14, False), (15, True)])
def test_a_strained_relation_nudges_on_the_fifteenth_day(ago: int, *, nudges: bool) -> None:
    found = nudge(in_context(career_of(DANA, strained(ago))))
    assert (found is not None and found.kind == "repair") is nudges


def test_the_days_are_a_setting_and_the_day_of_the_next_step_may_be_said() -> None:
    assert nudge(in_context(career_of(DANA, strained(8)), settings=Settings(repair_days=7)))
    assert nudge(in_context(career_of(DANA, strained(20, next_on=TODAY)))) is None
    assert nudge(in_context(career_of(DANA, strained(2, next_on=day(-1)))))


def test_it_comes_before_all_other_nudges_at_most_once_a_week_and_not_of_who_is_archived() -> None:
    from career.model.nudge_answers import NudgeAnswer

    records = (DANA, strained(40))
    last = MOMENT.make(NudgeAnswer, kind="repair", on=day(-6))
    assert nudge(in_context(career_of(*records, last))) is None
    assert nudge(in_context(career_of(*records, replace(last, on=day(-7)))))
    assert nudge(in_context(career_of(replace(DANA, archived_on=TODAY), strained(40)))) is None


def test_a_repair_walks_from_strained_to_a_fresh_start_and_every_step_counts_from_its_day() -> None:
    career = career_of(DANA)
    for ago, state, kind in (
        (40, "strained", "ask to start again"),
        (30, "invited", "did you meet?"),
        (20, "talked", "is it a fresh start?"),
    ):
        career = career.changed([strained(ago, state)])
        (due,) = everything(in_context(career))
        assert (due.kind, due.on, due.text) == ("repair", day(14 - ago), f"Dana Ruiz: {kind}")
    for last in ("fresh_start", "none"):
        done = career.changed([strained(10, last)])
        assert not list(everything(in_context(done)))
        assert nudge(in_context(done)) is None


def test_the_latest_step_counts_whatever_was_written_down_last() -> None:
    late, early = strained(3, "talked"), strained(9, "invited")
    assert repairs.latest(DANA.id, career_of(DANA, late, early)) == late
    assert repairs.waiting(in_context(career_of(DANA, late, early))) == [late]


def test_asking_to_start_again_invites_and_comes_back_two_days_after_the_second_day() -> None:
    context = in_context(career_of(DANA, strained(20)), MOMENT)
    typed = {"person": "Dana", "first_day": "next thu", "second_day": "next tue", "meal": "lunch"}
    said = draft.draft(registry.named("S2"), None, typed, context)
    assert "got off track" in said.words
    assert "work well together again" in said.words
    assert "lunch with me on Tuesday 24 or Thursday 26 November" in said.words
    assert "how you saw what happened, and perhaps we can start again" in said.words
    assert "I'd value that" in said.words
    career = after(context.career, draft.tell(said, "", context))
    now = repairs.latest(DANA.id, career)
    assert now is not None
    assert (now.state, now.on, now.next_on) == ("invited", TODAY, day(7))
    assert [(due.kind, due.on) for due in everything(in_context(career))] == [("repair", day(7))]


# Mentoring


def asked(area: str = "crisis calls", person: Person = DANA) -> tuple[Any, Mentoring]:
    context = in_context(career_of(person), MOMENT)
    typed = {"person": "Dana", "area": area}
    said = draft.draft(registry.named("S6"), None, typed, context)
    career = after(context.career, draft.tell(said, "", context))
    (one,) = career.mentorings.values()
    return in_context(career, MOMENT), one


@pytest.mark.parametrize("area", ["", "  "])
def test_a_mentor_is_asked_in_one_area_and_not_without(area: str) -> None:
    with pytest.raises(BadValue) as refused:
        asked(area)
    assert refused.value.field == "area"
    with pytest.raises(BadValue):
        mentorings.asked({"person": DANA.id, "area": area, "asked_on": TODAY}, in_context(career_of(DANA)))


def test_who_was_asked_comes_back_in_ten_days() -> None:
    context, one = asked()
    assert (one.state, one.asked_on) == ("asked", TODAY)
    assert [(due.kind, due.on, due.text) for due in everything(context)] == [
        ("mentor", day(10), "Dana Ruiz: your mentor in crisis calls?")
    ]


def test_a_yes_brings_one_on_ones_once_a_month_and_its_end_takes_them_away() -> None:
    context, one = asked(person=replace(DANA, role="other", cadence_days=None))
    career = after(context.career, mentorings.answered(one, "yes", None, context))
    person, now = career.people[DANA.id], career.mentorings[one.id]
    assert (now.state, now.since) == ("yes", TODAY)
    meeting = cadence.meeting(person, in_context(career))
    assert meeting is not None
    assert (meeting.every, meeting.is_one_on_one, meeting.on) == (30, True, day(30))
    career = after(career, mentorings.answered(now, "ended", None, in_context(career)))
    assert career.mentorings[one.id].ended_on == TODAY
    assert career.people[DANA.id].cadence_days is None
    assert not list(everything(in_context(career)))


def test_who_is_met_more_often_already_is_met_as_often_as_before() -> None:
    context, one = asked(person=replace(DANA, role="manager", cadence_days=7))
    career = after(context.career, mentorings.answered(one, "yes", None, context))
    assert career.people[DANA.id] == context.career.people[DANA.id]


def test_a_mentor_in_two_things_is_met_as_long_as_one_goes_on() -> None:
    mentor = replace(DANA, role="mentor", cadence_days=30)
    both = [MOMENT.make(Mentoring, person=DANA.id, area=area, asked_on=TODAY, state="yes") for area in ("calls", "pay")]
    career = career_of(mentor, *both)
    for one, days in zip(both, (30, None), strict=True):
        career = after(career, mentorings.answered(one, "ended", None, in_context(career)))
        assert career.people[DANA.id].cadence_days == days


@pytest.mark.parametrize("name", ["Lena", "Zoe"])
def test_a_mentor_who_was_somebody_else_is_met_instead(name: str) -> None:
    lena = MOMENT.make(Person, name="Lena")
    one = MOMENT.make(Mentoring, person=DANA.id, area="calls", asked_on=TODAY, state="yes", every_days=14)
    context = in_context(career_of(replace(DANA, cadence_days=14), lena, one), MOMENT)
    people = after(context.career, editing.edit(one, {"person": name}, context)).people
    assert {person.name: person.cadence_days for person in people.values()} == {"Lena": None, "Dana Ruiz": None} | {
        name: 14
    }


def test_a_no_ends_it_and_changes_nothing_else() -> None:
    context, one = asked()
    career = after(context.career, mentorings.answered(one, "no", None, context))
    assert career.mentorings[one.id].is_closed
    assert career.people == context.career.people


def test_two_people_who_are_one_keep_all_of_it() -> None:
    other = MOMENT.make(Person, name="Dana", shown_character=0, trust_move="the rota", trust_move_on=day(2))
    one = MOMENT.make(Mentoring, person=other.id, area="crisis calls", asked_on=TODAY)
    career = career_of(DANA, other, replace(strained(3), person=other.id), one)
    career = after(career, merging.merge(other, DANA, career))
    now = career.people[DANA.id]
    assert (now.shown_character, now.trust_move, now.trust_move_on) == (0, "the rota", day(2))
    assert repairs.latest(DANA.id, career)
    assert mentorings.of(DANA.id, career)


# Nothing of it leaves


def test_what_others_see_has_no_record_of_it_and_people_without_it() -> None:
    context, _ = asked(person=replace(DANA, shown_character=1, trust_move="the rota", trust_move_on=TODAY))
    tagged = MOMENT.make(Contact, person=DANA.id, on=TODAY, text="kept my word", trust="character")
    career = context.career.changed([strained(3, text="we argued"), tagged])
    seen = private.left_out(career)
    assert [len(seen.table(name)) for name in ("repairs", "mentorings", "tellings")] == [0, 0, 0]
    assert seen.people[DANA.id] == DANA
    assert seen.contacts[tagged.id] == replace(tagged, trust="", text="")


def test_another_text_of_something_private_is_as_private() -> None:
    told = MOMENT.make(Telling, person=DANA.id, on=TODAY, script=IMPROVES, text="listen first")
    words = MOMENT.make(ReportGoal, person=DANA.id, in_their_words="fewer nights", on=TODAY)
    tagged = MOMENT.make(Contact, person=DANA.id, on=TODAY, text="kept my word", trust="character")
    line = MOMENT.make(Topic, person=DANA.id, about=told.id, said="they nodded")
    plain = MOMENT.make(Contact, person=DANA.id, on=TODAY, text="lunch")
    fields = {told: "text", words: "in_their_words", tagged: "text", line: "said", plain: "text"}
    others = {one: MOMENT.make(Conflict, of=one.id, path=path, text="lost") for one, path in fields.items()}
    lost = MOMENT.make(Conflict, of="k99999999", path="text", text="of one that is gone")
    seen = private.left_out(career_of(DANA, *others, *others.values(), lost))
    assert list(seen.conflicts) == [others[plain].id]


@pytest.mark.parametrize(
    ("ago", "said"), [(5, "start again? in 9 d"), (14, "start again? today"), (17, "start again? 3 d late")]
)
def test_the_list_of_people_says_what_is_next_and_when_before_what_is_less_pressing(ago: int, said: str) -> None:
    new = MOMENT.make(Feedback, raw="long mails", on=day(-2), person=DANA.id)
    career = career_of(DANA, new, strained(ago))
    assert influence.next_open(DANA, in_context(career)).text == said
    masked = Mask.of(career).career()
    assert influence.next_open(DANA, in_context(masked)).text == "1 new in feedback"


def test_a_silent_change_comes_before_a_step_that_is_to_come_and_after_one_that_is_due() -> None:
    silent = MOMENT.make(Feedback, raw="x", plain="y", change_made="z", change_on=day(-3), on=day(-9), person=DANA.id)
    assert influence.next_open(DANA, in_context(career_of(DANA, silent, strained(5)))).text == "tell a change, 3 d old"
    assert influence.next_open(DANA, in_context(career_of(DANA, silent, strained(14)))).text == "start again? today"


def test_a_report_with_whom_it_is_strained_says_so_below_their_row() -> None:
    tom = MOMENT.make(Person, name="Tom", role="report", influence=0)
    step = MOMENT.make(Repair, person=tom.id, on=day(-5))
    lines = people_lines(in_context(career_of(tom, step)), 77, 22).lines
    assert any("between you: start again? in 9 d" in "".join(part.text for part in line.parts) for line in lines)
