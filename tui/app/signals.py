"""Ends that come from outside: a hang-up, or a signal to end."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

WITHIN = 10.0
"""Seconds that ending may take: a save under way waits for a lock at most half as long."""
ENDS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)


class EndSignals:
    """Ends the app on a hang-up or a signal to end, with the exit status 128 + n; Textual has no handler of its own.

    While the app starts, a signal waits until it has started: half started, it would leave the terminal as it is. If
    ending takes too long, the process is stopped: a terminal that reads nothing any more must not keep it alive.
    """

    def __init__(self) -> None:
        self._waiting = 0
        self._end: Callable[[int], None] | None = None

    def wait(self) -> None:
        """Keep a signal from now on until the app has started."""
        for number in ENDS:
            signal.signal(number, self._keep)

    def listen(self, end: Callable[[int], None]) -> None:
        """Call `end` with the status on each signal from now on, and for one that waited. Call this in the event loop."""
        self._end = end
        for number in ENDS:
            asyncio.get_running_loop().add_signal_handler(number, self._met, 128 + number)
        if self._waiting:
            self._met(self._waiting)

    def _keep(self, number: int, _frame: FrameType | None) -> None:
        self._waiting = 128 + number
        self._stop_at_last(self._waiting)

    def _met(self, status: int) -> None:
        self._stop_at_last(status)
        if self._end:
            self._end(status)

    def _stop_at_last(self, status: int) -> None:
        last = threading.Timer(WITHIN, os._exit, (status,))
        last.daemon = True
        last.start()
