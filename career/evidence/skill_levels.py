"""What the evidence says of the levels of skills: proofs, rises, gaps, and the next raise (L7, O10, P18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from career.evidence.skill_evidence import SkillEvidence, evidence_named, evidence_of, inventory
from career.language.text import counted
from career.model import skills, wins
from career.model.feedback import Feedback
from career.model.records import Change
from career.model.skills import HIGHEST, STRONG, WEAK, Assessment, Rating, Skill
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career


class Gap(NamedTuple):
    """My level minus that of the latest rating by somebody else; above 0 I rate myself higher (O10)."""

    difference: int
    rating: Rating

    def __str__(self) -> str:
        return f"{self.difference:+d}" if self.difference else "none"


class SkillGrowth(NamedTuple):
    """The number of skills that are new since a day, and of levels raised since then (L7)."""

    new: int
    up: int

    def __str__(self) -> str:
        return f"{self.new} new, {self.up} raised"


class LevelRaise(NamedTuple):
    """A level that the wins support: of which skill, to which level, with how many wins since the present one."""

    evidence: SkillEvidence
    level: int
    proofs: int

    def __str__(self) -> str:
        return f"{self.evidence.name} to {skills.level_words(self.level)}: {skills.LEVELS[self.level][1]}"

    @property
    def why(self) -> str:
        """Return the reason for it: the wins since the present level."""
        before = "" if self.evidence.level is None else f" since {skills.level_words(self.evidence.level)}"
        return f"{counted(self.proofs, 'win')}{before}"


def reached(skill: Skill, context: Context) -> tuple[date, datetime]:
    """Return the day on which I reached my present level, and the moment at which that was recorded.

    Ratings that only repeat the level do not count.
    """
    day, at = context.moment.local_day(skill.created_at), skill.created_at
    for rating in reversed(skills.ratings(skill, context.career, mine=True)):
        if rating.level != skill.level:
            break
        day, at = rating.on, rating.created_at
    return day, at


def proofs(shown: SkillEvidence, context: Context) -> list[Win]:
    """Return the wins with a skill since its level was reached, or all of them where it has no level."""
    if shown.skill is None or shown.skill.level is None:
        return list(shown.wins)
    day, at = reached(shown.skill, context)
    return [win for win in shown.wins if win.on > day or (win.on == day and win.created_at > at)]


def is_unproven(shown: SkillEvidence, context: Context) -> bool:
    """Whether a level above 0 is unproven: no win within the time that the setting allows shows it (O10)."""
    since = context.today - timedelta(days=context.settings.unproven_days)
    return bool(shown.level) and not any(win.on >= since for win in shown.wins)


def way(skill: Skill) -> str:
    """Return from which level to which a skill has come, "" where it is where it began."""
    return f"{skill.first_level} → {skill.level}" if delta(skill) else ""


def delta(skill: Skill) -> int | None:
    """Return how many levels a skill has risen since its first one, negative if it fell; None without a level (P18)."""
    return None if skill.level is None or skill.first_level is None else skill.level - skill.first_level


def turned_strong(context: Context) -> list[Skill]:
    """Return the skills that began weak and are strong now, the biggest rise first (P18).

    A level that no win of the last time shows (`is_unproven`) is claimed so far: it turned nothing strong.
    """
    career = context.career
    turned = [
        s
        for s in career.skills.values()
        if s.first_level is not None and s.first_level <= WEAK and s.level is not None and s.level >= STRONG
        if not is_unproven(evidence_of(s, career), context)
    ]
    return sorted(turned, key=lambda s: (-(delta(s) or 0), s.name.casefold(), s.id))


def gap(skill: Skill, career: Career) -> Gap | None:
    """Return the gap to the latest rating by somebody else; None where one of the two is missing (O10)."""
    others = skills.ratings(skill, career, mine=False)
    return Gap(skill.level - others[-1].level, others[-1]) if others and skill.level is not None else None


def heard_since_rated(skill: Skill, context: Context) -> list[Feedback]:
    """Return the critical feedback on a skill since I rated it last: it speaks against my level, until I rate again (O10)."""
    mine = skills.ratings(skill, context.career, mine=True)
    since = mine[-1].on if mine else None
    heard = skills.feedback_on(skill, context.career)
    return [f for f in heard if f.kind != "praise" and since is not None and (f.answered_on or f.on) > since]


def widest_gap(career: Career) -> tuple[Skill, Gap] | None:
    """Return the skill that I overrate most compared with others, with the gap; None where I overrate none (O10)."""
    gaps = [(skill, gap(skill, career)) for skill in career.skills.values() if skill.archived_on is None]
    wide = [(skill, found) for skill, found in gaps if found and found.difference > 0]
    return max(wide, key=lambda pair: (pair[1].difference, pair[1].rating.on, pair[0].id), default=None)


def learned(context: Context) -> SkillGrowth:
    """Return the skills that are new in this quarter, and the levels raised in it, as numbers (L7).

    A skill is new where it first showed in the quarter, and nothing says that I had it before: I rated it higher than
    "I have not done it yet" when I first did, or all that is written down began in this quarter, so that it had to
    show for the first time in it.
    """
    career = context.career
    from career.language.spans import bounds

    since, _ = bounds("quarter", context.today)
    has_past = _has_past(since, context)
    new = sum(
        _first_shown(shown, context) >= since
        for shown in inventory(career)
        if (has_past if (first := shown.skill and shown.skill.first_level) is None else first == 0)
    )
    return SkillGrowth(new, sum(rating.on >= since for rating in _rises(career)))


def so_far(context: Context) -> list[str]:
    """Return what the skills show, a line each: this quarter's growth, weak ones turned strong, the widest gap."""
    career = context.career
    lines = [f"{taught} this quarter"] if any(taught := learned(context)) else []
    if strong := turned_strong(context):
        lines.append(f"from weak to strong: {', '.join(f'{s.name} {way(s)}' for s in strong)}")
    if wide := widest_gap(career):
        skill, found = wide
        who = career.headline(found.rating.person)
        lines.append(f"widest gap: {skill.name}: {who} sees {found.difference} less")
    return lines


