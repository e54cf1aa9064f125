"""The command palette: every action of the screen by its name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widgets import Input

from tui.dialogs.actions import Action, shown
from tui.screens.base import RowScreen
from widgets.plain import plain


class ActionCommands(Provider):
    """The actions of the screen from which the palette was opened."""

    def _actions(self) -> list[tuple[str, Action]]:
        screen = self.screen
        if not isinstance(screen, RowScreen):
            return []
        table = [a for a in screen.app.actions if screen.SCREEN_KIND in a.screens and a.id not in {"palette", "open"}]
        return [(f"{a.label}: {a.tip}" + (f"  ({shown(a.keys[0])})" if a.keys else ""), a) for a in table]

    async def startup(self) -> None:
        """Keep the cursor of the palette's field from blinking: every blink would be sent to the terminal."""
        for field in self.app.screen.query(Input):
            field.cursor_blink = False

    async def discover(self) -> Hits:
        """Show all actions."""
        for words, action in self._actions():
            yield DiscoveryHit(plain(words), partial(self._run, action), words)

    async def search(self, query: str) -> Hits:
        """Show the actions that match what was typed."""
        matcher = self.matcher(query)
        for words, action in self._actions():
            score, places = matcher.fuzzy_search.match(query, words)
            if score > 0:
                shown_words = plain(words)
                for at in places:
                    shown_words = shown_words.stylize(matcher.match_style, at, at + 1)
                yield Hit(score, shown_words, partial(self._run, action), words)

    def _run(self, action: Action) -> None:
        screen = self.screen
        if isinstance(screen, RowScreen):
            screen.action_do(action.id)
