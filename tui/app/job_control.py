"""`JobControl`: stopping as a shell's job does, by Ctrl+Z or a signal, coming back, and ending, with all text kept."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

from career.errors import Refused
from tui.wire.input_bytes import TolerantDriver

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

    from tui.host.saving import Saving
    from tui.screens.career_app import CareerApp
    from tui.wire.type_ahead import TypeAhead


class JobControl:
    """Stops the app and renews it, or ends it. Nothing that was typed for the shell counts as typed here."""

    def __init__(
        self, app: CareerApp, driver: Callable[[], Driver | None], saving: Saving, type_ahead: TypeAhead
    ) -> None:
        self._app = app
        self._driver = driver
        self._saving = saving
        self._type_ahead = type_ahead

    def listen(self) -> None:
        """Handle the signals of job control from now on; call this in the event loop.

        Textual's own handlers stop at once: what was typed would not be kept before.
        """
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTSTP, lambda: self._app.run_worker(self.stop(), name="stop"))
        loop.add_signal_handler(signal.SIGCONT, self._continued)

    async def stop(self) -> None:
        """Keep unsaved text and give the terminal back to the shell; return when the shell has continued rung.

        A save under way is finished first: a stopped process would hold the lock on the file.
        """
        driver = self._driver()
        if not isinstance(driver, TolerantDriver):
            return
        await self._type_ahead.catch_up()
        await self._saving.rest()
        self._app.unsaved.write()
        driver.stop()
        self._take_over(driver)

    def write_in_editor(self, text: str) -> str:
        """Leave the terminal to the person's editor, and return what they made of a text. Raises Refused."""
        from tui.host import editor  # here: few sessions need it

        editor.check()
        self._app.unsaved.write()
        failed: Refused | None = None
        with self._app.suspend():  # whatever happens in there must not leave it suspended
            try:
                text = editor.written(text)
            except Refused as error:
                failed = error
            self._type_ahead.forget()
        self._redraw()
        if failed:
            raise failed
        return text

    def end(self, code: int) -> None:
        """Keep unsaved text, and end with this status.

        What is known of the text is kept at once: a terminal that hangs may hold up the rest.
        """
        self._app.unsaved.write()
        self._app.run_worker(self._end_once_kept(code), name="end")

    async def _end_once_kept(self, code: int) -> None:
        if self._app.screen_stack:
            await self._type_ahead.catch_up()
            while not self._app.screen.is_mounted:  # noqa: ASYNC110 - Textual sets no event. Taken away half made, it ends with an error
                await asyncio.sleep(0.01)
        self._app.unsaved.write()
        self._app.exit(return_code=code)

    def _continued(self) -> None:
        """Take the terminal over again after a stop that nobody asked for, as by SIGSTOP: it was left as it was."""
        driver = self._driver()
        if isinstance(driver, TolerantDriver):
            driver.suspend_application_mode()
            driver.wait_for_foreground()
            self._take_over(driver)

    def _take_over(self, driver: TolerantDriver) -> None:
        """Drop the keys that were not for rung, before it reads again: those that come now are for it."""
        self._type_ahead.forget()
        driver.resume_application_mode()
        self._redraw()

    def _redraw(self) -> None:
        if self._app.screen_stack:
            self._app.action_redraw()
