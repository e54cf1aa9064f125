"""The words that English derives from a word of the catalogue, by rule: a text may say migrate where a cue says migration.

Rules of spelling, not a list of words: they leave out what nobody writes ("waterate"), and miss little that is written.
The stemmer has the last word (`career.reframing.stems`): what it does not read like the word itself is no form of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

VOWELS = "aeiou"
ENDINGS = (
    "s", "es", "'s", "ed", "ing", "ings", "er", "ers", "or", "ors", "able", "ably", "ability", "al", "als", "ance", "ances",
    "ence", "ences", "ant", "ants", "ent", "ents", "ive", "ives", "age", "ages", "ee", "ees", "ion", "ions", "ation",
    "ations", "ative", "ment", "ments", "ful", "ness", "less", "ly", "th", "ity",
)  # fmt: skip
AFTER_I = ("es", "ed", "er", "ers", "able", "ance", "ances", "ation", "ations", "ful", "ness", "less", "ly")
"""Endings before which a y has become an i: carried, reliable."""
LONGER = ("ation", "ations", "ative", "ant", "ants")
"""Endings under which another may be hidden: who participates is a participant."""
NO_E = ("s", "x", "z", "ch", "sh")
"""Words whose plural ends in -es."""
WITH_E = ("c", "v", "u", "z", "s", "e", "dg", "lg", "rg", "ag", "ug", "eg", "ing", "th", "at", "tr")
"""Before an ending with a vowel, a word in these has lost an e, or may have: managing, serving, closing."""
MUST_HAVE_E = ("c", "v", "u", "z", "at", "iz", "dg", "ag", "eg", "ug")
"""Those which no word ends in."""
WITHOUT_E = (
    "w", "x", "y", "h", "ck", "k", "lk", "nk", "rk", "sk", "ss", "ff", "ll", "zz", "er", "or", "en", "on", "op", "et", "el",
    "ic", "om", "em", "eat", "oat",
)  # fmt: skip
"""Those which have none: opening, offering, marketing."""
NOUN_IN_ION = (
    "ate", "ute", "ete", "ose", "ect", "uct", "ict", "act", "upt", "ypt", "ess", "vent", "vise", "use", "ite", "ide", "ize",
    "ise",
)  # fmt: skip
"""Endings of verbs whose noun ends in -ion (-ize and -ise in -ation)."""
NOUN_IN_ATION = ("ine", "ire", "ore", "rve", "orm", "ort", "ult", "apt", "ign", "it", "ense", "ret")
"""Endings of verbs whose noun ends in -ation: exploration."""
NOUN_IF_VERB = ("are", "ent", "est", "end", "ive", "ute")
"""Those of words that are as often no verbs: they are taken for one where the catalogue has a form in -ed or -ing."""
OUR = (
    "arb", "ard", "arm", "behavi", "cand", "clam", "col", "demean", "endeav", "fav", "ferv", "flav", "glam", "harb", "hon",
    "hum", "lab", "neighb", "od", "parl", "ranc", "rig", "rum", "sav", "savi", "splend", "tum", "val", "vap", "vig",
)  # fmt: skip
"""What stands before -our, or -or in America; "editor" and "hour" are spelt one way."""
ALWAYS_S = (
    "vise", "wise", "aise", "oise", "uise", "cise", "prise", "rtise", "promise", "premise", "chise", "andise", "adise",
    "sunrise",
)  # fmt: skip
"""Words that end in -ise on both sides of the Atlantic."""


def derived(word: str, known: AbstractSet[str]) -> set[str]:
    """Return words from which `word` may come, or that may come from it; `known` are the words of the catalogue."""
    if not (word.isascii() and word.replace("'", "").isalpha()):
        return set()
    found = {word, *_bases(word, known)}
    if word.endswith("s"):
        found |= {base for one in found for base in _bases(one, known)}
    found |= {noun for one in found for noun in _nouns(one, known)}
    return found | {other for one in found for other in spellings(one)}


def _bases(word: str, known: AbstractSet[str]) -> Iterator[str]:
    """Yield what is left of a word without an ending, spelt as a word."""
    for ending in ENDINGS:
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 3 or not set(rest) & {*VOWELS, "y"}:
            continue
        if rest.endswith("i") and ending in AFTER_I:
            yield rest[:-1] + "y"
        elif ending == "es":
            yield rest.removesuffix("v") + "f" if rest.endswith("v") else rest
        elif ending[0] in VOWELS:
            plain = set(_plain(rest))
            yield from plain
            if ending in LONGER and not plain & known:
                yield rest + "ate"
            if ending == "ability":
                yield rest + "able"
        elif ending != "s" or not _is_plural_in_es(rest):
            yield rest + "le" if ending == "ly" and rest.endswith("b") else rest


def _is_plural_in_es(rest: str) -> bool:
    """Whether a word without its s is none yet (boxe, companie), or never had one (focu)."""
    return (
        rest.endswith(("s", "u", "i"))
        or rest.removesuffix("e").endswith(NO_E)
        or (rest.endswith("ie") and len(rest) > 6)
    )


def _plain(rest: str) -> Iterator[str]:
    """Yield the words that become `rest` before an ending that begins with a vowel: plain, with an e, or doubled."""
    before, last = rest[-2], rest[-1]
    is_doubled = before == last and last not in VOWELS
    if is_doubled and last not in "sfz":
        yield rest[:-1]
        if last != "l":
            return
    after_one_vowel = last not in VOWELS and before in VOWELS and rest[-3] not in VOWELS
    is_syllable = last == "l" and before not in VOWELS + "l"
    if (after_one_vowel or is_syllable or rest.endswith(WITH_E)) and not rest.endswith(WITHOUT_E):
        yield rest + "e"
    is_short = after_one_vowel and sum(letter in VOWELS for letter in rest) == 1  # its last letter would be doubled
    if rest.endswith(WITHOUT_E) or not (is_syllable or is_short or rest.endswith(MUST_HAVE_E)):
        yield rest


def _nouns(verb: str, known: AbstractSet[str]) -> Iterator[str]:
    short = verb.removesuffix("e")
    if verb.endswith(NOUN_IN_ION):
        yield short + ("ation" if verb.endswith(("ize", "ise")) and not verb.endswith(ALWAYS_S) else "ion")
    if verb.endswith(NOUN_IN_ATION) or (verb.endswith(NOUN_IF_VERB) and {short + "ed", short + "ing"} & known):
        yield short + "ation"


def spellings(word: str) -> Iterator[str]:
    """Yield the word as it is spelt on the other side of the Atlantic, if that is another way."""
    for ours, theirs in (("is", "iz"), ("ys", "yz")):
        for ending in ("e", "ed", "es", "ing", "er", "ers", "ation", "ations"):
            if (
                word.endswith(ours + ending)
                and len(word) > 5
                and not (word.removesuffix(ending) + "e").endswith(ALWAYS_S)
            ):
                yield word.removesuffix(ours + ending) + theirs + ending
            elif word.endswith(theirs + ending) and len(word) > 5:
                yield word.removesuffix(theirs + ending) + ours + ending
    for root in OUR:
        for ours, theirs in ((root + "our", root + "or"), (root + "or", root + "our")):
            if word.startswith((ours, "mis" + ours, "un" + ours)):
                yield word.replace(ours, theirs, 1)
