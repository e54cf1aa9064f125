"""What kind of work a note likely is, by all its words together: beside the rules, which tell it by the words that name it.

Measured on two hundred notes of twenty trades that nothing was learned from: a reader found the rules' words right where this
is likely too (1.8 of 2), and of another kind where it is not (.6). So each speaks where it is surer.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from career.drafting.classifier import Classifier, Model
from career.drafting.kits import Kit
from career.language import deeds

HERE = Path(__file__).parent
WORDS = HERE / "kinds.json"
KINDS, PLAIN = HERE / "learned_kinds.json", HERE / "learned_plain.json"
CHORE, WRONG, NOTHING = "chore", "wrong", ""
"""What is plain about a note: a chore, a wrong of no family, and nothing."""
RIGHT, DOUBTFUL = 0.2, 0.02
"""How likely the kinds of a rule's words must be for these to be right, and below which they are of another kind."""
LIKELY, MORE, FAIR = 0.35, 1.5, 0.15
"""How likely a kind must be to be said instead of words of another kind, how much more where these may be right, and how
likely where there are none."""
A_CHORE, NO_CHORE, A_WRONG, A_SURE_WRONG, NO_WRONG = 0.55, 0.01, 0.64, 0.8, 0.01
"""How likely a note must be a chore, or wrong, to be called so, and what a form tells as one to be it."""

_FAULTS = frozenset(["fix_software", "repair", "clean_data", "improve_figure", "build_software", "stock", CHORE])
_CAUSES = frozenset(["find_cause", "analyse", "map_out", "report_figures"])
"""Kinds of work in which a fault is put right, and in which it is enough to know its cause."""
FAR = 0.1
"""What a form tells as a wrong is none where a chore is more than ten times as likely."""
_AMONG_PEOPLE = frozenset(["bad_news", "mediate", "talk_one", "who_does_what", "say_no", "listen"])
SURE = 0.5
"""Kinds of work in which hard things are said, in words that a wrong has as well, and how likely such a kind must be."""
FEWEST_WORDS = 8
"""A note of fewer words has too little in it that is beside the words by which the rules go."""


class Words(msgspec.Struct, frozen=True):
    """What is said of each kind, taken apart only for the kind of a task."""

    kinds: dict[str, msgspec.Raw]


@cache
def _words() -> dict[str, msgspec.Raw]:
    return msgspec.json.decode(WORDS.read_bytes(), type=Words).kinds


@cache
def _learned(path: Path) -> Classifier:
    return Classifier(msgspec.json.decode(path.read_bytes(), type=Model))


@lru_cache(maxsize=64)
def _kinds(task: str) -> dict[str, float]:
    return _learned(KINDS).chances(task)


@lru_cache(maxsize=64)
def _plain(task: str) -> dict[str, float]:
    return _learned(PLAIN).chances(task)


def load() -> None:
    """Read all that is known of kinds, so that it is there before a note asks for it."""
    _words()
    for path in (KINDS, PLAIN):
        _learned(path)


def best(task: str) -> tuple[str, float]:
    """Return the likeliest kind of a note, and how likely it is, 0 to 1."""
    chances = _kinds(task)
    kind = max(chances, key=lambda kind: chances[kind])
    return kind, chances[kind]


def instead(task: str, told: Kit, plain: Kit | None) -> Kit | None:
    """Return what is said instead of the words that the rules tell, None where these are said.

    Where no kind is likely enough either, the `plain` words of the act are, and a kind that is fair only where there are none.
    """
    chances = _kinds(task)
    fits = _learned(KINDS).fits.get(told.me, ())
    right = sum(chances[kind] for kind in fits if kind in _words()) if fits and told.mine else float(bool(told.mine))
    likeliest = max(_words(), key=lambda kind: chances[kind])
    if right >= RIGHT:
        return None
    if chances[likeliest] >= LIKELY + MORE * right:
        return kit_of(likeliest)
    if right >= DOUBTFUL:
        return None
    return plain or (kit_of(likeliest) if chances[likeliest] >= FAIR else None)


def righting(task: str) -> str:
    """Return what is done about trouble that a note only tells: a cause is found, a fault put right, a person answered."""
    kind, chance = best(task)
    if chance < FAIR or kind in _FAULTS:
        return deeds.WRONG
    return "find out why" if kind in _CAUSES else "see that it's put right"


def kit_of(kind: str) -> Kit:
    """Return what is said of a kind."""
    return msgspec.json.decode(_words()[kind], type=Kit)


def is_chore(task: str) -> bool:
    """Whether a note is likely a chore."""
    return _plain(task)[CHORE] >= A_CHORE


def may_be_chore(task: str) -> bool:
    """Whether a chore that a form tells may be one."""
    return _plain(task)[CHORE] >= NO_CHORE


def wrong(task: str) -> str:
    """Return the family of what is likely wrong with a note, `WRONG` where that is not sure, "" where nothing is."""
    kind, chance = best(task)
    is_hard_talk = kind in _AMONG_PEOPLE and chance >= SURE
    if _wrongness(task) < (A_SURE_WRONG if is_hard_talk else A_WRONG) or len(task.split()) < FEWEST_WORDS:
        return ""
    chances = _plain(task)
    family = max(chances.keys() - {NOTHING, CHORE, WRONG}, key=lambda family: (chances[family], family))
    return family if chances[family] >= SURE * _wrongness(task) else WRONG


def may_be_wrong(task: str) -> bool:
    """Whether a wrong that a form tells may be one: the other words of the note do not speak against it."""
    return _wrongness(task) >= max(NO_WRONG, FAR * _plain(task)[CHORE])


def _wrongness(task: str) -> float:
    chances = _plain(task)
    return 1 - chances[NOTHING] - chances[CHORE]
