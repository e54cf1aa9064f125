"""The user's own catalogue, `skills.toml` beside the config: read, never written. `docs/reframe.md` tells what it holds."""

from __future__ import annotations

from career.errors import Refused
from career.memory import Memory
from career.reframing import compiled, extend
from career.reframing.compiled import Compiled
from career.snapshot import Career
from tui.paths import Paths

FILE = "skills.toml"


def memory(paths: Paths, career: Career) -> Memory:
    """Give the memory of a career, with the skills that the user wrote into the file or typed on cards.

    Raises Refused where the file cannot be read, with its line and what would do.
    """
    return Memory(career.picks.values(), tables(paths, career))


def tables(paths: Paths, career: Career) -> Compiled:
    """Give the tables of the engine with the user's own skills. Raises Refused as `memory` does."""
    written, base = _text(paths), compiled.load()
    path = paths.config.with_name(FILE)
    known = extend.extended(written, base, str(path)) if written else base
    typed = {skill for kept in career.reframes.values() for skill in kept.skills}
    typed |= {skill for pick in career.picks.values() for skill in pick.skills}
    own = {name: name for name in sorted(typed - set(known.ids))}
    return extend.with_own(extend.typed(own), known) if own else known


def _text(paths: Paths) -> str:
    path = paths.config.with_name(FILE)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise Refused(f"Your skills {path} are not UTF-8 text.", "Save the file as UTF-8.") from None
    except OSError as error:
        raise Refused(
            f"Your skills {path} cannot be read: {error.strerror}.", "Move the file away, or make it readable."
        ) from None
