"""Skills that were picked before are suggested again, for a task in the same words or in words that include them.

A family of skills whose reframes keep not coming true is offered less, and it is said why (`career.evidence.families`):
its skills come last and off, where there are others. What the person picked for such a task stays first.

"I remember", never "I get smarter": a pick applies to its own words and to no others, so that each suggestion that
rests on one can be explained, and forgotten. What is kept again and again moves up where a task has words for it
(`career.evidence.habits`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from career.evidence import families, habits
from career.evidence.habits import Habit
from career.model import choices
from career.model.choices import Pick
from career.model.moment import Moment
from career.model.records import Step
from career.model.skill_names import skill_of
from career.reframing import Confidence, Suggestion, Suggestions, compiled, suggest
from career.reframing.compiled import Compiled
from career.reframing.normalise import tokens
from career.reframing.tokens import BREAK, Token

if TYPE_CHECKING:
    from career.model.context import Context
    from career.model.snapshot import Career

NO_FAMILY: Mapping[str, str] = MappingProxyType({})
NO_HABITS: Mapping[str, Habit] = MappingProxyType({})
ALIKE = 0.5
"""The least share of their meaningful words that two overlapping tasks have in common."""
FEWEST = 2
"""The fewest words that overlapping tasks have in common."""
OFFERED, READY = 5, 3
"""The most skills to choose from, and the most that are preselected, unless more were picked."""
QUOTES = 3
SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "be",
        "by",
        "do",
        "for",
        "i",
        "if",
        "in",
        "is",
        "it",
        "me",
        "my",
        "no",
        "of",
        "on",
        "or",
        "our",
        "so",
        "the",
        "to",
        "up",
        "us",
        "we",
        "with",
    ]
)
"""Words that say nothing about a task: too many tasks share them."""
_WORD = re.compile(r"\w+")


class Recalled(NamedTuple):
    """A pick for the same words (`exact`), or for words that overlap."""

    pick: Pick
    exact: bool


class Memory:
    """The picks of a career, with the tables from which the engine answers, and the families that are offered `less`."""

    def __init__(
        self,
        picks: Iterable[Pick] = (),
        tables: Compiled | None = None,
        less: Mapping[str, str] = NO_FAMILY,
        often: Mapping[str, Habit] = NO_HABITS,
    ) -> None:
        kept = [pick for pick in picks if pick.archived_on is None]
        self._picks = sorted(kept, key=lambda pick: (pick.created_at, pick.id), reverse=True)
        self._tables = tables or compiled.load()
        self._names = dict(zip(self._tables.ids, self._tables.names, strict=True))
        self._family_of = dict(zip(self._tables.ids, self._tables.families, strict=True))
        self._less = less
        self._often = often
        self._read: dict[str, tuple[str, ...]] = {}

    @classmethod
    def of(cls, career: Career, tables: Compiled | None = None) -> Memory:
        """Return the memory of a career."""
        tables = tables or compiled.load()
        family_of = dict(zip(tables.ids, tables.families, strict=True))
        usual = dict(zip(tables.ids, tables.learned.usual, strict=True)) if tables.learned else {}
        return cls(career.picks.values(), tables, families.offered_less(career, family_of), habits.of(career, usual))

    def suggest(self, task: str, answer: str = "") -> Suggestions:
        """Suggest the skills that `task` builds: first those picked for it before, and none that was left out."""
        found = self._offered(task, answer)
        recalled = self.recall(task)
        return self._reminded(found, recalled) if recalled else found

    def ready(self, task: str, answer: str = "") -> frozenset[str]:
        """Return the ids of the skills that are preselected for a task where nothing was picked for it."""
        return frozenset(one.id for one in self._offered(task, answer).skills if one.shown)

    def forgetting(self, task: str, answer: str, context: Context) -> Step | None:
        """Return the step that forgets what was picked for a task, and offers again what is offered less for it.

        None where neither is the case.
        """
        recalled = self.recall(task)
        found = self.suggest(task, answer).skills
        less = dict.fromkeys(self._family_of[one.id] for one in found if one.less)
        steps = [choices.forget(recalled.pick)] if recalled else []
        steps += [families.offer_again(family, context) for family in less]
        steps += [habits.forget(one.id, one.name, context) for one in found if one.kept]
        return Step("; ".join(s.label for s in steps), [c for s in steps for c in s.changes]) if steps else None

    def name_of(self, skill_id: str) -> str:
        """Return the name of a skill; for one that was typed by hand, its id is its name."""
        return self._names.get(skill_id, skill_id)

    def skill_of(self, text: str) -> str:
        """Return the id of the skill that the text names, as `skill_names.skill_of` does; otherwise the text itself."""
        wanted = text.casefold()
        own = (i for i, name in self._names.items() if wanted in {i.casefold(), name.casefold()})
        return next(own, None) or skill_of(text)

    def recall(self, task: str) -> Recalled | None:
        """Return the pick for the words of `task`, else the one with most words in common; the latest of equals."""
        if not self._picks:
            return None
        words = self._words(task)
        best, share = None, 0.0
        for pick in self._near(task):
            if self.same(task, pick.text):
                return Recalled(pick, exact=True)
            if (alike := self._alike(self._words(pick.text), words)) > share:
                best, share = pick, alike
        return Recalled(best, exact=False) if best else None

    def same(self, task: str, other: str) -> bool:
        """Whether two texts say a task in the same words, but for those that tell nothing."""
        words = self._words(task)
        return bool(words) and self._words(other) == words

    def alike(self, task: str, other: str) -> bool:
        """Whether an earlier text, `other`, is about the same work as `task`, as a pick for it would be recalled."""
        return self.same(task, other) or self._alike(self._words(other), self._words(task)) > 0

    def remember(self, task: str, skills: frozenset[str], ready: frozenset[str], moment: Moment) -> Pick | None:
        """Return the pick to save: `skills` are on, where the engine alone would have preselected `ready`.

        None where nothing differs, now or before, and for a task without words.
        """
        words = self._words(task)
        earlier = next((pick for pick in self._near(task) if words and self._words(pick.text) == words), None)
        if not words or (earlier is None and (not skills or skills == ready)):
            return None
        fresh = earlier or moment.make(Pick, text=task)
        return replace(fresh, text=task, skills=skills, left_out=ready - skills)

    def _offered(self, task: str, answer: str) -> Suggestions:
        """Return what the engine suggests; skills of a family that is offered less come last and off, or one alone."""
        found = suggest(task, answer, self._tables, self._often)
        held = [
            replace(one, shown=False, less=self._less[self._family_of[one.id]])
            for one in found.skills
            if self._family_of[one.id] in self._less
        ]
        others = [one for one in found.skills if self._family_of[one.id] not in self._less]
        if held and not any(one.shown for one in others):
            return replace(found, skills=(replace(held[0], shown=True), *others, *held[1:]))
        return replace(found, skills=(*others, *held)) if held else found

    def _near(self, task: str) -> Iterator[Pick]:
        """Return the picks that share a word as it is spelt, since parsing them all would take too long."""
        said = spelt(task)
        return (pick for pick in self._picks if said & spelt(pick.text))

    def _tokens(self, text: str) -> list[Token]:
        return [token for token in tokens(text, self._tables) if token.stem != BREAK]

    def _words(self, text: str) -> tuple[str, ...]:
        if text not in self._read:
            self._read[text] = tuple(token.stem or token.word for token in self._tokens(text))
        return self._read[text]

    def _telling(self, words: Iterable[str]) -> set[str]:
        return {word for word in words if word not in self._tables.generic and not word.isdigit()}

    def _alike(self, kept: tuple[str, ...], words: tuple[str, ...]) -> float:
        """Return how similar two tasks are, 0 to 1; 0 where they have too little in common to be the same work."""
        here, there = self._telling(kept), self._telling(words)
        common = here & there
        if not common or len(set(kept) & set(words)) < FEWEST:
            return 0.0
        if set(kept) <= set(words):  # the same task with more said about it
            return 1.0
        share = len(common) / len(here | there)
        return share if len(common) >= FEWEST and share >= ALIKE else 0.0

    def _reminded(self, found: Suggestions, recalled: Recalled) -> Suggestions:
        pick = recalled.pick
        known = {one.id: one for one in found.skills}
        order = [one.id for one in found.skills if one.id in pick.skills]
        order += sorted(pick.skills - known.keys())
        front = [self._picked(known.get(skill), skill, found.task, recalled) for skill in order]
        room = 0 if recalled.exact else max(0, READY - len(front))
        rest = []
        for one in found.skills:
            if one.id not in pick.skills:
                is_ready = one.shown and room > 0 and one.id not in pick.left_out
                room -= is_ready
                rest.append(replace(one, shown=is_ready))
        skills = (*front, *rest)[: max(OFFERED, len(front))]
        return replace(found, enough=bool(skills), skills=skills)

    def _picked(self, one: Suggestion | None, skill: str, task: str, recalled: Recalled) -> Suggestion:
        told = one.because if one else self._quotes(task, recalled.pick)
        sure: Confidence = "likely" if recalled.exact else "maybe"
        return Suggestion(skill, self.name_of(skill), sure, told, shown=True, remembered=recalled.pick.text)

    def _quotes(self, task: str, pick: Pick) -> tuple[str, ...]:
        """Return the words of the task for which the pick was made, the meaningful ones first."""
        kept = set(self._words(pick.text))
        common = [token for token in self._tokens(task) if (token.stem or token.word) in kept]
        telling = self._telling(token.stem or token.word for token in common)
        ordered = sorted(common, key=lambda token: (token.stem or token.word) not in telling)
        return tuple(dict.fromkeys(task[token.start : token.end] for token in ordered))[:QUOTES]


def spelt(text: str) -> set[str]:
    """Return the words of a text, short ones too, but for the smallest that every other task has."""
    return set(_WORD.findall(text.casefold())) - SMALL
