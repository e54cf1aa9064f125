"""Where the words that name a kind are missing or mislead, all words of a note together tell what kind of work it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.drafting import likely, train
from career.drafting.classifier import Classifier, features, packed, stem, unpacked
from career.drafting.kits import Kit
from career.drafting.reading import read
from career.drafting.sentences import draft
from career.drafting.slots import Slots

LONGEST = 240


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        ("the two foremen haven't spoken since the crane, get them round a table before Monday", "mediate"),
        ("Rosa on nights again, third Friday in a row, who swaps with whom", "who_does_what"),
        ("Mrs Varga has written three times about the same wrong bill, ring her", "answer_customer"),
    ],
)
def test_a_note_that_names_no_kind_is_of_one(task: str, kind: str) -> None:
    assert likely.best(task)[0] == kind


def test_where_the_rules_find_nothing_to_say_the_kind_does() -> None:
    said = likely.instead("the two foremen haven't spoken since the crane, get them round a table", Kit(()), None)
    assert said == likely.kit_of("mediate")


@pytest.mark.parametrize(
    "task",
    [
        "Ring the Habers and say the flood report came back clean, we sign on Monday and they needn't know about 2019",
        "just put yesterday's fridge readings in as 4 degrees, nobody was here to take them",
    ],
)
def test_a_wrong_that_no_form_tells_is_refused(task: str) -> None:
    plain = read(task).plain
    assert plain is not None
    assert plain.shape == "bent"
    assert draft(Slots(task=task), LONGEST).startswith("I won't ")


@pytest.mark.parametrize(
    "task",
    [
        "Tell Darius he's not running the hospital job, Lukas is, and tell him today before he hears it",
        "the 2 am readings were missed, chart them as missed and tell the doctor on call",
        "let the new starter plan his own week, look in on Friday",
    ],
)
def test_honest_work_is_not(task: str) -> None:
    plain = read(task).plain
    assert plain is None or plain.shape != "bent"


def test_words_that_are_right_for_their_kind_stay() -> None:
    kit = Kit((), ("I'll run it a hundred times.",), me="own it")
    assert likely.instead("fix the login test that fails one time in eight", kit, None) is None


def test_each_kind_of_the_examples_but_chores_has_words() -> None:
    kinds = {row.kind for row in train.of_kinds()} - {likely.CHORE, "other"}
    assert {kind for kind in kinds if not likely.kit_of(kind).mine} == set()


def test_a_model_tells_what_it_was_taught() -> None:
    rows = [train.Example("boat", f"paint the hull of boat {at}") for at in range(6)]
    rows += [train.Example("bread", f"knead the dough for loaf {at}") for at in range(6)]
    chances = Classifier(train.fitted(rows)).chances("knead dough")
    assert chances["bread"] > chances["boat"]
    assert sum(chances.values()) == pytest.approx(1)


@pytest.mark.parametrize(("word", "its"), [("tests", "test"), ("testing", "test"), ("41", "#"), ("bus", "bus")])
def test_words_count_without_their_endings(word: str, its: str) -> None:
    assert stem(word) == its


def test_two_words_that_follow_each_other_count_together() -> None:
    assert {"^ fix", "fix bug", "fix", "bug"} == features("Fix bugs")


@given(st.lists(st.tuples(st.integers(0, 200), st.floats(-9, 9)), max_size=8, unique_by=lambda pair: pair[0]))
def test_weights_are_kept_to_a_tenth(weights: list[tuple[int, float]]) -> None:
    kept = dict(unpacked(packed(weights)))
    for at, weight in dict(weights).items():
        assert abs(kept.get(at, 0.0) - max(-6.4, min(6.4, weight))) <= 0.051


@given(st.text(max_size=60))
def test_any_text_has_chances(text: str) -> None:
    assert 0 <= likely.best(text)[1] <= 1
