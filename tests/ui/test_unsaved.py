"""Unsaved text: selected where a crash interrupted it, in the list where somebody left it, until it is saved."""

from __future__ import annotations

import errno
import os

import pytest

from career.model.records import Step
from career.model.visions import Vision
from store.store import Store
from store.unsaved_input import UnsavedText
from tests.building import day
from tests.ui.conftest import OpenUnsaved, OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.dialogs import feedback_prompts
from tui.host import clock
from tui.screens.dialog import Dialog
from widgets.form import Form
from widgets.inputs import LineInput, MultilineInput

FORMS: dict[str, tuple[str, ...]] = {
    "a goal": ("1", "a", "Ship", "down", "next f"),
    "a reminder": ("2", "a", "call"),
    "a person": ("5", "a", "Mart", "down", "down", "2"),
    "feedback": ("f", "be more pres"),
    "a win": ("w", "held the de"),
    "an edited goal": ("1", "e", "down", "both report"),
    "an emptied field": ("1", "e", *["backspace"] * 15),
    "a moved date": ("1", "m", "fri", "down", "waiting for An"),
    "a moved revisit": ("2", "j", "j", "j", "j", "j", "m", "24 de"),
    "a check-in": ("1", "=", "1.5", "down", "slow but"),
    "plainly": ("3", "j", "p", "you leave ear"),
    "a change": ("3", "j", "i", "stay to the e"),
    "a telling": ("3", "t", " and mo"),
    "parked": ("3", "x", "not this qua"),
}
"""Keys that leave unsaved text, by what it is."""


APART = ("a goal", "a person", "an emptied field", "a telling")
"""Of several fields, of a choice, of an edited record, of a proposal: the others are left as these, in the full form."""


def form(user: User) -> tuple[str, str, dict[str, str]]:
    """Give what the form that is open asks, in words and by its key, and the text of each field."""
    dialog = user.app.screen
    assert isinstance(dialog, Dialog), user.screen_text()
    user.sees(dialog.prompt.title[:30])
    return dialog.prompt.title, dialog.prompt.key, dialog.query_one(Form).typed


@pytest.mark.parametrize(
    "name", [name if name in APART else pytest.param(name, marks=pytest.mark.full) for name in FORMS]
)
async def test_a_form_is_taken_up_at_the_next_start_where_it_was_left(
    dashboard: OpenUser, open_drafts: OpenUnsaved, name: str
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses(*FORMS[name])
        left, line = form(user), user.line()
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("Unsaved text: ", "D shows it")
        await user.presses("D", "enter")
        assert form(user) == left
        assert user.line() == line


@pytest.mark.parametrize(("keys", "typed"), [(("f", "be more pre"), "s"), (("n", "update the run"), "b")])
async def test_a_letter_that_was_drawn_is_kept_when_the_line_drops(
    dashboard: OpenUser, open_drafts: OpenUnsaved, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...], typed: str
) -> None:
    kept: list[UnsavedText] = []
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses(*keys)
        monkeypatch.setattr(user.app, "exit", lambda **_: kept.extend(user.app.unsaved.newest_first))
        field = user.app.focused
        assert isinstance(field, LineInput | MultilineInput)
        # It is drawn from here on; whoever keeps it is told in the next turns.
        field.insert(typed) if isinstance(field, MultilineInput) else field.insert_text_at_cursor(typed)
        user.app.job_control.end(129)
        await user.until(lambda: bool(kept))
    assert [[*draft.texts.values()] for draft in kept] == [[keys[1] + typed]]


