"""The keys that use a text, pressed in a dashboard without a terminal: the card, a dialog, a row, the detail, find."""

from __future__ import annotations

import asyncio
import gc
import tempfile
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from time import process_time

from textual import events
from textual.pilot import Pilot

from career.language.text import clean
from career.model.records import Record
from career.model.tasks import Task
from store.store import Store
from tui.app.app import RungApp
from tui.host import clock
from tui.screens.pasted import PastedScreen
from tui.screens.same_task import SameTaskScreen

SETTLED = 4
"""Frames after which a new screen is laid out and painted, scroll bars and all."""
KEYS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "key into a field": (("f", "PASTE"), ("x",), ("escape",)),
    "key into a new task": (("n", "PASTE"), ("x",), ("escape", "escape")),
    "key Enter, the card": (("n", "PASTE"), ("enter",), ("escape", "escape")),
    "key to move to the row": (("4", "g"), ("j", "k"), ()),
    "key Enter, the detail": (("4", "g"), ("enter",), ("escape",)),
    "key into find": (("slash", "PASTE"), ("x",), ("escape",)),
    "key e, the form": (("4", "g"), ("e",), ("escape",)),
    "key z, the mask": (("4",), ("z",), ("z",)),
}
"""What is pressed before the keys that are measured, those, and what is pressed after them, by name."""


def times_of_keys(text: str, rounds: int) -> dict[str, float]:
    """Return the least processor time of each key in seconds, where `text` is pasted, or is the title of a task."""
    return asyncio.run(_times(text, rounds))


async def _times(text: str, rounds: int) -> dict[str, float]:
    async with _opened(text) as (app, pilot):
        best: dict[str, float] = {}
        for name, (before, measured, after) in KEYS.items():
            for _ in range(rounds):
                await _press(app, pilot, before, text)
                began = process_time()
                await _press(app, pilot, measured, text)
                best[name] = min(best.get(name, 1e9), process_time() - began)
                await _press(app, pilot, after, text)
        return best


async def _press(app: RungApp, pilot: Pilot[None], keys: Iterable[str], text: str) -> None:
    for key in keys:
        if key == "PASTE":
            app.post_message(events.Paste(text))
            await pilot.pause()
            await _answered(app, pilot)
        else:
            await pilot.press(key)
    await app.type_ahead.catch_up()
    await _answered(app, pilot)
    for _ in range(SETTLED):
        await pilot.pause(1 / 60)


async def _answered(app: RungApp, pilot: Pilot[None]) -> None:
    """Take lines that were pasted as one text, and a task that is open already as a second one.

    Else each round would add a record a line, and the next key would be measured on all of them.
    """
    await app.type_ahead.catch_up()
    if isinstance(app.screen, PastedScreen | SameTaskScreen):
        await pilot.press("2")


@asynccontextmanager
async def _opened(text: str) -> AsyncIterator[tuple[RungApp, Pilot[None]]]:
    """Open a dashboard on two tasks, of which the first has the text as its title and its note."""
    moment = clock.moment()
    title = " ".join(clean(text).split()) or "empty"
    tasks: list[Record] = [moment.make(Task, title=title, note=clean(text), due=moment.today)]
    tasks.append(moment.make(Task, title="another"))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder, "career.json"), Path(folder, "state"), clock.now)
        store.commit("Added", list(tasks))
        app = RungApp(store)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("escape", "escape")
            gc.collect()
            gc.freeze()  # as the start of the dashboard does, so that what was there before is not looked through
            yield app, pilot
            gc.unfreeze()
