"""What was learned is used as it was learned."""

from __future__ import annotations

from typing import ClassVar

import pytest
from msgspec import structs

from career.reframing import learned_file
from career.reframing.learned_file import Learned
from career.reframing.weights import LinearModel, Reranker, expected, for_skills, skill_shares, word_share

MODEL = LinearModel("", ("a", "b"), (0.1, 0.2), {"report": "0:0.5", "slow": "1:-0.5"}, ((0.0, 1.0), (0.0, 0.0)), 0.4)


def test_a_skill_that_nothing_speaks_for_is_as_right_as_usual() -> None:
    assert expected([], {}, MODEL) == [0.1, 0.2]


def test_words_speak_for_and_against() -> None:
    lifted = expected(["report", "slow", "unheard"], {}, MODEL)
    assert lifted[0] > MODEL.usual[0]
    assert lifted[1] < MODEL.usual[1]


def test_a_word_said_twice_counts_once() -> None:
    assert expected(["report", "report"], {}, MODEL) == expected(["report"], {}, MODEL)


def test_a_skill_brings_its_companion_and_more_so_when_it_is_sure() -> None:
    weak, strong = expected([], {0: 0.3}, MODEL)[1], expected([], {0: 3.0}, MODEL)[1]
    assert MODEL.usual[1] < weak < strong


def test_a_long_text_counts_no_more_than_a_short_one() -> None:
    assert word_share(1) == word_share(4) > word_share(100)
    assert sum(part * part for _, part in skill_shares({0: 3.0, 1: 4.0})) == pytest.approx(1)


def test_the_skills_can_come_in_another_order_and_with_new_ones() -> None:
    turned = for_skills(MODEL, ["new", "b", "a"])
    assert turned.usual == pytest.approx((0.15, 0.2, 0.1))
    assert expected(["report"], {2: 3.0}, turned)[1:] == [*reversed(expected(["report"], {0: 3.0}, MODEL))]
    assert for_skills(MODEL, ["a", "b"]) is MODEL


def test_a_skill_that_was_not_trained_gets_what_the_others_have_on_average() -> None:
    longer = for_skills(MODEL, ["a", "b", "new"])
    assert longer.words is MODEL.words
    assert longer.usual == pytest.approx((0.1, 0.2, 0.15))
    assert [list(row) for row in longer.companions] == [[0.0, 1.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.4]]


def test_the_file_gives_back_what_was_learned() -> None:
    learned = Learned(MODEL, Reranker((0.5, -1.25), 0.1))
    back = learned_file.decode(learned_file.encode(learned))
    assert (dict(back.linear.words), [*map(tuple, back.linear.companions)]) == (MODEL.words, [*MODEL.companions])
    assert (back.linear.skills, back.linear.usual, back.reranker) == (MODEL.skills, MODEL.usual, learned.reranker)
    assert back.linear.itself == 0.0, "the average of what each row says of its own skill"
    assert learned_file.encode(back) == learned_file.encode(learned)


def test_the_file_that_is_shipped_is_written_as_training_writes_it() -> None:
    assert learned_file.encode(learned_file.read()) == learned_file.PATH.read_bytes()


def test_words_in_another_order_are_read_one_by_one() -> None:
    """All of them would take longer than to answer a task: skills of the hands stand in the middle of the catalogue."""

    class Counted(dict[str, str]):
        asked: ClassVar[list[str]] = []

        def __getitem__(self, stem: str) -> str:
            self.asked.append(stem)
            return super().__getitem__(stem)

    turned = for_skills(structs.replace(MODEL, words=Counted(MODEL.words)), ["new", "b", "a"])
    assert Counted.asked == []
    assert turned.words["report"] == turned.words["report"] == "2:0.5"
    assert Counted.asked == ["report"]
    assert (len(turned.words), "slow" in turned.words, list(turned.words)) == (2, True, ["report", "slow"])
    assert turned.words.get("unheard", "") == ""
