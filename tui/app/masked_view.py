"""`MaskedView`: masks the career on display a block at a time, so that no key waits for ten thousand records."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.app import App

from career.model.snapshot import Career
from career.views.masking import BLOCK, Mask


class MaskedView:
    """Masks each career that is to be shown, and remembers the records that it has masked before."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._mask: Mask | None = None

    def now(self, career: Career) -> Career:
        """Return the career masked, however long that takes: before the first frame nothing waits."""
        self._mask = Mask(career, self._mask)
        return self._mask.career()

    def show(self, career: Career, show: Callable[[Career], None]) -> None:
        """Call `show` with the career masked, at once where few records are left to mask; never with an outdated one."""
        mask = self._mask = Mask(career, self._mask)
        if len(mask.left) <= BLOCK:
            show(mask.career())
        else:
            self._app.run_worker(self._show_soon(mask, show), name="mask", group="mask", exclusive=True)

    async def _show_soon(self, mask: Mask, show: Callable[[Career], None]) -> None:
        for _ in mask.in_blocks():
            await asyncio.sleep(0)
        if mask is self._mask:
            show(mask.career())
