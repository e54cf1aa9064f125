"""The facts about the tables of a job: jobs, how each fits, and what it leaves behind (L1 to L6)."""

from __future__ import annotations

from career.model.legacy import Statement
from career.model.roles import Fit, Role
from career.model.table import OLDEST_FIRST, Table

JOB_TABLES = (
    Table(
        Role,
        "job",
        also=("role", "jobs"),
        needed=("title",),
        hidden=("leaving_on",),
        short=("title", "org", "started_on"),
        order=("-started_on", "-created_at", "-id"),
        example="job Backend engineer --at Northwind --from 2025-10-06 --path bridge",
    ),
    Table(
        Fit,
        "fit",
        refers=("role",),
        made_by="Say it of your job instead: = on it (7), or `rung job fit SCORE`.",
        dated="on",
        hidden=("score", "line"),
        about="role",
    ),
    Table(
        Statement,
        "legacy",
        refers=("role", "successor", "confirmed_by"),
        needed=("statement",),
        short=("statement", "kind", "successor"),
        order=OLDEST_FIRST,
        example="legacy The on-call runbook --kind made better --successor Priya",
    ),
)
