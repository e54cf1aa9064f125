"""The weekly and the quarterly review in a real terminal: a week in few keys, a quarter on two days, and undo one by one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.building import TODAY
from tests.demo import write_demo
from tests.saved import read_career
from tests.terminal.conftest import OpenTerminal
from tests.terminal.screen import ENTER, ESCAPE
from tests.terminal.test_check_in import Keys
from tui.host.clock import FIXED

DOWN = "\x1b[B"
NEEDED = "Tom asked how to release on a Friday"
CHANGE = "say no to two status meetings"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the data file of somebody with half a year behind them."""
    path = tmp_path / "career.json"
    write_demo(path, tmp_path / "state" / "rung", TODAY)
    return path


def test_a_week_takes_few_keys_besides_the_words_and_each_change_is_undone_alone(
    open_rung: OpenTerminal, file: Path
) -> None:
    rung = open_rung()
    rung.sees("1 Goals", "check-in")
    keys = Keys(rung)
    keys.press("v", "Weekly review 1/", "Clear")
    keys.press("j")
    keys.press("j")
    keys.press("p", "In plain words: Your demo lost me")
    keys.say("say why before how", "u undoes it")
    keys.press("p", "In plain words: ")
    keys.say("ask one question in each review", "u undoes it")
    keys.press("i", "About: Show results")
    keys.say("the result goes into the channel on Friday", "u undoes it")
    keys.press(ENTER, "Current")
    for value in ("2", "3", "4"):
        keys.press("=", "Check in on")
        keys.press(value)
        keys.press(ENTER, "u undoes it")
    keys.press(ENTER, "Sketch")
    keys.press("a", "The result you want")
    keys.say("I plan and hold a budget of one team", "u undoes it")
    keys.press(ENTER, "People")
    keys.press(" ", "u undoes it")
    keys.press(ENTER, "The boss you wish you had")
    keys.say("asked Priya first what went well", "Ahead")
    keys.press("+", "u undoes it")
    keys.press(" ", "u undoes it")
    keys.press(ENTER, "Effort")
    keys.press("3")
    keys.press(DOWN)
    keys.say(NEEDED, "Your week in six lines", "effort 3 of 4")
    keys.press("y", "Copied.")
    keys.press(ENTER, "What makes room for 'Learn to run")  # it is a goal now, and one too many
    keys.press(ESCAPE, "Weekly review done")
    rung.sees_not("What makes room")
    assert keys.count <= 120
    career = read_career(file)
    [held] = [r for r in career.reviews.values() if r.kind == "weekly" and r.on == TODAY]
    assert (held.finished_on, held.effort) == (TODAY, 3)
    assert held.done >= {"clear", "current", "sketch", "people", "ahead", "effort"}
    assert NEEDED in {win.text for win in career.wins.values()}
    rung.types("u")
    rung.sees("Undone: Noted the effort of a week; Added win")
    rung.types("u")
    rung.sees("Undone: Took the step")
    rung.rests()
    rung.types("q")
    assert rung.ends() == 0
    assert NEEDED not in {win.text for win in read_career(file).wins.values()}


def test_a_quarter_is_left_in_the_middle_and_finished_the_next_day_in_another_session(
    open_rung: OpenTerminal, file: Path
) -> None:
    rung = open_rung("review", "quarterly")
    rung.sees("Quarterly review 1/", "What do you really want?", "Lead a division of 200 by 2029")
    keys = Keys(rung)
    keys.press("e", "Enter save, or next")
    keys.say("lead people who lead", "You answered: lead people who lead")
    keys.say("lead a division of two hundred", "What did you enjoy most?", "an incident was boring")
    for asked in ("are your strongest skills?", "makes you an asset", "Is this job where you want to be?"):
        keys.press(ENTER, asked)
    rung.sees("5 too many status meetings")
    keys.press("6", "6")
    keys.press(ENTER, "Where does it lead")
    keys.press(ENTER, "What do you leave behind here?")
    keys.press("y", "What will you change now?")
    keys.say(CHANGE, "Known as")
    keys.press(ESCAPE, "What makes room for 'say no to two")
    keys.press(ESCAPE, "Quarterly review stopped at 'Known as'", "V goes on there")
    rung.sees_not("What makes room")
    rung.rests()
    rung.types("q")
    assert rung.ends() == 0

    again = open_rung("review", "quarterly", **{FIXED: (TODAY + timedelta(days=1)).isoformat()})
    again.sees("Known as")
    while "Then and now:" not in again.text:
        again.types(ENTER)
        again.rests()
    again.sees("wins in the 90 days before: 6 → ")
    again.types(ENTER)
    again.sees("Quarterly review done")
    again.rests()
    again.types("q")
    assert again.ends() == 0
    career = read_career(file)
    [held] = [r for r in career.reviews.values() if r.kind == "quarterly" and r.on == TODAY]
    assert (held.left_at, held.finished_on) == ("", TODAY + timedelta(days=1))
    assert {"want", "job", "legacy"} <= held.done
    assert held.numbers
    assert CHANGE in {goal.title for goal in career.goals.values()}
