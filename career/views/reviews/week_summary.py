"""A week in six lines, with which the weekly review ends."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.language.dates import brief
from career.language.private import MATTER
from career.language.text import counted
from career.model import feedback, goal_parts, goal_progress, reviews, tasks, wins
from career.model.sharing import is_matter, is_shared, matters
from career.views import cadence
from career.views.summary import summary
from career.views.upcoming import Due, DueKind, for_others

if TYPE_CHECKING:
    from datetime import date

    from career.model.context import Context

WEEK = timedelta(days=7)
UNSAID: frozenset[DueKind] = frozenset({"decision", "revisit"})
"""The kinds of lines that are not sent, beside those that are private: the record that I wanted to look at again may be of any kind."""
NAMED, MOST_NEXT = 3, 2
"""The most of a kind that a line names, and the most steps that come next."""


def week_lines(context: Context) -> list[str]:
    """Return the six lines: what was won, where goals are, feedback, people, effort, and what comes.

    They are sent to others, and hold what a stand-up may: no private matter, no words of feedback, nothing of a goal that is
    mine alone.
    """
    return [
        _line("Won", [_said(win.text) for win in _won(context)], "nothing noted yet; w notes a win"),
        _line("Goals", _goals(context), "none is active"),
        f"Feedback: {_feedback(context)}",
        f"People: {_people(context)}",
        f"Done: {_done(context)}",
        f"Next: {'; '.join(_next(context)[:MOST_NEXT]) or 'nothing is due'}",
    ]


def _line(label: str, said: list[str], nothing: str) -> str:
    more = f" and {len(said) - NAMED} more" if len(said) > NAMED else ""
    return f"{label}: {'; '.join(said[:NAMED]) + more if said else nothing}"


def _is_of_week(day: date | None, context: Context) -> bool:
    return day is not None and context.today - WEEK < day <= context.today


def _won(context: Context) -> list[wins.Win]:
    career = context.career
    found = [
        win
        for win in wins.mine(career)
        if _is_of_week(win.on, context) and not win.praise and is_shared(win.goal, career)
    ]
    return sorted(found, key=lambda win: (win.milestone, win.on, win.created_at, win.id), reverse=True)


def _goals(context: Context) -> list[str]:
    career = context.career
    said = []
    for goal in goal_parts.active(career):
        if not is_shared(goal.id, career):
            continue
        done = goal_progress.progress(goal, career)
        word = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)]
        share = "" if done is None else f" {round(done * 100)} %"
        said.append(f"{_said(goal.title)}{share}{', ' + word if word else ''}")
    return said


def _feedback(context: Context) -> str:
    states = feedback.states(context)
    waiting = [states[item.id] for item in feedback.inbox(context)]
    silent = summary(context).silent
    told = counted(silent, "change") + " to tell"
    asked = waiting.count("asked")
    counts = ((waiting.count("new"), f"{waiting.count('new')} new"), (silent, told), (asked, f"{asked} asked"))
    there = (item for item in context.career.feedback.values() if not item.archived_on)
    heard = sum(_is_of_week(item.answered_on if item.kind == "request" else item.on, context) for item in there)
    said = ", ".join(words for count, words in counts if count) or "the inbox is clear"
    return f"{heard} heard this week; {said}"


def _people(context: Context) -> str:
    met = sum(_is_of_week(cadence.last_met(one, context), context) for one in context.career.people.values())
    late = sum(bool(one.tone) for one in cadence.meetings(context))
    overdue = f"; {counted(late, 'talk')} overdue" if late else ""
    return f"talked to {met}{overdue}"


def _done(context: Context) -> str:
    closed = [t for t in context.career.tasks.values() if tasks.is_mine(t) and _is_of_week(t.done_on, context)]
    now = reviews.begun("weekly", context)
    effort = f"; effort {now.effort} of 4" if now and now.effort is not None else ""
    return f"{counted(len(closed), 'task')}{effort}"


def _next(context: Context) -> list[str]:
    """Return what comes next; what is private, what I decided, and whom I mean to talk to, is not said."""
    ahead = [line for line in for_others(context) if line.kind not in UNSAID and not _is_talk(line, context)]
    ahead = [line for line in ahead if is_shared(line.source, context.career) and not _is_of_own_goal(line, context)]
    return [f"{_short_step(line, context)} ({brief(line.on, context.today)})" for line in ahead]


def _is_of_own_goal(line: Due, context: Context) -> bool:
    """Whether a line belongs to a goal that is mine alone."""
    career = context.career
    record = career.get(line.source)
    task = career.get(getattr(record, "about", "")) or record
    return not is_shared(getattr(task, "goal", ""), career)


def _said(text: str) -> str:
    return MATTER if is_matter(text) else text


def _is_talk(line: Due, context: Context) -> bool:
    """Whether a line is something to say to somebody, or to hear from them."""
    if line.kind in {"follow-up", "request"}:
        return True
    kept = context.career.reframes.get(line.source)
    return line.kind == "next" and kept is not None and (bool(kept.for_person) or kept.then_do.startswith("say it to "))


def _short_step(line: Due, context: Context) -> str:
    """Return a step without the task that it is a part of."""
    if line.source in matters(context.career):
        return MATTER
    kept = context.career.reframes.get(line.source)
    return kept.then_do if kept and line.kind == "next" and kept.then_do else line.text
