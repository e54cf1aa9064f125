"""When a task says too little: the engine then asks a question instead of suggesting three skills.

A score cannot tell a vague task from a clear one in few words; the words themselves can.
"""

from __future__ import annotations

from collections.abc import Sequence

from career.reframing.compiled import Compiled
from career.reframing.rerank import is_own, tells
from career.reframing.score import manual, order
from career.reframing.scored import Scored
from career.reframing.tokens import BREAK, Token

QUESTION = "What will exist when it is done, and who is it for?"


def is_enough(tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether a meaningful word is left once generic words, numbers and single letters are ignored."""
    if any(_is_specific(token, tables) for token in tokens):
        return True
    stems = " ".join(token.stem for token in tokens)
    return any(f" {phrase} " in f" {stems} " for phrase in tables.telling)


SHORT, LITTLE = 3, 0.5
"""The most words of a text in which one telling word says too little by itself, where the chance is below that."""
UNSURE, UNKNOWN = 0.35, 0.7
"""The chances below which one cue says too little beside a word, or beside mostly words, that the engine does not know."""
UNSURE_BY_HAND = 0.5
"""The same where a line begins with an act of the hands: a trade is asked for sooner than it is guessed."""
ASKING = "any"
"""A line that begins so asks after something (any feedback yet?): one word of it names no work."""
LETTERS = 4
"""A word that has fewer says little, known or not."""


def is_one_word(best: Scored, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether the best suggestion rests on one word while the rest is too little, or not known (a trade's words)."""
    if is_own(best, tokens, tables):
        return False
    places = {place for one in best.evidence if one.cue for place in one.places}
    if len(places) > 1:
        return False
    acts = (place for place in order(tokens, tables)[0] & manual(tokens, tables))
    if best.chance < UNSURE_BY_HAND and any(tokens[place].stem in tables.by_hand for place in acts):
        return True
    words = [token for token in tokens if token.stem != BREAK]
    telling = sum(tells(token, tables) for token in words)
    unknown = unknown_words(tokens)
    if telling + unknown <= 1 and (len(words) <= (SHORT if best.chance < LITTLE else 1) or words[0].word == ASKING):
        return not any(token.is_name for token in words)
    few = unknown > 0 and best.chance < UNSURE
    return few or (1 < unknown >= telling and best.chance < UNKNOWN)


def unknown_words(tokens: Sequence[Token]) -> int:
    """Return how many words, names aside, the catalogue does not know."""
    return sum(not one.stem and not one.capital and len(one.word) >= LETTERS and one.word.isalpha() for one in tokens)


def _is_specific(token: Token, tables: Compiled) -> bool:
    if token.stem:  # a break has no letters
        return token.stem not in tables.generic and any(letter.isalpha() for letter in token.stem)
    return len(token.word) > 2 and token.word.isalpha() and not token.capital


def speaks_english(text: str, tokens: Sequence[Token], tables: Compiled) -> bool:
    """Whether `text` is English, judged by its script and its commonest words. Text without words passes."""
    letters = [letter for letter in text[:2000] if letter.isalpha()]
    if not letters:
        return True
    if sum(letter < "\u0250" for letter in letters) < 0.6 * len(letters):
        return False
    words = [token.word for token in tokens if token.stem != BREAK]
    english = sum(word in tables.languages["english"] for word in words)
    others = [little for name, little in tables.languages.items() if name != "english"]
    foreign = max(sum(word in little for word in words) for little in others)
    if foreign <= english or foreign < 2:
        return True
    in_catalogue = (token for token in tokens if token.stem not in ("", BREAK))
    return 2 * sum(not any(token.word in little for little in others) for token in in_catalogue) > len(words)
