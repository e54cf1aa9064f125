"""`rung review document`: what was done in a time, for a manager, for oneself, a CV or a coach (C.8.5)."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from career.documents.review.document import AUDIENCES, HAVING, Wanted, seen
from career.documents.review.formats import FORMATS, format_of, text
from career.language.relative_days import dated
from tui.cli import windows
from tui.cli.arguments import Parser, near_word
from tui.cli.commands import review_flow
from tui.cli.session import Session
from tui.cli.written import STDOUT, print_document, save_document, tell_left_out
from tui.host.printing import complain, say_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from career.documents.review.as_markdown import Ids
    from career.documents.review.document import Review
    from career.documents.review.formats import Format

By: TypeAlias = "Callable[[str], str] | None"
"""What masks a text, None where names may be seen."""
Choice = TypeVar("Choice", bound=str)
DOCUMENT = "document"
EXAMPLES = """\
rung review weekly
rung review document --since q3
rung review document self-review.html --last 6m
rung review document --for cv --year 2026
rung review document --for coach --mask
rung review document --ids --strict | less"""
NOTE = """\
Every sentence comes from your records; --ids names them. What is marked "no proof yet" or
"perhaps out of date" is left out with --strict. For a manager it is about the present job alone, and what was said
in an earlier one stays out, unless you add --earlier-jobs. Drafts of rung and your notes never stand in it. Without a
time it is about the last year. Without a PATH it is printed.
A file is readable by you only; --force replaces one that is there. An earlier review in
HTML or JSON is replaced anyway; in Markdown you may have written on."""


def run(words: list[str], session: Session) -> int:
    """Print the review document, or write it to a file; with the name of a review, open that."""
    if words and review_flow.is_flow(words[0]):
        return review_flow.run(words, session)
    parser = _parser()
    typed = parser.read(words)
    name = _name(typed, parser)
    made = _one_of(typed.format, FORMATS, parser) if typed.format else format_of(name)
    mask = session.career_mask
    by = mask.text if mask else None
    found = _review(typed, by, session, parser)
    ids = session.career.short if typed.ids else None
    if name == STDOUT:
        _print(found, made, ids, by)
    else:
        save_document(text(found, made, ids, by), name, typed.force, session)
    tell_left_out(found, "--private has them, --for me too.")
    asked, since = windows.window_of(typed, session).since, found.window.since
    if asked and since and asked < since:
        complain(f"Your earlier jobs are left out: it begins on {dated(since)}. --earlier-jobs has them.")
    session.warn()
    return 0


def _parser() -> Parser:
    parser = Parser("review", "A document of what you did, for a review.", EXAMPLES, f"{NOTE}\n{windows.NOTE}")
    parser.add_argument(
        "what",
        nargs="?",
        default="",
        metavar="document",
        help="or weekly, quarterly, yearly: `rung review weekly --help`",
    )
    parser.add_argument("path", nargs="*", metavar="PATH|-", help="the file to write; - or none prints it")
    parser.add_argument("--for", dest="audience", metavar="WHOM", default="", help=", ".join(AUDIENCES))
    parser.add_argument(
        "--format", metavar="FORMAT", default="", help=f"{', '.join(FORMATS)}; else by the file's ending"
    )
    parser.add_argument("--ids", action="store_true", help="the ids of its records after each sentence")
    parser.add_argument("--ratings", action="store_true", help="with your own ratings of your skills")
    parser.add_argument("--decisions", action="store_true", help="with what you decided, and what came of it")
    parser.add_argument(
        "--private", action="store_true", help="with private matters: pay, illness, leaving, how somebody does"
    )
    parser.add_argument("--strict", action="store_true", help="without what has no proof yet or is perhaps out of date")
    parser.add_argument("--earlier-jobs", action="store_true", help="for a manager: not of the present job alone")
    parser.add_argument("--force", action="store_true", help="replace the file that is there")
    windows.add_window(parser, "what was won, heard or changed")
    return parser


def _name(typed: argparse.Namespace, parser: Parser) -> str:
    if not typed.what:
        parser.error("which one? Type `rung review document`, or weekly, quarterly or yearly.")
    if typed.what.casefold() != DOCUMENT:
        parser.error(f"there is no review '{typed.what}'. Type `rung review document`, or weekly, quarterly or yearly.")
    return " ".join(typed.path) or STDOUT


def _one_of(typed: str, known: tuple[Choice, ...], parser: Parser) -> Choice:
    found = next((one for one in known if one == typed.casefold()), None)
    if found is None:
        parser.error(f"there is no '{typed}'. {near_word(typed, known)}")
    return found


def _review(typed: argparse.Namespace, by: By, session: Session, parser: Parser) -> Review:
    from career.documents.review.compose import review

    audience = _one_of(typed.audience, AUDIENCES, parser) if typed.audience else AUDIENCES[0]
    for option, has_it in HAVING.items():
        if getattr(typed, option) and audience not in has_it:
            parser.error(f"--{option.replace('_', '-')} is for {' or '.join(has_it)}, not for {audience}.")
    wanted = Wanted(
        audience,
        windows.window_of(typed, session),
        typed.ratings,
        typed.strict,
        earlier_jobs=typed.earlier_jobs,
        decisions=typed.decisions,
        private=typed.private,
    )
    found = review(session.reading, wanted)
    return seen(found, by) if by else found


def _print(found: Review, made: Format, ids: Ids, by: By) -> None:
    """Print a review: Markdown as the terminal can write it, HTML as the bytes of its file."""
    if made == "json":
        from career.documents.review.as_json import data

        say_json(data(found, masked=by is not None))
    else:
        print_document(found, made, ids, by)
