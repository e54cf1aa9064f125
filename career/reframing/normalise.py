"""From what a person typed to the stems that the catalogue knows, each with its position in the original text.

Links and ticket numbers say nothing about the work and are left out, except that a link to a pull request says
"review". Articles go too, so that "review the contract" matches "review contract". Shorthand is spelt out. A word
that the catalogue does not have stays, without a stem: it counts as something said, and matches nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from career.language.forms import DIGIT, Form
from career.reframing import labels
from career.reframing.compiled import Compiled
from career.reframing.tokens import BREAK, Token

LONGEST = 20_000
"""Characters of a text that are read; a task is a line, and what comes after this adds nothing."""
ARTICLES = frozenset(["a", "an", "the", "my", "our", "your", "their", "its"])
SHORTEST_REPAIR = 7
"""In letters. Shorter words are so much alike that a repair would do harm (stuff, staff)."""
LONGEST_REPAIR = 20
TRACKERS = frozenset(
    ["jira", "ticket", "task", "bug", "issue", "story", "epic", "case", "req", "help", "ops", "it", "hr"]
)
"""Prefixes of ticket numbers that are words elsewhere: `BUG-12` is a ticket number, `ISO-9001` is not."""
MOST_REPAIRS = 12
"""Words of one text that are checked for typing errors, so that a long paste stays quick."""

_URL = r"(?:https?://|www\.)\S+"
# What may begin within itself begins only where it is not the rest of the same: else each piece of a long one is read again.
_MAIL = r"(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.]+"
_MARK = r"\[[ xX]?\]"
_HANDLE = r"(?<!\w)@\w[\w.-]*"
_AMOUNT = r"(?<!\d)(?<!\d[.,])\d++(?:[.,]\d++)*+\s*+(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|people|pages?|%)\b"
_COUNTED = ("min", "hour", "hr", "day", "week", "month", "year", "people", "page", "%")
_TICKET = r"#\d+|(?<![\w-])[A-Za-z][A-Za-z0-9]{1,9}-\d+(?![\w-])"
_WORD = r"[^\W_]+(?:['\u2019][^\W_]+)?"
_STOP = r"[.,;:!?()\[\]{}|\u2013\u2014\n\r\u2022\"\u201c\u201d=>]|(?<=\s)-+(?=\s)"
_STOPS = '.,;:!?()[]{}|\u2013\u2014\n\r\u2022"\u201c\u201d=>-'
_PULL_REQUEST = Form(r"\b(?:pull|pulls|pull-requests|merge_requests)/\d+", DIGIT)
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("'s", ""), ("\u2019s", ""), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
    ("ers", ""), ("er", ""), ("ers", "e"), ("er", "e"), ("ly", ""),
)  # fmt: skip


def tokens(text: str, tables: Compiled) -> list[Token]:
    """Return the words of `text` in order, without links, ticket numbers and articles, with shorthand spelt out."""
    repairs = MOST_REPAIRS
    found: list[Token] = []
    for match in _pattern(text[:LONGEST], tables).finditer(text[:LONGEST]):
        for token in _read(match, tables):
            if (
                not token.stem
                and not (token.capital and found)
                and SHORTEST_REPAIR <= len(token.word) <= LONGEST_REPAIR
                and repairs
            ):
                repairs -= 1
                found.append(token._replace(stem=repaired(token.word, tables.stems)))
            else:
                found.append(token)
    return labels.without(found, tables)


@cache
def _parts(shorthand: tuple[str, ...]) -> tuple[Form, ...]:
    """Return what a text is made of, in the order in which it is looked for."""
    odd = [short for short in shorthand if not short.isalnum()]
    known = "|".join(sorted(map(re.escape, odd), key=len, reverse=True))
    return (
        Form(rf"(?P<url>{_URL})", "http", "www."),
        Form(rf"(?P<mail>{_MAIL})", "@"),
        Form(rf"(?P<mark>{_MARK})", "["),
        Form(rf"(?P<handle>{_HANDLE})", "@"),
        *([Form(rf"(?P<short>(?<![\w/])(?i:{known})(?![\w/]))", *odd)] if odd else []),
        Form(rf"(?P<amount>{_AMOUNT})", *_COUNTED),
        Form(rf"(?P<ticket>{_TICKET})", "#", "-"),
        Form(rf"(?P<word>{_WORD})"),
        Form(rf"(?P<stop>{_STOP})", *_STOPS),
    )


@cache
def _pattern_of(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(parts))


def _pattern(text: str, tables: Compiled) -> re.Pattern[str]:
    """Return the form of the parts that a text may have: most have only words, and to prepare the whole takes long."""
    return _pattern_of(tuple(part.form for part in _parts(tuple(tables.shorthand)) if part.may_be_in(text)))


def _read(match: re.Match[str], tables: Compiled) -> Iterator[Token]:
    kind, text, (start, end) = match.lastgroup, match.group(), match.span()
    if kind in ("stop", "mark"):
        yield Token(BREAK, text, start, end)
    elif kind == "handle":
        yield Token("", text[1:].casefold(), start, end, capital=True)
    elif kind == "url":
        for part in _PULL_REQUEST.finditer(text):
            place = start + part.start(), start + part.end()
            yield from (Token(stem, stem, *place) for stem in ("pull", "request"))
    elif kind == "ticket" and _says_something(text.partition("-")[0].casefold(), tables):
        yield from _words(text.partition("-")[0], start, tables)
        yield from _words(text.partition("-")[2], end - len(text.partition("-")[2]), tables)
    elif kind in ("word", "short"):
        yield from _words(text, start, tables)


def _says_something(prefix: str, tables: Compiled) -> bool:
    return prefix not in TRACKERS and bool(stem_of(prefix, tables.stems))


def _words(text: str, start: int, tables: Compiled) -> Iterator[Token]:
    word = text.casefold().replace("\u2019", "'")
    end = start + len(text)
    if word in ARTICLES:
        return
    for part in tables.shorthand.get(word, word).split():
        capital = text[0].isupper() and not text.isupper()
        stem = tables.stems.get(part, "") if capital and part.endswith("es") else stem_of(part, tables.stems)
        yield Token(stem, part, start, end, capital)


def stem_of(word: str, stems: Mapping[str, str]) -> str:
    """Return the catalogue's stem of `word`, or of the word that it is a form of (tests, tested); "" if unknown."""
    if (known := stems.get(word)) is not None:
        return known
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[: -len(ending)]
            if (known := stems.get(base + instead)) is not None:
                return known
            if len(base) > 3 and base[-1] == base[-2] and (known := stems.get(base[:-1])) is not None:
                return known
    return ""


def repaired(word: str, stems: Mapping[str, str]) -> str:
    """Return the stem of the one known word of which `word` is a typing error; "" if there is none, or several.

    A typing error is a letter missing, doubled or added, or two neighbouring letters swapped, after the first letter. A
    replaced letter is not repaired: it makes another word just as often.
    """
    if not word.isascii() or not word.isalpha():
        return ""
    cuts = [(word[:i], word[i:]) for i in range(1, len(word) + 1)]
    exchanged = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    shorter = {left + right[1:] for left, right in cuts if right}
    longer = {left + letter + right for left, right in cuts for letter in "abcdefghijklmnopqrstuvwxyz"}
    near = {stems[slip] for slip in exchanged | shorter | longer if slip in stems}
    return near.pop() if len(near) == 1 else ""
