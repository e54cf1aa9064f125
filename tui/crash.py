"""The last words of a program that met a mistake of its own: what kind and where, and no value of anything."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType


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
