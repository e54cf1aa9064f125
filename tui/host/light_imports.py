"""Importing a library without a part of it that costs more than the rest and is not needed."""

from __future__ import annotations

import sys
from importlib import import_module


def import_lightly(name: str, *, without: str) -> None:
    """Import the library `name` as if the module `without` were not installed; nothing changes where either is loaded.

    msgspec takes typing_extensions where it finds it, which loads inspect, ast and tokenize, and else does with typing
    alone: a tenth of what a command costs. Whoever imports the module later gets it as usual.
    """
    if name in sys.modules or without in sys.modules:
        return
    sys.modules[without] = None  # type: ignore[assignment]  # how a module is marked as not there
    try:
        import_module(name)
    finally:
        del sys.modules[without]
