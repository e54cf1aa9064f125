"""One key at a time: what is typed while a screen opens goes to that screen, never to the one below it.

Textual hands each key to the widget that has the focus when the key arrives. On a slow connection "n", the text and
Enter arrive together, and the text would run as commands on the dashboard. Here a key waits until the key before it is
handled and the screen that it may have opened is ready.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

from textual import events
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

HANDLED_WITHIN, OPENED_WITHIN = 0.5, 3.0
"""Seconds after which the next key is taken, even if the one before is not handled or its screen not open."""
STEPS_UP = 3
"""Messages from a key to what keeps its text: the key to the field, then the field's change to the form, then to its screen."""
LOOK_AGAIN = 0.01
"""Seconds between checks whether a widget that does not answer still exists: a key may have closed its screen."""

Key = events.Key | events.Paste
TEXT_LENGTH = 8
"""Letters in one read from which it may be text: by hand, each key is a read of its own, or a few are on a slow line."""


class KeysRead(events.Event, bubble=False):
    """Letters that came in one read, with Enter and Tab among them: typed on a line that holds keys back, or text.

    `is_words` tells that they look like words with a space between.
    """

    def __init__(self, keys: tuple[events.Key, ...], *, is_words: bool) -> None:
        super().__init__()
        self.keys = keys
        self.is_words = is_words


Typed = Key | KeysRead


def together(read: list[Message], moves: frozenset[str]) -> list[Message]:
    """Return what one read gave, the keys as one `KeysRead` where they are letters.

    Whoever leans on a key, or moves about on a slow line, sends no words: keys that only move (`moves`), with spaces, are
    keys.
    """
    keys = tuple(event for event in read if isinstance(event, events.Key))
    letters = "".join(key.character for key in keys if key.character and key.is_printable)
    if len(keys) < 2 or len(keys) < len(read):
        return read
    if any(not key.is_printable and key.key not in {"enter", "tab"} for key in keys):
        return read
    inner = letters.strip()
    is_words = len(letters) >= TEXT_LENGTH and " " in inner and not set(inner) <= moves | {" "}
    return [KeysRead(keys, is_words=is_words)]


class TypeAhead:
    """A queue of keys and pastes. `turn` is awaited before each and may delay it; `handle` gives it to the app.

    What `holds` takes for stray text goes no further.
    """

    def __init__(
        self,
        app: App[Any],
        handle: Callable[[Key], Awaitable[None]],
        turn: Callable[[Key], Awaitable[None]],
        holds: Callable[[Typed], bool],
    ) -> None:
        self._app = app
        self._handle = handle
        self._turn = turn
        self._holds = holds
        self._waiting: asyncio.Queue[Typed] = asyncio.Queue()
        self._is_handling = False
        self._since = 0.0
        self._open: Screen[Any] | None = None
        self.count = 0
        """How many keys and pastes have come so far."""

    @property
    def is_busy(self) -> bool:
        """Whether a key is waiting or being handled."""
        return self._is_handling or not self._waiting.empty()

    def put(self, event: Typed) -> None:
        """Put a key into the queue."""
        self.count += 1
        if event.time >= self._since:
            self._waiting.put_nowait(event)

    def forget(self) -> None:
        """Drop all keys read before now: they were typed for somebody else, such as the shell after Ctrl+Z."""
        self._since = monotonic()
        while not self._waiting.empty():
            self._waiting.get_nowait()

    async def run(self) -> None:
        """Give one key after the other to the app, until the app ends."""
        while True:
            event = await self._waiting.get()
            self._is_handling = True
            keys = event.keys if isinstance(event, KeysRead) else (event,)
            await self._comes(keys[0])
            if not self._holds(event):
                for key in keys:
                    await self._comes(key)
                    await self._give(key)
            self._is_handling = False

    async def catch_up(self) -> None:
        """Wait until what came of the last key was told to all who keep it: a letter is drawn before that."""
        target = self._app.focused or self._app.screen
        for node in (target, *target.ancestors) * STEPS_UP:
            await _reached(node, node.call_later, HANDLED_WITHIN)

    async def _comes(self, event: Key) -> None:
        """Wait until it is a key's turn, and for the screen that opens only once the step before is saved."""
        await self._turn(event)
        await self._opened()

    async def _give(self, event: Key) -> None:
        target = self._app.focused or self._app.screen
        way_up = (target, *target.ancestors)
        await self._handle(event)
        # A key that its widget does not handle bubbles up to the app, from one to the next: follow it.
        for node in way_up:
            await _reached(node, node.call_later, HANDLED_WITHIN)
        await _reached(self._app, self._app.call_later, HANDLED_WITHIN)
        await self._opened()

    async def _opened(self) -> None:
        """Wait until the screen on top is ready: one that closes may open the next."""
        while self._app.screen is not self._open:
            self._open = self._app.screen
            await _reached(self._open, self._open.call_after_refresh, OPENED_WITHIN)
            await _reached(self._app, self._app.call_later, HANDLED_WITHIN)


async def _reached(node: MessagePump, call: Callable[..., object], seconds: float) -> None:
    """Wait until the message pump has reached a callback queued now, or until its node is gone."""
    there = asyncio.Event()
    call(there.set)
    for _ in range(int(seconds / LOOK_AGAIN)):
        try:
            async with asyncio.timeout(LOOK_AGAIN):  # `wait_for` may swallow the cancellation of an app that ends
                await there.wait()
        except TimeoutError:
            if not (node.is_running and node.is_attached):
                return
        else:
            return
