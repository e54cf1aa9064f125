"""A review as one HTML file: no script, nothing from the network, for a screen, light or dark, and for paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import resources
from typing import TYPE_CHECKING

from career.documents.review import plots
from career.documents.review.document import DOUBT_WORDS
from career.errors import Refused

if TYPE_CHECKING:
    from career.documents.review.as_markdown import Ids
    from career.documents.review.document import Review

TEMPLATE = "review.html.jinja"
BEGINS = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="rung review">\n'
)
"""How each such file begins."""


def html(review: Review, ids: Ids = None, by: Callable[[str], str] = str) -> str:
    """Return a review as a whole HTML file, the words around the figures as `by` makes them: a name may be one of them.

    Raises Refused where jinja2 is not installed.
    """
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError as error:
        raise Refused(
            "HTML needs jinja2, which is not installed.", "pip install 'rung[html]' adds it; --format md needs nothing."
        ) from error
    source = resources.files("career.documents.review").joinpath(TEMPLATE).read_text(encoding="utf-8")
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    page = made.from_string(source).render(
        review=review,
        days=review.days,
        plots=plots.plots(review.figures, review.window.until or date.max),
        size=plots,
        doubts=DOUBT_WORDS,
        own=by,
        ids=(lambda sources: " ".join(map(ids, sources))) if ids else (lambda _: ""),
    )
    return BEGINS + page.rstrip() + "\n"
