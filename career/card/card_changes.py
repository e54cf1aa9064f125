"""What the person changed on a card, saved beside what another session changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from career.card import save_card
from career.card.card import Card
from career.card.memory import Memory
from career.errors import BadValue, ChangedElsewhere
from career.language.text import clean_line
from career.language.width import shorten
from career.model import reframes
from career.model.field import called
from career.model.records import NOTHING, Step
from career.model.reframes import Reframe
from career.model.tasks import Task

if TYPE_CHECKING:
    from career.model.context import Context

TOGETHER = (
    ("sentence", "draft", "frame", "lasting", "offered_on"),
    ("then_do", "if_cue", "then_minutes", "then_on", "stepped_on"),
    ("verdict", "text", "told", "follow_up_on", "stays", "changes", "impact", "hours", "why"),
)
"""Fields that belong together: each group comes from one side. Every other field is a group of its own."""
SHOWN_CELLS = 160
"""The most cells that a refusal shows of a text that was changed elsewhere."""


class Opened(NamedTuple):
    """A card as it was opened, and the reframe that was saved of it then, None where there was none."""

    card: Card
    kept: Reframe | None


def opened(card: Card, context: Context) -> Opened:
    """Return a card that was opened just now, with the reframe that it shows."""
    return Opened(card, reframes.of(card.about, context.career) if card.about else None)


def taken_up(card: Card, before: Opened) -> tuple[Card, Opened]:
    """Return a card that a crash interrupted, over what was saved since, and what it is to be compared with.

    Where it has no words of the person, those that are saved count. Where both have some, saving it says so first.
    """
    fresh = before.card
    own = {name: getattr(card, name) or getattr(fresh, name) for name in ("known", "gains", "breaks", "need")}
    if card.written is None:
        return replace(card, written=fresh.written, started_from=fresh.started_from, **own), before
    if before.kept and fresh.written not in {None, card.written}:
        before = Opened(fresh, replace(before.kept, sentence=""))
    return replace(card, **own), before


def keep(card: Card, before: Opened, context: Context, *, memory: Memory | None = None) -> Step:
    """Save a card as `save_card.keep` does, but of its reframe only what the person changed since it was opened.

    Where they changed nothing of a reframe that is saved already, nothing is saved. Raises what that raises, and
    ChangedElsewhere where the same was changed here and in another session.
    """
    row = context.career.get(card.about)
    now = reframes.of(card.about, context.career) if row else None
    is_later = isinstance(row, Task) and row.to_reframe
    if card == before.card and card.is_kept and now and now.closed_on is None and not is_later:
        return NOTHING
    step = save_card.keep(card, context, memory=memory)
    mine = next((change for change in step.changes if isinstance(change, Reframe)), None)
    if mine is None or now is None or now.id != mine.id or now == before.kept:
        return step
    merged = _merged(mine, now, before, context)
    return Step(step.label, [merged if change is mine else change for change in step.changes])


def _merged(mine: Reframe, now: Reframe, before: Opened, context: Context) -> Reframe:
    """Return what was changed on the card over what is saved now."""
    shown = before.kept or Reframe(id=now.id, created_at=now.created_at, about=now.about)
    untouched = _untouched(before, context) or shown
    grouped = {name for group in TOGETHER for name in group}
    single = ((name,) for name in Reframe.__struct_fields__ if name not in grouped | {"id", "created_at"})
    kept = mine
    for group in (*TOGETHER, *single):
        if not _differs(group, now, shown) or not _differs(group, mine, now):
            continue
        if _differs(group, mine, untouched):
            there = getattr(now, group[0])
            words = ", ".join(sorted(there)) if isinstance(there, frozenset) else str(there or "")
            raise ChangedElsewhere(called(group[0]), shorten(clean_line(words), SHOWN_CELLS), field=group[0])
        kept = replace(kept, **{name: getattr(now, name) for name in group})
    return kept


def _untouched(before: Opened, context: Context) -> Reframe | None:
    """Return the reframe that the card would make if nobody had touched it, None where it could not be saved so."""
    try:
        step = save_card.keep(before.card, context)
    except BadValue:
        return None
    return next((change for change in step.changes if isinstance(change, Reframe)), None)


def _differs(group: tuple[str, ...], one: Reframe, other: Reframe) -> bool:
    return any(getattr(one, name) != getattr(other, name) for name in group)
