"""The facts about the tables of meetings: the contacts with people, and what is to be talked about."""

from __future__ import annotations

from career.model.agenda import Topic
from career.model.contacts import Contact
from career.model.table import OLDEST_FIRST, Table

MEETING_TABLES = (
    Table(
        Contact,
        "contact",
        refers=("person", "task", "met"),
        also=("touch", "touches"),
        needed=("person",),
        dated="on",
        hidden=("text", "trust"),
        short=("text", "person", "kind"),
        whose="person",
        example="contact how the audit works, over coffee --with Dana --kind help-asked",
    ),
    Table(
        Topic,
        "topic",
        refers=("person", "about", "contact"),
        also=("question", "questions"),
        needed=("text", "person"),
        hidden=("text", "said"),
        short=("text", "person", "side"),
        whose="person",
        order=OLDEST_FIRST,
        example="topic who owns the rota? --with Ana",
    ),
)
