"""What a note is about is told by its words, also where it has no verb or says other things beside."""

from __future__ import annotations

import pytest

from career.drafting import build, works
from career.drafting.sentences import draft, question
from career.drafting.slots import Slots


def test_the_compiled_kinds_of_work_are_those_of_the_source() -> None:
    assert works.PATH.read_bytes() == build.compiled_works()


def gain(task: str) -> str:
    """Give what a note does for me, in its first wording."""
    kit = works.kit_of_note(task)
    assert kit
    return kit.mine[0]


@pytest.mark.parametrize(
    ("task", "said"),
    [
        ("13-week cash flow forecast, bank meeting on the 19th", "plan by my numbers"),
        ("cold list plumbers Hull, 40 calls by friday", "the first two sentences"),
        ("pressure ulcer audit ward 6, 40 charts", "how we really do it"),
        ("Whit Monday fair: running order for 200 guests", "the next one on my own"),
        ("order export dies on accents (customer in Lyon)", "the next fault in it"),
        ("why is freight 18 % over budget", "where such a difference comes from"),
        ("Q3 territory split north/south", "share work out"),
    ],
)
def test_a_title_without_a_verb_says_what_it_does_for_me(task: str, said: str) -> None:
    assert said in gain(task)


def test_a_thing_that_a_verb_makes_goes_before_what_it_is_made_for() -> None:
    assert gain("slides for the audit") != gain("audit")


@pytest.mark.parametrize("task", ["login thing", "ask Yusuf whether the vans can leave at six", ""])
def test_a_note_that_tells_nothing_of_it_has_no_such_words(task: str) -> None:
    assert works.kit_of_note(task) is None


def test_what_the_words_tell_is_said_and_nothing_is_asked() -> None:
    slots = Slots(task="get the falls audit going")
    assert "I want to be the one who can say how we really do it" in draft(slots, 240)
    assert question(slots) == ""
