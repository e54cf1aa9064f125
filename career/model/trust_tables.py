"""The facts about the tables of trust: repair step by step, and mentoring in one area (B11 to B14)."""

from __future__ import annotations

from career.model.mentorings import Mentoring
from career.model.repairs import Repair
from career.model.table import Table

TRUST_TABLES = (
    Table(
        Repair,
        "repair",
        refers=("person",),
        needed=("person",),
        dated="on",
        hidden=("state", "text"),
        short=("text", "person", "state"),
        whose="person",
        example="repair we argued in front of the customer --with Dana",
    ),
    Table(
        Mentoring,
        "mentoring",
        refers=("person",),
        needed=("area", "person"),
        dated="asked_on",
        hidden=("area", "state"),
        short=("area", "person", "state"),
        whose="person",
        order=("-asked_on", "-created_at", "-id"),
        example="mentoring running a crisis call --with Lena",
    ),
)
