"""Importing a library without parts of it that cost more than the rest and are not needed.

Whoever imports these parts later gets them as usual.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def import_msgspec() -> None:
    """Import msgspec without what it only may use.

    It takes typing_extensions where it finds it, which loads inspect, ast and tokenize, and else does with typing alone.
    uuid, which it loads, asks platform for the name of the system, and platform prepares a dozen regular expressions; and
    what it describes types with loads textwrap. Together that is an eighth of what a command costs.
    """
    described = "msgspec._json_schema"
    names = ("schema", "schema_components")
    _import(
        "msgspec",
        {
            "typing_extensions": None,
            "platform": _module("platform", system=lambda: os.uname().sysname),
            described: _module(described, **{name: _later(described, name) for name in names}),
        },
    )


def import_argparse() -> None:
    """Import argparse without translations: Python has none of it, and looking for them loads gettext and locale."""
    _import("argparse", {"gettext": _module("gettext", gettext=str, ngettext=_number)})


def _import(name: str, meanwhile: Mapping[str, ModuleType | None]) -> None:
    """Import a module while others are as they are here, None for not installed; what is loaded already stays."""
    if name in sys.modules:
        return
    put = {other: module for other, module in meanwhile.items() if other not in sys.modules}
    try:
        for other, module in put.items():
            sys.modules[other] = module  # type: ignore[assignment]  # None is how a module is marked as not there
        import_module(name)
    finally:
        for other in put:
            del sys.modules[other]


def _module(name: str, **parts: Callable[..., Any]) -> ModuleType:
    module = ModuleType(name)
    for part, does in parts.items():
        setattr(module, part, does)
    return module


def _later(module: str, name: str) -> Callable[..., Any]:
    """Return a function that loads its module when it is called."""

    def loaded(*given: object, **named: object) -> object:
        return getattr(import_module(module), name)(*given, **named)

    return loaded


def _number(one: str, many: str, count: int) -> str:
    return one if count == 1 else many
