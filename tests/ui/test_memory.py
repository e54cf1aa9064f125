"""Stories of what the reframe card remembers, and of the user's own skills on it."""

from __future__ import annotations

from pathlib import Path

from career.model.records import Step
from career.model.reframes import Reframe
from tests.building import day
from tests.ui.conftest import OpenUser
from tests.ui.test_reframing import RUNBOOK, task
from tui.host import clock

BOTH = "groom the backlog and write the runbook"
TOLD = "You chose before: \u201cupdate the payments runbook\u201d"


async def test_a_skill_that_was_added_is_remembered_for_the_same_words_and_forgotten_with_a_key(
    dashboard: OpenUser,
) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r", "o", "facilitation", "enter", "enter")
        (held,) = user.career.picks.values()
        assert "facilitation" in held.skills
        await user.presses("r")
        user.sees(TOLD, "f forget it")
        await user.presses("f")
        assert not user.career.picks
        user.sees("REFRAME", RUNBOOK)
        user.sees_not("You chose before")
        await user.presses("escape", "u")
        assert user.career.picks


async def test_undoing_the_card_undoes_what_it_remembers(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        await user.presses("4", "r", "o", "facilitation", "enter", "enter")
        assert user.career.picks
        await user.presses("u")
        assert not user.career.picks
        assert not user.career.reframes


async def test_a_key_that_forgets_does_nothing_where_nothing_is_remembered(dashboard: OpenUser) -> None:
    async with dashboard(task()) as user:
        before = user.career
        await user.presses("4", "r", "f")
        user.sees("REFRAME", RUNBOOK)
        assert user.career is before


async def test_a_family_that_keeps_not_coming_true_is_offered_less_and_f_offers_it_again(dashboard: OpenUser) -> None:
    moment = clock.moment()
    failed = [
        moment.make(
            Reframe,
            about="t9",
            sentence="It holds",
            skills=frozenset({"documentation"}),
            closed_on=day(-n),
            came_true="no",
        )
        for n in range(5)
    ]
    async with dashboard(Step("Closed", [*task(BOTH).changes, *failed])) as user:
        await user.presses("4", "r")
        user.sees("[x] planning and prioritisation")
        user.sees_not("[x] technical documentation")
        user.sees("Offered less: Communication, because none of its last 5")
        await user.presses("f")
        user.sees_not("Offered less")
        user.sees("[x] technical documentation")
        await user.presses("escape", "u")
        user.sees("Undone: Offered ")
        await user.presses("r")
        user.sees("Offered less: ")


async def test_the_user_s_own_skills_are_on_the_card(dashboard: OpenUser, tmp_path: Path) -> None:
    file = tmp_path / "skills.toml"
    file.write_text('[[skill]]\nid = "beekeeping"\nname = "Beekeeping"\ncues = ["hive"]\n', encoding="utf-8")
    async with dashboard(task("inspect the hive")) as user:
        user.app.skills_file = file
        await user.presses("4", "r")
        user.sees("[x] Beekeeping", "because you wrote: “hive”")


async def test_a_mistake_in_the_user_s_own_skills_is_told_and_hides_no_card(
    dashboard: OpenUser, tmp_path: Path
) -> None:
    file = tmp_path / "skills.toml"
    file.write_text('[[skill]]\nid = "beekeeping"\ncues = ["hive"]\n', encoding="utf-8")
    async with dashboard(task()) as user:
        user.app.skills_file = file
        await user.presses("4", "r")
        user.sees("REFRAME", RUNBOOK)
        await user.presses("escape")
        user.sees("line 2", "no name")
