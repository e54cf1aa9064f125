"""From the words of a task to the career skills that it builds: offline, explained, honest, quick (P8, P13).

`suggest` answers; `skill` and `skills` describe the skills. Nothing here reads more than the package's own
`compiled.json` and `skills.json`, and those only when they are needed.
"""

from __future__ import annotations

import msgspec

from career.reframing import abstain, compiled, normalise, selection
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


class Suggestion(msgspec.Struct, frozen=True):
    """A skill that a task builds. `because` quotes the task; `shown` marks the skills that are preselected.

    `remembered` is the wording for which it was picked before (`career.card.memory`), "" where the engine suggests it.
    `less` says why its family is offered less (`career.evidence.families`), "" where it is not.
    """

    id: str
    name: str
    confidence: Confidence
    because: tuple[str, ...]
    shown: bool
    remembered: str = ""
    less: str = ""


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


def suggest(task: str, answer: str = "", tables: Compiled | None = None) -> Suggestions:
    """Suggest the skills that `task` builds. `answer` is what was said to the question, if it was asked.

    `tables` come from `extended` where the user has a catalogue file; otherwise they are those of this installation.

    Every `because` is a literal piece of the task, or of the answer if it rests on that.
    """
    tables = tables or compiled.load()
    text = f"{task}\n{answer}" if answer else task
    tokens = normalise.tokens(text, tables)
    is_english = abstain.speaks_english(text, tokens, tables)
    ranked = score(tokens, tables) if is_english and abstain.is_enough(tokens, tables) else []
    if not any(one.cued for one in ranked):  # words of descriptions alone would be guesswork
        ranked = []
    picked = selection.picked(ranked, tables.families)
    first = [ranked[place] for place in picked]
    others = [one for place, one in enumerate(ranked[: selection.OFFERED]) if place not in picked]
    offered = tuple(
        Suggestion(
            tables.ids[one.skill],
            tables.names[one.skill],
            selection.confidence(one.score),
            selection.because(one, tokens, text),
            place < len(first),
        )
        for place, one in enumerate([*first, *others])
    )
    return Suggestions(task, bool(offered), is_english, "" if offered else abstain.QUESTION, offered)


def as_json(suggestions: Suggestions) -> dict[str, object]:
    """Return the answer in plain types, as it is printed: the fields of `Suggestions`, each skill an object."""
    plain: dict[str, object] = msgspec.to_builtins(suggestions)
    return plain
