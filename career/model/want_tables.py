"""The facts about what I want, as a table."""

from __future__ import annotations

from career.model.table import OLDEST_FIRST, Table
from career.model.wants import Want

WANT_TABLES = (
    Table(
        Want,
        "want",
        refers=("goal",),
        needed=("text",),
        hidden=("text", "part", "why"),
        short=("text", "part", "goal"),
        order=OLDEST_FIRST,
        about_it="What you want to do or learn, and which part of the organisation to see.",
        example="want how a budget is made --inside the finance team --goal lead two people",
    ),
)
