"""The steps of reviews about oneself: the boss I wish I had, three questions, and nine actions (B2, B3, O6, O7, P2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.relative_days import short
from career.language.text import counted
from career.model import practices, profile
from career.model.profile import ProfileKind
from career.views import balance, questions
from career.views.reviews.step import Card, Cards, ReviewStep, one

if TYPE_CHECKING:
    from career.model.context import Context

THREE: tuple[ProfileKind, ...] = ("enjoyed", "strongest", "asset")
MOST_BEFORE = 3


def boss(context: Context) -> Card | None:
    """Ask whether I did the behaviour of this week for somebody; None where no behaviour is noted (B2)."""
    about = practices.behaviour_of(context.today, context)
    if about is None:
        return None
    told = (f"The boss you wish you had {about.text}.",)
    return Card(questions.ASKED[questions.BOSS], told, form="boss", about=about.id)


def question(key: str, context: Context) -> Card | None:
    """Ask one of the three questions, with what was answered before (P2)."""
    kind = next(kind for kind in THREE if kind == key)
    said = profile.versions(kind, context.career)[:MOST_BEFORE]
    before = tuple(f"{short(line.on, context.today)}: {line.text}" for line in said)
    return Card(questions.ASKED[kind], before=before, form=f"profile:{kind}")


def actions(context: Context) -> Card:
    """Show which of the nine actions were taken in the last 90 days, and what would light the others (B3, O7)."""
    found = balance.boxes(context)
    told = tuple(
        f"{'✓' if one.is_lit else '-'} {one.box.name}: {one.words(context)}"
        for strip in balance.STRIPS
        for one in found
        if one.box.strip == strip
    )
    areas = ", ".join(f"{area.name} {area.done}" for area in balance.areas(context))
    asked = f"{balance.lit_count(found)} of {counted(len(found), 'action')} in {context.settings.action_days} days"
    return Card(asked, (*told, areas, f"this week: {balance.suggestion(context)}"))


BOSS = ReviewStep("boss", "The boss you wish you had", one(boss), ("practices", "wins"))
THREE_QUESTIONS = ReviewStep("questions", "Three questions", Cards(lambda _context: THREE, question), ("profile",))
ACTIONS = ReviewStep("actions", "Nine actions", one(actions))
