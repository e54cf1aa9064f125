"""How many terminal cells a text takes, and how it is cut or wrapped to fit. The text must be clean (see `text`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from career.language.characters import EMOJI, EMOJI_STYLE, FLAG_LETTERS, JAMO_TAILS, JOINING, SKIN_TONES, ZWJ, among


def width(text: str) -> int:
    """Return the number of terminal cells that a clean line takes; tabs and newlines count as none."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(cells for _, cells in graphemes(text))


def shorten(text: str, cells: int, ellipsis: str = "…") -> str:
    """Cut a clean line to at most `cells` terminal cells, ending in `ellipsis` where something was cut.

    A letter with its marks, an emoji sequence and a flag are never split. Where not even the ellipsis fits, only the
    beginning of the text is returned.
    """
    if width(text) <= cells:
        return text
    room = cells - width(ellipsis)
    if room < 0:
        return _fitting(text, cells)
    return _fitting(text, room).rstrip() + ellipsis


def _fitting(text: str, cells: int) -> str:
    """Return the longest beginning of `text` that fits, in whole graphemes."""
    end = 0
    for grapheme, needed in graphemes(text):
        cells -= needed
        if cells < 0:
            break
        end += len(grapheme)
    return text[:end]


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
    if len(grapheme) == 1 and " " <= grapheme <= "~":
        return 1
    if _has_no_cell(first):
        return 0
    if EMOJI_STYLE in grapheme or (len(grapheme) > 1 and among(first, FLAG_LETTERS)):
        return 2
    if unicodedata.east_asian_width(first) in "WF":
        return 2
    # A character newer than this Python's Unicode tables: new ones on the emoji planes are wide.
    unknown = unicodedata.category(first) == "Cn"
    return 2 if unknown and first >= "\U0001f000" and among(first, EMOJI) else 1


def _has_no_cell(char: str) -> bool:
    """Whether a character is drawn into the one before it, or not at all."""
    kind = unicodedata.category(char)
    if kind == "Cf":
        return not among(char, JOINING)  # Arabic signs of a number or a year are drawn around what follows
    return kind in {"Mn", "Me", "Mc", "Cc"} or among(char, JAMO_TAILS)


def wrapped(text: str, cells: int) -> list[str]:
    """Wrap a text at spaces to lines of at most `cells` terminal cells; split words that are longer."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            rest = word
            while width(rest) > cells:
                if line:
                    lines.append(line)
                    line = ""
                head = shorten(rest, cells, "")
                if not head:
                    break
                lines.append(head)
                rest = rest[len(head) :]
            joined = f"{line} {rest}" if line else rest
            if width(joined) <= cells:
                line = joined
            else:
                lines.append(line)
                line = rest
        lines.append(line)
    return lines
