"""The facts about the table of whether I was the boss I wish I had, week by week (B2), and its fields."""

from __future__ import annotations

from career.model.field import Field
from career.model.practices import Practice
from career.model.table import Table
from career.model.usual_fields import HAPPENED_ON

PRACTICE_TABLES = (
    Table(
        Practice,
        "practice",
        refers=("behaviour", "win"),
        made_by="Answer the question of the week instead: `rung answer boss`.",
        dated="on",
        hidden=("did", "line"),
        about="behaviour",
    ),
)
PRACTICE_FIELDS: dict[str, tuple[Field, ...]] = {
    "practices": (HAPPENED_ON, Field("line", "line", hint="what you did, and for whom"))
}
