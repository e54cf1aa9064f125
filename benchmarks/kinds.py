"""The kinds that drafts learned: `python -m benchmarks.kinds` tries them on four hundred notes that nothing was learned from.

It prints how often the likeliest kind is the one that a reader gave, by how likely it is; how many wrongs and chores are
called so, and which other work is. The limits of `career.drafting.likely` were set with these notes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from career.drafting import likely
from career.drafting.reading import read
from career.drafting.shorthand import tidied

NOTES = Path(__file__).with_name("kept_apart") / "kinds400.jsonl"
CHANCES = (0.0, 0.15, 0.35, 0.6)
MOST_REFUSED, MOST_DULL = 0.01, 0.01
"""The share of other work that may be refused, and that may be called a chore."""
FEWEST_WRONGS, FEWEST_CHORES, FEWEST_RIGHT = 0.6, 0.55, 0.75
"""The share of the wrongs and of the chores that must be called so, and of the kinds from .6 on that must be right."""


class Note(msgspec.Struct, frozen=True):
    """A note as it is kept: its trade, whether it is easy, leading, dull or bent, and the kind that a reader gave."""

    task: str
    sort: str
    trade: str
    kind: str


def notes() -> list[Note]:
    """Return the notes that are kept apart."""
    return [msgspec.json.decode(line, type=Note) for line in NOTES.read_bytes().splitlines()]


def rightness(listed: list[Note]) -> list[tuple[float, int, float]]:
    """Return for each least chance how many notes have a kind that is as likely, and the share that is right."""
    answers = []
    for note in listed:
        kind, chance = likely.best(tidied(note.task))
        answers.append((chance, kind == note.kind))
    found = []
    for least in CHANCES:
        sure = [is_right for chance, is_right in answers if chance >= least]
        found.append((least, len(sure), sum(sure) / max(1, len(sure))))
    return found


def told_as(shape: str, listed: list[Note]) -> list[str]:
    """Return the tasks that are told as bent, or as dull."""
    plain = ((note.task, read(note.task).plain) for note in listed)
    return [task for task, its in plain if its and its.shape == shape]


def main() -> int:
    """Print the figures; return 1 where one is beyond its budget."""
    listed = notes()
    right = rightness(listed)
    for least, count, share in right:
        sys.stdout.write(f"a kind from {least:.2f} on: {count} of {len(listed)} notes, right {share:.3f}\n")
    is_ok = right[-1][2] >= FEWEST_RIGHT
    for shape, fewest, most in (("bent", FEWEST_WRONGS, MOST_REFUSED), ("dull", FEWEST_CHORES, MOST_DULL)):
        its = [note for note in listed if note.sort == shape]
        others = [note for note in listed if note.sort not in {"bent", "dull"}]
        told, wrongly = told_as(shape, its), told_as(shape, others)
        sys.stdout.write(f"{shape}: {len(told)} of {len(its)}; of {len(others)} others {len(wrongly)}: {wrongly}\n")
        is_ok = is_ok and len(told) >= fewest * len(its) and len(wrongly) <= most * len(others)
    return 0 if is_ok else 1


if __name__ == "__main__":
    sys.exit(main())
