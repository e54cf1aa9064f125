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
from textual.message_pump import MessagePump

HANDLED_WITHIN, OPENED_WITHIN = 0.5, 3.0
"""Seconds after which the next key is taken, even if the one before is not handled or its screen not open."""
STEPS_UP = 3
"""Messages from a key to what keeps its text: the key to the field, then the field's change to the form, then to its screen."""
LOOK_AGAIN = 0.01
"""Seconds between checks whether a widget that does not answer still exists: a key may have closed its screen."""

Key = events.Key | events.Paste


class TypeAhead:
    """A queue of keys and pastes. `turn` is awaited before each and may delay it; `handle` gives it to the app."""

    def __init__(
        self, app: App[Any], handle: Callable[[Key], Awaitable[None]], turn: Callable[[Key], Awaitable[None]]
    ) -> None:
        self._app = app
        self._handle = handle
        self._turn = turn
        self._waiting: asyncio.Queue[Key] = asyncio.Queue()
        self._is_handling = False
        self._since = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether a key is waiting or being handled."""
        return self._is_handling or not self._waiting.empty()

    def put(self, event: Key) -> None:
        """Put a key into the queue."""
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
            await self._turn(event)
            await self._give(event)
            self._is_handling = False

    async def catch_up(self) -> None:
        """Wait until what came of the last key was told to all who keep it: a letter is drawn before that."""
        target = self._app.focused or self._app.screen
        for node in (target, *target.ancestors) * STEPS_UP:
            await _reached(node, node.call_later, HANDLED_WITHIN)

    async def _give(self, event: Key) -> None:
        screen = self._app.screen
        target = self._app.focused or screen
        way_up = (target, *target.ancestors)
        await self._handle(event)
        # A key that its widget does not handle bubbles up to the app, from one to the next: follow it.
        for node in way_up:
            await _reached(node, node.call_later, HANDLED_WITHIN)
        await _reached(self._app, self._app.call_later, HANDLED_WITHIN)
        if self._app.screen is not screen:
            await _reached(self._app.screen, self._app.screen.call_after_refresh, OPENED_WITHIN)
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
