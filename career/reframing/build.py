"""Compile the catalogue: `python -m career.reframing.build`.

Reads `catalogue/*.toml`, `lexicon.toml`, `blocking.toml`, `words.toml` and the words of `examples/*.txt`, stems them,
and writes `compiled.json`, from which the engine answers, and `skills.json`, which describes the skills. The same
sources always give the same bytes. With `--check` it writes nothing, and lists what looks wrong (`career.reframing.lint`).
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec
from msgspec import structs

from career.reframing import compiled, lint, sources
from career.reframing.catalogue import SKILLS, Catalogue
from career.reframing.codec import pack
from career.reframing.compiled import Frames
from career.reframing.sources import Meaning, Sources
from career.reframing.stems import Stems

COMMON = 25
"""A word in the descriptions of more skills than this is not evidence for any of them."""
K1, B = 1.2, 0.75
WEAKEST = 0.08
"""Background evidence below this is left out."""

Phrases: TypeAlias = dict[str, tuple[int, ...]]


def compile_catalogue(read: Sources) -> compiled.Compiled:
    """Build the engine's tables from its sources, without what was learned."""
    catalogue, words = read.catalogue, read.words
    ids = tuple(one.id for one in catalogue.skills)
    stem = Stems(words)
    cues, hints, open_frames = _tables(read, stem)
    blocks = frozenset(stem.phrase(phrase) for phrase in read.blocking)
    generic = frozenset(stem.one(word) for word in words.generic)
    for word in (*read.taught, *words.ordinary):
        stem.one(word)
    return compiled.Compiled(
        ids=ids,
        names=tuple(one.name for one in catalogue.skills),
        families=tuple(one.family for one in catalogue.skills),
        generic=generic,
        prepositions=frozenset(words.prepositions),
        telling=frozenset(stem.phrase(phrase) for phrase in words.telling),
        labels=frozenset(words.labels),
        owners=frozenset(words.owners),
        given_names=frozenset(words.names),
        cues=cues,
        hints=hints,
        blocking=blocks,
        frames=open_frames,
        kinds={f"<{kind}>": frozenset(stem.one(word) for word in members) for kind, members in words.kinds.items()},
        technical=frozenset(n for n, one in enumerate(catalogue.skills) if {one.family, one.id} & set(words.technical)),
        everyday=frozenset(stem.one(word) for word in words.everyday),
        unmistakable=frozenset(stem.one(word) for word in words.unmistakable),
        touchable=frozenset(stem.one(word) for word in words.touchable),
        several=frozenset(stem.one(word) for word in words.several),
        by_hand=frozenset(stem.one(word) for word in words.by_hand),
        background=_background(read, stem, generic),
        learned=None,
        reranker=None,
        stems=dict(sorted(stem.table().items())),
        shorthand=words.shorthand,
        languages={language: frozenset(little) for language, little in words.languages.items()},
    )


def encode(catalogue: Catalogue) -> bytes:
    """Return the bytes of `skills.json`, which describes the skills without their cues. Deterministic."""
    told = tuple(structs.replace(one, cues=(), hints=()) for one in catalogue.skills)
    return msgspec.json.encode(structs.replace(catalogue, skills=told), order="deterministic") + b"\n"


def _tables(read: Sources, stem: Stems) -> tuple[Phrases, Phrases, Frames]:
    """Return the cues, hints and frames, each phrase with the numbers of its skills."""
    tables: tuple[defaultdict[str, set[int]], ...] = (defaultdict(set), defaultdict(set), defaultdict(set))
    for number, skill in enumerate(read.catalogue.skills):
        for place, texts in enumerate((skill.cues, skill.hints)):
            for text in texts:
                is_frame = "..." in text or "<" in text
                key = frame(text, stem) if is_frame else stem.phrase(text)
                tables[2 if is_frame else place][key].add(number)
    _take_lexicon(read, stem, tables[0], tables[1])
    cues, hints, open_frames = ({key: tuple(sorted(held)) for key, held in sorted(one.items())} for one in tables)
    by_first: defaultdict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = defaultdict(list)
    for key, held in open_frames.items():
        first, *rest = key.split()
        by_first[first].append((tuple(rest), held))
    return cues, hints, {first: tuple(held) for first, held in by_first.items()}


