"""`rung` with a mistake put into one place, and something private at hand there: `python mistakes.py PLACE [WORDS]`."""

from __future__ import annotations

import asyncio
import atexit
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from textual.content import Content

from tui import main
from tui.app import app
from tui.cli.commands import today
from tui.screens.dashboard import Dashboard
from widgets.header_footer import Header

SECRET = f"{40 + 2} salaries of hunter{3 - 1}"
"""What must never be seen; it does not stand as such in any line of a program."""


def fail(*_: object, **__: object) -> None:
    """Raise an error whose text and cause hold what is private, with the same in local variables."""
    private = {"note": SECRET}
    try:
        int(private["note"])
    except ValueError as error:
        raise KeyError(private["note"]) from error


KEPT: list[object] = []
"""What Python lets go of at the end, when the screen is given back."""
atexit.register(KEPT.clear)


class Finalised:
    """Fails when nobody needs it any more."""

    def __del__(self) -> None:
        fail()


def in_thread(screen: Dashboard) -> None:
    """Fail in a thread, once the screen is given back."""

    def late() -> None:
        threading.main_thread().join()
        fail()

    threading.Thread(target=late).start()
    screen.say("went on")


def in_task(screen: Dashboard) -> None:
    """Fail in a task whose result nobody asks for; it is kept to the end, when Python looks through what is left."""
    KEPT.append(asyncio.get_running_loop().create_task(_failing()))
    screen.say("went on")


def in_finaliser(screen: Dashboard) -> None:
    """Fail where Python itself calls, at the end."""
    KEPT.append(Finalised())
    screen.say("went on")


def in_callback(screen: Dashboard) -> None:
    """Fail in a callback of the event loop."""
    asyncio.get_running_loop().call_soon(fail)
    screen.say("went on")


AT_A_KEY: dict[str, Callable[[Dashboard], object]] = {
    "key": fail,
    "worker": lambda screen: screen.run_worker(_failing()),
    "worker thread": lambda screen: screen.run_worker(fail, thread=True),
    "timer": lambda screen: screen.set_timer(0.01, fail),
    "later": lambda screen: screen.call_later(fail),
    "thread": in_thread,
    "task": in_task,
    "finaliser": in_finaliser,
    "callback": in_callback,
}


async def _failing() -> None:
    fail()


def _failing_render(_: Header) -> Content:
    fail()
    return Content("")


def put(place: str) -> None:
    """Put the mistake into its place: at a key it happens when `w` is pressed."""
    match place:
        case "command":
            today.run = fail  # type: ignore[assignment]
        case "start":
            app.RungApp.__init__ = fail  # type: ignore[method-assign]
        case "mount":
            app.RungApp.on_mount = fail  # type: ignore[method-assign]
        case "compose":
            Dashboard.compose = fail  # type: ignore[method-assign,assignment]
        case "render":
            Header.render = _failing_render  # type: ignore[method-assign,assignment]
        case _:
            Dashboard.do_win = AT_A_KEY[place]  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    app.RungApp.CSS_PATH = str(Path(app.__file__).with_name("rung.tcss"))
    put(sys.argv[1])
    sys.argv[1:] = sys.argv[2:]
    sys.exit(main.main())
