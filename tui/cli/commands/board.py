"""`rung board`: the people who report to me, and their tasks to reframe (P17)."""

from __future__ import annotations

from career.language.relative_days import past
from career.model.tasks import Task
from career.views import board
from career.views.board import ReportOverview
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_json, say_records

HEADS = ("", "", "career · job goals", "strengths", "last reframe", "to reframe", "proposed", "their goal")


def run(words: list[str], session: Session) -> int:
    """Print a row per report, then their tasks that still need a reframe, oldest first."""
    note = "Add a report with: rung add person NAME --role report"
    parser = Parser(
        "board", "What each of your direct reports still needs from you.", "rung board\nrung board --json", note
    )
    parser.add_json()
    typed = parser.read(words)
    rows, lacking = board.board(session.reading), board.to_reframe(session.reading)
    if typed.json:
        say_json({"reports": [_json(row) for row in rows], "to_reframe": [_task(t, session) for t in lacking]})
    elif not rows:
        say("No reports yet. Add one with: rung add person NAME --role report")
    else:
        say_records([HEADS, *(_row(row, session) for row in rows)])
        say(f"tasks to reframe: {len(lacking)}")
        say_records([_lacks(task, session) for task in lacking], indent="  ")
    session.warn()
    return 0


def _row(row: ReportOverview, session: Session) -> tuple[str, ...]:
    days = "never" if row.days_since_reframe is None else f"{row.days_since_reframe} d ago"
    want = f"“{row.words}”" if row.words else "not known yet: rung add saying TEXT --from NAME"
    counts = (board.goals_said(row), str(row.strengths), days, str(row.to_reframe), str(row.proposals))
    return (session.career.short(row.person.id), row.person.name, *counts, want)


def _lacks(task: Task, session: Session) -> tuple[str, ...]:
    name = session.career.headline(task.for_person)
    return (
        session.career.short(task.id),
        past(board.since(task, session.moment), session.today),
        f"{name}: {task.title}",
    )


def _json(row: ReportOverview) -> dict[str, object]:
    return {
        "id": row.person.id,
        "text": row.person.name,
        "their_goal": row.want.text if row.want else None,
        "their_goal_on": row.want.on if row.want else None,
        "strengths": row.strengths,
        "last_reframe_days": row.days_since_reframe,
        "to_reframe": row.to_reframe,
        "proposals": row.proposals,
        "goals": [{"id": one.id, "text": one.in_their_words, "scope": one.scope, "due": one.due} for one in row.goals],
    }


def _task(task: Task, session: Session) -> dict[str, object]:
    return {
        "id": task.id,
        "text": task.title,
        "for": session.career.headline(task.for_person),
        "since": board.since(task, session.moment),
    }
