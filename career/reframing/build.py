"""Compile the catalogue: `python -m career.reframing.build`.

Reads `catalogue/*.toml`, `blocking.toml` and `words.toml`, does the stemming, and writes `compiled.json`, which
answers, and `skills.json`, which tells of the skills. The same sources always give the same bytes.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import msgspec

from career.reframing import compiled
from career.reframing.catalogue import SKILLS, Catalogue, Family, Skill
from career.reframing.normalise import ARTICLES

HERE = Path(__file__).parent
DERIVED = ("", "e", "ion", "ation")
"""Endings tried on the stem of each word, so that the text may say migrate where the catalogue says migration."""
COMMON = 25
"""A word in the descriptions of more skills than this is no evidence for any of them."""
K1, B = 1.2, 0.75
WEAKEST = 0.08
"""Background evidence below this is left out."""

Stemmer = Callable[[str], str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `words.toml` holds."""

    shorthand: dict[str, str]
    generic: tuple[str, ...]
    prepositions: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    languages: dict[str, tuple[str, ...]]
    same: dict[str, str]
    apart: tuple[str, ...]
    telling: tuple[str, ...]


class FamilyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file of `catalogue/` holds."""

    family: Family
    skill: tuple[dict[str, Any], ...]


def sources() -> tuple[Catalogue, tuple[str, ...], Words]:
    """Read the catalogue, the blocking phrases and the word lists as a person wrote them."""
    files = [_read(path, FamilyFile) for path in sorted((HERE / "catalogue").glob("*.toml"))]
    skills = [
        msgspec.convert(one | {"family": file.family.id}, Skill, strict=True) for file in files for one in file.skill
    ]
    blocking = tomllib.loads((HERE / "blocking.toml").read_text(encoding="utf-8"))
    phrases = tuple(phrase for group in blocking.values() for phrase in group)
    return Catalogue(tuple(file.family for file in files), tuple(skills)), phrases, _read(HERE / "words.toml", Words)


def _read(path: Path, kind: type[Any]) -> Any:  # noqa: ANN401 - the caller names the type
    return msgspec.toml.decode(path.read_text(encoding="utf-8"), type=kind)


def compile_catalogue(catalogue: Catalogue, blocking: Iterable[str], words: Words) -> compiled.Compiled:
    """Make the tables of the engine from its sources."""
    stem = Stems(words)
    cues, hints, open_frames = _tables(catalogue, stem)
    blocks = frozenset(stem.phrase(phrase) for phrase in blocking)
    background = _background(catalogue, stem, frozenset(stem.one(word) for word in words.generic))
    return compiled.Compiled(
        ids=tuple(one.id for one in catalogue.skills),
        names=tuple(one.name for one in catalogue.skills),
        generic=frozenset(stem.one(word) for word in words.generic),
        prepositions=frozenset(words.prepositions),
        telling=frozenset(stem.phrase(phrase) for phrase in words.telling),
        cues=cues,
        hints=hints,
        blocking=blocks,
        frames=open_frames,
        kinds={f"<{kind}>": frozenset(stem.one(word) for word in members) for kind, members in words.kinds.items()},
        background=background,
        stems=dict(sorted(stem.table().items())),
        shorthand=words.shorthand,
        languages={language: frozenset(little) for language, little in words.languages.items()},
    )


def encode(tables: compiled.Compiled | Catalogue) -> bytes:
    """Give the bytes of `compiled.json` or of `skills.json`, the same for the same tables."""
    return msgspec.json.encode(tables, order="deterministic") + b"\n"


class Stems:
    """Stems words, and keeps every word that it stemmed for the table of the query side."""

    def __init__(self, words: Words) -> None:
        import snowballstemmer  # 30 ms, and only the build pays them

        self._snowball: Stemmer = snowballstemmer.stemmer("english").stemWord
        self._same = words.same
        self._apart = frozenset(words.apart)
        self._shorthand = words.shorthand
        self._seen: dict[str, str] = {}

    def one(self, word: str) -> str:
        """Give the stem of one word."""
        if word not in self._seen:
            self._seen[word] = self._stem(word)
        return self._seen[word]

    def _stem(self, word: str) -> str:
        for form in (word, word.removesuffix("s")):
            if form in self._apart:
                return form
        return self._snowball(self._same.get(word, american(word)))

    def words(self, text: str) -> list[str]:
        """Give the words of a phrase as the query side would read them, articles left out, shorthand written out."""
        plain = text.casefold()
        whole = self._shorthand.get(plain, plain)
        parts = [self._shorthand.get(part, part) for part in whole.split()]
        split = [piece for part in " ".join(parts).split() for piece in _pieces(part)]
        return [word for word in split if word not in ARTICLES]

    def phrase(self, text: str) -> str:
        """Give the stems of a phrase, joined by spaces."""
        return " ".join(self.one(word) for word in self.words(text))

    def table(self) -> dict[str, str]:
        """Map word to stem, for each word that was stemmed, its British and American spelling, and what derives from it."""
        table = dict(self._seen)
        for word, stem in self._seen.items():
            for other in {word, american(word)} if word.isalpha() else ():
                table.setdefault(other, stem)
                for derived in {stem + ending for ending in DERIVED} | {british(other)}:
                    if len(derived) > 3 and self._stem(derived) == stem:
                        table.setdefault(derived, stem)
        for word, like in self._same.items():
            table.setdefault(word, self._snowball(like))
        table.update((word, word) for word in self._apart)
        return table


def _pieces(word: str) -> list[str]:
    return [piece for piece in "".join(c if c.isalnum() or c in "'<>" else " " for c in word).split() if piece]


def american(word: str) -> str:
    """`word` with the endings that British and American spelling differ in written the American way."""
    for ours, theirs in (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("yse", "yze"), ("ysing", "yzing"), ("our", "or")):  # fmt: skip
        if len(word) > len(ours) + 2 and ours in word:
            return word.replace(ours, theirs)
    return word


def british(word: str) -> str:
    """Do the reverse of `american`."""
    for theirs, ours in (("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("ize", "ise"), ("yze", "yse"), ("or", "our")):  # fmt: skip
        if len(word) > len(ours) + 2 and theirs in word:
            return word.replace(theirs, ours)
    return word


def _tables(
    catalogue: Catalogue, stem: Stems
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]], dict[str, Any]]:
    """Cues, hints and frames, each phrase with the numbers of its skills."""
    tables: tuple[defaultdict[str, set[int]], ...] = (defaultdict(set), defaultdict(set), defaultdict(set))
    for number, skill in enumerate(catalogue.skills):
        for place, texts in enumerate((skill.cues, skill.hints)):
            for text in texts:
                is_frame = "..." in text or "<" in text
                key = _frame(text, stem) if is_frame else stem.phrase(text)
                tables[2 if is_frame else place][key].add(number)
    cues, hints, open_frames = ({key: tuple(sorted(held)) for key, held in sorted(one.items())} for one in tables)
    by_first: defaultdict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = defaultdict(list)
    for key, held in open_frames.items():
        first, *rest = key.split()
        by_first[first].append((tuple(rest), held))
    return cues, hints, {first: tuple(held) for first, held in by_first.items()}


def _frame(text: str, stem: Stems) -> str:
    parts = [part if part == "..." or part.startswith("<") else stem.phrase(part) for part in text.split()]
    return " ".join(part for part in parts if part)


def _background(catalogue: Catalogue, stem: Stems, generic: frozenset[str]) -> dict[str, tuple[tuple[int, float], ...]]:
    """BM25 of each word of the descriptions and cues, scaled so that the strongest is 1."""
    documents = []
    for skill in catalogue.skills:
        text = [skill.name, skill.name, skill.what, *skill.cues, *skill.hints]
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
        word: tuple((number, round(weight / strongest, 3)) for number, weight in held if weight / strongest >= WEAKEST)
        for word, held in sorted(weights.items())
    }
    return {word: held for word, held in scaled.items() if held}


def main() -> int:
    """Write both files and say what is in it."""
    catalogue, blocking, words = sources()
    tables = compile_catalogue(catalogue, blocking, words)
    compiled.PATH.write_bytes(encode(tables))
    SKILLS.write_bytes(encode(catalogue))
    per_skill = sum(len(one.cues) + len(one.hints) for one in catalogue.skills) / len(catalogue.skills)
    sys.stdout.write(
        f"{len(catalogue.skills)} skills, {per_skill:.1f} cues each, {len(tables.blocking)} blocking phrases, "
        f"{len(tables.stems)} words, {compiled.PATH.stat().st_size // 1024} KiB\n"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
