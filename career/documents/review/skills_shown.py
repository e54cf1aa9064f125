"""The skills of a review: what shows each, what others say, and my own ratings where they were asked for (L9, O10, P18).

Self-ratings of equal performance differ between people, others' do not (Exley & Kessler 2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from career.documents.review import address
from career.documents.review.document import Doubt, Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, listed, named, plural, quoted
from career.evidence.skill_evidence import SkillEvidence, inventory
from career.evidence.skill_levels import is_unproven
from career.language.relative_days import short
from career.model import skills
from career.model.skills import HIGHEST, LEVELS, WEAK

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.skills import Rating, Skill
    from career.model.wins import Win

SEEN = (
    "it is new to me",
    "I still need help with it",
    "I do the usual case by myself",
    "the hard cases come to me",
    "others do it well because of what I showed them",
)
"""What a level means that somebody else sees, 0 to 4."""


def section(context: Context, wanted: Wanted) -> Section:
    """Return the skills that wins of the time show, the most shown first, and those that others or I rated.

    For others a skill that a single win shows is left out: the win stands among the results.
    """
    entries: list[Entry] = []
    once: list[tuple[str, Sentence]] = []
    for shown in inventory(context.career):
        name, sentences = bare(shown.name), tuple(_sentences(shown, context, wanted))
        won = [win for win in shown.wins if win.on in wanted.window]
        if len(sentences) == len(won) == 1 and wanted.own:
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
        yield from _shown(won, context) if wanted.own else _counted(won)
    if shown.skill:
        if won or _rated_in_time(shown.skill, context, wanted):
            yield from _by_others(shown.skill, context, wanted, doubt)
        if wanted.ratings and shown.level is not None:
            yield _by_me(shown.skill, context, doubt)


def _counted(won: list[Win]) -> Iterator[Sentence]:
    """Yield how many results show a skill: they were told above, and a single one says little."""
    if len(won) > 1:
        yield Sentence(f"{begun(plural(len(won), 'result'))} above show it.", tuple(win.id for win in won))


def _shown(won: list[Win], context: Context) -> Iterator[Sentence]:
    last = f"{named(_words(won[0]))} ({short(won[0].on, context.today)})"
    told = f"Shown by {plural(len(won), 'win')}, the last {last}." if len(won) > 1 else f"Shown by {last}."
    yield Sentence(told, tuple(win.id for win in won))


def _words(win: Win) -> str:
    """Return what was won, without the proof that follows the title of a goal."""
    return win.text.partition(": ")[0] if win.milestone else win.text


def _rated_in_time(skill: Skill, context: Context, wanted: Wanted) -> bool:
    return any(rating.on in wanted.window for rating in skills.ratings(skill, context.career, mine=False))


def _by_others(skill: Skill, context: Context, wanted: Wanted, doubt: Doubt) -> Iterator[Sentence]:
    """Yield what others rate a skill, the latest of each, the newest first; what is as old as a level is too.

    That somebody sees little of a skill needs no proof.
    """
    latest = {rating.person: rating for rating in skills.ratings(skill, context.career, mine=False)}
    oldest = context.today - timedelta(days=context.settings.unproven_days)
    for rating in sorted(latest.values(), key=lambda r: (r.on, r.created_at, r.id), reverse=True):
        is_old, is_weak = rating.on < oldest, rating.level <= WEAK
        its: Doubt = "stale" if is_old else "" if is_weak else doubt
        yield Sentence(_said(rating, context, wanted), (rating.id,), its)


def _said(rating: Rating, context: Context, wanted: Wanted) -> str:
    """Return "As Marta sees it, the hard cases come to me (3 of 4, 9 Nov)": the level in words first.

    Who sees little of a skill said so to me: to anybody else it is said without their name and words.
    """
    if rating.level <= WEAK and rating.person != wanted.reader and not wanted.own:
        return f"As a colleague sees it, {SEEN[rating.level]} ({rating.level} of {HIGHEST}, {short(rating.on, context.today)})."
    sees = "you see" if rating.person == wanted.reader else f"{address.who(rating.person, context, wanted)} sees"
    told = f"As {sees} it, {SEEN[rating.level]} ({rating.level} of {HIGHEST}, {short(rating.on, context.today)})"
    return f"{told}: {ended(quoted(rating.why))}" if rating.why else f"{told}."


def _by_me(skill: Skill, context: Context, doubt: Doubt) -> Sentence:
    mine = skills.ratings(skill, context.career, mine=True)
    began = skill.first_level
    way = "" if began in {None, skill.level} else f"; I began at {began}"
    return Sentence(f"My own view: {_level(skill.level or 0)}{way}.", (skill.id, *(r.id for r in mine)), doubt)


def _level(level: int) -> str:
    """Return what a level means, and its number."""
    return f"{LEVELS[level][1]} ({level} of {HIGHEST})"
