"""The lines at the edges of the screen as parts, in a given width: the header, and the keys in the footer."""

from __future__ import annotations

from collections.abc import Iterable

from career.language.text import clean_line
from career.language.width import shorten, width
from career.model import visions
from career.model.context import Context
from career.views.drawn import Part
from career.views.summary import summary

WANT_KEPT = 24
"""Cells that the counts in the header leave to the person's vision."""


def header_parts(context: Context, wide: int) -> tuple[Part, ...]:
    """Return the header: the date, what the person really wants, and the counts of what needs attention."""
    day = f" {context.today:%a} {context.today.day} {context.today:%b}  "
    want = visions.latest(context.career)
    counts = summary(context).parts
    kept = min(WANT_KEPT, width(want.text)) if want else 0
    while len(counts) > 1 and width(" · ".join(counts)) > wide - width(day) - kept - 2:
        counts.pop()  # the panes show these counts too
    waits = " · ".join(counts) + " "
    room = max(0, wide - width(day) - width(waits) - 1)
    text = shorten(clean_line(want.text), room) if want else ""
    gap = " " * max(0, wide - width(day) - width(text) - width(waits))
    return Part(day, "muted"), Part(text, "strong"), Part(gap + waits)


def footer_parts(keys: Iterable[tuple[str, str]], wide: int) -> tuple[Part, ...]:
    """Return as many keys with their words as fit, none of them cut."""
    parts: list[Part] = []
    used = 0
    for key, words in keys:
        pair = Part(f" {key}", "key"), Part(f" {words} ")
        used += sum(width(part.text) for part in pair)
        if used > wide:
            break
        parts += pair
    return tuple(parts)
