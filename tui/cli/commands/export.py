"""`rung export PATH|-`: the records in a format that other programs read."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import timedelta

from career.documents import formats
from career.documents.calendar_lines import DAYS_SAID
from career.documents.export import Export, Removed
from career.language.text import counted
from career.model.tables import TABLES
from tui.cli.arguments import Parser, near_word
from tui.cli.session import Session
from tui.cli.tables import named
from tui.cli.windows import NOTE, add_window, window_of
from tui.host import progress
from tui.host.printing import complain, say, write_bytes

STDOUT = "-"
EXAMPLES = """\
rung export career-copy.json
rung export wins.csv --table wins --quarter q3
rung export career.ics --mask
rung export resume.json --format jsonresume
rung export - --format obsidian --last 7d >> today.md"""
NOTES = f"""\
json is all that rung knows, for `rung import`; csv is one table; ics is what
has a date; jsonresume your skills and milestones; obsidian your tasks and wins.
A file is for you only, and replaces nothing but an earlier export of its
format; what you write in, a resume and a note, not even that.
{NOTE}"""
WHOLE = "It is a whole copy of your career, with names and private texts; --mask hides them."
PART = "It has names and private texts; --mask hides them."


def run(words: list[str], session: Session) -> int:
    """Write the export to a file, or to standard output."""
    parser = _parser()
    typed = parser.read(words)
    name = " ".join(typed.path)
    made = _format(typed.format, name, parser)
    export = _export(typed, made, session, parser)
    status = _print(made, export) if name == STDOUT else _save(made, export, name, session, force=typed.force)
    if made == "json" and not export.masked:
        complain(WHOLE if export.window.is_open else PART)
    session.warn()
    return status


def _parser() -> Parser:
    parser = Parser("export", "Write your records for other programs.", EXAMPLES, NOTES)
    parser.add_argument("path", metavar="PATH", nargs="+", help="the file to write, or - for standard output")
    parser.add_argument("--format", metavar="FORMAT", help=f"{', '.join(formats.FORMATS)}; else by the file's ending")
    parser.add_argument("--table", metavar="TABLE", help="for csv: the table, such as wins")
    parser.add_argument("--bom", action="store_true", help="for csv: begin with the mark that Excel wants before UTF-8")
    parser.add_argument("--alarm", action="store_true", help="for ics: an alarm at 9:00 on the day before")
    parser.add_argument("--force", action="store_true", help="replace a file that rung did not export")
    add_window(parser, "what is dated")
    return parser


def _format(typed: str | None, name: str, parser: Parser) -> str:
    if typed is None:
        made = next((found for ending, found in formats.ENDINGS.items() if name.casefold().endswith(ending)), "")
        if not made:
            parser.error(f"--format is missing. Choose one of: {', '.join(formats.FORMATS)}.")
        return made
    wanted = typed.casefold()
    if wanted not in formats.FORMATS:
        parser.error(f"there is no format '{typed}'. {near_word(typed, formats.FORMATS)}")
    return wanted


def _export(typed: argparse.Namespace, made: str, session: Session, parser: Parser) -> Export:
    """Return what is to be exported. Ends the program with status 2 for an option of another format."""
    for option, of in (("table", "csv"), ("bom", "csv"), ("alarm", "ics")):
        if getattr(typed, option) and made != of:
            parser.error(f"--{option} goes with --format {of} only.")
    table = named(typed.table) if typed.table else ""
    if made == "csv" and not table:
        which = f"there is no table '{typed.table}'." if typed.table else "csv is one table: name it with --table."
        parser.error(f"{which} {near_word(typed.table or '', TABLES)}")
    context, mask = session.reading, session.career_mask
    return Export(
        context,
        window_of(typed, session),
        seen=mask.text if mask else str,
        masked=mask is not None,
        table=table,
        bom=typed.bom,
        alarms=typed.alarm,
        removed=_removed(session) if made == "ics" else (),
    )


def _removed(session: Session) -> Iterator[Removed]:
    from store.deleted import deleted_since

    moment = session.moment
    for found in deleted_since(session.tables(), moment.now - timedelta(days=DAYS_SAID)):
        yield Removed(found.record, moment.local_day(found.at))


def _pieces(made: str, export: Export) -> Iterator[str]:
    return progress.counted(formats.pieces(made, export), formats.FORMATS[made].counts)


def _print(made: str, export: Export) -> int:
    try:
        for piece in _pieces(made, export):
            write_bytes(piece.encode())
    except BrokenPipeError:
        complain("Whoever read the export stopped before its end. Your career is untouched.")
        return 1
    return 0


def _save(made: str, export: Export, name: str, session: Session, *, force: bool) -> int:
    from tui.host.export_file import find_place, write_file

    path = find_place(name, session.paths.data, lambda begins: formats.is_export(begins, made), force=force)
    data = "".join(_pieces(made, export)).encode()
    write_file(path, data)
    masked = ", masked" if export.masked else ""
    say(f"Exported to {path} ({counted(len(data), 'byte')}, readable by you only{masked}).")
    return 0
