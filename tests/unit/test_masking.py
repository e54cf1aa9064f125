"""The mask: no name in any case or part, no private text, and everything else as it is."""

from __future__ import annotations

import pytest

from career.model import feedback, goals, tasks, wins
from career.model.direct_reports import Saying, Strength
from career.model.feedback import Feedback
from career.model.people import Person
from career.model.reframes import Reframe
from career.model.wins import Win
from career.views.masking import initials, masked
from tests.building import TODAY, after, career_of, in_context, moment_on


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
    hidden = masked(career_of(moment.make(Person, name="Dana Ruiz"), task))
    assert hidden.tasks[task.id].title == shown


def test_feedback_becomes_blocks_and_a_goal_stays() -> None:
    moment = moment_on()
    item = feedback.receive("be more present", moment, plain="talk first")
    goal = goals.add("Lead two people", moment)
    hidden = masked(career_of(item, goal))
    assert hidden.feedback[item.id].raw == "██ ████ ███████"
    assert hidden.feedback[item.id].plain == "████ █████"
    assert hidden.goals[goal.id] == goal


def test_what_is_private_about_a_report_becomes_blocks_and_the_day_stays() -> None:
    moment = moment_on()
    tom = moment.make(Person, name="Tom", role="report", growth_area="saying no", note="tired")
    said = moment.make(Saying, person=tom.id, text="lead two", on=moment.today, note="in the train")
    seen = moment.make(Strength, person=tom.id, text="calm", on=moment.today)
    hidden = masked(career_of(tom, said, seen))
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
    hidden = masked(career_of(tom, theirs, mine))
    assert hidden.reframes[mine.id] == mine
    shown = hidden.reframes[theirs.id]
    assert (shown.sentence, shown.draft, shown.they_said) == ("███ ████: ████.", "███ ████: ████.", "█ ████")


def test_a_career_of_nobody_is_masked_too() -> None:
    task = tasks.add("update the runbook", moment_on())
    assert masked(career_of(task)).tasks[task.id] == task


def test_initials() -> None:
    assert initials("Dana Ruiz") == "D. R."


def test_a_win_that_was_made_of_praise_is_as_private_as_the_praise() -> None:
    moment = moment_on()
    said = moment.make(Feedback, raw="clear notes", on=TODAY, kind="praise")
    career = career_of(said)
    shown = masked(after(career, wins.of_praise(said, in_context(career, moment))))
    [won] = shown.wins.values()
    assert "clear" not in won.text
    [own] = masked(career_of(moment.make(Win, text="clear notes", on=TODAY))).wins.values()
    assert own.text == "clear notes"
