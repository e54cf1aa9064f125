"""S7: who uses the result of a task, and what goes wrong without it (P16c)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.addressing import addressed
from career.model.records import Step
from career.model.scripts import what_for
from career.model.tasks import Task
from career.texts.of_task import giver, left_by
from career.texts.text import TextToSay, Wording

if TYPE_CHECKING:
    from career.model.context import Context


def _write(wording: Wording, _context: Context) -> str:
    return addressed(wording.name, what_for(wording.of(Task).title), wording.line)


def _tell(wording: Wording, said: str, context: Context) -> Step:
    from career.card.other_ways import WayOut  # here: the other texts do without the card

    return left_by(WayOut(verdict="ask"), wording, said, context)


TEXT = TextToSay(
    "S7",
    "ask-what-for",
    "ask what it is for",
    "what would you start with?",
    _write,
    _tell,
    about=("tasks",),
    needs_about=True,
    whom=giver,
)
