"""`Saving`: changes to the file, one at a time, on a thread of their own if they take longer than a frame.

A disk that honours fsync takes its time, and another session may hold the lock: the screen must not freeze meanwhile. A
change that takes less than a frame is done before the key's handler returns, and nothing is shown in between.
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
"""What a screen shows while a change takes longer than that."""
T = TypeVar("T")


class Saving:
    """The changes under way. `call_later` runs their callbacks on the interface's thread."""

    def __init__(self, call_later: Callable[..., object]) -> None:
        self._call_later = call_later
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="saving")  # the thread starts with the first change
        self._under_way = 0
        self._at_rest = asyncio.Event()
        self._at_rest.set()

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._under_way > 0

    async def rest(self) -> None:
        """Wait until no change is under way and the result of the last one is shown."""
        await self._at_rest.wait()

    def start(self, change: Callable[[], T], done: Callable[[Future[T]], None], slow: Callable[[], None]) -> None:
        """Start a change; `done` receives its result or error.

        `done` is called before this returns if the change takes less than a frame. Otherwise `slow` is called now, so
        that a screen can say so, and `done` later.
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
        with suppress(RuntimeError):  # the interface has ended: there is nothing left to update
            self._call_later(self._finish, future, done)

    def _finish(self, future: Future[Any], done: Callable[[Future[Any]], None]) -> None:
        self._under_way -= 1
        try:
            done(future)
        finally:
            if not self._under_way:
                self._at_rest.set()
