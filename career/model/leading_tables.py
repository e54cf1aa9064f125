"""The facts about the table of a report's own goals (O4), and its fields."""

from __future__ import annotations

from career.model import report_goals
from career.model.field import Field
from career.model.report_goals import ReportGoal
from career.model.table import OLDEST_FIRST, Table
from career.model.usual_fields import HAPPENED_ON

LEADING_TABLES = (
    Table(
        ReportGoal,
        "report-goal",
        also=("report-goals", "their-goal", "their-goals"),
        refers=("person",),
        needed=("in_their_words", "person"),
        dated="on",
        hidden=("in_their_words", "they_said"),
        short=("in_their_words", "person", "scope"),
        whose="person",
        order=("on", *OLDEST_FIRST),
        example="report-goal I want to release without asking anybody --of Tom --scope career",
    ),
)
LEADING_FIELDS: dict[str, tuple[Field, ...]] = {
    "report_goals": (
        Field("in_their_words", "in their words", "long", hint="as they said it", dates="on", option="goal"),
        Field("person", "who", "person", "a name", option="of"),
        Field("scope", "scope", "choice", choices=report_goals.SCOPES, blank="both"),
        HAPPENED_ON,
        Field("due", "due", "date", "the day they want it by"),
        Field("state", "state", "choice", choices=report_goals.STATES, blank="open"),
        Field("they_said", "they said", "long", hint="what they said of it: nothing else changes its state"),
    ),
}
