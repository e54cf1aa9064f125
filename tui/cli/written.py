"""Giving a document to whoever asked: printed as the terminal can write it, or in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.documents.review.formats import is_review, text
from career.documents.review.left_out import said
from career.language.text import counted
from tui.host.printing import complain, say, write, write_bytes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from career.documents.review.as_markdown import Ids
    from career.documents.review.document import Review
    from career.documents.review.formats import Format
    from tui.cli.session import Session

    By: TypeAlias = Callable[[str], str] | None

STDOUT = "-"
"""What is typed in the place of a file to print the document."""


def tell_left_out(found: Review, remedy: str) -> None:
    """Say on standard error what was left out as private, and what can be done about it."""
    if told := said(found):
        complain(f"{told} {remedy}")


def print_document(found: Review, made: Format, ids: Ids, by: By) -> None:
    """Print a document: Markdown as the terminal can write it, HTML as the bytes of its file."""
    if made == "md":
        from career.documents.review.as_markdown import markdown

        write(markdown(found, ids))
    else:
        write_bytes(text(found, made, ids, by).encode())


def save_document(written: str, name: str, force: bool, session: Session) -> None:
    """Write a document to a file. Raises Refused over what somebody may have written, without `force`."""
    from tui.host.export_file import find_place, write_file

    path = find_place(name, session.paths.data, is_review, force=force)
    data = written.encode()
    write_file(path, data)
    masked = ", masked" if session.masked else ""
    say(f"Wrote {path} ({counted(len(data), 'byte')}, readable by you only{masked}).")
