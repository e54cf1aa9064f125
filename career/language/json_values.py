"""Values as plain JSON data: dates in ISO form, sets as sorted lists, every text cleaned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from career.language.text import clean, clean_line


def plain(value: object, seen: Callable[[str], str] = str, *, to_the: str = "seconds") -> object:
    """Return a value as plain JSON data, each clean text as it may be `seen`, and moments to the second or `auto`.

    Raises TypeError for a type whose texts would not be cleaned.
    """
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return seen(clean(value))
        case datetime():
            return value.isoformat(timespec=to_the).replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Mapping():
            return {clean_line(str(key)): plain(one, seen, to_the=to_the) for key, one in value.items()}
        case frozenset() | set():
            return sorted((plain(one, seen, to_the=to_the) for one in value), key=str)
        case list() | tuple():
            return [plain(one, seen, to_the=to_the) for one in value]
    raise TypeError(type(value).__name__)
