"""The weekly review: clear, current, ahead (C.4). Each step is skipped by Enter, and one that has nothing to say left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from career.language.dates import brief
from career.language.relative_days import past
from career.language.text import number
from career.model import feedback, goal_parts, goal_progress, goals, learning, reframes, reviews, tasks
from career.model.reframes import Reframe
from career.views import balance, book, cadence, next_steps, people_finds, this_week
from career.views.nudge_finds import sketches
from career.views.reviews import own_questions
from career.views.reviews.step import Act, Card, ReviewStep, RowAsk, one
from career.views.reviews.week_summary import week_lines
from career.views.rows import Row
from career.views.tone import Tone
from career.views.upcoming import upcoming

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.goals import Goal

CLEARED = frozenset({"new", "understood", "changing", "silent"})
"""The states of feedback that wait for me; what was told, or asked for, waits for somebody else."""
MOST_CONTACTS, MOST_TALKS, MOST_HELP = 3, 3, 1
CLOSE_DAYS = 14
"""Days for which it is asked what came of a task that was finished."""
DULL = 4
"""The appeal, 0 to 9, below which a task of the days ahead is worth a look from another side."""
PACE_TONES: dict[str, Tone] = {"behind": "late", "ahead": "good"}


def clear(context: Context) -> Card | None:
    """Ask to clear the inbox: each item in plain words, changed, told, or parked with why (B5); and whom to tell of an enrolment (B17)."""
    states = feedback.states(context)
    items = [item for item in feedback.inbox(context) if states[item.id] in CLEARED]
    untold = [Row(one.id, one.title, lead="silent", kind="untold") for one in learning.silent(context)]
    if not (items or untold):
        return None
    heard = [
        Row(item.id, _heard(item, context), lead=states[item.id], kind=_kind_of(item, states[item.id]))
        for item in items
    ]
    rows = sorted((*heard, *untold), key=lambda row: row.lead != "silent")
    plain = Act("p", "in plain words", "understood")
    changed = Act("i", "what I changed", "changed")
    rest = (Act("x", "park, with why", "park"), Act("d", "delete", "delete"))
    return Card(
        "What is still in your inbox? Say each in plain words, change something, or park it.",
        rows=tuple(rows),
        acts=(plain, changed, *rest),
        by_kind={
            "silent": RowAsk("You changed this and nobody knows. Whom do you tell?", (Act("t", "tell", "tell"), *rest)),
            "untold": RowAsk("You enrolled and nobody knows. Whom do you tell?", (Act("t", "tell", "tell"), Act("Space", "its next step", "complete"), rest[-1])),
            "praise": RowAsk("Praise: keep it as a win, or file it.", (Act("w", "make it a win", "win"), Act("Space", "file it", "complete"))),
        },
    )  # fmt: skip


def _kind_of(item: feedback.Feedback, state: str) -> str:
    return "praise" if item.kind == "praise" else "silent" if state == "silent" else ""


def _heard(item: feedback.Feedback, context: Context) -> str:
    who = context.career.headline(item.person)
    said = item.change_made or item.plain or item.topic or item.raw
    return f"{who}: {said}" if who else said


def current(context: Context) -> Card | None:
    """Ask where each active goal is now, and for a next step where it has none (G21, B18)."""
    career = context.career
    active = goal_parts.active(career)
    if not active:
        return None
    rows = tuple(_goal_row(goal, context) for goal in active)
    acts = (
        Act("=", "where it is now", "progress"),
        Act("N", "next step", "next-step"),
        Act("m", "move", "move"),
        Act("Space", "done", "complete"),
        Act("x", "pause", "pause"),
    )
    bare = RowAsk("It has no next step: N gives it one, x lets it rest.", (acts[1], acts[0], *acts[2:]))
    return Card("Where is each goal now?", rows=rows, acts=acts, by_kind={"bare": bare})


def _goal_row(goal: Goal, context: Context) -> Row:
    career, today = context.career, context.today
    done = goal_progress.progress(goal, career)
    said = [] if done is None or goal.target is None else [_value(goal, context)]
    word = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)]
    last = goals.checkins(goal, career)[-1:]
    is_bare = not next_steps.own_step(goal, career)
    said += [word] if word else []
    said += ["looked at today"] if last and last[0].on >= today else []
    said += ["no next step"] if is_bare else []
    tone: Tone = "warn" if is_bare else PACE_TONES.get(word, "")
    due = brief(goal.due, today) if goal.due else ""
    return Row(goal.id, goal.title, tail=", ".join(said), tone=tone, due=due, kind="bare" if is_bare else "")


def _value(goal: Goal, context: Context) -> str:
    value = goal_progress.value_now(goal, context.career) or 0.0
    return f"{number(value)} of {number(goal.target or 0.0)} {goal.unit}".rstrip()


def close_outs(context: Context) -> Card | None:
    """Ask how the reframed tasks ended that were done without a word on it: done right, came true, one line (P20)."""
    career = context.career
    ended = [kept for kept in career.reframes.values() if _is_to_close(kept, context)]
    rows = tuple(Row(kept.about, career.headline(kept.about), tail=kept.sentence) for kept in sorted(ended, key=_age))
    acts = (Act("Space", "done right? came true?", "close"),)
    return Card("You finished these. What came of them?", rows=rows, acts=acts) if rows else None


def _is_to_close(kept: Reframe, context: Context) -> bool:
    task = context.career.tasks.get(kept.about)
    is_mine = not kept.for_person and kept.archived_on is None and kept.closed_on is None
    is_last = reframes.of(kept.about, context.career) == kept
    if task is None or not (is_mine and is_last) or task.state != "done" or kept.verdict in {"trade", "decline"}:
        return False
    return task.done_on is not None and (context.today - task.done_on).days < CLOSE_DAYS


def _age(kept: Reframe) -> tuple[object, str]:
    return kept.created_at, kept.id


def sketch(context: Context) -> Card | None:
    """Ask for one part of one goal that is a sketch so far (O12)."""
    found = next(sketches(context), None)
    if found is None:
        return None
    acts = (Act("a", "add it", "missing-part"), Act("d", "delete this goal", "delete", leaves=True))
    return Card(f"{found.text}: {found.why}", acts=acts, about=found.source)


def people(context: Context) -> Card | None:
    """Show whom I have not met for too long, what to talk about next, and who could use 15 minutes (O11, L13)."""
    today = context.today
    late = [one for one in cadence.meetings(context) if one.tone][:MOST_CONTACTS]
    rows = [Row(m.person.id, m.what, lead=m.when(today), tone=m.tone, kind="contact") for m in late]
    talks = [talk for talk in this_week.talks(context) if talk.about][:MOST_TALKS]
    rows += [
        Row(t.meeting.person.id, f"{t.meeting.what}: {' · '.join(t.about)}", lead="agenda", kind="agenda")
        for t in talks
    ]
    help_to = list(people_finds.to_help(context))[:MOST_HELP]
    rows += [Row(found.source, f"{found.text}: {found.why}", lead="help", kind="help") for found in help_to]
    if not rows:
        return None
    asks = {
        "contact": RowAsk("When do you meet?", (Act("Space", "we met", "met"), Act("m", "say when", "meet"), Act("+", "one day", "snooze-contact"))),
        "agenda": RowAsk("Your next talk: is it the right agenda?", (Act("a", "add to it", "add-topic"), Act("e", "edit it", "agenda"))),
        "help": RowAsk(people_finds.OFFER, (Act("Space", "I helped", "helped"), Act("a", "remind me to offer it", "offer-help"))),
    }  # fmt: skip
    return Card("Whom do you meet?", rows=tuple(rows), by_kind=asks)


def ahead(context: Context) -> Card | None:
    """Show the next days, and what in them is worth a reframe: without one, or with an appeal below four."""
    today = context.today
    rows = tuple(
        Row(line.source, line.text, lead=brief(line.on, today), tail=_draw_of(line.source, context), kind=line.kind, tone=_tone(line.on, today))
        for line in upcoming(context)
        if line.kind != "leaving"
    )  # fmt: skip
    acts = (
        Act("r", "reframe", "reframe"),
        Act("m", "move", "move"),
        Act("Space", "done", "complete"),
        Act("+", "one day", "snooze"),
    )
    return Card(f"What is coming in {context.settings.horizon_days} days?", rows=rows, acts=acts) if rows else None


def _tone(on: date, today: date) -> Tone:
    return "late" if on < today else "warn" if on == today else ""


def _draw_of(source: str, context: Context) -> str:
    """Return why a line is worth a reframe, "" where it is not."""
    task = context.career.tasks.get(source)
    if task is None or not tasks.is_mine(task):
        return ""
    kept = reframes.of(task.id, context.career)
    if kept is None:
        return "to reframe"
    appeal = kept.appeal_after if kept.appeal_after is not None else kept.appeal_before
    return f"appeal {appeal}" if appeal is not None and appeal < DULL else ""


def effort(context: Context) -> Card:
    """Ask how much I gave this week, and where I was needed (L10, P4)."""
    said = [r for r in reviews.efforts(context) if r.on < context.today][-1:]
    before = tuple(f"{past(r.on, context.today)}: {r.effort} of 4" for r in said)
    told = tuple(book.pinned_words(context.career)[:1])
    return Card("How much of you was in this week, and where were you needed?", told, before, form="effort")


def summary(context: Context) -> Card:
    """Show the week in six lines, to copy; and one thing for the next, for the area for which least was done (O6)."""
    area = balance.lowest(balance.areas(context)).name
    asked = f"Your week in six lines. One thing for the next, for {area}: {balance.suggestion(context)}."
    return Card(asked, tuple(week_lines(context)), acts=(Act("y", "copy", "copy"),))


WEEKLY: tuple[ReviewStep, ...] = (
    ReviewStep("clear", "Clear", one(clear), ("feedback", "tellings", "wins", "learning")),
    ReviewStep("current", "Current", one(current), ("goals", "checkins", "moves", "wins")),
    ReviewStep("close-outs", "Close-outs", one(close_outs), ("reframes", "tasks", "wins", "skills", "ratings")),
    ReviewStep("sketch", "Sketch", one(sketch), ("goals", "approvals")),
    ReviewStep("people", "People", one(people), ("contacts", "topics", "people", "reminders")),
    own_questions.BOSS,
    ReviewStep("ahead", "Ahead", one(ahead), ("tasks", "reframes", "moves", "goals")),
    ReviewStep("effort", "Effort", one(effort), ("reviews", "wins")),
    ReviewStep("week", "Your week", one(summary)),
)
"""The steps in their order (C.4)."""
