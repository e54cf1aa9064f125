"""Adding records from lines: a list that is pasted or piped in becomes a record a line, in its order and in one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.edits import editing
from career.errors import Refused
from career.language.lines import Line
from career.language.thanks import is_thanks
from career.language.width import shorten
from career.model import feedback
from career.model.feedback import Feedback
from career.model.merging import SAME, SameName
from career.model.records import Change, Step
from career.model.snapshot import SHOWN_CELLS
from career.model.tables import TABLES
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context

DUE = {"goals": "due", "tasks": "due", "reminders": "on"}
"""The field that takes the due date of a line, by table."""
DONE_ANYWAY = frozenset({"tasks", "wins"})
"""The tables whose records can say by themselves that a line was done."""
MANY = {"feedback": "pieces of feedback", "checkins": "check-ins"}


def many(table: str) -> str:
    """Return what several records of a table are called."""
    return MANY.get(table, table)


def line_field(table: str) -> str:
    """Return the name of the field that a line fills."""
    row = TABLES[table]
    return row.line or row.kind.title_field


def add(table: str, lines: Sequence[Line], typed: Mapping[str, str], context: Context, called: str = "") -> Step:
    """Add a record to `table` for each line, with what was `typed` for its other fields; several are `called` so.

    The dates of a line count where nothing else was typed. Of several people, those who are there are the same. Raises as `editing.add` does, and then adds none.
    """
    changes: list[Change] = []
    label = ""
    for line in lines:
        with told_for(line, lines):
            label, made = _add(table, line, typed, context, is_alone=len(lines) == 1)
        context = context.after(made)
        changes += made
    if len(lines) > 1:
        label = f"Added {len(lines)} {called or many(table)}{_of_them_praise(changes)}"
    return Step(label, changes)


def _of_them_praise(changes: Sequence[Change]) -> str:
    count = sum(isinstance(change, Feedback) and change.kind == "praise" for change in changes)
    return f", {count} of them praise" if count else ""


@contextmanager
def told_for(line: Line, lines: Sequence[Line]) -> Iterator[None]:
    """Name the line in an error about one of several."""
    try:
        yield
    except Refused as error:
        if len(lines) > 1:
            error.what = f"In '{shorten(line.text, SHOWN_CELLS)}': {error.what}"
        raise


def put_by(lines: Sequence[Line], context: Context) -> Step:
    """Add a task to reframe later for each line (`R`); one that is done already needs no reframe."""
    label, changes = add("tasks", lines, {}, context)
    marked = [
        replace(change, to_reframe=True) if isinstance(change, Task) and not change.is_closed else change
        for change in changes
    ]
    if len(lines) == 1:
        return Step(f"To reframe later: '{lines[0].text}'", marked)
    return Step(f"{label}, to reframe later", marked)


def _add(table: str, line: Line, typed: Mapping[str, str], context: Context, *, is_alone: bool) -> Step:
    texts = _texts(table, line, typed, context.today)
    try:
        step = editing.add(table, texts, context)
    except SameName as error:
        if is_alone or len(error.same) > 1:
            raise
        step = editing.add(table, {**texts, SAME: error.same[0].id}, context)
    if table != "tasks" or not line.is_done:
        return step
    done_on = line.done_on if line.done_on and line.done_on <= context.today else context.today
    return Step(step.label, [_done(change, done_on) if isinstance(change, Task) else change for change in step.changes])


def _done(task: Task, on: date) -> Task:
    return replace(task, state="done", done_on=on, times_done=max(1, task.times_done))


def _texts(table: str, line: Line, typed: Mapping[str, str], today: date) -> dict[str, str]:
    """Return the text of each field of a record, from its line and from what was typed for it."""
    texts = {line_field(table): line.text}
    if table == "feedback" and not typed.get("person"):
        name, texts["raw"] = feedback.heard(line.text)
        texts |= {"person": name} if name else {}
    if table == "feedback" and is_thanks(texts["raw"]):
        texts["kind"] = "praise"
    elif table == "feedback" and (where := typed.get("channel", "").strip()) and "appraisal".startswith(where):
        texts["kind"] = "hint"  # bosses avoid upsetting people there: it is read as one first (B5)
    dated = TABLES[table].dated
    on = line.done_on if table == "wins" and line.done_on else line.made_on
    if dated and on and on <= today:
        texts[dated] = on.isoformat()
    if line.due and table in DUE:
        texts[DUE[table]] = line.due.isoformat()
    texts |= {name: text for name, text in typed.items() if text.strip() or name not in texts}
    if note := line.note(takes_done=table in DONE_ANYWAY, takes_due=table in DUE):
        texts["note"] = "\n".join(filter(None, (texts.get("note", ""), note)))
    return texts
