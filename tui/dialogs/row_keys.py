"""The keys that the footer shows for a row, registered by table: its likeliest actions, and its words for them.

What the keys do is in `rows`, which loads what they ask: the first frame needs the keys alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from career.model import conflicts, feedback, goals, learning, merging, politics, wants
from career.model.context import Context
from career.model.feedback import Feedback
from career.model.goals import Goal
from career.model.learning import Learning
from career.model.mentorings import Mentoring
from career.model.people import DECIDES, Person
from career.model.records import Record
from career.model.tables import TABLES
from tui.dialogs.actions import ALWAYS, BY_ID, NO_LABELS, NO_ROW_HINTS, ROW_HINTS, ScreenKind


class Selected(NamedTuple):
    """The record under the cursor. `kind` is that of its line in Upcoming ("check-in", "revisit"), or ""."""

    record: Record
    kind: str = ""


def _kind(_record: Record, kind: str, _context: Context) -> str:
    return kind


class RowKeys(NamedTuple):
    """The keys of the rows of a table.

    `hints` are the likeliest actions by the row's `state`, likeliest first; "" stands for any other state. `labels` are
    the footer's words, by the same state, for actions that do something else here than their own label says.
    """

    hints: Mapping[str, tuple[str, ...]] = {"": ("open", "edit")}
    state: Callable[[Any, str, Context], str] = _kind
    labels: Mapping[str, Mapping[str, str]] = MappingProxyType({})


def _line_of_goal(goal: Goal, kind: str, context: Context) -> str:
    """Return the kind of the line; "paused" for a paused goal that is to be looked at again, "idea" for an idea.

    One that goes round somebody who is to be told first is "round" (G13).
    """
    if kind:
        return "paused" if kind == "revisit" and goals.is_paused(goal) else kind
    if goal.state == "idea":
        return "idea"
    return "round" if goals.is_open(goal) and politics.case(goal, context.career) == "round" else ""


def _line_of_person(person: Person, kind: str, context: Context) -> str:
    """Return the kind of the line; "untold" for somebody who decides and does not know what I want (B15)."""
    is_untold = not kind and person.influence >= DECIDES and not wants.is_told(person, context)
    return "untold" if is_untold and wants.to_tell(person, context) else kind


def state_of_feedback(item: Feedback, _kind: str, context: Context) -> str:
    """Return its state; "praise" for praise that is not filed yet, which waits for something else than the others."""
    state = feedback.state(item, context)
    return "praise" if item.kind == "praise" and state == "new" else state


def _state_of_mentoring(one: Mentoring, _kind: str, _context: Context) -> str:
    return one.state


def state_of_learning(one: Learning, kind: str, context: Context) -> str:
    """Return the kind of the line, else what Space does next: "silent" where it is to be told first."""
    if kind and kind != "engage":
        return kind
    if one.is_closed:
        return "closed"
    if not kind and learning.silent_days(one, context) is not None:
        return "silent"
    if one.state == "wish":
        return "wish"
    return "take part" if kind or one.kind == "org" else ""


KEYS: Mapping[str, RowKeys] = dict.fromkeys(TABLES, RowKeys()) | {
    "goals": RowKeys(
        {
            "": ("progress", "open", "edit", "complete", "reframe"),
            "idea": ("progress", "open", "edit"),
            "round": ("script", "progress", "open"),
            "check-in": ("complete", "open", "snooze", "reframe"),
            "if-then": ("complete", "delete", "open", "edit"),
            "paused": ("complete", "move", "open", "edit"),
            "undecided": ("edit", "open"),
        },
        state=_line_of_goal,
        labels={
            "if-then": {"complete": "it happened", "delete": "drop it"},
            "paused": {"complete": "start it again"},
            "idea": {"progress": "what it gives"},
            "round": {"script": "tell them first"},
            "undecided": {"edit": "who decides"},
        },
    ),
    "tasks": RowKeys(
        {
            "": ("reframe", "complete", "later", "open", "move"),
            "theirs": ("reframe", "they-said", "add"),
            "leaving": ("complete", "make-room", "open"),
        },
        labels={"leaving": {"make-room": "hand over"}},
    ),
    "reframes": RowKeys(
        {"": ("complete", "script", "reframe", "open"), "next": ("complete", "snooze", "delete", "move")},
        labels={"next": {"complete": "it happened", "delete": "drop it"}},
    ),
    "feedback": RowKeys(
        {
            "": ("open", "edit"),
            "praise": ("win", "complete", "mark", "open"),
            "filed": ("win", "open", "mark", "edit"),
            "new": ("understood", "changed", "park", "open"),
            "asked": ("complete", "park", "open"),
            "understood": ("changed", "park", "open"),
            "changing": ("changed", "park", "open"),
            "silent": ("tell", "changed", "script", "open"),
            "told": ("complete", "tell", "open"),
        },
        state=state_of_feedback,
        labels={
            "praise": {"win": "make it a win", "complete": "file it", "mark": "pin"},
            "filed": {"mark": "pin"},
        },
    ),
    "tellings": RowKeys({"": ("complete", "snooze", "open")}),
    "approvals": RowKeys({"": ("complete", "snooze", "open")}),
    "tradeoffs": RowKeys({"": ("complete", "script", "snooze", "open")}),
    "reminders": RowKeys({"": ("complete", "snooze", "move", "reframe")}),
    "people": RowKeys(
        {
            "": ("open", "met", "edit"),
            "untold": ("tell", "open", "met"),
            "report": ("open", "met", "they-said"),
            "contact": ("complete", "snooze", "open", "move"),
            "their-goal": ("add", "they-said", "edit"),
            "shown": ("progress", "script", "edit"),
            "trust": ("complete", "progress", "move"),
            "repair": ("complete", "script"),
            "mentor": ("complete", "edit"),
            **dict.fromkeys(
                ("want", "story", "plan", "choices", "grows", "seen", "tasks"), ("they-said", "add", "edit")
            ),
        },
        state=_line_of_person,
        labels={
            "contact": {"complete": "we met"},
            "untold": {"tell": "tell what you want"},
            "their-goal": {"add": "their goal"},
            "shown": {"progress": "what you showed"},
            "trust": {"complete": "done", "progress": "in your words"},
            "repair": {"complete": "note how it is"},
            "mentor": {"complete": "ask them"},
        },
    ),
    "sayings": RowKeys({"": ("they-said", "add", "edit")}),
    "strengths": RowKeys({"": ("add", "edit", "they-said")}),
    "report_goals": RowKeys(
        {"": ("they-said", "complete", "add")},
        labels={"": {"complete": "reached", "add": "another goal"}},
    ),
    "repairs": RowKeys(
        {"": ("complete", "script", "edit"), "repair": ("complete", "script", "edit")},
        labels={"": {"complete": "next step"}, "repair": {"complete": "next step"}},
    ),
    "mentorings": RowKeys(
        {"": ("complete", "edit", "open"), "asked": ("complete", "snooze", "edit")},
        state=_state_of_mentoring,
        labels={"asked": {"complete": "their answer"}, "": {"complete": "it ended"}},
    ),
    "contacts": RowKeys({"": ("edit", "open", "delete")}),
    "topics": RowKeys({"": ("complete", "edit", "open")}, labels={"": {"complete": "tick"}}),
    "skills": RowKeys({"": ("progress", "open", "edit")}, labels={"": {"progress": "rate"}}),
    "wins": RowKeys({"": ("open", "edit", "mark")}),
    "wants": RowKeys({"": ("tell", "complete", "edit", "open")}, labels={"": {"complete": "it happened"}}),
    "roles": RowKeys(
        {
            "": ("progress", "complete", "edit"),
            **dict.fromkeys(("past", "open"), ("edit", "open", "delete")),
            "leaving": ("open", "complete", "edit"),
        },
        labels={key: {"progress": "how it fits", "complete": "next job"} for key in ("", "job", "leaving")},
    ),
    "legacy": RowKeys(
        {"": ("win", "complete", "edit"), "leaving": ("edit", "open", "win")},
        labels={
            "": {"win": "add a proof", "complete": "who says so"},
            "leaving": {"edit": "who takes it on", "win": "add a proof"},
        },
    ),
    "learning": RowKeys(
        {
            "": ("complete", "open", "edit"),
            "silent": ("tell", "complete", "open"),
            "closed": ("open", "edit", "delete"),
        },
        state=state_of_learning,
        labels={
            "wish": {"complete": "enrolled"},
            "take part": {"complete": "took part"},
            "register": {"complete": "enrolled"},
            "begins": {"complete": "begun"},
            "renew": {"complete": "renewed"},
            "": {"complete": "finish"},
        },
    ),
    "trends": RowKeys({"": ("complete", "open", "edit")}, labels={"": {"complete": "response"}}),
    "decisions": RowKeys(
        {"": ("complete", "open", "edit"), "decision": ("complete", "snooze", "open", "move")},
        labels={"": {"complete": "came true?"}},
    ),
    "conflicts": RowKeys({"": ("resolve", "open", "delete")}),
}


def row_hints(row: Selected, context: Context) -> tuple[str, ...]:
    """Return the ids of the likeliest actions for a row, likeliest first."""
    keys = KEYS[row.record.table]
    return keys.hints.get(keys.state(row.record, row.kind, context)) or keys.hints[""]


def row_labels(row: Selected, context: Context) -> Mapping[str, str]:
    """Return the words for what actions do on this row, where they are not the action's own label."""
    keys = KEYS[row.record.table]
    return keys.labels.get(keys.state(row.record, row.kind, context)) or keys.labels.get("") or NO_LABELS


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
