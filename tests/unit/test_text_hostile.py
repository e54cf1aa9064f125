"""Cleaning against whole alphabets of attacks: every control sequence goes, and every letter beside it stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from career.language.text import clean, clean_line

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN = "\xad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060\u2061\u2064\u206a\u206f\u3164\ufeff\uffa0\ufff9\ufffb"
SEEN_FORMAT = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs that Unicode counts as format characters and that are drawn: Arabic and Kaithi signs around a number."""
JOINERS = "\u180e\u200c\u200d"
LINE_ENDS = "\n\r\x0b\x0c\x85\u2028\u2029"
SEEN = frozenset(
    [
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "Nd",
        "Nl",
        "No",
        "Pd",
        "Ps",
        "Pe",
        "Po",
        "Pi",
        "Pf",
        "Pc",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Zs",
        "Co",
    ]
)
FLAGS = ("gbeng", "gbsct", "gbwls")


def is_forbidden(char: str) -> bool:
    """Tell, from Unicode's own categories, whether a terminal acts on a character or a reader cannot see it."""
    if char in "\t\n" or char in SEEN_FORMAT or char in JOINERS or "\U00013430" <= char <= "\U0001345f":
        return False
    if char in BIDI + UNSEEN or (ord(char) & 0xFFFE) == 0xFFFE or "\ufdd0" <= char <= "\ufdef":
        return True
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def without_flags(text: str) -> str:
    """Give a text without the three flags that are written with tag characters."""
    for name in FLAGS:
        text = text.replace("\U0001f3f4" + "".join(chr(0xE0000 + ord(c)) for c in name) + "\U000e007f", "")
    return text


_INSIDE = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=12)
_STRINGS = st.builds(
    lambda start, inside, end: start + inside + end,
    st.sampled_from([*(f"\x1b{kind}" for kind in "]P_^Xk"), *"\x90\x98\x9d\x9e\x9f"]),
    _INSIDE.map(lambda inside: inside.replace("\\", "")),
    st.sampled_from(["\x07", "\x1b\\", "\x9c"]),
)
_CSI = st.builds(
    lambda start, parameters, between, final: start + parameters + between + final,
    st.sampled_from(["\x1b[", "\x9b"]),
    st.text("0123456789:;<=>?", max_size=8),
    st.text(" !\"#$%&'()*+,-./", max_size=2),
    st.characters(min_codepoint=0x40, max_codepoint=0x7E),
)
_SHORT = st.sampled_from(["\x1bc", "\x1b7", "\x1b8", "\x1bM", "\x1b(B", "\x1b#8", "\x1b%G", "\x1b F", "\x1b="])
_ALONE = st.sampled_from([chr(n) for n in range(0x20) if chr(n) not in "\t\n\r\x0b\x0c\x1b"] + ["\x7f", "\x9c", "\x84"])
_HIDDEN = st.sampled_from([*BIDI, *UNSEEN, "\ud800", "\udce9", "\uffff", "\ufdd0", "\U000e0041", "\U000e007f"])
attacks = st.one_of(_STRINGS, _CSI, _SHORT, _ALONE, _HIDDEN)
words = st.text("abcXYZ 019_-.,;:!?()[]{}/\\'\"$%&@#*+=<>|~^`äöß你好дж", max_size=8)


@given(st.lists(st.tuples(words, attacks)), words)
def test_the_letters_around_attacks_stay_letter_for_letter(pairs: list[tuple[str, str]], last: str) -> None:
    text = "".join(word + attack for word, attack in pairs) + last
    assert clean(text) == "".join(word for word, _ in pairs) + last


@given(st.text(st.one_of(st.characters(), attacks.map(lambda a: a[0]), st.sampled_from("[]P;m\\0123456789"))))
@example("a\x1b\x1b]0;x\x9b31m")
@example("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\U000e0067")
@example("\U0001f469\u200d\u202e\U0001f467")
def test_nothing_forbidden_is_left_and_cleaning_again_changes_nothing(text: str) -> None:
    once = clean(text)
    assert not [hex(ord(char)) for char in without_flags(once) if is_forbidden(char)]
    assert clean(once) == once
    line = clean_line(text)
    assert line == " ".join(line.split())
    assert clean_line(line) == line == clean(line) == clean_line(once)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_a_plain_text_loses_nothing_but_fillers(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", "".join(c for c in text if c not in UNSEEN))


@pytest.mark.parametrize("plane", range(0x11))
def test_every_code_point_of_unicode_stays_or_goes_as_it_should(plane: int) -> None:
    for start in range(plane << 16, (plane + 1) << 16, 0x1000):
        chars = [chr(n) for n in range(start, start + 0x1000) if chr(n) not in LINE_ENDS]
        left = clean("\n".join(chars)).split("\n")
        assert not [hex(ord(char)) for kept in left for char in kept if is_forbidden(char)]
        lost = [
            hex(ord(c)) for c, kept in zip(chars, left, strict=True) if not kept and unicodedata.category(c) in SEEN
        ]
        assert [code for code in lost if chr(int(code, 16)) not in UNSEEN] == []


@pytest.mark.parametrize("start", [*(f"\x1b{kind}" for kind in "]P_^Xk"), *"\x90\x98\x9d\x9e\x9f"])
def test_a_string_without_its_end_takes_the_rest_of_its_line(start: str) -> None:
    assert clean(f"one {start}52;c;cm0gLXJm\ntwo") == "one \ntwo"
    assert clean(f"one {start}") == "one "
    assert clean(f"one {start}0;x\r\ntwo") == "one \ntwo"


@pytest.mark.parametrize("start", ["\x1b[", "\x9b"])
@pytest.mark.parametrize("inside", ["", "31", "?1049", "1;2;", "38:2::1"])
def test_a_sequence_without_its_end_takes_no_letter_of_the_next_line(start: str, inside: str) -> None:
    assert clean(f"one{start}{inside}\ntwo") == "one\ntwo"
    assert clean(f"one{start}{inside}") == "one"
    assert clean(f"one{start}{inside}\u00e9") == "one\u00e9"


@pytest.mark.parametrize(
    "text",
    [
        "\u1820\u180b\u1820",
        "\u0628\u200d \u0645\u06cc\u200c\u062e",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
        "\u2764\ufe0f\u200d\U0001f525",
        "\u2615\ufe0e \u2615\ufe0f",
        "\U0001f468\U0001f3fd\u200d\U0001f4bb",
    ],
)
def test_what_joins_letters_and_signs_stays(text: str) -> None:
    assert clean(text) == text
    assert clean_line(text) == text


@pytest.mark.parametrize(
    "hidden", ["a\u180bb", "a\u200cb", "1\u200d2", "a\ufe00b", "a\U000e0101b", "\u4e00\u200d\u4e01"]
)
def test_what_joins_nothing_goes(hidden: str) -> None:
    assert len(clean(hidden)) == 2
