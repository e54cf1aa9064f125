"""Text: what a terminal would act on never gets to it, and what a person wrote stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from career.language.text import clean, clean_line, own_words
from career.language.width import shorten, width

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
GERMANY = "\U0001f1e9\U0001f1ea"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
HINDI = "\u0915\u094d\u200d\u0937"
KATSURAGI = "\u845b\U000e0100\u57ce"


@pytest.mark.parametrize(
    ("attack", "left"),
    [
        ("a\x1b]52;c;cHduZWQ=\x1b\\b", "ab"),
        ("a\x1b]0;root@host\x07b", "ab"),
        ("a\x9d0;title\x9cb", "ab"),
        ("a\x1bPtmux;\x1b\x1b]52;c;cHduZWQ=\x07\x1b\\b", "ab"),
        ("a\x1b_apc\x1b\\b\x1b^pm\x1b\\c\x1bXsos\x1b\\d\x1bktitle\x1b\\e", "abcde"),
        ("a\x90dcs\x9cb\x9fapc\x9cc\x9epm\x9cd\x98sos\x9ce", "abcde"),
        ("a\x1b[2J\x1b[31;1mb\x1b[?1049hc", "abc"),
        ("a\x9b2Jb", "ab"),
        ("a\x1bcb\x1b7\x1b(B\x1b#8\x1b Fc", "abc"),
        ("a\x1b\x1b", "a"),
        ("a\x1b[31", "a"),
        ("a\x1b\u00e9", "a\u00e9"),
        ("stop\x1b here", "stop here"),
        ("a\x1b\u200b[2J", "a[2J"),
        ("a\x00\x07\x08\x0e\x7f\x80\x9ab", "ab"),
        ("approve\u202eevorppa\u202c", "approveevorppa"),
        ("a\u2066b\u2069\u200e\u200f\u061c", "ab"),
        ("a\u200b\u2060\ufeff\xad\u3164b", "ab"),
        ("a\u200db\u200cc\ufe0fd\U000e0100", "abcd"),
        ("hi\U000e0068\U000e0069\U000e007f", "hi"),
        ("\U0001f3f4\U000e0068\U000e0069\U000e007f", "\U0001f3f4"),
        ("a\ufff9b\ufffac\ufffb", "abc"),
        ("a\ud800b\udce9c\uffff\ufdd0\U0010ffff", "abc"),
    ],
)
def test_nothing_is_left_that_a_terminal_acts_on_or_a_reader_cannot_see(attack: str, left: str) -> None:
    assert clean(attack) == left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ship the v2 API (by Fri)",
        "two\nlines\tand a tab",
        "x[/nope]y [@click=app.quit]ok[/] e.g. [tbd]",
        "Stra\u00dfe, caf\u00e9, \u4f60\u597d, \ud55c\uae00, \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
        f"{FAMILY} {ENGLAND} {GERMANY} \u2764\ufe0f 1\ufe0f\u20e3 \U0001f44d\U0001f3fd",
        "\U0001f3f3\ufe0f\u200d\U0001f308 \U0001f642\u200d\u2194\ufe0f",
        PERSIAN,
        HINDI,
        KATSURAGI,
        "\ue0b0 a private sign of a terminal font",
    ],
)
def test_what_people_write_stays_letter_for_letter(text: str) -> None:
    assert clean(text) == text


def test_a_sequence_without_its_end_takes_no_more_than_its_line() -> None:
    assert clean("first \x1b]0;forged\nsecond \x90q\nthird") == "first \nsecond \nthird"


def test_line_ends_become_newlines() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch") == "a\nb\nc\nd\ne\nf\ng\nh"


def test_text_is_composed_also_where_something_was_taken_out_between() -> None:
    assert clean("e\u0301") == "\u00e9"
    assert clean("e\u200b\u0301 e\u200d\u0301") == "\u00e9 \u00e9"


def test_a_joiner_stays_only_where_it_joins() -> None:
    woman = "\U0001f469"
    assert clean(f"{woman}\u200d\u200d{woman}") == f"{woman}\u200d{woman}"
    assert clean(f"{woman}\u200d and {woman}\u200d") == f"{woman} and {woman}"
    assert clean(PERSIAN[:2] + "\u200c\u200c\u200d" + PERSIAN[3:]) == PERSIAN


def test_a_title_is_one_line() -> None:
    assert clean_line("  Ship\r\n\tthe   \x1b[1mAPI\u3000now \n") == "Ship the API now"
    assert clean_line("\x1b[2J\u200b\n") == ""


_PIECES = st.sampled_from(
    [
        *("\x1b", "[", "]", "P", "\\", ";", "m", "1", "\x07", "\x9b", "\x9c", "\x9d", "\r", "\n", " ", "\t", "a"),
        *("\u0301", "\u0338", "\u064b", "\u0323", "\u200d", "\u200c", "\u180e", "\ufe0e", "\ufe0f", "\U000e0100"),
        *("\U0001f469", "\u2194", "\u2640", "\U0001f1ec", "\U0001f3f4", "\U0001f3fd", "\U000e0067", "\U000e007f"),
        *("\u0628", "\u0627", "\u0653", "\u0915", "\u094d", "\u09c7", "\u09be", "\u845b", "\u1100", "\u1161"),
        *("\u212a", "\u2329", "\u1820", "\u202e", "\ud800", "\uffff", "\u20e3", "#"),
    ]
)
texts = st.one_of(st.text(), st.text(alphabet=_PIECES))


@given(texts)
def test_cleaning_again_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    line = clean_line(text)
    assert clean_line(line) == line


@given(texts)
def test_clean_text_holds_no_control_and_can_be_written_to_a_file(text: str) -> None:
    cleaned = clean(text)
    assert {char for char in cleaned if unicodedata.category(char) == "Cc"} <= {"\n", "\t"}
    assert cleaned.encode().decode() == unicodedata.normalize("NFC", cleaned)


@given(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Sm", "Sc", "Co"], exclude_characters="\u3164\uffa0"))
def test_every_letter_digit_and_sign_stays(char: str) -> None:
    assert clean(char) == unicodedata.normalize("NFC", char)


@pytest.mark.parametrize(
    "unit",
    [
        "\x1b",
        "\x1b]",
        "\x1b[1;",
        "\x9b",
        "\u200d",
        f"{FAMILY}\u200d",
        "\u0301",
        "\u0628\u0301\u200c\u064b",
        "\U0001f3f4",
    ],
)
def test_a_long_hostile_paste_is_cleaned_once_through(unit: str) -> None:
    # The time limit of a test ends whatever is not linear: a hundred thousand characters of the worst kind.
    cleaned = clean(unit * (100_000 // len(unit)))
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("rung", 4),
        ("caf\u00e9", 4),
        ("e\u0323\u0301x", 2),
        ("\u4f60\u597d", 4),
        ("\ud55c\uae00", 4),
        ("\uff71", 1),
        ("\uff21", 2),
        (FAMILY, 2),
        (ENGLAND, 2),
        (GERMANY, 2),
        (GERMANY * 2, 4),
        ("\U0001f44d\U0001f3fd", 2),
        ("\u2600", 1),
        ("\u2600\ufe0f", 2),
        ("1\ufe0f\u20e3", 2),
        ("\U0001fae8", 2),
        (PERSIAN, 7),
        ("\u25b8 \u2588\u2591 \u2713", 6),
    ],
)
def test_width_is_what_a_terminal_gives_it(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("Lead two people", 15, "Lead two people"),
        ("Lead two people", 14, "Lead two peop\u2026"),
        ("Lead two people", 10, "Lead two\u2026"),
        ("Lead", 1, "\u2026"),
        ("Lead", 0, ""),
        ("Lead", -3, ""),
        ("\u4f60\u597d\u4e16", 4, "\u4f60\u2026"),
        (f"a{FAMILY}b", 3, "a\u2026"),
        (f"a{FAMILY}bc", 4, f"a{FAMILY}\u2026"),
        (GERMANY * 2, 3, f"{GERMANY}\u2026"),
        ("ae\u0323\u0301xyz", 3, "ae\u0323\u0301\u2026"),
        ("\U0001f44d\U0001f3fd\U0001f44d\U0001f3fd", 3, "\U0001f44d\U0001f3fd\u2026"),
    ],
)
def test_a_text_is_cut_between_signs_never_through_one(text: str, cells: int, expected: str) -> None:
    assert shorten(text, cells) == expected


def test_another_ellipsis_takes_its_own_room() -> None:
    assert shorten("Lead two people", 8, "...") == "Lead..."
    assert shorten("Lead two people", 2, "...") == "Le"


@given(texts.map(clean_line), st.integers(0, 30))
def test_a_shortened_text_fits_and_begins_like_the_whole(text: str, cells: int) -> None:
    short = shorten(text, cells)
    assert width(short) <= cells
    assert text.startswith(short.removesuffix("\u2026")) or short == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        (" -- ... \u2014 !", 0),
        ("fix the flaky checkout test", 5),
        ("well-known, isn't it?", 3),
        ("before/after\u2014always", 3),
        ("\u6211\u7684 team", 3),
        ("\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e", 2),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert own_words(text, "") == count


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Writing this is how others act without me.", 0),
        ("writing THIS, is how others act: without me", 0),
        ("without me others act", 0),
        ("", 0),
        ("Writing this is how Dana and Priya act at night.", 5),
        ("this this this", 2),
        ("I\u2019m free", 2),
    ],
)
def test_own_words_are_those_that_the_draft_has_not(sentence: str, own: int) -> None:
    assert own_words(sentence, "Writing this is how others act without me.") == own


def test_an_apostrophe_is_one_however_it_is_drawn() -> None:
    assert own_words("I don't", "I don\u2019t") == 0
