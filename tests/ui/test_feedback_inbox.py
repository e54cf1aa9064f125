"""A feedback from what was heard to what was confirmed, by keys."""

from __future__ import annotations

import pytest

from career.model.settings import Settings
from tests.ui.conftest import OpenUser
from tests.ui.life import life
from tests.ui.user import User
from tui.host import clock
from tui.host.config import Config
from widgets.panes import Pane


async def test_a_change_is_silent_until_it_is_told_and_comes_back_in_three_weeks(
    dashboard: OpenUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "3")
        user.sees("f notes it")
        await user.presses("f", "@Dana be briefer in updates", "enter")
        user.sees("new", "Dana: be briefer in updates", "1 new")
        await user.presses("i", "three lines a day", "enter")
        user.sees("! SILENT 0 d", "1 to tell")
        await user.presses("t")
        user.sees("Tell what you changed: be briefer in updates", "Dana")
        await user.presses("Omar reads them now", "enter")
        user.sees(
            "Hi Dana, you told me to be briefer in updates", "different from today on: three lines a day. Omar reads"
        )
        await user.presses("t")
        user.sees_not("SILENT")
        user.sees("told", "0 to tell")
        (telling,) = user.career.tellings.values()
        assert user.career.headline(telling.person) == "Dana"

        monkeypatch.setenv(clock.FIXED, "2026-12-12")
        user.app.file_watch.look()
        await user.settles()
        user.sees("today Dana: three lines a day")
        await user.presses("2")
        assert user.row().kind == "follow-up"
        await user.presses("space", "much better", "enter")
        user.sees_not("today Dana")
        user.sees("0 new · 0 to tell")


async def test_feedback_of_a_past_day_says_it_in_its_words_or_in_its_own_field(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "f", "talk less on fri")
        user.sees("= Fri 20 Nov 2026, yesterday")
        await user.presses("enter")
        user.sees("Added feedback 'talk less on fri' on Fri 20 Nov 2026")
        await user.presses("f", "be brief", "up", "18 nov")
        user.sees("= Wed 18 Nov 2026, 3 days ago")
        await user.presses("enter")
        heard = {(item.raw, str(item.on)) for item in user.career.feedback.values()}
        assert heard == {("talk less on fri", "2026-11-20"), ("be brief", "2026-11-18")}


async def test_the_follow_up_stands_in_upcoming_on_its_day(dashboard: OpenUser) -> None:
    far = Config(settings=Settings(horizon_days=30))
    async with dashboard(life(), config=far) as user:
        await user.presses("3", "t", "enter", "t", "2", "G")
        assert (user.row().kind, user.row().lead) == ("follow-up", "in 21 d")


async def test_what_is_not_changed_cannot_be_told(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "t")
        user.sees("There is no change to tell anybody about yet. i notes what you changed.")
        assert user.screen_name() == "Dashboard"


async def test_lines_of_an_appraisal_are_a_hint_each_in_one_step(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "f", "up", "up", "app", "down", "down")
        await user.pastes("be more present\nyou could delegate more\nspeak up earlier\ntidy your estimates")
        await user.presses("enter")
        items = list(user.career.feedback.values())
        assert [(item.kind, item.channel) for item in items] == [("hint", "appraisal")] * 4
        await user.presses("3", "i", "I speak first", "enter")
        user.sees("This hint has not been said in plain words yet.")
        await user.presses("escape", "u")
        assert not user.career.feedback


async def test_a_hint_is_said_plainly_before_it_is_acted_on(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "i", "stay to the end", "enter")
        user.sees("This hint has not been said in plain words yet.", "stay to the end")
        await user.presses("escape", "p", "you left two reviews early", "enter")
        user.sees("you left")
        await user.presses("D", "enter")
        user.sees("About: you left two reviews early")
        assert user.line() == "stay to the end"


async def test_parking_takes_a_reason(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "j", "x", "enter")
        user.sees("Parking it needs a reason. Why not now?")
        await user.presses("after the launch", "enter")
        assert not any("be more present" in text for text in _inbox(user))
        assert any(item.park_why == "after the launch" for item in user.career.feedback.values())


async def test_s_copies_the_words_to_say(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("3", "s", "enter", "enter")
        assert user.app.clipboard.startswith(
            "Hi Dana, I've been working on what you told me: long mails. What's different"
        )
        user.sees("Copied. Once it is sent: t marks it as told.")
        before = len(user.career.tellings)
        await user.presses("escape", "escape")
        assert len(user.career.tellings) == before, "What was only copied is not told."


async def test_praise_is_a_win_in_one_key_or_rests_filed(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "3", "f", "@Dana great work on the audit", "enter")
        user.sees("new", "Dana: great work on the audit")
        await user.presses("4", "3")
        assert "w make it a win" in user.footer()
        assert "Space file it" in user.footer()
        await user.presses("i")
        user.sees("Praise asks for no change. w makes a win of it, Space files it; or `rung done ID --win`")
        await user.presses("w")
        user.sees("Made a win of 'great work on the audit' · u to undo")
        assert _inbox(user) == []
        [won] = user.career.wins.values()
        assert (won.text, won.for_whom) == ("great work on the audit", "Dana")
        await user.presses("u", "space")
        user.sees("Filed 'great work on the audit'")
        assert not user.career.wins
        await user.presses("w")
        user.sees("A win")


async def test_what_is_no_thanks_is_critique_and_a_typed_kind_counts(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "3", "f", "be briefer", "enter", "f", "thanks", "tab", "tab")
        await user.presses("hint", "enter")
        assert sorted(item.kind for item in user.career.feedback.values()) == ["critique", "hint"]


def _inbox(user: User) -> list[str]:
    return [row.text for row in user.app.screen.query_one("#pane-3", Pane).rows]
