"""What looks wrong in the sources is said."""

from __future__ import annotations

from msgspec.structs import replace

from career.reframing import lint, sources
from career.reframing.sources import Meaning

READ = sources.read()


def said(**cues: tuple[str, ...]) -> str:
    """Doubts about a catalogue in which these skills have these cues, and the others none."""
    skills = tuple(replace(one, cues=cues.get(one.id, ()), hints=()) for one in READ.catalogue.skills)
    words = replace(READ.words, several=(), steady=())
    read = READ._replace(catalogue=replace(READ.catalogue, skills=skills), lexicon={}, words=words)
    return "\n".join(lint.doubts(read))


def test_the_same_cue_in_two_wordings() -> None:
    assert "twice: budgeting lists 'cut costs' and 'cutting costs'" in said(budgeting=("cut costs", "cutting costs"))


def test_a_cue_of_unrelated_skills() -> None:
    found = said(budgeting=("blue moon",), frontend=("blue moon",), teaching=("blue moon",))
    assert found == "contradictory: 'blue moon' is a cue of budgeting, teaching, frontend"


def test_related_skills_may_share_a_cue() -> None:
    assert said(budgeting=("blue moon",), accounting=("blue moon",)) == ""


def test_a_cue_that_stands_everywhere() -> None:
    phrases = {one.id: (f"team {number}x",) for number, one in enumerate(READ.catalogue.skills)}
    assert "common: 'team', a cue of hiring" in said(**(phrases | {"hiring": ("team",)}))


def test_a_word_of_the_lexicon_that_also_stands_in_the_catalogue_or_on_both_sides() -> None:
    skills = tuple(
        replace(one, cues=("moon",) if one.id == "hiring" else (), hints=()) for one in READ.catalogue.skills
    )
    read = READ._replace(
        catalogue=replace(READ.catalogue, skills=skills), lexicon={"moons": Meaning(("hiring",), ("hiring",))}
    )
    found = "\n".join(lint.doubts(read))
    assert "'moon' of hiring also stands in the lexicon" in found
    assert "hiring on both sides of 'moons'" in found


def test_nothing_that_is_shipped_looks_wrong() -> None:
    assert list(lint.doubts(READ)) == []


def test_a_gap_makes_another_cue() -> None:
    assert said(accounting=("pay invoice", "pay ... invoice")) == ""
    assert "'pay ... invoice' and 'pay ... invoices'" in said(accounting=("pay ... invoice", "pay ... invoices"))


def test_a_word_that_is_read_as_a_cue_of_another_sense() -> None:
    found = said(observability=("observe",), hiring=("what observability says",))
    apart = replace(READ.words, apart=tuple(word for word in READ.words.apart if word != "observability"))
    skills = tuple(
        replace(one, cues=("observe", "observability board") if one.id == "hiring" else (), hints=(), what="x")
        for one in READ.catalogue.skills
    )
    read = READ._replace(words=apart, catalogue=replace(READ.catalogue, skills=skills), lexicon={}, taught=())
    assert "swallowed: observability is read as 'observe'" in "\n".join(lint.doubts(read))
    assert "swallowed: observability" not in found


def test_a_word_that_the_sources_know_in_another_sense_too() -> None:
    """The blocking phrases have a pipeline of oil, which says nothing of releases."""
    assert "senses: 'pipeline' also has another sense" in said(cicd=("pipeline",))
    words = replace(READ.words, several=("pipeline",), steady=())
    skills = tuple(
        replace(one, cues=("pipeline",) if one.id == "cicd" else (), hints=()) for one in READ.catalogue.skills
    )
    read = READ._replace(words=words, catalogue=replace(READ.catalogue, skills=skills), lexicon={})
    assert list(lint.doubts(read)) == []


def test_a_word_of_several_senses_that_points_nowhere_is_told() -> None:
    words = replace(READ.words, several=(*READ.words.several, "zither"), steady=(*READ.words.steady, "invoice"))
    found = list(lint.doubts(READ._replace(words=words)))
    assert found == [
        "idle: 'zither' of `several` changes nothing there",
        "idle: 'invoice' of `steady` changes nothing there",
    ]
