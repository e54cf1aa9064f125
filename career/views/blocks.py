"""Figures as blocks: a bar with a mark on it, and a line of what came over time (G21)."""

from __future__ import annotations

from collections.abc import Iterable

FULL, EMPTY, MARK = "▅", "▁", "│"
PARTS = "▁▂▃▄"
"""The last cell of a bar that is not full, by its quarters."""
LEVELS = "▁▂▃▄▅▆▇█"


def bar(share: float, cells: int, mark: float | None = None) -> str:
    """Return a bar that is filled by a share, 0 to 1, of its cells; the last of them is as high as the rest of it.

    So 60 % and 67 % differ in as few as five cells. With a `mark`, also 0 to 1, a line stands between the cells there, and the bar is a cell longer: ▅▅▅│▁▁
    """
    whole, part = divmod(round(min(1.0, max(0.0, share)) * cells * len(PARTS)), len(PARTS))
    drawn = (FULL * whole + PARTS[part]).ljust(cells, EMPTY)[:cells]
    if mark is None:
        return drawn
    at = round(mark * cells)
    return drawn[:at] + MARK + drawn[at:]


def sparkline(shares: Iterable[float]) -> str:
    """Return a block for each share, 0 to 1: the higher the share, the higher the block."""
    return "".join(LEVELS[round(min(1.0, max(0.0, share)) * (len(LEVELS) - 1))] for share in shares)
