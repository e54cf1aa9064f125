"""`Saving`: changes of the file, one after the other, in a thread of their own where they take longer than a frame.

A disk that honours fsync may take its time, and another session may hold the lock: the screen must not stand still
for that. A change that is quicker than a frame is over before the key is: nothing is said of it in between.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import Any, TypeVar

FRAME = 0.016
"""Seconds that a change may take before the interface goes on without it."""

SAVING = "Saving..."
"""What a screen says while a change takes longer than that."""
T = TypeVar("T")


class Saving:
    """Changes under way. `call_later` brings what came of them back to the interface's thread."""

    def __init__(self, call_later: Callable[..., object]) -> None:
        self._call_later = call_later
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="saving")  # starts with the first change
        self._under_way = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._under_way > 0

    async def rest(self) -> None:
        """Wait until no change is under way, and what came of the last one was shown."""
        await self._at_rest.wait()

    def start(self, change: Callable[[], T], done: Callable[[Future[T]], None], slow: Callable[[], None]) -> None:
        """Make a change; `done` gets its result or error.

        At once where it takes less than a frame. Otherwise `slow` is called now, to say so, and `done` later.
        """
        future = self._thread.submit(change)
        self._under_way += 1
        self._at_rest.clear()
        if self._under_way == 1:
            wait((future,), FRAME)
        if future.done():
            self._finish(future, done)
        else:
            slow()
            future.add_done_callback(lambda ended: self._bring_back(ended, done))

    def _bring_back(self, future: Future[Any], done: Callable[[Future[Any]], None]) -> None:
        with suppress(RuntimeError):  # the interface ended meanwhile: nobody is there to be told
            self._call_later(self._finish, future, done)

    def _finish(self, future: Future[Any], done: Callable[[Future[Any]], None]) -> None:
        self._under_way -= 1
        try:
            done(future)
        finally:
            if not self._under_way:
                self._at_rest.set()
