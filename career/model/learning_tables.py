"""The facts about the tables of what I learn, what changes in my field, and what I decided (B17, O8, O2)."""

from __future__ import annotations

from career.model.decisions import Decision
from career.model.learning import Learning
from career.model.table import OLDEST_FIRST, Table
from career.model.trends import Trend

LEARNING_TABLES = (
    Table(
        Learning,
        "training",
        also=("trainings", "course", "courses", "learnings"),
        refers=("goal",),
        needed=("title",),
        short=("title", "provider", "starts_on"),
        order=("starts_on", *OLDEST_FIRST),
        about_it="What you learn from: courses, books, certificates, organisations, events.",
        example="training Budgets for leads --provider the academy --starts 11 jan --able-to run a budget",
    ),
    Table(
        Trend,
        "trend",
        refers=("response",),
        needed=("signal",),
        dated="seen_on",
        short=("signal", "implication"),
        order=("-seen_on", "-created_at", "-id"),
        about_it="What changes in your field, and what you do about it.",
        example="trend Customers ask for audits first --source the guild --implication a third of my work",
    ),
    Table(
        Decision,
        "decision",
        refers=("goal",),
        needed=("what",),
        dated="decided_on",
        hidden=("what", "options", "chosen", "why", "expect", "learned"),
        short=("what", "chosen", "confidence", "review_on"),
        order=("-decided_on", "-created_at", "-id"),
        about_it="What you decided about your career, how sure you were, and what came of it.",
        example="decision Stay with payments --options stay, platform --chosen stay --confidence 70 --review 3m",
    ),
)
