"""A skill in words: its name inside a sentence, and what it leads to (P13)."""

from __future__ import annotations

from career.model.skill_names import name_of
from career.reframing import skills


def chain(skill_id: str) -> str:
    """Return what a skill leads to, in up to two steps: "A -> B -> C" (P13). "" for an unknown skill.

    The second step is preferably one to which the first skill leads as well, since two ways lead there.
    """
    lead = skills().get(skill_id)
    if lead is None:
        return ""
    path = [lead]
    for _ in range(2):
        onward = [i for i in path[-1].leads_to if i in skills() and skills()[i] not in path]
        if not onward:
            break
        path.append(skills()[next((i for i in onward if i in lead.leads_to), onward[0])])
    return " → ".join(skill.name for skill in path)


def spoken(skill_id: str) -> str:
    """Return a skill as one says it aloud: of "hiring and interviewing", hiring."""
    return inside(skill_id).partition(" and ")[0]


def inside(skill_id: str) -> str:
    """Return the name of a skill for the middle of a sentence; abbreviations keep their capitals (UX, APIs)."""
    text = name_of(skill_id)
    first = text.partition(" ")[0]
    lowered = text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
    return lowered.removesuffix(" practice")
