"""`rung ways`: whose metric each open goal serves (G7)."""

from __future__ import annotations

from career.model import goal_metrics
from career.model.goals import Goal
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records


def run(words: list[str], session: Session) -> int:
    """Print the open goals in four groups."""
    parser = Parser(
        "ways",
        "Whose metric each goal serves: the organisation's, yours, both or neither.",
        "rung ways\nrung ways --json",
    )
    parser.add_json()
    typed = parser.read(words)
    found = goal_metrics.four_ways(session.career)
    if typed.json:
        say_json({way: [_json(goal) for goal in goals] for way, goals in found.items()})
    else:
        for way, goals in found.items():
            say(f"{goal_metrics.WAYS[way]}: {len(goals)}")
            say_records([_row(goal, session) for goal in goals], indent="  ")
    session.warn()
    return 0


def _row(goal: Goal, session: Session) -> tuple[str, ...]:
    theirs, mine = goal_metrics.organisations(goal), goal_metrics.own(goal)
    told = [
        f"organisation: {theirs}" if theirs.is_named else "",
        f"mine: {mine}" if mine.is_named else "",
        goal_metrics.drift(goal),
    ]
    return session.career.short(goal.id), goal.title, " · ".join(filter(None, told))


def _json(goal: Goal) -> dict[str, object]:
    theirs, mine = goal_metrics.organisations(goal), goal_metrics.own(goal)
    return {
        "id": goal.id,
        "text": goal.title,
        "org_metric": theirs.text,
        "org_progress": theirs.progress,
        "my_metric": mine.text,
        "my_progress": mine.progress,
        "one_metric_moved": goal_metrics.drift(goal),
    }
