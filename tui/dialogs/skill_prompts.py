"""The dialog on a skill: its level, as the person or somebody else rates it (O10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.errors import BadValue
from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.model import skills
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import fields_of
from career.model.people import named
from career.model.records import Step
from career.model.skills import LEVEL_HINT, Assessment, level_words
from tui.dialogs.prompts import Prompt

LEVEL = next(field for field in fields_of("skills") if field.name == "level")
BY = Field("person", "by", "person", "whose rating it is; empty: yours")
WHY = Field("why", "why", hint="what shows it, optional")


def rating(shown: SkillEvidence, context: Context) -> Prompt:
    """Ask for the level of a skill, rated before or not; one that its wins speak for stands there already."""
    offer = skill_levels.next_raise(shown, context)
    said = f"{level_words(shown.level)} · {shown.uses}"
    if offer:
        said += f" · {offer.proofs} wins show {level_words(offer.level)}: {skills.LEVELS[offer.level][1]}"

    def make(typed: Mapping[str, str], context: Context) -> Step:
        level, _ = read(LEVEL, typed["level"], context)
        if level is None:
            raise BadValue("No level was typed.", f"{LEVEL_HINT}.", field="level")
        person, extra = named(typed["person"], context)
        skill = skills.begun(shown.key, context)
        label, changes = skills.rate(skill, Assessment(level, person, typed["why"]), context.after(extra))
        return Step(label, [*extra, *changes])

    title = f"What is your level in '{shown.name}'?"
    start = {"level": str(offer.level) if offer else ""}
    return Prompt(title, (LEVEL, BY, WHY), lambda _: start, make, shown.skill.id if shown.skill else "", (said,))


def unrated(context: Context) -> Iterator[Prompt]:
    """Yield the rating prompt of every skill, with no record in it, to find the one that an unsaved text belongs to.

    Rated skills are included: the text may have been typed before the first rating, and still answers the question.
    """
    return (rating(shown, context)._replace(about="") for shown in skill_evidence.inventory(context.career))
