"""Ends that come from outside: a hang-up, or a signal to end."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable

WITHIN = 10.0
"""Seconds that ending may take: a save under way waits for a lock at most half as long."""


def on_signals(end: Callable[[int], None]) -> None:
    """Call `end` with the exit status, 128 + n, on a hang-up or a signal to end.

    Textual has no handler of its own and would leave the terminal as it is. If ending takes too long, the process is
    stopped: a terminal that reads nothing any more must not keep it alive. Call this in the event loop.
    """

    def met(status: int) -> None:
        last = threading.Timer(WITHIN, os._exit, (status,))
        last.daemon = True
        last.start()
        end(status)

    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, met, 128 + number)
