"""The themes: the terminal's own colours, dark, light, and two of high contrast."""

from __future__ import annotations

from textual.theme import BUILTIN_THEMES, Theme

from career.errors import Refused

THEMES: tuple[Theme, ...] = (
    Theme(
        name="dark",
        primary="#7dcfff",
        secondary="#9ece6a",
        accent="#e0af68",
        warning="#f0c674",
        error="#ff8a80",
        success="#a6da95",
        foreground="#d8dee9",
        background="#12151c",
        surface="#12151c",
        panel="#1b2029",
        dark=True,
        variables={"border-blurred": "#56607a", "border": "#7dcfff"},
    ),
    Theme(
        name="light",
        primary="#005f87",
        secondary="#3b6e22",
        accent="#8a5a00",
        warning="#7a4a00",
        error="#a40000",
        success="#2c6415",
        foreground="#1c1f26",
        background="#fbfaf7",
        surface="#fbfaf7",
        panel="#ece9e1",
        dark=False,
        variables={"border-blurred": "#8a8f98", "border": "#005f87"},
    ),
    Theme(
        name="contrast-dark",
        primary="#00ffff",
        secondary="#00ff00",
        accent="#ffff00",
        warning="#ffff00",
        error="#ff9d9d",
        success="#7dff7d",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        dark=True,
        variables={"border-blurred": "#b0b0b0", "border": "#ffffff"},
    ),
    Theme(
        name="contrast-light",
        primary="#00007a",
        secondary="#004d00",
        accent="#5c2e00",
        warning="#5c2e00",
        error="#7a0000",
        success="#004d00",
        foreground="#000000",
        background="#ffffff",
        surface="#ffffff",
        panel="#ffffff",
        dark=False,
        variables={"border-blurred": "#505050", "border": "#000000"},
    ),
    Theme(
        name="terminal",
        ansi=True,
        primary="ansi_cyan",
        secondary="ansi_green",
        accent="ansi_yellow",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables=BUILTIN_THEMES["ansi-dark"].variables
        | {"border-blurred": "ansi_bright_black", "border": "ansi_cyan"},
    ),
)
USUAL = "dark"


def theme_named(name: str) -> str:
    """Return Textual's name of a theme. Raises Refused for an unknown one."""
    known = {theme.name for theme in THEMES}
    if name in known or not name:
        return name or USUAL
    raise Refused(f"There is no theme '{name}'.", f"Choose: {', '.join(sorted(known))}.")
