"""The user's own catalogue, `skills.toml` beside the config, which is only read. `docs/reframe.md` describes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from career.errors import Refused
from career.model.snapshot import Career
from tui.host.config import text_of

if TYPE_CHECKING:  # the engine is loaded with the first card
    from career.card.memory import Memory
    from career.reframing.compiled import Compiled

FILE = "skills.toml"


def beside(config: Path) -> Path:
    """Return the path of the user's own catalogue, beside the config."""
    return config.with_name(FILE)


def memory(file: Path | None, career: Career) -> Memory:
    """Return the memory of a career, with the skills that the user wrote into `file` or typed on cards.

    It is made once for a career, and again when the file has changed: the card asks for it at every key. Raises
    Refused, with the line and the remedy, if the file cannot be read.
    """
    from career.card.memory import Memory

    key = "memory", file, _stamp(file)
    return career.index(key, lambda: Memory.of(career, _tables(file, career)))


def forgiving(file: Path | None, career: Career, say: Callable[[str], None]) -> Memory:
    """Return the memory of a career; if the user's file is wrong, `say` so and do without it."""
    try:
        return memory(file, career)
    except Refused as error:
        say(str(error))
        return memory(None, career)


def _tables(file: Path | None, career: Career) -> Compiled:
    from career.reframing import compiled, user_catalogue

    written, base = text_of(file, "Your skills file") if file else "", compiled.load()
    known = user_catalogue.extended(written, base, str(file)) if written else base
    typed = {skill for kept in career.reframes.values() for skill in kept.skills}
    typed |= {skill for pick in career.picks.values() for skill in pick.skills}
    own = {name: name for name in sorted(typed - set(known.ids))}
    return user_catalogue.with_own(user_catalogue.typed(own), known) if own else known


def _stamp(file: Path | None) -> tuple[int, ...]:
    """Return what changes with the content of a file; nothing where there is none, or none that can be looked at."""
    try:
        found = file.stat() if file else None
    except OSError:
        found = None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found else ()
