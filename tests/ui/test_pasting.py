"""Several lines that are pasted where one is asked for: a record for each, or one text; and nothing gets lost."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ui.conftest import OpenUser
from tests.ui.life import life

LIST = "## Today\n- [ ] fix the header\n1) write the runbook\n---\n(A) 2026-11-20 call Tom +p due:2026-12-01\n"
TITLES = ["fix the header", "write the runbook", "call Tom +p"]


@pytest.mark.parametrize(
    ("keys", "table", "many"),
    [
        ("n", "tasks", "tasks"),
        ("a", "goals", "goals"),
        ("f", "feedback", "pieces of feedback"),
        ("w", "wins", "wins"),
        ("b", "goals", "ideas"),
    ],
)
async def test_three_lines_become_three_records_in_one_step(
    keys: str, table: str, many: str, dashboard: OpenUser
) -> None:
    async with dashboard(life()) as user:
        before = set(user.career.table(table))
        await user.presses(keys)
        await user.pastes(LIST)
        user.sees(f"3 lines: 1 as 3 {many} (Enter), 2 as one text", *TITLES)
        user.sees("2 lines left out: a heading and a rule.")
        await user.presses("enter")
        made = [record for i, record in user.career.table(table).items() if i not in before]
        assert [r.headline for r in sorted(made, key=lambda r: r.created_at)] == TITLES
        if keys == "b":
            await user.presses("escape")
        else:
            user.sees(f"Added 3 {many}")
        await user.presses("u")
        assert set(user.career.table(table)) == before


async def test_the_due_date_of_a_line_is_the_tasks(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n")
        await user.pastes(LIST)
        await user.presses("1")
        made = {task.title: (task.due, task.to_reframe) for task in user.career.tasks.values() if task.title in TITLES}
        assert made == dict.fromkeys(TITLES[:2], (None, True)) | {"call Tom +p": (date(2026, 12, 1), True)}


@pytest.mark.parametrize("key", ["2", "escape"])
async def test_several_lines_may_stay_one_text(key: str, dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f")
        await user.pastes("- be more present\n- in reviews\n")
        await user.presses(key)
        assert user.line() == "be more present in reviews"
        await user.presses("enter")
        user.sees("Added feedback 'be more present in reviews'")


async def test_lines_pasted_behind_other_words_are_one_text(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("w", "shipped ")
        await user.pastes("one\ntwo")
        assert user.line() == "shipped one two"


async def test_what_is_typed_for_all_is_said_of_each(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("f", "down", "Dana", "up")
        await user.pastes("one\n@Tom two\n")
        await user.presses("enter")
        people = {item.raw: user.career.headline(item.person) for item in user.career.feedback.values()}
        assert (people["one"], people["@Tom two"]) == ("Dana Ruiz", "Dana Ruiz")


async def test_one_pasted_item_is_saved_without_its_marks(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("n")
        await user.pastes("- [ ] (B) update the payments runbook due:2026-12-01")
        await user.presses("enter", "enter")
        user.sees("Reframed 'update the payments runbook'")
        task = max(user.career.tasks.values(), key=lambda task: task.created_at)
        assert (task.title, task.due, task.note) == ("update the payments runbook", date(2026, 12, 1), "priority B")


async def test_lines_pasted_in_the_check_in_become_a_win_each_and_nothing_stays_unsaved(dashboard: OpenUser) -> None:
    async with dashboard(life()) as user:
        await user.presses("c")
        while "One win" not in user.screen_text():
            await user.presses("enter")
        before = len(user.career.wins)
        await user.pastes("- shipped it\n- told Dana\n")
        user.sees("2 lines: 1 as 2 wins (Enter), 2 as one text")
        await user.presses("1")
        assert len(user.career.wins) == before + 2
        assert user.app.unsaved.newest_first == []
