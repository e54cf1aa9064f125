"""The last words of a program that met a mistake of its own: what kind and where, and no value of anything."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from tui.host.printing import complain


def last_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Give one line with the kind of an error and the place it was raised at.

    Neither the message nor a variable is in it: private notes must not get into a bug report.
    """
    place = ""
    while trace:
        place = _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return _line(kind.__name__, place)


def words_of_library(told: Iterable[object]) -> str:
    """Give such a line for what Textual tells of an error in the thread that reads keys: a traceback of rich."""
    for item in told:
        trace: Any = getattr(item, "trace", None)
        if trace and trace.stacks[-1].frames:
            stack = trace.stacks[-1]
            return _line(stack.exc_type, _place(stack.frames[-1].filename, stack.frames[-1].lineno))
    return _line("the screen cannot go on")


def _place(file: str, line: int) -> str:
    return f" in {'/'.join(Path(file).parts[-2:])}, line {line}"


def _line(kind: str, place: str = "") -> str:
    return f"This is a mistake in rung, not yours: {kind}{place}. Please report this line."


def tell_no_values(kind: type[BaseException], _value: BaseException | None, trace: TracebackType | None) -> None:
    """Say what kind of error nobody expected and where: the hook for what no code of ours has caught."""
    if not issubclass(kind, KeyboardInterrupt):
        complain(last_words(kind, trace))


def tell_no_values_anywhere() -> None:
    """Have no library tell a value either: of an error in a thread or in a finaliser, or in a log.

    For the dashboard, where there are threads and an event loop; Python would print or log the message of an error
    there, and in it what was being read.
    """
    import logging
    import threading

    sys.unraisablehook = lambda met: tell_no_values(met.exc_type, None, met.exc_traceback)
    threading.excepthook = lambda met: tell_no_values(met.exc_type, None, met.exc_traceback)
    logging.getLogger().addHandler(logging.NullHandler())
