"""`FileWatch`: checks the file every few seconds, loads what another session saved, and reports trouble with it.

It looks at the other files of the folder too, and offers a copy that holds something that the file lacks.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from career.errors import StoreError
from store.other_copies import OtherCopies
from tui.host import clock
from tui.host.updates import REMEDY, UPDATED
from tui.screens.base import RowScreen
from tui.screens.by_name import screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from store.data_file import Trouble
    from store.other_copies import OtherCopy
    from tui.host.saving import Saving
    from tui.host.updates import Installation
    from tui.screens.career_app import CareerApp

LOOK_EVERY = 2.0
"""Seconds between checks for another session's change. A check is one stat and sends nothing to the terminal."""


class FileWatch:
    """Keeps the app in step with its file and with the date. Nothing is reported twice."""

    def __init__(
        self, app: CareerApp, saving: Saving, installation: Installation, keys_so_far: Callable[[], int]
    ) -> None:
        self._app = app
        self._saving = saving
        self._installation = installation
        self._keys_so_far = keys_so_far
        self._keys_then = 0
        self._is_resting = False
        self._told_update = False
        self._warned = ""
        self._told: Trouble | None = None
        self._copies = OtherCopies(app.store.file)
        self._copies.look_again()

    def look(self) -> None:
        """Load another session's change, and the new date after midnight."""
        app = self._app
        keys = self._keys_so_far()
        self._is_resting, self._keys_then = keys == self._keys_then, keys
        if app.today != (now := clock.today()):
            app.today = now
        self._tell_update()
        if self._saving.is_busy:
            return
        try:
            if app.store.changed():
                self._saving.start(app.store.refresh, self._looked, lambda: None)
            else:
                self._warned = ""
                self._tell_news()
                self._look_at_copies()
        except StoreError as error:
            self._warn(str(error))

    def look_at_once(self) -> None:
        """Load another session's change before a step is made; saving that step says what is wrong with the file."""
        app = self._app
        if not self._saving.is_busy:
            with suppress(StoreError):
                if app.store.refresh():
                    app.career = app.store.career

    def tell_trouble(self) -> None:
        """Open the screen about trouble with the file, unless a dialog is open; close it once the file is well."""
        trouble, stack = self._app.store.trouble, self._app.screen_stack
        if trouble == self._told or not stack:  # no screens are left while the app ends
            return
        from tui.screens.damage import DamageScreen

        screen = stack[-1]
        if isinstance(screen, DamageScreen):
            if trouble is not None or screen.is_done:
                return
            screen.dismiss(None)
        elif trouble is not None:
            if not isinstance(screen, RowScreen):
                return
            self._app.push_screen(DamageScreen(trouble))
        self._told = trouble

    def _looked(self, future: Future[bool]) -> None:
        try:
            future.result()
        except StoreError as error:
            self._warn(str(error))
        else:
            self._app.career = self._app.store.career
            self._warned = ""
        self._tell_news()

    def _tell_news(self) -> None:
        if news := self._app.store.pop_notices():
            self._warn(" ".join(news))
        self.tell_trouble()

    def _warn(self, text: str) -> None:
        if text != self._warned:
            self._app.warn(text)
            self._warned = text

    def _tell_update(self) -> None:
        """Say once that rung was updated while it runs."""
        if not self._told_update and self._installation.is_replaced():
            self._told_update = True
            self._app.warn(f"{UPDATED} {REMEDY}")

    def _look_at_copies(self) -> None:
        """Look at the other files of the folder if there are new ones, and offer what one holds; not over a dialog."""
        app, stack = self._app, self._app.screen_stack
        if app.store.trouble or app.masked or not (stack and isinstance(stack[-1], RowScreen)):
            return
        if self._copies.has_changed():
            self._saving.start(lambda: self._copies.look(lambda: app.store.tables), self._offer_copy, lambda: None)
        else:
            self._offer_copy(None)

    def _offer_copy(self, looked: Future[None] | None) -> None:
        """Offer the first copy that nobody has decided on, once no key has come since the last look.

        What opens by itself under somebody's hands is answered by a key that was meant for something else.
        """
        if looked:
            looked.result()
        stack, copy = self._app.screen_stack, next(iter(self._copies.to_offer()), None)
        rests = self._is_resting and self._keys_so_far() == self._keys_then
        if copy and rests and stack and isinstance(stack[-1], RowScreen):
            self._app.push_screen(screen("other-copy", copy), lambda done: self._decided(copy, done or ""))

    def _decided(self, copy: OtherCopy, done: str) -> None:
        with suppress(OSError):  # it is gone
            self._copies.leave(copy.path)
        top = self._app.screen_stack[-1]
        if done and isinstance(top, RowScreen):
            self._copies.look_again()
            top.say(done)
