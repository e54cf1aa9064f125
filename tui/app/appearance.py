"""`Appearance`: the theme that is on, in as many colours as the terminal has, on the background that it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS

from tui.app.themes import Muted, palette_of, theme_named, theme_of
from tui.host.palettes import FOLLOWING, THEMES

if TYPE_CHECKING:
    from textual.app import App

    from tui.host.palettes import Palette

ON_LIGHT = "-on-light"
"""What follows the name of a theme that depends on the terminal's background, where that is light."""


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
            app.register_theme(theme_of(name + ON_LIGHT, self._palette(name, dark=False)))
        self.worn = ""
        self.muted: Muted

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all themes."""
        return (*THEMES, *self._own)

    def wear(self, name: str) -> None:
        """Put a theme on, the usual one for "". Raises Refused for an unknown one."""
        self.worn = theme_named(name, self._own)
        self.muted = Muted(self._palette(self.worn, dark=self._dark), without_colours=self._app.no_color)
        is_following = self.worn in FOLLOWING
        self._app.theme = self.worn + ON_LIGHT if is_following and not self._dark else self.worn
        if is_following:
            self._follow()

    def on_background(self, *, dark: bool) -> None:
        """Follow the terminal's own background."""
        if dark != self._dark:
            self._dark = dark
            if self.worn in FOLLOWING:
                self.wear(self.worn)

    def _palette(self, name: str, *, dark: bool) -> Palette:
        return palette_of(name, self._own, self._colours, dark=dark)
