"""Stories of the three reasons: each asks something else, and the keys that it takes are counted."""

from __future__ import annotations

from career.model import reframes, tasks
from career.model.direct_reports import Strength
from career.model.goals import Goal
from career.model.people import Person
from career.model.records import Change, Step
from tests.building import SETTINGS
from tests.ui.conftest import OpenUser
from tests.ui.user import User
from tui.host import clock
from widgets.inputs import MultilineInput

RUNBOOK = "update the payments runbook"
SIGNS = ("I'm updating", "I'll update", "follow it once to see if it holds", "take on something new")
"""Words that only drafts have."""


def work(title: str = RUNBOOK, **more: object) -> Step:
    """Give the step that adds a task from Ana, with Priya at hand."""
    make = clock.moment().make
    ana, priya = make(Person, name="Ana Lima", role="manager"), make(Person, name="Priya Nair", role="peer")
    changes: list[Change] = [ana, priya, tasks.add(title, clock.moment(), assigned_by=ana.id, **more)]
    return Step("Added", changes)


def kept_by(user: User) -> reframes.Reframe:
    """Give the reframe that was kept."""
    (kept,) = user.career.reframes.values()
    return kept


# don't know how


async def test_who_does_not_know_how_is_asked_three_things_before_anything_is_drafted(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "k")
        user.sees("Tab: which part do you know already? Who can show you?", "Tab: write your own first")
        user.sees_not(*SIGNS)
        before = user.keys
        await user.presses("tab")
        user.sees("Which part of it do you know already?")
        await user.presses("the alerts, not the commands", "tab")
        user.sees("to learn", "who can show you?")
        user.sees("The smallest thing you could find out in 25 minutes")
        assert user.keys - before == 2
        user.app.screen.query_one("#card-text", MultilineInput).put("")
        await user.presses("run the last three commands once", "tab", "Lena", "enter")
        kept = kept_by(user)
        assert (kept.known, kept.shown_by) == ("the alerts, not the commands", "Lena")
        assert kept.then_do == "run the last three commands once"
        assert kept.learn == "by Friday 27 November I can explain technical documentation here to Lena"
        assert kept.sentence.startswith("The alerts, not the commands. ")
        assert reframes.is_draft(kept.sentence, kept.draft, SETTINGS)


async def test_who_could_show_it_and_what_there_is_to_learn_are_seen_at_once(dashboard: OpenUser) -> None:
    priya = clock.moment().make(Person, name="Omar Haddad", role="peer")
    good = clock.moment().make(Strength, person=priya.id, text="wrote the payments runbook", on=clock.moment().today)
    before = work()
    async with dashboard(Step("Added", [*before.changes, priya, good])) as user:
        await user.presses("4", "r", "k")
        user.sees("perhaps Omar Haddad: seen 21 November: wrote the payments runbook")
        user.sees("by Friday 27 November I can explain technical documentation here to Ana Lima")


async def test_what_lasts_is_on_the_folded_card_and_what_holds_me_back_is_counted(dashboard: OpenUser) -> None:
    made = [clock.moment().make(reframes.Reframe, about=f"t{at}", reasons=frozenset({"like"})) for at in range(5)]
    async with dashboard(Step("Added", [*work().changes, *made])) as user:
        await user.presses("4", "r")
        user.sees("lasts", "people act on what I write when I am not there")
        user.sees("l don't like it 5x")
        await user.presses("l")
        user.sees("l [x] don't like it 5x")


async def test_what_the_goal_is_a_step_to_is_on_the_card_and_in_the_sentence(dashboard: OpenUser) -> None:
    why = "from on call to running the payments team"
    goal = clock.moment().make(Goal, title="Go-to for the payments runbook", step_to=why)
    async with dashboard(Step("Added", [*work().changes, goal])) as user:
        await user.presses("4", "r")
        user.sees("step to", why)
        user.sees(f"my goal “Go-to for the payments runbook”: {why}.")


