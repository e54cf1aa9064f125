"""The fields that hold the id of another record: read from an id or its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from career.errors import AmbiguousId, BadValue, Refused, UnknownId
from career.language.text import clean_line
from career.language.width import shorten
from career.model.field import Field
from career.model.snapshot import SHOWN_CELLS

if TYPE_CHECKING:
    from career.model.snapshot import Career

LINKED = {
    "goal": "goals",
    "feedback": "feedback",
    "need": "needs",
    "task": "tasks",
    "role": "roles",
    "legacy": "legacy",
    "want": "wants",
}

NAMED = frozenset({"goal", "task", "role", "need"})
"""The kinds of fields that show a record by its words."""
NEAR, ALIKE, SHORT = 3, 0.6, 3
"""How many records are named that may have been meant, how alike their words are, and the letters a part has more of."""


def read(field: Field, typed: str, career: Career) -> str:
    """Return the id that was meant, "" for nothing. Raises Refused for what names no record, or several."""
    return _response(field, typed, career) if field.kind == "response" else _of_table(field, typed, career)


def shown(field: Field, value: str, career: Career) -> str:
    """Return the record with the id `value` as one may type it: by its words where they name it alone, else by its id.

    Of one that is gone it says so. Feedback and what was left keep their id: their words are long, and private.
    """
    found = career.get(value)
    if found is None or field.kind not in NAMED:
        return value if found else career.headline(value)
    alike = [r for r in career.table(found.table).values() if r.headline.casefold() == found.headline.casefold()]
    return found.headline if len(alike) == 1 and found.headline == clean_line(found.headline) else value


def _of_table(field: Field, typed: str, career: Career) -> str:
    """Return the id of the record in the field's table that has this id or exactly this headline."""
    if not typed:
        return ""
    name = LINKED.get(field.kind, field.kind)
    table = career.table(name)
    shown = shorten(typed, SHOWN_CELLS)
    named = [r.id for r in table.values() if r.headline.casefold() == typed.casefold()]
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(career.short(i) for i in named)
        raise BadValue(f"There are {len(named)} records called '{shown}'.", f"Type the id: {ids}.", field=field.name)
    try:
        found = career.find(typed)
    except AmbiguousId:
        raise
    except Refused:
        kind = field.kind.removesuffix("s")
        raise BadValue(f"There is no {kind} '{shown}'.", _near(typed, name, career), field=field.name) from None
    if found.id not in table:
        raise BadValue(
            f"'{shown}' is not a {field.kind.removesuffix('s')}.",
            f"`rung list {name}` shows the ids.",
            field=field.name,
        )
    return found.id


def _near(typed: str, name: str, career: Career) -> str:
    """Return which records of a table may have been meant, by their id or by their headline."""
    from difflib import get_close_matches

    said = typed.casefold()
    found = {key: r.id for r in career.table(name).values() for key in (r.headline.casefold(), career.short(r.id))}
    near = [found[key] for key in get_close_matches(said, found, n=NEAR, cutoff=ALIKE)]
    near += [i for key, i in found.items() if len(said) > SHORT and said in key]
    named = [
        f"{career.short(i)} ({shorten(clean_line(career.headline(i)), SHOWN_CELLS)})"
        for i in list(dict.fromkeys(near))[:NEAR]
    ]
    return f"Did you mean {', '.join(named)}?" if named else f"`rung list {name}` shows the ids."


def is_link(field: Field) -> bool:
    """Whether a field holds the id of another record that is no person."""
    return field.kind in LINKED or field.kind == "response"


def _response(field: Field, typed: str, career: Career) -> str:
    """Return the id of the goal or of the skill that has this id or is called so, whichever there is."""
    if not typed:
        return ""
    from career.model import skills  # here: few sessions answer a trend

    if skill := skills.of(typed, career):
        return skill.id
    try:
        found = career.find(typed)
    except UnknownId:
        found = None
    if found is not None and found.table in {"goals", "skills"}:
        return found.id
    try:
        return _of_table(Field(field.name, field.label, "goal"), typed, career)
    except BadValue:
        what = f"There is no goal and no skill '{shorten(typed, SHOWN_CELLS)}'."
        raise BadValue(
            what, "`rung goals` and `rung skills` show what there is; `rung add` adds more.", field=field.name
        ) from None
