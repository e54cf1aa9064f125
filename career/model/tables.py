"""The tables: one row of facts each. What is shown of a record, and what a key does to it, is registered above."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from career.model.choices import Pick
from career.model.conflicts import Conflict
from career.model.direct_reports import Saying, Strength
from career.model.feedback import Feedback, Telling
from career.model.goal_tables import GOAL_TABLES
from career.model.if_then import Hit
from career.model.job_tables import JOB_TABLES
from career.model.leading_tables import LEADING_TABLES
from career.model.learning_tables import LEARNING_TABLES
from career.model.meeting_tables import MEETING_TABLES
from career.model.needs import Behaviour, Need
from career.model.nudge_answers import NudgeAnswer
from career.model.people import Person
from career.model.practice_tables import PRACTICE_TABLES
from career.model.profile import ProfileLine
from career.model.records import Record
from career.model.reframes import Reframe
from career.model.reminders import Reminder
from career.model.reviews import Review
from career.model.skills import Rating, Skill
from career.model.table import OLDEST_FIRST, Table
from career.model.tasks import Task
from career.model.tradeoffs import Tradeoff
from career.model.trust_tables import TRUST_TABLES
from career.model.visions import Vision
from career.model.want_tables import WANT_TABLES
from career.model.wins import Win

if TYPE_CHECKING:
    from career.model.snapshot import Career

R = TypeVar("R", bound=Record)
_ALL = (
    *GOAL_TABLES,
    Table(
        Task,
        "task",
        refers=("assigned_by", "for_person", "goal", "blocked_on", "need"),
        needed=("title",),
        dated="assigned_on",
        short=("title", "assigned_by", "due"),
        whose="for_person",
        order=("due", *OLDEST_FIRST),
        example="task Update the payments runbook --from Ana --due fri",
    ),
    Table(
        Reframe,
        "reframe",
        refers=("about", "for_person", "step_to", "told", "win", "helped_by"),
        made_by="Reframe a task instead: r on its row, or `rung reframe TASK --save`.",
        hidden=("reply",),
        hidden_with=("for_person", ("sentence", "draft", "they_said")),
        about="about",
        order=("-created_at", "-id"),
    ),
    Table(
        Feedback,
        "feedback",
        refers=("person", "blocked_on"),
        also=("inbox",),
        needed=("raw",),
        dated="on",
        hidden=("raw", "plain", "change_made", "park_why", "topic", "then_do"),
        example="feedback Be more present in reviews --from Dana --kind hint",
    ),
    Table(
        Telling,
        "telling",
        refers=("feedback", "person", "about"),
        needed=("feedback", "person"),
        dated="on",
        hidden=("text", "topic", "reply"),
        line="feedback",
        example="telling f3k --to Dana",
    ),
    Table(
        Person,
        "person",
        also=("persons",),
        needed=("name",),
        hidden=("growth_area", "shown_character", "shown_competence", "trust_move", "trust_move_on"),
        short=("name", "role", "influence", "cares_about"),
        order=("-influence", "name", *OLDEST_FIRST),
        example="person Dana --role manager --influence 3",
    ),
    Table(
        Win,
        "win",
        refers=("goal", "task", "praise", "legacy", "want"),
        needed=("text",),
        dated="on",
        hidden_with=("praise", ("text",)),
        short=("text", "for_whom"),
        example="win Cut p95 of the orders page --before 4.1 --after 0.9 --unit s",
    ),
    Table(
        Reminder,
        "reminder",
        needed=("text", "on"),
        short=("text", "on"),
        order=("on", *OLDEST_FIRST),
        example="reminder send Priya the rota --on next fri",
    ),
    Table(
        Vision,
        "vision",
        needed=("text",),
        dated="on",
        hidden=("text", "first_answer"),
        example="vision Lead a division of 200 --from 5 --to 200 --unit people",
    ),
    Table(Review, "review", made_by="Hold one instead: c, or `rung checkin`.", hidden=("effort",)),
    Table(Hit, "hit", refers=("goal",), made_by="The check-in asks about it: c, or `rung checkin`.", about="goal"),
    Table(
        Tradeoff,
        "trade-off",
        refers=("goal", "item", "person"),
        made_by="Make room for a goal instead: `rung trade GOAL ITEM cancel|postpone|delegate|keep`.",
        hidden=("text", "reply"),
        about="item",
    ),
    Table(
        Pick,
        "pick",
        made_by="Reframe a task with other skills instead: `rung reframe TASK --skill NAME --save`.",
        order=("-created_at", "-id"),
    ),
    Table(
        Skill,
        "skill",
        needed=("name",),
        short=("name", "level", "target", "energy"),
        order=("-level", "name", *OLDEST_FIRST),
        example="skill Public speaking --level 1 --target 3 --energy -1",
    ),
    Table(
        Rating,
        "rating",
        refers=("skill", "person"),
        made_by="Rate a skill instead: = on its row, or `rung rate SKILL LEVEL`.",
        dated="on",
        hidden=("why",),
    ),
    Table(
        Conflict,
        "conflict",
        made_by="rung adds one when two machines changed the same text.",
        hidden=("text",),
        order=("-created_at", "-id"),
    ),
    Table(
        Saying,
        "saying",
        refers=("person",),
        needed=("text", "person"),
        dated="on",
        hidden=("text",),
        whose="person",
        example="saying I want to be asked before it is decided --from Tom",
    ),
    Table(
        Strength,
        "strength",
        refers=("person",),
        needed=("text", "person"),
        dated="on",
        hidden=("text",),
        whose="person",
        example="strength ran the billing split alone --of Tom --on last fri",
    ),
    Table(
        NudgeAnswer,
        "nudge",
        refers=("about",),
        made_by="Answer one in the check-in instead: c, or `rung checkin --hide`.",
    ),
    Table(
        ProfileLine,
        "profile",
        needed=("kind", "text"),
        dated="on",
        hidden=("text",),
        short=("kind", "text"),
        about_it="Lines on who you are at work and where you are going, with every version they had.",
        example="profile I find causes, not workarounds --line edge",
    ),
    Table(
        Need,
        "need",
        refers=("owner",),
        needed=("text",),
        short=("text", "owner", "until"),
        order=("until", *OLDEST_FIRST),
        about_it="What your organisation needs. Goals and tasks say which need they serve.",
        example="need fewer calls to support at night --owner Ana --until eoy",
    ),
    Table(
        Behaviour,
        "behaviour",
        also=("behavior", "behaviors"),
        needed=("text",),
        hidden=("text",),
        short=("text",),
        order=OLDEST_FIRST,
        about_it="What the boss you wish you had would do, seven at most. You can do it for others.",
        example="behaviour asks what I need before the week begins",
    ),
    *MEETING_TABLES,
    *JOB_TABLES,
    *TRUST_TABLES,
    *LEARNING_TABLES,
    *PRACTICE_TABLES,
    *LEADING_TABLES,
    *WANT_TABLES,
)
TABLES: Mapping[str, Table] = MappingProxyType({row.kind.table: row for row in _ALL})
BY_LETTER: Mapping[str, str] = MappingProxyType({row.kind.letter: row.kind.table for row in _ALL})
"""The table of the ids that begin with a letter, or with "1" and a letter: no single one was left."""


def of_id(record_id: str) -> str:
    """Return the name of the table that an id, or the beginning of one, belongs to; "" where no table has it."""
    return BY_LETTER.get(record_id[:1]) or BY_LETTER.get(record_id[:2], "")


def subject(record: Record, career: Career) -> Record:
    """Return the record that this one belongs to (a reframe's task, a check-in's goal); else itself."""
    about = getattr(record, TABLES[record.table].about, "")
    return career.get(about) or record


def in_order(table: str, records: list[R]) -> list[R]:
    """Return the records of a table in the order of its list."""
    ordered = list(records)
    for by in reversed(TABLES[table].order):
        field, downwards = by.removeprefix("-"), by.startswith("-")
        ordered.sort(key=lambda record: _place(getattr(record, field), downwards), reverse=downwards)
    return ordered


def _place(value: object, downwards: bool) -> tuple[bool, object]:
    """Return a sort key that ignores case, and puts what is not set at the end."""
    return (value is not None) if downwards else (value is None), value.casefold() if isinstance(value, str) else value
