"""What the active goals are made of, in a few lines at the end of the road (G8, G9, G12, G16, P6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from career.language.text import counted
from career.language.width import width, wrapped
from career.model import goal_mix
from career.model.field import choice_words
from career.model.goal_mix import KINDS, Mix
from career.views.blocks import FULL
from career.views.drawn import Drawing, Item, Part, cell
from career.views.tone import Role

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.needs import Need

LABEL = 13
"""Cells of the labels, with the gap after them."""
LEAST = 8
"""Cells that a text has at least."""


class MixLine(NamedTuple):
    """One line: its label, its text, how it is said, and the need that it is about."""

    label: str
    text: str
    role: Role = ""
    need: Need | None = None


def mix_lines(context: Context) -> list[MixLine]:
    """Return the lines, none before the first active goal."""
    found = goal_mix.mix(context)
    return list(_lines(found)) if found.active else []


def _lines(found: Mix) -> Iterator[MixLine]:
    yield MixLine("growth", _growth(found))
    yield MixLine("goals for", _scope(found), "warn" if found.all_job else "")
    further, sharp = len(found.stretching), len(found.sharpening)
    said = f"{counted(further, 'goal')} further than you have been" if further else "no goal takes you further"
    edge = f"{counted(sharp, 'goal')} for what sets you apart" if sharp else "none sharpens what sets you apart"
    yield MixLine("stretch", f"{said} · {edge}", "" if further and sharp else "muted")
    for need in found.unserved[:1]:
        more = len(found.unserved) - 1
        also = f" (and {counted(more, 'more need')})" if more else ""
        yield MixLine("not served", f"{need.text}{also}", "warn", need)


def _growth(found: Mix) -> str:
    """Return the kinds of growth, each with a block for every goal; those without one at the end."""
    there = [f"{FULL * found.growth[k]} {choice_words(k)} {found.growth[k]}" for k in KINDS if found.growth[k]]
    none = [choice_words(kind) for kind in KINDS if not found.growth[kind]]
    if not there:
        return "not said yet: B on a goal says in what you grow by it"
    unsaid = [f"not said {found.growth['']}"] if found.growth[""] else []
    return " · ".join([*there, *unsaid, *([f"no {', '.join(none)}"] if none else [])])


def _scope(found: Mix) -> str:
    if found.all_job:
        return f"all {len(found.active)} for the job: which one is for your career?"
    words = {"career": "your career", "job": "the job", "both": "both"}
    return " · ".join(f"{words[scope]} {count}" for scope, count in found.scope.items())


def _filled(parts: list[str], room: int) -> list[str]:
    """Return the parts on lines of so many cells, each part whole on a line where it fits."""
    lines = [""]
    for at, part in enumerate(parts):
        text = f"{part} ·" if at < len(parts) - 1 else part
        longer = f"{lines[-1]} {text}".lstrip()
        lines[-1:] = [longer] if width(longer) <= room else [*filter(None, lines[-1:]), *wrapped(text, room)]
    return lines


def draw(drawing: Drawing, context: Context, wide: int) -> None:
    """Add the lines to a drawing, below an empty one; the need that nothing serves can be opened."""
    for at, line in enumerate(mix_lines(context)):
        if not at:
            drawing.say()
        first, *rest = _filled(line.text.split(" · "), max(LEAST, wide - LABEL))
        parts = cell(line.label, LABEL, "muted"), Part(first, line.role)
        if line.need:
            drawing.row(Item(line.need.id, line.need.text, "need"), *parts)
        else:
            drawing.say(*parts)
        for more in rest:
            drawing.say(Part(" " * LABEL + more, line.role))
