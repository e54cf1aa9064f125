"""What was learned elsewhere (`onet.json`): only training reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from career.reframing.codec import pack, unpack

ONET = Path(__file__).with_name("onet.json")


class Prior(msgspec.Struct, frozen=True):
    """What was learned elsewhere, from which the linear model starts; skills are numbers, positions in `skills`.

    `seen` says for each stem, and each id of a skill, how often it stood there: the oftener, the less the examples
    change what is told of it. `words` and `companions` are those of a `LinearModel`, `notice` names the source.
    """

    notice: str
    skills: tuple[str, ...]
    seen: Mapping[str, float]
    words: Mapping[str, str]
    companions: tuple[tuple[float, ...], ...]


TOLD_NOTHING = Prior("", (), {}, {}, ())


def told_by(prior: Prior, ids: Sequence[str]) -> Prior:
    """Return the prior with its skills in the order of `ids`; it tells nothing of those that it does not have."""
    place = {skill: number for number, skill in enumerate(ids)}
    at = {skill: number for number, skill in enumerate(prior.skills)}
    to = {number: place[skill] for skill, number in at.items() if skill in place}
    return Prior(
        prior.notice,
        tuple(ids),
        {word: seen for word, seen in prior.seen.items() if word not in at or word in place},
        {
            stem: pack((to[skill], weight) for skill, weight in unpack(held) if skill in to)
            for stem, held in prior.words.items()
        },
        tuple(
            tuple(prior.companions[at[row]][at[column]] if row in at and column in at else 0.0 for column in ids)
            for row in ids
        ),
    )
