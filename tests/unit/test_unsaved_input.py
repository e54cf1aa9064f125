"""When unsaved text is written: not with every letter, and not too late."""

from __future__ import annotations

import asyncio

from store.unsaved_input import UnsavedFile
from tui.host import unsaved_input
from tui.host.unsaved_input import Asked, UnsavedTexts


class Clock(asyncio.SelectorEventLoop):
    """A loop whose time a test moves."""

    now = 0.0

    def time(self) -> float:
        """Give the time."""
        return self.now


def written_at(*keys_at: float) -> list[float]:
    """Give the seconds at which is written what is typed at these seconds."""
    found: list[float] = []
    loop = Clock()

    class File(UnsavedFile):
        def write(self, unsaved: object) -> None:  # noqa: ARG002 - only the moment counts
            found.append(loop.now)

    async def type_them() -> None:
        kept, draft = UnsavedTexts(File("career.json", "nowhere"), lambda _: None), None
        for tick in range(200):
            loop.now = tick / 10
            if loop.now in keys_at:
                draft = kept.keep(draft, Asked("f", "Feedback"), {"raw": str(tick)})
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    try:
        loop.run_until_complete(type_them())
    finally:
        loop.close()
    return found


def test_it_is_written_when_typing_pauses_and_at_the_latest_after_five_seconds_of_it() -> None:
    assert written_at(1.0, 1.5, 2.0) == [2.0 + unsaved_input.PAUSE]
    steadily = [tick / 2 for tick in range(2, 26)]
    assert written_at(*steadily) == [1.0 + unsaved_input.LATEST, 6.5 + unsaved_input.LATEST, 13.5]
