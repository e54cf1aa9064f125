"""What I ask for, from whom: approvals, what waits for somebody, answers, and a way on with what is stuck."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from career.documents.review import address, open_ends
from career.documents.review.document import Entry, Section, Sentence
from career.documents.review.prose import bare, begun, ended, named, quoted
from career.language.relative_days import short
from career.model import feedback, goals, tasks
from career.model.skills import alike
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.documents.review.document import Wanted
    from career.model.context import Context
    from career.model.goals import Approval, Goal

HEADINGS = {"manager": "What I ask for", "me": "What I wait for", "coach": "What I wait for", "cv": ""}
"""The heading of what is open with others, by whom the document is for."""


class Ask(NamedTuple):
    """Something that I ask of a person (an id, "" where nobody is named), since when."""

    person: str
    since: date
    sentence: Sentence


def section(context: Context, wanted: Wanted) -> Section:
    """Return what I ask for, by person: first of the reader, then of those whom I asked first, last what was not asked yet."""
    asks = [*_approvals(context, wanted), *_waiting(context, wanted), *_answers(context), *_stuck(context, wanted)]
    of_each: dict[str, list[Ask]] = {}
    for ask in sorted(asks, key=lambda a: (not a.person, a.person != wanted.reader, a.since)):
        of_each.setdefault(ask.person, []).append(ask)
    entries = (_of_one(person, rows, context, wanted) for person, rows in of_each.items())
    return Section(HEADINGS[wanted.audience], tuple(entries))


def _of_one(person: str, rows: list[Ask], context: Context, wanted: Wanted) -> Entry:
    who = address.who(person, context, wanted)
    return Entry(tuple(row.sentence for row in rows), bare(f"From {who}") if who else "")


def _approvals(context: Context, wanted: Wanted) -> Iterator[Ask]:
    career = context.career
    pending = [a for a in career.approvals.values() if a.state == "asked" and goals.waits(a, career)]
    for asked in sorted(pending, key=lambda a: (a.asked_on, a.created_at, a.id)):
        yield Ask(asked.person, asked.asked_on, _approval(asked, context, wanted))


def _approval(asked: Approval, context: Context, wanted: Wanted) -> Sentence:
    """Return what I asked for, and what I do meanwhile about a goal that waits for the same person."""
    goal = context.career.goals.get(asked.goal)
    what = begun(bare(asked.what)) if asked.what else "A yes"
    about = named(context.career.headline(asked.goal or asked.task))
    day = f"(asked on {short(asked.asked_on, context.today)})"
    if goal and goal.blocked_on == asked.person and asked.person:
        meanwhile = _meanwhile(goal, context, wanted)
        return Sentence(f"{what} for {about}, which waits for it {day}.{meanwhile}", (asked.id, goal.id))
    return Sentence(f"{what} for {about} {day}.", (asked.id,))


def _meanwhile(row: Goal | Task, context: Context, wanted: Wanted) -> str:
    return f" Meanwhile: {ended(address.spoken_to(row.then_do, context, wanted))}" if row.then_do else ""


def _waiting(context: Context, wanted: Wanted) -> Iterator[Ask]:
    """Yield what else waits for somebody, with what I do meanwhile (B1)."""
    career = context.career
    asked = {(a.goal, a.person) for a in career.approvals.values() if a.state == "asked"}
    rows: list[Goal | Task] = [g for g in goals.all_open(career) if g.blocked_on]
    rows = [row for row in rows if (row.id, row.blocked_on) not in asked]
    rows += [t for t in tasks.all_open(career) if tasks.is_mine(t) and t.blocked_on]
    for row in sorted(rows, key=lambda r: (r.due or date.max, r.created_at, r.id)):
        whom = "you" if row.blocked_on == wanted.reader else "them"
        meanwhile = _meanwhile(row, context, wanted)
        told = f"A way on with {named(row.title)}, which waits for {whom}.{meanwhile}"
        yield Ask(row.blocked_on, context.moment.local_day(row.created_at), Sentence(told, (row.id,)))


def _answers(context: Context) -> Iterator[Ask]:
    states = feedback.states(context)
    asked = [f for f in context.career.feedback.values() if states[f.id] == "asked"]
    for item in sorted(asked, key=lambda f: (f.on, f.created_at, f.id)):
        is_more = alike(item.raw) not in {"", alike(item.topic)}
        about = f"on {bare(item.topic)}" if item.topic else ""
        question = f"{': ' if about else 'to '}{quoted(item.raw)}" if is_more or not about else ""
        told = f"An answer {about}{question} (asked on {short(item.on, context.today)})."
        yield Ask(item.person, item.on, Sentence(told, (item.id,)))


def _stuck(context: Context, wanted: Wanted) -> Iterator[Ask]:
    """Yield what is stuck and waits for nobody: the help of the one who gave it to me, where there is one.

    That it is late is said at the top, but in a brief for a coach, which has none.
    """
    mine = (t for t in context.career.tasks.values() if tasks.is_mine(t) and not t.blocked_on)
    found = [t for t in mine if open_ends.is_stuck(t, wanted)]
    for task in sorted(found, key=lambda t: (t.created_at, t.id)):
        is_late = task.due is not None and task.due < context.today and wanted.audience == "coach"
        due = f", and was due on {short(task.due, context.today)}" if task.due and is_late else ""
        told = f"Help with {named(task.title)}, which is stuck{due} (not asked yet)."
        yield Ask(task.assigned_by, context.today, Sentence(told, (task.id,)))
