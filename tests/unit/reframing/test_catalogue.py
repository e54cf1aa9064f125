"""The catalogue can be used and can be trusted."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from career.errors import UnknownId
from career.reframing import families, skill, skills, sources


def test_all_skills_are_whole() -> None:
    assert len(skills()) == 105
    assert len(families()) == 11
    for one in skills().values():
        assert one.family in families()
        assert set(one.leads_to) <= set(skills()) - {one.id}
        for text in (one.name, one.what, one.why, one.lasting, one.asset, one.first, one.proof):
            assert 3 <= len(text) <= 140, (one.id, text)
            assert "!" not in text
        assert one.leads_to
        assert one.onet
        assert one.esco or one.family == "hands"  # nobody has looked these up yet


def test_no_two_skills_say_the_same() -> None:
    for field in ("lasting", "asset", "first", "proof", "why"):
        texts = Counter(getattr(one, field) for one in skills().values())
        assert texts.most_common(1)[0][1] == 1, field


def test_a_skill_has_many_cues_and_no_cue_twice() -> None:
    written = sources.read().catalogue.skills
    assert sum(len(one.cues) for one in written) / len(written) >= 45
    for one in written:
        assert len(one.cues) >= 30, one.id
        assert len({*one.cues, *one.hints}) == len(one.cues) + len(one.hints), one.id


def test_a_wrong_id_names_near_ones() -> None:
    with pytest.raises(UnknownId, match="documentation"):
        skill("documentaton")
    with pytest.raises(UnknownId, match="career/reframing/catalogue"):
        skill("zzzzzz")


def test_the_labels_of_the_examples_are_skills() -> None:
    path = Path(__file__).parents[3] / "benchmarks" / "reframe_examples.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len({row["text"] for row in rows}) == len(rows)
    for row in rows:
        labels = [
            *row.get("gold", ()),
            *row.get("acceptable", ()),
            *row.get("must_not", ()),
            *row.get("defensible", ()),
        ]
        assert set(labels) <= set(skills()), row["text"]
        assert len(set(labels)) == len(labels), row["text"]
