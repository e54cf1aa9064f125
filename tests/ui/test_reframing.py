"""Stories of the reframe card: three keys from any row, four for a new task, own words, and nothing lost."""

from __future__ import annotations

import re
from datetime import date

import pytest

from career.model import tasks
from career.model.records import Step
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.test_upcoming_pane import on_line
from tests.ui.user import User
from tui.host import clock

RUNBOOK = "update the payments runbook"


def task(title: str = RUNBOOK) -> Step:
    """Give the step that adds one task."""
    return Step("Added", [tasks.add(title, clock.moment())])


async def _keep_with_three_keys(user: User, text: str) -> None:
    before = user.keys
    await user.presses("r")
    user.sees(f"REFRAME  {text}"[:40], "held back by?")
    await user.presses("l", "enter")
    assert user.keys - before == 3
    (kept,) = user.career.reframes.values()
    assert kept.reasons == {"like"}
    assert user.career.headline(kept.about) == text
    user.sees("Reframed")


@pytest.mark.parametrize(
    ("pane", "text"),
    [
        ("1", "Lead two people"),
        ("2", "renew the badge"),
        ("3", "long mails"),
        ("4", RUNBOOK),
    ],
)
async def test_three_keys_reframe_a_row_of_any_pane(dashboard: OpenUser, pane: str, text: str) -> None:
    async with dashboard(life()) as user:
        await user.presses(pane)
        await _keep_with_three_keys(user, text)


async def test_three_keys_reframe_from_a_detail_view(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "enter")
        assert user.screen_name() == "DetailScreen"
        await _keep_with_three_keys(user, RUNBOOK)
        assert user.screen_name() == "DetailScreen"
        user.sees("held back", "don't like it")


@pytest.mark.parametrize(("kind", "text"), [("approval", "Lead two people"), ("follow-up", "late to stand-up")])
async def test_a_row_without_a_text_of_its_own_is_reframed_by_what_it_is_about(
    dashboard: OpenUser, kind: str, text: str
) -> None:
    async with dashboard(life(approval_of="")) as user:
        await on_line(user, kind)
        await user.presses("r")
        user.sees(f"REFRAME  {text}")


