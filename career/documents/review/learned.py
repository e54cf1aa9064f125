"""What I learned in the time of a review, and, where that was asked for, what I decided (B17, O2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, inner
from career.language.relative_days import short
from career.model.decisions import OUTCOME_WORDS, confidence_words
from career.model.field import choice_words

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.decisions import Decision
    from career.model.learning import Learning


def section(context: Context, wanted: Wanted, heading: str = "What I learned from") -> Section:
    """Return what was finished in the time, the latest first: what it was, and what I can do by it."""
    found = [
        one
        for one in context.career.learning.values()
        if one.state == "done" and one.closed_on and one.closed_on in wanted.window and one.archived_on is None
    ]
    found.sort(key=lambda one: (one.closed_on, one.created_at, one.id), reverse=True)
    is_cv = wanted.audience == "cv"
    return Section(heading, tuple(Entry.of(_finished(one, context, is_cv=is_cv), one.id) for one in found))


def _finished(one: Learning, context: Context, *, is_cv: bool) -> str:
    """Return what was finished and when; a CV has its year, and says nothing in the first person."""
    closed = one.closed_on or context.today
    day = str(closed.year) if is_cv else f"finished {short(closed, context.today)}"
    about = ", ".join(filter(None, (choice_words(one.kind), bare(one.provider), day)))
    able = f": I can {inner(bare(one.able_to))} now" if one.able_to and not is_cv else ""
    return ended(f"{begun(bare(one.title))} ({about}){able}")


def decided(context: Context, wanted: Wanted) -> Section:
    """Return the decisions of the time, the latest first; none where they were not asked for."""
    there = context.career.decisions.values() if wanted.decisions else ()
    found = [one for one in there if one.decided_on in wanted.window and one.archived_on is None]
    found.sort(key=lambda one: (one.decided_on, one.created_at, one.id), reverse=True)
    return Section(
        "What I decided",
        tuple(
            Entry(
                tuple(Sentence(text, (one.id,)) for text in _decided(one) if text),
                short(one.decided_on, context.today),
            )
            for one in found
        ),
    )


def _decided(one: Decision) -> tuple[str, ...]:
    chosen = "" if one.chosen.casefold() in one.what.casefold() else f": {inner(bare(one.chosen))}"
    why = f", because {inner(bare(one.why))}" if one.why else ""
    sure = f" ({confidence_words(one.confidence)})" if one.confidence is not None else ""
    came = OUTCOME_WORDS[one.outcome]
    return (
        ended(f"{begun(bare(one.what))}{chosen}{why}{sure}"),
        ended(begun(came)) if came else "",
        ended(f"I learned: {inner(bare(one.learned))}") if one.learned else "",
    )
