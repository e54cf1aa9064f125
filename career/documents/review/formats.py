"""The formats of a review, and how its files are told from others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from career.documents.review.as_html import BEGINS
from career.documents.review.as_markdown import markdown
from career.errors import BadValue

if TYPE_CHECKING:
    from career.documents.review.as_markdown import Ids
    from career.documents.review.document import Review

Format: TypeAlias = Literal["md", "html", "json"]
FORMATS: tuple[Format, ...] = ("md", "html", "json")
ENDINGS: dict[str, Format] = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json"}
"""The format of a file by the ending of its name."""
OF_OTHERS = (".pdf", ".doc", ".docx", ".odt", ".rtf")
"""The endings of formats that rung does not write: a file with one would not open as what it says it is."""
OF_JSON = '{\n  "document": "review"'


def format_of(name: str) -> Format:
    """Return the format that the name of a file asks for: Markdown where it does not say.

    Raises BadValue for one that rung does not write.
    """
    if name.casefold().endswith(OF_OTHERS):
        what = f"rung does not write {name.rpartition('.')[2]}."
        raise BadValue(what, "Name a .html file: a browser prints it as PDF. Or choose a --format.")
    return next((made for ending, made in ENDINGS.items() if name.casefold().endswith(ending)), "md")


def is_review(data: bytes) -> bool:
    """Whether a file with this beginning is a review that rung wrote.

    One in Markdown is never taken for one: that is the format to write on in by hand.
    """
    return data.startswith(tuple(begin.encode() for begin in (BEGINS, OF_JSON)))


def text(review: Review, made: Format, ids: Ids = None, by: Callable[[str], str] | None = None) -> str:
    """Return a review in a format; its own words as the mask `by` makes them, if there is one.

    Raises Refused where HTML is wanted and jinja2 is missing.
    """
    if made == "md":
        return markdown(review, ids)
    if made == "html":
        from career.documents.review.as_html import html

        return html(review, ids, by or str)
    import msgspec

    from career.documents.review.as_json import data
    from career.language.json_values import plain

    return (
        msgspec.json.format(msgspec.json.encode(plain(data(review, masked=by is not None))), indent=2).decode() + "\n"
    )
