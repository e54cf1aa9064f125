"""Large tables as a few dozen strings, each parsed only when one of its words is looked up.

A task has ten words and the catalogue fifteen thousand: to build a dictionary of them all takes longer than to answer.
One string holds the entries whose keys begin with the same two letters: `key=value|key=value`; where the
value is the key, `key==`, and where it is the beginning of the key, `key=-2` with the letters to take away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, overload

import msgspec

from career.reframing.codec import pack_numbers, unpack_numbers

V = TypeVar("V")
LETTERS = 2
SAME, WITHOUT = "=", "-"
"""The value that stands for one that is its key, and the mark of one that is the key without some letters."""


class LazyTable(Mapping[str, V]):
    """A mapping over the strings that `fill` made; `read` turns the text of a value into the value."""

    def __init__(self, texts: Mapping[str, str], read: Callable[[str], V]) -> None:
        self._texts = texts
        self._read = read
        self._parsed: dict[str, dict[str, V]] = {}

    def _entries(self, key: str) -> dict[str, V]:
        label = key[:LETTERS]
        parsed = self._parsed.get(label)
        if parsed is None:
            entries = (entry.partition("=") for entry in self._texts.get(label, "").split("|"))
            parsed = self._parsed[label] = {
                key: self._read(_whole(key, value)) for key, is_entry, value in entries if is_entry
            }
        return parsed

    def __getitem__(self, key: str) -> V:
        return self._entries(key)[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._entries(key)

    def __iter__(self) -> Iterator[str]:
        for label in self._texts:
            yield from self._entries(label)

    def __len__(self) -> int:
        return sum(map(len, map(self._entries, self._texts)))


class LazyEntries(Mapping[str, V]):
    """A mapping whose values are parsed only when they are looked up."""

    def __init__(self, raw: Mapping[str, msgspec.Raw], kind: type[V]) -> None:
        self._raw = raw
        self._kind = kind

    def __getitem__(self, key: str) -> V:
        return msgspec.json.decode(self._raw[key], type=self._kind)

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


class LazyRows(Sequence[V]):
    """Rows of a table, each made by `read` only when it is asked for."""

    def __init__(self, count: int, read: Callable[[int], V]) -> None:
        self._count = count
        self._read = read
        self._made: dict[int, V] = {}

    @overload
    def __getitem__(self, at: int) -> V: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[V]: ...

    def __getitem__(self, at: int | slice) -> V | Sequence[V]:
        if isinstance(at, slice):
            return [self[place] for place in range(self._count)[at]]
        made = self._made.get(at)
        if made is None:
            made = self._made[at] = self._read(range(self._count)[at])
        return made

    def __len__(self) -> int:
        return self._count


def fill(table: Mapping[str, str]) -> dict[str, str]:
    """Return the entries of a table as strings. Raises `ValueError` for an entry that contains a separator."""
    filled: dict[str, list[str]] = {}
    for key, value in sorted(table.items()):
        if set("=|") & set(key) or "|" in value or value.startswith((SAME, WITHOUT)):
            message = f"{key!r} or its value contains one of the separators =, | and -."
            raise ValueError(message)
        filled.setdefault(key[:LETTERS], []).append(f"{key}={_short(key, value)}")
    return {label: "|".join(entries) for label, entries in filled.items()}


def _short(key: str, value: str) -> str:
    if value == key:
        return SAME
    return f"{WITHOUT}{len(key) - len(value)}" if value and key.startswith(value) else value


def _whole(key: str, value: str) -> str:
    if value == SAME:
        return key
    return key[: -int(value[1:])] if value.startswith(WITHOUT) else value


def texts(filled: Mapping[str, str]) -> Mapping[str, str]:
    """Return a mapping with text values over filled strings."""
    return LazyTable(filled, str)


def text_of(filled: Mapping[str, str], key: str) -> str:
    """Return the text of one entry of filled strings, "" where there is none.

    It is looked for in its string: that is quicker than to take all of it apart where few keys of it are ever asked for.
    """
    entries = f"|{filled.get(key[:LETTERS], '')}|"
    _, is_there, rest = entries.partition(f"|{key}=")
    return _whole(key, rest.partition("|")[0]) if is_there else ""


def fill_numbers(table: Mapping[str, Iterable[int]]) -> dict[str, str]:
    """Return the entries of a table of whole numbers as strings. Raises `ValueError` for a key that contains a separator."""
    return fill({key: pack_numbers(held) for key, held in table.items()})


def numbers(filled: Mapping[str, str]) -> Mapping[str, tuple[int, ...]]:
    """Return a mapping whose values are whole numbers, such as those of skills, over filled strings."""
    return LazyTable(filled, unpack_numbers)


def rows(raw: Sequence[msgspec.Raw], kind: type[V]) -> Sequence[V]:
    """Return records of a kind that are parsed only when they are asked for."""
    return LazyRows(len(raw), lambda at: msgspec.json.decode(raw[at], type=kind))
