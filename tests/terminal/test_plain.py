"""Plain mode in a real terminal, as a screen reader hears it: a day and a week can be done, and nothing typed is lost."""

from __future__ import annotations

import signal
import termios
from pathlib import Path

import pytest

from store.unsaved_input import UnsavedFile
from tests.building import TODAY
from tests.saved import read_career
from tests.terminal.conftest import OpenTerminal
from tests.terminal.heard import Heard, demo, leaves_alone
from tests.terminal.screen import ENTER
from tests.terminal.test_unsaved import gone, hang_up, wait_for

CTRL_C, CTRL_D = "\x03", "\x04"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give the data file of somebody with half a year behind them."""
    return demo(tmp_path)


def unsaved(tmp_path: Path) -> list[dict[str, str]]:
    """Give the texts that are kept unsaved."""
    found = UnsavedFile(tmp_path / "career.json", tmp_path / "state" / "rung")
    texts = [one.texts for one in found.take_up()]
    found.close()
    return texts


def test_a_whole_day_is_done_by_ear(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "checkin"))
    said.answers("2", "", "")  # one line a day later, two wait
    said.answers("4", "the second one", "7", "yes", "no")
    said.answers("1", "say why a thing is built before what it does")
    heard = said.answers("the demo ended early and with two questions", "", "")
    assert any(line.startswith("Saved: ") for line in heard), heard
    said.answers("2")
    assert said.rung.ends() == 0
    assert said.lines[-1].startswith("End: Check-in done: "), said.lines[-3:]
    assert leaves_alone(said.raw)
    career = read_career(file)
    assert [(c.value, c.confidence) for c in career.checkins.values() if c.on == TODAY] == [(4.0, 7)]
    assert "say why a thing is built before what it does" in {item.plain for item in career.feedback.values()}
    assert "the demo ended early and with two questions" in {win.text for win in career.wins.values()}
    [held] = [r for r in career.reviews.values() if r.on == TODAY and r.kind == "daily"]
    assert held.left_at == ""


@pytest.mark.usefixtures("file")
def test_every_line_says_what_it_is_and_choices_have_numbers(open_rung: OpenTerminal) -> None:
    said = Heard(open_rung("--plain", "checkin"))
    heard = said.answers("?")
    assert all(": " in line for line in heard if not line.startswith(">")), heard
    assert [line.split(":")[0] for line in heard[-8:]] == ["Enter", "1", "2", "3", "4", ">", "<", "Help"]


def test_a_task_is_heard_and_reframed_in_four_answers(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "reframe"))
    heard = said.answers("run the retro for the search team", "")
    assert any(line.startswith("For my career") for line in heard), heard
    said.answers("1", "Running it is how search hears me first", "")
    assert said.rung.ends() == 0
    kept = [r for r in read_career(file).reframes.values() if r.sentence == "Running it is how search hears me first"]
    assert [read_career(file).headline(r.about) for r in kept] == ["run the retro for the search team"]


IN_A_WEEK = {
    "in plain words": ("the decision first, then why",),
    "where it is now": ("4", "", ""),
    "add to it": ("what the platform needs", "", "", "", ""),
}
"""What is chosen where it is offered first, and what is typed then."""


def test_a_whole_week_is_done_by_ear(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "review", "weekly"))
    said.listens()
    left = dict(IN_A_WEEK)
    while said.rung.child.isalive() and len(said.lines) < 1000:
        asked = max(at for at, line in enumerate(said.lines) if line.startswith("Question: "))
        offered = {line.partition(": ")[2]: line.partition(": ")[0] for line in said.lines[asked + 1 :]}
        wanted = next((words for words in offered if words in left), "")
        if wanted:
            said.answers(offered[wanted], *left.pop(wanted))
        elif "effort" in said.lines[asked]:
            said.answers("3", "Tom came to me about the rota")
        else:
            said.answers("")
    assert said.rung.ends() == 0
    steps = [line.rpartition(": ")[2] for line in said.lines if line.startswith("Weekly review, ")]
    assert steps[-2:] == ["Effort", "Your week"], steps
    assert any(line.startswith("End: Weekly review done: ") for line in said.lines), said.lines[-3:]
    assert not left
    assert leaves_alone(said.raw)
    career = read_career(file)
    [held] = [r for r in career.reviews.values() if r.kind == "weekly" and r.on == TODAY]
    assert (held.effort, held.finished_on) == (3, TODAY)
    assert {"clear", "current", "people", "effort"} <= held.done
    assert "the decision first, then why" in {item.plain for item in career.feedback.values()}
    assert "Tom came to me about the rota" in {win.text for win in career.wins.values() if win.needed}


@pytest.mark.usefixtures("file")
def test_a_half_typed_answer_outlives_a_dropped_line(open_rung: OpenTerminal) -> None:
    said = Heard(open_rung("--plain", "reframe", "chair", "the", "guild"))
    said.answers("", "1")
    said.rung.types("It is how I am he")
    said.rung.until(lambda: said.raw.endswith("It is how I am he"))
    said.rung.child.kill(signal.SIGHUP)
    assert said.rung.ends() == 128 + signal.SIGHUP
    again = Heard(open_rung("--plain", "reframe", "chair", "the", "guild"))
    heard = again.answers("1")
    assert "Now: It is how I am he" in heard, heard


@pytest.mark.usefixtures("file")
def test_a_line_that_drops_with_its_terminal_loses_nothing_either(open_rung: OpenTerminal, tmp_path: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm"))
    said.listens()
    said.rung.types("run the guild for a y")
    said.rung.until(lambda: said.raw.endswith("for a y"))
    hang_up(said.rung)
    wait_for(lambda: gone(said.rung), "It lives on without a line.")
    assert {"title": "run the guild for a y"} in unsaved(tmp_path)


def test_ctrl_c_says_what_was_kept(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm"))
    said.answers("run the guild for a year")
    said.rung.types("half an i")
    said.rung.until(lambda: said.raw.endswith("half an i"))
    said.rung.types(CTRL_C)
    assert said.rung.ends() == 130
    assert said.lines[-2:] == [
        "Left: saved 1 change. `rung undo` takes back the last change.",
        "Kept: what you typed and did not save is there when it is asked again.",
    ]
    assert "run the guild for a year" in {goal.title for goal in read_career(file).goals.values()}


def test_ctrl_d_leaves_with_everything_kept(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "checkin"))
    said.answers("2")
    said.rung.types(CTRL_D)
    assert said.rung.ends() == 0
    assert "`rung checkin` goes on there" in "".join(said.lines[-2:])
    assert [r.left_at for r in read_career(file).reviews.values() if r.on == TODAY] == ["due"]


def test_u_takes_back_what_was_saved_and_asks_it_again(open_rung: OpenTerminal, file: Path) -> None:
    before = read_career(file)
    said = Heard(open_rung("--plain", "checkin"))
    first = said.answers("2")
    heard = said.answers("u")
    assert any(line.startswith("Undone: Moved") for line in heard), heard
    assert any(line.startswith("Line 1 of 3") for line in heard), (first, heard)
    assert read_career(file).reframes == before.reframes


@pytest.mark.parametrize("size", [(80, 24), (22, 6)])
def test_a_dumb_terminal_is_asked_in_lines(open_rung: OpenTerminal, file: Path, size: tuple[int, int]) -> None:
    said = Heard(open_rung(TERM="dumb", size=size))
    said.listens()
    assert "1: check-in, the day in a few questions" in said.lines
    heard = said.answers("3", "the rota held for a week", "", "")
    assert "Question: What do you do?" in heard
    said.answers("quit")
    assert said.rung.ends() == 0
    assert leaves_alone(said.raw)
    assert "the rota held for a week" in {win.text for win in read_career(file).wins.values()}


def test_backspace_takes_back_letters_and_arrow_keys_do_nothing(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm"))
    said.answers("run\x1b[A the gilé\x7f\x7f\x7fuild")
    assert "run the guild" in {goal.title for goal in read_career(file).goals.values()}
    assert ENTER not in said.lines[-1]


def test_what_is_typed_ahead_answers_the_next_questions(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm"))
    said.listens()
    said.rung.types(f"run the guild{ENTER}write the book{ENTER}half an i")
    said.rung.until(lambda: said.raw.endswith("half an i"))
    titles = {goal.title for goal in read_career(file).goals.values()}
    assert {"run the guild", "write the book"} <= titles
    assert "half an i" not in titles


def test_letters_are_kept_where_the_locale_has_none(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm", LC_ALL="C", LANG="C"))
    heard = said.answers("café für Zoë")
    assert any(line.startswith("Saved: ") for line in heard), heard
    assert "café für Zoë" in {goal.title for goal in read_career(file).goals.values()}


def test_a_long_line_is_kept_whole(open_rung: OpenTerminal, file: Path) -> None:
    long = "run the guild " + "x" * 6000
    said = Heard(open_rung("--plain", "brainstorm", size=(40, 12)))
    said.answers(long)
    assert leaves_alone(said.raw)
    assert any(len(goal.title) > 4096 for goal in read_career(file).goals.values())


def is_cooked(said: Heard) -> bool:
    """Tell whether the terminal edits lines itself, as a shell's does."""
    local = int(termios.tcgetattr(said.rung.child.child_fd)[3])
    return bool(local & termios.ICANON and local & termios.ECHO)


def test_a_job_that_is_stopped_leaves_the_terminal_as_it_was_and_goes_on(open_rung: OpenTerminal, file: Path) -> None:
    said = Heard(open_rung("--plain", "brainstorm"))
    said.listens()
    assert not is_cooked(said)
    said.rung.types("half an")
    said.rung.until(lambda: said.raw.endswith("half an"))
    said.rung.child.kill(signal.SIGTSTP)
    said.rung.until(lambda: is_cooked(said))
    said.rung.child.kill(signal.SIGCONT)
    said.rung.until(lambda: said.raw.count("> half an") == 2)
    said.rung.types(f" idea{ENTER}")
    said.listens()
    assert "half an idea" in {goal.title for goal in read_career(file).goals.values()}
    said.rung.types(CTRL_D)
    assert said.rung.ends() == 0
