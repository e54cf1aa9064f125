"""The best skills are weighed once more by what kind of evidence they rest on."""

from __future__ import annotations

from msgspec.structs import replace

from career.reframing import compiled, logistic, suggest
from career.reframing.normalise import tokens
from career.reframing.rerank import BEST, FEATURES, chance, features, lifted, said
from career.reframing.score import best_first, order, score

TABLES = compiled.load()


def test_every_feature_has_its_weight() -> None:
    text = tokens("fix the flaky checkout test", TABLES)
    rows = features(best_first(text, TABLES), said(text, order(text, TABLES), TABLES), TABLES)
    assert TABLES.reranker is not None
    assert {len(row) for row in rows} == {len(FEATURES)} == {len(TABLES.reranker.weights)}
    assert len(rows) <= BEST


def test_without_weights_the_order_stays() -> None:
    bare = replace(TABLES, reranker=None)
    text = tokens("review the security questionnaire with legal", TABLES)
    assert [one.skill for one in score(text, bare)] == [one.skill for one in best_first(text, bare)]


def test_a_technical_word_alone_among_others_is_worth_less() -> None:
    held = {
        TABLES.ids[one.skill]: one.chance for one in score(tokens("monitor the exam hall on friday", TABLES), TABLES)
    }
    said_so = {
        TABLES.ids[one.skill]: one.chance for one in score(tokens("monitor the database server", TABLES), TABLES)
    }
    assert held.get("observability", 0.0) < said_so["observability"]


def test_a_lift_moves_only_what_a_word_speaks_for() -> None:
    ranked = score(tokens("write the report", TABLES), TABLES)
    last = [one for one in ranked[:BEST] if one.cued][-1]
    raised = lifted(ranked, {last.skill: 12.0})
    assert raised[0].skill == last.skill
    assert {one.skill for one in raised} == {one.skill for one in ranked}
    silent = [one.skill for one in ranked[:BEST] if not one.cued]
    assert [one.chance for one in lifted(ranked, dict.fromkeys(silent, 5.0))] == [one.chance for one in ranked]


def test_what_is_kept_often_moves_up_and_says_how_often() -> None:
    before = suggest("write the report")
    other = before.skills[1]
    after = suggest("write the report", habits={other.id: (6, 12.0)})
    assert (after.skills[0].id, after.skills[0].kept) == (other.id, 6)
    assert all(one.kept == 0 for one in before.skills)


def test_the_model_finds_what_decides() -> None:
    rows = [(float(place % 2), float(place % 3)) for place in range(300)]
    model = logistic.fit(rows, [row[0] for row in rows])
    assert chance((1.0, 1.0), model) > 0.9
    assert chance((0.0, 1.0), model) < 0.1
    assert abs(model.weights[1]) < 0.5 < model.weights[0]
