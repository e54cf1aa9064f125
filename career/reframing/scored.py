"""A skill with what speaks for it: what `career.reframing.score` finds and `career.reframing.rerank` judges."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Positions: TypeAlias = tuple[int, ...]
"""Indices of tokens, in order."""


class Evidence(NamedTuple):
    """The tokens at `places` point at `skill` with `weight`, in cues of one word; as background if not `cue`."""

    skill: int
    weight: float
    places: Positions
    cue: bool = True


class Scored(NamedTuple):
    """A skill with its score and its evidence, strongest first.

    `cued` says whether the evidence includes a cue, `right` what the linear model expects, `chance` how likely the skill
    is right when all of it is weighed, 0 to 1.
    """

    skill: int
    score: float
    cued: bool
    evidence: tuple[Evidence, ...]
    right: float = 0.0
    chance: float = 0.0
