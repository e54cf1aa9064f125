"""Skills by keys: what shows them, rating them as oneself and for somebody else, and those that nobody has rated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from career.model import skills
from career.model.moment import Moment
from career.model.people import Person
from career.model.records import Change, Step
from career.model.reframes import Reframe
from career.model.skills import Assessment, Skill
from career.model.snapshot import Career
from career.model.tasks import Task
from career.model.wins import Win
from store.store import Store
from store.unsaved_input import UnsavedFile
from tests.building import day, in_context
from tests.ui.conftest import OpenUser
from tui.host import clock
from widgets.rows import RowList

SQL = "Database design and tuning"


@pytest.fixture
def open_drafts(tmp_path: Path) -> Callable[[], UnsavedFile]:
    """Open the drafts; each call is a session of its own."""
    return lambda: UnsavedFile(tmp_path / "career.json", tmp_path / "state")


def known() -> Step:
    """Give the step that makes three skills: one with a record and wins, one that is unproven, one that is unrated."""
    moment = clock.moment()
    task = moment.make(Task, title="sit with Tom", state="done")
    ana = moment.make(Person, name="Ana Lima")
    changes: list[Change] = [task, ana]
    for number, words in enumerate(("databases", "databases", "mentoring")):
        changes.append(moment.make(Win, text=f"win {number}", on=day(-9 - number), skills=frozenset({words})))
    changes.append(moment.make(Reframe, about=task.id, skills=frozenset({"mentoring"}), sentence="Tom merges alone"))
    career = Career.of([change for change in changes if not isinstance(change, tuple)])
    changes += _rated("databases", Assessment(3), career, moment)
    changes += _rated("cooking", Assessment(2, on=day(-40)), career, moment)
    skill = next(c for c in changes if isinstance(c, Skill) and c.key == "databases")
    changes += skills.rate(
        skill, Assessment(1, person=ana.id, why="one slow query"), in_context(career, moment)
    ).changes[1:]
    return Step("Began", changes)


def _rated(words: str, said: Assessment, career: Career, moment: Moment) -> list[Change]:
    return skills.rate(skills.begun(words, in_context(career, moment)), said, in_context(career, moment)).changes


def level_of(career: Career, key: str) -> int | None:
    """Give the level of a skill, None where there is no record of it."""
    skill = skills.of(key, career)
    return skill.level if skill else None


async def test_rows_say_the_level_in_a_word_what_shows_it_and_what_is_unproven(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("6")
        user.sees("Skills · 2 rated · 1 not rated yet")
        user.sees("Database design ▅▅▅▁ relied on ▁▁▁▁▁▁▁▄ Ana Lima: helped (2 lower)")
        user.sees("cooking ▅▅▁▁ unproven ▁▁▁▁▁▁▁▁", "not rated yet = rates one", "· Mentoring and coaching")
        assert [row.text for row in user.app.screen.query_one(RowList).rows] == [
            SQL, "cooking", "Mentoring and coaching", "Learning · 0 under way", f"{SQL}, 2 above what Ana Lima says",
        ]  # fmt: skip
        user.sees(f"Enter makes a goal: {SQL}, 2 above what Ana Lima says")


async def test_an_empty_list_says_what_it_is_for_and_its_key_fills_it(dashboard: OpenUser) -> None:
    async with dashboard() as user:
        await user.presses("escape", "escape", "6")
        user.sees("Your skills: your level in each, and what proves it.", "Press a to add one by hand.")
        await user.presses("a", "public speaking", "down", "1", "down", "3", "down", "-1", "enter")
        (skill,) = user.career.skills.values()
        assert (skill.name, skill.level, skill.first_level, skill.target, skill.energy) == (
            "Presenting and public speaking", 1, 1, 3, -1,
        )  # fmt: skip
        user.sees("Presenting and public speaking ▅▁▁▁ unproven ▁▁▁▁▁▁▁▁")
        await user.presses("u")
        assert not user.career.skills
        assert not user.career.ratings


async def test_a_skill_that_only_wins_show_is_opened_rated_and_undone(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "j", "j")
        assert user.footer().startswith("= rate  Enter open")
        await user.presses("enter")
        user.sees("Mentoring and coaching", "none yet: = rates it", "win 2", "sit with Tom: Tom merges alone")
        assert user.footer().startswith("= rate")
        await user.presses("=")
        user.sees("What is your level in 'Mentoring and coaching'?", "no level yet · 1 win, 1 reframed task")
        await user.presses("2", "enter")
        user.sees("2 alone, of 4: I do the usual case by myself", "Rated 'Mentoring and coaching' 2 alone · u to undo")
        assert level_of(user.career, "mentoring") == 2
        await user.presses("u")
        assert level_of(user.career, "mentoring") is None
        await user.presses("escape", "escape")
        assert user.screen_name() == "Dashboard"


@pytest.mark.parametrize("key", ["=", "e"])
async def test_a_skill_without_a_record_is_rated_from_its_row(dashboard: OpenUser, key: str) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "j", "j", key, "enter")
        user.sees("No level was typed.")
        await user.presses("1", "enter")
        assert level_of(user.career, "mentoring") == 1
        user.sees("Mentoring and coaching ▅▁▁▁ helped")


async def test_somebody_else_s_rating_is_kept_beside_mine(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "=", "2", "down", "Omar", "down", "two quarters", "enter")
        user.sees("Rated 'Database design and tuning' 2 alone by Omar", "Omar: alone (1 lower)")
        assert level_of(user.career, "databases") == 3
        await user.presses("enter")
        user.sees(
            "Omar: 2 alone, today · 1 level below what I say",
            "Ana Lima: 1 helped · one slow query",
            "Omar: 2 alone · two quarters",
        )


async def test_an_edited_level_is_a_rating_too(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        before = len(user.career.ratings)
        await user.presses("6", "e", "down", "backspace", "4", "enter")
        assert level_of(user.career, "databases") == 4
        assert len(user.career.ratings) == before + 1
        user.sees("▅▅▅▅ teaches", "Ana Lima: helped (3 lower)")


@pytest.mark.parametrize("row", ["rated", "unrated"])
async def test_space_and_the_other_keys_of_rows_change_nothing(dashboard: OpenUser, row: str) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", *(["j", "j"] if row == "unrated" else []))
        before = user.career
        for key in "space", "m", "+", "p", "i", "t", "x", "o":
            await user.presses(key)
            assert user.career is before, key
            assert user.screen_name() == "SkillsScreen", key


async def test_names_and_reasons_of_raters_are_masked(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("z", "6")
        user.sees_not("Ana")
        await user.presses("enter")
        user.sees("A. L.: 1 helped · ███")
        user.sees_not("Ana", "Lima", "slow query")
        await user.presses("=")
        user.sees("while names are masked. z shows them again")
        await user.presses("escape", "j", "j")
        assert "= rate" not in user.footer()
        await user.presses("enter")
        assert "= rate" not in user.footer()


async def test_a_skill_named_after_somebody_is_one_skill_behind_the_mask_too(dashboard: OpenUser) -> None:
    moment = clock.moment()
    words = "work beside Ana"
    ana = moment.make(Person, name="Ana")
    skill = moment.make(Skill, name=words, key=words, level=1, first_level=1)
    win = moment.make(Win, text="one", on=day(-1), skills=frozenset({words}))
    async with dashboard(Step("Began", [ana, skill, win])) as user:
        await user.presses("z", "6")
        row, _learning = user.app.screen.query_one(RowList).rows
        assert row.text == "work beside A."
        user.sees("work beside A. ▅▁▁▁ helped ▁▁▁▁▁▁▁▃")


@pytest.mark.parametrize(
    "keys", [("6", "enter", "z"), ("z", "6", "enter")], ids=["opened, then masked", "masked, then opened"]
)
async def test_an_unrated_skill_named_after_somebody_is_masked_and_rated_by_its_own_words(
    dashboard: OpenUser, keys: tuple[str, ...]
) -> None:
    moment = clock.moment()
    words = "work beside Ana"
    ana = moment.make(Person, name="Ana")
    win = moment.make(Win, text="one", on=day(-1), skills=frozenset({words}))
    async with dashboard(Step("Began", [ana, win])) as user:
        await user.presses(*keys)
        assert user.screen_name() == "UnratedScreen"
        user.sees("work beside A.", "yesterday: one")
        user.sees_not("Ana")
        await user.presses("z")
        user.sees(words, "yesterday: one")
        await user.presses("=", "2", "enter")
        (skill,) = user.career.skills.values()
        assert (skill.name, skill.key, skill.level) == (words, words, 2)


async def test_an_unsaved_rating_is_taken_up_again(dashboard: OpenUser, open_drafts: Callable[[], UnsavedFile]) -> None:
    async with dashboard(known(), unsaved=open_drafts()) as user:
        await user.presses("6", "j", "j", "=", "2", "down", "Om")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("D", "enter")
        user.sees("What is your level in 'Mentoring and coaching'?")
        assert user.line() == "Om"


async def test_an_unsaved_rating_is_taken_up_where_the_skill_was_rated_elsewhere(
    dashboard: OpenUser, open_store: Callable[[], Store]
) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "j", "j", "=", "2", "down", "down", "two hard cases", "escape")
        other, moment = open_store(), clock.moment()
        skill = skills.begun("mentoring", in_context(other.career, moment))
        other.commit(*skills.rate(skill, Assessment(1), in_context(other.career, moment)))
        user.app.file_watch.look()
        await user.settles()
        await user.presses("D", "enter")
        assert user.line() == "two hard cases"
        await user.presses("enter")
        assert user.career.skills[skill.id].level == 2
        assert "two hard cases" in [rating.why for rating in user.career.ratings.values()]
        assert not user.app.unsaved.newest_first


async def test_it_fits_any_screen(dashboard: OpenUser) -> None:
    sizes = [(40, 12), (80, 24), (60, 20), (120, 40)]
    async with dashboard(known(), size=sizes[0]) as user:
        await user.presses("6")
        for size in sizes:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Database d", "▅▅▅▁ relied on", "· Mentoring and coaching")
            assert ("Ana Lima: helped (2 lower)" in user.screen_text()) is (size[0] >= 60)
        await user.presses("j", "j", "=")
        for size in sizes:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Esc")


async def test_a_skill_is_no_task_to_reframe(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "r")
        user.sees("is not a task. To reframe a new one: n", "Skills")
        user.sees_not("REFRAME")


async def test_enter_on_the_last_line_makes_a_goal_from_the_widest_gap(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", "G")
        user.sees(f"Enter makes a goal: {SQL}, 2 above what Ana Lima says", "Enter goal from the widest gap")
        await user.presses("enter")
        user.sees("A goal from the widest gap", f"{SQL}, 2 above what Ana Lima says", "the hard cases come to me")
        await user.presses("down", *["backspace"] * 10, "next fri", "enter")
        [goal] = user.career.goals.values()
        assert (goal.title, goal.due) == (f"{SQL}: from helped to relied on, as Ana Lima sees it", date(2026, 11, 27))
        assert (goal.kind, goal.baseline, goal.target, goal.state) == ("learning", 1, 3, "open")
        user.sees_not("makes a goal")
        await user.presses("1")
        user.sees("1 active", "Database design")
        await user.presses("u", "6", "G")
        user.sees("makes a goal")
        assert not user.career.goals


async def test_a_goal_from_a_gap_waits_while_names_are_masked(dashboard: OpenUser) -> None:
    async with dashboard(known()) as user:
        await user.presses("z", "6", "G")
        user.sees("2 above what A. L. says")
        user.sees_not("Ana")
        await user.presses("enter")
        user.sees("Nothing can be changed while names are masked.")
        assert user.screen_name() == "SkillsScreen"


async def test_an_unsaved_goal_from_a_gap_is_taken_up_again(
    dashboard: OpenUser, open_drafts: Callable[[], UnsavedFile]
) -> None:
    async with dashboard(known(), unsaved=open_drafts()) as user:
        await user.presses("6", "G", "enter", " better", "escape")
    async with dashboard(unsaved=open_drafts()) as user:
        await user.presses("D", "enter")
        assert user.line().endswith("sees it better")


@pytest.mark.parametrize("key", ["equals_sign", "e"])
async def test_what_others_said_is_above_my_answer(dashboard: OpenUser, key: str) -> None:
    async with dashboard(known()) as user:
        await user.presses("6", key)
        user.sees("Ana Lima said 1 helped, today: one slow query")


async def test_skills_that_are_not_rated_are_chosen_sideways_and_line_by_line(dashboard: OpenUser) -> None:
    moment = clock.moment()
    words = ("baking", "cooking", "editing", "filming", "gardening", "juggling", "knitting", "singing", "writing")
    wins = [moment.make(Win, text=one, on=day(-1), skills=frozenset({one})) for one in words]
    async with dashboard(Step("Began", [*wins, *known()[1]]), size=(60, 20)) as user:
        await user.presses("6", "j", "j")
        names = [row.text for row in user.app.screen.query_one(RowList).rows]
        first = user.row().text
        user.sees(f"> {first}")
        await user.presses("l")
        assert user.row().text == names[names.index(first) + 1]
        assert f"> {user.row().text}" in user.screen_text()
        await user.presses("right", "left", "h")
        assert user.row().text == first
        await user.presses("j")
        lines = [line for line in user.screen_text().splitlines() if f"> {user.row().text}" in line]
        assert len(lines) == 1
        assert first not in lines[0]
        await user.presses("=", "2", "enter")
        assert [s.level for s in user.career.skills.values() if s.name not in {SQL, "cooking"}].count(2) == 1


async def test_a_skill_that_the_wins_raise_says_so(dashboard: OpenUser) -> None:
    moment = clock.moment()
    wins = [moment.make(Win, text=f"win {n}", on=day(-n), skills=frozenset({"cooking"})) for n in range(6)]
    rated = _rated("cooking", Assessment(1, on=day(-400)), Career.of([]), moment)
    async with dashboard(Step("Began", [*wins, *rated])) as user:
        await user.presses("6")
        user.sees("cooking ▅▁▁▁ helped", "▇", "raise to alone?")
