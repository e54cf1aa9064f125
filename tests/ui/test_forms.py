"""Dialogs: what does not fit is said beside what was typed, and nothing that was typed is lost."""

from __future__ import annotations

import re

import pytest

from career.language.width import width
from career.model.fields import fields_of
from career.model.tables import TABLES
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from widgets.form_row import LABEL

SENTENCES = {
    "31 feb": "'31 feb'",
    "03/04": "3 Apr",
    "someday": "'someday'",
}


@pytest.mark.parametrize("typed", SENTENCES)
async def test_a_date_that_cannot_be_read_is_refused_beside_what_was_typed(dashboard: OpenUser, typed: str) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X", "down", typed, "enter")
        assert user.screen_name() == "Dialog"
        user.sees("Ship X", SENTENCES[typed])
        assert user.line() == typed
        assert "Ship X" not in [goal.title for goal in user.career.goals.values()]


async def test_an_ambiguous_date_is_refused_with_both_readings(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X", "down", "03/04", "enter")
        user.sees("2027-04-03", "2027-03-04")


async def test_a_date_is_read_back_while_it_is_typed(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X", "down", "next fri")
        user.sees("= Fri 27 Nov 2026")


async def test_a_number_out_of_its_range_is_refused_in_its_field(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "a", "Omar", "down", "down", "7", "enter")
        user.sees("7 is out of range for influence. It goes from 0 to 3.", "Omar")
        assert user.line() == "7"
        await user.presses("backspace", "2", "enter")
        assert any((p.name, p.influence) == ("Omar", 2) for p in user.career.people.values())


async def test_the_field_with_the_mistake_gets_the_cursor(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("e", *["down"] * 3, "x", "down", "down", "enter")
        user.sees("is not a number")
        assert user.line().endswith("x")


async def test_an_edited_form_stores_what_was_changed_and_only_that(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        (before,) = [g for g in user.career.goals.values() if g.title == "Lead two people"]
        await user.presses("e", " well", "down", "both report to me", "enter", "escape")  # whatever its kind
        after = user.career.goals[before.id]
        assert (after.title, after.result) == ("Lead two people well", "both report to me")
        assert (after.due, after.target, after.review_every_days) == (before.due, before.target, 7)


async def test_a_form_left_with_esc_opens_empty_in_its_first_field_and_is_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("a", "Ship X", "down", "next f", "escape")
        user.sees_not("Ship X", "unsaved text")
        await user.presses("a")
        user.sees_not("Ship X", "next f", "unsaved text")
        await user.presses("Ship Y", "enter")
        assert "Ship Y" in [goal.title for goal in user.career.goals.values()]
        await user.presses("D", "enter")
        user.sees("Ship X", "next f")
        assert user.line() == "next f"
        await user.presses("ri", "enter")
        assert any((g.title, g.due) == ("Ship X", day(6)) for g in user.career.goals.values())
        await user.presses("D")
        user.sees("There is no unsaved text.")


async def test_an_unsaved_change_outlives_the_plain_version_of_its_feedback(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "i", "stay to the end", "escape", "p", "you leave early", "enter", "D", "enter")
        user.sees("stay to the end")


async def test_two_rows_of_the_same_text_do_not_share_what_was_typed(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "1", "a", "Ship X", "enter", "a", "Ship X", "enter")
        await user.presses("g", "m", "24 dec", "escape", "j", "m")
        user.sees("Move 'Ship X'")
        user.sees_not("24 dec")


async def test_letters_are_inert_while_a_field_has_the_focus(dashboard: OpenUser) -> None:
    letters = "qdunxzUR?:/1+!"
    async with dashboard(life()) as user:
        before = user.career
        for key in ("f", "a", "e", "n", "/", "w"):
            await user.presses(key)
            kept = user.line()
            await user.types(letters)
            assert user.line() == kept + letters
            await user.presses("escape")
            if user.screen_name() != "Dashboard":
                await user.presses("escape")
        assert user.career is before
        assert not user.app.masked


async def test_a_field_knows_no_key_but_f1_for_help(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f", "?")
        assert user.line() == "?"


async def test_y_and_n_are_enough_for_yes_and_no(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("2", "j", "j", "j")
        assert user.row().kind == "approval"
        await user.presses("space", "enter")
        user.sees("No answer was given. Press y or n.")
        await user.presses("y", "enter")
        (approval,) = user.career.approvals.values()
        assert approval.state == "yes"


async def test_a_deleted_record_does_not_take_what_was_typed_with_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("e", " well")
        user.app.changes.undo(lambda text, *, warning=False: None)  # noqa: ARG005 - as another screen's `say`
        await user.presses("enter")
        user.sees("was deleted meanwhile", "Lead two people well")


async def test_up_and_down_go_through_a_text_of_several_lines_and_out_of_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "e", "up", "up")
        assert user.app.focused is not None
        assert user.app.focused.id == "field-note"
        await user.pastes("one\ntwo")
        await user.presses("up")
        assert user.app.focused.id == "field-note"
        await user.presses("up")
        assert user.app.focused.id == "field-deciders"
        await user.presses("down", "down")
        assert user.app.focused.id == "field-note"
        await user.presses("down")
        assert user.app.focused.id == "field-revisit_on"


async def test_a_form_opens_with_the_help_of_its_first_field_not_of_a_date_further_down(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("1", "e")
        user.sees("Edit 'Lead two people'")
        assert not re.search(r"= (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d", user.screen_text())


async def test_a_choice_is_cycled_by_space_and_the_arrows_and_shows_what_else_there_is(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f", "well done", "down", "down")
        user.sees("< nothing >  praise · critique · hint · request")
        await user.presses("space", "right")
        user.sees("< critique >  hint · request")
        await user.presses("left")
        user.sees("< praise >")
        await user.presses("enter")
        assert [item.raw for item in user.career.feedback.values() if item.kind == "praise"] == ["well done"]


async def test_a_choice_is_taken_by_its_first_letters_too(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f", "well done", "down", "down", "pr", "enter")
        assert [item.raw for item in user.career.feedback.values() if item.kind == "praise"] == ["well done"]


async def test_a_letter_pressed_again_takes_the_next_choice_that_begins_with_it(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("5", "a", "Hanna", "down")
        for shown in ("< manager >", "< mentor >", "< manager >", "< mentor >"):
            await user.presses("m")
            user.sees(shown)
        await user.presses("enter")
        assert [person.role for person in user.career.people.values() if person.name == "Hanna"] == ["mentor"]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_long_text_is_seen_whole_while_it_is_typed(dashboard: OpenUser, size: tuple[int, int]) -> None:
    words = "be more present in the reviews and say what you think before all others have said it"
    async with dashboard(life(), size=size) as user:
        await user.presses("f", words)
        user.sees(words)
        await user.presses("enter")
        assert words in [item.raw for item in user.career.feedback.values()]


async def test_lines_that_are_pasted_into_a_text_of_one_line_are_not_glued(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "p")
        await user.pastes("you leave\nearly")
        await user.presses("enter")
        assert "you leave early" in [item.plain for item in user.career.feedback.values()]


async def test_the_cursor_is_on_the_row_that_was_added(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        for pane, *typed in (("1", "Ship X"), ("2", "call Ana", "down", "today"), ("5", "Zoe"), ("6", "Mentoring")):
            await user.presses(pane, "a", *typed, "enter")
            assert user.row().text.startswith(typed[0])
            if pane in {"5", "6"}:
                await user.presses("escape")
        await user.presses("n", "write the page", "tab", "4")
        assert user.row().text == "write the page"


async def test_a_label_is_whole_and_stands_apart_from_its_field(dashboard: OpenUser) -> None:
    assert [f.label for table in TABLES for f in fields_of(table) if width(f.label) >= LABEL] == []
    async with dashboard(life()) as user:
        await user.presses("1", "space", *"1 talk")
        user.sees("ended at        1", "proof           1 talk")


async def test_the_goal_of_a_task_is_shown_by_its_title_and_stays_when_another_field_is_changed(
    dashboard: OpenUser,
) -> None:
    async with dashboard(life()) as user:
        await user.presses("4", "e", *["down"] * 5, "Lead two people", "enter")
        [task] = [task for task in user.career.tasks.values() if task.goal]
        await user.presses("e", " now")
        user.sees("goal Lead two people")
        await user.presses("enter")
        assert user.career.tasks[task.id].goal == task.goal
        assert user.career.tasks[task.id].title.endswith(" now")
