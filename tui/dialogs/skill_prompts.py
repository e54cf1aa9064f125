"""The dialog on a skill: its level, as the person or somebody else rates it (O10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from career.edits import gap_goal
from career.edits.gap_goal import SkillGap
from career.errors import BadValue
from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.model import skills
from career.model.context import Context
from career.model.field import Field
from career.model.field_values import read
from career.model.fields import by_name, field_of
from career.model.people import named
from career.model.records import Step
from career.model.skills import LEVEL_HINT, Assessment, level_words
from tui.dialogs.prompts import Prompt

LEVEL = field_of("skills", "level")
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
    heard = skills.others_said(shown.skill, context) if shown.skill else ""
    texts = (heard, said) if heard else (said,)
    return Prompt(title, (LEVEL, BY, WHY), lambda _: start, make, shown.skill.id if shown.skill else "", texts)


GOAL_FIELDS = ("title", "due", "result", "unit", "baseline", "target", "step_to")
"""The fields of a goal that are proposed where it comes from a gap."""


def goal_from(gap: SkillGap, context: Context) -> Prompt:
    """Ask for the goal that closes the widest gap of a skill, with what is known of it filled in (O10)."""
    found = by_name("goals")
    texts = gap_goal.draft(gap, context)
    about = gap_goal.words(gap, context.career)
    fields = tuple(found[name] for name in GOAL_FIELDS)
    return Prompt("A goal from the widest gap", fields, lambda _: texts, gap_goal.add, shown=(about,))


def unrated(context: Context) -> Iterator[Prompt]:
    """Yield the prompts about skills that have no record in them, to find the one that an unsaved text belongs to.

    They are the goal from a gap, and the rating of every skill.
    Rated skills are included: the text may have been typed before the first rating, and still answers the question.
    """
    if gap := gap_goal.offered(context.career):
        yield goal_from(gap, context)
    yield from (rating(shown, context)._replace(about="") for shown in skill_evidence.inventory(context.career))
