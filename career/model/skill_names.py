"""The names of skills: of the catalogue, and of one's own."""

from __future__ import annotations

from career.reframing import skills


def name_of(skill_id: str) -> str:
    """Give the name of a skill; one of the person's own is its own name."""
    known = skills().get(skill_id)
    return known.name if known else skill_id


def skill_of(text: str) -> str:
    """Give the id of the skill that has this id or name, whatever the case; else the text: a skill of one's own."""
    wanted = text.casefold()
    return next((s.id for s in skills().values() if wanted in {s.id, s.name.casefold()}), text)
