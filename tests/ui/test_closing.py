"""Stories of the close-out: three keys after Space, a win with its skills, and nothing asked of who has no time."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.card import card as cards
from career.card import card_words, open_card, save_card
from career.model import skills, tasks
from career.model.people import Person
from career.model.records import Change, Step
from career.model.reframes import Reframe
from career.model.skills import Assessment, Rating, Skill
from career.model.snapshot import Career
from career.model.wins import Win
from tests.building import day, in_context
from tests.ui.conftest import OpenUser
from tui.host import clock

RUNBOOK = "update the payments runbook"


def reframed(title: str = RUNBOOK) -> list[Step]:
    """Give the steps that add a task and keep its reframe."""
    task = tasks.add(title, clock.moment())
    career = Career.of([task])
    card = open_card.open_card(title, in_context(career, clock.today()), about=task.id)
    card = cards.next_appeal(card_words.write(card, "Priya ends an incident alone with it", in_context(career)), -2)
    return [Step("Added", [task]), save_card.keep(card, in_context(career, clock.moment()))]


async def test_three_keys_and_a_line_close_a_task_with_a_win(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space")
        user.sees(f"CLOSE  {RUNBOOK}", "Priya ends an incident alone with it", "Was it done right?   y yes   n no")
        before = user.keys
        await user.presses("y", "y", "Priya closed 412 from it", "enter")
        assert user.keys - before == 3
        user.sees("came true")
        (task,) = user.career.tasks.values()
        (kept,) = user.career.reframes.values()
        (won,) = user.career.wins.values()
        assert (task.state, kept.was_right, kept.came_true) == ("done", True, "yes")
        assert (won.text, won.skills, won.task, kept.win) == (
            "Priya closed 412 from it", kept.skills, task.id, won.id,
        )  # fmt: skip
        await user.presses("u")
        assert not user.career.wins
        assert next(iter(user.career.tasks.values())).state == "open"


async def test_done_right_without_growth_is_closed_and_counts_so(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", "y", "n", "it was only a job", "enter")
        (kept,) = user.career.reframes.values()
        assert (kept.was_right, kept.came_true, kept.line, kept.win) == (True, "no", "it was only a job", "")
        assert not user.career.wins


async def test_enter_at_once_only_marks_it_as_done(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", "enter")
        (task,) = user.career.tasks.values()
        (kept,) = user.career.reframes.values()
        assert task.state == "done"
        assert kept.closed_on is None


async def test_esc_takes_back_an_answer_and_then_leaves_with_nothing_changed(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", "n", "p", "escape", "escape", "escape")
        assert user.screen_name() == "Dashboard"
        (task,) = user.career.tasks.values()
        assert task.state == "open"


async def test_a_line_is_there_again_after_a_step_back(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", "y", "p", "two of thr")
        await user.resizes(40, 12)
        assert user.line() == "two of thr"
        await user.presses("escape", "escape")
        await user.resizes(80, 24)
        await user.presses("y", "p")
        assert user.line() == "two of thr"


async def test_an_appeal_that_was_left_is_in_the_list(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", ">", ">", "y", "escape", "escape", "space")
        user.sees("3 before, not rated   < lower   > higher")
        await user.presses("escape", "D", "enter")
        user.sees("3 before, 7 now")


async def test_the_appeal_is_asked_for_beside_that_from_before(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space")
        user.sees("3 before, not rated   < lower   > higher")
        await user.presses(">", ">", "y", "y", "enter")
        (kept,) = user.career.reframes.values()
        assert (kept.appeal_before, kept.appeal_after) == (3, 7)
        assert kept.win == ""


async def test_a_task_without_a_reframe_is_done_at_once(dashboard: OpenUser) -> None:
    async with dashboard(Step("Added", [tasks.add(RUNBOOK, clock.moment())])) as user:
        await user.presses("4", "space")
        assert user.screen_name() == "Dashboard"
        user.sees("Completed")


SIZES = [(30, 8), (80, 24), (60, 20), (40, 12)]


async def test_it_fits_any_screen_and_says_how_to_leave(dashboard: OpenUser) -> None:
    async with dashboard(*reframed(), size=SIZES[0]) as user:
        await user.presses("4", "space")
        for size in SIZES:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Esc leave")
        await user.presses("y", "y")
        for size in SIZES:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Esc back")


def rated(wins: int, level: int | None = 1) -> list[Step]:
    """Give the steps that reframe a task, and make so many wins with its skill at a level."""
    steps = reframed()
    kept = next(change for change in steps[-1].changes if isinstance(change, Reframe))
    words, moment = min(kept.skills), clock.moment()
    won: list[Change] = []
    if level is not None:
        won += skills.rate(
            skills.begun(words, in_context(Career(), moment)),
            Assessment(level, on=day(-9)),
            in_context(Career(), moment),
        ).changes
    won += [moment.make(Win, text="x", on=day(-1), skills=frozenset({words})) for _ in range(wins)]
    return [*steps, Step("Won", won)]


async def test_the_third_proof_offers_the_next_level_and_tab_takes_it_in_the_same_step(dashboard: OpenUser) -> None:
    async with dashboard(*rated(2)) as user:
        await user.presses("4", "space", "y")
        user.sees_not("raise")
        await user.presses("y")
        user.sees("Tab [ ] raise", "to 2 alone: I do the usual case by myself? (3 wins since 1 helped, this one too)")
        await user.presses("tab")
        user.sees("Tab [x] raise")
        await user.presses("it held", "enter")
        (skill,) = user.career.skills.values()
        assert (skill.level, len(user.career.wins)) == (2, 3)
        user.sees(f"came true · {skill.name[:9]}")
        await user.presses("u")
        (skill,) = user.career.skills.values()
        assert (skill.level, len(user.career.wins), len(user.career.ratings)) == (1, 2, 1)
        (task,) = user.career.tasks.values()
        assert task.state == "open"


async def test_what_others_said_is_above_the_offered_level(dashboard: OpenUser) -> None:
    steps = rated(2)
    skill = next(change for step in steps for change in step.changes if isinstance(change, Skill))
    lena = clock.moment().make(Person, name="Lena")
    seen = clock.moment().make(Rating, skill=skill.id, on=day(-3), level=1, person=lena.id)
    async with dashboard(*steps, Step("Rated", [lena, seen])) as user:
        await user.presses("4", "space", "y", "y")
        user.sees("Lena said 1 helped, 3 days ago", "Tab [ ] raise")


async def test_who_wants_no_other_level_presses_nothing_more(dashboard: OpenUser) -> None:
    async with dashboard(*rated(2)) as user:
        await user.presses("4", "space")
        before = user.keys
        await user.presses("y", "y", "it held", "enter")
        assert user.keys - before == 3
        (skill,) = user.career.skills.values()
        assert skill.level == 1
        await user.presses("6")
        user.sees("raise to alone?")
        await user.presses("=")
        user.sees("3 wins show 2 alone: I do the usual case by myself")
        user.sees("level           2")
        await user.presses("enter")
        (skill,) = user.career.skills.values()
        assert skill.level == 2
        user.sees_not("raise to")


@pytest.mark.parametrize(("wins", "level", "answer"), [(1, 1, "y"), (2, 4, "y"), (1, None, "y"), (5, 1, "n")])
async def test_before_the_third_proof_and_without_a_win_no_level_is_offered(
    dashboard: OpenUser, wins: int, level: int | None, answer: str
) -> None:
    async with dashboard(*rated(wins, level)) as user:
        await user.presses("4", "space", "y", answer)
        user.sees_not("raise")
        await user.presses("tab", "it held", "enter")
        assert user.screen_name() == "Dashboard"
        assert [skill.level for skill in user.career.skills.values()] == ([] if level is None else [level])


async def test_tab_twice_leaves_the_level_and_an_unsaved_line_keeps_the_choice(dashboard: OpenUser) -> None:
    async with dashboard(*rated(2)) as user:
        await user.presses("4", "space", "y", "y", "tab", "two of thr", "escape", "escape", "escape")
        assert user.screen_name() == "Dashboard"
        await user.presses("D", "enter", "y")
        assert user.line() == "two of thr"
        user.sees("Tab [x] raise")
        await user.presses("tab")
        user.sees("Tab [ ] raise")
        await user.presses("enter")
        (skill,) = user.career.skills.values()
        assert skill.level == 1


async def test_a_level_that_is_taken_without_the_win_is_not_dropped_in_silence(dashboard: OpenUser) -> None:
    async with dashboard(*rated(2)) as user:
        await user.presses("4", "space", "y", "y", "tab", "enter")
        user.sees("The new level needs its proof.")
        await user.presses("tab", "enter")
        assert user.screen_name() == "Dashboard"
        (skill,) = user.career.skills.values()
        assert (skill.level, len(user.career.wins)) == (1, 2)


async def test_the_offered_level_is_in_view_on_any_screen(dashboard: OpenUser) -> None:
    steps = rated(2)
    kept = next(change for change in steps[1].changes if isinstance(change, Reframe))
    long = replace(kept, sentence="Priya ends an incident alone with it. " * 6, done_right="nothing is left out " * 4)
    async with dashboard(*steps, Step("Said more", [long]), size=SIZES[0]) as user:
        await user.presses("4", "space", "y", "y")
        for size in SIZES:
            await user.resizes(*size)
            assert not user.outside(), user.screen_text()
            user.sees("Tab [ ] raise", "Esc back")


async def test_the_close_asks_whether_the_next_step_happened(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space")
        user.sees("next step", "after lunch: write the steps of one", "s it happened")
        await user.presses("s")
        user.sees("s [x] it happened")
        await user.presses("y", "y", "Priya closed 412 from it", "enter")
        (kept,) = user.career.reframes.values()
        assert kept.stepped_on == clock.today()
        await user.presses("u", "4", "space")
        user.sees("s it happened")


async def test_one_key_more_says_how_the_result_was_and_none_is_needed(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space")
        user.sees("expectations   1 exceeded   2 met   3 missed")
        shown = user.screen_text()
        assert shown.index("expectations") < shown.index("Was it done right?")  # read in the order in which keys work
        await user.presses("2", "1")
        user.sees("1 [x] exceeded   2 met   3 missed")
        await user.presses("y", "y", "used it 2 times", "enter")  # digits are text by now
        (task,) = user.career.tasks.values()
        (won,) = user.career.wins.values()
        assert (task.state, task.expectations, won.text) == ("done", "exceeded", "used it 2 times")
        await user.presses("u")
        assert next(iter(user.career.tasks.values())).expectations == ""


async def test_a_task_that_is_done_without_questions_keeps_what_was_said_of_its_result(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space", "3", "3", "3", "enter")
        (task,) = user.career.tasks.values()
        assert (task.state, task.expectations) == ("done", "missed")


async def test_the_thing_beyond_what_was_asked_is_written_on_the_card_and_shown_at_the_end(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "r", ".")
        user.sees("beyond", "one small thing that nobody asked for")
        await user.presses("tab", "tab", "tab", "tab", "tab")
        user.sees("One small thing beyond what was asked?")
        await user.presses("a dry run with Tom", "enter")
        if user.screen_name() == "CardScreen":
            await user.presses("enter")
        (kept,) = user.career.reframes.values()
        assert kept.beyond == "a dry run with Tom"
        await user.presses("space")
        user.sees("beyond that    a dry run with Tom")


async def test_the_answers_stand_beside_their_question_and_nowhere_else(dashboard: OpenUser) -> None:
    async with dashboard(*reframed()) as user:
        await user.presses("4", "space")
        user.sees("Was it done right?   y yes   n no", "Enter done, no questions   Esc leave")
        assert user.screen_text().count("y yes") == 1
        await user.presses("y")
        user.sees("Did it come true?    y yes   p partly   n no")
        assert user.screen_text().count("y yes") == 1
        await user.presses("enter")
        user.sees("One question is still open. Answer it: y yes, p partly, n no.")
