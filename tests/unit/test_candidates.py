"""Which ideas are worth starting: the sum, its parts, and the order (G10)."""

from __future__ import annotations

import json

import pytest

from career.edits import brainstorm
from career.model import candidates
from career.model.goals import Goal
from tests.building import career_of, moment_on, new_goal, on
from tests.unit.commands import Rung

RATED = {
    # what is rated: stretch, visible, serves what I want, times done before
    "the oldest of two equals": (2, 2, 2, 1),
    "best": (3, 3, 3, 0),
    "not rated": (None, None, None, 0),
    "the younger of two equals": (3, 3, 2, 3),
    "done again and again": (0, 0, 0, 40),
    "half rated": (None, 2, None, 0),
    "not rated, younger": (None, None, None, 9),
}


def ideas() -> list[Goal]:
    """Give the ideas, each older than the next; their ids go the other way."""
    moment = moment_on()
    return [
        new_goal(
            title,
            on(moment, at),
            state="idea",
            stretch=stretch,
            visible=visible,
            serves_vision=serves,
            times_done=times,
        )
        for at, (title, (stretch, visible, serves, times)) in reversed([*enumerate(RATED.items())])
    ]


def test_what_is_worth_most_comes_first_and_of_equals_the_oldest() -> None:
    kept = brainstorm.ideas(career_of(*ideas()))
    assert [goal.title for goal in kept] == [
        "best",
        "the oldest of two equals",
        "the younger of two equals",
        "half rated",
        "done again and again",
        "not rated",
        "not rated, younger",
    ]


@pytest.mark.parametrize(("times", "less", "total"), [(0, 0, 6), (2, 2, 4), (3, 3, 3), (4, 3, 3)])
def test_having_done_it_before_takes_off_three_at_most(times: int, less: int, total: int) -> None:
    found = candidates.worth(new_goal("x", moment_on(), stretch=1, visible=2, serves_vision=3, times_done=times))
    assert found is not None
    assert (found.less, found.total) == (less, total)


def test_the_sum_is_shown_with_its_parts_and_a_word_for_each_number(rung: Rung) -> None:
    rung.says("brainstorm Speed up the build")
    rung.says("brainstorm Run the guild")
    assert rung.says("brainstorm").count("not rated") == 2
    guild = rung.id_of("Run the guild")
    rung.says(f"edit {guild} --stretch 2 --visible 3 --times-done 1")
    first, _ = rung.says("brainstorm").splitlines()
    assert first.startswith("4 = stretch 2 + visible 3 + what I want 0 - done 1  Run the guild")
    shown = rung.says(f"show {guild}")
    assert "4 = stretch 2 (mostly new) + visible 3 (to those who decide) + what I want ? - done before 1" in shown
    best, second = json.loads(rung.says("brainstorm --json"))
    assert best["worth_starting"] == {"sum": 4, "stretch": 2, "visible": 3, "serves_vision": 0, "less": 1}
    assert (second["text"], second["worth_starting"]) == ("Speed up the build", None)
    rung.says("undo")
    assert rung.says("brainstorm").count("not rated") == 2


def test_a_number_beyond_three_is_refused(rung: Rung) -> None:
    rung.says("brainstorm Run the guild")
    assert "It goes from 0 to 3." in rung.refuses(f"edit {rung.id_of('Run the guild')} --stretch 4")
