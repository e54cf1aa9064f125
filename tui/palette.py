"""The palette: every action of the screen by its name."""

from __future__ import annotations

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.actions import Action, shown
from tui.screens.base import RowScreen


class ActionCommands(Provider):
    """The actions that apply on the screen from which the palette was opened."""

    def _actions(self) -> list[tuple[str, Action]]:
        screen = self.screen
        if not isinstance(screen, RowScreen):
            return []
        table = [a for a in screen.app.actions if screen.PLACE in a.places and a.id not in {"palette", "open"}]
        return [(f"{a.label}: {a.tip}" + (f"  ({shown(a.keys[0])})" if a.keys else ""), a) for a in table]

    async def discover(self) -> Hits:
        """Show all of them."""
        for words, action in self._actions():
            yield DiscoveryHit(words, partial(self._run, action))

    async def search(self, query: str) -> Hits:
        """Show those that match."""
        matcher = self.matcher(query)
        for words, action in self._actions():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), partial(self._run, action))

    def _run(self, action: Action) -> None:
        screen = self.screen
        if isinstance(screen, RowScreen):
            screen.action_do(action.id)
