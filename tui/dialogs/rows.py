"""What is done with a row, registered by table: what Space and `=` do, the text that `r` reads, and its likeliest keys.

Editing is the same for all tables: their fields are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from career.errors import Refused
from career.model import conflicts, feedback, if_then, merging, reframes, reminders, tasks
from career.model.context import Context
from career.model.feedback import Feedback, Telling
from career.model.goals import Approval, Goal
from career.model.records import Record, Step
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.skills import Skill
from career.model.snapshot import Career
from career.model.tables import TABLES
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from tui.dialogs import feedback_prompts, goal_prompts, prompts
from tui.dialogs.actions import ALWAYS, BY_ID, NO_LABELS, NO_ROW_HINTS, ROW_HINTS, ScreenKind
from tui.dialogs.prompts import Prompt


class Selected(NamedTuple):
    """The record under the cursor. `kind` is that of its line in Upcoming ("check-in", "revisit"), or ""."""

    record: Record
    kind: str = ""


Does: TypeAlias = Callable[[Any, str, Context], Step | Prompt | None]
"""What a key does to a record, in a line of this kind; None where there is nothing to do."""


def _nothing(_record: Record, _kind: str, _context: Context) -> None:
    return None


def _kind(_record: Record, kind: str, _context: Context) -> str:
    return kind


def _headline(record: Record, _career: Career) -> str:
    return record.headline


class RowKind(NamedTuple):
    """How the rows of a table behave.

    `hints` are the likeliest actions by the row's `state`, likeliest first; "" stands for any other state. `complete`
    is what Space does, `stands` what `=` does. `text` is the text of the record, without the name in front of it.
    `labels` are the footer's words, by the same state, for actions that do something else here than their own label
    says, and `add` asks for a new record where that is more than its few fields.
    """

    hints: Mapping[str, tuple[str, ...]] = {"": ("open", "edit")}
    complete: Does = _nothing
    progress: Does = _nothing
    state: Callable[[Any, str, Context], str] = _kind
    text: Callable[[Any, Career], str] = _headline
    labels: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    add: Callable[[], Prompt] | None = None


def _complete_goal(goal: Goal, kind: str, context: Context) -> Step | Prompt:
    if kind == "if-then":
        return if_then.answer(goal, context.moment, did=True)
    return prompts.checking_in(goal) if kind == "check-in" else prompts.closing(goal)


def _stand_of_goal(goal: Goal, _kind: str, _context: Context) -> Prompt:
    return prompts.checking_in(goal)


def _complete_task(task: Task, _kind: str, context: Context) -> Step:
    return tasks.complete(task, context.moment)


def _complete_reframe(kept: Reframe, kind: str, context: Context) -> Step | Prompt | None:
    if kind == "next":
        return reframes.step_taken(kept, context.moment)
    return prompts.answer_what_for(kept, context.career) if kept.follow_up_on else None


def _complete_reminder(reminder: Reminder, _kind: str, context: Context) -> Step:
    return reminders.complete(reminder, context.moment)


def _complete_approval(approval: Approval, _kind: str, context: Context) -> Prompt:
    return prompts.answering(approval, context.career)


def _text_of_approval(approval: Approval, career: Career) -> str:
    return approval.what or career.headline(approval.goal)


def _complete_telling(telling: Telling, _kind: str, context: Context) -> Prompt:
    return feedback_prompts.replying(telling, context.career)


def _text_of_telling(telling: Telling, career: Career) -> str:
    about = career.feedback.get(telling.feedback)
    return _text_of_feedback(about, career) if about else telling.headline


def _complete_tradeoff(trade: Tradeoff, _kind: str, context: Context) -> Prompt:
    return goal_prompts.answered(trade, context.career)


def _rate_skill(skill: Skill, _kind: str, context: Context) -> Prompt:
    from career.evidence import skill_evidence
    from tui.dialogs import skill_prompts

    return skill_prompts.rating(skill_evidence.evidence_of(skill, context.career), context)


def _complete_feedback(item: Feedback, _kind: str, context: Context) -> Step | Prompt:
    match _state_of_feedback(item, "", context):
        case "praise":
            return feedback.park(item, "", context.moment)
        case "new":
            return feedback_prompts.plainly(item)
        case "asked":
            return feedback_prompts.answer_of(item)
        case "silent":
            return feedback_prompts.telling(item, context)
        case "told":
            return feedback_prompts.replying(feedback.tellings(item, context.career)[-1], context.career)
        case "understood" | "changing":
            return feedback_prompts.changed(item, context.today)
    raise Refused("This feedback is closed.", "e edits it.")


def _state_of_feedback(item: Feedback, _kind: str, context: Context) -> str:
    """Return its state; "praise" for praise that is not filed yet, which waits for something else than the others."""
    state = feedback.state(item, context)
    return "praise" if item.kind == "praise" and state == "new" else state


def _text_of_feedback(item: Feedback, _career: Career) -> str:
    return item.plain or item.topic or item.raw


ROWS: Mapping[str, RowKind] = dict.fromkeys(TABLES, RowKind()) | {
    "goals": RowKind(
        {
            "": ("progress", "open", "edit", "complete", "reframe"),
            "check-in": ("complete", "open", "snooze", "reframe"),
            "if-then": ("complete", "delete", "open", "edit"),
        },
        _complete_goal,
        _stand_of_goal,
        labels={"if-then": {"complete": "it happened", "delete": "drop it"}},
        add=goal_prompts.adding,
    ),
    "tasks": RowKind(
        {"": ("reframe", "complete", "later", "open", "move"), "theirs": ("reframe", "they-said", "add")},
        _complete_task,
    ),
    "reframes": RowKind(
        {"": ("complete", "script", "reframe", "open"), "next": ("complete", "snooze", "delete", "move")},
        _complete_reframe,
        labels={"next": {"complete": "it happened", "delete": "drop it"}},
    ),
    "feedback": RowKind(
        {
            "": ("open", "edit"),
            "praise": ("win", "complete", "open"),
            "filed": ("win", "open", "edit"),
            "new": ("understood", "changed", "park", "open"),
            "asked": ("complete", "park", "open"),
            "understood": ("changed", "park", "open"),
            "changing": ("changed", "park", "open"),
            "silent": ("tell", "changed", "script", "open"),
            "told": ("complete", "tell", "open"),
        },
        _complete_feedback,
        state=_state_of_feedback,
        text=_text_of_feedback,
        labels={"praise": {"win": "make it a win", "complete": "file it"}},
    ),
    "tellings": RowKind({"": ("complete", "snooze", "open")}, _complete_telling, text=_text_of_telling),
    "approvals": RowKind({"": ("complete", "snooze", "open")}, _complete_approval, text=_text_of_approval),
    "tradeoffs": RowKind({"": ("complete", "script", "snooze", "open")}, _complete_tradeoff),
    "reminders": RowKind({"": ("complete", "snooze", "move", "reframe")}, _complete_reminder),
    "people": RowKind(
        {
            "": ("open", "edit"),
            "report": ("open", "they-said", "edit"),
            **dict.fromkeys(("want", "story", "plan", "grows", "seen", "tasks"), ("they-said", "add", "edit")),
        }
    ),
    "sayings": RowKind({"": ("they-said", "add", "edit")}),
    "strengths": RowKind({"": ("add", "edit", "they-said")}),
    "skills": RowKind({"": ("progress", "open", "edit")}, progress=_rate_skill, labels={"": {"progress": "rate"}}),
    "conflicts": RowKind({"": ("resolve", "open", "delete")}),
}


def adding(table: str) -> Prompt:
    """Return what `a` asks for a new record of a table."""
    add = ROWS[table].add
    return add() if add else prompts.adding(table)


def row_hints(row: Selected, context: Context) -> tuple[str, ...]:
    """Return the ids of the likeliest actions for a row, likeliest first."""
    kind = ROWS[row.record.table]
    return kind.hints.get(kind.state(row.record, row.kind, context)) or kind.hints[""]


def row_labels(row: Selected, context: Context) -> Mapping[str, str]:
    """Return the words for what actions do on this row, where they are not the action's own label."""
    kind = ROWS[row.record.table]
    return kind.labels.get(kind.state(row.record, row.kind, context)) or kind.labels.get("") or NO_LABELS


def footer_ids(
    kind: ScreenKind, chosen: Selected | None, context: Context, *, has_unsaved: bool, is_masked: bool
) -> tuple[str, ...]:
    """Return the ids of the actions in the footer: the likeliest for the row that is `chosen`, then those always there."""
    ids = NO_ROW_HINTS
    if chosen:
        ids = row_hints(chosen, context)
        if conflicts.about(chosen.record, context.career):
            ids = ("resolve", *ids)
        if merging.is_asked(chosen.record, context.career):
            ids = ("merge", *ids)
    ids = (*ids[:ROW_HINTS], *(("unsaved",) if has_unsaved else ()), *ALWAYS[kind])
    return ("mask", *(i for i in ids if not BY_ID[i].tells)) if is_masked else ids


def text_of(record: Record, career: Career) -> str:
    """Return the text of a record's row, without the name in front of it."""
    return ROWS[record.table].text(record, career)
