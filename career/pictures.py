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
    The stone is left out where it does not fit.
    """
    lead = next((skills()[i] for i in skill_ids if i in skills()), None)
    if lead is None:
        return ""
    body = _angle(gerunds.doing(_said(task)), lead, turn % DRAFTS)
    whole = f"{body} A step to “{clean_line(stone)}”." if stone else body
    return whole if len(whole) <= settings.picture_length else shorten(body, settings.picture_length)


def _angle(doing: str, lead: Skill, turn: int) -> str:
    name = _lowered(lead.name).removesuffix(" practice")
    if turn == 0:
        return f"{doing} is how I practise {name}: {_clause(lead.lasting)}."
    if turn == 1:
        return f"{doing} is practice in {name}. What comes of it for me: {_clause(lead.asset)}."
    return f"{_raised(_clause(lead.lasting))}: that is what I want from {_lowered(doing)}."


def chain(skill_id: str) -> str:
    """Give what a skill leads to, as far as two steps: "A -> B -> C" (P13). "" for a skill that is not known.

    The second step is one that the first skill leads to as well, where there is one: two ways lead there.
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
    return " -> ".join(skill.name for skill in path)


def name_of(skill_id: str) -> str:
    """Give the name of a skill; one of the person's own is its own name."""
    known = skills().get(skill_id)
    return known.name if known else skill_id


def skill_of(text: str) -> str:
    """Give the id of the skill that has this id or name, whatever the case; else the text: a skill of one's own."""
    wanted = text.casefold()
    return next((s.id for s in skills().values() if wanted in {s.id, s.name.casefold()}), text)


def _said(task: str) -> str:
    """Give a task as it is said aloud: on one line, not too long, cut between words, and without exclamation marks."""
    line = clean_line(task.replace("!", " "))
    cut = shorten(line, TASK_CELLS, "")
    return line if cut == line else f"{cut.rpartition(' ')[0] or cut}…"


def _clause(text: str) -> str:
    return text.rstrip(".")


def _raised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str) -> str:
    """Give a name for the middle of a sentence; an abbreviation stays as it is written (UX, APIs)."""
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]
