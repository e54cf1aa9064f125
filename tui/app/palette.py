"""The command palette: every action of the screen by its name, its key and the words people use for it, and the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import Command as PaletteLine
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.style import Style
from textual.widgets import Input

from career.language.width import shorten
from tui.dialogs.actions import Action, shown
from tui.dialogs.search_words import SEARCH_WORDS
from tui.screens.base import RowScreen
from widgets.plain import plain, together

LEFT_OUT = frozenset({"palette", "open", "next-pane", "previous-pane"})
"""Actions that make no sense from the palette: it has the focus."""
FOUND = Style(bold=True, underline=True)
"""The letters that were typed. Textual's style for them keeps the colours of the theme in which the palette was opened."""
TO_TYPE = "What do you want to do? Enter does it, Esc leaves"
ROOMY = 56
"""Cells of a screen from which all of that fits."""
KEY, SHORT_KEY = 10, 7
"""Cells of a key and the air after it, and where there is little room."""
SIDES = 3
"""Cells beside a line of the list: its air and its scroll bar."""
IS_OTHER_WORD = 0.5
"""What a match in other words counts beside one in the words that are shown."""


class Command(NamedTuple):
    """A line of the palette: its name and what it does in words, others by which it is found, what runs it, its key."""

    name: str
    told: str
    others: tuple[str, ...]
    run: Callable[[], object]
    key: str = ""

    @property
    def words(self) -> str:
        """The words in which is searched."""
        return f"{self.name}: {self.told}"

    def drawn(self, wide: int, places: Iterable[int] = ()) -> Content:
        """Return the line as it is shown: the key, the name, and dim what it does; the letters at `places` are found.

        Found letters are not dim: bold, a dim colour is another one on a terminal of sixteen. It is one line on a screen
        of `wide` cells, cut at its end.
        """
        key = KEY if wide >= ROOMY else SHORT_KEY
        text = shorten(self.words, max(1, wide - key - SIDES))
        found, words = frozenset(at for at in places if at < len(text)), plain(text)
        for at in found:
            words = words.stylize(FOUND, at, at + 1)
        start = len(self.name) + 1
        for edge in sorted(at for at in (*found, len(text)) if at >= start):
            words = words.stylize("$text-muted", start, edge) if edge > start else words
            start = edge + 1
        return together((f"{self.key:<{key}}", "bold $primary"), words)


class ActionCommands(Provider):
    """The actions of the screen from which the palette was opened, nudges that have stopped, and a choice of colours."""

    def _commands(self) -> Iterator[Command]:
        from career.views import nudges  # not needed before the palette is opened
        from career.views.reviews import plans

        screen = self.screen
        if not isinstance(screen, RowScreen):
            return
        for action in screen.app.actions:
            if screen.SCREEN_KIND in action.screens and action.id not in LEFT_OUT:
                key = shown(action.keys[0]) if action.keys else ""
                run = partial(self._run, action)
                yield Command(action.label, action.tip, SEARCH_WORDS.get(action.id, ()), run, key)
        for kind, plan in plans.PLANS.items():
            for step in plan.steps:
                run = partial(screen.open_review, kind, step.name)
                yield Command(f"{plan.title}, {step.title.casefold()}", "one step alone", ("review", "step", kind), run)
        for row, rate in nudges.stopped(screen.app.career):
            others = ("nudge", "check-in", "bring back")
            yield Command("offer again", f"{row.offers} ({rate})", others, partial(self._offer_again, row.kind))
        for theme in screen.app.appearance.names:
            yield Command("theme", theme, ("colours", "colors", "appearance"), partial(self._dress, theme))

    async def startup(self) -> None:
        """Say what to type, and keep the cursor from blinking there: every blink would be sent to the terminal."""
        for field in self.app.screen.query(Input):
            field.cursor_blink = False
            field.placeholder = TO_TYPE if self.app.size.width >= ROOMY else TO_TYPE.partition("? ")[0] + "?"

    async def discover(self) -> Hits:
        """Show all commands."""
        for command in self._commands():
            yield DiscoveryHit(command.drawn(self.app.size.width), command.run, command.words)

    async def search(self, query: str) -> Hits:
        """Show the commands that match what was typed, those first that show it."""
        matcher = self.matcher(query)
        for command in self._commands():
            score, places = matcher.fuzzy_search.match(query, command.words)
            if score <= 0 and _is_other_word(query, command.others):
                score = IS_OTHER_WORD
            if score > 0:
                yield Hit(score, command.drawn(self.app.size.width, places), command.run, command.words)

    def _run(self, action: Action) -> None:
        screen = self.screen
        if isinstance(screen, RowScreen):
            screen.action_do(action.id)

    def _offer_again(self, kind: str) -> None:
        from career.views import nudges

        screen = self.screen
        if isinstance(screen, RowScreen):
            screen.commit(nudges.offer_again(kind, screen.app.context()))

    def _dress(self, theme: str) -> None:
        screen = self.screen
        if isinstance(screen, RowScreen):
            screen.app.appearance.wear(theme)
            kept = f'Theme {theme}, until you leave. theme = "{theme}" in config.toml keeps it.'
            warning = screen.app.appearance.warning
            screen.say(warning or kept, warning=bool(warning))


def theme_of(command: object) -> str:
    """Return the theme that a line of the palette puts on, "" for none."""
    run = command.hit.command if isinstance(command, PaletteLine) else None
    is_theme = isinstance(run, partial) and getattr(run.func, "__func__", None) is ActionCommands._dress  # noqa: SLF001 - of this file
    return str(run.args[0]) if isinstance(run, partial) and is_theme else ""


def _is_other_word(query: str, others: tuple[str, ...]) -> bool:
    """Whether each word typed begins one of the other words."""
    typed = query.casefold().split()
    return bool(typed) and all(any(word.startswith(part) for word in others) for part in typed)
