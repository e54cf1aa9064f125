"""The yearly review: what do I really want, asked twice again; the road to it, and the year in numbers (G1, G2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.language.relative_days import short
from career.language.text import number
from career.model import visions
from career.views import road
from career.views.reviews import quarterly
from career.views.reviews.quarterly import line_of, numbers
from career.views.reviews.step import Act, Card, Cards, ReviewStep, one
from career.views.rows import Row

if TYPE_CHECKING:
    from career.model.context import Context


def want(key: str, context: Context) -> Card:
    """Ask what I really want, and again, with every earlier answer beside it; all versions are kept (G1)."""
    earlier = [v for v in visions.answers(context.career) if v.on < context.today]
    before = tuple(visions.wanted_then(v, context.today) for v in earlier)
    return quarterly.want(key, context)._replace(before=before)


def way_there(context: Context) -> Card | None:
    """Show the goals between now and what I want, and ask what would be half way (G2)."""
    now = visions.latest(context.career)
    if now is None:
        return None
    ahead = [stop for stop in road.road(context) if stop.place == "open"]
    rows = tuple(
        Row(stop.source, stop.text, lead=short(stop.on, context.today) if stop.on else "no date", tail=stop.because)
        for stop in ahead
    )
    middle = road.half_way(context.career)
    asked = f"What would be half way: {number(middle)} {now.unit}?".replace(" ?", "?") if middle is not None else ""
    told = tuple(filter(None, (f"You want: {visions.words(now)}", asked)))
    own = (Act("e", "edit it", "edit"), Act("m", "move", "move")) if rows else ()
    return Card("Which steps lie between?", told, rows=rows, acts=(Act("a", "add a goal", "add-goal"), *own))


YEARLY: tuple[ReviewStep, ...] = (
    ReviewStep("want", "What you want", Cards(quarterly.want_keys, want), ("visions",)),
    ReviewStep("road", "The way there", one(way_there), ("goals", "moves")),
    ReviewStep("future-self", "Future self", line_of("future_self"), ("profile",)),
    ReviewStep("edge", "Your edge", line_of("edge"), ("profile",)),
    ReviewStep("year", "The year", numbers("yearly")),
)
"""The steps in their order."""
