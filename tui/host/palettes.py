"""The colours of the themes by what they are for, those of the person's own themes, and whether they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from msgspec.structs import asdict, replace

from tui.wire.luminance import DARK, luminance


class Palette(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of a theme, each as "#rrggbb" or as the name of one of the terminal's own 16 colours.

    `key` is for what can be done now; `late`, `warn` and `good` are the tones of a row; `frame` is around what has no
    focus, `focus` around what has it; `field` is behind a field that is typed in.
    """

    background: str
    field: str
    text: str
    muted: str
    key: str
    late: str
    warn: str
    good: str
    frame: str
    focus: str
    dark: bool = True
    """Whether the background is dark."""
    dims: bool = False
    """Whether muted text is drawn dim as well."""
    bold: bool = True
    """Whether text in one of the theme's colours may be bold: terminals of 16 colours make such text brighter."""


class OwnTheme(msgspec.Struct, frozen=True, kw_only=True):
    """A theme in the config: `base` is the theme whose colours it takes where it has none of its own."""

    base: str = "dark"
    background: str = ""
    field: str = ""
    text: str = ""
    muted: str = ""
    key: str = ""
    late: str = ""
    warn: str = ""
    good: str = ""
    frame: str = ""
    focus: str = ""


PALETTES: Mapping[str, Palette] = {
    "dark": Palette(
        background="#12151c",
        field="#262a2e",
        text="#d8dee9",
        muted="#969ba6",
        key="#7dcfff",
        late="#ff8a80",
        warn="#f0c674",
        good="#a6da95",
        frame="#5f6673",
        focus="#7dcfff",
    ),
    "light": Palette(
        background="#fbfaf7",
        field="#eeece8",
        text="#1c1f26",
        muted="#5c6169",
        key="#005f87",
        late="#a40000",
        warn="#754600",
        good="#2c6415",
        frame="#8a8f98",
        focus="#005f87",
        dark=False,
    ),
    "contrast-dark": Palette(
        background="#000000",
        field="#1c1c1c",
        text="#ffffff",
        muted="#a8a8a8",
        key="#00ffff",
        late="#ff9d9d",
        warn="#ffff00",
        good="#7dff7d",
        frame="#b0b0b0",
        focus="#ffffff",
    ),
    "contrast-light": Palette(
        background="#ffffff",
        field="#eeeeee",
        text="#000000",
        muted="#585858",
        key="#00007a",
        late="#7a0000",
        warn="#5c2e00",
        good="#004d00",
        frame="#505050",
        focus="#000000",
        dark=False,
    ),
}
"""The themes with colours of their own."""

AUTO, TERMINAL = "auto", "terminal"
FOLLOWING = frozenset({AUTO, TERMINAL})
"""The themes that depend on the terminal's own background."""
USUAL = "dark"
"""The theme of who has chosen none."""
THEMES = (AUTO, *PALETTES, TERMINAL)
"""The names of all themes but the person's own."""

ON_DARK = Palette(
    background="ansi_default",
    field="ansi_default",
    text="ansi_default",
    muted="ansi_default",
    key="ansi_bright_cyan",
    late="ansi_bright_red",
    warn="ansi_bright_yellow",
    good="ansi_bright_green",
    frame="ansi_bright_black",
    focus="ansi_cyan",
    dims=True,
)
"""The terminal's own colours on a dark background."""
ON_LIGHT = replace(
    ON_DARK,
    muted="ansi_bright_black",  # dim black is black
    key="ansi_blue",
    late="ansi_red",
    warn="ansi_magenta",  # yellow cannot be read on white
    good="ansi_default",  # nor can green; the word says it
    focus="ansi_blue",
    dark=False,
    bold=False,
)
"""The terminal's own colours on a light background."""
ON_CONSOLE = replace(ON_DARK, text="ansi_bright_white", muted="ansi_white", dims=False)
"""The colours of a console of Linux, whose dim text is too dark to read."""
SIXTEEN_DARK = replace(
    ON_CONSOLE, background="ansi_black", field="ansi_black", late="ansi_bright_yellow", frame="ansi_white"
)
"""What a dark theme is where the terminal has 16 colours: bright red on black cannot be read well enough."""
SIXTEEN_LIGHT = replace(
    ON_LIGHT,
    background="ansi_white",
    field="ansi_white",
    text="ansi_black",
    muted="ansi_blue",
    key="ansi_black",
    late="ansi_black",
    warn="ansi_black",
    good="ansi_black",
    frame="ansi_black",
    focus="ansi_black",
    dims=False,
)
"""What a light theme is where the terminal has 16 colours: little else than black can be read on every white of theirs."""

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
READABLE, CLEAR = 4.5, 7.0
"""The least contrast of text, and that of a theme of high contrast (WCAG 2.2, 1.4.3 and 1.4.6)."""
TEXTS = ("text", "muted", "key", "late", "warn", "good")
"""The colours that text is drawn in."""


class Faint(NamedTuple):
    """A colour of a theme that is hard to read: on which background, and the contrast of the two."""

    colour: str
    on: str
    contrast: float

    def __str__(self) -> str:
        return f"{self.colour} on {self.on} has {self.contrast:.1f}"


def own(themes: Mapping[str, OwnTheme]) -> dict[str, Palette]:
    """Return the palettes of the person's own themes, in whose values `remedy` found nothing wrong."""
    made: dict[str, Palette] = {}
    for name, theme in themes.items():
        chosen = {role: colour for role, colour in asdict(theme).items() if colour and role != "base"}
        base = PALETTES[theme.base]
        dark = _luminance(chosen["background"]) < DARK if "background" in chosen else base.dark
        made[name] = replace(base, **chosen, dark=dark)
    return made


def remedy(role: str, value: object) -> str:
    """Return what would be right where a value in a theme of the person's own is not; "" if it is."""
    if role == "base":
        return "" if value in PALETTES else f"It needs {', '.join(PALETTES)}."
    return "" if isinstance(value, str) and COLOUR.fullmatch(value) else 'It needs a colour, such as "#1c1f26".'


def warning(name: str, palette: Palette) -> str:
    """Return what is hard to read in a theme of the person's own, "" for nothing."""
    found = [*faint(palette)]
    if not found:
        return ""
    return f"The theme '{name}' is hard to read: {', '.join(map(str, found))}. {READABLE} and more can be read well."


def faint(palette: Palette, least: float = READABLE) -> Iterator[Faint]:
    """Yield what is hard to read: text of less contrast than `least`, and muted text of less than is readable."""
    for on in ("background", "field"):
        for role in TEXTS:
            found = contrast(getattr(palette, role), getattr(palette, on))
            if found < (READABLE if role == "muted" else least):
                yield Faint(role, on, found)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as "#12151c", from 1 to 21, as WCAG defines it."""
    lower, higher = sorted((_luminance(one), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return luminance(red, green, blue)
