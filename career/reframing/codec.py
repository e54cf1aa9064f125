"""Lists of skills with weights, packed into one string each: thousands load in a millisecond, and few are ever read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def pack(weights: Iterable[tuple[int, float]]) -> str:
    """Return `(skill, weight)` pairs as text: `3:.25 17:-.1`."""
    return " ".join(f"{skill}:{weight:g}".replace(":0.", ":.").replace(":-0.", ":-.") for skill, weight in weights)


def unpack(text: str) -> Iterator[tuple[int, float]]:
    """Yield the pairs that `pack` wrote."""
    for pair in text.split():
        skill, _, weight = pair.partition(":")
        yield int(skill), float(weight)


def pack_row(numbers: Iterable[float]) -> str:
    """Return numbers of at most three decimals as text, in thousandths: `627 71 -4`."""
    return " ".join(str(round(1000 * number)) for number in numbers)


def unpack_row(text: str) -> list[float]:
    """Return the numbers that `pack_row` wrote."""
    return [int(number) / 1000 for number in text.split()]


def pack_numbers(numbers: Iterable[int]) -> str:
    """Return whole numbers as text: `3 17`."""
    return " ".join(map(str, numbers))


def unpack_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers that `pack_numbers` wrote."""
    return tuple(map(int, text.split()))
