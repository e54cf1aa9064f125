"""How far a long task is, on standard error: only at a terminal, and only once it has taken a while."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from tui.host.printing import show_progress

Piece = TypeVar("Piece")
AFTER, EVERY = 0.5, 0.1
"""Seconds before the first line, and between two of them."""


def counted(pieces: Iterable[Piece], what: str) -> Iterator[Piece]:
    """Yield the pieces, and show how many there were so far, such as "1,200 records"."""
    shown_at = 0.0
    begun = monotonic()
    try:
        for count, piece in enumerate(pieces, start=1):
            yield piece
            now = monotonic()
            if now - begun >= AFTER and now - shown_at >= EVERY:
                show_progress(f"{count:,} {what} ...")
                shown_at = now
    finally:
        if shown_at:
            show_progress("")
