"""Reading what was typed into a field, and writing a field's value out again in the same words."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from career import people
from career.dates import parse_when
from career.errors import BadValue, Refused
from career.fields import Field
from career.moment import Moment
from career.records import Change
from career.snapshot import Career
from career.text import clean, clean_line

Value: TypeAlias = Any
YES = frozenset({"y", "yes", "true", "1", "on"})
LINKED = {"goal": "goals", "feedback": "feedback"}
NO = frozenset({"n", "no", "false", "0", "off", ""})


def read(field: Field, text: str, career: Career, moment: Moment, week_starts: int = 1) -> tuple[Value, list[Change]]:
    """Give the value that `text` means for `field`, and the people that are new by it.

    An empty text means "nothing". Raises BadValue or BadDate with the field's name and what would do.
    """
    typed = clean_line(text)
    match field.kind:
        case "text":
            return clean(text).strip(), []
        case "date":
            return (parse_when(typed, moment.today, week_starts=week_starts) if typed else None), []
        case "whole" | "number":
            return _number(field, typed), []
        case "choice":
            return _choice(field, typed), []
        case "yes":
            return _yes(field, typed), []
        case "person":
            return people.named(typed, career, moment)
        case "goal" | "feedback":
            return _link(field, typed, career), []
        case "words" | "skills" | "reasons":
            return _words(field, typed), []
        case _:
            return typed, []


def show(field: Field, value: Value, career: Career) -> str:
    """Give the text that `read` would read as `value`."""
    match value:
        case None | "":
            return ""
        case bool():
            return "y" if value else ""
        case date():
            return value.isoformat()
        case float():
            return f"{value:g}" if abs(value) < 1e6 else str(value)
        case frozenset():
            return ", ".join(sorted(value))
    if field.kind == "person" and value:
        return career.headline(value)
    return str(value)


def _number(field: Field, typed: str) -> float | int | None:
    if not typed:
        return 0 if field.low == 0 and field.name not in {"confidence", "minutes_each"} else None
    plain = typed.replace("_", "").replace(" ", "")
    try:
        value = int(plain) if field.kind == "whole" else float(plain.replace(",", "."))
    except ValueError:
        kind = "a whole number" if field.kind == "whole" else "a number"
        raise BadValue(f"'{typed}' is not {kind}.", _range(field), field=field.name) from None
    if value != value or value in {float("inf"), float("-inf")}:  # noqa: PLR0124 - NaN differs from itself
        raise BadValue(f"'{typed}' is not a number that can be reached.", field=field.name)
    if (field.low is not None and value < field.low) or (field.high is not None and value > field.high):
        raise BadValue(f"{typed} is out of range for {field.label}.", _range(field), field=field.name)
    return value


def _range(field: Field) -> str:
    return f"It goes from {field.low} to {field.high}." if field.low is not None else "Such as 4 or 2.5."


def _choice(field: Field, typed: str) -> str:
    wanted = typed.casefold().replace(" ", "_").replace("-", "_")
    if not wanted:
        return field.choices[0]
    if wanted in field.choices:
        return wanted
    hits = [c for c in field.choices if c.startswith(wanted)]
    if len(hits) == 1:
        return hits[0]
    named = ", ".join(c for c in field.choices if c)
    raise BadValue(f"'{typed}' is not one of the choices for {field.label}.", f"Choose: {named}.", field=field.name)


def _yes(field: Field, typed: str) -> bool:
    if typed.casefold() in YES | NO:
        return typed.casefold() in YES
    raise BadValue(f"'{typed}' is neither yes nor no.", "Type y or n.", field=field.name)


def _link(field: Field, typed: str, career: Career) -> str:
    """Read an id, or the whole headline, of a record in the table that the field points to."""
    if not typed:
        return ""
    table = career.table(LINKED[field.kind])
    named = [r.id for r in table.values() if r.headline.casefold() == typed.casefold()]
    if len(named) == 1:
        return named[0]
    try:
        found = career.find(typed)
    except Refused as error:
        raise BadValue(f"There is no {field.kind} '{typed}'.", error.remedy, field=field.name) from None
    if found.id not in table:
        raise BadValue(
            f"'{typed}' is not a {field.kind}.", f"`rung list {LINKED[field.kind]}` shows ids.", field=field.name
        )
    return found.id


def _words(field: Field, typed: str) -> frozenset[str]:
    words = frozenset(clean_line(word) for word in typed.split(",")) - {""}
    if field.kind == "reasons" and not words <= {"know", "like", "use"}:
        raise BadValue(f"'{typed}' holds more than the three reasons.", "They are know, like, use.", field=field.name)
    return words