async def test_a_reframe_that_was_found_opens_the_card_of_its_task(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r", "tab", " quokka", "enter", "/", "quokka", "enter", "r")
        user.sees(f"REFRAME  {RUNBOOK}")
        await user.presses("u", "enter")
        (kept,) = user.career.reframes.values()
        assert kept.reasons == {"use"}


async def test_four_keys_reframe_a_new_task(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        before = user.keys
        await user.presses("n", "document the release process", "enter", "u", "enter")
        assert user.keys - before == 4
        (kept,) = user.career.reframes.values()
        assert user.career.headline(kept.about) == "document the release process"
        assert kept.reasons == {"use"}
        assert kept.skills
        await user.presses("4")
        user.sees("document the re")


async def test_a_task_put_by_for_later_says_so_until_it_is_reframed(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "R")
        user.sees("later", "1 to reframe")
        await user.presses("r", "enter")
        user.sees("0 to reframe")
        user.sees_not("later")


async def test_a_new_task_is_put_by_in_two_keys(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape")
        before = user.keys
        await user.presses("n")
        user.sees("Tab reframe later")
        await user.presses("update the payments runbook", "tab")
        assert user.keys - before == 2
        (task,) = user.career.tasks.values()
        assert (task.title, task.to_reframe) == ("update the payments runbook", True)
        user.sees("to reframe", "u to undo")
        await user.presses("n")
        assert user.line() == "", "a task that was put by is no draft"
        await user.presses("tab")
        user.sees("one line is enough")


async def test_a_feedback_put_by_for_later_becomes_a_task_to_reframe(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "R", "4")
        user.sees("long mails", "to reframe")


async def test_a_drafted_sentence_is_a_draft_until_it_has_three_words_of_ones_own(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r")
        user.sees("rung's draft. Tab: add")
        await user.presses("tab", " Omar Lena", "enter")
        user.sees("draft")
        await user.presses("r")
        user.sees_not("redraft")  # the sentence is the person's own by now: no draft takes its place
        await user.presses("escape")
        assert user.row().tail == "draft"
        await user.presses("r", "tab", " Marta", "enter")
        assert user.row().tail == "✓"
        user.sees_not("draft")


async def test_who_does_not_know_how_is_shown_no_draft_before_own_words(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r")
        user.sees("rung's draft. Tab: add", "v redraft")
        await user.presses("k")
        user.sees("Tab: write your own first")
        user.sees_not("draft")
        await user.presses("tab", "I know who is paged", "enter")
        (kept,) = user.career.reframes.values()
        assert kept.known == "I know who is paged"
        assert kept.sentence == "I know who is paged."
        assert user.row().tail == "✓"


async def test_skills_are_switched_by_digit_and_added_by_name(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r", "1", "o", "coaching the night shift", "enter", "enter")
        (kept,) = user.career.reframes.values()
        assert "coaching the night shift" in kept.skills
        await user.presses("r")
        user.sees("[x] coaching the night shift")


@pytest.mark.parametrize("unfold", ["", "."])
async def test_a_skill_keeps_its_place_on_or_off(dashboard: OpenUser, unfold: str) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r", *unfold)
        for digit in "12321":
            await user.presses(digit)
            places = [int(place) for place in re.findall(r"(\d) \[[x ]\]", user.screen_text())]
            assert len(places) > 1
            assert places == sorted(places), user.screen_text()


async def test_a_vague_task_gets_one_question_and_no_skill(dashboard: OpenUser) -> None:
    async with dashboard(task("help out")) as user:
        await user.presses("4", "r")
        user.sees("What will exist when it is done, and who is it for?", "none: o adds one by name")
        user.sees_not("[x]")
        await user.presses("tab", "a runbook for whoever is paged", "enter")
        user.sees("[x]")


async def test_a_card_on_a_row_that_is_left_half_done_opens_as_new_and_is_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r", "l", "2", "tab", "for Tom", "tab", "ask Lena first", "escape", "escape")
        assert user.screen_name() == "Dashboard"
        assert not user.career.reframes
        user.sees_not("unsaved text")
        await user.presses("r")
        user.sees_not("[x] don't like it", "for Tom", "ask Lena first")
        await user.presses("escape", "D", "enter")
        user.sees("[x] don't like it", "for Tom", "ask Lena first")
        await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert kept.sentence.endswith("for Tom")
        assert kept.then_do.endswith("ask Lena first")


@pytest.mark.parametrize(("way", "text"), [("o", "coaching"), ("tab", "a page for Tom")])
async def test_an_answer_or_a_skill_that_is_left_unsaved_is_in_the_list(
    dashboard: OpenUser, way: str, text: str
) -> None:
    async with dashboard(task("help out")) as user:
        await user.presses("4", "r", way, text, "escape", "escape", "r", way)
        assert user.line() == ""
        await user.presses("escape", "escape", "D", "enter", way)
        assert user.line() == text


async def test_a_new_task_that_was_left_is_not_glued_to_the_next(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "document the rel", "escape", "n")
        assert user.line() == ""
        await user.presses("from pane one", "tab")
        assert "from pane one" in [task.title for task in user.career.tasks.values()]
        await user.presses("D", "enter")
        assert user.line() == "document the rel"
        await user.presses("ease process", "tab")
        assert "document the release process" in [task.title for task in user.career.tasks.values()]


async def test_esc_on_the_card_of_a_new_task_keeps_the_task(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "fix the header", "enter", "escape")
        user.sees("Task kept, to reframe · u to undo")
        await user.presses("4")
        assert user.row().text == "fix the header"
        assert not user.career.reframes
        assert not user.app.unsaved.newest_first
        await user.presses("u")
        assert "fix the header" not in [task.title for task in user.career.tasks.values()]


async def test_what_was_chosen_on_the_card_of_a_kept_task_waits_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "fix the header", "enter", "l", "tab", "for Tom", "escape", "escape", "D", "enter")
        user.sees("[x] don't like it", "for Tom")
        await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert user.career.headline(kept.about) == "fix the header"
        assert [task.title for task in user.career.tasks.values()].count("fix the header") == 1


async def test_a_draft_that_says_only_the_task_asks_for_the_rest(dashboard: OpenUser) -> None:
    async with dashboard(task("grease the pulleys in the fly tower")) as user:
        await user.presses("4", "r")
        user.sees(
            "the pulleys in the fly tower.",
            "Tab: what does it let you do that you haven't done before?",
        )


async def test_the_draft_is_written_on_without_a_joint_and_seen_whole(dashboard: OpenUser) -> None:
    words = "so that whoever is on call in the night of the release can read it without asking anybody else at all"
    async with dashboard(task(), size=(60, 20)) as user:
        await user.presses("4", "r", "tab", words)
        user.sees("if it holds. so that whoever", words)
        await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert kept.sentence == f"{kept.draft} {words}"


async def test_an_empty_task_is_asked_for_again(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n", "enter")
        user.sees("Type the task as you heard it")
        assert user.screen_name() == "CardScreen"


async def test_the_step_to_is_chosen_with_the_arrows(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r")
        user.sees("nothing Left Right another")
        await user.presses("right", "right")
        user.sees("Give a talk Left Right another")
        await user.presses("left", "enter")
        (kept,) = user.career.reframes.values()
        assert user.career.headline(kept.step_to) == "Lead two people"


async def test_a_new_task_that_is_open_already_is_offered_instead_of_made_twice(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("n", RUNBOOK.upper(), "enter")
        user.sees("This task is open already", "1 go on with it (Enter)", "2 add a second one")
        await user.presses("escape")
        assert user.line() == RUNBOOK.upper()
        await user.presses("enter", "enter")
        user.sees("REFRAME", RUNBOOK)
        await user.presses("enter")
        assert len(user.career.tasks) == 1
        assert [kept.about for kept in user.career.reframes.values()] == list(user.career.tasks)
        await user.presses("n", RUNBOOK, "tab", "1")
        assert [one.to_reframe for one in user.career.tasks.values()] == [True]
        await user.presses("n", RUNBOOK, "enter", "2", "enter")
        assert len(user.career.tasks) == 2


async def test_the_first_card_says_what_it_is_and_what_enter_does_and_no_later_one(dashboard: OpenUser) -> None:
    async with dashboard(task(), task("book a room")) as user:
        await user.presses("4", "r")
        user.sees("What the task does for your career. Enter saves it here; nothing is sent.", "Enter save")
        await user.presses("enter", "n", "count the votes", "enter")
        user.sees("REFRAME  count the votes")
        user.sees_not("nothing is sent")


async def test_a_new_task_says_how_often_it_comes_again(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("n", "send the numbers to Omar every friday", "enter", "enter")
        [kept] = [one for one in user.career.tasks.values() if one.title == "send the numbers to Omar"]
        assert (kept.repeat, kept.due) == ("1w", date(2026, 11, 27))
        await user.presses("2", "a", "water the plants monthly")
        user.sees("= Mon 21 Dec 2026, in 30 days, every month")
        await user.presses("enter")
        assert [(one.text, one.repeat) for one in user.career.reminders.values()] == [("water the plants", "1m")]


async def test_a_task_much_like_one_that_is_open_is_added_and_says_so(dashboard: OpenUser) -> None:
    async with dashboard(task("update the runbook")) as user:
        await user.presses("n", RUNBOOK, "enter", "enter")
        user.sees("Reframed 'update", "“update the runbook” is open, and much like it · u to undo")
        assert len(user.career.tasks) == 2


async def test_who_chose_a_second_task_in_the_same_words_is_not_told_again(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("n", RUNBOOK, "enter", "2", "enter")
        user.sees(f"Reframed '{RUNBOOK}' · u to undo")
        assert len(user.career.tasks) == 2
