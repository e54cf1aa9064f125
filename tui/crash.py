"""The last words of a program that met a mistake of its own: what kind and where, and no value of anything."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from tui.printing import complain


def last_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Give one line with the kind of an error and the place it was raised at.

    Neither the message nor a variable is in it: private notes must not get into a bug report.
    """
    place = ""
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        place = f" in {'/'.join(file.parts[-2:])}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return f"This is a mistake in rung, not yours: {kind.__name__}{place}. Please report this line."


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
