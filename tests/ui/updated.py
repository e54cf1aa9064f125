"""A dashboard whose files are replaced while it is open: `python updated.py COPY FOLDER loaded|early`.

COPY is a folder with a copy of rung, from which this process runs, and which it removes as an update does.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path

import tui
from store.store import Store
from store.unsaved_input import UnsavedFile
from tests.ui.life import life
from tests.ui.user import KEYS, User, user_of
from tui.app import app, idle_imports
from tui.dialogs.actions import ACTIONS, shown
from tui.host import clock

COPY, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])
ENDS = {"quit", "redraw"}


async def replaced(user: User) -> None:
    """Remove the files that this process was started from, and let the dashboard look."""
    user.app.installation.guard()
    shutil.rmtree(COPY)
    user.app.file_watch.look()
    await user.settles()
    user.sees("rung was updated while it was open. Leave with q and start it again")


async def loaded() -> None:
    """Do everything after an update that came when all was loaded."""
    idle_imports.PAUSE, app.STARTED_AFTER = 0.0, 0.01
    async with user_of(Store(FOLDER / "career.json", FOLDER / "state", clock.now), life()) as user:
        await user.until(lambda: user.app.idle_imports.is_over)
        await replaced(user)
        for action in ACTIONS:
            if action.id not in ENDS and action.keys:
                key = action.keys[0]
                await user.presses("3" if action.group == "on feedback" else "1", key if key in KEYS else shown(key))
                user.sees_not("rung was updated")
                while user.screen_name() != "Dashboard":
                    await user.presses("escape")
                assert not user.app._exit, action.id
                user.sees_not("rung was updated")
        await user.presses("1", "w", "Shipped it", "enter")
        assert any(win.text == "Shipped it" for win in user.career.wins.values())


async def early() -> None:
    """Press keys after an update that came before all was loaded."""
    unsaved = UnsavedFile(FOLDER / "career.json", FOLDER / "state")
    store = Store(FOLDER / "career.json", FOLDER / "state", clock.now)
    async with user_of(store, unsaved=unsaved) as user:
        await user.presses("escape", "escape", "w", "Shipped it")
        await replaced(user)
        await user.presses("enter")
        user.sees("rung was updated while it was open.", "Shipped it")
        await user.presses("escape", "8")
        assert user.screen_name() == "Dashboard"
        user.sees("rung was updated while it was open.")
        assert user.app.unsaved.newest_first[0].texts


if __name__ == "__main__":
    assert Path(tui.__file__).is_relative_to(COPY)
    asyncio.run({"loaded": loaded, "early": early}[sys.argv[3]]())
