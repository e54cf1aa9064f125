"""The user's own catalogue: further skills, and further words for those that are there.

[[skill]]
id = "beekeeping"              # letters, digits and hyphens; an id of the catalogue adds words to that skill
name = "Beekeeping"            # needed for a skill of one's own
family = "thinking"            # one of the families of the catalogue; may be left out
cues = ["hive", "harvest honey", "talk to ... about bees"]
hints = ["garden"]             # words that only lean its way
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec
from msgspec import structs

from career.errors import BadValue
from career.reframing import compiled
from career.reframing.compiled import Compiled
from career.reframing.learned import for_skills
from career.reframing.normalise import tokens
from career.reframing.packed import pack

MOST = 200
"""Skills of one's own, at most; more would be a catalogue, and belongs there."""
OWN = 1.0
"""What a word that only the user knows counts in the background, as the words of a description do."""
FAMILY = "own"
"""The family of a skill of one's own that names none."""

Phrases: TypeAlias = dict[str, tuple[int, ...]]
Frames: TypeAlias = dict[str, tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]]


class OwnSkill(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A skill as the user's file tells it."""

    id: str
    name: str = ""
    family: str = FAMILY
    cues: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


class OwnFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the user's file holds."""

    skill: tuple[OwnSkill, ...] = ()


class _Found(NamedTuple):
    stems: dict[str, str]
    cues: Phrases
    hints: Phrases
    frames: Frames
    background: dict[str, str]


def extended(text: str, tables: Compiled | None = None) -> Compiled:
    """Give the tables of the engine with what the user's file says. `text` is TOML, as this module's docstring shows.

    Raises `BadValue`, with what to do, where the file is not as it should be.
    """
    return with_own(_read(text), tables or compiled.load())


def typed(names: Mapping[str, str]) -> tuple[OwnSkill, ...]:
    """Give skills that the user typed on a card, id -> name: each has its name for a cue."""
    return tuple(OwnSkill(one, name, cues=(name,)) for one, name in names.items())


def with_own(own: Sequence[OwnSkill], base: Compiled) -> Compiled:
    """Give the tables with further skills, or further words for those that are there. Raises `BadValue`."""
    ids, names, families = list(base.ids), list(base.names), list(base.families)
    for skill in own:
        if skill.id not in ids:
            if not skill.name:
                raise BadValue(f"The skill {skill.id!r} in your catalogue has no name.", 'Add a line: name = "..."')
            ids.append(skill.id)
            names.append(skill.name)
            families.append(skill.family)
    found = _Found(dict(base.stems), dict(base.cues), dict(base.hints), dict(base.frames), dict(base.background))
    for skill in own:
        _add(skill, ids.index(skill.id), found, base)
    return structs.replace(
        base,
        ids=tuple(ids),
        names=tuple(names),
        families=tuple(families),
        stems=found.stems,
        cues=found.cues,
        hints=found.hints,
        frames=found.frames,
        background=found.background,
        learned=for_skills(base.learned, ids) if base.learned else None,
    )


def _read(text: str) -> Sequence[OwnSkill]:
    import tomllib  # few have a file of their own; the others should not wait for it

    try:
        own = msgspec.convert(tomllib.loads(text), OwnFile).skill
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadValue(
            f"Your catalogue of skills cannot be read: {error}", "Correct that line, then try again."
        ) from None
    if len(own) > MOST:
        raise BadValue(f"Your catalogue has {len(own)} skills; {MOST} are the most.", "Leave some out.")
    for skill in own:
        if not skill.id or not all(letter.isalnum() or letter == "-" for letter in skill.id):
            raise BadValue(f"{skill.id!r} cannot be the id of a skill.", "Use letters, digits and hyphens.")
    return own


def _add(skill: OwnSkill, number: int, found: _Found, base: Compiled) -> None:
    for texts, phrases in ((skill.cues, found.cues), (skill.hints, found.hints)):
        for text in texts:
            parts = [part for piece in text.split() for part in _parts(piece, found.stems, base)]
            for part in parts:
                if part.isalpha() and not (part in base.generic or part in base.cues or part in base.hints):
                    found.background[part] = f"{found.background.get(part, '')} {pack([(number, OWN)])}".strip()
            if "..." in parts or any(part in base.kinds for part in parts):
                first, *rest = parts
                found.frames[first] = (*found.frames.get(first, ()), (tuple(rest), (number,)))
            elif parts:
                phrases[" ".join(parts)] = (*phrases.get(" ".join(parts), ()), number)


def _parts(piece: str, stems: dict[str, str], base: Compiled) -> list[str]:
    """Read a word of a cue as a word of a task is read; one that nobody knew becomes its own stem."""
    if piece == "..." or piece in base.kinds:
        return [piece]
    parts = []
    for token in tokens(piece, structs.replace(base, stems=stems)):
        if token.word[:1].isalnum():
            stems.setdefault(token.word, token.stem or token.word)
            parts.append(stems[token.word])
    return parts
