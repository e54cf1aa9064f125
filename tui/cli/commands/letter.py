"""`rung letter`: the closing letter of a job, what stays and what was done (L16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.arguments import Parser, near_word
from tui.cli.commands.legacy import job_typed
from tui.cli.session import Session
from tui.cli.written import STDOUT, print_document, save_document, tell_left_out

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from career.documents.review.document import Review
    from career.model.context import Context
    from career.model.roles import Role

FORMATS = ("md", "html")
EXAMPLES = """\
rung letter
rung letter closing.html
rung letter --job 3k2 --mask"""
NOTE = """\
It comes from the statements of the job and the wins of its days, and says nothing private. Without
a PATH it is printed. A file is readable by you only; --force replaces one that is there."""


def run(words: list[str], session: Session) -> int:
    """Print the closing letter, or write it to a file."""
    from career.documents.leaving.letter import letter

    parser = Parser("letter", "A closing letter: what stays of your job, and what was done.", EXAMPLES, NOTE)
    parser.add_argument("path", nargs="*", metavar="PATH|-", help="the file to write; - or none prints it")
    add_options(parser)
    typed = parser.read(words)
    give(letter, " ".join(typed.path) or STDOUT, typed, parser, session)
    session.warn()
    return 0


def add_options(parser: Parser) -> None:
    """Add the options of a document about a job."""
    parser.add_argument("--job", metavar="ID", default="", help="another job than the present one")
    parser.add_argument("--format", metavar="FORMAT", default="", help="md, html; else by the file's ending")
    parser.add_argument("--ids", action="store_true", help="the ids of its records after each sentence")
    parser.add_argument("--force", action="store_true", help="replace the file that is there")


def give(
    make: Callable[[Role, Context], Review], name: str, typed: Namespace, parser: Parser, session: Session
) -> None:
    """Make a document about a job, and print it or write it to a file."""
    from career.documents.review.document import seen
    from career.documents.review.formats import format_of, text
    from career.model import roles

    made = typed.format.casefold() or format_of(name)
    if made not in FORMATS:
        parser.error(f"there is no '{typed.format or made}' here. {near_word(made, FORMATS)}")
    mask = session.career_mask
    by = mask.text if mask else None
    found = make(job_typed(typed.job, session) or roles.required_current(session.reading), session.reading)
    found = seen(found, by) if by else found
    ids = session.career.short if typed.ids else None
    if name == STDOUT:
        print_document(found, made, ids, by)
    else:
        save_document(text(found, made, ids, by), name, typed.force, session)
    tell_left_out(found, "`rung list wins` and `rung list tasks` show all.")
