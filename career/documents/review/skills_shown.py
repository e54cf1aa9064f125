"""The skills of a review: what shows each, what others say, and my own ratings where they were asked for (L9, O10, P18).

Self-ratings of equal performance differ between people, others' do not (Exley & Kessler 2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from career.documents.review.document import Doubt, Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, listed, named, plural, quoted
from career.evidence.skill_evidence import SkillEvidence, inventory
from career.evidence.skill_levels import is_unproven
from career.language.relative_days import short
from career.language.text import clean_line
from career.model import skills
from career.model.skills import LEVELS

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.skills import Rating, Skill
    from career.model.wins import Win


def section(context: Context, wanted: Wanted) -> Section:
    """Return the skills that wins of the time show, the most shown first, and those that others or I rated."""
    entries: list[Entry] = []
    once: list[tuple[str, Sentence]] = []
    for shown in inventory(context.career):
        name, sentences = bare(shown.name), tuple(_sentences(shown, context, wanted))
        won = [win for win in shown.wins if win.on in wanted.window]
        if len(sentences) == len(won) == 1:
            once.append((f"{name} ({short(won[0].on, context.today)})", sentences[0]))
        elif sentences:
            entries.append(Entry(sentences, begun(name)))
    return Section("Skills, and what shows them", (*entries, *_shown_once(once)))


def _shown_once(found: list[tuple[str, Sentence]]) -> Iterator[Entry]:
    """Yield the skills that a single win shows, together: one by one they would say little."""
    if found:
        sources = dict.fromkeys(source for _, sentence in found for source in sentence.sources)
        yield Entry.of(f"Shown by one win each: {listed([name for name, _ in found])}.", *sources)


def _sentences(shown: SkillEvidence, context: Context, wanted: Wanted) -> Iterator[Sentence]:
    won = [win for win in shown.wins if win.on in wanted.window]
    doubt: Doubt = "unproven" if is_unproven(shown, context) else ""
    if won:
        last = f"{named(_words(won[0]))} ({short(won[0].on, context.today)})"
        told = f"Shown by {plural(len(won), 'win')}, the last {last}." if len(won) > 1 else f"Shown by {last}."
        yield Sentence(told, tuple(win.id for win in won))
    if shown.skill:
        if won or _rated_in_time(shown.skill, context, wanted):
            yield from _by_others(shown.skill, context, doubt)
        if wanted.ratings and shown.level is not None:
            yield _by_me(shown.skill, context, doubt)


def _words(win: Win) -> str:
    """Return what was won, without the proof that follows the title of a goal."""
    return win.text.partition(": ")[0] if win.milestone else win.text


def _rated_in_time(skill: Skill, context: Context, wanted: Wanted) -> bool:
    return any(rating.on in wanted.window for rating in skills.ratings(skill, context.career, mine=False))


def _by_others(skill: Skill, context: Context, doubt: Doubt) -> Iterator[Sentence]:
    """Yield what others rate a skill, the latest of each, the newest first; what is as old as a level is too."""
    latest = {rating.person: rating for rating in skills.ratings(skill, context.career, mine=False)}
    oldest = context.today - timedelta(days=context.settings.unproven_days)
    for rating in sorted(latest.values(), key=lambda r: (r.on, r.created_at, r.id), reverse=True):
        yield Sentence(_said(rating, context), (rating.id,), "stale" if rating.on < oldest else doubt)


def _said(rating: Rating, context: Context) -> str:
    who = clean_line(context.career.headline(rating.person))
    told = f"{begun(who)} sees it at {_level(rating.level)}, {short(rating.on, context.today)}"
    return f"{told}: {ended(quoted(rating.why))}" if rating.why else f"{told}."


def _by_me(skill: Skill, context: Context, doubt: Doubt) -> Sentence:
    mine = skills.ratings(skill, context.career, mine=True)
    began = skill.first_level
    way = "" if began in {None, skill.level} else f"; I began at {began}"
    return Sentence(f"I rate it {_level(skill.level or 0)}{way}.", (skill.id, *(r.id for r in mine)), doubt)


def _level(level: int) -> str:
    return f"{level} of {len(LEVELS) - 1} ({LEVELS[level][0]})"
