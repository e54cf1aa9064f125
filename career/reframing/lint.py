"""What looks wrong in the sources of the engine: cues that are listed twice, contradict each other or are too common.

`python -m career.reframing.build --check` prints it. A doubt is not an error: a person decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from career.reframing.score import HANDS
from career.reframing.sources import Sources
from career.reframing.stems import Stems, is_form

UNRELATED = 3
"""A phrase that points at skills of this many families says little about any."""
MANY = 5
"""A phrase that points at this many skills says little about any."""
EVERYDAY = 0.5
"""A share of the skills: a word in the cues of more of them is not a cue by itself."""


def doubts(read: Sources) -> Iterator[str]:
    """Yield a line for each thing that looks wrong, grouped by kind."""
    stem = Stems(read.words)
    yield from _twice(read, stem)
    yield from _contradictory(read, stem)
    yield from _common(read, stem)
    yield from _lexicon(read, stem)
    yield from _swallowed(read, stem)
    yield from _senses(read, stem)


def _twice(read: Sources, stem: Stems) -> Iterator[str]:
    for skill in read.catalogue.skills:
        forms: defaultdict[str, list[str]] = defaultdict(list)
        for text in (*skill.cues, *skill.hints):
            forms[_form(text, stem)].append(text)
        for texts in forms.values():
            if len(texts) > 1:
                yield f"twice: {skill.id} lists {' and '.join(map(repr, texts))}, which are read alike"


def _form(text: str, stem: Stems) -> str:
    """Return how a cue is read: "pay ... invoice" is not "pay invoice", since its gap takes at least one word."""
    parts = ("..." if part == "..." else " ".join(map(stem.one, stem.words(part))) for part in text.split())
    return " ".join(part for part in parts if part)


def _contradictory(read: Sources, stem: Stems) -> Iterator[str]:
    family = {skill.id: skill.family for skill in read.catalogue.skills}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for skill in read.catalogue.skills:
        for key in dict.fromkeys(stem.phrase(text) for text in skill.cues if "<" not in text and "..." not in text):
            holders[key].append(skill.id)
    for key, skills in holders.items():
        if len({family[one] for one in skills}) >= UNRELATED or len(skills) >= MANY:
            yield f"contradictory: {key!r} is a cue of {', '.join(skills)}"


def _common(read: Sources, stem: Stems) -> Iterator[str]:
    skills = read.catalogue.skills
    within = Counter(
        word
        for skill in skills
        for word in {stem.one(part) for text in (*skill.cues, *skill.hints) for part in stem.words(text)}
    )
    for skill in skills:
        for text in skill.cues:
            key = stem.phrase(text)
            if " " not in key and within[key] > EVERYDAY * len(skills):
                yield f"common: {text!r}, a cue of {skill.id}, stands in the cues of {within[key]} skills"


def _lexicon(read: Sources, stem: Stems) -> Iterator[str]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for word, meaning in read.lexicon.items():
        forms[stem.phrase(word)].append(word)
        if both := set(meaning.points) & set(meaning.leans):
            yield f"twice: the lexicon has {', '.join(sorted(both))} on both sides of {word!r}"
        if len(meaning.points) > UNRELATED:
            yield f"common: {word!r} points at {len(meaning.points)} skills in the lexicon"
    for words in forms.values():
        if len(words) > 1:
            yield f"twice: the lexicon lists {' and '.join(map(repr, words))}, which are read alike"
    for skill in read.catalogue.skills:
        for text in (*skill.cues, *skill.hints):
            if stem.phrase(text) in forms:
                yield f"twice: {text!r} of {skill.id} also stands in the lexicon, which counts"


def _swallowed(read: Sources, stem: Stems) -> Iterator[str]:
    """Yield the words that are read as a cue of one word though they are no form of it: their sense may be another."""
    cues = {text for skill in read.catalogue.skills for text in (*skill.cues, *skill.hints)} | set(read.lexicon)
    told = [text for skill in read.catalogue.skills for text in (*skill.cues, *skill.hints, skill.what)]
    words = {word for text in told for word in stem.words(text)} | set(read.lexicon) | set(read.taught)
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if word.isalpha():
            sharing[stem.one(word)].add(word)
    known = set(read.words.alike)
    for cue in sorted(cue for cue in cues if cue.isalpha()):
        others = sorted(word for word in sharing[stem.one(cue)] - cues - known if not is_form(word, cue))
        if others:
            yield f"swallowed: {', '.join(others)} is read as {cue!r}; put it into `apart`, or `alike` if that is right"


def _senses(read: Sources, stem: Stems) -> Iterator[str]:
    """Yield the words that point at a skill of the office though the sources also know another sense of them.

    Names, acts of the hands, everyday things and the words of blocking phrases are such senses (lead paint). A word of
    those lists that no check would ask about, or that points at no skill, does nothing there, and is told too.
    """
    words, pointing = read.words, _pointing(read, stem)
    listed = {stem.one(word) for word in (*words.several, *words.steady, *words.unmistakable)}
    other = {stem.one(word) for word in (*words.names, *words.by_hand, *words.everyday, *words.touchable)}
    other |= {stem.one(word) for phrase in read.blocking for word in stem.words(phrase)}
    asked = {key: word for key, (word, is_of_office) in pointing.items() if is_of_office and key in other}
    for key in sorted(asked.keys() - listed):
        yield f"senses: {asked[key]!r} also has another sense; put it into `several`, or `steady` if it has one alone"
    for name, held, needed in (("several", words.several, pointing.keys()), ("steady", words.steady, asked.keys())):
        for word in held:
            if stem.one(word) not in needed:
                yield f"idle: {word!r} of `{name}` changes nothing there"


def _pointing(read: Sources, stem: Stems) -> dict[str, tuple[str, bool]]:
    """Return the stems that point at a skill, each with a word of it, and whether it points strongly at an office's."""
    hands = {skill.id for skill in read.catalogue.skills if skill.family == HANDS}
    found: dict[str, tuple[str, bool]] = {}
    for skill in read.catalogue.skills:
        for text in skill.hints:
            found.setdefault(stem.phrase(text), (text, False))
        for text in skill.cues:
            found[stem.phrase(text)] = text, skill.id not in hands or found.get(stem.phrase(text), ("", False))[1]
    for word, meaning in read.lexicon.items():
        found[stem.phrase(word)] = word, not hands.issuperset(meaning.points)
    return found
