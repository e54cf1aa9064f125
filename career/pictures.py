"""The drafted picture: one sentence on what a task is for the person who does it (P8, P13).

Every slot is left out where there is no evidence for it. A draft never praises the task and promises nothing.
"""

from __future__ import annotations

from career import gerunds
from career.reframing import Skill, skills
from career.settings import DEFAULTS, Settings
from career.text import clean_line, shorten

DRAFTS = 3
"""How many different drafts a task has, for `v`."""
TASK_CELLS = 80


def draft(task: str, skill_ids: tuple[str, ...], stone: str, turn: int = 0, settings: Settings = DEFAULTS) -> str:
    """Draft a picture of at most 240 characters from the task, the first of its skills and the title of a stone.

    `turn` chooses the angle: what lasts of it, what it makes of me, or who acts on it. "" where no skill is known.
    """
    known = [skills()[i] for i in skill_ids if i in skills()]
    if not known:
        return ""
    stones = [f" A step to “{clean_line(stone)}”.", ""] if stone else [""]
    body = _angle(shorten(clean_line(task), TASK_CELLS), known, turn % DRAFTS)
    fitting = (body + end for end in stones if len(body + end) <= settings.picture_length)
    return next(fitting, shorten(body, settings.picture_length))


def _angle(task: str, known: list[Skill], turn: int) -> str:
    lead = known[0]
    doing = gerunds.doing(task)
    if turn == 0:
        return f"{doing} is how I practise {lead.name.lower()}: {_clause(lead.lasting)}."
    if turn == 1:
        return f"{doing} adds to my {lead.name.lower()}; in the long run: {_clause(lead.asset)}."
    return f"{_sentence(lead.lasting)}: that is what I want from {doing[0].lower()}{doing[1:]}."


def chain(skill_id: str) -> str:
    """Give what a skill leads to, as far as two steps: "A -> B -> C" (P13). "" for a skill that is not known."""
    names: list[str] = []
    seen: set[str] = set()
    while skill_id in skills() and skill_id not in seen and len(names) < 3:
        seen.add(skill_id)
        names.append(skills()[skill_id].name)
        skill_id = next((i for i in skills()[skill_id].leads_to if i not in seen), "")
    return " -> ".join(names)


def name_of(skill_id: str) -> str:
    """Give the name of a skill; one of the person's own is its own name."""
    known = skills().get(skill_id)
    return known.name if known else skill_id


def skill_of(text: str) -> str:
    """Give the id of the skill that has this id or name, whatever the case; else the text: a skill of one's own."""
    wanted = text.casefold()
    return next((s.id for s in skills().values() if wanted in {s.id, s.name.casefold()}), text)


def _clause(text: str) -> str:
    return text.rstrip(".")


def _sentence(text: str) -> str:
    bare = _clause(text)
    return bare[:1].upper() + bare[1:]