def _take_lexicon(read: Sources, stem: Stems, cues: dict[str, set[int]], hints: dict[str, set[int]]) -> None:
    """Let the words of the lexicon replace what the catalogue says of them."""
    place = {one.id: number for number, one in enumerate(read.catalogue.skills)}
    for word, meaning in read.lexicon.items():
        key = stem.phrase(word)
        for table, skills in ((cues, meaning.points), (hints, meaning.leans)):
            table.pop(key, None)
            if skills:
                table[key] = {place[skill] for skill in skills}


def frame(text: str, stem: Stems) -> str:
    """Return the parts of a frame, stemmed and joined by spaces."""
    parts = [part if part == "..." or part.startswith("<") else stem.phrase(part) for part in text.split()]
    return " ".join(part for part in parts if part)


def _background(read: Sources, stem: Stems, generic: frozenset[str]) -> dict[str, str]:
    """Return the BM25 weight of each word of the descriptions, cues and lexicon, scaled so that the strongest is 1."""
    alone = _alone(read.lexicon)
    documents = []
    for skill in read.catalogue.skills:
        text = [skill.name, skill.name, skill.what, *skill.cues, *skill.hints, *alone.get(skill.id, ())]
        documents.append(Counter(word for part in text for word in map(stem.one, stem.words(part)) if len(word) > 2))
    average = sum(sum(one.values()) for one in documents) / len(documents)
    holders = Counter(word for one in documents for word in one)
    weights: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, document in enumerate(documents):
        length = sum(document.values()) / average
        for word, times in document.items():
            if holders[word] <= COMMON and word not in generic and word.isalpha():
                rare = math.log(1 + (len(documents) - holders[word] + 0.5) / (holders[word] + 0.5))
                weights[word].append((number, rare * times * (K1 + 1) / (times + K1 * (1 - B + B * length))))
    strongest = max(weight for held in weights.values() for _, weight in held)
    scaled = {
        word: pack((number, round(weight / strongest, 3)) for number, weight in held if weight / strongest >= WEAKEST)
        for word, held in sorted(weights.items())
    }
    return {word: held for word, held in scaled.items() if held}


def _alone(lexicon: Mapping[str, Meaning]) -> dict[str, list[str]]:
    """Invert the lexicon: for each skill, return the words that point at it."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for word, meaning in lexicon.items():
        for skill in meaning.points:
            held[skill].append(word)
    return held


def main(arguments: Sequence[str] | None = None) -> int:
    """Write both files and print a summary, or with `--check` print what looks wrong; return 1 if anything does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="list doubtful cues, and write nothing")
    read = sources.read()
    if parser.parse_args(arguments).check:
        return _say(lint.doubts(read))
    tables = compile_catalogue(read)
    compiled.PATH.write_bytes(compiled.encode(tables))
    SKILLS.write_bytes(encode(read.catalogue))
    skills = read.catalogue.skills
    per_skill = sum(len(one.cues) + len(one.hints) for one in skills) / len(skills)
    sys.stdout.write(
        f"{len(skills)} skills, {per_skill:.1f} cues each, {len(read.lexicon)} words in the lexicon, "
        f"{len(tables.blocking)} blocking phrases, {compiled.PATH.stat().st_size // 1024} KiB\n"
    )
    return 0


def _say(found: Iterable[str]) -> int:
    lines = list(found)
    sys.stdout.write("".join(f"{line}\n" for line in lines) or "Nothing looks wrong.\n")
    return bool(lines)


if __name__ == "__main__":
    raise SystemExit(main())
