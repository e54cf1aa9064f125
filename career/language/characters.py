"""Sets of characters that matter to how a text is read, cut and drawn: emoji, scripts that join, marks."""

from __future__ import annotations

from bisect import bisect

ZWJ = "\u200d"
EMOJI_STYLE = "\ufe0f"

# Sets of characters as ranges: from the first up to, not including, the second, and so on (see `among`). As classes of
# a regular expression they would take milliseconds to compile; the few expressions below are compiled on first use.
#
# Blocks that contain emoji and the characters that become emoji with U+FE0F; wider than the emoji list, so that
# characters which a later Unicode adds to these blocks work without a change here.
EMOJI = (
    "\xa9\xaa\xae\xaf\u203c\u203d\u2049\u204a\u2122\u2123\u2139\u213a\u2190\u2200\u2300\u2400\u24c2\u24c3"
    "\u25a0\u27c0\u2900\u2980\u2b00\u2c00\u3030\u3031\u303d\u303e\u3297\u3298\u3299\u329a\U0001f000\U0001fb00"
)
# Scripts in which a joiner changes how a word is written: Arabic, Syriac, N'Ko, the Indic family up to Sinhala,
# Tibetan, Myanmar, Khmer, Mongolian, and the later blocks of Arabic and Indic scripts.
JOINING = (
    "\u0600\u0e00\u0f00\u10a0\u1780\u180e\u180f\u18b0\u1b00\u1c00\ua840\ua900\ua980\ua9e0\ufb50\ufe00\ufe70\ufefd"
    "\U00011000\U00011700\U0001e900\U0001e960"
)
HAN_AND_KANA = "\u2e80\u2fe0\u3005\u3008\u3041\u3100\u3400\u4dc0\u4e00\ua000\uf900\ufb00\U00020000\U0003fffe"
FLAG_LETTERS = "\U0001f1e6\U0001f200"
SKIN_TONES = "\U0001f3fb\U0001f400"
JAMO_TAILS = "\u1160\u1200\ud7b0\ud800"
JOINERS = "\u180e\u200c\u200d"
MONGOLIAN = "\u1820\u18ab"
MONGOLIAN_STYLES = "\u180b\u180c\u180d\u180f"


def among(char: str, edges: str) -> bool:
    """Whether a character is in one of the sets above."""
    return bisect(edges, char) % 2 == 1
