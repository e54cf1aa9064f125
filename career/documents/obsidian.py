"""Notes for Obsidian: open tasks as its task plugins read them, then wins, and what one learns and decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from career.documents.export import Export
from career.documents.obsidian_learned import notes
from career.language.text import clean_line
from career.model import people, tasks, wins
from career.model.tasks import Task
from career.model.wins import Win
from career.views.finding import day_of
from career.views.record.parts import way

SIGNS = re.compile(r"([\\`*_\[\]<>#|~$^&]|=(?==)|%(?=%))")
"""What Markdown or Obsidian acts on within a line: links, tags, maths, embedded notes, highlights, comments, HTML."""


def pieces(export: Export) -> Iterator[str]:
    """Yield the text, a line at a time. A part without a line is left out with its heading."""
    heading = "## Tasks\n\n"
    for task in open_tasks(export):
        yield f"{heading}{_task(task, export)}\n"
        heading = ""
    heading = "## Wins\n\n" if heading else "\n## Wins\n\n"
    for win in won(export):
        yield f"{heading}{_win(win, export)}\n"
        heading = ""
    gap = "" if heading.startswith("## ") else "\n"
    for name, lines in notes(export, escaped):
        if lines:
            yield "\n".join((f"{gap}## {name}\n", *lines, ""))
            gap = "\n"


def open_tasks(export: Export) -> list[Task]:
    """Return my open tasks by due date: those due in the window, or without a due date those written down in it."""
    mine = (task for task in tasks.all_open(export.context.career) if tasks.is_mine(task))
    found = [task for task in mine if (task.due or day_of(task, export.context.moment)) in export.window]
    return sorted(found, key=lambda task: (task.due or date.max, task.created_at, task.id))


def won(export: Export) -> list[Win]:
    """Return my wins in the window, the latest first."""
    mine = (win for win in wins.mine(export.context.career) if win.on in export.window)
    return sorted(mine, key=lambda win: (win.on, win.created_at, win.id), reverse=True)


def _task(task: Task, export: Export) -> str:
    due = f" [due:: {task.due.isoformat()}]" if task.due else ""
    return f"- [ ] {escaped(export.seen(task.title))}{due} [id:: {task.id}]"


def _win(win: Win, export: Export) -> str:
    measured = "" if win.before is None or win.after is None else way(win.before, win.after, win.unit, None)
    whom = people.written(win.for_whom, export.context.career)
    told = ", ".join(filter(None, (win.text, measured, f"for {whom}" if whom else "")))
    return f"- {win.on.isoformat()} {escaped(export.seen(told))} [id:: {win.id}]"


def escaped(text: str) -> str:
    """Return a text on one line, of which nothing counts as a sign of Markdown, or as a field of a task plugin."""
    return SIGNS.sub(r"\\\1", clean_line(text)).replace("::", ":&#58;")
