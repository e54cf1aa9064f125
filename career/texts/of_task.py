"""What the texts about a task share: who gave it, and the reframe card by which another way out of it is saved (P19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from career.language.text import clean
from career.model import people
from career.model.records import Step
from career.model.reframes import Reframe
from career.model.tasks import Task
from career.texts.text import Source, Wording

if TYPE_CHECKING:
    from career.card.other_ways import WayOut
    from career.model.context import Context


def giver(source: Source, _context: Context) -> str:
    """Return the id of whoever gave the task, "" where that is unknown."""
    return source.about.assigned_by if isinstance(source.about, Task) else ""


def left_by(way: WayOut, wording: Wording, said: str, context: Context) -> Step:
    """Return the step that saves another way out of a task, in the words that were said."""
    from career.card import open_card, save_card  # the engine behind them need not be loaded for the other texts

    task = wording.of(Task)
    card = open_card.open_card(task.title, context, about=task.id)
    shown = people.shown(wording.person, context.career)
    label, changes = save_card.keep(replace(card, way=replace(way, to=shown), is_leaving=False), context)
    return Step(label, [replace(one, text=clean(said)) if isinstance(one, Reframe) else one for one in changes])
