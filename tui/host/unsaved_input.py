"""The unsaved text of every screen, which outlives the session and is offered again where it was typed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import NamedTuple

from career.language.text import clean_line, shorten
from store.unsaved_input import Draft, DraftFile
from tui.host import clock

PAUSE, LATEST = 1.0, 5.0
"""Seconds without a key after which unsaved text is written, and seconds of typing after which it is written anyway."""
FIRST_RUN, CARD, BRAINSTORM, CLOSE = "first-run", "card", "brainstorm", "close"
"""Keys of unsaved text that belongs to no prompt: the vision, cards of tasks, ideas, and the end of a task."""
AGAIN = "as you left it; ctrl+u clears"
"""What a screen says when a field starts with unsaved text."""


SUMMARY = 40
"""Cells for the newest unsaved text in the line that offers it."""


class Asked(NamedTuple):
    """What is being answered: the question's key, its words, and the id of the record it is about, if any."""

    key: str
    title: str
    about: str = ""


class Drafts:
    """The unsaved text of this session and of those before; for each question the newest is offered.

    `complain` is called with a sentence when it cannot be written, and not again until it can.
    """

    def __init__(self, file: DraftFile | None, complain: Callable[[str], None]) -> None:
        self._file = file
        self._complain = complain
        self._all = file.take_up() if file else []
        self._first = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._refused = False

    @property
    def newest_first(self) -> list[Draft]:
        """All unsaved texts, newest first."""
        return self._all[::-1]

    @property
    def summary(self) -> str:
        """A line that names the newest unsaved text and counts the others."""
        *others, newest = self._all
        more = f" and {len(others)} more" if others else ""
        return f"Half typed: {shorten(words_of(newest), SUMMARY)}{more}"

    def of(self, key: str) -> Draft | None:
        """Return the newest unsaved text for a question."""
        return next((draft for draft in reversed(self._all) if draft.key == key), None)

    def of_new_task(self) -> Draft | None:
        """Return the newest unsaved text of a task that is not a record yet, or of its card."""
        return next((d for d in reversed(self._all) if d.key.split(" ")[0] == CARD and not d.about), None)

    def keep(
        self, before: Draft | None, asked: Asked, texts: Mapping[str, str], card: str = "", field: str = ""
    ) -> Draft | None:
        """Keep what is in the fields now, in place of `before`, and return it; None if there is nothing."""
        if not texts and not card:
            self.drop(before)
            return None
        if before and (before.texts, before.card, before.field) == (texts, card, field):
            return before
        draft = Draft(**asked._asdict(), at=clock.now(), texts=dict(texts), card=card, field=field)
        self._remove(before)
        self._all.append(draft)
        self._write_soon()
        return draft

    def drop(self, draft: Draft | None) -> None:
        """Forget an unsaved text: it was saved or thrown away."""
        if self._remove(draft):
            self.write()

    def bring_back(self, draft: Draft) -> None:
        """Restore an unsaved text that was thrown away, or make it the newest for its question."""
        self._remove(draft)
        self._all.append(draft)
        self.write()

    def write(self) -> None:
        """Write everything now."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._file is None:
            return
        try:
            self._file.write(self._all)
        except OSError as error:
            if not self._refused:
                self._complain(f"What you type cannot be kept until you save it: {error.strerror}.")
            self._refused = True
        else:
            self._refused = False

    def end(self) -> None:
        """Write what is pending, for the next session, and close the file."""
        if self._timer:
            self.write()
        if self._file:
            self._file.close()

    def _remove(self, draft: Draft | None) -> bool:
        if draft not in self._all:
            return False
        self._all.remove(draft)
        return True

    def _write_soon(self) -> None:
        """Write at the next pause; no timer runs while nobody types."""
        loop = asyncio.get_running_loop()
        if self._timer:
            self._timer.cancel()
        else:
            self._first = loop.time()
        self._timer = loop.call_at(min(loop.time() + PAUSE, self._first + LATEST), self.write)


def words_of(draft: Draft) -> str:
    """Return the question and what was typed for it so far, on one line."""
    title = clean_line(draft.title)
    typed = " · ".join(text for text in map(clean_line, draft.texts.values()) if text and text not in title)
    return f"{title}: {typed}" if typed else title
