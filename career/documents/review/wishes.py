"""What I want next, and what I ask for: goals to come, skills to build, approvals, answers and help that I wait for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from career.documents.review.document import Entry, Section
from career.documents.review.goal_results import is_to_come
from career.documents.review.prose import bare, begun, ended, inner, listed, named, quoted
from career.language.relative_days import short
from career.language.text import clean_line
from career.model import feedback, goals, tasks, visions
from career.model.skills import LEVELS
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Approval, Goal

ASKS = {"manager": "What I ask for", "me": "What I wait for", "coach": "What I wait for", "cv": ""}
"""The heading of what is open with others, by whom the document is for."""


def wants(context: Context) -> Section:
    """Return what I want: in the long run, the goals that begin later, and the skills whose target is above their level."""
    return Section("What I want next", (*vision(context), *_to_come(context), *_to_build(context)))


def vision(context: Context) -> Iterator[Entry]:
    """Yield what I really want, with the ends of the road."""
    if want := visions.latest(context.career):
        ends = visions.ends(want)
        told = f"In the long run: {inner(bare(want.text))}{f' ({ends})' if ends else ''}."
        yield Entry.of(told, want.id)


def _to_come(context: Context) -> Iterator[Entry]:
    found = [g for g in context.career.goals.values() if is_to_come(g, context)]
    for goal in sorted(found, key=lambda g: (g.starts, g.created_at, g.id)):
        begins = f"From {short(goal.starts, context.today)}" if goal.starts else "Next"
        yield Entry.of(
            f"{begins}: {ended(f'{bare(goal.title)}. {begun(goal.result)}' if goal.result else goal.title)}", goal.id
        )


def _to_build(context: Context) -> Iterator[Entry]:
    """Yield the skills to build; from which level is a rating of mine, and is not said here."""
    career = context.career
    found = [s for s in career.skills.values() if s.target is not None and s.target > (s.level or 0)]
    found.sort(key=lambda s: (s.name.casefold(), s.id))
    if found:
        what = listed(
            [f"{bare(s.name)} (to {s.target or 0} of {len(LEVELS) - 1}: {LEVELS[s.target or 0][0]})" for s in found]
        )
        yield Entry.of(f"Skills to build: {what}.", *(s.id for s in found))


def asks(context: Context, wanted: Wanted) -> Section:
    """Return what I ask for: approvals, what waits for somebody, work that is stuck, and answers."""
    entries = (*_approvals(context), *_waiting(context), *_stuck(context), *_answers(context))
    return Section(ASKS[wanted.audience], entries)


def _approvals(context: Context) -> Iterator[Entry]:
    career = context.career
    pending = [a for a in career.approvals.values() if a.state == "asked" and goals.waits(a, career)]
    for asked in sorted(pending, key=lambda a: (a.asked_on, a.created_at, a.id)):
        yield Entry.of(_approval(asked, context), asked.id)


def _approval(asked: Approval, context: Context) -> str:
    career = context.career
    what = begun(bare(asked.what)) if asked.what else "A yes"
    who = clean_line(career.headline(asked.person))
    about = named(career.headline(asked.goal or asked.task))
    return f"{what} for {about}: I asked {who or 'for it'} on {short(asked.asked_on, context.today)}."


def _waiting(context: Context) -> Iterator[Entry]:
    """Yield what waits for somebody, with what I do meanwhile (B1)."""
    career = context.career
    rows: list[Goal | Task] = [g for g in career.goals.values() if goals.is_open(g) and g.blocked_on]
    rows += [t for t in career.tasks.values() if tasks.is_open(t) and tasks.is_mine(t) and t.blocked_on]
    for row in sorted(rows, key=lambda r: (r.due or date.max, r.created_at, r.id)):
        waits = ended(f"{named(row.title)} waits for {clean_line(career.headline(row.blocked_on))}")
        meanwhile = f" Meanwhile: {ended(row.then_do)}" if row.then_do else ""
        yield Entry.of(f"{waits}{meanwhile}", row.id)


def _stuck(context: Context) -> Iterator[Entry]:
    found = [t for t in context.career.tasks.values() if t.state == "stuck" and tasks.is_mine(t) and not t.blocked_on]
    for task in sorted(found, key=lambda t: (t.created_at, t.id)):
        due = f"; it was due on {short(task.due, context.today)}" if task.due and task.due < context.today else ""
        yield Entry.of(f"A way on with {named(task.title)}, which is stuck{due}.", task.id)


def _answers(context: Context) -> Iterator[Entry]:
    states = feedback.states(context)
    asked = [f for f in context.career.feedback.values() if states[f.id] == "asked"]
    for item in sorted(asked, key=lambda f: (f.on, f.created_at, f.id)):
        who = clean_line(context.career.headline(item.person))
        about = f"on {bare(item.topic)}" if item.topic else f"to {quoted(item.raw)}"
        source = f" from {who}" if who else ""
        yield Entry.of(f"An answer{source} {about}: I asked on {short(item.on, context.today)}.", item.id)
