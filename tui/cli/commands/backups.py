"""`rung backups`: the backups of the data file, newest first."""

from __future__ import annotations

from datetime import datetime

from store.backups import DAY, Backups
from store.data_file import DataFile
from tui.cli.arguments import Parser
from tui.cli.session import Session
from tui.host.printing import say, say_columns, say_json

BEFORE = {
    DAY: "before the first change of the day",
    **dict.fromkeys(("new", "anew"), "before a new file was started"),
}
"""What a backup was taken before, in words. One for a new file was once called `anew`."""


def run(words: list[str], session: Session) -> int:
    """Print the backups, numbered as `rung restore` expects."""
    note = "rung makes one before the first change of a day, and before restore and purge."
    parser = Parser("backups", "The backups of your file, newest first.", "rung backups\nrung restore 2", note)
    parser.add_json()
    typed = parser.read(words)
    file = DataFile(session.paths.data, session.paths.state)
    found = Backups(file.path, file.state_folder).all()
    if typed.json:
        say_json(
            [
                {"n": n, "at": b.at, "before": b.before, "bytes": b.path.stat().st_size, "path": str(b.path)}
                for n, b in enumerate(found, 1)
            ]
        )
        return 0
    if not found:
        say("No backups yet: rung makes one before the first change of a day, once there is a file.")
    say_columns((str(n), local(b.at), told(b.before), size(b.path.stat().st_size)) for n, b in enumerate(found, 1))
    return 0


def local(at: datetime) -> str:
    """Return a time in the local time zone, such as "21 Nov 2026 09:00"."""
    here = at.astimezone()
    return f"{here.day} {here:%b %Y %H:%M}"


def told(before: str) -> str:
    """Return what a backup was taken before, in words."""
    return BEFORE.get(before, f"before {before}")


def size(count: int) -> str:
    """Return a number of bytes with its unit."""
    return f"{count} bytes" if count < 10_000 else f"{count // 1000} kB"
