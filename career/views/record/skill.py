"""How skills and their ratings are shown; a skill that shows in wins and reframes needs no record for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from career.evidence import skill_evidence, skill_levels
from career.evidence.skill_evidence import SkillEvidence
from career.language.relative_days import past, short
from career.language.text import counted
from career.model import learning
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.learning import Learning
from career.model.skills import HIGHEST, LEVELS, Rating, Skill, feedback_on, level_words, ratings, said_in
from career.views.record.learning import badge, next_date
from career.views.record.parts import Columns, DetailLine, Shown, Values, joined

SHOWN_OF_EACH = 10
"""The most wins, reframed tasks and ratings that are listed for a skill."""


def columns_of(shown: SkillEvidence, context: Context) -> Columns:
    """Return the columns of a skill, whether it has a record or not."""
    unproven = "unproven" if skill_levels.is_unproven(shown, context) else ""
    came = skill_levels.way(shown.skill) if shown.skill else ""
    last = skill_evidence.last_used(shown, context.moment)
    return level_words(shown.level), unproven, came, short(last, context.today) if last else "", shown.uses, shown.name


def values_of(shown: SkillEvidence, context: Context) -> Values:
    """Return the evidence for a skill, and what follows from it, whether it has a record or not."""
    gap = skill_levels.gap(shown.skill, context.career) if shown.skill else None
    offer = skill_levels.next_raise(shown, context)
    return {
        "wins": len(shown.wins),
        "reframed_tasks": len(shown.reframed_tasks),
        "last_used": skill_evidence.last_used(shown, context.moment),
        "proofs": len(skill_levels.proofs(shown, context)),
        "unproven": skill_levels.is_unproven(shown, context),
        "delta": skill_levels.delta(shown.skill) if shown.skill else None,
        "gap": gap.difference if gap else None,
        "used_again": sum(win.old_skill for win in shown.wins),
        "feedback": _counted(feedback_on(shown.skill, context.career)) if shown.skill else {},
        "raise_to": offer.level if offer else None,
        "learning": [one.id for one in learning.for_skill(shown.key, context.career)],
    }


def _counted(heard: list[Feedback]) -> dict[str, int]:
    """Return how much feedback on a skill there is, by its kind."""
    return dict(sorted(Counter(item.kind for item in heard).items()))


def _columns(skill: Skill, context: Context) -> Columns:
    return columns_of(skill_evidence.evidence_of(skill, context.career), context)


def _values(skill: Skill, context: Context) -> Values:
    return values_of(skill_evidence.evidence_of(skill, context.career), context)


def _above(skill: Skill, values: Values, context: Context) -> Iterator[DetailLine]:
    if skill.level is None:
        yield DetailLine("level", "none yet: = rates it", "muted")
    else:
        yield DetailLine("level", f"{level_words(skill.level)}, of {HIGHEST}: {LEVELS[skill.level][1]}")
    if values["used_again"]:
        said = f"in {counted(values['used_again'], 'win')}, though it comes from other work or was long unused"
        yield DetailLine("used again", said, "good")
    if values["unproven"]:
        days = context.settings.unproven_days
        yield DetailLine("unproven", f"no win in the last {days} days shows it", "warn")
    if came := skill_levels.way(skill):
        yield DetailLine("so far", came, "good" if (values["delta"] or 0) > 0 else "")
    if gap := skill_levels.gap(skill, context.career):
        who, ago = context.career.headline(gap.rating.person), past(gap.rating.on, context.today)
        apart = f"{counted(abs(gap.difference), 'level')} {'below' if gap.difference > 0 else 'above'} what I say"
        said = joined(f"{who}: {level_words(gap.rating.level)}, {ago}", apart if gap.difference else "the same as I")
        yield DetailLine("others say", said, "warn" if gap.difference else "")
    if heard := feedback_on(skill, context.career):
        since = skill_levels.heard_since_rated(skill, context)
        told = joined(*(counted(count, kind) for kind, count in values["feedback"].items() if count))
        said = f", {len(since)} of them since your rating" if since else ""
        yield DetailLine("feedback", f"{told}{said} · {said_in(heard[0], context)}", "warn" if since else "")
    yield from _next_level(skill, values)
    from career.drafting.skill_words import chain  # the engine behind it need not be loaded for a list

    if leads := chain(skill.key):
        yield DetailLine("leads to", leads, "muted")


def _next_level(skill: Skill, values: Values) -> Iterator[DetailLine]:
    since = "" if skill.level is None else f" since {level_words(skill.level)}"
    proofs = values["proofs"]
    if values["raise_to"] is not None:
        yield DetailLine("raise ?", f"{proofs} wins{since}. Is it {_level(values['raise_to'])}? = rates it", "good")
    elif skill.level is not None and skill.level < HIGHEST:
        wins = counted(proofs, "win")
        yield DetailLine("next", f"{_level(skill.level + 1)} ({wins}{since})", "muted")


def _level(level: int) -> str:
    return f"{level_words(level)}: {LEVELS[level][1]}"


def _below(skill: Skill, values: Values, context: Context) -> Iterator[DetailLine]:
    career = context.career
    shown = skill_evidence.evidence_of(skill, career)
    won = [DetailLine("win", f"{past(win.on, context.today)}: {win.text}") for win in shown.wins]
    built = [DetailLine("reframed", f"{career.headline(kept.about)}: {kept.headline}") for kept in shown.reframed_tasks]
    every = [*ratings(skill, career, mine=True), *ratings(skill, career, mine=False)]
    said = sorted(every, key=lambda rating: rating.on, reverse=True)
    rated = [DetailLine("rated", _words(rating, context), "muted") for rating in said]
    heard = [DetailLine(item.kind, said_in(item, context)) for item in feedback_on(skill, career)]
    builds = [_learned(career.learning[i], context) for i in values["learning"]]
    for lines in (builds, won, built, heard, rated):
        yield from lines[:SHOWN_OF_EACH]
        if more := lines[SHOWN_OF_EACH:]:
            yield DetailLine("", f"and {len(more)} more", "muted")


def _learned(one: Learning, context: Context) -> DetailLine:
    """Return what builds the skill: what is learned for it, or was."""
    said = badge(one, context) or next_date(one, context) or one.state
    return DetailLine(
        "learned by" if one.closed_on else "learning", joined(one.title, said), "" if not one.closed_on else "muted"
    )


def _words(rating: Rating, context: Context) -> str:
    return joined(f"{past(rating.on, context.today)}, {_who(rating, context)}: {level_words(rating.level)}", rating.why)


def _who(rating: Rating, context: Context) -> str:
    return context.career.headline(rating.person) if rating.person else "me"


def _columns_of_rating(rating: Rating, context: Context) -> Columns:
    text = joined(context.career.headline(rating.skill), rating.why)
    return short(rating.on, context.today), level_words(rating.level), _who(rating, context), text


def _above_rating(rating: Rating, _values: Values, context: Context) -> Iterator[DetailLine]:
    yield DetailLine("skill", context.career.headline(rating.skill))
    yield DetailLine("level", _words(rating, context))


SHOWN: Mapping[str, Shown] = {
    "skills": Shown(_columns, _values, _above, _below, told=frozenset({"level", "first_level"})),
    "ratings": Shown(_columns_of_rating, above=_above_rating),
}
