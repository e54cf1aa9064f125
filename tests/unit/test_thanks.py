"""Thanks are told from criticism by a short list of words, and never where a wish may come along."""

from __future__ import annotations

import pytest

from career.language.thanks import is_thanks


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for staying late",
        "thank you so much!",
        "Well done, all of you",
        "That was great work on the migration",
        "GREAT JOB",
        "kudos to the whole team",
        "I loved the demo",
    ],
)
def test_thanks_and_praise_are_recognised(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks, but be briefer next time",
        "Well done would be when it is on time",
        "Good work, however the numbers came late",
        "You should have said well done to Tom",
        "Thanks for nothing",
        "Could you do a good demo on Friday?",
        "Be more present in reviews",
        "This was not great work",
        "a job well-founded",
        "",
    ],
)
def test_what_may_hold_a_wish_is_no_thanks(text: str) -> None:
    assert not is_thanks(text)
