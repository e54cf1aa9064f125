"""Large tables as a few dozen strings, each read only when one of its words is looked up.

A task has ten words, and the catalogue fifteen thousand: to make a dictionary of all of them takes longer than to answer.
A drawer holds the entries whose keys begin with the same two letters: `key=value|key=value`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from career.reframing.codec import unpack_skills

V = TypeVar("V")
LETTERS = 2


class LazyTable(Mapping[str, V]):
    """A mapping out of what `fill` made; `read` makes a value of its text."""

    def __init__(self, texts: Mapping[str, str], read: Callable[[str], V]) -> None:
        self._texts = texts
        self._read = read
        self._opened: dict[str, dict[str, V]] = {}

    def _drawer(self, key: str) -> dict[str, V]:
        label = key[:LETTERS]
        opened = self._opened.get(label)
        if opened is None:
            entries = (entry.partition("=") for entry in self._texts.get(label, "").split("|"))
            opened = self._opened[label] = {key: self._read(value) for key, is_entry, value in entries if is_entry}
        return opened

    def __getitem__(self, key: str) -> V:
        return self._drawer(key)[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._drawer(key)

    def __iter__(self) -> Iterator[str]:
        for label in self._texts:
            yield from self._drawer(label)

    def __len__(self) -> int:
        return sum(map(len, map(self._drawer, self._texts)))


def fill(table: Mapping[str, str]) -> dict[str, str]:
    """Put the entries of a table into drawers. Raises `ValueError` for one that holds a mark of the form."""
    drawers: dict[str, list[str]] = {}
    for key, value in sorted(table.items()):
        if set("=|") & set(key) or "|" in value:
            message = f"{key!r} or what it stands for holds a mark that drawers are made with."
            raise ValueError(message)
        drawers.setdefault(key[:LETTERS], []).append(f"{key}={value}")
    return {label: "|".join(entries) for label, entries in drawers.items()}


def texts(filled: Mapping[str, str]) -> Mapping[str, str]:
    """Give a mapping of texts out of drawers."""
    return LazyTable(filled, str)


def skills(filled: Mapping[str, str]) -> Mapping[str, tuple[int, ...]]:
    """Give a mapping of numbers of skills out of drawers."""
    return LazyTable(filled, unpack_skills)
