"""The user's own catalogue as a file: further skills, and further words for those of the catalogue.

[[skill]]
id = "beekeeping"              # letters, digits and hyphens; an id of the catalogue adds words to that skill
name = "Beekeeping"            # needed for a skill of your own
family = "thinking"            # one of the families of the catalogue; may be left out
cues = ["hive", "harvest honey", "talk to ... about bees"]
hints = ["garden"]             # words that point at it weakly
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec

from career.errors import BadValue

MOST = 200
"""The most skills of one's own; more would be a catalogue of their own."""
FAMILY = "own"
"""The family of a user's skill that names none."""
HEADING = "[[skill]]"
KEYS = "id, name, family, cues, hints"


class OwnSkill(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A skill as the user's file describes it."""

    id: str
    name: str = ""
    family: str = FAMILY
    cues: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


def read(text: str, known: Collection[str], file: str) -> Sequence[OwnSkill]:
    """Read the skills of a file. `known` are the ids of the catalogue, and `file` is the file's name in messages.

    Raises `BadValue`, with the file, the line and what to do, where it is malformed.
    """
    import tomllib  # few people have such a file; the others should not wait for this import

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadValue(f"{file}: {error}.", 'Correct that line, such as: cues = ["a phrase", "another"].') from None
    if odd := next((key for key in table if key != "skill"), ""):
        line = next(n for n, said in enumerate(text.splitlines(), start=1) if odd in said)
        raise BadValue(f"{file}, line {line}: there is no {odd!r} here.", f"Put it below a line {HEADING}: {KEYS}.")
    rows = table.get("skill", [])
    if not isinstance(rows, list):
        raise BadValue(f"{file}, line {_line(text, 0)}: one pair of brackets is missing.", f"Write {HEADING}.")
    if len(rows) > MOST:
        raise BadValue(f"{file} has {len(rows)} skills; {MOST} are the most.", "Leave some out.")
    return [_skill(row, number, known, text, file) for number, row in enumerate(rows)]


def _skill(row: Any, number: int, known: Collection[str], text: str, file: str) -> OwnSkill:  # noqa: ANN401 - any TOML value
    try:
        skill = msgspec.convert(row, OwnSkill)
    except msgspec.ValidationError as error:
        said, _, path = str(error).replace("`", "'").partition(" - at ")
        key = path.strip("'").removeprefix("$.").partition("[")[0]
        key = key or next((name for name in row if name not in OwnSkill.__struct_fields__), "")
        where = f"{file}, line {_line(text, number, key)}"
        raise BadValue(f"{where}: {said}{f' ({key})' if path else ''}.", f"A skill has {KEYS}; see docs.") from None
    if not skill.id or not all(letter.isalnum() or letter == "-" for letter in skill.id):
        where = f"{file}, line {_line(text, number, 'id')}"
        raise BadValue(f"{where}: {skill.id!r} cannot be the id of a skill.", "Use letters, digits and hyphens.")
    if not skill.name and skill.id not in known:
        where = f"{file}, line {_line(text, number, 'id')}"
        raise BadValue(f"{where}: the skill {skill.id!r} has no name.", 'Add a line: name = "..."')
    return skill


def _line(text: str, number: int, key: str = "") -> int:
    """Return the line on which the skill with that number (from 0) sets `key`, or the one on which the skill begins."""
    at = -1
    begins = 1
    for place, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("["):
            at += 1
            begins = place if at == number else begins
        elif at == number and key and bare.partition("=")[0].strip().strip("\"'") == key:
            return place
    return begins
