"""Learning from labelled examples."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from career.reframing import compiled, labelled_tasks, learned_file, train
from career.reframing.codec import unpack
from career.reframing.labelled_tasks import Example

TABLES = replace(compiled.load(), learned=None, reranker=None)


def test_what_is_shipped_was_learned_from_the_examples_that_are_shipped() -> None:
    assert learned_file.read().linear.digest == labelled_tasks.digest(labelled_tasks.read()), (
        "run: python -m career.reframing.train"
    )


def test_an_example_names_known_skills_and_none_twice() -> None:
    for one in labelled_tasks.read():
        named = (*one.builds, *one.also)
        assert len(set(named)) == len(named), one.text
        assert set(named) <= set(TABLES.ids), one.text


def test_an_unknown_skill_is_refused() -> None:
    with pytest.raises(ValueError, match="gardening"):
        train.learn([Example("water the roses", ("gardening",), ())], TABLES)


def test_a_word_is_learned_for_the_skill_that_it_goes_with() -> None:
    few = replace(TABLES, ids=TABLES.ids[:3], cues={}, hints={}, frames={}, background={})
    first, second, _ = few.ids
    examples = [
        Example("slow report", (first,), ()),
        Example("slow payroll", (second,), ()),
        Example("report", (first,), ()),
    ]
    words = {stem: dict(unpack(held)) for stem, held in train.learn(examples, few).words.items()}
    assert words["report"][0] > 0 > words["report"][1]
    assert words["payrol"][1] > 0


def test_ridge_finds_what_gave_the_figures_and_shrinks_it() -> None:
    rows = [[(0, 1.0)], [(1, 1.0)], [(0, 1.0), (1, 1.0)]] * 50
    weights = train.ridge(rows, [2.0, -1.0, 1.0] * 50, 2)
    assert weights == pytest.approx([2.0, -1.0], abs=0.1)
    assert abs(weights[0]) < 2.0
