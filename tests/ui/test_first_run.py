"""The first minute: one question, asked twice, the first task, and a kept rung."""

from __future__ import annotations

from tests.ui.conftest import OpenUser


async def test_a_first_minute_ends_with_a_kept_rung_on_the_dashboard(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        user.sees("What do you really want?", "Esc skip")
        await user.presses("Lead a team", "enter")
        user.sees("And what do you really want?", "You said: Lead a team.")
        await user.presses(" of ten", "enter")
        user.sees("What were you asked to do?")
        await user.presses("update the payments runbook", "enter", "k", "tab", "I know how pages go", "enter")

        user.sees("Lead a team of ten", "update the payments runbook", "Reframed")
        (vision,) = user.career.visions.values()
        assert (vision.first_answer, vision.text) == ("Lead a team", "Lead a team of ten")
        (kept,) = user.career.reframes.values()
        assert kept.known == "I know how pages go"
        assert kept.sentence == "I know how pages go."
        assert kept.reasons == {"know"}
        assert user.career.headline(kept.about) == "update the payments runbook"
