"""The ends that come from outside: a line that drops, a system or a person that ends us."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable

WITHIN = 10.0
"""Seconds that an end may take: what is being saved waits for a lock at most half as long."""


def on_signals(end: Callable[[int], None]) -> None:
    """Have `end` called with the exit status, 128 + n, when the line drops, or when we are told to end.

    Textual has no handler of its own: it would leave the terminal as it is. A terminal that takes nothing any more
    must not hold us: where the end takes too long, there is another. To be called in the event loop.
    """

    def met(status: int) -> None:
        last = threading.Timer(WITHIN, os._exit, (status,))
        last.daemon = True
        last.start()
        end(status)

    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, met, 128 + number)
