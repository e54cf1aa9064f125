"""What is said when rung itself fails: the kind of error and where it happened, but no values."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from tui.host.printing import complain


def last_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return one line with the kind of an error and the place where it was raised.

    It holds neither the message nor a variable: private notes must not get into a bug report.
    """
    place = ""
    while trace:
        place = _place(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
        trace = trace.tb_next
    return _line(kind.__name__, place)


def words_of_library(told: Iterable[object]) -> str:
    """Return such a line for a failure that Textual reports as a rich traceback, as its input thread does."""
    for item in told:
        trace: Any = getattr(item, "trace", None)
        if trace and trace.stacks[-1].frames:
            stack = trace.stacks[-1]
            return _line(stack.exc_type, _place(stack.frames[-1].filename, stack.frames[-1].lineno))
    return _line("the screen cannot go on")


def _place(file: str, line: int) -> str:
    return f" in {'/'.join(Path(file).parts[-2:])}, line {line}"


def _line(kind: str, place: str = "") -> str:
    return f"Something in rung broke; your text is safe: {kind}{place}. Please report this line."


def tell_no_values(kind: type[BaseException], _value: BaseException | None, trace: TracebackType | None) -> None:
    """Print such a line for an error that nothing caught. Serves as `sys.excepthook`."""
    if not issubclass(kind, KeyboardInterrupt):
        complain(last_words(kind, trace), wraps=False)


def tell_no_values_anywhere() -> None:
    """Keep values out of what Python and libraries print of errors in threads, in finalisers and in logs.

    For the dashboard, which has threads and an event loop: Python would print or log the message of an error, and with
    it the text that was being read.
    """
    import logging
    import threading

    sys.unraisablehook = lambda met: tell_no_values(met.exc_type, None, met.exc_traceback)
    threading.excepthook = lambda met: tell_no_values(met.exc_type, None, met.exc_traceback)
    logging.getLogger().addHandler(logging.NullHandler())