async def test_the_same_question_on_the_same_row_has_its_text_again(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("3", "j", "p", "you leave ear")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("3", "p")
        user.sees_not("you leave ear")
        await user.presses("escape", "j", "p")
        assert user.line() == "you leave ear"
        user.sees("your unsaved text: typing replaces it")
        await user.presses("end", "ly", "enter")
        user.sees_not("unsaved text")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees_not("nsaved text")
        assert "you leave early" in [item.plain for item in user.career.feedback.values()]


@pytest.mark.parametrize("keys", [("n",), ("f",), *(pytest.param((key,), marks=pytest.mark.full) for key in "aw")])
async def test_what_a_crash_interrupted_is_replaced_by_typing_and_stays_in_the_list(
    dashboard: OpenUser, open_drafts: OpenUnsaved, keys: tuple[str, ...]
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses(*keys, "fix the header")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses(*keys)
        assert user.line() == "fix the header"
        await user.presses("from pane one")
        assert user.line() == "from pane one"
        await user.presses("escape", "D")
        user.sees("fix the header", "from pane one")


@pytest.mark.parametrize(
    "keys",
    [
        *(("n",), ("f",), ("1", "="), ("3", "t")),
        *(pytest.param(keys, marks=pytest.mark.full) for keys in (("1", "a"), ("w",), ("b",), ("3", "j", "i"))),
    ],
)
async def test_what_was_left_with_esc_is_not_there_when_the_same_is_asked_again(
    dashboard: OpenUser, open_drafts: OpenUnsaved, keys: tuple[str, ...]
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses(*keys)
        before = user.screen_text()
        await user.presses("7 things", "escape")
        user.sees_not("unsaved text")
        await user.presses(*keys[-1:])
        assert user.screen_text() == before
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees_not("nsaved text")
        await user.presses("D")
        user.sees("7 things")


async def test_the_footer_offers_what_a_crash_interrupted_beside_the_keys_of_the_row(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        keys = user.footer()
        await user.presses("f", "be more pres")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("j", "k")
        row = "= progress  Enter open  e edit"
        assert keys.startswith(row)
        assert user.footer().startswith(f"{row}  D unsaved text")


async def test_the_first_question_is_taken_up_at_the_next_start(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("Lead a team", "enter", " of t")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("And what do you really want?", "You said: Lead a team.", "your unsaved text")
        assert user.line() == "Lead a team of t"
        await user.presses("end", "en", "enter", "escape")
        user.sees_not("unsaved text")
        (vision,) = user.career.visions.values()
        assert (vision.first_answer, vision.text) == ("Lead a team", "Lead a team of ten")


async def test_unsaved_text_is_thrown_away_and_brought_back(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be more pres", "escape", "w", "held the de", "escape", "D")
        user.sees("Feedback: be more pres", "A win: held the de")
        await user.presses("d")
        user.sees_not("A win: held the de")
        await user.presses("d")
        user.sees("There is no unsaved text.")
        await user.presses("u", "escape")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("D")
        user.sees("Feedback: be more pres")


async def test_a_field_that_is_emptied_again_is_no_unsaved_text(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be", "backspace", "backspace", "escape")
        user.sees_not("unsaved text")


async def test_what_was_typed_for_a_record_that_is_gone_can_be_copied(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("1", "=", "1.5", "down", "slow but", "escape", "d", "D", "enter")
        user.sees("That record was deleted meanwhile. y copies")
        await user.presses("y")
        assert user.app.clipboard == "1.5\nslow but"
        await user.presses("escape", "u", "D", "enter")
        assert user.line() == "slow but"


async def test_two_sessions_keep_their_own(dashboard: OpenUser, open_drafts: OpenUnsaved, store: Store) -> None:
    store.commit(*life())
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("f", "typed in one")
        user.app.unsaved.write()
        async with dashboard(unsaved=open_drafts()) as other:
            other.sees_not("nsaved text")
            await other.presses("f", "typed in the other")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("and 1 more")
        await user.presses("D")
        user.sees("typed in one", "typed in the other")
        await user.presses("G", "enter")
        left = user.line()
        await user.presses("enter", "D", "enter")
        assert {left, user.line()} == {"typed in one", "typed in the other"}


async def test_the_mask_hides_what_is_unsaved(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "Dana is cross", "escape", "z", "D")
        user.sees("names are masked")
        user.sees_not("Dana is cross")


async def test_unsaved_text_that_cannot_be_kept_is_told_once(
    dashboard: OpenUser, open_drafts: OpenUnsaved, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("store.unsaved_input.replace", refuse)
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be more pres")
        user.app.unsaved.write()
        await user.settles()
        user.sees("Unsaved text could not be kept: No space left on device.", "be more pres")
        await user.presses("enter")
        user.sees("Added feedback 'be more pres'")


async def test_an_older_text_of_the_question_comes_after_the_newer(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    vision = Step("Began", [clock.moment().make(Vision, on=day(0), text="Lead")])
    for text in ("older", "newer"):
        session = open_drafts()
        asked = UnsavedText(
            key=feedback_prompts.heard().key, title="Feedback", at=clock.now(), texts={"raw": text}, field="raw"
        )
        session.write([asked])
        session.close()
    async with dashboard(vision, unsaved=open_drafts()) as user:
        await user.presses("f")
        assert user.line() == "newer"
        await user.presses("enter", "f")
        assert user.line() == "older"


async def test_what_was_spoken_of_at_a_start_is_not_again_and_is_still_offered(
    dashboard: OpenUser, open_drafts: OpenUnsaved
) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be more pres")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("Unsaved text: ", "D shows it")
        await user.presses("j")
        assert "D unsaved text" in user.footer()
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees_not("nsaved text")
        await user.presses("f")
        assert user.line() == "be more pres"
        await user.presses("escape", "D")
        user.sees("be more pres")


async def test_after_a_look_at_the_list_nothing_speaks_of_it(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be more pres")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("D", "escape", "j")
        assert "D unsaved text" not in user.footer()


async def test_another_text_is_spoken_of_alone(dashboard: OpenUser, open_drafts: OpenUnsaved) -> None:
    async with dashboard(life(), unsaved=open_drafts()) as user:
        await user.presses("f", "be more pres")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("w", "held the de")
    async with dashboard(unsaved=open_drafts()) as user:
        user.sees("Unsaved text: A win: held the de · D shows it")
