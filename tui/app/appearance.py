"""`Appearance`: the theme that is on, in as many colours as the terminal has, on the background that it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS

from tui.app.themes import NAMES, TERMINAL, Muted, palette_of, theme_named, theme_of

if TYPE_CHECKING:
    from textual.app import App

    from tui.host.palettes import Palette

ON_LIGHT = f"{TERMINAL}-on-light"
"""Textual's name for the terminal's own colours on a light background."""


class Appearance:
    """Puts themes on. `own` are those of the person, `dark` says whether the terminal's own background is dark."""

    def __init__(self, app: App[None], own: Mapping[str, Palette], *, dark: bool = True) -> None:
        self._app = app
        self._own = own
        self._dark = dark
        system = app.console.color_system
        self._colours: ColorSystem | None = COLOR_SYSTEMS[system] if system else None
        for name in self.names:
            app.register_theme(theme_of(name, self._palette(name)))
        app.register_theme(theme_of(ON_LIGHT, palette_of(TERMINAL, own, self._colours, dark=False)))
        self.worn = ""
        self.muted: Muted

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes."""
        return (*NAMES, *self._own)

    def wear(self, name: str) -> None:
        """Put a theme on, the usual one for "". Raises Refused for an unknown one."""
        self.worn = theme_named(name, self._own)
        self.muted = Muted(self._palette(self.worn), without_colours=self._app.no_color)
        self._app.theme = ON_LIGHT if self.worn == TERMINAL and not self._dark else self.worn

    def _palette(self, name: str) -> Palette:
        return palette_of(name, self._own, self._colours, dark=self._dark)
