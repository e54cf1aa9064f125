"""Whether rung asks in lines instead of drawing a dashboard: flag, then environment, then config, then the terminal."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal, TypeAlias

from career.model.field_values import NO
from tui.host.terminal import is_interactive

FLAG: WhyPlain = "--plain"
VARIABLE = "RUNG_PLAIN"
WhyPlain: TypeAlias = Literal["", "--plain", "RUNG_PLAIN", "plain in the config", "TERM=dumb"]


def why_plain(typed: bool | None, config_says: Callable[[], bool]) -> WhyPlain:
    """Return what makes rung ask in lines, "" where nothing does; `typed` is --plain or --no-plain.

    A terminal that cannot move its cursor is asked in lines, too, unless that was turned off.
    """
    if typed is not None:
        return FLAG if typed else ""
    said = os.environ.get(VARIABLE, "").strip().casefold()
    if said:
        return "" if said in NO else "RUNG_PLAIN"
    if config_says():
        return "plain in the config"
    return "TERM=dumb" if os.environ.get("TERM") == "dumb" and is_interactive() else ""
