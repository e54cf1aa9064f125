"""How a cell looks, and the shortest escape sequence that sets it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:  # the first frame is drawn before it is loaded
    from rich.color import Color, ColorSystem
    from rich.style import Style

Look: TypeAlias = tuple[str, str, str]
"""Attributes, foreground and background, each as the parameters of an SGR sequence."""

PLAIN: Look = ("", "", "")
ATTRIBUTES = (
    ("bold", "1"),
    ("dim", "2"),
    ("italic", "3"),
    ("underline", "4"),
    ("blink", "5"),
    ("blink2", "6"),
    ("reverse", "7"),
    ("conceal", "8"),
    ("strike", "9"),
    ("underline2", "21"),
    ("frame", "51"),
    ("encircle", "52"),
    ("overline", "53"),
)

OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "7": "27", "9": "29"}
"""The code that turns an attribute off by itself, for those that every current terminal supports."""


SEEN_ON_BLANKS = {"4", "7", "9", "21", "51", "52", "53"}
"""Attributes that show on a blank: lines and reverse video. No other attribute does, nor does the text colour."""


@lru_cache(maxsize=256)
def seen_on_blanks(attributes: str) -> bool:
    """Whether a blank with these attributes shows more than its background."""
    return not SEEN_ON_BLANKS.isdisjoint(attributes.split(";"))


@lru_cache(maxsize=4096)
def of_blank(look: Look) -> Look:
    """Return the part of a look that shows on a blank."""
    return look if seen_on_blanks(look[0]) else ("", "", look[2])


@lru_cache(maxsize=4096)
def look_of(style: Style, colours: ColorSystem) -> Look:
    """Return the look of a style in a terminal with this many colours."""
    attributes = ";".join(code for name, code in ATTRIBUTES if getattr(style, name))
    return attributes, _codes(style.color, colours, foreground=True), _codes(style.bgcolor, colours, foreground=False)


def _codes(colour: Color | None, colours: ColorSystem, *, foreground: bool) -> str:
    """Return the parameters that set a colour; "" for the terminal's default, which has a shorter code."""
    if colour is None or colour.is_default:
        return ""
    return ";".join(colour.downgrade(colours).get_ansi_codes(foreground=foreground))


@lru_cache(maxsize=4096)
def sgr(before: Look, now: Look) -> str:
    """Return the shortest sequence that changes one look into another."""
    if now == PLAIN:
        return "\x1b[m"
    anew = ";".join(["0", *filter(None, now)])
    attributes = _turned(before[0].split(";"), now[0].split(";"))
    if attributes is None:
        return f"\x1b[{anew}m"
    words = [*attributes]
    words += [now[1] or "39"] if now[1] != before[1] else []
    words += [now[2] or "49"] if now[2] != before[2] else []
    return f"\x1b[{min(';'.join(words), anew, key=len)}m"


def _turned(before: list[str], now: list[str]) -> list[str] | None:
    """Return the parameters that turn attributes off and on; None if one of them has no code to turn it off."""
    gone = [attribute for attribute in before if attribute and attribute not in now]
    if any(attribute not in OFF for attribute in gone):
        return None
    off = sorted({OFF[attribute] for attribute in gone})
    # The code that turns one attribute off may turn off another as well.
    return off + [on for on in now if on and (on not in before or OFF.get(on) in off)]
