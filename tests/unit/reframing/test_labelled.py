"""The labelled examples."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from career.reframing import labelled_tasks
from career.reframing.labelled_tasks import Example

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
MEASURING = [BENCHMARKS / f"reframe_{name}.jsonl" for name in ("held_out", "blind", "fresh", "sealed")]


def test_the_examples_are_many_of_all_kinds_and_none_stands_twice() -> None:
    texts = [one.text for one in labelled_tasks.read()]
    assert len(texts) >= 1000
    assert len(set(texts)) == len(texts)


def test_a_line_without_labels_is_refused_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text("# a task | a skill\nfix the fence\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.txt.*fix the fence"):
        labelled_tasks.read(tmp_path)


def test_a_word_is_known_when_several_examples_say_it_in_small_letters() -> None:
    texts = ["mend the lathe", "oil the lathe", "Lena and lathes", "Lena again", "a lathe 2 go", "mend it"]
    assert labelled_tasks.words([Example(text, ("learning",), ()) for text in texts]) == ("lathe", "mend", "the")


def test_no_example_is_nearly_a_line_that_measures() -> None:
    """What is learned from may not be what is measured with."""
    lines = [line for path in MEASURING for line in path.read_text("utf-8").splitlines()]
    held = [set(json.loads(line)["text"].casefold().split()) for line in lines]
    for one in labelled_tasks.read():
        said = set(one.text.casefold().split())
        assert not any(len(said & other) >= 3 and len(said & other) > 0.6 * len(said | other) for other in held), (
            one.text
        )
