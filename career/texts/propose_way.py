"""S8: a better way to do a task, with its arithmetic, to whoever gave it (P19)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from career.language.addressing import addressed
from career.model import reframes
from career.model.field import Field
from career.model.records import Step
from career.model.scripts import Proposal, redefined
from career.model.tasks import Task
from career.texts.of_task import giver, left_by
from career.texts.text import Source, Texts, TextToSay, Wording

if TYPE_CHECKING:
    from career.card.other_ways import WayOut
    from career.model.context import Context


def _known(source: Source, context: Context) -> Texts:
    kept = reframes.of(source.about.id, context.career) if source.about else None
    if kept is None or kept.verdict != "redefine":
        return {}
    hours = f"{kept.hours:g}" if kept.hours else ""
    return {"stays": kept.stays, "changes": kept.changes, "hours": hours, "impact": kept.impact}


def _way(wording: Wording) -> WayOut:
    from career.card.other_ways import WayOut  # here: the other texts do without the card

    return WayOut(
        verdict="redefine",
        stays=wording.get("stays") or "",
        changes=wording.get("changes"),
        hours=wording.get("hours"),
        impact=wording.get("impact") or "",
    )


def _write(wording: Wording, context: Context) -> str:
    from career.card import repeats  # here, since what they remember need not be loaded for the other texts
    from career.card.memory import Memory

    task, way, career = wording.of(Task), _way(wording), context.career
    spent = repeats.spent_on(task.title, task, Memory.of(career), career)
    until = context.today + timedelta(days=context.settings.try_days)
    doer = career.headline(task.for_person) or "I"
    said = redefined(
        Proposal(
            task.title, spent.times, spent.minutes_each, way.stays, way.changes, way.hours, way.impact, doer, until
        )
    )
    return addressed(wording.name, said, wording.line)


def _tell(wording: Wording, said: str, context: Context) -> Step:
    return left_by(_way(wording), wording, said, context)


TEXT = TextToSay(
    "S8",
    "propose-way",
    "propose a better way",
    "what is in it for them?",
    _write,
    _tell,
    gaps=(
        Field("changes", "better way", "long", "who does it, how, or for whom"),
        Field("stays", "has to stay", "long", "what must not get worse"),
        Field("hours", "hours", "number", "what it takes once"),
        Field("impact", "learns to", hint="what you can do afterwards"),
    ),
    needed=("changes",),
    about=("tasks",),
    needs_about=True,
    known=_known,
    whom=giver,
)
