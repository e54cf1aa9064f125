"""Other words by which people look for an action in the palette: those of the field, and those rung used before.

None of them is shown.
"""

from __future__ import annotations

from collections.abc import Mapping

SEARCH_WORDS: Mapping[str, tuple[str, ...]] = {
    "pane-2": (
        "deadlines",
        "dates",
    ),
    "pane-3": ("inbox",),
    "pane-4": ("inbox",),
    "people": (
        "reports",
        "team",
        "board",
        "managers",
        "stakeholders",
        "trust",
        "repair",
        "mentors",
        "leading",
    ),
    "skills": (
        "strengths",
        "levels",
        "evidence",
    ),
    "wins": (
        "achievements",
        "brag book",
        "results",
        "praise",
    ),
    "mark": (
        "milestone",
        "pin",
        "star",
        "old skill",
        "needed",
    ),
    "standup": (
        "standup",
        "daily",
        "scrum",
        "yesterday",
        "blockers",
    ),
    "profile": (
        "edge",
        "next move",
        "known as",
        "identity",
        "reputation",
        "future self",
        "climate",
    ),
    "balance": (
        "questions",
        "effort",
        "hours",
        "strips",
        "enjoyed",
        "asset",
        "strongest",
        "90 days",
        "quarter",
    ),
    "numbers": (
        "statistics",
        "figures",
        "effects",
        "share",
        "rates",
    ),
    "learning": (
        "training",
        "certificate",
        "conference",
        "enrol",
        "guild",
        "study",
    ),
    "trends": (
        "industry",
        "future",
        "signal",
        "market",
    ),
    "decisions": (
        "choice",
        "calibration",
        "confidence",
        "right",
    ),
    "wants": ("exposure", "told"),
    "needs": ("organisation", "company"),
    "behaviours": ("behaviors", "leader", "leadership"),
    "job": (
        "role",
        "legacy",
        "employer",
        "leaving",
        "fit",
    ),
    "road": (
        "career",
        "path",
        "milestones",
    ),
    "open": (
        "show",
        "details",
    ),
    "find": ("search",),
    "help": ("shortcuts",),
    "palette": (
        "actions",
        "menu",
    ),
    "quit": (
        "exit",
        "leave",
        "close",
    ),
    "suspend": (
        "background",
        "stop",
        "job",
    ),
    "reframe": (
        "picture",
        "rung",
        "sentence",
        "card",
        "why",
    ),
    "later": (
        "put",
        "postpone",
    ),
    "complete": (
        "finish",
        "close",
        "tick",
        "check",
    ),
    "edit": (
        "change",
        "form",
        "rename",
    ),
    "delete": (
        "remove",
        "erase",
    ),
    "move": (
        "reschedule",
        "postpone",
        "due",
        "date",
    ),
    "snooze": (
        "put",
        "tomorrow",
    ),
    "progress": (
        "stands",
        "value",
        "level",
        "pace",
    ),
    "copy": (
        "clipboard",
        "yank",
    ),
    "resolve": (
        "settle",
        "conflict",
        "text",
    ),
    "they-said": (
        "want",
        "report",
        "answer",
    ),
    "part-result": ("outcome",),
    "part-measure": (
        "baseline",
        "target",
        "unit",
    ),
    "part-step-to": (
        "stone",
        "leads",
    ),
    "part-metric": (
        "organisation",
        "metric",
    ),
    "part-approvals": (
        "leave",
        "approval",
    ),
    "part-rhythm": (
        "review",
        "days",
    ),
    "understood": (
        "plain",
        "meaning",
        "hint",
    ),
    "changed": (
        "change",
        "behaviour",
    ),
    "tell": (
        "told",
        "overt",
        "silent",
        "announce",
    ),
    "park": (
        "file",
        "away",
        "praise",
    ),
    "script": (
        "words",
        "script",
        "message",
    ),
    "met": (
        "contact",
        "one-on-one",
        "1:1",
        "coffee",
        "thanks",
    ),
    "new-task": (
        "capture",
        "assignment",
    ),
    "add": (
        "new",
        "record",
        "goal",
        "reminder",
    ),
    "feedback": (
        "praise",
        "critique",
        "hint",
        "hear",
    ),
    "win": (
        "achievement",
        "success",
        "brag",
    ),
    "brainstorm": ("ideas",),
    "check-in": (
        "daily",
        "review",
    ),
    "focus": (
        "performance",
        "goals",
        "only",
    ),
    "next-step": (
        "blocked",
        "waits",
        "stuck",
    ),
    "approval": (
        "leave",
        "ask",
        "permission",
    ),
    "worth": ("boost", "stretch", "visible", "growth", "scope", "edge", "rate", "idea"),
    "politics": ("chain", "command", "round", "bypass", "loose cannon"),
    "make-room": (
        "trade",
        "trade-off",
        "cancel",
        "postpone",
        "delegate",
        "limit",
    ),
    "ways": (
        "four",
        "ways",
        "metric",
        "serves",
        "own",
    ),
    "month": ("calendar",),
    "weekly": (
        "week",
        "clear",
        "retrospective",
    ),
    "quarterly": (
        "quarter",
        "legacy",
        "then and now",
    ),
    "yearly": (
        "year",
        "vision",
    ),
    "review": (
        "document",
        "self-review",
        "appraisal",
        "cv",
        "resume",
        "coach",
        "brag",
        "markdown",
    ),
    "vision": (
        "vision",
        "wish",
        "really",
        "want",
        "answer",
    ),
    "unsaved": (
        "drafts",
        "typed",
    ),
    "undo": (
        "take",
        "back",
        "revert",
    ),
    "redo": ("again",),
    "mask": (
        "hide",
        "names",
        "private",
        "share",
        "screen",
    ),
    "redraw": (
        "refresh",
        "clear",
    ),
}
"""By the id of the action."""
