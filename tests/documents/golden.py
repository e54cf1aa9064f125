"""The golden files: what each format makes of the fixed life. `python -m tests.documents.golden` writes them anew."""

from __future__ import annotations

from pathlib import Path

from career.documents import formats
from tests.documents.life import export_of

FOLDER = Path(__file__).parent / "golden"
FILES = {
    "career.json": ("json", {}),
    "masked.json": ("json", {"mask": True}),
    "reframes.csv": ("csv", {"table": "reframes"}),
    "wins.csv": ("csv", {"table": "wins", "bom": True}),
    "people-masked.csv": ("csv", {"table": "people", "mask": True}),
    "career.ics": ("ics", {"alarms": True}),
    "masked.ics": ("ics", {"mask": True}),
    "resume.json": ("jsonresume", {}),
    "notes.md": ("obsidian", {}),
    "notes-masked.md": ("obsidian", {"mask": True}),
}
"""The format of each file, and what is asked for beside."""


def made(name: str) -> bytes:
    """Return what the program makes now in the place of a golden file."""
    made_as, asked = FILES[name]
    return "".join(formats.pieces(made_as, export_of(**asked))).encode()  # type: ignore[arg-type]  # as above


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for one in FILES:
        (FOLDER / one).write_bytes(made(one))
