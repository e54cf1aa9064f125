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
    """Return as many keys with their words as fit, none of them cut, closer together where that is what it takes.

    The last one leads to all others: it stays, and those before it give way.
    """
    pairs = [*keys]
    cells = [width(key) + width(words) + 2 for key, words in pairs]
    while len(pairs) > 1 and sum(cells) > wide:
        del pairs[-2], cells[-2]
    air = " " if sum(cells) + len(pairs) <= wide else ""
    return tuple(part for key, words in pairs for part in (Part(f" {key}", "key"), Part(f" {words}{air}")))
