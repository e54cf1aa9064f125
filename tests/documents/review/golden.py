"""The golden files of the review: `python -m tests.documents.review.golden` writes them anew."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from career.documents.review.document import AUDIENCES
from career.documents.review.formats import FORMATS, format_of, text
from career.model.snapshot import Career
from career.views.masking import Mask
from tests.documents.review.life import life, review_of

FOLDER = Path(__file__).parent / "golden"
FILES: dict[str, dict[str, object]] = {
    **{f"{whom}.{made}": {"audience": whom} for whom, made in product(AUDIENCES, FORMATS)},
    "manager-masked.md": {"mask": True},
    "manager-ratings.html": {"ratings": True},
    "me-strict.md": {"audience": "me", "strict": True, "ratings": True},
}
"""The file of each format and audience, and those of the options, with what is asked for."""


def made(name: str, career: Career | None = None) -> str:
    """Return what the program makes now in the place of a golden file, with ids where it is for me."""
    asked = FILES[name]
    found = review_of(career, **asked)  # type: ignore[arg-type]  # as in the table
    ids = life().short if name.startswith("me") else None
    return text(found, format_of(name), ids, Mask(life()).text if "mask" in asked else None)


def empty(name: str) -> str:
    """Return the same of a career in which nothing is written down."""
    return made(name, Career())


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in FILES:
        (FOLDER / one).write_text(made(one), encoding="utf-8")
