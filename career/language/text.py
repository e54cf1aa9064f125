"""Text as people type, paste and import it: cleaned before it is saved or shown, measured and cut in terminal cells.

Nothing here interprets a text. It only removes what a reader cannot see and a terminal would act on.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterator

_ZWJ = "\u200d"
_EMOJI_STYLE = "\ufe0f"

# Sets of characters as ranges: from the first up to, not including, the second, and so on (see `_among`). As classes of
# a regular expression they would take milliseconds to compile; the few expressions below are compiled on first use.
#
# Blocks that contain emoji and the characters that become emoji with U+FE0F; wider than the emoji list, so that
# characters which a later Unicode adds to these blocks work without a change here.
_EMOJI = (
    "\xa9\xaa\xae\xaf\u203c\u203d\u2049\u204a\u2122\u2123\u2139\u213a\u2190\u2200\u2300\u2400\u24c2\u24c3"
    "\u25a0\u27c0\u2900\u2980\u2b00\u2c00\u3030\u3031\u303d\u303e\u3297\u3298\u3299\u329a\U0001f000\U0001fb00"
)
# Scripts in which a joiner changes how a word is written: Arabic, Syriac, N'Ko, the Indic family up to Sinhala,
# Tibetan, Myanmar, Khmer, Mongolian, and the later blocks of Arabic and Indic scripts.
_JOINING = (
    "\u0600\u0e00\u0f00\u10a0\u1780\u180e\u180f\u18b0\u1b00\u1c00\ua840\ua900\ua980\ua9e0\ufb50\ufe00\ufe70\ufefd"
    "\U00011000\U00011700\U0001e900\U0001e960"
)
_HAN_AND_KANA = "\u2e80\u2fe0\u3005\u3008\u3041\u3100\u3400\u4dc0\u4e00\ua000\uf900\ufb00\U00020000\U0003fffe"
_FLAG_LETTERS = "\U0001f1e6\U0001f200"
_SKIN_TONES = "\U0001f3fb\U0001f400"
_JAMO_TAILS = "\u1160\u1200\ud7b0\ud800"
_JOINERS = "\u180e\u200c\u200d"
_MONGOLIAN = "\u1820\u18ab"
_MONGOLIAN_STYLES = "\u180b\u180c\u180d\u180f"

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
_ATTACHED = f"[{_JOINERS}{_MONGOLIAN_STYLES}\ufe00-\ufe0f\U000e0100-\U000e01ef]"
_GAP = "[\\s/\u2013\u2014\u2026]+"


def clean(text: str) -> str:
    """Return `text` as it may be saved and shown: everything readable, nothing that a terminal acts on.

    Removed are: whole escape and control sequences, in their 7-bit and 8-bit forms (an unterminated one up to the end
    of its line); other control characters but tab and newline; invisible characters and those that change the
    direction of reading; lone surrogates and noncharacters. All line ends become a newline. Joiners stay between emoji
    and in scripts that are written with them, variation selectors after a character that has variants. The result is
    in Unicode form NFC, and cleaning it again changes nothing. Linear in the length of `text`.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(_SEQUENCE, "", re.sub(_NEWLINES, "\n", text))
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", re.sub(_INVISIBLE, r"\1", text))
    if re.search(_ATTACHED, text):
        text = unicodedata.normalize("NFC", "".join(_with_attached(text)))
    return text


def clean_line(text: str) -> str:
    """Return `text` cleaned and on one line: every run of white space becomes one space, with none at the ends."""
    return " ".join(clean(text).split())


def _with_attached(text: str) -> Iterator[str]:
    """Yield the characters of `text`, with joiners and variation selectors only where they attach to something."""
    attached = re.compile(_ATTACHED)
    before = base = ""  # the last character yielded, and the last one that is not a combining mark
    for at, char in enumerate(text):
        if attached.match(char) and not _attaches(before, base, char, text[at + 1 : at + 2]):
            continue
        before = char
        if not unicodedata.category(char).startswith("M"):
            base = char
        yield char


def _attaches(before: str, base: str, char: str, after: str) -> bool:
    if char in _JOINERS:
        # By the base, not by the mark before: NFC may put marks into another order.
        in_word = _among(base, _JOINING)
        between_emoji = char == _ZWJ and (before == _EMOJI_STYLE or _among(before, _EMOJI)) and _among(after, _EMOJI)
        return in_word or between_emoji
    if char in _MONGOLIAN_STYLES:
        return _among(before, _MONGOLIAN)
    if char in "\ufe0e\ufe0f" and (before in tuple("#*0123456789") or _among(before, _EMOJI)):
        return True
    return char not in "\ufe0e\ufe0f" and _among(before, _HAN_AND_KANA)


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
    if text[at - 1] == _ZWJ and _among(char, _EMOJI):
        return True
    if _among(char, _FLAG_LETTERS):
        return at - start == 1 and _among(text[start], _FLAG_LETTERS)
    return _among(char, _SKIN_TONES) or _has_no_cell(char)


def _cells(grapheme: str) -> int:
    first = grapheme[0]
    if len(grapheme) == 1 and " " <= grapheme <= "~":
        return 1
    if _has_no_cell(first):
        return 0
    if _EMOJI_STYLE in grapheme or (len(grapheme) > 1 and _among(first, _FLAG_LETTERS)):
        return 2
    if unicodedata.east_asian_width(first) in "WF":
        return 2
    # A character newer than this Python's Unicode tables: new ones on the emoji planes are wide.
    unknown = unicodedata.category(first) == "Cn"
    return 2 if unknown and first >= "\U0001f000" and _among(first, _EMOJI) else 1


def _has_no_cell(char: str) -> bool:
    """Whether a character is drawn into the one before it, or not at all."""
    kind = unicodedata.category(char)
    if kind == "Cf":
        return not _among(char, _JOINING)  # Arabic signs of a number or a year are drawn around what follows
    return kind in {"Mn", "Me", "Mc", "Cc"} or _among(char, _JAMO_TAILS)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: "1 word", "3 words"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def own_words(picture: str, draft: str) -> int:
    """Return how many words of `picture` are not in `draft`, for the rule of three words of one's own (E5).

    Each word of the draft accounts for one equal word. Case, punctuation and order make no difference; a character of
    Han or kana counts as a word.
    """
    return (_words(picture) - _words(draft)).total()


def _words(text: str) -> Counter[str]:
    folded = clean(text).replace("\u2019", "'").casefold()
    if not folded.isascii():
        # Han and kana are written without spaces: each character counts as a word.
        folded = "".join(f" {char} " if _among(char, _HAN_AND_KANA) else char for char in folded)
    return Counter(filter(None, map(_bare, re.split(_GAP, folded))))


def _bare(word: str) -> str:
    """Return a word without the punctuation around it."""
    kept = [at for at, char in enumerate(word) if unicodedata.category(char)[0] in "LMN"]
    return word[kept[0] : kept[-1] + 1] if kept else ""


def _among(char: str, edges: str) -> bool:
    return bisect(edges, char) % 2 == 1
