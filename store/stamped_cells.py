"""A record as a flat map of cells: each path with its value and the stamp of the change that set it.

A cell is what a wide-column store calls one: a value with its timestamp. The path of a field is its name. A set has
no cell of its own but one for each element, such as `skills/documentation`, whose value says whether the element is
in the set; that is why sets merge as sets. Comparing, changing and undoing records all work on cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple, TypeAlias

from store.clock_stamps import NEVER, Stamp

JsonValue: TypeAlias = Any
"""Any value that JSON has."""
Document: TypeAlias = Mapping[str, JsonValue]
"""A record as the file stores it: its fields, and under `_t` their stamps."""

STAMPS = "_t"
DELETED = "_deleted"
REVIVED = "_revived"
RESERVED = frozenset({STAMPS, DELETED, REVIVED})
"""Names in a document that are not fields."""
COMMONEST = "*"
EXISTENCE = ""
"""The path under which the history records that a record began or ceased to exist; it has no cell."""


class StampedCell(NamedTuple):
    """A value and the stamp of the change that set it."""

    value: JsonValue
    stamp: str


StampedCells: TypeAlias = dict[str, StampedCell]


def field_path(name: str) -> str:
    """Return the path of a field: its name, with the characters that have a meaning in paths escaped."""
    if not name:
        return "~3"
    return name.replace("~", "~0").replace("/", "~1").replace("*", "~2")


def element_path(name: str, element: str) -> str:
    """Return the path of an element of the set called `name`."""
    return f"{field_path(name)}/{element}"


def split_path(path: str) -> tuple[str, str | None]:
    """Return the name of the field, and the element if the path is that of one."""
    field, slash, element = path.partition("/")
    name = "" if field == "~3" else field.replace("~2", "*").replace("~1", "/").replace("~0", "~")
    return name, element if slash else None


def deletion_stamp(document: Document | None) -> str | None:
    """Return the stamp of the deletion if the document is a tombstone, else None."""
    return (str(document[DELETED]) or NEVER) if document is not None and DELETED in document else None


def flatten(document: Document, sets: Collection[str] = ()) -> StampedCells:
    """Return the cells of a record; `sets` names the fields that are sets."""
    stamps = _stamps(document)
    common = stamps.pop(COMMONEST, NEVER)
    cells: StampedCells = {}
    for name, value in document.items():
        if name in RESERVED:
            continue
        for path, part in _parts(name, value, sets):
            cells[path] = StampedCell(part, stamps.pop(path, common))
    removed = {path: StampedCell(False, stamp) for path, stamp in stamps.items() if "/" in path}
    return cells | removed


def unflatten(cells: StampedCells) -> dict[str, Any]:
    """Return the document made of these cells. The commonest stamp is written once, under `*`."""
    document: dict[str, Any] = {}
    elements: dict[str, list[str]] = {}
    for path, cell in cells.items():
        name, element = split_path(path)
        if element is None:
            document[name] = cell.value
        elif cell.value:
            elements.setdefault(name, []).append(element)
    document.update({name: sorted(members) for name, members in elements.items()})
    stamps = _compact(cells)
    if stamps:
        document[STAMPS] = stamps
    return document


def _parts(name: str, value: JsonValue, sets: Collection[str]) -> list[tuple[str, JsonValue]]:
    if name in sets and isinstance(value, list) and all(isinstance(element, str) for element in value):
        return [(element_path(name, element), True) for element in value]
    return [(field_path(name), value)]


def _stamps(document: Document) -> dict[str, str]:
    found = document.get(STAMPS)
    if not isinstance(found, Mapping):
        return {}
    return {path: stamp for path, stamp in found.items() if isinstance(stamp, str)}


def _compact(cells: StampedCells) -> dict[str, str]:
    """Return the stamps as the file stores them.

    A removed element leaves no value behind, only its stamp, so it never shares the common one.
    """
    counts = Counter(cell.stamp for path, cell in cells.items() if not _is_removed(path, cell))
    if not counts:
        return {path: cell.stamp for path, cell in cells.items()}
    common = min(counts, key=lambda stamp: (-counts[stamp], Stamp.parse(stamp), stamp))
    own = {path: cell.stamp for path, cell in cells.items() if cell.stamp != common or _is_removed(path, cell)}
    return own if common == NEVER else {COMMONEST: common} | own


def _is_removed(path: str, cell: StampedCell) -> bool:
    return "/" in path and not cell.value
