"""The themes, in as many colours as the terminal has and on the background that it has, and the one that is on."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.color import Color as CellColour
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import BUILTIN_THEMES, Theme

from career.errors import Refused
from tui.host.palettes import (
    AUTO,
    FOLLOWING,
    ON_CONSOLE,
    ON_DARK,
    ON_LIGHT,
    PALETTES,
    SIXTEEN_DARK,
    SIXTEEN_LIGHT,
    TERMINAL,
    THEMES,
    USUAL,
    Palette,
    warning,
)

if TYPE_CHECKING:
    from textual.app import App

LIT = "-on-light"
"""What follows the name of a theme that depends on the terminal's background, where that is light."""
MUTED = "#7f7f7e"
"""Stands for muted text in a theme of the terminal's own colours, until `Muted` draws it: a role is one colour there."""


def theme_named(name: str, own: Mapping[str, Palette]) -> str:
    """Return the name of a theme, `USUAL` for "". Raises Refused for an unknown one."""
    known = [*THEMES, *own]
    if name in known or not name:
        return name or USUAL
    raise Refused(f"There is no theme '{name}'.", f"Choose: {', '.join(sorted(known))}.")


def palette_of(name: str, own: Mapping[str, Palette], colours: ColorSystem | None, *, dark: bool) -> Palette:
    """Return the palette in which a theme is drawn in a terminal of so many colours.

    `dark` says whether the terminal's own background is dark.
    """
    if name == TERMINAL:
        return ON_CONSOLE if os.environ.get("TERM") == "linux" else ON_DARK if dark else ON_LIGHT
    if name == AUTO:
        name = "dark" if dark else "light"
    palette = own[name] if name in own else PALETTES[name]
    if colours is not ColorSystem.STANDARD:
        return palette
    return SIXTEEN_DARK if palette.dark else SIXTEEN_LIGHT


def theme_of(name: str, palette: Palette) -> Theme:
    """Return the theme that draws with a palette."""
    is_ansi = palette.background.startswith("ansi_")
    muted = MUTED if is_ansi else palette.muted
    variables = {
        "text": palette.text,
        "text-muted": muted,
        "text-disabled": muted,  # what a field says of itself
        "text-error": palette.late,
        "text-warning": palette.warn,
        "text-success": palette.good,
        "border": palette.focus,
        "border-blurred": palette.frame,
    }
    usual = BUILTIN_THEMES["ansi-dark" if palette.dark else "ansi-light"].variables if is_ansi else _picked(palette)
    return Theme(
        name=name,
        primary=palette.key,
        secondary=palette.good,
        accent=palette.warn,
        warning=palette.warn,
        error=palette.late,
        success=palette.good,
        foreground=palette.text,
        background=palette.background,
        surface=palette.background,
        panel=palette.field,
        boost=palette.background if is_ansi else None,
        dark=palette.dark,
        ansi=is_ansi,
        variables=usual | variables,
    )


def _picked(palette: Palette) -> dict[str, str]:
    """Return the colours of what is picked out, in reverse: Textual mixes them, and some of the mixtures are faint."""
    return {
        "input-selection-background": palette.text,
        "input-selection-foreground": palette.background,
        "screen-selection-background": palette.text,
        "screen-selection-foreground": palette.background,
        "block-cursor-background": palette.key,
        "block-cursor-foreground": palette.background,
        "block-cursor-blurred-background": palette.key,
        "block-cursor-blurred-foreground": palette.background,
    }


