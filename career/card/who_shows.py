"""Who could show me: somebody who showed me such a skill before, or was seen to do well what the task is about (P16a)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from career.drafting.skill_words import inside
from career.language.relative_days import spoken
from career.language.text import clean_line
from career.model import steps_to
from career.reframing import skills

if TYPE_CHECKING:
    from career.card.card import Card
    from career.model.snapshot import Career


class Shower(NamedTuple):
    """A person's name, and why they could show me."""

    name: str
    why: str


def could_show(card: Card, career: Career) -> Shower | None:
    """Return who could show me, where that holds me back and nobody is named yet; None where the records name nobody."""
    if "know" not in card.reasons or card.for_person or card.shown_by or card.on is None:
        return None
    return _showed_before(card, career) or _seen_at_it(card, career)


def _showed_before(card: Card, career: Career) -> Shower | None:
    """Return who was to show me one of the skills the last time."""
    picked = set(card.picked)
    kept = (one for one in career.reframes.values() if one.shown_by and picked & one.skills and one.about != card.about)
    last = max(kept, key=lambda one: (one.created_at, one.id), default=None)
    if last is None:
        return None
    skill = next(i for i in card.picked if i in last.skills)
    return Shower(clean_line(last.shown_by), f"showed you {inside(skill)} before")


def _seen_at_it(card: Card, career: Career) -> Shower | None:
    """Return who was seen, the last, to do something well that shares a telling word with the task or a skill's name."""
    about = " ".join([card.task, *(skills()[i].name for i in card.picked if i in skills())])
    seen = (
        one
        for one in career.strengths.values()
        if one.archived_on is None and one.person in career.people and steps_to.speaks(about, one.text)
    )
    last = max(seen, key=lambda one: (one.on, one.id), default=None)
    if last is None:
        return None
    why = f"seen {spoken(last.on, card.on)}: {clean_line(last.text)}" if card.on else ""
    return Shower(career.headline(last.person), why)
