"""What a step calls for, in lines with the command: what a screen asks about after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from career.model import goal_parts, goals, legacy, politics, tradeoffs
from career.model.context import Context
from career.model.snapshot import Career
from career.views import next_steps
from tui.host.printing import said_short


def called_for(before: Career, now: Context) -> Iterator[str]:
    """Yield a line for each thing that a step since `before` calls for."""
    for line in LINES:
        if said := line(before, now):
            yield said


def _room(before: Career, now: Context) -> str:
    """Return how room is made for a goal too many (G15)."""
    goal = tradeoffs.one_too_many(before, now)
    if not goal:
        return ""
    held, most, short = len(tradeoffs.active(now.career)), now.settings.max_active, now.career.short(goal)
    return f"That makes {held} active goals; your limit is {most}. To make room: rung trade {short} OTHER {'|'.join(tradeoffs.ACTS)}"


def _approval(before: Career, now: Context) -> str:
    """Return how an approval is asked for that a goal lacks which has started (G14)."""
    bare = goals.newly_unapproved(before, now)
    if not bare:
        return ""
    short = now.career.short(bare.id)
    return f"Started '{said_short(bare.title)}', but an approval is still missing: rung show {short}, rung add approval {short} --from NAME"


def _told_first(before: Career, now: Context) -> str:
    """Return how somebody is told first of a goal that goes round them where that is not valued (G13)."""
    past = politics.newly_round(before, now.career)
    if not past:
        return ""
    short, whom = now.career.short(past.id), now.career.short(politics.untold(past, now.career)[0])
    return f"'{said_short(past.title)}' goes round somebody, which is not valued here. Tell them first: rung script tell-first --about {short} --to {whom}"


def _sketch(before: Career, now: Context) -> str:
    """Return what a goal lacks that is a sketch now."""
    sketch = goal_parts.newly_sketch(before, now.career)
    if not sketch:
        return ""
    lacks, options = goal_parts.lacking(sketch, now.career)
    return f"'{said_short(sketch.title)}' is a sketch now: it lacks {lacks}. rung edit {now.career.short(sketch.id)} {options}"


def _around(before: Career, now: Context) -> str:
    """Return how a step around a block is noted (B1)."""
    stuck = next_steps.newly_stuck(before, now)
    if not stuck:
        return ""
    option = "--then" if stuck.table == "goals" else "--next"
    who = now.career.headline(getattr(stuck, "blocked_on", ""))
    return f"'{said_short(stuck.headline)}' is waiting for {who}. What can you do in the meantime? rung edit {now.career.short(stuck.id)} {option} TEXT"


def _proof(before: Career, now: Context) -> str:
    """Return how a win is noted as the proof of what stays of a job (L2)."""
    proof = legacy.newly_offered(before, now) if now.career.legacy else None
    if not proof:
        return ""
    win, statement = proof
    short, stays = now.career.short(win.id), now.career.short(statement.id)
    return f"Does it prove '{said_short(statement.statement)}'? rung edit {short} --proves {stays}"


def _performance(before: Career, now: Context) -> str:
    """Return the question whether a goal that says what, how much and when is a performance goal (G6)."""
    whole = goal_parts.newly_complete(before, now.career)
    return f"Is it a performance goal? rung edit {now.career.short(whole.id)} --kind performance" if whole else ""


LINES: tuple[Callable[[Career, Context], str], ...] = (
    _room,
    _approval,
    _told_first,
    _sketch,
    _around,
    _proof,
    _performance,
)
