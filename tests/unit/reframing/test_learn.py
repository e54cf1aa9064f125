"""Learning from labelled examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from career.reframing import compiled, learn, sources
from career.reframing.learn import Example
from career.reframing.packed import unpack

HELD_OUT = Path(__file__).parents[3] / "benchmarks" / "reframe_held_out.jsonl"
TABLES = replace(compiled.load(), learned=None)


def test_what_is_shipped_was_learned_from_the_examples_that_are_shipped() -> None:
    assert sources.model().digest == learn.digest(learn.read()), "run: python -m career.reframing.learn"


def test_the_examples_are_many_of_all_kinds_and_none_stands_twice() -> None:
    texts = [one.text for one in learn.read()]
    assert len(texts) >= 1000
    assert len(set(texts)) == len(texts)


def test_an_example_names_known_skills_and_none_twice() -> None:
    for one in learn.read():
        named = (*one.builds, *one.also)
        assert len(set(named)) == len(named), one.text
        assert set(named) <= set(TABLES.ids), one.text


def test_a_line_without_labels_is_refused_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text("# a task | a skill\nfix the fence\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.txt.*fix the fence"):
        learn.read(tmp_path)


def test_an_unknown_skill_is_refused() -> None:
    with pytest.raises(ValueError, match="gardening"):
        learn.learn([Example("water the roses", ("gardening",), ())], TABLES)


def test_a_word_is_learned_for_the_skill_that_it_goes_with() -> None:
    few = replace(TABLES, ids=TABLES.ids[:3], cues={}, hints={}, frames={}, background={})
    first, second, _ = few.ids
    examples = [
        Example("slow report", (first,), ()),
        Example("slow payroll", (second,), ()),
        Example("report", (first,), ()),
    ]
    words = {stem: dict(unpack(held)) for stem, held in learn.learn(examples, few).words.items()}
    assert words["report"][0] > 0 > words["report"][1]
    assert words["payrol"][1] > 0


def test_ridge_finds_what_gave_the_figures_and_shrinks_it() -> None:
    rows = [[(0, 1.0)], [(1, 1.0)], [(0, 1.0), (1, 1.0)]] * 50
    weights = learn.ridge(rows, [2.0, -1.0, 1.0] * 50, 2)
    assert weights == pytest.approx([2.0, -1.0], abs=0.1)
    assert abs(weights[0]) < 2.0


def test_no_example_is_nearly_a_line_of_the_held_out_set() -> None:
    """What is learned from may not be what is measured with."""
    held = [set(json.loads(line)["text"].casefold().split()) for line in HELD_OUT.read_text("utf-8").splitlines()]
    for one in learn.read():
        said = set(one.text.casefold().split())
        assert not any(len(said & other) >= 3 and len(said & other) > 0.6 * len(said | other) for other in held), (
            one.text
        )
