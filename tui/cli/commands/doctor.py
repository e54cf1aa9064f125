"""`rung doctor`: check the file, what belongs to it, and the terminal; `--fix` repairs what can be repaired."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress

from career.errors import Refused
from store.checkup import Finding, check_all, repair
from store.data_file import DataFile
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host import clock, config, palettes
from tui.host.printing import say, say_json

SMALLEST = (40, 12)
"""The fewest columns and rows that the dashboard needs."""


def run(words: list[str], session: Session) -> int:
    """Print the findings; the exit status is 1 if something is wrong."""
    parser = Parser("doctor", "Check your file and your setup.", "rung doctor\nrung doctor --fix\nrung doctor --json")
    parser.add_argument("--fix", action="store_true", help="repair permissions, remove what interrupted saves left")
    parser.add_json()
    typed = parser.read(words)
    file = DataFile(session.paths.data, session.paths.state)
    now = clock.now()
    done = repair(file, now) if typed.fix else []
    found = [*check_all(file, now), *_config(session), *_terminal(), *_plain(session)]
    if typed.json:
        findings = [{"check": f.check, "ok": f.is_well, "what": f.what, "remedy": f.remedy} for f in found]
        say_json({"ok": all(f.is_well for f in found), "fixed": done, "findings": findings})
    else:
        for line in done:
            say(f"fixed  {line}")
        for finding in found:
            say(f"{'ok   ' if finding.is_well else 'WRONG'}  {finding.check}: {finding.what} {finding.remedy}".rstrip())
    return 0 if all(finding.is_well for finding in found) else 1


def _config(session: Session) -> Iterator[Finding]:
    try:
        _ = session.config
    except Refused as error:
        yield Finding("config", False, error.what, error.remedy)
    else:
        path = session.paths.config
        yield Finding(
            "config", True, f"{path} {'is fine' if path.exists() else 'is not there: rung uses its defaults'}."
        )
        for name, palette in palettes.own(session.config.themes).items():
            if warning := palettes.warning(name, palette):
                yield Finding("config", True, warning)
        for old, new in config.old_names(path).items():
            yield Finding("config", True, f"'{old}' is called '{new}' now. The old name still works.", f"Write {new}.")


def _plain(session: Session) -> Iterator[Finding]:
    with suppress(Refused):  # a wrong config is a finding of its own
        why = session.why_plain
        if why:
            yield Finding("plain mode", True, f"On, because of {why}: rung asks in lines. --no-plain turns it off.")


def _terminal() -> Iterator[Finding]:
    if not sys.stdout.isatty():
        yield Finding("terminal", True, "Output does not go to a terminal: nothing to check.")
        return
    term = os.environ.get("TERM", "")
    if term in {"", "dumb", "unknown"}:
        yield Finding(
            "terminal",
            False,
            f"TERM is '{term}': the dashboard cannot work there.",
            "The commands and plain mode work. For the dashboard, set TERM to its name, such as xterm-256color.",
        )
    encoding = (sys.stdout.encoding or "").casefold().replace("-", "")
    if encoding != "utf8":
        yield Finding(
            "terminal",
            False,
            f"It uses {encoding}, not UTF-8.",
            "Set LANG to a locale with UTF-8, such as C.UTF-8.",
        )
    columns, rows = os.get_terminal_size(sys.stdout.fileno())
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        yield Finding(
            "terminal",
            False,
            f"It has {columns} columns and {rows} rows.",
            "The dashboard needs at least 40 columns and 12 rows.",
        )
    yield Finding("terminal", True, f"{term}, {columns} columns, {rows} rows.")
