"""A review as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from career.documents.review.document import DOUBT_WORDS
from career.language.text import clean_line

if TYPE_CHECKING:
    from career.documents.review.document import Entry, Review, Section, Sentence

_MARKUP = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~~")
_AT_START = re.compile(r"^(#{1,6}(?=\s)|[-+>](?=\s)|=+$|-+$|\d{1,9}[.)](?=\s))")

Ids = Callable[[str], str] | None
"""How the id of a record is printed at the end of a sentence; None to print none."""


def markdown(review: Review, ids: Ids = None) -> str:
    """Return a review as Markdown, one point a line."""
    lines = [f"# {literal(review.title)}", "", literal(review.days)]
    for section in review.sections:
        lines += ["", *_section(section, ids)]
    if review.empty:
        lines += ["", review.empty]
    return "\n".join(lines) + "\n"


def _section(section: Section, ids: Ids) -> Iterator[str]:
    yield f"{'#' * (section.level + 1)} {literal(section.heading)}{_ids(section.sources, ids)}"
    if section.entries:
        yield ""
    for entry in section.entries:
        yield f"- {_entry(entry, ids)}"


def _entry(entry: Entry, ids: Ids) -> str:
    lead = f"**{literal(entry.lead)}.** " if entry.lead else ""
    return lead + " ".join(_sentence(sentence, ids) for sentence in entry.sentences)


def _sentence(sentence: Sentence, ids: Ids) -> str:
    doubt = f" *({DOUBT_WORDS[sentence.doubt]})*" if sentence.doubt else ""
    return f"{literal(sentence.text)}{doubt}{_ids(sentence.sources, ids)}"


def _ids(sources: tuple[str, ...], ids: Ids) -> str:
    return f" [{' '.join(map(ids, sources))}]" if ids and sources else ""


def literal(text: str) -> str:
    """Return a text so that Markdown shows it letter for letter."""
    line = _MARKUP.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), clean_line(text))
    return _AT_START.sub(
        lambda found: f"{found[0][:-1]}\\{found[0][-1]}" if found[0][0].isdigit() else f"\\{found[0]}", line
    )
