"""A goal from the widest gap of a skill: between my level and what others say, else the level that I want (O10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from career.edits import lines
from career.evidence import skill_levels
from career.language.lines import read_line
from career.language.spans import bounds
from career.model import tradeoffs, visions
from career.model.records import Step
from career.model.skills import LEVELS, Skill

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

SOONEST = 45
"""Days that a goal has at least: with fewer left in the quarter it is due at the end of the next one."""


class SkillGap(NamedTuple):
    """A skill with a level that is below another: `here` is what somebody (an id) says, or with "" what I say."""

    skill: Skill
    here: int
    there: int
    person: str = ""

    @property
    def width(self) -> int:
        """The levels between the two."""
        return self.there - self.here


def offered(career: Career) -> SkillGap | None:
    """Return the widest gap that no open goal is about yet, None without one (O10).

    Of gaps of one width, one that somebody else sees comes first.
    """
    titles = [goal.title.casefold() for goal in career.goals.values() if not goal.is_closed and not goal.archived_on]
    free = [gap for gap in _gaps(career) if not any(gap.skill.name.casefold() in title for title in titles)]
    return min(free, key=lambda g: (-g.width, not g.person, g.skill.name.casefold(), g.skill.id), default=None)


def words(gap: SkillGap, career: Career) -> str:
    """Return a gap in words: "Architecture, 2 above what Lena says"."""
    if gap.person:
        return f"{gap.skill.name}, {gap.width} above what {career.headline(gap.person)} says"
    return f"{gap.skill.name}, {gap.width} below the level you want"


def draft(gap: SkillGap, context: Context) -> dict[str, str]:
    """Return what is proposed for the fields of a goal that closes the gap, as it would be typed."""
    career = context.career
    seen_by = f", as {career.headline(gap.person)} sees it" if gap.person else ""
    wanted = visions.latest(career)
    return {
        "title": f"{gap.skill.name}: from {LEVELS[gap.here][0]} to {LEVELS[gap.there][0]}{seen_by}",
        "due": _due(context.today).isoformat(),
        "result": LEVELS[gap.there][1],
        "unit": "level",
        "baseline": str(gap.here),
        "target": str(gap.there),
        "step_to": wanted.text if wanted else "",
    }


def add(typed: Mapping[str, str], context: Context) -> Step:
    """Add the goal, to learn something; where as many goals are active as the setting allows, it is kept as an idea (G15).

    Raises what was typed wrongly, as `editing.add` does.
    """
    is_full = len(tradeoffs.active(context.career)) >= context.settings.max_active
    given = {**typed, "kind": "learning", **({"state": "idea"} if is_full else {})}
    title = given.pop("title")
    label, changes = lines.add("goals", [read_line(title)], given, context)
    if is_full:
        label = label.replace("Added goal", "Added idea", 1) + f": {context.settings.max_active} goals are active"
    return Step(label, changes)


def _gaps(career: Career) -> Iterator[SkillGap]:
    for skill in career.skills.values():
        if skill.archived_on is not None or skill.level is None:
            continue
        seen = skill_levels.gap(skill, career)
        if seen and seen.difference > 0:
            yield SkillGap(skill, seen.rating.level, skill.level, seen.rating.person)
        if skill.target is not None and skill.target > skill.level:
            yield SkillGap(skill, skill.level, skill.target)


def _due(today: date) -> date:
    _, last = bounds("quarter", today)
    return last if (last - today).days >= SOONEST else bounds("quarter", last + timedelta(days=1))[1]
