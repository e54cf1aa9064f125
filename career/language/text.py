"""Text as people type, paste and import it: cleaned before it is saved or shown.

Nothing here interprets a text. It only removes what a reader cannot see and a terminal would act on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import isfinite

from career.language.characters import (
    EMOJI,
    EMOJI_STYLE,
    HAN_AND_KANA,
    JOINERS,
    JOINING,
    MONGOLIAN,
    MONGOLIAN_STYLES,
    ZWJ,
    among,
)

SMALLER, MOST_DECIMALS = 1e12, 6
"""The numbers that are written out, and how many of their decimals."""
_NEWLINES = "\r\n?|[\x0b\x0c\x85\u2028\u2029]"

# A string sequence (OSC, DCS, APC, PM, SOS, and the title of screen) ends at its terminator, or at the end of its
# line: a terminator that never comes must not take the rest of a long note with it.
_SEQUENCE = (
    "(?:\x1b[]P_^Xk]|[\x90\x98\x9d-\x9f])[^\n\x07\x18\x1a\x1b\x9c]*(?:[\x07\x18\x1a\x9c]|\x1b\\\\)?"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    # A space after ESC is part of a sequence in five cases only; otherwise somebody typed it.
    "|\x1b(?: [FGLMN]|[!-/][ -/]*[0-~]|[0-~])?"
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)

# Tag characters are allowed in the three flags that Unicode recommends; anywhere else they carry hidden text.
_INVISIBLE = (
    "(\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074"
    "|\U000e0077\U000e006c\U000e0073)\U000e007f)"
    "|[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
# Joiners and variation selectors, which mean nothing by themselves.
_ATTACHED = f"[{JOINERS}{MONGOLIAN_STYLES}\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_USUAL = frozenset("\n\t\u2010\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2192").union(
    char for char in map(chr, range(0x20, 0x300)) if char.isprintable()
)
"""Characters that stay as they are, whatever stands beside them: those of Latin scripts, and their usual marks."""
LONG_RUN = 32
"""Characters beyond Latin in a row from which marks are sorted before composing; nobody types as many on one letter."""
_GAPS = str.maketrans(dict.fromkeys("/\u2013\u2014\u2026", " "))


def clean(text: str) -> str:
    """Return `text` as it may be saved and shown: everything readable, nothing that a terminal acts on.

    Removed are: whole escape and control sequences, in their 7-bit and 8-bit forms (an unterminated one up to the end
    of its line); other control characters but tab and newline; invisible characters and those that change the
    direction of reading; lone surrogates and noncharacters. All line ends become a newline. Joiners stay between emoji
    and in scripts that are written with them, variation selectors after a character that has variants. The result is
    in Unicode form NFC, and cleaning it again changes nothing. Linear in the length of `text`.
    """
    if (text.isascii() and text.isprintable()) or _USUAL.issuperset(text):
        return text
    text = re.sub(_SEQUENCE, "", re.sub(_NEWLINES, "\n", text))
    if text.isascii():
        return text
    text = _composed(re.sub(_INVISIBLE, r"\1", text))
    if re.search(_ATTACHED, text):
        text = _composed("".join(_with_attached(text)))
    return text


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line: every run of white space becomes one space, with none at the ends."""
    return " ".join(clean(text).split())


def _composed(text: str) -> str:
    """Return `text` in form NFC. Long runs of marks are put into their order first: Python would sort by insertion."""
    return unicodedata.normalize("NFC", re.sub(f"[^\x00-\u02ff]{{{LONG_RUN},}}", _with_ordered_marks, text))


def _with_ordered_marks(run: re.Match[str]) -> str:
    if not any(map(unicodedata.combining, run[0])):
        return run[0]
    groups = groupby(run[0], key=lambda char: unicodedata.combining(char) > 0)
    return "".join("".join(sorted(group, key=unicodedata.combining) if marks else group) for marks, group in groups)


def _with_attached(text: str) -> Iterator[str]:
    """Yield the characters of `text`, with joiners and variation selectors only where they attach to something."""
    attached = re.compile(_ATTACHED)
    before = base = ""  # the last character yielded, and the last one that is not a combining mark
    for at, char in enumerate(text):
        if char.isascii():  # most are, and none of them attaches
            before = base = char
            yield char
            continue
        if attached.match(char) and not _attaches(before, base, char, text[at + 1 : at + 2]):
            continue
        before = char
        if not unicodedata.category(char).startswith("M"):
            base = char
        yield char


def _attaches(before: str, base: str, char: str, after: str) -> bool:
    if char in JOINERS:
        # By the base, not by the mark before: NFC may put marks into another order.
        in_word = among(base, JOINING)
        between_emoji = char == ZWJ and (before == EMOJI_STYLE or among(before, EMOJI)) and among(after, EMOJI)
        return in_word or between_emoji
    if char in MONGOLIAN_STYLES:
        return among(before, MONGOLIAN)
    if char in "\ufe0e\ufe0f" and (before in tuple("#*0123456789") or among(before, EMOJI)):
        return True
    return char not in "\ufe0e\ufe0f" and among(before, HAN_AND_KANA)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: "1 word", "3 words"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def enumerated(names: Sequence[str]) -> str:
    """Return names as one says them: "Ana, Omar and Marta"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def number(value: float) -> str:
    """Return a number as people write it: "1,250,000", "0.9", "4"."""
    if not isfinite(value) or abs(value) >= SMALLER or 0 < abs(value) < 10.0**-MOST_DECIMALS:
        return f"{value:g}"
    return f"{value + 0.0:,.{MOST_DECIMALS}f}".rstrip("0").rstrip(".")


def own_words(sentence: str, draft: str) -> int:
    """Return how many words of `sentence` are not in `draft`, for the rule of three words of one's own (E5).

    Each word of the draft accounts for one equal word. Case, punctuation and order make no difference; a character of
    Han or kana counts as a word.
    """
    return (_words(sentence) - _words(draft)).total()


def own_share(said: str, draft: str, mine: Iterable[str]) -> float:
    """Return the share of my own words in what is `said`, 0 to 1 (Coman & Cardon 2025).

    Own are the words of my texts (`mine`) that the draft took in, and all that is not in the draft.
    """
    drafted = _words(draft)
    for text in mine:
        drafted -= _words(text)
    words = _words(said)
    return (words - drafted).total() / words.total() if words else 0.0


def _words(text: str) -> Counter[str]:
    folded = clean(text).replace("\u2019", "'").casefold()
    if not folded.isascii():
        # Han and kana are written without spaces: each character counts as a word.
        folded = "".join(f" {char} " if among(char, HAN_AND_KANA) else char for char in folded)
    return Counter(filter(None, map(_bare, folded.translate(_GAPS).split())))


def _bare(word: str) -> str:
    """Return a word without the punctuation around it."""
    kept = [at for at, char in enumerate(word) if unicodedata.category(char)[0] in "LMN"]
    return word[kept[0] : kept[-1] + 1] if kept else ""
