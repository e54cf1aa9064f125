"""The engine's tables with the user's own skills and words: from a file (`user_catalogue_file`), or typed on cards."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, MutableMapping, Sequence
from typing import NamedTuple, TypeAlias, TypeVar, cast

from msgspec import structs

from career.reframing import compiled, user_catalogue_file
from career.reframing.codec import pack
from career.reframing.compiled import Compiled, Frames
from career.reframing.normalise import tokens
from career.reframing.user_catalogue_file import OwnSkill
from career.reframing.weights import for_skills

OWN = 1.0
"""The background weight of a word that only the user's catalogue has, like that of words in a description."""

MutablePhrases: TypeAlias = MutableMapping[str, tuple[int, ...]]
V = TypeVar("V")


class _Found(NamedTuple):
    stems: MutableMapping[str, str]
    cues: MutablePhrases
    hints: MutablePhrases
    frames: Frames
    background: MutableMapping[str, str]


def extended(text: str, tables: Compiled | None = None, file: str = "skills.toml") -> Compiled:
    """Return the engine's tables with the content of the user's file. `text` is TOML, see `user_catalogue_file`.

    Raises `BadValue`, with the file, the line and what to do, where it is malformed.
    """
    tables = tables or compiled.load()
    return with_own(user_catalogue_file.read(text, tables.ids, file), tables)


def typed(names: Mapping[str, str]) -> tuple[OwnSkill, ...]:
    """Return the skills that the user typed on a card, id -> name: each has its name as a cue."""
    return tuple(OwnSkill(one, name, cues=(name,)) for one, name in names.items())


def with_own(own: Sequence[OwnSkill], base: Compiled) -> Compiled:
    """Return the tables with further skills, or with further words for skills they have already."""
    ids, names, families = list(base.ids), list(base.names), list(base.families)
    for skill in own:
        if skill.id not in ids:
            ids.append(skill.id)
            names.append(skill.name)
            families.append(skill.family)
    found = _Found(_over(base.stems), _over(base.cues), _over(base.hints), dict(base.frames), _over(base.background))
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
        own={ids.index(skill.id): _stems(skill, found.stems, base) for skill in own},
    )


def _over(base: Mapping[str, V]) -> MutableMapping[str, V]:
    """Return a mapping that takes further entries and leaves `base` unchanged and unread."""
    return ChainMap({}, cast("MutableMapping[str, V]", base))  # only the first of its mappings is ever written to


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


def _stems(skill: OwnSkill, stems: MutableMapping[str, str], base: Compiled) -> frozenset[str]:
    """Return the stems of the words of the user's skill that say something."""
    parts = (
        part for text in (*skill.cues, *skill.hints) for piece in text.split() for part in _parts(piece, stems, base)
    )
    return frozenset(part for part in parts if part.isalnum() and part not in base.generic)


def _parts(piece: str, stems: MutableMapping[str, str], base: Compiled) -> list[str]:
    """Read a word of a cue as a word of a task is read; an unknown one becomes its own stem."""
    if piece == "..." or piece in base.kinds:
        return [piece]
    parts = []
    for token in tokens(piece, structs.replace(base, stems=stems)):
        if token.word[:1].isalnum():
            stems.setdefault(token.word, token.stem or token.word)
            parts.append(stems[token.word])
    return parts
