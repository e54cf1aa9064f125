"""What the reframe card asks for, and the keys that it shows, in the room that there is."""

from __future__ import annotations

from typing import Literal, TypeAlias

Field: TypeAlias = Literal["", "task", "answer", "picture", "next", "skill"]
LABELS = {
    "task": "What were you asked to do?",
    "answer": "What will exist when it is done, and for whom?",
    "picture": "The picture, in your own words",
    "next": "The next step",
    "skill": "Another skill, by name",
}
CHIP_KEYS = (
    "Enter keep   Tab write   v other draft   o other skill   . more   Esc leave",
    "Enter keep  Tab write  v draft  o skill  . more  Esc",
    "Enter keep  Tab write  . more  Esc",
)
"""The keys of the card, for a wide screen, a narrow one, and a very narrow one."""
TEXT_KEYS = {
    "task": "Enter go on   Esc leave",
    "answer": "Enter ask again   Esc back",
    "picture": "Enter keep   Tab next step   Esc back",
    "next": "Enter keep   Tab back   Esc back",
    "skill": "Enter add   Esc back",
}


def chip_keys(room: int) -> str:
    """Give the keys of the card for so many cells."""
    return next((keys for keys in CHIP_KEYS if len(keys) <= room), fitting(CHIP_KEYS[-1], room))


def fitting(keys: str, room: int) -> str:
    """Leave out keys where there is no room for all: the first one and how to leave stay."""
    parts = [part.strip() for part in keys.split("  ") if part]
    while len(parts) > 2 and len("  ".join(parts)) > room:
        del parts[-2]
    return keys if len(keys) <= room else "  ".join(parts)
