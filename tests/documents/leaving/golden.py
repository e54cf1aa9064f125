"""The golden files of the letter and the handover list: `python -m tests.documents.leaving.golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

from career.documents.leaving.handover import handover
from career.documents.leaving.letter import letter
from career.documents.review.document import seen
from career.documents.review.formats import format_of, text
from career.model.snapshot import Career
from career.views.masking import Mask
from tests.documents.leaving.life import NOW, OLD, context_of, records

FOLDER = Path(__file__).parent / "golden"
FILES = {
    "letter.md": (letter, NOW, False),
    "letter.html": (letter, NOW, False),
    "letter-masked.md": (letter, NOW, True),
    "letter-old.md": (letter, OLD, False),
    "handover.md": (handover, NOW, False),
    "handover.html": (handover, NOW, False),
    "handover-masked.md": (handover, NOW, True),
    "handover-old.md": (handover, OLD, False),
}
"""What each file holds, of which job, and whether it is masked."""


def made(name: str, *, turned: bool = False) -> str:
    """Return what the program makes now in the place of a golden file."""
    make, role, mask = FILES[name]
    context = context_of(mask=mask, turned=turned)
    found = make(context.career.roles[role.id], context)
    by = Mask(Career.of(records())).text if mask else None
    return text(seen(found, by) if by else found, format_of(name), by=by)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in FILES:
        (FOLDER / one).write_text(made(one), encoding="utf-8")