class Muted(LineFilter):
    """Draws muted text where one colour does not do: dim, or in another of the terminal's own colours.

    With `bold` false, text in a colour of the theme is not bold: a terminal of 16 colours would draw it brighter.
    """

    def __init__(self, palette: Palette, *, without_colours: bool) -> None:
        is_ansi = palette.background.startswith("ansi_")
        super().__init__(enabled=is_ansi or without_colours)
        self._muted = Color.parse(MUTED if is_ansi else palette.muted).rich_color
        colour = Color.parse(palette.muted).rich_color if is_ansi else self._muted
        self._drawn = Style(color=colour, dim=True if palette.dims or without_colours else None)
        self._coloured = Style(bold=None if palette.bold or without_colours else False)
        self._known: dict[Style, Style] = {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - as Textual has it
        """Return the segments, with muted text as it is drawn."""
        known = self._known
        made = []
        for text, style, control in segments:
            if style is not None and style not in known:
                known[style] = self._of(style)
            made.append(Segment(text, style and known[style], control))
        return made

    def _of(self, style: Style) -> Style:
        if style.color == self._muted:
            return style + self._drawn
        return style + self._coloured if _is_of_16(style.color) else style


def _is_of_16(colour: CellColour | None) -> bool:
    return colour is not None and colour.number is not None


class Appearance:
    """Puts themes on. `own` are those of the person, `dark` says whether the terminal's own background is dark.

    `follow` is called when that begins to matter.
    """

    def __init__(self, app: App[None], own: Mapping[str, Palette], follow: Callable[[], object], *, dark: bool) -> None:
        self._app = app
        self._own = own
        self._follow = follow
        self._dark = dark
        system = app.console.color_system
        self._colours: ColorSystem | None = COLOR_SYSTEMS[system] if system else None
        for name in self.names:
            app.register_theme(theme_of(name, self._palette(name, dark=True)))
        for name in FOLLOWING:
            app.register_theme(theme_of(name + LIT, self._palette(name, dark=False)))
        self.worn = ""
        self._shown = ""
        self.muted: Muted

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes."""
        return (*THEMES, *self._own)

    @property
    def warning(self) -> str:
        """What is hard to read in the theme that is on, if it is one of the person's own; "" for nothing."""
        return warning(self.worn, self._own[self.worn]) if self.worn in self._own else ""

    def wear(self, name: str) -> None:
        """Put a theme on, the usual one for "". Raises Refused for an unknown one."""
        self.worn = theme_named(name, self._own)
        self._draw(self.worn)

    def wear_at_start(self, name: str) -> None:
        """Put the first theme on, before there is a screen. Raises Refused for an unknown one.

        Textual's own way reads the style sheets and styles all widgets, and does both again once a theme is set.
        """
        app, self.worn = self._app, theme_named(name, self._own)
        app.set_reactive(type(app).theme, self._choose(self.worn))
        theme = app.current_theme
        app.remove_class(*(one for one in app.classes if one.startswith("-theme-")), update=False)
        for one, holds in ((f"-theme-{theme.name}", True), ("-dark-mode", theme.dark), ("-light-mode", not theme.dark)):
            app.set_class(holds, one, update=False)
        app._refresh_truecolor_filter(app.ansi_theme)  # noqa: SLF001 - as Textual does when a theme is set
        app.stylesheet.set_variables(app.get_css_variables())

    def show(self, name: str) -> None:
        """Show a theme for a while, or the one that is on again for ""."""
        if (name or self.worn) != self._shown:
            self._draw(name or self.worn)

    def on_background(self, *, dark: bool) -> None:
        """Follow the terminal's own background."""
        if dark != self._dark:
            self._dark = dark
            if self._shown in FOLLOWING:
                self._draw(self._shown)

    def _draw(self, name: str) -> None:
        self._app.theme = self._choose(name)
        if name in FOLLOWING:
            self._follow()

    def _choose(self, name: str) -> str:
        """Choose a theme to show; return its name at Textual."""
        self._shown = name
        self.muted = Muted(self._palette(name, dark=self._dark), without_colours=self._app.no_color)
        return name + LIT if name in FOLLOWING and not self._dark else name

    def _palette(self, name: str, *, dark: bool) -> Palette:
        return palette_of(name, self._own, self._colours, dark=dark)
