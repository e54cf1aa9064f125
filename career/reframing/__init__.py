"""From the words of a task to the career skills that it builds: offline, explained, honest, quick (P8, P13).

`suggest` answers; `skill` and `skills` describe the skills. Nothing here reads more than the package's own
`compiled.json` and `skills.json`, and those only when they are needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from career.reframing import abstain, compiled, normalise, rerank, selection
from career.reframing.catalogue import CatalogueSkill, Family, families, skill, skills
from career.reframing.compiled import Compiled
from career.reframing.score import score
from career.reframing.selection import Confidence
from career.reframing.user_catalogue import extended

__all__ = [
    "CatalogueSkill",
    "Confidence",
    "Family",
    "Suggestion",
    "Suggestions",
    "as_json",
    "extended",
    "families",
    "skill",
    "skills",
    "suggest",
]


NO_HABITS: Mapping[str, tuple[int, float]] = MappingProxyType({})


class Suggestion(msgspec.Struct, frozen=True):
    """A skill that a task builds. `because` quotes the task; `shown` marks the skills that are preselected.

    `remembered` is the wording for which it was picked before (`career.card.memory`), "" where the engine suggests it.
    `less` says why its family is offered less (`career.evidence.families`), "" where it is not. `kept` is how
    often it was kept (`career.evidence.habits`), where it stands higher for that; otherwise 0.
    """

    id: str
    name: str
    confidence: Confidence
    because: tuple[str, ...]
    shown: bool
    remembered: str = ""
    less: str = ""
    kept: int = 0


class Suggestions(msgspec.Struct, frozen=True):
    """The answer to one task.

    `skills` holds at most five, best first, the first one to three of them `shown`. It is empty where `enough` is
    False; `question` is then the one question to ask, and its answer goes into `suggest` beside the task.
    `language_known` is False where the text is not English, the only language that the engine knows.
    """

    task: str
    enough: bool
    language_known: bool
    question: str
    skills: tuple[Suggestion, ...]


def suggest(
    task: str, answer: str = "", tables: Compiled | None = None, habits: Mapping[str, tuple[int, float]] = NO_HABITS
) -> Suggestions:
    """Suggest the skills that `task` builds. `answer` is what was said to the question, if it was asked.

    `habits` say how often a skill was kept, and by how much that lifts its log-odds (`career.evidence.habits`).

    `tables` come from `extended` where the user has a catalogue file; otherwise they are those of this installation.

    Every `because` is a literal piece of the task, or of the answer if it rests on that.
    """
    tables = tables or compiled.load()
    text = f"{task}\n{answer}" if answer else task
    tokens = normalise.tokens(text, tables)
    is_english = abstain.speaks_english(text, tokens, tables)
    ranked = score(tokens, tables) if is_english and abstain.is_enough(tokens, tables) else []
    if not any(one.cued for one in ranked) or abstain.is_one_word(ranked[0], tokens, tables):
        ranked = []  # words of descriptions alone would be guesswork
    before = [one.skill for one in ranked]
    if habits and ranked:
        ranked = rerank.lifted(ranked, {n: habits[skill][1] for n, skill in enumerate(tables.ids) if skill in habits})
    picked = selection.picked(ranked, tables.families, tokens)
    first = [ranked[place] for place in picked]
    others = [one for place, one in enumerate(ranked[: selection.OFFERED]) if place not in picked]
    offered = tuple(
        Suggestion(
            tables.ids[one.skill],
            tables.names[one.skill],
            selection.confidence(one, tokens, tables),
            selection.because(one, tokens, text),
            place < len(first),
            kept=_times(tables.ids[one.skill], habits) if ranked.index(one) < before.index(one.skill) else 0,
        )
        for place, one in enumerate([*first, *others])
    )
    return Suggestions(task, bool(offered), is_english, "" if offered else abstain.QUESTION, offered)


def quoting(words: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the ids of the skills that have cues in `words`, best first, each with the pieces that are such cues.

    For the name of a skill: a task of one word would be asked about.
    """
    tables = compiled.load()
    tokens = normalise.tokens(words, tables)
    found = (one for one in score(tokens, tables) if one.cued)
    return [(tables.ids[one.skill], selection.because(one, tokens, words)) for one in found]


def _times(skill: str, habits: Mapping[str, tuple[int, float]]) -> int:
    """Return how often a skill was kept, if that speaks for it."""
    times, lift = habits.get(skill, (0, 0.0))
    return times if lift > 0 else 0


def as_json(suggestions: Suggestions) -> dict[str, object]:
    """Return the answer in plain types, as it is printed: the fields of `Suggestions`, each skill an object."""
    plain: dict[str, object] = msgspec.to_builtins(suggestions)
    return plain
