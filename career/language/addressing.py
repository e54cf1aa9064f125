"""How one writes to somebody: a greeting, then sentences in which what was typed goes on as it should."""

from __future__ import annotations

import re

from career.language.gerunds import is_verb
from career.language.text import clean_line

TITLES = frozenset({"Dr", "Prof", "Mr", "Mrs", "Ms", "Sir"})
"""Words before a name that are no first name."""
ORDERS = frozenset({"be", "show", "speak", "listen", "slow", "let", "stop", "keep", "try", "trust"})
"""Words with which one is told what to do, and tasks seldom begin."""
NO_ORDER = r"[.;:?!]|(?<!what )(?<!who )(?<!that )(?<!which )(?<!how )\b(?:can|could|is|are|was|were|has|have|had|did|does|will|would)\b"
"""What makes a line more than a plain order: a second sentence, or a verb of its own."""
NAMES_TOO = frozenset(
    [
        "april",
        "bill",
        "chase",
        "drew",
        "frank",
        "grant",
        "jack",
        "june",
        "march",
        "mark",
        "may",
        "pat",
        "rob",
        "sue",
        "will",
    ]
)
"""Verbs that are names as well: they keep their capital."""
OPENING = frozenset(
    [
        "a",
        "all",
        "an",
        "another",
        "any",
        "at",
        "be",
        "before",
        "by",
        "each",
        "every",
        "fewer",
        "for",
        "from",
        "he",
        "her",
        "his",
        "how",
        "if",
        "in",
        "it",
        "its",
        "less",
        "more",
        "my",
        "never",
        "no",
        "not",
        "now",
        "on",
        "one",
        "only",
        "our",
        "she",
        "some",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "three",
        "to",
        "too",
        "two",
        "until",
        "we",
        "what",
        "when",
        "where",
        "with",
        "without",
        "you",
        "your",
    ]
)
"""Words with which a text begins that are no names."""


def told_to(text: str) -> str:
    """Return what somebody is told to do, as it goes on after "to": "be briefer". "" for what is no plain order."""
    line = clean_line(text).rstrip(".!;, ")
    first, _, rest = line.partition(" ")
    verb = first.lower()
    is_order = rest and (verb in ORDERS or (is_verb(verb) and verb not in NAMES_TOO))
    return f"{verb} {rest}" if is_order and not re.search(NO_ORDER, line) else ""


def addressed(name: str, *sentences: str) -> str:
    """Return a text to somebody called `name`: a greeting, then the sentences that there are."""
    first, *rest = filter(None, map(clean_line, sentences))
    said = " ".join([_ended(lowered(first) if name else first[:1].upper() + first[1:]), *map(_said, rest)])
    return f"Hi {called_by(name)}, {said}" if name else said


def called_by(name: str) -> str:
    """Return what one calls somebody to their face: the first name, or the whole of what is no first and last name."""
    first, *rest = name.split() or [""]
    is_title = first.rstrip(".") in TITLES or "." in first
    return name if is_title or not all(word[:1].isupper() for word in rest) else first


def lowered(text: str) -> str:
    """Return a text as it goes on in a sentence: without a capital where its first word is no name."""
    line = clean_line(text)
    first = re.match(r"[\w'\u2019]+", line)
    word = first[0] if first else ""
    bare = word.lower()
    is_common = bare in OPENING or bare.endswith("ing") or (is_verb(bare) and bare not in NAMES_TOO)
    return bare[:1] + line[1:] if is_common and word[1:] == bare[1:] else line


def sentence(text: str) -> str:
    """Return a text as the end of a sentence: with its own question mark, otherwise with a full stop."""
    line = clean_line(text).rstrip(".!;, ")
    return line if not line or line.endswith("?") else f"{line}."


def _said(text: str) -> str:
    """Return a sentence as it stands in a text: with a capital, and with an end."""
    return _ended(text[:1].upper() + text[1:])


def _ended(text: str) -> str:
    return text if text[-1:] in ".?!\u2026" else f"{text}."
