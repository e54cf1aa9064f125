"""When a next step begins: kept as what follows "if", and said as a colleague says it."""

from __future__ import annotations

import pytest

from career.language import cues


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("stand-up ends", "after stand-up"),
        ("lunch is over", "after lunch"),
        ("it is 9:30 on Monday", "Monday at 9:30"),
        ("it is Thursday morning", "Thursday morning"),
        ("it is 16:00", "at 16:00"),
        ("the first call is near", "before the first call"),
        ("the steering committee is a day away", "the day before the steering committee"),
        ("I next see Tom", "when I see Tom"),
        ("I am about to see Ana", "before I see Ana"),
        ("I sit down with the first coffee", "with the first coffee"),
        ("I am on the train", "on the train"),
        ("the line rings", "if the line rings"),
        ("", ""),
    ],
)
def test_a_cue_is_said_without_its_if_where_there_is_a_word_for_it(cue: str, said: str) -> None:
    assert cues.said(cue) == said


def test_a_step_is_one_line_with_its_time_box() -> None:
    assert cues.step_said("stand-up ends", 25, "ask Tom") == "after stand-up, 25 min: ask Tom"
    assert cues.step_said("the line rings", 5, "ask Tom") == "if the line rings, then 5 min: ask Tom"
    assert cues.step_said("stand-up ends", None, "ask Tom") == "after stand-up: ask Tom"
    assert cues.step_said("", 25, "ask Tom") == "25 min: ask Tom"
