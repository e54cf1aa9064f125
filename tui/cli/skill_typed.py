"""A skill as it is typed: what its words may mean is asked or said, and what others said of it comes before my level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.model import skill_names, skills
from career.model.context import Context
from tui.host.printing import at_a_terminal, say, says_yes

if TYPE_CHECKING:
    from career.model.skills import Skill
    from tui.cli.session import Session


def which(words: str, context: Context) -> str:
    """Return the words, or the id of the skill of the catalogue that they mean; at a terminal, ask where that is open."""
    if not at_a_terminal():
        return words
    return next((i for i in _open(words, context) if says_yes(f"Is '{words}' {skill_names.name_of(i)}?")), words)


def say_others(words: str, before: Context, name_it: str) -> None:
    """Print which skills of the catalogue the words of a new skill may mean, where nobody could be asked.

    `name_it` is the command that names one of them, with "{}" in the place of its id.
    """
    found = [] if at_a_terminal() else _open(words, before)
    for skill_id in found:
        command = name_it.format(skill_id)
        say(f"Is '{words}' {skill_names.name_of(skill_id)}? Then type: rung undo, and {command}")


def say_others_words(skill: Skill, session: Session) -> None:
    """Print what others said of a skill, before what I say of it myself (Exley & Kessler 2022)."""
    seen = Context(session.seen(session.store.career), session.moment, session.settings)
    if heard := skills.others_said(skill, seen):
        say(f"{heard}.")


def _open(words: str, context: Context) -> list[str]:
    """Return the skills of the catalogue that the words may mean, none where they name a skill for certain."""
    skill = skills.begun(words, context)
    is_known = skill.id in context.career.skills or skill_names.is_listed(skill.key)
    return [] if is_known else skill_names.like(words)
