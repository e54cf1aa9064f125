"""The four panes of the dashboard: goals, upcoming, feedback and tasks, each as a title with counts and its rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from career.language.dates import brief, column_day
from career.model import feedback, goal_parts, goal_progress, goals, learning, reframes, reschedules, tasks
from career.model.context import Context
from career.model.settings import Settings
from career.model.tasks import Task
from career.views.blocks import bar
from career.views.rows import Row
from career.views.summary import summary
from career.views.tone import Tone
from career.views.upcoming import Due, upcoming

BAR_CELLS, SAID_CELLS = 5, 13
PACE_TONES: dict[str, Tone] = {"behind": "late", "ahead": "good"}
KIND_WORDS = {
    "starts": "goal",
    "next": "next step",
    "register": "learning",
    "begins": "learning",
    "ends": "learning",
    "renew": "learning",
    "engage": "learning",
}
"""The kinds of lines in Upcoming that read otherwise than they are called."""
CONFIRMED_DAYS = 14
"""Days for which confirmed feedback stays in the pane."""
REFRAMED = "✓"
"""The sign of a task that is reframed, where there is no room for the word; the title of the pane says what it means."""
STATUS_WORDS = {"none": "no sentence yet"}


class Shown(NamedTuple):
    """What a pane shows: its title without the number, and its rows."""

    title: str
    rows: list[Row]


class Pane(NamedTuple):
    """A pane of the dashboard.

    `table` is what `a` adds to there; `empty` stands in place of rows; `aligned_from` is the width from which the texts
    of the rows start in one column.
    """

    table: str
    make: Callable[[Context], Shown]
    empty: str
    aligned_from: int = 0


def goals_pane(context: Context) -> Shown:
    """Return the open goals with progress and pace at the right, nearest due date first, sketches and paused goals last."""
    career = context.career
    order = {"active": 0, "sketch": 1, "idea": 2, "paused": 3}
    shown = [
        (goal_parts.state(goal, career), goal)
        for goal in career.goals.values()
        if goal.state not in {"done", "dropped"} and goal.archived_on is None
    ]
    shown.sort(key=lambda pair: (order[pair[0]], pair[1].due or date.max, pair[1].created_at, pair[1].id))
    rows = [_goal_row(goal, state, context) for state, goal in shown]
    return Shown(f"Goals · {summary(context).active} active", rows)


def _goal_row(goal: goals.Goal, state: str, context: Context) -> Row:
    if state != "active":
        parts = goal_parts.parts(goal, context.career).values()
        count = f"sketch, {sum(parts)} of {len(parts)}"
        fuller = (f"{count} parts", count) if state == "sketch" else ()
        return Row(goal.id, goal.title, tail=state, tone="muted", fuller=fuller)
    due = column_day(goal.due, context.today) if goal.due else ""
    slip = reschedules.slip(goal.id, context.career)
    moved = f"moved {slip.times}x" if slip else ""
    done = goal_progress.progress(goal, context.career)
    if done is None:
        tone = "warn" if slip else _due_tone(goal.due, context.today)
        return Row(goal.id, goal.title, tone=tone, due=due, tail=moved)
    word = goal_progress.PACE_WORDS[goal_progress.pace_word(goal, context)]
    share = f"{round(done * 100)} %"
    said = f"{share}, {word}" if word else share
    drawn = f"{bar(done, BAR_CELLS, goal_progress.elapsed(goal, context.today))} {said:>{SAID_CELLS}}"
    least = word if word in PACE_TONES else moved or share
    forms = dict.fromkeys([*(f"{moved} · {form}" for form in (drawn, said, share) if moved), drawn, said])
    return Row(goal.id, goal.title, tail=least, tone=PACE_TONES.get(word, ""), due=due, fuller=tuple(forms))


def upcoming_pane(context: Context) -> Shown:
    """Return what is late, due today or due soon, derived from all records."""
    lines = upcoming(context)
    title = f"Upcoming · next {context.settings.horizon_days} days"
    return Shown(title, [_due_row(line, context.today) for line in lines])


def _due_row(line: Due, today: date) -> Row:
    tone = _due_tone(line.on, today)
    words = (KIND_WORDS.get(line.kind, line.kind),) if line.kind not in {"reminder", "contact"} else ()
    text = line.text
    if line.kind == "check-in":  # else a narrow pane shows it as if the goal itself were due
        text, words = f"check-in: {line.text}", ("goal",)
    return Row(line.source, text, lead=brief(line.on, today), tone=tone, kind=line.kind, fuller=words)


def feedback_pane(context: Context) -> Shown:
    """Return the open feedback, silent changes on top, then what was confirmed lately: it does not vanish at once."""
    items = [*feedback.inbox(context), *feedback.confirmed(CONFIRMED_DAYS, context)]
    states = [feedback.state(item, context) for item in items]
    counts = summary(context)
    title = f"Feedback · {counts.new} new · {counts.silent} to tell"
    untold = [(one.enrolled_on, _untold_row(one, context)) for one in learning.silent(context)]
    rows = [_feedback_row(item, state, context) for item, state in zip(items, states, strict=True)]
    silent = states.count("silent")
    since = [item.change_on for item in items[:silent]]
    first = sorted(
        zip([*since, *(day for day, _ in untold)], [*rows[:silent], *(row for _, row in untold)], strict=True),
        key=_silent_since,
    )
    return Shown(title, [*(row for _, row in first), *rows[silent:]])


def _silent_since(pair: tuple[date | None, Row]) -> date:
    return pair[0] or date.max


def _untold_row(one: learning.Learning, context: Context) -> Row:
    """Return the row of an enrolment of which nobody was told (B17)."""
    text = f"{one.title}: nobody knows yet"
    return Row(one.id, text, lead=f"! SILENT {learning.silent_days(one, context)} d", tone="warn")


def _feedback_row(item: feedback.Feedback, state: str, context: Context) -> Row:
    who = context.career.headline(item.person)
    if state == "silent":
        age = feedback.silent_days(item, context.today)
        text = f"{who or 'nobody'} does not know yet: {item.change_made}"
        return Row(item.id, text, lead=f"! SILENT {age} d", tone="warn")
    said = item.plain or item.topic or item.raw
    tone: Tone = "good" if state in {"told", "confirmed"} else "" if state == "new" else "muted"
    return Row(item.id, f"{who}: {said}" if who else said, lead=state, tone=tone)


def tasks_pane(context: Context) -> Shown:
    """Return the open tasks, those to reframe first, with a check mark for each that has a reframe."""
    career = context.career
    wanting = reframes.to_reframe(career)
    reframed = {r.about for r in career.reframes.values() if r.archived_on is None}
    lacking = {task.id for task in wanting}
    others_open = [t for t in tasks.all_open(career) if t.id not in lacking]
    shown = [*wanting, *sorted(others_open, key=lambda t: (t.due or date.max, t.created_at, t.id))]
    others = [
        Row(about, row.headline, tail=REFRAMED, tone="good", kind=row.table, fuller=("reframed",))
        for about in sorted(reframed - career.tasks.keys())
        if (row := career.get(about)) is not None
    ]
    rows = [*(_task_row(task, context) for task in shown), *others]
    title = f"Tasks · {len(wanting)} to reframe"
    has_sign = any(row.tail == REFRAMED for row in rows)
    return Shown(f"{title}, {REFRAMED} reframed" if has_sign else title, rows)


def _task_row(task: Task, context: Context) -> Row:
    whose = context.career.headline(task.for_person)
    title = f"{whose}: {task.title}" if whose else task.title
    due, late = column_day(task.due, context.today) if task.due else "", _due_tone(task.due, context.today)
    kept = reframes.of(task.id, context.career)
    if kept and not task.to_reframe:
        mark = _mark(kept, context.settings)
        is_own = mark == REFRAMED
        fuller = ("reframed",) if is_own else ()
        return Row(task.id, title, tail=mark, tone=late or ("good" if is_own else ""), due=due, fuller=fuller)
    fuller = ("reframe later",) if task.to_reframe else ()
    return Row(task.id, title, tone=late, due=due, fuller=fuller)


def _mark(kept: reframes.Reframe, settings: Settings) -> str:
    """Say how far the reframe of a task is: in one's own words, a draft, offered, or skills only; or its way out."""
    standing = reframes.sentence_status(kept, settings)
    own = STATUS_WORDS.get(standing, standing) or REFRAMED
    return reframes.VERDICT_WORDS[kept.verdict] or own


def _due_tone(due: date | None, today: date) -> Tone:
    if due is None:
        return ""
    return "late" if due < today else "warn" if due == today else ""


PANES: tuple[Pane, ...] = (
    Pane("goals", goals_pane, "Where do you want to be? One line is enough to start: a adds your first goal."),
    Pane(
        "reminders",
        upcoming_pane,
        "Nothing is due. The dates of goals, tasks and promises come here by themselves; a adds a reminder.",
    ),
    Pane(
        "feedback",
        feedback_pane,
        "What did somebody say about your work, even in passing? f notes it in one line.",
        aligned_from=56,
    ),
    Pane(
        "tasks", tasks_pane, "What is on your desk? n, then type what you were asked, and see which skills it builds."
    ),
)
"""The panes in the order of their numbers, from 1."""


def shown_in(pane: Pane, context: Context) -> Shown:
    """Return what a pane shows, worked out once for a career on a day: the first frame and the widget both ask."""
    return context.career.index(("pane", pane.table, context.today, context.settings), lambda: pane.make(context))


def pane_title(number: int, title: str) -> str:
    """Return the title of a pane with its number, the key that goes there."""
    return f"{number} {title}"
