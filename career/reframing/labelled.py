"""The labelled examples, as a person writes them in `examples/*.txt`: what is learned from, and whose words are known."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).with_name("examples")
OFTEN = 2
"""Examples that a word must stand in to be taken for a word, and not for a name or a slip of the finger."""

_WORD = re.compile(r"[^\W\d_]{3,}")


class Example(NamedTuple):
    """A task with the skills that it builds, the most first, and those that it also builds."""

    text: str
    builds: tuple[str, ...]
    also: tuple[str, ...]


def read(folder: Path = EXAMPLES) -> list[Example]:
    """Read all examples. Raises `ValueError` with the line that is not `task | skills / skills`."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, bar, labels = line.rpartition(" | ")
                builds, _, also = labels.partition("/")
                if not bar or not builds.split():
                    message = f"{path.name}: no skills in {line!r}; write: task | skills / skills"
                    raise ValueError(message)
                found.append(Example(text, tuple(builds.split()), tuple(also.split())))
    return found


def digest(examples: Iterable[Example]) -> str:
    """Give a short name for these examples, to tell whether a model was learned from them."""
    return hashlib.sha256(repr([tuple(one) for one in examples]).encode()).hexdigest()[:16]


def words(examples: Sequence[Example]) -> tuple[str, ...]:
    """Give the words that several examples say in small letters, in alphabetical order."""
    said = Counter(word for one in examples for word in set(_WORD.findall(one.text)) if word.islower())
    return tuple(sorted(word for word, times in said.items() if times >= OFTEN))
