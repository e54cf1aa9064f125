"""What another session changed while a form, a dialog or a card was open is not overwritten in silence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from career.model.feedback import Feedback, Telling
from career.model.goals import Goal
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.snapshot import Career
from career.model.tasks import Task
from store.store import Store
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock

OpenStore = Callable[[], Store]


def goal_of(career: Career) -> Goal:
    """Give the goal that has a measure."""
    return next(goal for goal in career.goals.values() if goal.title.startswith("Lead two people"))


def feedback_of(career: Career) -> Feedback:
    """Give the hint that nothing was done about yet."""
    return next(item for item in career.feedback.values() if item.kind == "hint")


def silent_of(career: Career) -> Feedback:
    """Give the change that nobody was told of."""
    return next(item for item in career.feedback.values() if item.raw == "long mails")


def telling_of(career: Career) -> Telling:
    """Give the one telling."""
    return next(iter(career.tellings.values()))


def task_of(career: Career) -> Task:
    """Give the task on the payments."""
    return next(task for task in career.tasks.values() if "payments" in task.title)


def elsewhere(open_store: OpenStore, of: Callable[[Career], Record], **fields: object) -> None:
    """Change fields of a record in another session."""
    other = open_store()
    other.commit("Changed it", [replace(of(other.career), **fields)])


FORMS: dict[str, tuple[tuple[str, ...], Callable[[Career], Record], str, str]] = {
    "a form": (("1", "e", "well"), goal_of, "title", "Lead two people elsewhere"),
    "a part": (("1", "enter", "1", "mine"), goal_of, "result", "theirs"),
    "the next step": (("1", "N", "mine"), goal_of, "then_do", "theirs"),
    "plain words": (("3", "j", "p", "mine"), feedback_of, "plain", "theirs"),
    "a change": (("3", "i", " mine"), silent_of, "change_made", "theirs"),
    "a reason": (("3", "j", "x", "mine"), feedback_of, "park_why", "theirs"),
    "a reply": (("3", "G", "space", "mine"), telling_of, "reply", "theirs"),
}
"""Keys that change a field, the record, the field, and what another session writes there."""


@pytest.mark.parametrize("name", FORMS)
async def test_what_was_changed_here_and_elsewhere_is_shown_before_it_is_saved(
    dashboard: OpenUser, open_store: OpenStore, name: str
) -> None:
    keys, of, field, theirs = FORMS[name]
    async with dashboard(life()) as user:
        await user.presses(*keys)
        mine = user.line()
        elsewhere(open_store, of, **{field: theirs})
        await user.presses("enter")
        user.sees(theirs, "was changed elsewhere", "Esc leaves it")
        assert user.line() == mine
        assert getattr(of(user.career), field) == theirs
        await user.presses("enter")
        assert getattr(of(user.career), field) == mine
        await user.presses("u")
        assert getattr(of(user.career), field) == theirs


async def test_a_field_that_was_left_alone_keeps_what_was_written_elsewhere(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "enter", "2", *["down"] * 2, "backspace", "5")
        elsewhere(open_store, goal_of, unit="engineers")
        await user.presses("enter")
        assert (goal_of(user.career).unit, goal_of(user.career).target) == ("engineers", 5)


async def test_the_same_text_on_both_sides_is_no_question(dashboard: OpenUser, open_store: OpenStore) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "p", "you leave early")
        elsewhere(open_store, feedback_of, plain="you leave early")
        await user.presses("enter")
        user.sees("Nothing was changed.")


def reframed(sentence: str) -> Callable[[Career], Reframe]:
    """Give what makes a reframe of the task, with a sentence in somebody's own words."""
    return lambda career: clock.moment().make(Reframe, about=task_of(career).id, sentence=sentence)


async def test_a_card_that_nobody_touched_saves_no_draft_over_own_words(
    dashboard: OpenUser, open_store: OpenStore
) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r")
        user.sees("rung's draft")
        elsewhere(open_store, reframed("The night shift sleeps."))
        await user.presses("enter")
        assert [kept.sentence for kept in user.career.reframes.values()] == ["The night shift sleeps."]


async def test_a_card_with_other_words_on_both_sides_asks_first(dashboard: OpenUser, open_store: OpenStore) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "r", "l", "tab", "for the night shift")
        elsewhere(open_store, reframed("The night shift sleeps."))
        await user.presses("enter")
        user.sees("The night shift sleeps.", "Enter keeps yours")
        await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert kept.sentence.endswith("for the night shift")
        assert kept.reasons == {"like"}


async def saves_as_it_was(user: User, keys: Sequence[str]) -> None:
    """Open a form, the last keys but two, and save it; fail where that makes a step."""
    await user.presses(*keys[:-2])
    before = user.career, len(user.app.store.history())
    await user.presses(*keys[-2:])
    user.sees("Nothing was changed.")
    user.sees_not("u to undo")
    assert (user.career, len(user.app.store.history())) == before, keys


async def test_who_saves_the_form_of_a_record_as_it_was_makes_no_step(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for keys in (("1", "e"), ("3", "j", "e"), ("4", "e"), ("1", "enter", "2"), ("2", "G", "e"), ("5", "e")):
            await saves_as_it_was(user, (*keys, "enter"))
            await user.goes_home()
            await user.presses("1", "j", "k")  # what was said of the last one is gone


@pytest.mark.parametrize(
    "keys",
    [
        ("4", "r", "enter", "r", "enter"),
        ("1", "=", "1.5", "enter", "=", "1.5", "enter"),
        ("6", "a", "Mentoring", "down", "2", "enter", "=", "2", "enter"),
        (":", "what you want", "down", "enter", "enter"),
    ],
    ids=" ".join,
)
async def test_who_saves_a_form_as_it_was_makes_no_step(dashboard: OpenUser, keys: tuple[str, ...]) -> None:
    async with dashboard(life()) as user:
        await saves_as_it_was(user, keys)


async def test_undo_after_a_form_that_changed_nothing_takes_back_the_step_before(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f", "be brief", "enter", "e", "enter", "u")
        user.sees("Undone: Added feedback 'be brief'")
