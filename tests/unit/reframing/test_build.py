"""The compiled files say what the TOML files say."""

from __future__ import annotations

import msgspec
import pytest

from career.reframing import build, catalogue, compiled, sources
from career.reframing.stems import Stems, american


@pytest.fixture
def tables() -> compiled.Compiled:
    """Give what is compiled in the folder; that it is of the sources, one test holds for all."""
    return compiled.load()


def built() -> bytes:
    """Build from the sources, which takes seconds."""
    return compiled.encode(build.compile_catalogue(sources.read()))


def test_the_compiled_files_are_those_of_the_sources() -> None:
    hint = "run: python -m career.reframing.build"
    assert compiled.PATH.read_bytes() == built(), hint
    assert catalogue.SKILLS.read_bytes() == build.encode(sources.read().catalogue), hint


@pytest.mark.full
def test_building_twice_gives_the_same_bytes() -> None:
    assert built() == built()


def test_a_phrase_is_not_both_a_cue_and_blocked(tables: compiled.Compiled) -> None:
    assert not tables.blocking & (tables.cues.keys() | tables.hints.keys())


def test_blocking_phrases_are_many_and_none_is_a_single_word(tables: compiled.Compiled) -> None:
    assert len(tables.blocking) >= 150
    assert all(" " in phrase for phrase in tables.blocking)


def test_no_cue_is_a_single_letter_or_says_nothing(tables: compiled.Compiled) -> None:
    """A word that leaves a task vague may lean towards a skill, as a hint, but not point at one."""
    assert all(len(phrase) > 1 for phrase in (*tables.cues, *tables.hints))
    assert not tables.cues.keys() & tables.generic


def test_a_cue_is_shared_by_few(tables: compiled.Compiled) -> None:
    assert max(map(len, tables.cues.values())) <= 6


def test_kinds_of_frames_exist(tables: compiled.Compiled) -> None:
    parts = {part for held in tables.frames.values() for frame, _ in held for part in frame if part.startswith("<")}
    assert parts
    assert parts <= tables.kinds.keys()


def test_a_misspelt_field_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="familly"):
        msgspec.toml.decode('familly = "x"\n[family]\nid = "a"\nname = "A"\n', type=sources.FamilyFile)


@pytest.mark.parametrize(
    ("here", "there"),
    [("organise", "organize"), ("colour", "color"), ("analyse", "analyze"), ("prioritisation", "prioritization")],
)
def test_british_and_american_spelling_meet(here: str, there: str, tables: compiled.Compiled) -> None:
    assert american(here) == there
    assert tables.stems.get(here) == tables.stems.get(there)


def test_no_skill_has_the_same_cue_in_two_wordings() -> None:
    read = sources.read()
    stems = Stems(read.words)
    for one in read.catalogue.skills:
        plain = [cue for cue in (*one.cues, *one.hints) if "..." not in cue and "<" not in cue]
        phrases = [stems.phrase(cue) for cue in plain]
        assert len(set(phrases)) == len(phrases), (one.id, sorted(plain))


def test_a_word_of_the_lexicon_counts_as_it_says_there(tables: compiled.Compiled) -> None:
    at = {skill: number for number, skill in enumerate(tables.ids)}
    assert tables.cues["invoic"] == (at["accounting"],)
    assert set(tables.hints["cost"]) == {at["accounting"]}


def test_what_was_learned_is_told_for_the_skills_of_the_catalogue_in_their_order(tables: compiled.Compiled) -> None:
    assert tables.learned is not None
    assert tables.learned.skills == tables.ids
    assert len(tables.learned.companions) == len(tables.learned.usual) == len(tables.ids)


def test_a_phrase_that_tells_something_is_more_than_a_word(tables: compiled.Compiled) -> None:
    """An article is left out of a phrase, so that "my talk" would be "talk"."""
    assert all(" " in phrase for phrase in tables.telling)
