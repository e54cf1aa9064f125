"""What in a line says whose it is, or where it stands, and not what is to be done: names, owners in front, labels.

"Secretary: James", "Mark to sign the cheque" and "[x] Objective: learn Rust" are about signing and about Rust. A word
that is also somebody's name (`names` of `words.toml`) is a name where it is written as one.
"""

from __future__ import annotations

from collections.abc import Sequence

from career.reframing.compiled import Compiled
from career.reframing.tokens import BREAK, Token

LONGEST_LABEL = 3
MOST_OWNERS = 5
"""Words of owners in front, with what joins them: "Ana, Tom and Mark to ..."."""
TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "prof", "cllr", "sir", "father", "sister"])
JOINED = frozenset(["and", "&", "or", "/"])
DOES = frozenset(["to", "will", "shall", "should", "must", "can"])
IS = frozenset([*DOES, "and", "is", "has", "says", "said", "asked", "wants", "needs"])
ENDS = frozenset([":", "-", "\u2013", "\u2014", ")", "]"])
MOSTLY = 0.5
"""A share of the words: where more of them have capitals, a capital says nothing."""


def without(tokens: Sequence[Token], tables: Compiled) -> list[Token]:
    """Return the tokens without labels, with names unknown, and with a break instead of the "to" behind an owner."""
    written = [token.capital for token in tokens if token.stem != BREAK]
    telling = sum(written) <= MOSTLY * len(written) or len(written) <= LONGEST_LABEL
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        if not found or found[-1].stem == BREAK:
            at += _label(tokens, at, tables)
            if (owners := _owners(tokens, at, tables)) > at:
                found += [token._replace(stem="", capital=True) for token in tokens[at:owners]]
                found.append(tokens[owners]._replace(stem=BREAK))
                at = owners + 1
        if at < len(tokens):
            token = tokens[at]
            is_name = telling and token.capital and _is_name(tokens, at, tables)
            found.append(token._replace(stem="") if is_name else token)
            at += 1
    return found


def _label(tokens: Sequence[Token], at: int, tables: Compiled) -> int:
    """Return how many words at the beginning of a clause are a label before a colon."""
    for length in range(1, LONGEST_LABEL + 1):
        end = at + length
        if end < len(tokens) and tokens[end].word == ":":
            return length if " ".join(token.word for token in tokens[at:end]) in tables.labels else 0
    return 0


def _owners(tokens: Sequence[Token], at: int, tables: Compiled) -> int:
    """Return the position of the "to" behind those who are to do it, at the beginning of a clause; `at` without any."""
    somebody = False
    for place in range(at, min(at + MOST_OWNERS + 1, len(tokens) - 1)):
        token = tokens[place]
        if token.word in DOES:
            return place if somebody else at
        if token.word in JOINED or token.word == ",":
            continue
        if not (token.is_name or token.word in tables.owners or (token.capital and token.word in tables.given_names)):
            return at
        somebody = True
    return at


def _is_name(tokens: Sequence[Token], at: int, tables: Compiled) -> bool:
    """Whether a word with a capital is a name here: one that is on the list, or behind a title."""
    token = tokens[at]
    starts = at == 0 or tokens[at - 1].stem == BREAK
    if not starts and tokens[at - 1].word in TITLES:
        return True
    if token.word not in tables.given_names:
        return False
    behind = tokens[at + 1].word if at + 1 < len(tokens) else ":"
    return not starts or behind in IS or behind in ENDS
