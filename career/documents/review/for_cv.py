"""The milestones of a time for a CV: results with their numbers, no words of others, and not for whom by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from career.documents.review import learned, results
from career.documents.review.document import Entry, Section
from career.documents.review.prose import bare, begun, ended, listed, measured
from career.language.folding import folded
from career.language.relative_days import MONTHS
from career.model import people, roles
from career.model.skill_names import name_of
from career.model.skills import alike, of

if TYPE_CHECKING:
    from datetime import date

    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.wins import Win


def sections(context: Context, wanted: Wanted) -> list[Section]:
    """Return the jobs, the milestones by year, the latest first, and the skills that they show.

    Those in the words of somebody else are left out: nobody said yet that they may be quoted.
    """
    won = [win for win in results.in_time(context, wanted) if win.milestone and not win.praise]
    years = sorted({win.on.year for win in won}, reverse=True)
    by_year = [
        Section(str(year), tuple(Entry.of(_line(win, context), win.id) for win in won if win.on.year == year))
        for year in years
    ]
    training = learned.section(context, wanted, "Training and certificates")
    return [
        Section("Work", tuple(_work(context))),
        *by_year,
        training,
        Section("Skills shown", tuple(_skills(won, context))),
    ]


def _work(context: Context) -> Iterator[Entry]:
    """Yield the jobs, the latest first, each with its first and last month."""
    for role in reversed(roles.in_time(context.career)):
        if role.started_on and role.started_on <= context.today:
            until = _month(role.ended_on) if role.ended_on and role.ended_on <= context.today else "today"
            yield Entry.of(f"{begun(bare(role.headline))} ({_month(role.started_on)} to {until}).", role.id)


def _line(win: Win, context: Context) -> str:
    goal = context.career.goals.get(win.goal)
    is_proof = goal is not None and win.text.startswith(f"{goal.title}: ")
    change = measured(win.before, win.after, win.unit)
    words = bare(goal.title) if goal and is_proof and change else bare(win.text)
    whom = people.written(win.for_whom, context.career)
    for_whom = f"for {bare(whom)}" if whom and not _is_a_name(whom, context) else ""
    told = ", ".join(filter(None, (change, for_whom)))
    joined = f"{begun(words)}: {told}" if change else ", ".join(filter(None, (begun(words), told)))
    return ended(f"{joined} ({_month(win.on)})")


def _is_a_name(text: str, context: Context) -> bool:
    """Whether a text names somebody who has a record, by any part of the name."""
    return not people.name_words(context.career).isdisjoint(folded(text).split())


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1][:3].title()} {day.year}"


def _skills(won: Sequence[Win], context: Context) -> Iterator[Entry]:
    """Yield the skills that the milestones show, those of most milestones first."""
    found: dict[str, tuple[str, list[str]]] = {}
    for win in won:
        for words in sorted(win.skills):
            skill = of(words, context.career)
            name = bare(skill.name if skill else name_of(words))
            found.setdefault(alike(name), (name, []))[1].append(win.id)
    ranked = sorted(found.values(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    if ranked:
        ids = dict.fromkeys(i for _, ids in ranked for i in ids)
        yield Entry.of(f"{begun(listed([name for name, _ in ranked]))}.", *ids)
