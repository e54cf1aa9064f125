"""The skills drawn: the rated ones with their level and what shows them by quarter, the others one after another.

(L7, O10, P18)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.language.relative_days import past
from career.language.text import clean_line
from career.language.width import width, wrapped
from career.model.skills import HIGHEST, LEVELS, STRONG, WEAK, Skill
from career.views.drawn import Drawing, Item, Part, cell, fitting, spread
from career.views.tone import Role

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context

UNRATED = "~"
"""Prefix of the key of a skill without a record."""
GAP = "gap"
"""Key of the line that offers a goal from the widest gap."""
LEARNING, OPENS = "learning", "Enter"
"""Key of the line that leads to what is learned, and the key to press on it."""
QUARTERS = 8
"""The quarters for which evidence is drawn."""
BY_QUARTER = {1: "quarters", 2: f"last {QUARTERS} quarters"}
"""The heading of the quarters, by the cells that a quarter has."""
BLOCKS = "▁▃▄▅▇"
"""Evidence of a quarter: none, one, two, three, more."""
LEVEL = HIGHEST + 1 + max(width(word) for word, _ in LEVELS)
"""Cells of a level: its bar and its word."""
WIDE, ROOMY, NARROW = 98, 76, 48
"""Cells from which the uses are counted too, from which quarters are drawn, and below which a level stands alone."""
NAME, LEAST_NAME, USES = 32, 13, 28
"""Cells of a name at most and at least, and of the uses."""
LEGEND = ", ".join(f"{level} {word}" for level, (word, _) in enumerate(LEVELS)) + "; unproven: no win in a year"
"""What the digits and the words of the levels mean."""
MAKES = "Enter", " makes a goal: "
"""The key of the line that offers a goal, and what it does."""
NOT_RATED, SAID = "not rated yet", "change · others say"


class Below(NamedTuple):
    """What stands below the skills, each "" for none: the goal that the widest `gap` offers (O10), and what is learned."""

    gap: str = ""
    learning: str = ""


NOTHING_BELOW = Below()


class Columns(NamedTuple):
    """Widths in cells: of names, between the blocks of two quarters, of what is said, and of the uses; 0 is no column."""

    name: int
    apart: int
    said: int
    uses: int


def key_of(shown: SkillEvidence) -> str:
    """Return what a skill is chosen by: the id of its record, or its words where it has none."""
    return shown.skill.id if shown.skill else UNRATED + shown.key


def head(found: Sequence[SkillEvidence], context: Context, wide: int) -> str:
    """Return the line above the skills: how many are rated, and what is new this quarter."""
    rated = sum(shown.level is not None for shown in found)
    others = len(found) - rated
    parts = ["Skills", f"{rated} rated" if found else "", f"{others} {NOT_RATED}" if others else ""]
    taught = skill_levels.learned(context)
    counts = [f"{taught.new} new" if taught.new else "", f"{taught.up} raised" if taught.up else ""]
    grown = f"this quarter: {', '.join(filter(None, counts))}" if any(counts) else ""
    return spread(" · ".join(filter(None, parts)), grown, wide)


def skill_lines(found: Sequence[SkillEvidence], context: Context, wide: int, below: Below = NOTHING_BELOW) -> Drawing:
    """Return the skills for `wide` cells, in the order they come: first those with a level.

    What is said `below` them comes last.
    """
    drawing = Drawing()
    rated = [shown for shown in found if shown.level is not None]
    others = [shown for shown in found if shown.level is None]
    columns = _columns(rated, context, wide)
    if rated:
        drawing.say(*_heads(columns))
    for shown in rated:
        drawing.row(Item(key_of(shown), shown.name), *_rated(shown, columns, context))
    if rated and wide >= NARROW:
        for line in wrapped(LEGEND, wide):
            drawing.say(Part(line, "muted"))
    if others:
        if rated:
            drawing.say()
        drawing.say(Part(NOT_RATED, "muted"), Part("    =", "key"), Part(" rates one", "muted"), *_sideways(wide))
        drawing.flow([Item(key_of(shown), shown.name) for shown in others], wide)
    if below.learning and found:
        drawing.say()
        room = wide - len(OPENS) - 2
        drawing.row(Item(LEARNING, below.learning), Part(OPENS, "key"), Part("  "), cell(below.learning, room, "muted"))
    if gap := below.gap:
        drawing.say()
        key, does = MAKES if wide >= NARROW else ("", "goal? ")
        drawing.row(Item(GAP, gap), Part(key, "key"), Part(does, "warn"), cell(gap, wide - len(key + does)))
    return drawing


def blocks(shown: SkillEvidence, context: Context) -> list[int]:
    """Return how many wins and reframed tasks show a skill in each of the last quarters, the present one last."""
    local_day = context.moment.local_day
    days = [win.on for win in shown.wins] + [local_day(kept.created_at) for kept in shown.reframed_tasks]
    now = _quarter(context.today)
    counts = [0] * QUARTERS
    for day in days:
        ago = now - _quarter(day)
        if 0 <= ago < QUARTERS:
            counts[-1 - ago] += 1
    return counts


def change(skill: Skill) -> str:
    """Return how a level has changed since the first one: "1 → 3, strong now"; "" where it has not (P18)."""
    if not skill_levels.delta(skill) or skill.first_level is None or skill.level is None:
        return ""
    turned = skill.first_level <= WEAK and skill.level >= STRONG
    return f"{skill.first_level} → {skill.level}{', strong now' if turned else ''}"


def others_say(skill: Skill, context: Context) -> str:
    """Return what somebody else said last: "Lena: helped (2 lower)"; "" where nobody said anything (O10)."""
    gap = skill_levels.gap(skill, context.career)
    if gap is None:
        return ""
    who = context.career.headline(gap.rating.person)
    apart = f" ({abs(gap.difference)} {'lower' if gap.difference > 0 else 'higher'})" if gap.difference else ""
    return f"{who}: {LEVELS[gap.rating.level][0]}{apart}"


def _sideways(wide: int) -> list[Part]:
    return [Part(", left and right choose", "muted")] if wide >= NARROW else []


def _quarter(day: date) -> int:
    return day.year * 4 + (day.month - 1) // 3


def _columns(rated: Sequence[SkillEvidence], context: Context, wide: int) -> Columns:
    longest = max((width(clean_line(shown.name)) for shown in rated), default=0)
    level = 2 + LEVEL
    if wide < NARROW:
        return Columns(max(1, wide - level), 0, 0, 0)
    if wide < ROOMY:
        apart, uses = 0, 0
    else:
        apart, uses = (2, USES) if wide >= WIDE else (1, 0)
    room = wide - level - 2 - (apart and _quarter_cells(apart) + 2) - (uses and uses + 2)
    said = max([len(SAID), *(width(_said(shown, 0, context)[0]) for shown in rated)])
    name = min(longest, NAME, max(LEAST_NAME, room - said))
    return Columns(name, apart, room - name, uses)


def _quarter_cells(apart: int) -> int:
    return max(QUARTERS * apart, len(BY_QUARTER[apart]))


def _heads(columns: Columns) -> list[Part]:
    parts = [cell("rated", columns.name, "muted"), Part("  " + "level".ljust(LEVEL), "muted")]
    if columns.apart:
        parts.append(Part("  " + BY_QUARTER[columns.apart].ljust(_quarter_cells(columns.apart)), "muted"))
    if columns.said:
        parts += [Part("  "), cell(SAID, columns.said, "muted")]
    if columns.uses:
        parts.append(Part("  shown by, last", "muted"))
    return parts


def _fitting(name: str, room: int) -> str:
    """Return the name of a skill, or where it does not fit, its first half: of "Hiring and interviewing", "Hiring"."""
    return name if width(clean_line(name)) <= room else name.partition(" and ")[0]


def _rated(shown: SkillEvidence, columns: Columns, context: Context) -> list[Part]:
    unproven = skill_levels.is_unproven(shown, context)
    level = shown.level or 0
    word = "unproven" if unproven else LEVELS[level][0]
    dim: Role = "muted" if unproven else ""
    bar = "▅" * level + "▁" * (HIGHEST - level)
    parts = [cell(_fitting(shown.name, columns.name), columns.name, dim), Part("  "), cell(f"{bar} {word}", LEVEL, dim)]
    if columns.apart:
        parts.append(Part("  "))
        for count in blocks(shown, context):
            block = BLOCKS[min(count, len(BLOCKS) - 1)]
            parts.append(Part(block.ljust(columns.apart), dim if count else "muted"))
        parts.append(Part(" " * (_quarter_cells(columns.apart) - QUARTERS * columns.apart)))
    if columns.said:
        text, role = _said(shown, columns.said, context)
        parts += [Part("  "), cell(text, columns.said, role)]
    if columns.uses:
        used = skill_evidence.last_used(shown, context.moment)
        ago = f", {past(used, context.today)}" if used else ""
        parts += [Part("  "), cell(shown.main_use + ago, columns.uses, "muted")]
    return parts


def _said(shown: SkillEvidence, room: int, context: Context) -> tuple[str, Role]:
    if shown.skill is None:
        return "", ""
    offer = skill_levels.next_raise(shown, context)
    gap = skill_levels.gap(shown.skill, context.career)
    raised = f"raise to {LEVELS[offer.level][0]}?" if offer else ""
    changed, said = change(shown.skill), others_say(shown.skill, context)
    telling = (said, changed) if gap and gap.difference else (changed, said)
    role: Role = "good" if offer else "warn" if gap and gap.difference else ""
    return fitting((raised, *telling), room), role
