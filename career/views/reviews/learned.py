"""The steps of the quarterly review on trends, on what I learn from, and on decisions (C.4; O2, O8, O9, B17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.relative_days import short
from career.language.text import counted
from career.model import decisions, learning, trends
from career.model.field import choice_words
from career.views.learning_lines import how_right
from career.views.record.learning import badge, next_date, trend_state
from career.views.record.parts import joined
from career.views.reviews.step import Act, Card, RowAsk
from career.views.rows import Row

if TYPE_CHECKING:
    from career.model.context import Context

MOST = 10
"""The most rows of each."""
PLOT_CELLS = 60
EDIT = Act("e", "edit it", "edit")
SILENT = "silent"


def trends_of(context: Context) -> Card:
    """Ask what changes in my field, and what I do about it (O8)."""
    there = [one for one in context.career.trends.values() if one.archived_on is None]
    there.sort(key=lambda one: (trends.has_response(one, context), -one.seen_on.toordinal(), one.id))
    rows = tuple(
        Row(
            one.id,
            one.signal,
            lead=short(one.seen_on, context.today),
            tail=trend_state(one, context),
            tone="warn" if trends.is_flagged(one, context) else "",
        )
        for one in there[:MOST]
    )
    own = (Act("Space", "your response", "complete"), EDIT) if rows else ()
    return Card("What changes in your field, and what do you do about it?", rows=rows, acts=(Act("a", "note a trend", "add-trend"), *own))  # fmt: skip


def learning_of(context: Context) -> Card:
    """Show what I learn from, with what is to be told and where to take part again (B17, O9)."""
    silent = learning.silent(context)
    there = [one for one in context.career.learning.values() if not one.is_closed and one.archived_on is None]
    others = sorted((one for one in there if one not in silent), key=lambda one: (one.state, one.created_at, one.id))
    rows = tuple(
        Row(
            one.id,
            one.title,
            lead=badge(one, context) or choice_words(one.kind),
            tail=joined("" if one in silent else one.state, next_date(one, context)),
            tone="warn" if one in silent else "",
            kind=SILENT if one in silent else "",
        )
        for one in (*silent, *others)[:MOST]
    )
    add, step = Act("a", "add", "add-learning"), Act("Space", "next step", "complete")
    tell = RowAsk("You enrolled, and nobody knows. Whom do you tell?", (Act("t", "tell", "tell"), step, add, EDIT))
    return Card(
        "What do you learn from?", rows=rows, acts=(add, *((step, EDIT) if rows else ())), by_kind={SILENT: tell}
    )


def decisions_of(context: Context) -> Card | None:
    """Ask what came of the decisions that are due, with how often I was right; None before the first one (O2)."""
    due = decisions.to_review(context)
    there = [one for one in context.career.decisions.values() if decisions.is_open(one) and one not in due]
    if not context.career.decisions:
        return None
    there.sort(key=lambda one: (one.review_on is None, one.review_on, one.id))
    rows = tuple(
        Row(
            one.id,
            one.what,
            lead=short(one.review_on, context.today) if one.review_on else "",
            tail=decisions.confidence_words(one.confidence),
            tone="warn" if one in due else "",
        )
        for one in (*due, *there)[:MOST]
    )
    asked = f"{counted(len(due), 'decision')} to look at: did it come true?" if due else "What did you decide?"
    own = (Act("Space", "came true?", "complete"), EDIT) if rows else ()
    told = tuple(text for text, _ in how_right(context, PLOT_CELLS))
    return Card(asked, told, rows=rows, acts=(Act("a", "note a decision", "add-decision"), *own))
