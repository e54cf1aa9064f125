"""The facts about the tables of goals: goals, their check-ins and approvals, and the dates that were moved."""

from __future__ import annotations

from career.model.goals import Approval, CheckIn, Goal
from career.model.reschedules import Move
from career.model.table import OLDEST_FIRST, Table

GOAL_TABLES = (
    Table(
        Goal,
        "goal",
        refers=("blocked_on", "need"),
        refers_many=("chain", "bypasses"),
        needed=("title",),
        hidden=("bypasses",),
        short=("title", "due"),
        order=("due", *OLDEST_FIRST),
        example="goal Lead two people --due eoq --unit people --baseline 0 --target 2",
    ),
    Table(
        CheckIn,
        "check-in",
        refers=("goal",),
        also=("checkin", "check-ins"),
        needed=("goal",),
        dated="on",
        line="goal",
        about="goal",
        example="check-in g8k --value 1 --confidence 7 --note first 1:1 held",
    ),
    Table(
        Approval,
        "approval",
        refers=("goal", "task", "person"),
        needed=("goal", "person"),
        dated="asked_on",
        line="goal",
        order=("asked_on", *OLDEST_FIRST),
        example="approval g8k --from Ana --what two days a week",
    ),
    Table(
        Move,
        "move",
        refers=("item",),
        made_by="Move the date of a goal or a task instead, and give the reason.",
        about="item",
    ),
)
