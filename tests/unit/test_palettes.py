"""The colours of the themes by the formula of WCAG, and what is said of the person's own."""

from __future__ import annotations

import pytest

from tui.host.palettes import CLEAR, PALETTES, READABLE, OwnTheme, contrast, faint, own, remedy, warning


def test_the_contrast_of_two_colours_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("name", PALETTES)
def test_no_theme_of_rung_is_hard_to_read(name: str) -> None:
    assert [str(one) for one in faint(PALETTES[name], CLEAR if "contrast" in name else READABLE)] == []


def test_an_own_theme_has_the_colours_of_its_base_where_it_has_none() -> None:
    made = own({"mine": OwnTheme(base="light", text="#333333"), "night": OwnTheme(base="light", background="#000000")})
    assert (made["mine"].text, made["mine"].muted) == ("#333333", PALETTES["light"].muted)
    assert (made["mine"].dark, made["night"].dark) == (False, True)


def test_what_is_hard_to_read_in_an_own_theme_is_told() -> None:
    mine = own({"mine": OwnTheme(base="dark", muted="#444444")})["mine"]
    assert [str(one) for one in faint(mine)] == ["muted on background has 1.9", "muted on field has 1.5"]


def test_it_is_said_once_with_what_would_do() -> None:
    good, bad = own({"good": OwnTheme(), "bad": OwnTheme(text="#555555")}).values()
    assert warning("good", good) == ""
    said = "The theme 'bad' is hard to read: text on background has 2.4, text on field has 1.9."
    assert warning("bad", bad) == f"{said} 4.5 and more can be read well."


def test_a_value_that_is_no_colour_or_no_base_is_told() -> None:
    wrong = [("text", "white"), ("key", "#12345"), ("late", 3), ("base", "drak"), ("base", "terminal")]
    assert all(remedy(*one) for one in wrong)
    assert not any(remedy(*one) for one in (("text", "#FFffff"), ("base", "contrast-light")))
