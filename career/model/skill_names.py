"""The names of skills: those of the catalogue, and one's own."""

from __future__ import annotations

from career.reframing import skills


def name_of(skill_id: str) -> str:
    """Return the name of a skill; for a skill that is not in the catalogue, its id is its name."""
    listed = skills().get(skill_id)
    return listed.name if listed else skill_id


def skill_of(text: str) -> str:
    """Return the id of the skill that has this id or name, ignoring case; otherwise the text: a skill of one's own."""
    wanted = text.casefold()
    return next((s.id for s in skills().values() if wanted in {s.id, s.name.casefold()}), text)
