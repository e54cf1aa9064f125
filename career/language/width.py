"""How many terminal cells a text takes, and how it is cut or wrapped to fit. The text must be clean (see `text`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from career.language.characters import EMOJI, EMOJI_STYLE, FLAG_LETTERS, JAMO_TAILS, JOINING, SKIN_TONES, ZWJ, among

KEPT = 4096
"""Characters whose widths are remembered: those of the scripts that a person writes."""


def width(text: str) -> int:
    """Return the number of terminal cells that a clean line takes; tabs and newlines count as none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(cells for _, cells in graphemes(text))


def shorten(text: str, cells: int, ellipsis: str = "…") -> str:
    """Cut a clean line to at most `cells` terminal cells, ending in `ellipsis` where something was cut.

    A letter with its marks, an emoji sequence and a flag are never split. Where not even the ellipsis fits, only the
    beginning of the text is returned. A long text takes no longer than a short one.
    """
    if text.isascii() and text.isprintable() and len(text) <= cells:
        return text
    room = cells - width(ellipsis)
    used = end = fitting = 0
    for grapheme, needed in graphemes(text):
        used += needed
        if used > cells:
            return text[:fitting].rstrip() + ellipsis if room >= 0 else text[:end]
        end += len(grapheme)
        if used <= room:
            fitting = end
    return text


def graphemes(text: str) -> Iterator[tuple[str, int]]:
    """Yield each grapheme (what readers take for one character) and its width in cells; near UAX 29 for clean text."""
    start = 0
    for at in range(1, len(text) + 1):
        if at < len(text) and _continues(text, start, at):
            continue
        grapheme = text[start:at]
        yield grapheme, _cells(grapheme)
        start = at


def _continues(text: str, start: int, at: int) -> bool:
    char = text[at]
    if " " <= char <= "~":  # nearly all of most texts
        return False
    if text[at - 1] == ZWJ and among(char, EMOJI):
        return True
    if among(char, FLAG_LETTERS):
        return at - start == 1 and among(text[start], FLAG_LETTERS)
    return among(char, SKIN_TONES) or _has_no_cell(char)


def _cells(grapheme: str) -> int:
    first = grapheme[0]
    if len(grapheme) == 1 or _has_no_cell(first):
        return _cells_alone(first)
    return 2 if EMOJI_STYLE in grapheme or among(first, FLAG_LETTERS) else _cells_alone(first)


@lru_cache(KEPT)
def _cells_alone(char: str) -> int:
    if " " <= char <= "~":
        return 1
    if _has_no_cell(char):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    # A character newer than this Python's Unicode tables: new ones on the emoji planes are wide.
    unknown = unicodedata.category(char) == "Cn"
    return 2 if unknown and char >= "\U0001f000" and among(char, EMOJI) else 1


@lru_cache(KEPT)
def _has_no_cell(char: str) -> bool:
    """Whether a character is drawn into the one before it, or not at all."""
    kind = unicodedata.category(char)
    if kind == "Cf":
        return not among(char, JOINING)  # Arabic signs of a number or a year are drawn around what follows
    return kind in {"Mn", "Me", "Mc", "Cc"} or among(char, JAMO_TAILS)


def wrapped(text: str, cells: int) -> list[str]:
    """Wrap a text at spaces to lines of at most `cells` terminal cells; split words that are longer.

    Only a single grapheme that is wider than that stands beyond the edge. Linear in the length of `text`.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line, used = "", 0
        for word in _unbroken(paragraph, cells):
            *full, (rest, wide) = _cut(word, cells)
            if full and line:
                lines.append(line)
                line = ""
            lines += [piece for piece, _ in full]
            if line and used + 1 + wide > cells:
                lines.append(line)
                line = ""
            line, used = (f"{line} {rest}", used + 1 + wide) if line else (rest, wide)
        lines.append(line)
    return lines


def _unbroken(paragraph: str, cells: int) -> Iterator[str]:
    """Yield what stays on one line: words, and a "%" or a "·" with the word before it where both fit."""
    held, *words = paragraph.split(" ")
    for word in words:
        if (word == "·" or word.startswith("%")) and width(held) + 1 + width(word) <= cells:
            held = f"{held} {word}"
        else:
            yield held
            held = word
    yield held


def _cut(word: str, cells: int) -> list[tuple[str, int]]:
    """Return a word in pieces of at most `cells` cells, each with its width; at least one piece."""
    whole = width(word)
    if whole <= cells:
        return [(word, whole)]
    if whole == len(word) and word.isascii() and cells > 0:
        return [(word[at : at + cells], min(cells, whole - at)) for at in range(0, whole, cells)]
    pieces: list[tuple[str, int]] = []
    start = end = used = 0
    for grapheme, needed in graphemes(word):
        if used + needed > cells and end > start:
            pieces.append((word[start:end], used))
            start, used = end, 0
        end += len(grapheme)
        used += needed
    return [*pieces, (word[start:], used)]
