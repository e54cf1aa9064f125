"""The entry point: `rung` opens the dashboard, `rung VERB` runs one command and ends.

Exit status: 0 done, 1 refused (the reason and the remedy on standard error), 2 wrong usage, 3 saved but not shown,
130 interrupted.
"""

from __future__ import annotations

import codecs
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from career.errors import RungError
from tui.host import paths
from tui.host.crash import tell_no_values
from tui.host.light_imports import import_argparse, import_msgspec
from tui.host.printing import NotShown, complain, let_go_of_output, say, write
from tui.wire import charset, latin_1

if TYPE_CHECKING:
    from tui.cli.session import Session

MASK = {"--mask": True, "--no-mask": False}
"""The options of all verbs for sharing a screen."""
PLAIN = {"--plain": True, "--no-plain": False}
"""The options for being asked in lines."""
HAS_PLAIN = frozenset({"add", "edit", "feedback"})
"""The verbs with an option of the same name, for feedback in plain words: there it is rung's only before the verb."""
SAVED_ONLY = 3
"""The exit status of a command whose change was saved while its output could not be written: to repeat it would be wrong."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status. The entry point of `rung`."""
    if argv is None:
        gc.disable()  # a command ends before there is garbage, and the dashboard turns it on once it has started
        sys.excepthook = tell_no_values
        _make_streams_safe()
    try:
        status = _run([_as_typed(word) for word in (sys.argv[1:] if argv is None else argv)])
        write(at_once=True)
    except RungError as error:
        complain(str(error))
        status = 1
    except SystemExit as end:  # from argparse: help was asked for, or the usage is wrong
        status = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:
        status = 0  # the reader has seen enough, as in `rung list goals | head -1`
    except NotShown as error:
        complain(f"The output could not be written: {error.strerror}.")
        status = 1
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        complain(f"That did not work: {error.strerror}{where}.")
        status = 1
    if encoding := latin_1.misread_encoding():
        complain(f"Some letters were not {encoding} and were read as Latin-1: check them.")
    let_go_of_output()
    if argv is None:
        gc.freeze()  # else Python would look through all objects for garbage once more, which takes a tenth of a command
    return status


def _run(words: list[str]) -> int:
    file, words = _without_file(words)
    mask, words = _without(MASK, words)
    plain, words = _without_plain(words)
    if words[:1] == ["help"] and len(words) > 1:
        words = [*words[1:], "--help"]
    if words and words[0] in {"-h", "--help", "help"}:
        from tui.cli.verbs import help_text

        say(help_text().rstrip())
        return 0
    if words and words[0] in {"-V", "--version", "version"}:
        return _say_version()
    return _run_session(file, words, mask, plain)


def _run_session(file: str, words: list[str], mask: bool | None, plain: bool | None) -> int:
    import_msgspec()
    from tui.cli.session import Session  # here: the version needs none of the records

    session = Session(paths.find(file), _open_dashboard, mask, plain)
    if not words:
        return session.open_dashboard()
    import_argparse()
    from tui.cli.verbs import run_verb

    try:
        status = run_verb(words, session)
        write(at_once=True)
    except NotShown as error:
        if not session.has_saved:
            raise
        complain(f"Saved, but it could not be shown: {error.strerror}. `rung history` names what was saved.")
        let_go_of_output()
        return SAVED_ONLY
    return status


def _open_dashboard(session: Session, begin: str) -> int:
    from tui.app.launch import open_dashboard  # here: few commands end in the dashboard

    return open_dashboard(session, begin)


def _without_file(words: list[str]) -> tuple[str, list[str]]:
    """Return the path given by `--file PATH`, and the words without it; what follows a `--` is left alone."""
    file = ""
    kept: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            kept += [word, *rest]
        elif word == "--file":
            file = next(rest, "")
        elif word.startswith("--file="):
            file = word.removeprefix("--file=")
        else:
            kept.append(word)
            continue
        if word.startswith("--file") and not file:
            complain("--file needs the path of a data file.")
            raise SystemExit(2)
    return file, kept


def _without(options: Mapping[str, bool], words: list[str]) -> tuple[bool | None, list[str]]:
    """Return what the last of these options says, None where none was typed, and the words without them."""
    end = words.index("--") if "--" in words else len(words)
    typed = [word for word in words[:end] if word in options]
    kept = [word for word in words[:end] if word not in options]
    return (options[typed[-1]] if typed else None), kept + words[end:]


def _without_plain(words: list[str]) -> tuple[bool | None, list[str]]:
    """Return what --plain (True) and --no-plain (False) say, and the words without them."""
    verb = next((at for at, word in enumerate(words) if word not in PLAIN), len(words))
    if HAS_PLAIN.isdisjoint(words[verb : verb + 2]):  # `rung demo edit` is one, too
        return _without(PLAIN, words)
    plain, _ = _without(PLAIN, words[:verb])
    return plain, words[verb:]


def _as_typed(word: str) -> str:
    """Return a word with undecodable bytes read as UTF-8, else as Latin-1, so that no letter is lost."""
    if word.isprintable():
        return word
    try:
        raw = os.fsencode(word)
    except UnicodeEncodeError:
        return word
    return raw.decode(errors=latin_1.else_latin_1())


def _say_version() -> int:
    from importlib.metadata import version

    say(f"rung {version('rung')}")
    return 0


def _make_streams_safe() -> None:
    """Replace closed streams, and let no undecodable byte or unencodable character end the program."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:  # closed by the caller, as in `rung list goals >&-`
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - stays open as long as the program runs
        elif isinstance(stream, TextIOWrapper) and mode == "r":
            stream.reconfigure(
                encoding=None if codecs.lookup(stream.encoding).name != "ascii" else "utf-8",
                errors=latin_1.else_latin_1(),
            )
        elif isinstance(stream, TextIOWrapper):
            charset.take_nearest(stream)
