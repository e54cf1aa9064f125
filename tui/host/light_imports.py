"""Importing a library without parts of it that cost more than the rest and are not needed."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType


def import_msgspec() -> None:
    """Import msgspec without what it only may use; nothing changes where that is loaded already.

    It takes typing_extensions where it finds it, which loads inspect, ast and tokenize, and else does with typing alone.
    uuid, which it loads, asks platform for the name of the system, and platform prepares a dozen regular expressions.
    Together that is an eighth of what a command costs. Whoever imports these modules later gets them as usual.
    """
    if "msgspec" in sys.modules:
        return
    meanwhile: dict[str, ModuleType | None] = {"typing_extensions": None, "platform": _system()}
    put = {name: module for name, module in meanwhile.items() if name not in sys.modules}
    sys.modules.update(put)  # type: ignore[arg-type]  # None is how a module is marked as not there
    try:
        import_module("msgspec")
    finally:
        for name in put:
            del sys.modules[name]


def _system() -> ModuleType:
    """Return what uuid needs of platform."""
    platform = ModuleType("platform")
    platform.system = lambda: os.uname().sysname  # type: ignore[attr-defined]
    return platform
