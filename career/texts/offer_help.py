"""S9: an offer of help, to those first whom I have not met for longest (L13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.addressing import addressed, lowered
from career.language.text import clean_line
from career.model import tasks
from career.model.field import Field
from career.model.records import Step
from career.model.tasks import Task
from career.texts.text import Source, Texts, TextToSay, Told, Wording, doing, telling

if TYPE_CHECKING:
    from career.model.context import Context

MINUTES, WHEN = 15, "this week"


def _known(source: Source, _context: Context) -> Texts:
    return {"thing": doing(source.about.title)} if isinstance(source.about, Task) else {}


def _proposed(source: Source, context: Context) -> Texts:
    """Return a quarter of an hour this week; of somebody who reports to me, for the task on which they are stuck."""
    who = source.person.id if source.person else ""
    theirs = (t for t in tasks.all_open(context.career) if who and t.for_person == who)
    stuck = next((task for task in theirs if task.state == "stuck"), None)
    return {"minutes": str(MINUTES), "when": WHEN} | ({"thing": doing(stuck.title)} if stuck else {})


def _whom(source: Source, _context: Context) -> str:
    return source.about.for_person if isinstance(source.about, Task) else ""


def _write(wording: Wording, _context: Context) -> str:
    minutes, thing = wording.get("minutes") or MINUTES, clean_line(wording.get("thing") or "")
    long = {30: "half an hour", 60: "an hour"}.get(minutes, f"{minutes} minutes")
    when = f" {lowered(wording.get('when'))}" if wording.get("when") else ""
    help_with = f"Can I help you with {lowered(thing)}" if thing else "Is there anything I could take off your plate"
    return addressed(
        wording.name, wording.line, f"I have {long} to spare{when}.", f"{help_with}?", "If not, no need to answer."
    )


def _tell(wording: Wording, said: str, context: Context) -> Step:
    minutes, thing = wording.get("minutes") or MINUTES, wording.get("thing")
    topic = f"{minutes} minutes" + (f", {lowered(thing)}" if thing else "")
    return telling("offer-help", wording, said, Told(topic), context)


TEXT = TextToSay(
    "S9",
    "offer-help",
    "offer help",
    "what did you notice?",
    _write,
    _tell,
    gaps=(
        Field("thing", "with", hint="what you could help with, if you know"),
        Field("minutes", "minutes", "whole", "15", low=1, high=480),
        Field("when", "when", hint="tomorrow afternoon"),
    ),
    about=("tasks",),
    known=_known,
    proposed=_proposed,
    whom=_whom,
)