async def test_no_draft_of_any_turn_is_seen_with_know_before_own_words(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "k")
        for _ in range(3):
            await user.presses("v")
            user.sees_not(*SIGNS)
        await user.presses(".")
        user.sees_not(*SIGNS)
        await user.presses(".", "tab", "who is paged", "escape")
        user.sees("Who is paged.")


async def test_who_keeps_before_a_draft_was_seen_keeps_own_words_alone(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4")
        before = user.keys
        await user.presses("r", "k", "tab", "the alerts, not the commands", "enter")
        assert user.keys - before == 4
        kept = kept_by(user)
        assert (kept.known, kept.sentence) == ("the alerts, not the commands", "The alerts, not the commands.")
        assert not reframes.is_draft(kept.sentence, kept.draft, SETTINGS)
        await user.presses("r")
        user.sees("The alerts, not the commands.")
        user.sees_not(*SIGNS)


async def test_three_keys_with_know_keep_skills_a_step_and_a_learning_goal_but_no_sentence(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4")
        before = user.keys
        await user.presses("r", "k", "enter")
        assert user.keys - before == 3
        kept = kept_by(user)
        assert kept.sentence == ""
        assert kept.skills
        assert kept.then_do
        assert "I can explain" in kept.learn
        assert user.row().tail == "no sentence yet"


# don't like it


async def test_who_does_not_like_it_chooses_one_way_to_like_it(dashboard: OpenUser) -> None:
    async with dashboard(work(minutes_each=40)) as user:
        await user.presses("4", "r", "l")
        user.sees("with somebody: do it with Priya Nair")
        await user.presses("b")
        user.sees("from a distance: in June's review, what will this line")
        await user.presses("b")
        user.sees("a challenge: beat 40 min, the time it took so far")
        await user.presses("enter")
        assert kept_by(user).way_to_like == "challenge"
        await user.presses("r")
        user.sees("a challenge: beat 40 min")


async def test_three_keys_keep_exactly_one_way_to_like_it(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "l", "enter")
        assert kept_by(user).way_to_like == "someone"


async def test_without_that_reason_no_way_to_like_it_is_kept(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "b", "enter")
        assert kept_by(user).way_to_like == ""


# see no use


async def test_who_sees_no_use_and_can_name_nobody_gets_the_text_that_asks(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4")
        before = user.keys
        await user.presses("r", "u")
        user.sees("who gains by it? A name", "what breaks if nobody does it?", "which need of the organisation?")
        user.sees("Before I update the payments runbook, can you tell me", "to Ana Lima: it does not say who")
        user.sees_not(*SIGNS)
        await user.presses("enter")
        assert user.keys - before == 3
        kept = kept_by(user)
        assert (kept.verdict, kept.sentence, kept.then_do) == ("ask", "", "say it to Ana Lima")
        assert user.career.headline(kept.told) == "Ana Lima"
        assert str(kept.follow_up_on) == "2026-11-23"
        assert user.row().tail == "asked what for"
        await user.presses("2")
        user.sees("in 2 d Ana Lima: update the payment")


async def test_the_answer_brings_the_card_back_with_it(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "u", "enter", "2", "space")
        user.sees("What is 'update the payments runbook' for?", "who will use the result")
        await user.presses("the night shift restarts payments by it", "enter", "4")
        user.sees("to reframe")
        await user.presses("r")
        user.sees("the night shift restarts payments by it", "The night shift restarts payments by it.")
        await user.presses("enter")
        kept = kept_by(user)
        assert kept.verdict == "invest"
        assert kept.sentence.startswith("The night shift restarts payments by it. ")


async def test_a_name_turns_it_into_a_sentence(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4")
        before = user.keys
        await user.presses("r", "u", "tab", "Omar's night shift", "enter")
        assert user.keys - before == 4
        kept = kept_by(user)
        assert (kept.verdict, kept.gains) == ("invest", "Omar's night shift")
        assert "Omar's night shift can do it without asking me" in kept.sentence
        assert reframes.is_draft(kept.sentence, kept.draft, SETTINGS)


async def test_a_need_of_the_organisation_comes_from_the_goal(dashboard: OpenUser) -> None:
    goal = clock.moment().make(Goal, title="Go-to for payments", org_metric="hours of downtime")
    async with dashboard(Step("Added", [goal]), work()) as user:
        await user.presses("4", "r", "u")
        user.sees("hours of downtime")
        user.sees_not("it does not say who")


# for all of them


async def test_each_key_is_worth_its_press(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        before = user.keys
        await user.presses("R")
        assert user.keys - before == 1, "Later: one key on a row"
        before = user.keys
        await user.presses("4", "r", "l", "tab", " and nobody waits", "enter")
        assert user.keys - before == 1 + 3 + 1, "The pane, three, and one more to write in own words"


async def test_the_next_step_is_rehearsed_in_upcoming_and_taken_with_space(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "enter", "2")
        user.sees("in 2 d write the steps")
        await user.presses("+")
        assert str(kept_by(user).then_on) == "2026-11-24"
        await user.presses("space")
        user.sees("Took the step")
        assert str(kept_by(user).stepped_on) == "2026-11-21"
        user.sees_not("in 2 d write the steps")


async def test_the_appeal_is_set_before_and_asked_again_after(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "<", "<", "enter")
        assert (kept_by(user).appeal_before, kept_by(user).appeal_after) == (3, None)
        await user.presses("r", ".", ">", "enter")
        assert (kept_by(user).appeal_before, kept_by(user).appeal_after) == (3, 6)


async def test_what_is_unfolded_can_be_written(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", ".", "tab", "tab", "tab", "the night shift", "tab", "Omar ends 412 alone", "enter")
        kept = kept_by(user)
        assert (kept.gains, kept.done_right) == ("the night shift", "Omar ends 412 alone")


async def test_a_task_of_somebody_else_is_offered_and_ends_in_a_question(dashboard: OpenUser) -> None:
    tom = clock.moment().make(Person, name="Tom Reed", role="report")
    async with dashboard(Step("Added", [tom]), work(for_person=tom.id)) as user:
        await user.presses("4", "r")
        user.sees("offered: it is theirs once Tom Reed has answered", "?")
        await user.presses("enter")
        kept = kept_by(user)
        assert kept.sentence.endswith("?")
        assert reframes.sentence_status(kept, SETTINGS) == "offered"
        assert user.row().tail == "offered"


async def test_a_second_session_may_change_the_task_while_the_card_is_open(
    dashboard: OpenUser, open_store: object
) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "l", "tab", " for the night shift")
        other = open_store()  # type: ignore[operator]
        (task,) = other.career.tasks.values()
        from msgspec.structs import replace

        other.commit("Edited", [replace(task, minutes_each=90, title="update the runbook for payments")])
        await user.until(lambda: next(iter(user.career.tasks.values())).minutes_each == 90)
        await user.presses("enter")
        (task,) = user.career.tasks.values()
        assert (task.title, task.minutes_each) == ("update the runbook for payments", 90)
        assert kept_by(user).sentence.endswith("for the night shift")


async def test_a_resize_takes_nothing_from_what_is_being_typed(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("4", "r", "u", "tab", "the night sh")
        for size in ((40, 12), (120, 40), (80, 24)):
            await user.resizes(*size)
            assert user.line() == "the night sh"
        await user.presses("ift", "enter")
        assert kept_by(user).gains == "the night shift"


async def test_a_card_names_nobody_while_names_are_masked(dashboard: OpenUser) -> None:
    async with dashboard(work()) as user:
        await user.presses("z", "n", "sit with Priya and show her the tools", "enter", "l")
        user.sees("do it with P. N.")
        user.sees_not("Priya Nair")
