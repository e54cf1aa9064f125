"""The labelled examples that people write in `examples/*.txt`: the engine is trained on them and knows their words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

EXAMPLES = Path(__file__).with_name("examples")
OFTEN = 2
"""Examples that must contain a word before it counts as a word, not as a name or a typing error."""

_WORD = re.compile(r"[^\W\d_]{3,}")


class Example(NamedTuple):
    """A task with the skills that it builds, the strongest first, and those that it also builds a little."""

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
    """Return a short hash of these examples, to tell whether a model was trained on them."""
    return hashlib.sha256(repr([tuple(one) for one in examples]).encode()).hexdigest()[:16]


def words(examples: Sequence[Example]) -> tuple[str, ...]:
    """Return the lower-case words that several examples share, in alphabetical order."""
    counts = Counter(word for one in examples for word in set(_WORD.findall(one.text)) if word.islower())
    return tuple(sorted(word for word, times in counts.items() if times >= OFTEN))
