"""The mask: no name in any case or part, no private text, and everything else as it is."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from career.model import tasks, wins
from career.model.choices import Pick
from career.model.direct_reports import Saying, Strength
from career.model.feedback import Feedback
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.model.visions import Vision
from career.model.wins import Win
from career.views.masking import BLOCK, Mask, initials
from tests.building import TODAY, after, career_of, in_context, moment_on, new_feedback, new_goal


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Reply to Dana Ruiz", "Reply to D. R."),
        ("reply to dana", "reply to d."),
        ("Ruiz's plan", "R.'s plan"),
        ("DANA asked", "D. asked"),
        ("Danaher is a company", "Danaher is a company"),
        ("nobody", "nobody"),
    ],
)
def test_a_name_becomes_initials_wherever_it_stands(title: str, shown: str) -> None:
    moment = moment_on()
    task = tasks.add(title, moment)
    hidden = Mask.of(career_of(moment.make(Person, name="Dana Ruiz"), task)).career()
    assert hidden.tasks[task.id].title == shown


def test_feedback_becomes_blocks_and_a_goal_stays() -> None:
    moment = moment_on()
    item = new_feedback("be more present", moment, plain="talk first")
    goal = new_goal("Lead two people", moment)
    hidden = Mask.of(career_of(item, goal)).career()
    assert hidden.feedback[item.id].raw == "██ ████ ███████"
    assert hidden.feedback[item.id].plain == "████ █████"
    assert hidden.goals[goal.id] == goal


def test_what_is_private_about_a_report_becomes_blocks_and_the_day_stays() -> None:
    moment = moment_on()
    tom = moment.make(Person, name="Tom", role="report", growth_area="saying no", note="tired")
    said = moment.make(Saying, person=tom.id, text="lead two", on=moment.today, note="in the train")
    seen = moment.make(Strength, person=tom.id, text="calm", on=moment.today)
    hidden = Mask.of(career_of(tom, said, seen)).career()
    assert hidden.people[tom.id].growth_area == "██████ ██"
    assert hidden.people[tom.id].note == "█████"
    assert (hidden.sayings[said.id].text, hidden.sayings[said.id].note) == ("████ ███", "██ ███ █████")
    assert (hidden.strengths[seen.id].text, hidden.strengths[seen.id].on) == ("████", moment.today)


def test_a_reframe_for_somebody_becomes_blocks_and_one_of_my_own_stays() -> None:
    moment = moment_on()
    tom = moment.make(Person, name="Tom", role="report")
    words = {"sentence": "You said: lead.", "draft": "You said: lead.", "they_said": "a rule"}
    theirs, mine = (
        moment.make(Reframe, about="t1", for_person=tom.id, **words),
        moment.make(Reframe, about="t2", **words),
    )
    hidden = Mask.of(career_of(tom, theirs, mine)).career()
    assert hidden.reframes[mine.id] == mine
    shown = hidden.reframes[theirs.id]
    assert (shown.sentence, shown.draft, shown.they_said) == ("███ ████: ████.", "███ ████: ████.", "█ ████")


def test_a_career_of_nobody_is_masked_too() -> None:
    task = tasks.add("update the runbook", moment_on())
    assert Mask.of(career_of(task)).career().tasks[task.id] == task


def test_initials() -> None:
    assert initials("Dana Ruiz") == "D. R."


def test_what_i_really_want_is_private() -> None:
    moment = moment_on()
    wanted = moment.make(Vision, on=moment.today, text="Leave for a lab", first_answer="More money")
    shown = Mask.of(career_of(wanted)).career().visions[wanted.id]
    assert (shown.text, shown.first_answer) == ("█████ ███ █ ███", "████ █████")


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("José", "ask Jose and JOSÉ", "ask J. and J."),
        ("Jose", "ask José", "ask J."),
        ("Anne-Marie O'Brien", "Anne-Marie's talk, with Obrien and O'Brien", "A.-M.'s talk, with Obrien and O'B."),
        ("Dana Ruiz", "mail dana.ruiz@example.org, @dana_ruiz", "mail d..r.@example.org, @d._r."),
        ("Жанна Белых", "спроси Жанна", "спроси Ж."),
        ("佐藤", "佐藤さんに聞く", "佐.さんに聞く"),
        ("\u092a\u094d\u0930\u093f\u092f\u093e", "ask \u092a\u094d\u0930\u093f\u092f\u093e today", "ask \u092a. today"),
        ("Head of Sales", "the head of support, 3 of 5", "the h. of support, 3 of 5"),
        ("Agent 47", "47 alerts for the agent", "47 alerts for the a."),
    ],
)
def test_a_name_is_found_in_every_writing_and_common_words_stay(name: str, text: str, shown: str) -> None:
    moment = moment_on()
    mask = Mask.of(career_of(moment.make(Person, name=name)))
    assert mask.text(text) == shown
    assert mask.text(shown) == shown


def test_who_gained_is_masked_where_nobody_wrote_a_record_of_them() -> None:
    moment = moment_on()
    win = moment.make(Win, text="Shipped", on=moment.today, for_whom="Marta and the support team")
    kept = moment.make(Reframe, about="t1", gains="Marta", shown_by="Ola Berg")
    shown = Mask.of(career_of(win, kept)).career()
    assert shown.wins[win.id].for_whom == "M. and the support team"
    assert (shown.reframes[kept.id].gains, shown.reframes[kept.id].shown_by) == ("M.", "O. B.")


def test_a_private_text_is_hidden_where_it_is_the_text_of_another_record() -> None:
    moment = moment_on()
    item = new_feedback("be more present", moment)
    pick = moment.make(Pick, text="Be more present", skills=frozenset({"listening"}))
    assert Mask.of(career_of(item, pick)).career().picks[pick.id].text == "██ ████ ███████"


def test_a_message_hides_the_private_text_that_it_quotes_even_cut_short() -> None:
    moment = moment_on()
    item = new_feedback("be more present in every review of the quarter", moment)
    mask = Mask.of(career_of(item, moment.make(Person, name="Dana")))
    assert mask.line("f1 (be more present in every re…), said Dana") == "f1 (██ ████ ███████ ██ █████ ██…), said D."
    assert mask.line("be more careful") == "be more careful"
    assert mask.label("Noted 'don't be late' on Fri 20 Nov 2026") == "Noted '███'█ ██ ████' on Fri 20 Nov 2026"
    assert mask.label("Half a year of work") == "Half a year of work"


def test_an_id_a_state_and_a_link_are_never_changed() -> None:
    moment = moment_on()
    person = moment.make(Person, name="Open Task")
    task = moment.make(Task, title="open the door", for_person=person.id)
    shown = Mask.of(career_of(person, task)).career().tasks[task.id]
    assert (shown.title, shown.state, shown.for_person) == ("o. the door", "open", person.id)


def test_a_later_mask_remembers_what_is_masked_until_a_name_is_new() -> None:
    moment = moment_on()
    career = career_of(moment.make(Person, name="Dana"), moment.make(Task, title="ask Dana and Tom"))
    first = Mask(career)
    assert len(first.left) == 2
    first.career()
    more = career.changed([moment.make(Task, title="ask Dana")])
    assert [record.headline for record in Mask(more, first).left] == ["ask Dana"]
    named = career.changed([moment.make(Person, name="Tom")])
    assert [task.title for task in Mask(named, first).career().tasks.values()] == ["ask D. and T."]


def test_records_are_masked_in_blocks_of_which_none_takes_long() -> None:
    moment = moment_on()
    career = career_of(*(moment.make(Task, title=f"ask {n}") for n in range(BLOCK + 1)))
    mask = Mask(career)
    assert sum(1 for _ in mask.in_blocks()) == 2
    assert not mask.left
    with patch.object(Mask, "record", side_effect=AssertionError("it was masked already")):
        assert len(mask.career().tasks) == BLOCK + 1


def test_a_win_that_was_made_of_praise_is_as_private_as_the_praise() -> None:
    moment = moment_on()
    said = moment.make(Feedback, raw="clear notes", on=TODAY, kind="praise")
    career = career_of(said)
    shown = Mask.of(after(career, wins.of_praise(said, in_context(career, moment)))).career()
    [won] = shown.wins.values()
    assert "clear" not in won.text
    [own] = Mask.of(career_of(moment.make(Win, text="clear notes", on=TODAY))).career().wins.values()
    assert own.text == "clear notes"


def test_a_message_hides_a_win_of_praise_that_was_put_in_other_words() -> None:
    moment = moment_on()
    win = moment.make(Win, text="Notes that all can follow", on=TODAY, praise="f00000001")
    assert Mask.of(career_of(win)).line("w1 (Notes that all can follow)") == "w1 (█████ ████ ███ ███ ██████)"
