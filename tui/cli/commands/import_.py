"""`rung import FILE`: the records of a json export, in one step that undo takes back."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from career.documents import json_import
from career.documents.json_import import Plan
from career.errors import BadValue, Refused
from career.language.text import counted
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_records, show_progress

STDIN = "-"
EXAMPLES = """\
rung import career-copy.json
rung import career-copy.json --preview
rung import career-copy.json --replace"""
NOTE = """\
Records that are missing here come in with their ids; none is deleted. Where a
record is here with other values, choose: --keep leaves yours as they are,
--replace takes those of the file. All of it is one step, which `rung undo`
undoes; a backup is taken before. A masked export is refused: its names are
gone."""


def run(words: list[str], session: Session) -> int:
    """Import the file, or print what importing it would do."""
    from store.record_fields import cleaned  # as they are saved: what was typed into the file by hand is no difference

    typed = _read(words)
    given = " ".join(typed.file)
    name = "standard input" if given == STDIN else given
    data = sys.stdin.buffer.read(json_import.MOST_BYTES + 1) if given == STDIN else _bytes(given)
    records = list(map(cleaned, json_import.read(data, Path(name).name)))
    plan = json_import.compare(records, session.unmasked if typed.preview else session.store.career)
    if typed.preview:
        _preview(plan, session)
        return 0
    if plan.different and not (typed.keep or typed.replace):
        raise Refused(
            f"{counted(len(plan.different), 'record')} of {name} {'is' if len(plan.different) == 1 else 'are'} here with other values.",
            "Nothing was imported. --keep leaves yours, --replace takes those of the file, --preview lists them.",
        )
    return _import(plan, name, session, replace=typed.replace)


def _read(words: list[str]) -> argparse.Namespace:
    parser = Parser("import", "Bring in the records of a json export.", EXAMPLES, NOTE)
    parser.add_argument("file", metavar="FILE", nargs="+", help="made by `rung export`; - is standard input")
    parser.add_argument("--format", metavar="json", help="json, the only one")
    parser.add_argument("--keep", action="store_true", help="where both have a record, leave yours as it is")
    parser.add_argument("--replace", action="store_true", help="where both have a record, take that of the file")
    parser.add_argument("--preview", action="store_true", help="only list what would change")
    typed = parser.read(words)
    if typed.format not in {None, "json"}:
        parser.error(f"'{typed.format}' cannot be imported, only json.")
    if typed.keep and typed.replace:
        parser.error("--keep and --replace exclude each other.")
    return typed


def _bytes(name: str) -> bytes:
    """Return what the file holds. Raises Refused for what is no file, or too large."""
    from store.reading import read_bytes

    path = Path(os.path.expanduser(name))  # noqa: PTH111 - pathlib's fails on "~nobody"
    if path.exists() and not path.is_file():
        raise BadValue(f"{name} is not a regular file.", json_import.MAKE_IT)
    if path.exists() and path.stat().st_size > json_import.MOST_BYTES:
        raise json_import.too_large(path.name)
    found = read_bytes(path)
    if found is None:
        raise BadValue(f"There is no file {name}.", json_import.MAKE_IT)
    return found[0]


def _preview(plan: Plan, session: Session) -> None:
    say(_counts(plan, "would come in", "would be asked about"))
    say_records(
        (session.career.short(record.id), record.table, session.career.headline(record.id)) for record in plan.different
    )


def _import(plan: Plan, name: str, session: Session, *, replace: bool) -> int:
    changes = [*plan.new, *(plan.different if replace else ())]
    if not changes:
        say(f"Nothing to import: {_counts(plan, 'new', 'left as here')}")
        return 0
    from store.importing import bring_in

    what = counted(len(changes), "record")
    show_progress(f"Importing {what} ...")
    try:
        bring_in(session.store, changes, f"Imported {what} from {Path(name).name}")
    finally:
        show_progress("")
    done = _counts(plan, "came in", "replaced" if replace else "left as here")
    say(f"{done} · undo: rung undo")
    return 0


def _counts(plan: Plan, new: str, different: str) -> str:
    """Return how many records are new, different and the same, each with its words."""
    parts = [f"{counted(len(plan.new), 'record')} {new}"]
    parts += [f"{len(plan.different)} {different}"] if plan.different else []
    parts += [f"{plan.same} here already"] if plan.same else []
    return ", ".join(parts)
