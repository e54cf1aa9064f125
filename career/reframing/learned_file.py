"""What was learned, in its file: `learned.json`, which training writes and the engine reads beside `compiled.json`.

It is in no other file, so that it is kept once; large tables are in drawers (`career.reframing.lazy_tables`).
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from career.reframing import lazy_tables
from career.reframing.codec import pack_row, unpack_row
from career.reframing.weights import LinearModel, Reranker

PATH = Path(__file__).with_name("learned.json")


class Learned(msgspec.Struct, frozen=True):
    """The content of the file: what goes with what, and how to weigh the evidence."""

    linear: LinearModel
    reranker: Reranker


class _Stored(msgspec.Struct, frozen=True):
    """The fields of both models, with the words in drawers and each row of companions as text."""

    digest: str
    skills: tuple[str, ...]
    usual: tuple[float, ...]
    itself: float
    words: dict[str, str]
    companions: tuple[str, ...]
    reranker: Reranker


def encode(learned: Learned) -> bytes:
    """Return the bytes of the file, the same for the same models."""
    linear = learned.linear
    stored = _Stored(
        linear.digest,
        linear.skills,
        linear.usual,
        sum(row[number] for number, row in enumerate(linear.companions)) / len(linear.skills),
        lazy_tables.fill(linear.words),
        tuple(map(pack_row, linear.companions)),
        learned.reranker,
    )
    return msgspec.json.encode(stored, order="deterministic") + b"\n"


def decode(encoded: bytes) -> Learned:
    """Return the models that `encode` wrote."""
    stored = msgspec.json.decode(encoded, type=_Stored)
    rows = stored.companions
    linear = LinearModel(
        stored.digest,
        stored.skills,
        stored.usual,
        lazy_tables.texts(stored.words),
        lazy_tables.LazyRows(len(rows), lambda at: unpack_row(rows[at])),
        stored.itself,
    )
    return Learned(linear, stored.reranker)


def read() -> Learned:
    """Read what was learned for this installation."""
    return decode(PATH.read_bytes())