def next_raise(shown: SkillEvidence, context: Context) -> LevelRaise | None:
    """Return the next level of a skill where it has enough wins since the present one, else None."""
    level = (shown.level or 0) + 1
    count = len(proofs(shown, context))
    return LevelRaise(shown, level, count) if level <= HIGHEST and count >= context.settings.raise_proofs else None


def best_raise(words: Iterable[str], context: Context) -> LevelRaise | None:
    """Of these skills, return the level raise backed by the most wins; None where there is none."""
    found = [next_raise(evidence_named(one, context.career), context) for one in words]
    offered = [one for one in found if one]
    return min(offered, key=lambda r: (-r.proofs, r.level, r.evidence.name.casefold()), default=None)


def raise_changes(offer: LevelRaise, context: Context) -> list[Change]:
    """Return the changes that raise a skill to the offered level: its new level, and the rating that says why."""
    skill = offer.evidence.skill or skills.begun(offer.evidence.key, context)
    if skill.first_level is None:
        skill = replace(skill, first_level=0)
    return skills.rate(skill, Assessment(offer.level, why=offer.why), context).changes


def _rises(career: Career) -> Iterator[Rating]:
    for skill in career.skills.values():
        before = skill.first_level
        for rating in skills.ratings(skill, career, mine=True):
            if before is not None and rating.level > before:
                yield rating
            before = rating.level


def _has_past(since: date, context: Context) -> bool:
    """Whether anything was written down, or won, before the day `since`."""
    career, local_day = context.career, context.moment.local_day
    return any(local_day(record.created_at) < since for record in career) or any(
        win.on < since for win in wins.mine(career)
    )


def _first_shown(shown: SkillEvidence, context: Context) -> date:
    """Return the first day on which there is evidence for a skill."""
    local_day = context.moment.local_day
    days = [win.on for win in shown.wins] + [local_day(kept.created_at) for kept in shown.reframed_tasks]
    if shown.skill:
        mine = skills.ratings(shown.skill, context.career, mine=True)
        days.append(mine[0].on if mine else local_day(shown.skill.created_at))
    return min(days)
